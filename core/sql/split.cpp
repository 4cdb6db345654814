// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/split.h"

#include <string>

namespace retort::sql {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool isWord(char c)
{
    return isWordStart(c) || (c >= '0' && c <= '9') || c == '$';
}

class Splitter
{
public:
    Splitter(std::string_view text, SqlFlavour flavour)
        : m_text(text)
        , m_flavour(flavour)
    {
    }

    std::vector<SqlPiece> run()
    {
        while (m_at < m_text.size())
            step();
        finish(m_text.size());
        return std::move(m_pieces);
    }

private:
    char at(std::size_t offset) const { return offset < m_text.size() ? m_text[offset] : '\0'; }

    void step()
    {
        const char c = at(m_at);
        const bool escapes = m_flavour == SqlFlavour::MySql;
        if (c == '\'')
            quoted(c, escapes || isEscapeString());
        else if (c == '"' || c == '`')
            quoted(c, escapes && c == '"');
        else if (c == '[' && m_flavour == SqlFlavour::Sqlite)
            skipTo("]");
        else if (c == '-' && at(m_at + 1) == '-')
            comment("\n");
        else if (c == '#' && m_flavour == SqlFlavour::MySql)
            comment("\n");
        else if (c == '/' && at(m_at + 1) == '*')
            blockComment();
        else if (c == '$' && m_flavour == SqlFlavour::PostgreSql && dollarQuoted())
            return;
        else if (c == ';' && m_depth == 0)
            finish(m_at++);
        else if (isWordStart(c))
            word();
        else {
            m_hasCode = m_hasCode || !isSpace(c);
            ++m_at;
        }
    }

    /// E'…' of PostgreSQL.
    bool isEscapeString() const
    {
        if (m_flavour != SqlFlavour::PostgreSql || m_at == 0)
            return false;
        const char before = m_text[m_at - 1];
        return (before == 'E' || before == 'e') && (m_at < 2 || !isWord(m_text[m_at - 2]));
    }

    void quoted(char quote, bool escapes)
    {
        m_hasCode = true;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (escapes && m_text[m_at] == '\\') {
                ++m_at;
            } else if (m_text[m_at] == quote) {
                ++m_at;
                return; // a doubled quote begins the next part, which ends as this one
            }
        }
    }

    void skipTo(std::string_view end)
    {
        m_hasCode = true;
        const std::size_t found = m_text.find(end, m_at);
        m_at = found == std::string_view::npos ? m_text.size() : found + end.size();
    }

    void comment(std::string_view end)
    {
        const std::size_t found = m_text.find(end, m_at);
        m_at = found == std::string_view::npos ? m_text.size() : found + end.size();
    }

    void blockComment()
    {
        // PostgreSQL's nest; MySQL runs what stands in /*! … */.
        m_hasCode = m_hasCode || (m_flavour == SqlFlavour::MySql && at(m_at + 2) == '!');
        int depth = 0;
        do {
            if (at(m_at) == '/' && at(m_at + 1) == '*' && (depth == 0 || m_flavour == SqlFlavour::PostgreSql)) {
                ++depth;
                m_at += 2;
            } else if (at(m_at) == '*' && at(m_at + 1) == '/') {
                --depth;
                m_at += 2;
            } else {
                ++m_at;
            }
        } while (depth > 0 && m_at < m_text.size());
    }

    bool dollarQuoted()
    {
        std::size_t end = m_at + 1;
        while (end < m_text.size() && m_text[end] != '$' && isWord(m_text[end]))
            ++end;
        if (at(end) != '$' || (end > m_at + 1 && !isWordStart(m_text[m_at + 1])))
            return false;
        const std::string tag(m_text.substr(m_at, end + 1 - m_at));
        m_at = end + 1;
        skipTo(tag);
        return true;
    }

    void word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isWord(m_text[m_at]))
            ++m_at;
        std::string upper(m_text.substr(begin, m_at - begin));
        for (char &c : upper)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        m_hasCode = true;
        ++m_words;
        if (m_words == 1)
            m_isCreate = upper == "CREATE" || upper == "ALTER";
        else if (m_isCreate && !m_hasBody && m_words < 12)
            m_hasBody = upper == "TRIGGER" || upper == "PROCEDURE" || upper == "FUNCTION" || upper == "EVENT";
        if (m_hasBody)
            nest(upper);
        m_lastWord = upper;
    }

    /// BEGIN … END and CASE … END count; END IF, END LOOP and their kin close what opened without BEGIN.
    void nest(const std::string &upper)
    {
        if (upper == "BEGIN" || upper == "CASE") {
            if (m_lastWord != "END")
                ++m_depth;
        } else if (upper == "END" && m_depth > 0) {
            if (!closesOther())
                --m_depth;
        }
    }

    bool closesOther() const
    {
        std::size_t next = m_at;
        while (next < m_text.size() && isSpace(m_text[next]))
            ++next;
        for (const std::string_view word : {"IF", "LOOP", "WHILE", "REPEAT"}) {
            bool same = next + word.size() <= m_text.size() && !isWord(at(next + word.size()));
            for (std::size_t i = 0; same && i < word.size(); ++i)
                same = (m_text[next + i] & ~0x20) == word[i];
            if (same)
                return true;
        }
        return false;
    }

    void finish(std::size_t end)
    {
        std::size_t begin = m_begin;
        while (begin < end && isSpace(m_text[begin]))
            ++begin;
        std::size_t last = end;
        while (last > begin && isSpace(m_text[last - 1]))
            --last;
        if (m_hasCode)
            m_pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)});
        m_begin = end + 1;
        m_hasCode = m_isCreate = m_hasBody = false;
        m_words = m_depth = 0;
        m_lastWord.clear();
    }

    std::string_view m_text;
    SqlFlavour m_flavour;
    std::vector<SqlPiece> m_pieces;
    std::size_t m_at = 0;
    std::size_t m_begin = 0;
    int m_words = 0;
    int m_depth = 0;
    bool m_hasCode = false;
    bool m_isCreate = false;
    bool m_hasBody = false;
    std::string m_lastWord;
};

} // namespace

std::vector<SqlPiece> splitSql(std::string_view text, SqlFlavour flavour)
{
    return Splitter(text, flavour).run();
}

} // namespace retort::sql
