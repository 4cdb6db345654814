// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/anonymous.h"

#include "core/sql/expression.h"

#include <charconv>

namespace retort::sql {

namespace {

// A part to be numbered stands in the name's text between these, as "identity body"; no identifier holds them.
constexpr char kOpen = '\x1e';
constexpr char kClose = '\x1f';

std::string identityText(const void *identity, unsigned salt)
{
    char buffer[24];
    const auto number = reinterpret_cast<std::uintptr_t>(identity);
    const auto written = std::to_chars(std::begin(buffer), std::end(buffer), number, 36);
    std::string text(buffer, written.ptr);
    if (salt != 0)
        text += '.' + std::to_string(salt);
    return text;
}

} // namespace

Name anonymousName(const void *identity, std::string_view body, unsigned salt)
{
    std::string text(1, kOpen);
    text += identityText(identity, salt);
    text += ' ';
    bool replaced = false;
    for (const char c : body) {
        const bool odd = c == '%' || c == '(' || c == ')' || c == ' ' || c == '$' || c == kOpen || c == kClose;
        if (!odd)
            text += c;
        else if (!replaced)
            text += '_';
        replaced = odd;
    }
    text += kClose;
    Name name(std::move(text));
    name.isTruncatable = true;
    name.isAnonymous = true;
    return name;
}

Name joined(const Name &left, const Name &right)
{
    Name name(left.text + right.text);
    name.isTruncatable = true;
    name.isAnonymous = left.isAnonymous || right.isAnonymous;
    return name;
}

std::string AnonymousNames::resolve(const Name &name)
{
    if (!name.isAnonymous)
        return name.text;
    std::string out;
    std::string_view left = name.text;
    while (!left.empty()) {
        const std::size_t open = left.find(kOpen);
        out += left.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = left.find(kClose, open);
        const std::string part(left.substr(open + 1, close - open - 1));
        left = close == std::string_view::npos ? std::string_view{} : left.substr(close + 1);
        auto [at, isNew] = m_given.try_emplace(part);
        if (isNew) {
            const std::size_t blank = part.find(' ');
            const std::string body = part.substr(blank == std::string::npos ? 0 : blank + 1);
            at->second = body + '_' + std::to_string(++m_counters[body]);
        }
        out += at->second;
    }
    return out;
}

Name Bind::keyName() const
{
    if (!isUnique && !name.empty()) {
        Name key(name);
        key.quoting = quoting;
        return key;
    }
    std::string_view body = name.empty() ? std::string_view("param") : std::string_view(name);
    Name key = anonymousName(identity != nullptr ? identity : this, body);
    if (isUnique) {
        // Underscores at both ends go, as those that stand for characters no parameter may have would.
        std::string &text = key.text;
        const std::size_t start = text.find(' ') + 1;
        std::size_t first = start;
        while (first < text.size() - 1 && text[first] == '_')
            ++first;
        text.erase(start, first - start);
        while (text.size() - 1 > start && text[text.size() - 2] == '_')
            text.erase(text.size() - 2, 1);
    }
    return key;
}

} // namespace retort::sql
