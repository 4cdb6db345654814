// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/identifiers.h"

#include "core/base/text.h"
#include "core/history/word_characters.h"

#include <algorithm>

namespace retort::history {

namespace {

constexpr long long kManySteps = 1'000'000'000'000;
constexpr std::size_t kLongestNumber = 4300; // sys.int_info.default_max_str_digits

/// Reads decimal digits of any script from `offset` on as ASCII digits.
std::string takeDigits(std::string_view text, std::size_t &offset)
{
    std::string digits;
    while (offset < text.size()) {
        std::size_t behind = offset;
        const int value = decimalValue(base::nextCodePoint(text, behind));
        if (value < 0)
            break;
        digits += static_cast<char>('0' + value);
        offset = behind;
    }
    return digits;
}

long long valueOf(const std::string &digits)
{
    long long value = 0;
    for (const char c : digits)
        value = std::min(value * 10 + (c - '0'), kManySteps);
    return value;
}

std::size_t behindWord(std::string_view text, std::size_t offset)
{
    while (offset < text.size()) {
        std::size_t behind = offset;
        if (!isWordCharacter(base::nextCodePoint(text, behind)))
            break;
        offset = behind;
    }
    return offset;
}

/// `(\w+)?((?:\+|-)\d+)` at `offset`.
std::optional<Relative> parseAt(std::string_view text, std::size_t offset)
{
    const std::size_t signAt = behindWord(text, offset);
    if (signAt >= text.size() || (text[signAt] != '+' && text[signAt] != '-'))
        return std::nullopt;
    std::size_t end = signAt + 1;
    const std::string digits = takeDigits(text, end);
    if (digits.empty())
        return std::nullopt;

    Relative out;
    if (signAt > offset)
        out.symbol = std::string(text.substr(offset, signAt - offset));
    out.number = std::string(text.substr(signAt, end - signAt));
    out.magnitude = digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    out.steps = text[signAt] == '-' ? -valueOf(digits) : valueOf(digits);
    out.isTooLong = digits.size() > kLongestNumber;
    return out;
}

} // namespace

std::string Identifiers::pythonText() const
{
    if (isNone())
        return "None";
    if (isText())
        return text();
    std::string out = "(";
    for (std::size_t i = 0; i < m_values.size(); ++i)
        out += (i == 0 ? "" : ", ") + base::pythonRepr(m_values[i]);
    return out + (m_values.size() == 1 ? ",)" : ")");
}

std::string Identifiers::pythonTextOr(std::string_view instead) const
{
    const bool isFalse = m_values.empty() || (isText() && text().empty());
    return isFalse ? std::string(instead) : pythonText();
}

std::optional<Relative> parseRelative(std::string_view text)
{
    // The label is as short as can be, but any `@` may end it; a line break may not stand in it.
    const std::size_t lineEnd = text.find('\n');
    for (std::size_t at = text.find('@', 1); at != std::string_view::npos && at <= lineEnd; at = text.find('@', at + 1)) {
        if (auto out = parseAt(text, at + 1)) {
            out->label = std::string(text.substr(0, at));
            return out;
        }
    }
    return parseAt(text, 0);
}

std::optional<long long> negativeNumber(std::string_view text)
{
    text = base::strip(text);
    if (text.size() < 2 || text.front() != '-')
        return std::nullopt;
    std::string digits;
    for (std::size_t offset = 1; offset <= text.size();) {
        const std::string run = takeDigits(text, offset);
        if (run.empty())
            return std::nullopt;
        digits += run;
        if (offset == text.size())
            break;
        if (text[offset++] != '_')
            return std::nullopt;
    }
    const long long value = valueOf(digits);
    if (value == 0 || digits.size() > kLongestNumber)
        return std::nullopt;
    return -value;
}

std::string illegalCharacters(std::string_view id)
{
    std::vector<std::string> found;
    for (const char c : {'+', '-', ':', '@'}) {
        if (id.find(c) != std::string_view::npos)
            found.emplace_back(1, c);
    }
    return base::joinComma(found);
}

} // namespace retort::history
