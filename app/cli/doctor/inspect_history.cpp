// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "app/cli/doctor/inspect.h"

#include "core/base/text.h"

#include <algorithm>

namespace retort::cli {

namespace {

using Level = Finding::Level;
using history::Index;

constexpr std::size_t kMostNames = 8;

/// "abc (label), def, and 3 more"
std::string names(const Context &context, const history::RevisionMap &map, std::span<const Index> revisions)
{
    std::string out;
    std::size_t shown = 0;
    for (const Index index : revisions) {
        if (map.canonical(index) != index)
            continue;
        if (shown == kMostNames) {
            return base::fillIn(context.text(RETORT_TEXT("cli", "{0}, and {1} more")),
                                {out, std::to_string(revisions.size() - shown)});
        }
        out += (out.empty() ? "" : ", ") + map.id(index);
        if (const auto labels = map.labels(index); !labels.empty())
            out += " (" + base::joinComma(labels) + ")";
        ++shown;
    }
    return out;
}

void addLabels(Section &section, const Context &context, const history::RevisionMap &map)
{
    std::vector<std::string> labels;
    for (const auto &[label, index] : map.labelOrder())
        labels.push_back(label);
    if (!labels.empty())
        section.add(Level::Fact, "labels", context.text(RETORT_TEXT("cli", "branch labels")), base::joinComma(labels));
}

} // namespace

Section inspectHistory(const Context &context, const project::LoadedScripts &scripts)
{
    Section section{"history", context.text(RETORT_TEXT("cli", "History")), {}};
    const history::RevisionMap &map = scripts.map;
    const std::size_t count = map.everyRevision().size();
    section.add(count == 0 ? Level::Fact : Level::Good, "revisions", context.text(RETORT_TEXT("cli", "revisions")),
                base::fillIn(context.text(RETORT_TEXT("cli", "{0} in {1} files")),
                             {std::to_string(count), std::to_string(scripts.fileCount)}));
    if (count != 0) {
        const auto heads = map.heads();
        section.add(heads.size() == 1 ? Level::Good : Level::Warning, "heads",
                    context.text(heads.size() == 1 ? RETORT_TEXT("cli", "head") : RETORT_TEXT("cli", "heads")),
                    names(context, map, heads),
                    heads.size() > 1 && !scripts.alembicStatus ? context.text(
                        RETORT_TEXT("cli", "upgrade head is ambiguous: use upgrade heads, or join them with "
                                           "retort merge heads."))
                                                               : "");
        const auto bases = map.bases();
        if (!bases.empty()) {
            section.add(Level::Fact, "bases",
                        context.text(bases.size() == 1 ? RETORT_TEXT("cli", "base") : RETORT_TEXT("cli", "bases")),
                        names(context, map, bases));
        }
        addLabels(section, context, map);
    }
    for (const base::Diagnostic &problem : scripts.problems)
        section.addProblem(problem, context.translate());
    return section;
}

} // namespace retort::cli
