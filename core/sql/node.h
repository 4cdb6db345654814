// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/large_blocks.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace retort::sql {

/// Whatever a script builds up: types, expressions, statements, tables, constraints. Nodes point at each other freely
/// (a column at its table and back), so none owns another: all belong to the arena that made them.
struct Node
{
    virtual ~Node() = default;

protected:
    Node() = default;
    Node(const Node &) = default; ///< generative methods copy a node and change the copy
    Node &operator=(const Node &) = default;
};

/// Owns the nodes of one evaluation. What outlives the evaluation (a plan's operations) holds the arena.
class Arena
{
public:
    Arena() = default;
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;
    ~Arena() { clear(); }

    template<class T, class... Args>
    T *make(Args &&...args)
    {
        if (m_charge)
            m_charge(sizeof(T));
        static_assert(alignof(T) <= alignof(std::max_align_t));
        T *node = new (take(sizeof(T))) T(std::forward<Args>(args)...);
        m_nodes.push_back(node);
        return node;
    }

    /// Asked before each node is made; it throws where the evaluation's budget is spent.
    void setCharge(std::function<void(std::size_t)> charge) { m_charge = std::move(charge); }
    std::size_t size() const { return m_nodes.size(); }

    /// Ends all nodes: before the evaluator does, whose values some of them hold (a script's own types and conditions).
    void clear();

private:
    void *take(std::size_t size)
    {
        size = (size + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
        if (static_cast<std::size_t>(m_end - m_at) < size)
            grow(size);
        return std::exchange(m_at, m_at + size);
    }
    void grow(std::size_t least);

    std::vector<Node *> m_nodes;
    std::vector<base::Block> m_chunks; ///< the nodes lie in them one behind another
    std::byte *m_at = nullptr;
    std::byte *m_end = nullptr;
    std::function<void(std::size_t)> m_charge;
};

} // namespace retort::sql
