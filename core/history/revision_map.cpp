// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/history/revision_map.h"

#include "core/history/map_builder.h"
#include "core/history/messages.h"

#include <algorithm>

namespace retort::history {

LoadEnd loadEnd(const base::Diagnostic &problem)
{
    const base::Message *message = problem.message;
    if (message == &kHiddenCycle || message == &kReservedId)
        return LoadEnd::Continues;
    if (message == &kDuplicate)
        return LoadEnd::Warns;
    if (message == &kMissingDependency || message == &kMissingParent || message == &kParentIsLabel)
        return LoadEnd::Exception;
    return LoadEnd::RevisionError;
}

RevisionMap RevisionMap::build(std::vector<Revision> revisions)
{
    return MapBuilder(std::move(revisions)).build();
}

Index RevisionMap::find(std::string_view idOrLabel) const
{
    const auto found = m_byName.find(idOrLabel);
    return found == m_byName.end() ? kNoIndex : found->second;
}

std::vector<std::string> RevisionMap::labels(Index index) const
{
    std::vector<std::string> out;
    for (const std::uint32_t label : m_labelSets[m_labelSetOf[index]])
        out.push_back(m_labelNames[label]);
    return out;
}

bool RevisionMap::hasLabel(Index index, std::string_view label) const
{
    const auto name = std::lower_bound(m_labelNames.begin(), m_labelNames.end(), label);
    if (name == m_labelNames.end() || *name != label)
        return false;
    const auto &set = m_labelSets[m_labelSetOf[index]];
    return std::binary_search(set.begin(), set.end(), static_cast<std::uint32_t>(name - m_labelNames.begin()));
}

const base::Diagnostic *RevisionMap::fatal() const
{
    for (const base::Diagnostic &problem : m_problems) {
        const LoadEnd end = loadEnd(problem);
        if (end == LoadEnd::RevisionError || end == LoadEnd::Exception)
            return &problem;
    }
    return nullptr;
}

std::vector<Index> RevisionMap::everyRevision() const
{
    std::vector<Index> out(m_idOrder.begin(), m_idOrder.end());
    std::sort(out.begin(), out.end(), [this](Index a, Index b) { return m_rank[a] > m_rank[b]; });
    return out;
}

} // namespace retort::history
