// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// The type that a plain value gets in an expression.
#include "core/library/types/types.h"

namespace retort::library {

namespace types = sql::types;

namespace {

const sql::Type *made(const sql::TypeClass &cls)
{
    return new sql::Type(cls); // NOLINT(cppcoreguidelines-owning-memory): for as long as the program runs
}

const sql::Type *zoned(const sql::TypeClass &cls)
{
    auto *type = new sql::Type(cls); // NOLINT(cppcoreguidelines-owning-memory)
    type->timezone = true;
    return type;
}

bool isAscii(std::string_view text)
{
    for (const char one : text) {
        if (static_cast<unsigned char>(one) >= 0x80)
            return false;
    }
    return true;
}

const sql::Type *ofInteger(std::int64_t value)
{
    static const sql::Type *const kInteger = made(types::kInteger);
    static const sql::Type *const kBig = made(types::kBigInteger);
    const std::uint64_t size = value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return size >> 31U != 0 ? kBig : kInteger;
}

} // namespace

const sql::Type *typeOfLiteral(Session &, const sql::Value &value)
{
    using Kind = sql::Value::Kind;
    static const sql::Type *const kBoolean = made(types::kBoolean);
    static const sql::Type *const kFloat = made(types::kFloat);
    static const sql::Type *const kString = made(types::kString);
    static const sql::Type *const kUnicode = made(types::kUnicode);
    static const sql::Type *const kBinary = made(types::kLargeBinary);
    static const sql::Type *const kNumeric = made(types::kNumeric);
    static const sql::Type *const kBig = made(types::kBigInteger);
    static const sql::Type *const kDate = made(types::kDate);
    static const sql::Type *const kTime = made(types::kTime);
    static const sql::Type *const kZonedTime = zoned(types::kTime);
    static const sql::Type *const kDateTime = made(types::kDateTime);
    static const sql::Type *const kZonedDateTime = zoned(types::kDateTime);
    static const sql::Type *const kInterval = [] {
        auto *type = new sql::Type(types::kInterval); // NOLINT(cppcoreguidelines-owning-memory)
        type->item = kDateTime;
        return type;
    }();
    static const sql::Type *const kUuid = made(types::kUuid);
    static const sql::Type *const kNull = made(types::kNullType);
    switch (value.kind()) {
    case Kind::Bool: return kBoolean;
    case Kind::Integer: return ofInteger(value.asInteger());
    case Kind::Float: return kFloat;
    case Kind::Text: return isAscii(value.asText()) ? kString : kUnicode;
    case Kind::Bytes: return kBinary;
    case Kind::Decimal:
        // Integers beyond 64 bits come as decimals without a point.
        return value.asText().find_first_not_of("-0123456789") == std::string::npos && value.asText().size() > 18 ? kBig
                                                                                                              : kNumeric;
    case Kind::Date: return kDate;
    case Kind::Time: return value.asMoment().offset ? kZonedTime : kTime;
    case Kind::DateTime: return value.asMoment().offset ? kZonedDateTime : kDateTime;
    case Kind::Interval: return kInterval;
    case Kind::Uuid: return kUuid;
    default: return kNull;
    }
}

} // namespace retort::library
