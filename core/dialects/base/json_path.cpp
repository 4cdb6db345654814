// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/json_path.h"

namespace retort::dialects {
namespace {

std::string step(const sql::Value &value)
{
    switch (value.kind()) {
    case sql::Value::Kind::Integer:
        return "[" + std::to_string(value.asInteger()) + "]";
    case sql::Value::Kind::Bool:
        return value.asBool() ? "[True]" : "[False]";
    case sql::Value::Kind::Text:
        return ".\"" + value.asText() + "\"";
    default:
        return {};
    }
}

} // namespace

std::string jsonPathText(const sql::Value &value)
{
    std::string text = "$";
    if (!value.isSequence())
        return text + step(value);
    for (const sql::Value &item : value.items())
        text += step(item);
    return text;
}

} // namespace retort::dialects
