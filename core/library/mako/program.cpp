// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/mako/program.h"

#include "core/library/mako/messages.h"

#include <algorithm>
#include <array>
#include <optional>

namespace retort::library::mako {

namespace {

constexpr std::string_view kBlanks = " \t";

bool isWordChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string_view stripped(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// A literal of the script language.
std::string quoted(std::string_view text)
{
    std::string literal = "'";
    for (const char c : text) {
        if (c == '\n')
            literal += "\\n";
        else if (c == '\r')
            literal += "\\r";
        else if (c == '\'' || c == '\\')
            (literal += '\\') += c;
        else
            literal += c;
    }
    return literal += '\'';
}

struct CodeLine
{
    std::string text;
    bool isInText; ///< it begins inside of a text: blanks in front would change that
};

/// A block's lines without the margin of its first line of code. Lines inside of a text in three quotes stay.
std::vector<CodeLine> withoutMargin(std::string_view block)
{
    std::vector<CodeLine> lines;
    std::optional<std::size_t> margin;
    bool inText = false;
    while (true) {
        const std::size_t end = block.find('\n');
        std::string_view line = block.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const bool wasInText = inText;
        for (std::size_t i = 0; i + 2 < line.size(); ++i) {
            if (line.substr(i, 3) == "\"\"\"" || line.substr(i, 3) == "'''") {
                inText = !inText;
                i += 2;
            }
        }
        const std::size_t code = line.find_first_not_of(kBlanks);
        if (!margin && code != std::string_view::npos && line[code] != '#')
            margin = code;
        const std::size_t cut = wasInText || code == std::string_view::npos ? 0 : std::min(margin.value_or(0), code);
        lines.push_back(CodeLine{std::string(line.substr(cut)), wasInText});
        if (end == std::string_view::npos)
            return lines;
        block.remove_prefix(end + 1);
    }
}

class Reader
{
public:
    Reader(std::string_view text, const std::string &file)
        : m_file(file)
        , m_text(text)
    {
    }

    base::Result<Program> read()
    {
        skipCoding();
        while (m_at < m_text.size()) {
            if (auto done = step(); !done)
                return tl::make_unexpected(done.error());
        }
        flushText();
        if (!m_open.empty())
            return tl::make_unexpected(problem(kUnclosed, m_open.back().what, m_open.back().begin));
        if (m_program.body.empty())
            line("pass", 0);
        return std::move(m_program);
    }

private:
    using Done = base::Result<void>;

    /// A `% if` or a `<%def>` that waits for its end.
    struct Open
    {
        std::string keyword;
        std::string what;
        std::size_t begin;
        bool isTag;
        bool isLoop = false;
        bool isBuffered = false;  ///< buffered="True": what it writes is what it gives
        std::string filters = {}; ///< filter="…"
    };

    base::Diagnostic problem(const base::Message &message, std::string argument, std::size_t at) const
    {
        const std::size_t lineStart = m_text.substr(0, at).rfind('\n') + 1;
        const base::Position place{lineOf(at), static_cast<std::uint32_t>(at - lineStart) + 1};
        return base::Diagnostic{&message, {std::move(argument)}, base::Span{m_file, place, place},
                                base::Severity::Error, {}};
    }
    Done failure(const base::Message &message, std::string argument, std::size_t at) const
    {
        return tl::make_unexpected(problem(message, std::move(argument), at));
    }
    bool looksAt(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }
    bool atLineStart() const { return m_at == 0 || m_text[m_at - 1] == '\n'; }
    std::uint32_t lineOf(std::size_t at) const
    {
        return static_cast<std::uint32_t>(std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(at), '\n'))
               + 1;
    }

    /// One line of code of render(), at the present depth.
    void line(std::string_view code, std::size_t at, int lessDepth = 0)
    {
        m_program.body.append(4 * (m_depth + 1 - static_cast<std::size_t>(lessDepth)), ' ').append(code) += '\n';
        m_program.bodyLines.push_back(lineOf(at));
    }
    void flushText()
    {
        if (!m_pending.empty())
            line("_w(" + quoted(m_pending) + ")", m_pendingAt);
        m_pending.clear();
    }
    void addText(std::string_view text)
    {
        if (m_pending.empty())
            m_pendingAt = m_at;
        m_pending.append(text);
    }

    /// "# coding: utf-8" in the first line is for Mako, not for the file.
    void skipCoding()
    {
        const std::size_t end = m_text.find('\n');
        const std::string_view first = m_text.substr(0, end);
        if (end != std::string_view::npos && first.starts_with('#')
            && (first.find("coding:") != std::string_view::npos || first.find("coding=") != std::string_view::npos))
            m_at = end + 1;
    }

    Done step()
    {
        if (looksAt("${"))
            return readExpression();
        if (atLineStart()) {
            const std::size_t first = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size());
            const std::string_view rest = m_text.substr(first);
            if (rest.starts_with("%%")) {
                addText(m_text.substr(m_at, first - m_at));
                m_at = first + 1;
                addText("%");
                ++m_at;
                return {};
            }
            if (rest.starts_with('%') || rest.starts_with("##"))
                return readLine(first);
        }
        if (looksAt("<%doc>"))
            return skipComment();
        if (looksAt("</%"))
            return readTagEnd();
        if (looksAt("<%"))
            return m_at + 2 < m_text.size() && isWordChar(m_text[m_at + 2]) ? readTag() : readCode();
        if (looksAt("\\\n") || looksAt("\\\r\n")) {
            m_at = m_text.find('\n', m_at) + 1;
            return {};
        }
        // Everything up to what may mean something.
        const std::size_t next = std::min(m_text.find_first_of("$<\\\n", m_at), m_text.size() - 1);
        const std::size_t end = m_text[next] == '\n' || next == m_at ? next + 1 : next;
        addText(m_text.substr(m_at, end - m_at));
        m_at = end;
        return {};
    }

    Done skipComment()
    {
        const std::size_t end = m_text.find("</%doc>", m_at);
        if (end == std::string_view::npos)
            return failure(kUnclosed, "<%doc>", m_at);
        m_at = end + 7;
        return {};
    }

    /// The end of Python code that begins at m_at: `stop` outside of texts, comments and brackets.
    std::size_t codeEnd(std::string_view stop, bool nested, std::string_view otherStop = {}) const
    {
        int depth = 0;
        for (std::size_t i = m_at; i < m_text.size();) {
            const std::string_view rest = m_text.substr(i);
            const char c = rest[0];
            if (depth <= 0 && (rest.starts_with(stop) || (!otherStop.empty() && rest.starts_with(otherStop))))
                return i;
            if (c == '#') {
                i = std::min(m_text.find('\n', i), m_text.size());
                continue;
            }
            if (c == '"' || c == '\'') {
                i = textEnd(i);
                continue;
            }
            if (nested && (c == '(' || c == '[' || c == '{'))
                ++depth;
            if (nested && (c == ')' || c == ']' || c == '}'))
                --depth;
            ++i;
        }
        return std::string_view::npos;
    }
    std::size_t textEnd(std::size_t begin) const
    {
        const std::string_view three = m_text.substr(begin, 3);
        const std::string_view quote = three == "\"\"\"" || three == "'''" ? three : three.substr(0, 1);
        std::size_t i = begin + quote.size();
        while (i < m_text.size() && m_text.substr(i, quote.size()) != quote)
            i += m_text[i] == '\\' ? 2 : 1;
        return std::min(i + quote.size(), m_text.size());
    }

    Done readExpression()
    {
        const std::size_t begin = m_at;
        m_at += 2;
        std::size_t end = codeEnd("}", true, "|");
        if (end == std::string_view::npos)
            return failure(kUnclosed, "${", begin);
        std::string code(stripped(m_text.substr(m_at, end - m_at)));
        std::string_view filters;
        if (m_text[end] == '|') {
            m_at = end + 1;
            end = codeEnd("}", true);
            if (end == std::string_view::npos)
                return failure(kUnclosed, "${", begin);
            filters = m_text.substr(m_at, end - m_at);
        }
        std::replace_if(code.begin(), code.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        flushText();
        line("_w(" + filtered("(" + code + ")", filters) + ")", begin);
        m_at = end + 1;
        return {};
    }

    /// `x | comma,n`: str() first, unless n is among them.
    static std::string filtered(std::string code, std::string_view filters)
    {
        std::vector<std::string> names;
        bool raw = false;
        while (!filters.empty()) {
            const std::size_t comma = filters.find(',');
            const std::string_view name = stripped(filters.substr(0, comma));
            if (name == "n")
                raw = true;
            else if (!name.empty())
                names.emplace_back(name);
            filters = comma == std::string_view::npos ? std::string_view{} : filters.substr(comma + 1);
        }
        if (!raw)
            code = "str(" + code + ")";
        for (std::string &name : names) {
            constexpr std::array<std::string_view, 6> kOwn{"x", "h", "u", "trim", "unicode", "str"};
            const bool own = std::find(kOwn.begin(), kOwn.end(), name) != kOwn.end();
            std::string call = own ? "_filter_" + name : std::move(name);
            call += '(';
            call += code;
            code = std::move(call) + ')';
        }
        return code;
    }

    /// `% …` or `## …`, whose first character that is no blank stands at `first`.
    Done readLine(std::size_t first)
    {
        std::string text;
        std::size_t end = first + (m_text[first] == '%' ? 1 : 2);
        for (;; ++end) {
            const std::size_t stop = std::min(m_text.find('\n', end), m_text.size());
            text += m_text.substr(end, stop - end);
            if (text.ends_with('\r'))
                text.pop_back();
            end = stop;
            if (!text.ends_with('\\') || end == m_text.size())
                break;
            text.back() = ' ';
        }
        m_at = std::min(end + 1, m_text.size());
        if (m_text[first] == '#')
            return {};
        flushText();
        return readControl(std::string(stripped(text)), first);
    }

    Done readControl(const std::string &text, std::size_t at)
    {
        const std::size_t length = static_cast<std::size_t>(
            std::find_if_not(text.begin(), text.end(), isWordChar) - text.begin());
        const std::string word = text.substr(0, length);
        if (word.empty())
            return failure(kControl, "% " + text, at);
        if (word.size() > 3 && word.starts_with("end"))
            return endControl(word.substr(3), "% " + text, at);
        constexpr std::array<std::string_view, 4> kMiddle{"else", "elif", "except", "finally"};
        if (std::find(kMiddle.begin(), kMiddle.end(), word) != kMiddle.end()) {
            if (m_open.empty() || m_open.back().isTag)
                return failure(kUnopened, "% " + text, at);
            passIfEmpty(at);
            line(text, at, 1);
            m_emptyAt = m_program.body.size();
            return {};
        }
        if (word == "for" && usesLoop() && openLoop(text, at))
            return {};
        line(text, at);
        open(word, "% " + text, at, false);
        return {};
    }

    bool usesLoop() const { return m_text.find("loop") != std::string_view::npos; }
    /// `% for x in y:` whose body may ask for `loop`: Mako's LoopContext goes around what is walked over.
    bool openLoop(const std::string &text, std::size_t at)
    {
        const std::size_t in = text.find(" in ");
        const std::size_t colon = text.rfind(':');
        if (in == std::string::npos || colon == std::string::npos || colon < in)
            return false;
        // A def begins anew: its loops know nothing of those around it.
        const auto last = std::find_if(m_open.rbegin(), m_open.rend(), [](const Open &one) { return one.isTag || one.isLoop; });
        const char *outer = last != m_open.rend() && last->isLoop ? "loop" : "None";
        line(std::string("loop = _Loop(") + outer + ", (" + text.substr(in + 4, colon - in - 4) + "))", at);
        line(text.substr(0, in) + " in loop:", at);
        open("for", "% " + text, at, false);
        m_open.back().isLoop = true;
        return true;
    }
    Done endControl(const std::string &keyword, const std::string &text, std::size_t at)
    {
        if (m_open.empty() || m_open.back().isTag || m_open.back().keyword != keyword)
            return failure(kUnopened, text, at);
        close(at);
        return {};
    }
    void open(std::string keyword, std::string what, std::size_t at, bool isTag)
    {
        m_open.push_back(Open{std::move(keyword), std::move(what), at, isTag});
        ++m_depth;
        m_emptyAt = m_program.body.size();
    }
    void passIfEmpty(std::size_t at)
    {
        if (m_emptyAt == m_program.body.size())
            line("pass", at);
    }
    void close(std::size_t at)
    {
        passIfEmpty(at);
        const bool isLoop = m_open.back().isLoop;
        m_open.pop_back();
        --m_depth;
        if (isLoop)
            line("loop = loop.parent", at);
    }

    Done readCode()
    {
        const std::size_t begin = m_at;
        const bool isModule = looksAt("<%!");
        m_at += isModule ? 3 : 2;
        const std::size_t end = codeEnd("%>", false);
        if (end == std::string_view::npos)
            return failure(kUnclosed, "<%", begin);
        flushText();
        std::uint32_t number = lineOf(m_at);
        for (const CodeLine &code : withoutMargin(m_text.substr(m_at, end - m_at))) {
            if (isModule) {
                m_program.moduleCode.append(code.text) += '\n';
                m_program.moduleLines.push_back(number);
            } else {
                m_program.body.append(code.isInText ? 0 : 4 * (m_depth + 1), ' ').append(code.text) += '\n';
                m_program.bodyLines.push_back(number);
            }
            ++number;
        }
        m_at = end + 2;
        return {};
    }

    Done readTag()
    {
        const std::size_t begin = m_at;
        const std::size_t end = m_text.find('>', m_at);
        const std::size_t wordEnd = static_cast<std::size_t>(
            std::find_if_not(m_text.begin() + static_cast<std::ptrdiff_t>(m_at) + 2, m_text.end(),
                             [](char c) { return isWordChar(c) || c == '.' || c == ':'; })
            - m_text.begin());
        const std::string word(m_text.substr(m_at + 2, wordEnd - m_at - 2));
        if (end == std::string_view::npos)
            return failure(kUnclosed, "<%" + word, begin);
        if (word == "text") {
            const std::size_t close = m_text.find("</%text>", end);
            if (close == std::string_view::npos)
                return failure(kUnclosed, "<%text>", begin);
            addText(m_text.substr(end + 1, close - end - 1));
            m_at = close + 8;
            return {};
        }
        const std::string_view attributes = m_text.substr(wordEnd, end - wordEnd);
        const std::string name = attribute(attributes, "name");
        if ((word != "def" && word != "block") || (word == "def" && name.empty()))
            return failure(kUnsupported, word, begin);
        flushText();
        const std::string function = name.empty() ? "_block" + std::to_string(begin) : name;
        line("def " + function + (function.find('(') == std::string::npos ? "():" : ":"), begin);
        open(word == "block" ? function : word, "<%" + word + ">", begin, true);
        m_open.back().filters = attribute(attributes, "filter");
        m_open.back().isBuffered = attribute(attributes, "buffered") == "True";
        if (!m_open.back().filters.empty() || m_open.back().isBuffered)
            line("_w.push()", begin);
        m_at = end + 1;
        return {};
    }
    static std::string attribute(std::string_view text, std::string_view name)
    {
        const std::size_t at = text.find(std::string(name) + "=");
        const std::size_t quote = at == std::string_view::npos ? at : text.find_first_of("\"'", at);
        if (quote == std::string_view::npos)
            return {};
        const std::size_t end = text.find(text[quote], quote + 1);
        return std::string(text.substr(quote + 1, end == std::string_view::npos ? end : end - quote - 1));
    }

    Done readTagEnd()
    {
        const std::size_t end = m_text.find('>', m_at);
        const std::string word(end == std::string_view::npos ? "" : stripped(m_text.substr(m_at + 3, end - m_at - 3)));
        if (m_open.empty() || !m_open.back().isTag || (word != "def" && word != "block"))
            return failure(kUnopened, "</%" + word + ">", m_at);
        flushText();
        const std::string function = m_open.back().keyword;
        const std::string made = filtered("_w.pop()", m_open.back().filters);
        if (m_open.back().isBuffered)
            line("return " + made, m_at);
        else if (!m_open.back().filters.empty())
            line("_w(" + made + ")", m_at);
        line("return ''", m_at);
        close(m_at);
        if (word == "block")
            line(function.substr(0, function.find('(')) + "()", m_at);
        m_at = end + 1;
        return {};
    }

    const std::string &m_file;
    std::string_view m_text; ///< line ends as they are: the file that is made has them too
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_emptyAt = 0; ///< where the innermost block began
    std::string m_pending;
    std::size_t m_pendingAt = 0;
    std::vector<Open> m_open;
    Program m_program;
};

} // namespace

base::Result<Program> readTemplate(std::string_view text, const std::string &file)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    return Reader(text, file).read();
}

} // namespace retort::library::mako
