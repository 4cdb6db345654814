// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/value.h"
#include "core/script/syntax/atom.h"

#include <cstdint>
#include <vector>

namespace retort::script {

/// Names and their values, in order of first assignment: a module's globals, a class' attributes, an instance's. Names
/// are atoms, so a look-up compares pointers; few names are searched one by one, many through an index.
class Namespace
{
public:
    struct Entry
    {
        const Atom *name; ///< null where it was deleted
        Value value;
    };

    /// Null where the name is not there.
    Value *find(const Atom *name)
    {
        const std::uint32_t at = locate(name);
        return at == kNowhere ? nullptr : &m_entries[at].value;
    }
    const Value *find(const Atom *name) const
    {
        const std::uint32_t at = locate(name);
        return at == kNowhere ? nullptr : &m_entries[at].value;
    }
    void set(const Atom *name, Value value);
    bool remove(const Atom *name);
    void clear();

    std::size_t size() const { return m_live; }
    const std::vector<Entry> &entries() const { return m_entries; } ///< deleted ones among them

private:
    static constexpr std::uint32_t kNowhere = 0xffffffffU;
    static constexpr std::size_t kFew = 8;

    std::uint32_t locate(const Atom *name) const
    {
        if (m_index.empty()) {
            for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
                if (m_entries[i].name == name)
                    return i;
            }
            return kNowhere;
        }
        const std::size_t mask = m_index.size() - 1;
        for (std::size_t slot = name->hash & mask;; slot = (slot + 1) & mask) {
            const std::uint32_t at = m_index[slot];
            if (at == kNowhere || m_entries[at].name == name)
                return at;
        }
    }
    void rebuild();

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_index;
    std::size_t m_live = 0;
};

} // namespace retort::script
