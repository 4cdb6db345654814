// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/compat/revision_text.h"

#include "core/base/text.h"
#include "core/compat/alembic_texts.h"

namespace retort::compat {

namespace {

using history::Index;
using history::RevisionMap;

void appendList(std::string &out, const std::vector<std::string> &parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i != 0)
            out += ", ";
        out += parts[i];
    }
}

void appendDownRevisions(std::string &out, const history::Revision &revision)
{
    if (revision.downRevisions.empty())
        out += kBase;
    else
        appendList(out, revision.downRevisions);
}

void appendOneLine(std::string &out, const RevisionMap &map, Index index, const RevisionStyle &style)
{
    const history::Revision &revision = map.revision(index);
    if (style.parents) {
        appendDownRevisions(out, revision);
        if (!revision.dependencies.empty()) {
            out += " (";
            appendList(out, revision.dependencies);
            out += ")";
        }
        out += " -> ";
    }
    out += revision.id;
    if (style.branches) {
        if (const std::vector<std::string> labels = map.labels(index); !labels.empty()) {
            out += " (";
            appendList(out, labels);
            out += ")";
        }
    }
    if (map.isRealHead(index))
        out += kHead;
    else if (map.isHead(index))
        out += kEffectiveHead;
    if (style.current)
        out += kCurrent;
    if (style.treeIndicators) {
        if (map.isBranchPoint(index))
            out += kBranchPoint;
        if (map.isMergePoint(index))
            out += kMergePoint;
    }
    if (style.doc) {
        out += ", ";
        out += revision.doc();
    }
}

void appendLine(std::string &out, const char *heading, const std::vector<std::string> &parts)
{
    if (parts.empty())
        return;
    out += heading;
    appendList(out, parts);
    out += '\n';
}

} // namespace

void appendLogEntry(std::string &out, const RevisionMap &map, Index index, bool current)
{
    const history::Revision &revision = map.revision(index);
    out += kEntryRevision;
    out += revision.id;
    if (map.isHead(index))
        out += kHead;
    if (map.isBranchPoint(index))
        out += kBranchPoint;
    if (map.isMergePoint(index))
        out += kMergePoint;
    if (current)
        out += kCurrent;
    out += '\n';
    out += map.isMergePoint(index) ? kEntryMerges : kEntryParent;
    appendDownRevisions(out, revision);
    out += '\n';
    appendLine(out, kEntryDependsOn, revision.dependencies);
    if (map.isBranchPoint(index)) {
        std::vector<std::string> children;
        for (const Index child : map.next(index))
            children.push_back(map.revision(child).id);
        appendLine(out, kEntryBranchesInto, children);
    }
    appendLine(out, kEntryBranchNames, map.labels(index));
    out += kEntryPath;
    out += revision.path;
    out += "\n\n";
    const std::vector<std::string_view> paragraphs = base::splitLines(revision.longDoc);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        out += i == 0 ? "    " : "\n    ";
        out += paragraphs[i];
    }
    out += '\n';
}

void appendRevision(std::string &out, const RevisionMap &map, Index revision, const RevisionStyle &style)
{
    if (style.verbose)
        appendLogEntry(out, map, revision, style.current);
    else
        appendOneLine(out, map, revision, style);
}

} // namespace retort::compat
