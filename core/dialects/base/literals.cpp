// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/literals.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/sql/value_text.h"

namespace retort::dialects {

namespace {

std::string quotedText(std::string_view text, const Dialect &dialect)
{
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'' || (c == '%' && dialect.doublesPercents()))
            out += c;
    }
    return out + "'";
}

} // namespace

std::string literalText(const sql::Type &type, const sql::Value &value, const Dialect &dialect)
{
    using Kind = sql::Value::Kind;
    switch (value.kind()) {
    case Kind::None: return "NULL";
    case Kind::Bool: return dialect.supportsNativeBoolean ? (value.asBool() ? "true" : "false") : (value.asBool() ? "1" : "0");
    case Kind::Integer:
    case Kind::Float:
    case Kind::Decimal: return sql::pythonStr(value);
    case Kind::Text:
    case Kind::Uuid: return quotedText(value.asText(), dialect);
    case Kind::Date: return quotedText(sql::dateText(value.asMoment()), dialect);
    case Kind::Time: return quotedText(sql::timeText(value.asMoment()), dialect);
    case Kind::DateTime: return quotedText(sql::dateTimeText(value.asMoment(), ' '), dialect);
    default: break;
    }
    throw CompileError{"CompileError", "No literal value renderer is available for literal value \"" + sql::pythonRepr(value)
                                           + "\" with datatype " + std::string(type.cls->name)};
}

} // namespace retort::dialects
