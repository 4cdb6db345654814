// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/commands/commands.h"
#include "app/cli/current_rows.h"
#include "app/cli/graph.h"
#include "app/cli/messages.h"
#include "app/cli/problems.h"
#include "app/cli/project_access.h"
#include "app/cli/revision_json.h"
#include "core/base/text.h"
#include "core/compat/alembic_texts.h"
#include "core/compat/revision_text.h"
#include "core/history/traversal.h"

#include <algorithm>
#include <optional>

namespace retort::cli {

namespace {

using history::Identifiers;
using history::Index;

constexpr Option kOptions[] = {
    {Option::Kind::Value, "-r", "--rev-range", "REV_RANGE", RETORT_TEXT("cli", "Show this range only: [start]:[end].")},
    kVerboseOption,
    {Option::Kind::Flag, "-i", "--indicate-current", "",
     RETORT_TEXT("cli", "Mark the revisions at which the database stands.")},
    {Option::Kind::Flag, "", "--graph", "", RETORT_TEXT("cli", "Draw the history as a graph."), true},
    kColourOption,
};

constexpr int kCommandErrorStatus = 255;

struct Range
{
    Identifiers base = "base";
    Identifiers head = "heads";
    bool isWhole = true;
};

/// `value or instead` of Python: an empty text counts as none.
Identifiers orElse(std::string_view text, const char *instead)
{
    return text.empty() ? Identifiers(instead) : Identifiers(text);
}

/// Reads -r as Alembic does. False where the command has ended, with its status.
bool readRange(Context &context, Range &range, int &status)
{
    const std::string *word = context.arguments().value("rev-range");
    if (word == nullptr)
        return true;
    const std::string_view text = base::strip(*word);
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) {
        status = context.commandError({&kRangeNeedsColon, {}, {}, base::Severity::Error, {}});
        return false;
    }
    if (text.find(':', colon + 1) != std::string_view::npos) {
        status = context.exception({&kRangeTooManyColons, {*word}, {}, base::Severity::Error, {}});
        return false;
    }
    range.base = orElse(text.substr(0, colon), "base");
    range.head = orElse(text.substr(colon + 1), "heads");
    range.isWhole = text.size() == 1;
    return true;
}

bool isCurrent(const Identifiers &identifiers)
{
    return identifiers.isText() && identifiers.text() == "current";
}

/// The rows of the version table in place of `current`. As in Alembic an empty table is no end at all.
void putCurrent(Range &range, const std::vector<std::string> &rows)
{
    const bool isHead = isCurrent(range.head);
    Identifiers &end = isHead ? range.head : range.base;
    if (!isCurrent(end))
        return;
    end = rows.empty() ? Identifiers(isHead ? "heads" : "base") : Identifiers(rows);
    range.isWhole = false;
}

class HistoryPrinter
{
public:
    HistoryPrinter(Context &context, const ProjectScripts &scripts, std::vector<std::string> currents)
        : m_context(context), m_scripts(scripts), m_currents(std::move(currents))
    { }

    void print(const std::vector<Index> &revisions) const
    {
        if (m_context.json())
            printJson(revisions);
        else if (m_context.arguments().has("graph"))
            m_context.print(renderGraph(m_scripts.map(), revisions, Terminal::of(m_context),
                                        m_context.arguments().has("verbose"),
                                        [this](Index index) { return stands(index); }));
        else
            printText(revisions);
    }

private:
    bool stands(Index index) const
    {
        const std::string &id = m_scripts.map().id(index);
        return std::find(m_currents.begin(), m_currents.end(), id) != m_currents.end();
    }

    void printText(const std::vector<Index> &revisions) const
    {
        compat::RevisionStyle style;
        style.verbose = m_context.arguments().has("verbose");
        style.branches = style.doc = style.parents = true;
        std::string out;
        for (const Index index : revisions) {
            style.current = !m_currents.empty() && stands(index);
            compat::appendRevision(out, m_scripts.map(), index, style);
            out += '\n';
        }
        m_context.print(out);
    }

    void printJson(const std::vector<Index> &revisions) const
    {
        Json json;
        json.beginObject().key("revisions").beginArray();
        for (const Index index : revisions) {
            json.beginObject();
            writeRevisionMembers(json, m_scripts.map(), index);
            if (m_context.arguments().has("indicate-current"))
                json.member("is_current", stands(index));
            json.endObject();
        }
        json.endArray();
        writeProblems(json, m_scripts.loaded.problems, m_context.translate());
        m_context.print(json.endObject().finish());
    }

    Context &m_context;
    const ProjectScripts &m_scripts;
    std::vector<std::string> m_currents;
};

/// Nothing where all went well; else the status that the command ended with.
std::optional<int> printRange(Context &context, const ProjectScripts &scripts, const Range &range,
                              std::vector<std::string> currents)
{
    const auto walked = history::walkRevisions(scripts.map(), range.base, range.head);
    if (!walked && (!scripts.isBroken() || !range.isWhole))
        return failResolving(context, scripts, walked.error(), history::wordingOfWalk(range.base, range.head));
    const bool showsAll = !walked || (range.isWhole && !scripts.isMapWhole());
    HistoryPrinter(context, scripts, std::move(currents)).print(showsAll ? scripts.map().everyRevision() : *walked);
    return std::nullopt;
}

int runHistory(Context &context)
{
    const auto workspace = openProject(context);
    if (!workspace)
        return context.fail(workspace.error());
    Range range;
    int status = kCommandErrorStatus;
    if (!readRange(context, range, status))
        return status;
    // Alembic runs env.py for this command where it says so, and what is no yes or no ends it. Running it changes nothing of
    // the output.
    if (const auto environment = runsEnvironment(workspace->config()); !environment)
        return context.exception(environment.error());
    // A history for each database that env.py means.
    std::vector<std::vector<std::string>> databases(1);
    const bool marks = context.arguments().has("indicate-current");
    const bool asks = marks || isCurrent(range.base) || isCurrent(range.head);
    if (asks) {
        auto rows = currentRows(context, *workspace, status);
        if (!rows)
            return status;
        databases = std::move(*rows);
    }
    const auto scripts = loadScripts(*workspace, MapErrors::AreCommandErrors);
    if (!scripts)
        return context.fail(scripts.error());
    for (std::vector<std::string> &rows : databases) {
        Range its = range;
        if (asks)
            putCurrent(its, rows);
        if (!marks)
            rows.clear();
        if (const auto ended = printRange(context, *scripts, its, std::move(rows)))
            return *ended;
    }
    return finish(context, *scripts);
}

} // namespace

extern const Command kHistoryCommand{
    "history",
    RETORT_TEXT("cli", "List the revisions, newest first."),
    RETORT_TEXT("cli",
                "An end of a range is a revision id or the beginning of one, a branch label, label@head, head, heads, "
                "base or current, with +N or -N behind it."),
    kOptions,
    {},
    runHistory,
};

} // namespace retort::cli
