// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/value_checks.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace retort::project {

namespace {

constexpr double kLongestMilliseconds = 100.0 * 366 * 24 * 3600 * 1000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Of a Python name; bytes of characters beyond ASCII count as letters.
bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isName(std::string_view text)
{
    return !text.empty() && isNameStart(text.front())
           && std::all_of(text.begin(), text.end(), [](char c) { return isNameStart(c) || isDigit(c); });
}

bool isDottedName(std::string_view text)
{
    while (true) {
        const std::size_t dot = text.find('.');
        if (!isName(text.substr(0, dot)))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

bool isVariableName(std::string_view text)
{
    return isName(text)
           && std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isRuleName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_' || c == '.';
    });
}

bool isColour(std::string_view text)
{
    const auto &names = colourNames();
    if (std::find(names.begin(), names.end(), text) != names.end())
        return true;
    return text.size() == 7 && text.front() == '#' && std::all_of(text.begin() + 1, text.end(), [](char c) {
               return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

bool isOneLine(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool isText(std::string_view text)
{
    return !base::strip(text).empty() && isOneLine(text);
}

/// Python's `%(name)…` with the names that Alembic's file_template knows.
bool isFileTemplate(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> kTokens{"rev", "slug", "epoch",  "year",  "month",
                                                             "day", "hour", "minute", "second"};
    for (std::size_t i = text.find('%'); i != std::string_view::npos; i = text.find('%', i)) {
        if (i + 1 < text.size() && text[i + 1] == '%') {
            i += 2;
            continue;
        }
        const std::size_t close = text.find(')', i);
        if (i + 1 >= text.size() || text[i + 1] != '(' || close == std::string_view::npos)
            return false;
        if (std::find(kTokens.begin(), kTokens.end(), text.substr(i + 2, close - i - 2)) == kTokens.end())
            return false;
        const std::size_t type = text.find_first_not_of("0123456789.-+ #", close + 1);
        if (type == std::string_view::npos || std::string_view("sdir").find(text[type]) == std::string_view::npos)
            return false;
        i = type + 1;
    }
    return isText(text);
}

std::optional<double> unitInMilliseconds(std::string_view unit)
{
    static constexpr std::array<std::pair<std::string_view, double>, 5> kUnits{
        {{"ms", 1.0}, {"s", 1000.0}, {"min", 60'000.0}, {"h", 3'600'000.0}, {"d", 86'400'000.0}}};
    for (const auto &known : kUnits) {
        if (known.first == unit)
            return known.second;
    }
    return std::nullopt;
}

/// A key's end in a path; quotes and brackets belong to the bracket form.
std::size_t plainStepEnd(std::string_view text)
{
    return std::min(text.find_first_of(".[]()\"'"), text.size());
}

std::optional<ValuePath::Step> bracketStep(std::string_view &text)
{
    const char quote = text.size() > 1 ? text[1] : '\0';
    ValuePath::Step step;
    if (quote == '"' || quote == '\'') {
        const std::size_t close = text.find(quote, 2);
        if (close == std::string_view::npos || close + 1 >= text.size() || text[close + 1] != ']')
            return std::nullopt;
        step.key = text.substr(2, close - 2);
        text.remove_prefix(close + 2);
        return step;
    }
    const std::size_t close = text.find(']');
    if (close == std::string_view::npos)
        return std::nullopt;
    const std::string_view digits = text.substr(1, close - 1);
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    step.index = index;
    text.remove_prefix(close + 1);
    return step;
}

} // namespace

bool fitsKind(Kind kind, std::string_view text)
{
    switch (kind) {
    case Kind::Colour:
        return isColour(text);
    case Kind::FileTemplate:
        return isFileTemplate(text);
    case Kind::DottedName:
        return isDottedName(base::endsWith(text, ".*") ? text.substr(0, text.size() - 2) : text);
    case Kind::RuleName:
        return isRuleName(text);
    case Kind::Revision:
        return isText(text) && text.find_first_of("@-+: ") == std::string_view::npos;
    case Kind::VariableName:
        return isVariableName(text);
    case Kind::ValuePath:
        return parseValuePath(text).has_value();
    case Kind::ModelSource:
        return parseModelSource(text).has_value();
    case Kind::Duration:
        return parseDuration(text).has_value();
    case Kind::Text:
    case Kind::Path:
    case Kind::Pattern:
        return isText(text);
    case Kind::Command:
        return !base::strip(text).empty();
    default:
        return true;
    }
}

std::optional<Milliseconds> parseDuration(std::string_view text)
{
    double sum = 0;
    bool any = false;
    for (text = base::strip(text); !text.empty(); text = base::stripLeft(text)) {
        double number = 0;
        if (!isDigit(text.front()))
            return std::nullopt;
        const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
        const auto [end, error] = std::from_chars(text.data(), text.data() + digits, number, std::chars_format::fixed);
        if (error != std::errc() || end != text.data() + digits || text[digits - 1] == '.')
            return std::nullopt;
        text = base::stripLeft(text.substr(digits));
        std::size_t length = 0;
        while (length < text.size() && text[length] >= 'a' && text[length] <= 'z')
            ++length;
        const auto unit = unitInMilliseconds(text.substr(0, length));
        if (!unit)
            return std::nullopt;
        sum += number * *unit;
        if (!(sum <= kLongestMilliseconds))
            return std::nullopt;
        any = true;
        text.remove_prefix(length);
    }
    if (!any)
        return std::nullopt;
    return Milliseconds(static_cast<Milliseconds::rep>(sum + 0.5));
}

std::optional<ValuePath> parseValuePath(std::string_view text)
{
    ValuePath path;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        path.optional = true;
        text = text.substr(1, text.size() - 2);
    }
    path.text = text;
    bool needsStep = true;
    while (!text.empty()) {
        if (text.front() == '[') {
            const auto step = bracketStep(text);
            if (!step)
                return std::nullopt;
            path.steps.push_back(*step);
        } else if (needsStep) {
            const std::string_view key = text.substr(0, plainStepEnd(text));
            if (!isText(key) || base::strip(key) != key)
                return std::nullopt;
            path.steps.push_back({std::string(key), std::nullopt});
            text.remove_prefix(key.size());
        } else {
            return std::nullopt;
        }
        needsStep = !text.empty() && text.front() == '.';
        if (needsStep)
            text.remove_prefix(1);
    }
    if (needsStep)
        return std::nullopt;
    return path;
}

std::optional<ModelSource> parseModelSource(std::string_view text)
{
    ModelSource source;
    if (base::endsWith(text, ".yaml") || base::endsWith(text, ".yml")) {
        if (!isText(text))
            return std::nullopt;
        source.file = text;
        return source;
    }
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || !isDottedName(text.substr(0, colon))
        || !isDottedName(text.substr(colon + 1)))
        return std::nullopt;
    source.module = text.substr(0, colon);
    source.attribute = text.substr(colon + 1);
    return source;
}

} // namespace retort::project
