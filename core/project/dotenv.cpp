// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/dotenv.h"

#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/project/config_messages.h"
#include "core/project/text_place.h"

#include <algorithm>
#include <utility>

namespace retort::project {

namespace {

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Replaces the escapes that python-dotenv knows in the quotes; others stay as they are.
std::string unescaped(std::string_view text, char quote)
{
    constexpr std::string_view letters = "\\'\"abfnrtv";
    constexpr std::string_view meanings = "\\'\"\a\b\f\n\r\t\v";
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isEscape = text[at] == '\\' && at + 1 < text.size();
        const std::size_t found = isEscape ? letters.find(text[at + 1]) : std::string_view::npos;
        if (found == std::string_view::npos || (quote == '\'' && found > 1)) {
            out += text[at];
        } else {
            out += meanings[found];
            ++at;
        }
    }
    return out;
}

class DotEnvReader
{
public:
    DotEnvReader(std::string_view text, const std::string &file) : m_text(text), m_file(file) { }

    DotEnv run()
    {
        for (;;) {
            skipSpace(true);
            if (m_at >= m_text.size())
                return std::move(m_result);
            if (!takeStatement()) {
                while (m_at < m_text.size() && !isLineEnd(m_text[m_at]))
                    ++m_at;
            }
        }
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool atLineEnd() const { return m_at >= m_text.size() || isLineEnd(m_text[m_at]); }

    /// The length of the white space character at `at`, or 0.
    std::size_t spaceAt(std::size_t at) const
    {
        if (at >= m_text.size())
            return 0;
        std::size_t end = at;
        return base::isSpace(base::nextCodePoint(m_text, end)) ? end - at : 0;
    }

    void skipSpace(bool overLines)
    {
        while (const std::size_t length = spaceAt(m_at)) {
            if (!overLines && isLineEnd(m_text[m_at]))
                break;
            m_at += length;
        }
    }

    base::Position here()
    {
        // Positions are asked for in order, so that counting goes on from the last one.
        for (; m_counted < m_at; ++m_counted) {
            const bool isBreak =
                m_text[m_counted] == '\n' || (m_text[m_counted] == '\r' && m_text.substr(m_counted, 2) != "\r\n");
            if (isBreak) {
                ++m_line;
                m_lineBegin = m_counted + 1;
            }
        }
        const std::size_t before = base::lengthInCharacters(m_text.substr(m_lineBegin, m_at - m_lineBegin));
        return {m_line, static_cast<std::uint32_t>(before + 1)};
    }

    bool refuse(const base::Message &message, std::vector<std::string> arguments, base::Position position)
    {
        m_result.problems.push_back(
            {&message, std::move(arguments), {m_file, position, {}}, base::Severity::Warning, {}});
        return false;
    }

    bool takeStatement()
    {
        if (peek() == '#') {
            skipComment();
            return true;
        }
        const base::Position begin = here();
        skipExport();
        DotEnvEntry entry;
        entry.span = {m_file, here(), {}};
        if (peek() != '#' && !takeName(entry.name))
            return refuse(kEnvBadLine, {}, begin);
        skipSpace(false);
        if (peek() == '=') {
            const std::size_t behind = ++m_at;
            skipSpace(false);
            if (!takeValue(entry, begin, m_at > behind))
                return false;
        }
        const bool isQuoted = m_quoted;
        m_quoted = false;
        skipComment();
        skipSpace(false);
        if (!atLineEnd())
            return isQuoted ? refuse(kEnvTextAfterQuote, {entry.name}, here()) : refuse(kEnvBadLine, {}, begin);
        if (!entry.name.empty())
            m_result.entries.push_back(std::move(entry));
        return true;
    }

    void skipExport()
    {
        constexpr std::string_view word = "export";
        if (m_text.substr(m_at, word.size()) != word)
            return;
        const std::size_t behind = m_at + word.size();
        if (spaceAt(behind) == 0 || isLineEnd(m_text[behind]))
            return;
        m_at = behind;
        skipSpace(false);
    }

    bool takeName(std::string &name)
    {
        const std::size_t begin = m_at;
        if (peek() == '\'') {
            const std::size_t close = m_text.find('\'', begin + 1);
            if (close == std::string_view::npos || close == begin + 1)
                return false;
            name = m_text.substr(begin + 1, close - begin - 1);
            m_at = close + 1;
            return true;
        }
        while (m_at < m_text.size() && peek() != '=' && peek() != '#' && spaceAt(m_at) == 0)
            base::nextCodePoint(m_text, m_at);
        name = m_text.substr(begin, m_at - begin);
        return !name.empty();
    }

    bool takeValue(DotEnvEntry &entry, base::Position begin, bool spaceBefore)
    {
        const char quote = peek();
        if (atLineEnd() || (quote == '#' && spaceBefore)) {
            entry.value.emplace();
            return true;
        }
        if (quote != '\'' && quote != '"') {
            entry.value = unquotedValue();
            return true;
        }
        const std::size_t close = closingQuote(quote);
        if (close == std::string_view::npos)
            return refuse(kEnvOpenQuote, {entry.name}, begin);
        entry.value = unescaped(m_text.substr(m_at + 1, close - m_at - 1), quote);
        m_at = close + 1;
        m_quoted = true;
        return true;
    }

    /// The first quote without a backslash in front of it, else the last one of all.
    std::size_t closingQuote(char quote) const
    {
        const std::size_t begin = m_at + 1;
        std::size_t last = std::string_view::npos;
        for (std::size_t at = m_text.find(quote, begin); at != std::string_view::npos;
             at = m_text.find(quote, at + 1)) {
            last = at;
            if (at == begin || m_text[at - 1] != '\\')
                break;
        }
        return last;
    }

    std::string unquotedValue()
    {
        const std::size_t begin = m_at;
        m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        const std::string_view whole = m_text.substr(begin, m_at - begin);
        for (std::size_t hash = whole.find('#', 1); hash != std::string_view::npos; hash = whole.find('#', hash + 1)) {
            const std::string_view before = whole.substr(0, hash);
            if (base::stripRight(before).size() < before.size())
                return std::string(base::stripRight(before));
        }
        return std::string(base::stripRight(whole));
    }

    void skipComment()
    {
        const std::size_t begin = m_at;
        skipSpace(false);
        if (peek() != '#')
            m_at = begin;
        else
            m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
    }

    std::string_view m_text;
    const std::string &m_file;
    std::size_t m_at = 0;
    std::size_t m_counted = 0;
    std::size_t m_lineBegin = 0;
    std::uint32_t m_line = 1;
    bool m_quoted = false;
    DotEnv m_result;
};

using Known = std::map<std::string, std::string, std::less<>>;

std::string expanded(std::string_view text, const Known &first, const Known &second)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find("${", at), text.size());
        out += text.substr(at, begin - at);
        at = begin;
        if (at == text.size())
            break;
        const std::size_t nameEnd = text.find_first_of("}:", at + 2);
        const bool hasDefault = nameEnd != std::string_view::npos && text.substr(nameEnd, 2) == ":-";
        const std::size_t close = hasDefault ? text.find('}', nameEnd) : nameEnd;
        if (close == std::string_view::npos || text[close] != '}') {
            out += text.substr(at, 2);
            at += 2;
            continue;
        }
        const std::string_view name = text.substr(at + 2, nameEnd - at - 2);
        if (const auto it = first.find(name); it != first.end())
            out += it->second;
        else if (const auto other = second.find(name); other != second.end())
            out += other->second;
        else if (hasDefault)
            out += text.substr(nameEnd + 2, close - nameEnd - 2);
        at = close + 1;
    }
    return out;
}

} // namespace

DotEnv parseDotEnv(std::string_view text, const std::string &file)
{
    if (const std::size_t bad = base::invalidUtf8At(text); bad != std::string_view::npos) {
        const base::Span span{file, positionOf(text, bad), {}};
        return {{}, {{&kFileNotUtf8, {hexByte(text[bad])}, span, base::Severity::Error, {}}}};
    }
    // Notepad writes a byte order mark; python-dotenv passes over it.
    return DotEnvReader(base::startsWith(text, kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text, file).run();
}

DotEnvValues expandDotEnv(const std::vector<DotEnvEntry> &entries,
                          const std::map<std::string, std::string> &environment, DotEnvPrecedence precedence)
{
    const Known outside(environment.begin(), environment.end());
    Known inside;
    DotEnvValues values;
    std::map<std::string, std::size_t> index;
    const bool fileFirst = precedence == DotEnvPrecedence::File;
    for (const DotEnvEntry &entry : entries) {
        std::optional<std::string> value;
        if (entry.value)
            value = expanded(*entry.value, fileFirst ? inside : outside, fileFirst ? outside : inside);
        inside[entry.name] = value.value_or("");
        const auto [it, isNew] = index.emplace(entry.name, values.size());
        if (isNew)
            values.emplace_back(entry.name, std::move(value));
        else
            values[it->second].second = std::move(value);
    }
    return values;
}

} // namespace retort::project
