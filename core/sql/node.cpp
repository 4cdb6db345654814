// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/sql/node.h"

#include <algorithm>

namespace retort::sql {

void Arena::clear()
{
    // Nodes may look at others while they end, so all memory stays until the last has ended.
    for (Node *node : m_nodes)
        node->~Node();
    m_nodes.clear();
    m_chunks.clear();
    m_at = m_end = nullptr;
}

void Arena::grow(std::size_t least)
{
    constexpr std::size_t kFirst = 8 * 1024;
    constexpr std::size_t kLargest = 2 * base::kLargePage;
    const std::size_t size = std::max(least, std::min(kLargest, kFirst << std::min<std::size_t>(m_chunks.size(), 16)));
    m_chunks.push_back(base::takeBlock(size));
    m_at = m_chunks.back().get();
    m_end = m_at + size;
}

} // namespace retort::sql
