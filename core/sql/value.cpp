// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/value.h"

namespace retort::sql {

bool Value::truth() const
{
    switch (m_kind) {
    case Kind::None: return false;
    case Kind::Bool: return asBool();
    case Kind::Integer: return asInteger() != 0;
    case Kind::Float: return asFloat() != 0;
    case Kind::Text:
    case Kind::Bytes: return !asText().empty();
    case Kind::Decimal: return asText().find_first_of("123456789NI") != std::string::npos;
    case Kind::Interval: return asDuration() != Duration{};
    case Kind::List:
    case Kind::Tuple: return !items().empty();
    case Kind::Map: return !pairs().empty();
    default: return true;
    }
}

const Value *Options::find(std::string_view name) const
{
    for (const auto &[key, value] : m_entries) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

void Options::set(std::string name, Value value)
{
    for (auto &[key, held] : m_entries) {
        if (key == name) {
            held = std::move(value);
            return;
        }
    }
    m_entries.emplace_back(std::move(name), std::move(value));
}

} // namespace retort::sql
