// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/world_values.h"

#include "core/project/settings/yaml_tree.h"
#include "core/run/run_messages.h"

#include <array>
#include <charconv>

namespace retort::run {

library::UrlParts partsOf(const project::DatabaseUrl &url)
{
    return {url.driverName, url.username, url.password, url.host, url.port, url.database, url.query};
}

project::DatabaseUrl urlOf(const library::UrlParts &parts)
{
    project::DatabaseUrl url;
    url.driverName = parts.driverName;
    url.username = parts.username;
    url.password = parts.password;
    url.host = parts.host;
    url.port = parts.port;
    url.database = parts.database;
    url.query = parts.query;
    return url;
}

namespace {

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (word == text)
            return true;
    }
    return false;
}

/// A plain scalar by YAML 1.1's rules, as PyYAML resolves them.
sql::Value plainValue(const std::string &text)
{
    if (isOneOf(text, {"", "~", "null", "Null", "NULL"}))
        return {};
    if (isOneOf(text, {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}))
        return sql::Value::boolean(true);
    if (isOneOf(text, {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}))
        return sql::Value::boolean(false);
    std::string digits;
    for (const char c : text) {
        if (c != '_')
            digits += c;
    }
    const char *begin = digits.c_str() + (digits[0] == '+' ? 1 : 0);
    const char *end = digits.c_str() + digits.size();
    int base = 10;
    const bool isNegative = *begin == '-';
    const char *number = begin + (isNegative ? 1 : 0);
    if (end - number > 2 && number[0] == '0' && (number[1] == 'x' || number[1] == 'b')) {
        base = number[1] == 'x' ? 16 : 2;
        number += 2;
    } else if (end - number > 1 && number[0] == '0') {
        base = 8;
    }
    std::int64_t integer = 0;
    if (const auto parsed = std::from_chars(number, end, integer, base);
        parsed.ec == std::errc() && parsed.ptr == end && number != end)
        return sql::Value::integer(isNegative ? -integer : integer);
    // PyYAML takes a number for a float only with a point in it.
    if (digits.find('.') != std::string::npos && digits.find_first_not_of("+-.0123456789eE") == std::string::npos) {
        double real = 0;
        const auto parsed = std::from_chars(begin, end, real);
        if (parsed.ec == std::errc() && parsed.ptr == end)
            return sql::Value::real(real);
    }
    return sql::Value::text(text);
}

sql::Value valueOf(const project::YamlNode &node)
{
    switch (node.kind) {
    case project::YamlKind::Null: return {};
    case project::YamlKind::Scalar: return node.plain ? plainValue(node.text) : sql::Value::text(node.text);
    case project::YamlKind::Sequence: {
        sql::Value::Items items;
        for (const project::YamlNode &item : node.items)
            items.push_back(valueOf(item));
        return sql::Value::list(std::move(items));
    }
    case project::YamlKind::Map: break;
    }
    sql::Value::Pairs pairs;
    for (const auto &entry : node.entries)
        pairs.emplace_back(valueOf(entry.key), valueOf(entry.value));
    return sql::Value::map(std::move(pairs));
}

} // namespace

base::Result<sql::Value> yamlValue(std::string_view text)
{
    const project::YamlDocument document = project::readYaml(text, {}, project::YamlUse::Foreign);
    if (!document.readable && !document.problems.empty()) {
        const base::Diagnostic &problem = document.problems.front();
        return base::fail(kYaml, {base::messageText(problem) + " (line " + std::to_string(problem.span.begin.line) + ")"});
    }
    return valueOf(document.root);
}

} // namespace retort::run
