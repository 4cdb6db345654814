// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/doctor/render.h"

#include "app/cli/doctor/inspect.h"
#include "app/cli/json.h"
#include "app/cli/wrap.h"
#include "core/base/text.h"

#include <algorithm>

namespace retort::cli {

namespace {

using Level = Finding::Level;

constexpr std::size_t kDefaultColumns = 100;
constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kWidest = 120;
constexpr std::size_t kMargin = 4; ///< two blanks, the sign, one blank

constexpr const char *kGreen = "32";
constexpr const char *kYellow = "33";
constexpr const char *kRed = "31";
constexpr const char *kBold = "1";
constexpr const char *kFaint = "2";

const char *levelName(Level level)
{
    switch (level) {
    case Level::Fact:
        return "info";
    case Level::Good:
        return "ok";
    case Level::Warning:
        return "warning";
    case Level::Bad:
        return "error";
    }
    return "";
}

class TextRenderer
{
public:
    TextRenderer(const Report &report, const Context &context)
        : m_report(report), m_context(context), m_terminal(Terminal::of(context))
    {
        m_columns = std::clamp(m_terminal.columns == 0 ? kDefaultColumns : m_terminal.columns, kNarrowest, kWidest);
        for (const Section &section : report.sections) {
            for (const Finding &finding : section.findings)
                m_titleColumns = std::max(m_titleColumns, base::displayWidth(finding.title) + 2);
        }
    }

    std::string render()
    {
        m_out = m_terminal.painted("Retort doctor", kBold) + "  " + shown(m_report.folder) + "\n";
        for (const Section &section : m_report.sections) {
            m_out += "\n" + m_terminal.painted(section.title, kBold) + "\n";
            for (const Finding &finding : section.findings)
                add(finding);
        }
        addVerdict();
        return std::move(m_out);
    }

private:
    /// Names and texts come from files: nothing in them may drive the terminal.
    static std::string shown(const std::string &text) { return base::escapeControls(text); }

    std::string sign(Level level) const
    {
        switch (level) {
        case Level::Fact:
            return m_terminal.painted(m_terminal.unicode ? "·" : "-", kFaint);
        case Level::Good:
            return m_terminal.painted(m_terminal.unicode ? "✓" : "+", kGreen);
        case Level::Warning:
            return m_terminal.painted("!", kYellow);
        case Level::Bad:
            return m_terminal.painted(m_terminal.unicode ? "✗" : "x", kRed);
        }
        return {};
    }

    void addWrapped(const std::string &first, std::size_t indent, const std::string &text, const char *colour)
    {
        std::string lead = first;
        for (const std::string &line : wrapped(text, m_columns > indent + 20 ? m_columns - indent : 20)) {
            m_out += lead + (colour == nullptr ? line : m_terminal.painted(line, colour)) + "\n";
            lead = std::string(indent, ' ');
        }
    }

    void add(const Finding &finding)
    {
        const std::string lead = "  " + sign(finding.level) + " ";
        std::size_t indent = kMargin;
        if (!finding.title.empty()) {
            indent += m_titleColumns;
            addWrapped(lead + padded(finding.title, m_titleColumns), indent, shown(finding.text), nullptr);
        } else {
            addWrapped(lead, indent, shown(finding.text), nullptr);
        }
        if (!finding.place.empty())
            m_out += std::string(indent, ' ')
                     + m_terminal.painted(shown(shortPath(finding.place, m_report.folder)), kFaint) + "\n";
        if (!finding.hint.empty()) {
            const std::string arrow = m_terminal.unicode ? "→ " : "> ";
            addWrapped(std::string(indent, ' ') + arrow, indent + 2, shown(finding.hint), nullptr);
        }
    }

    void addVerdict()
    {
        const std::size_t bad = m_report.count(Level::Bad);
        const std::size_t warnings = m_report.count(Level::Warning);
        m_out += "\n";
        if (bad == 0 && warnings == 0) {
            m_out +=
                m_terminal.painted(m_context.text(RETORT_TEXT("cli", "Healthy: nothing needs to be done.")), kGreen);
        } else if (bad == 0) {
            m_out += m_terminal.painted(
                base::fillIn(m_context.text(RETORT_TEXT("cli", "Healthy, with {0} to look at (marked !).")),
                             {std::to_string(warnings)}),
                kYellow);
        } else {
            const std::string sign = m_terminal.unicode ? "✗" : "x";
            m_out += m_terminal.painted(
                base::fillIn(m_context.text(RETORT_TEXT("cli", "Problems: {0} to mend (marked {1}), {2} to look at "
                                                               "(marked !).")),
                             {std::to_string(bad), sign, std::to_string(warnings)}),
                kRed);
        }
        m_out += "\n";
    }

    const Report &m_report;
    const Context &m_context;
    Terminal m_terminal;
    std::size_t m_columns = kDefaultColumns;
    std::size_t m_titleColumns = 0;
    std::string m_out;
};

void writeOptional(Json &json, std::string_view name, const std::string &text)
{
    json.key(name);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

void writeFinding(Json &json, const Finding &finding)
{
    json.beginObject().member("level", levelName(finding.level)).member("key", finding.key);
    writeOptional(json, "title", finding.title);
    json.member("text", finding.text);
    writeOptional(json, "hint", finding.hint);
    writeOptional(json, "file", finding.span.file);
    for (const auto &[name, number] :
         {std::pair{"line", finding.span.begin.line}, std::pair{"column", finding.span.begin.column}}) {
        json.key(name);
        if (number == 0)
            json.null();
        else
            json.value(static_cast<std::int64_t>(number));
    }
    json.endObject();
}

} // namespace

std::string renderText(const Report &report, const Context &context)
{
    return TextRenderer(report, context).render();
}

std::string renderJson(const Report &report)
{
    Json json;
    json.beginObject().member("folder", report.folder).member("healthy", report.isHealthy());
    json.member("errors", static_cast<std::int64_t>(report.count(Level::Bad)));
    json.member("warnings", static_cast<std::int64_t>(report.count(Level::Warning)));
    json.key("sections").beginArray();
    for (const Section &section : report.sections) {
        json.beginObject().member("key", section.key).member("title", section.title);
        json.key("findings").beginArray();
        for (const Finding &finding : section.findings)
            writeFinding(json, finding);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.finish();
}

} // namespace retort::cli
