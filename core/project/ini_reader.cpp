// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/ini_reader.h"

#include "core/base/text.h"
#include "core/project/config_messages.h"
#include "core/project/python_case.h"
#include "core/project/text_place.h"

#include <unordered_map>

namespace retort::project {

namespace {

constexpr std::size_t kMostRelated = 20;

/// One line of the file, stripped.
struct Line
{
    std::string_view text;
    std::uint32_t number = 0;
    std::size_t indent = 0; ///< characters in front of the text
    bool isComment = false;

    base::Position position(std::size_t byteOffset = 0) const
    {
        const std::size_t characters = base::lengthInCharacters(text.substr(0, byteOffset));
        return {number, static_cast<std::uint32_t>(indent + characters + 1)};
    }
};

class IniReader
{
public:
    IniReader(const std::string &file, const std::map<std::string, std::string> &defaults) : m_file(file)
    {
        IniSection section;
        section.name = "DEFAULT";
        for (const auto &[name, value] : defaults)
            section.options.push_back({pythonLower(name), value, {}});
        m_sections.push_back(std::move(section));
        for (std::size_t i = 0; i < m_sections[0].options.size(); ++i)
            m_optionIndex.emplace(key(0, m_sections[0].options[i].name), i);
    }

    base::Result<std::vector<IniSection>> read(std::string_view text)
    {
        std::uint32_t number = 0;
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = text.find_first_of("\r\n", begin);
            end = end == std::string_view::npos ? text.size() : end;
            ++number;
            if (!takeLine(makeLine(text.substr(begin, end - begin), number)))
                return tl::make_unexpected(std::move(m_error));
            const bool isPair = text.substr(end, 2) == "\r\n";
            begin = end + (isPair ? 2 : 1);
        }
        if (m_error.message != nullptr)
            return tl::make_unexpected(std::move(m_error));
        joinLines();
        return std::move(m_sections);
    }

private:
    static Line makeLine(std::string_view whole, std::uint32_t number)
    {
        Line line;
        line.text = base::strip(whole);
        line.number = number;
        if (!line.text.empty()) {
            const auto lead = static_cast<std::size_t>(line.text.data() - whole.data());
            line.indent = base::lengthInCharacters(whole.substr(0, lead));
            line.isComment = line.text[0] == '#' || line.text[0] == ';';
        }
        return line;
    }

    /// False where reading ends with an error at once; a bad line alone is remembered and reading goes on.
    bool takeLine(const Line &line)
    {
        if (line.isComment)
            return true;
        if (line.text.empty()) {
            if (m_option != kNone)
                addToValue("", {line.number, 1});
            return true;
        }
        if (m_option != kNone && line.indent > m_indent) {
            addToValue(line.text, line.position());
            return true;
        }
        m_indent = line.indent;
        // "[" up to the last "]"; what stands behind that is ignored.
        const std::size_t close = line.text[0] == '[' ? line.text.rfind(']') : std::string_view::npos;
        if (close != std::string_view::npos && close > 1)
            return takeSection(line, line.text.substr(1, close - 1));
        if (m_section == kNone)
            return refuse(kIniNoSectionHeader, {}, line.position());
        return takeOption(line);
    }

    bool takeSection(const Line &line, std::string_view name)
    {
        m_option = kNone;
        if (name == "DEFAULT") {
            m_section = 0;
            return true;
        }
        const auto [entry, isNew] = m_sectionIndex.emplace(std::string(name), m_sections.size());
        if (!isNew) {
            refuse(kIniDuplicateSection, {entry->first}, line.position());
            addFirst(m_sections[entry->second].position);
            return false;
        }
        m_section = m_sections.size();
        m_sections.push_back({entry->first, {}, line.position()});
        return true;
    }

    bool takeOption(const Line &line)
    {
        const std::size_t delimiter = line.text.find_first_of("=:");
        if (delimiter == std::string_view::npos) {
            badLine(kIniBadLine, line);
            return true;
        }
        const std::string_view name = base::stripRight(line.text.substr(0, delimiter));
        if (name.empty())
            badLine(kIniNoName, line);
        const std::string_view value = base::strip(line.text.substr(delimiter + 1));
        const auto valueAt =
            value.empty() ? line.text.size() : static_cast<std::size_t>(value.data() - line.text.data());
        return setOption(pythonLower(name), value, line.position(valueAt), line);
    }

    bool setOption(std::string name, std::string_view value, base::Position valueAt, const Line &line)
    {
        std::vector<IniOption> &options = m_sections[m_section].options;
        const auto [entry, isNew] = m_optionIndex.emplace(key(m_section, name), options.size());
        if (isNew)
            options.push_back({name, {}, {}});
        IniOption &option = options[entry->second];
        if (!isNew && !option.lines.empty()) {
            if (name.empty())
                return false; // the first line without a name is the error already
            refuse(kIniDuplicateOption, {name, m_sections[m_section].name}, line.position());
            addFirst(option.lines.front());
            return false;
        }
        option.value.assign(value);
        option.lines = {valueAt};
        // An option without a name takes no continuation lines: Python's empty name counts as none.
        m_option = name.empty() ? kNone : entry->second;
        return true;
    }

    void addToValue(std::string_view text, base::Position position)
    {
        IniOption &option = m_sections[m_section].options[m_option];
        option.value += '\n';
        option.value += text;
        option.lines.push_back(position);
    }

    void joinLines()
    {
        for (IniSection &section : m_sections) {
            for (IniOption &option : section.options) {
                if (!option.lines.empty())
                    option.value.resize(base::stripRight(option.value).size());
            }
        }
    }

    static std::string key(std::size_t section, const std::string &name)
    {
        return std::to_string(section) + '\n' + name;
    }

    base::Span span(base::Position position) const { return {m_file, position, {}}; }

    bool refuse(const base::Message &message, std::vector<std::string> arguments, base::Position position)
    {
        m_error = {&message, std::move(arguments), span(position), base::Severity::Error, {}};
        return false;
    }

    void addFirst(base::Position position) { m_error.related.push_back({&kIniFirstHere, {}, span(position)}); }

    void badLine(const base::Message &message, const Line &line)
    {
        if (m_error.message == nullptr)
            refuse(message, {}, line.position());
        else if (m_error.related.size() < kMostRelated)
            m_error.related.push_back({&kIniOtherBadLine, {}, span(line.position())});
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    const std::string &m_file;
    std::vector<IniSection> m_sections;
    std::unordered_map<std::string, std::size_t> m_sectionIndex;
    std::unordered_map<std::string, std::size_t> m_optionIndex;
    std::size_t m_section = kNone;
    std::size_t m_option = kNone;
    std::size_t m_indent = 0;
    base::Diagnostic m_error;
};

} // namespace

base::Result<std::vector<IniSection>> readIni(std::string_view text, const std::string &file,
                                              const std::map<std::string, std::string> &defaults)
{
    if (const std::size_t bad = base::invalidUtf8At(text); bad != std::string_view::npos)
        return base::fail(kFileNotUtf8, {hexByte(text[bad])}, {file, positionOf(text, bad), {}});
    if (base::startsWith(text, kByteOrderMark))
        return base::fail(kIniByteOrderMark, {}, {file, {1, 1}, {}});
    return IniReader(file, defaults).read(text);
}

} // namespace retort::project
