// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/postgresql/postgresql_options.h"

#include "core/base/text.h"
#include "core/dialects/base/error.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace retort::dialects {

using sql::Value;

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isWordCharacter(char c)
{
    const char small = lower(c);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool startsWithWords(std::string_view text, std::string_view words)
{
    return text.size() >= words.size()
           && std::equal(words.begin(), words.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::string realText(double value)
{
    std::array<char, 32> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::string text(buffer.data(), error == std::errc() ? end : buffer.data());
    if (text.find_first_not_of("-0123456789") == std::string::npos)
        text += ".0";
    return text;
}

} // namespace

const Value *given(const sql::Options &options, std::string_view name)
{
    const Value *value = options.find(name);
    return value == nullptr || value->isNone() ? nullptr : value;
}

bool isSet(const sql::Options &options, std::string_view name)
{
    const Value *value = options.find(name);
    return value != nullptr && value->truth();
}

std::string plainText(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::None: return "None";
    case Value::Kind::Bool: return value.asBool() ? "True" : "False";
    case Value::Kind::Integer: return std::to_string(value.asInteger());
    case Value::Kind::Float: return realText(value.asFloat());
    case Value::Kind::Text:
    case Value::Kind::Decimal:
    case Value::Kind::Uuid: return value.asText();
    default: throw CompileError{"ArgumentError", "a text or a number is expected here"};
    }
}

const Value *mapped(const Value *map, std::string_view key)
{
    if (map == nullptr || map->kind() != Value::Kind::Map)
        return nullptr;
    for (const auto &[name, value] : map->pairs()) {
        if (name.isText() && name.asText() == key)
            return &value;
    }
    return nullptr;
}

std::vector<Value> included(const sql::Options &options)
{
    const Value *columns = given(options, "postgresql_include");
    if (columns == nullptr || !columns->truth())
        return {};
    if (columns->isSequence())
        return columns->items();
    if (!columns->isText())
        throw CompileError{"TypeError", "postgresql_include is a list of columns"};
    std::vector<Value> letters;
    const std::string &text = columns->asText();
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
            ++end;
        letters.push_back(Value::text(text.substr(at, end - at)));
        at = end;
    }
    return letters;
}

std::string indexMethod(const Value &name)
{
    if (!name.isText())
        throw CompileError{"TypeError", "expected string or bytes-like object"};
    return indexMethod(name.asText());
}

std::string indexMethod(std::string_view name)
{
    if (name.empty() || !std::all_of(name.begin(), name.end(), isWordCharacter)) {
        throw CompileError{"CompileError", "Unexpected SQL phrase: '" + std::string(name)
                                               + "' (matching against '^(?:btree|hash|gist|gin|[\\\\w_]+)$')"};
    }
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(), lower);
    return text;
}

bool isSetColumnsPhrase(std::string_view phrase)
{
    std::size_t at = 0;
    for (const std::string_view words : {"set null", "set default"}) {
        if (startsWithWords(phrase, words))
            at = words.size();
    }
    if (at == 0)
        return false;
    while (at < phrase.size() && (phrase[at] == ' ' || (phrase[at] >= '\t' && phrase[at] <= '\r')))
        ++at;
    return phrase.size() >= at + 3 && phrase[at] == '(' && phrase.back() == ')'
           && phrase.find('\n', at) == std::string_view::npos;
}

} // namespace retort::dialects
