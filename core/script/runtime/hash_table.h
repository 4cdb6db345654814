// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/value.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace retort::script {

class Vm;

/// Equality of keys as Python's dict has it: the same object, or equal by ==. May run script code.
bool keysEqual(Vm &vm, const Value &a, const Value &b);
std::uint64_t hashOf(Vm &vm, const Value &value); ///< throws TypeError for what has no hash

/// The table of dict and set: entries in order of insertion, found through an index of open addressing. Deleted entries
/// stay as holes until the next rebuild. Since comparing keys may run script code that changes this very table, every
/// search notices a change and begins again.
class HashTable
{
public:
    struct Entry
    {
        Value key; ///< Undefined where it was deleted
        Value value;
        std::uint64_t hash;
    };

    Value *find(Vm &vm, const Value &key);
    bool set(Vm &vm, const Value &key, Value value); ///< true where the key is new
    bool remove(Vm &vm, const Value &key, Value *taken = nullptr);
    void clear();

    std::size_t size() const { return m_live; }
    const std::vector<Entry> &entries() const { return m_entries; }
    std::vector<Entry> &entries() { return m_entries; }
    std::uint32_t version() const { return m_version; } ///< changes with every insertion and deletion
    std::size_t memory() const { return m_entries.capacity() * sizeof(Entry) + m_index.capacity() * sizeof(std::uint32_t); }

private:
    static constexpr std::uint32_t kFree = 0xffffffffU;
    std::uint32_t locate(Vm &vm, const Value &key, std::uint64_t hash);
    void rebuild();

    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_index;
    std::size_t m_live = 0;
    std::uint32_t m_version = 0;
};

} // namespace retort::script
