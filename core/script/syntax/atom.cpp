// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/syntax/atom.h"

#include "core/script/syntax/token.h"

namespace retort::script {

namespace {

std::uint32_t hashOf(std::string_view text)
{
    // FNV-1a: names are short, and the table is our own, so nothing better is needed.
    std::uint32_t hash = 2166136261U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    return hash;
}

} // namespace

AtomTable::AtomTable()
{
    rehash(1024);
    for (const std::string_view keyword : kKeywords)
        intern(keyword);
}

const Atom *AtomTable::intern(std::string_view text)
{
    const std::uint32_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (const Atom *atom = m_slots[slot]) {
        if (atom->hash == hash && atom->text == text)
            return atom;
        slot = (slot + 1) & mask;
    }
    const auto number = static_cast<std::uint32_t>(m_count);
    const Atom *atom = m_arena.make<Atom>(m_arena.text(text), number, hash);
    m_slots[slot] = atom;
    if (++m_count * 2 > m_slots.size())
        rehash(m_slots.size() * 2);
    return atom;
}

void AtomTable::rehash(std::size_t slots)
{
    std::vector<const Atom *> old(slots, nullptr);
    old.swap(m_slots);
    for (const Atom *atom : old) {
        if (atom == nullptr)
            continue;
        std::size_t slot = atom->hash & (slots - 1);
        while (m_slots[slot] != nullptr)
            slot = (slot + 1) & (slots - 1);
        m_slots[slot] = atom;
    }
}

} // namespace retort::script
