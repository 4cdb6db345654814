// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/python_format.h"

#include "core/base/text.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace retort::project {

namespace {

/// Wider than any value that a configuration pads to; Python would try and fail at some far larger one.
constexpr std::size_t kWidest = 10'000;

/// repr() of the dict, which a bare %s stands for.
std::string reprOf(const std::map<std::string, std::string> &values)
{
    std::string out = "{";
    for (const auto &[name, value] : values)
        out += (out.size() > 1 ? ", " : "") + base::pythonRepr(name) + ": " + base::pythonRepr(value);
    return out + "}";
}

/// ascii(): repr() with everything above ASCII escaped.
std::string asciiOf(std::string_view repr)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (std::size_t offset = 0; offset < repr.size();) {
        const char32_t codePoint = base::nextCodePoint(repr, offset);
        if (codePoint < 0x80) {
            out += static_cast<char>(codePoint);
            continue;
        }
        const int width = codePoint < 0x100 ? 2 : codePoint < 0x10000 ? 4 : 8;
        out += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
        for (int shift = (width - 1) * 4; shift >= 0; shift -= 4)
            out += digits[(codePoint >> shift) & 0xF];
    }
    return out;
}

class Formatter
{
public:
    Formatter(std::string_view text, const std::map<std::string, std::string> &values) : m_text(text), m_values(values)
    { }

    PythonFormat run()
    {
        while (m_at < m_text.size()) {
            const std::size_t percent = std::min(m_text.find('%', m_at), m_text.size());
            m_result.text += m_text.substr(m_at, percent - m_at);
            m_at = percent;
            if (m_at == m_text.size())
                break;
            ++m_at;
            if (!takeSpecifier())
                break;
        }
        return std::move(m_result);
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool refuse()
    {
        m_result.problem = PythonFormat::Problem::BadPercent;
        return false;
    }

    bool takeSpecifier()
    {
        if (peek() == '%') {
            m_result.text += m_text[m_at++];
            return true;
        }
        m_value = nullptr;
        if (peek() == '(' && !takeName())
            return false;
        bool alignLeft = false;
        while (m_at < m_text.size() && std::string_view("-+ #0").find(peek()) != std::string_view::npos)
            alignLeft = m_text[m_at++] == '-' || alignLeft;
        const std::size_t width = takeNumber();
        std::optional<std::size_t> precision;
        if (peek() == '.') {
            ++m_at;
            precision = takeNumber();
        }
        if (peek() == 'h' || peek() == 'l' || peek() == 'L')
            ++m_at;
        if (m_at == m_text.size() || width > kWidest)
            return refuse();
        return convert(m_text[m_at++], width, precision, alignLeft);
    }

    /// "(name)"; brackets inside the name are counted.
    bool takeName()
    {
        const std::size_t begin = ++m_at;
        for (int depth = 1; depth > 0; ++m_at) {
            if (m_at == m_text.size())
                return refuse();
            depth += m_text[m_at] == '(' ? 1 : m_text[m_at] == ')' ? -1 : 0;
        }
        const std::string name(m_text.substr(begin, m_at - 1 - begin));
        const auto found = m_values.find(name);
        if (found == m_values.end()) {
            m_result.problem = PythonFormat::Problem::UnknownName;
            m_result.name = name;
            return false;
        }
        m_value = &found->second;
        // From here on the dict is no longer the one argument that a bare %s could take.
        m_dictTaken = true;
        return true;
    }

    std::size_t takeNumber()
    {
        std::size_t number = 0;
        for (; peek() >= '0' && peek() <= '9'; ++m_at)
            number = std::min(number * 10 + static_cast<std::size_t>(peek() - '0'), kWidest + 1);
        return number;
    }

    bool convert(char type, std::size_t width, std::optional<std::size_t> precision, bool alignLeft)
    {
        const bool isCharacter = type == 'c' && m_value != nullptr && base::lengthInCharacters(*m_value) == 1;
        if (type != 's' && type != 'r' && type != 'a' && !isCharacter)
            return refuse();
        std::string value;
        if (m_value != nullptr)
            value = type == 's' || type == 'c' ? *m_value : base::pythonRepr(*m_value);
        else if (!m_dictTaken)
            value = reprOf(m_values);
        else
            return refuse();
        m_dictTaken = true;
        if (type == 'a')
            value = asciiOf(value);
        std::size_t end = 0;
        std::size_t length = 0;
        while (end < value.size() && (!precision || length < *precision)) {
            base::nextCodePoint(value, end);
            ++length;
        }
        const std::string padding(width > length ? width - length : 0, ' ');
        m_result.text += (alignLeft ? "" : padding) + value.substr(0, end) + (alignLeft ? padding : "");
        return true;
    }

    std::string_view m_text;
    const std::map<std::string, std::string> &m_values;
    std::size_t m_at = 0;
    const std::string *m_value = nullptr;
    bool m_dictTaken = false;
    PythonFormat m_result;
};

} // namespace

PythonFormat pythonFormat(std::string_view text, const std::map<std::string, std::string> &values)
{
    return Formatter(text, values).run();
}

} // namespace retort::project
