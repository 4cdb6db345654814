// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/op_attributes.h"

#include <algorithm>
#include <array>

namespace retort::library {

using script::Value;

std::vector<std::string_view> parametersOf(const Directive &directive)
{
    std::vector<std::string_view> names;
    std::string_view left = directive.parameters;
    while (!left.empty()) {
        const std::size_t comma = left.find(',');
        std::string_view part = left.substr(0, comma);
        left = comma == std::string_view::npos ? std::string_view() : left.substr(comma + 2);
        if (part.front() == '*')
            continue;
        if (part.back() == '=')
            part.remove_suffix(1);
        names.push_back(part);
    }
    return names;
}

bool isParameter(const Directive &directive, std::string_view name)
{
    const auto names = parametersOf(directive);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view attributeOf(const Directive &directive, std::string_view parameter)
{
    std::string_view left = directive.attributes;
    while (!left.empty()) {
        const std::size_t blank = left.find(' ');
        const std::string_view pair = left.substr(0, blank);
        const std::size_t colon = pair.find(':');
        if (pair.substr(0, colon) == parameter)
            return pair.substr(colon + 1);
        left = blank == std::string_view::npos ? std::string_view() : left.substr(blank + 1);
    }
    return parameter;
}

Value defaultOf(std::string_view parameter)
{
    constexpr std::array<std::string_view, 5> kFalse{"existing_server_default", "modify_server_default", "modify_comment",
                                                     "unique", "_constraints_included"};
    if (std::find(kFalse.begin(), kFalse.end(), parameter) != kFalse.end())
        return Value::boolean(false);
    if (parameter == "multiinsert")
        return Value::boolean(true);
    return Value::none();
}

} // namespace retort::library
