// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/syntax/arena.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace retort::script {

/// A name that is kept once: two atoms of one table are the same name exactly if they are the same pointer. Names are
/// looked up in dictionaries all the time; comparing pointers makes that cheap.
struct Atom
{
    std::string_view text;
    std::uint32_t number; ///< in order of first appearance; keywords come first (token.h)
    std::uint32_t hash;
};

/// The names of one evaluation. Not for several threads at once. The keywords of the language are in it from the start.
class AtomTable
{
public:
    AtomTable();
    AtomTable(const AtomTable &) = delete;
    AtomTable &operator=(const AtomTable &) = delete;

    const Atom *intern(std::string_view text);
    std::size_t size() const { return m_count; }

private:
    void rehash(std::size_t size);

    Arena m_arena;
    std::vector<const Atom *> m_slots;
    std::size_t m_count = 0;
};

} // namespace retort::script
