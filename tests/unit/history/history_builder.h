// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/text.h"
#include "core/history/failures.h"
#include "core/history/traversal.h"

#include <QString>
#include <QStringList>

#include <sstream>
#include <string>
#include <vector>

/// Histories in a line of text each: `id < parent parent ; dependency ; label label`. The parts behind `;` may be left
/// out. The script of the n-th line is called sN.py.
namespace retort::history::test {

inline std::vector<std::string> words(const std::string &text)
{
    std::istringstream in(text);
    std::vector<std::string> out;
    for (std::string word; in >> word;)
        out.push_back(word);
    return out;
}

inline std::vector<Revision> revisions(const std::vector<std::string> &lines)
{
    std::vector<Revision> out;
    for (const std::string &line : lines) {
        std::vector<std::string> parts{""};
        for (const char c : line) {
            if (c == ';')
                parts.emplace_back();
            else
                parts.back() += c;
        }
        parts.resize(3);
        const std::size_t arrow = parts[0].find('<');
        Revision revision;
        revision.id = words(parts[0].substr(0, arrow)).front();
        if (arrow != std::string::npos)
            revision.downRevisions = words(parts[0].substr(arrow + 1));
        revision.dependencies = words(parts[1]);
        revision.branchLabels = words(parts[2]);
        revision.longDoc = "about " + revision.id;
        revision.path = "s" + std::to_string(out.size()) + ".py";
        revision.idPosition = {3, 12};
        revision.downPosition = {4, 17};
        revision.labelsPosition = {5, 17};
        revision.dependsPosition = {6, 14};
        out.push_back(revision);
    }
    return out;
}

inline RevisionMap mapOf(const std::vector<std::string> &lines)
{
    return RevisionMap::build(revisions(lines));
}

template<class Range>
QString ids(const RevisionMap &map, const Range &indices)
{
    QStringList out;
    for (const Index index : indices)
        out << QString::fromStdString(map.id(index));
    return out.join(QLatin1Char(' '));
}

/// The ids, or `! text of the error`.
inline QString shown(const RevisionMap &map, const base::Result<std::vector<Index>> &result)
{
    return result ? ids(map, *result) : "! " + QString::fromStdString(base::messageText(result.error()));
}

inline QString shown(const RevisionMap &map, const base::Result<std::optional<Index>> &result)
{
    if (!result)
        return "! " + QString::fromStdString(base::messageText(result.error()));
    return *result ? QString::fromStdString(map.id(**result)) : QStringLiteral("-");
}

inline QString labels(const RevisionMap &map, const std::string &id)
{
    return QString::fromStdString(base::joinComma(map.labels(map.find(id))));
}

} // namespace retort::history::test
