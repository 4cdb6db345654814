// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace retort::history {

/// The place of a head in Alembic's list of heads while it sorts.
using Slot = std::uint32_t;
inline constexpr Slot kNoSlot = 0xffffffffU;

/// The levels of the heads by their slots, 0 for deleted ones; finds the next slot above a level in logarithmic time.
class LevelsOfSlots
{
public:
    void set(Slot slot, std::uint32_t level)
    {
        if (slot >= m_width)
            widen(slot);
        std::size_t node = m_width + slot;
        m_highest[node] = level;
        for (node /= 2; node > 0; node /= 2)
            m_highest[node] = std::max(m_highest[2 * node], m_highest[2 * node + 1]);
    }

    /// The first slot at or behind `from` whose level is greater than `level`, or kNoSlot.
    Slot nextAbove(Slot from, std::uint32_t level) const
    {
        if (from >= m_width)
            return kNoSlot;
        std::size_t node = m_width + from;
        while (m_highest[node] <= level) {
            // To the right neighbour of this stretch, or of the smallest one round it that has one.
            while (node % 2 == 1) {
                node /= 2;
                if (node == 0)
                    return kNoSlot;
            }
            ++node;
        }
        while (node < m_width)
            node = m_highest[2 * node] > level ? 2 * node : 2 * node + 1;
        return static_cast<Slot>(node - m_width);
    }

private:
    void widen(Slot slot)
    {
        std::size_t width = std::max<std::size_t>(m_width, 1);
        while (width <= slot)
            width *= 2;
        std::vector<std::uint32_t> levels(m_highest.begin() + static_cast<std::ptrdiff_t>(m_width), m_highest.end());
        levels.resize(width);
        m_width = width;
        m_highest.assign(width, 0);
        m_highest.insert(m_highest.end(), levels.begin(), levels.end());
        for (std::size_t node = width - 1; node > 0; --node)
            m_highest[node] = std::max(m_highest[2 * node], m_highest[2 * node + 1]);
    }

    std::size_t m_width = 0; ///< a power of two; the leaves begin there
    std::vector<std::uint32_t> m_highest;
};

} // namespace retort::history
