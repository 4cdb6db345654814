// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/namespace.h"

namespace retort::script {

void Namespace::set(const Atom *name, Value value)
{
    if (Value *found = find(name)) {
        *found = std::move(value);
        return;
    }
    m_entries.push_back(Entry{name, std::move(value)});
    ++m_live;
    if (m_index.empty() ? m_entries.size() > kFew : m_entries.size() * 2 > m_index.size()) {
        rebuild();
        return;
    }
    if (!m_index.empty()) {
        const std::size_t mask = m_index.size() - 1;
        std::size_t slot = name->hash & mask;
        while (m_index[slot] != kNowhere)
            slot = (slot + 1) & mask;
        m_index[slot] = static_cast<std::uint32_t>(m_entries.size() - 1);
    }
}

bool Namespace::remove(const Atom *name)
{
    const std::uint32_t at = locate(name);
    if (at == kNowhere)
        return false;
    // The index keeps pointing at the emptied entry, which matches no name: a tombstone until the next rebuild.
    m_entries[at].name = nullptr;
    const Value old = std::move(m_entries[at].value);
    --m_live;
    return true;
}

void Namespace::clear()
{
    std::vector<Entry> old;
    old.swap(m_entries);
    m_index.clear();
    m_live = 0;
}

void Namespace::rebuild()
{
    if (m_live < m_entries.size()) {
        std::vector<Entry> kept;
        kept.reserve(m_live + 1);
        for (Entry &entry : m_entries) {
            if (entry.name != nullptr)
                kept.push_back(std::move(entry));
        }
        m_entries.swap(kept);
    }
    std::size_t slots = 32;
    while (slots < m_entries.size() * 4)
        slots *= 2;
    m_index.assign(slots, kNowhere);
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        std::size_t slot = m_entries[i].name->hash & (slots - 1);
        while (m_index[slot] != kNowhere)
            slot = (slot + 1) & (slots - 1);
        m_index[slot] = i;
    }
}

} // namespace retort::script
