// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/hash_table.h"

#include "core/script/runtime/numbers.h"
#include "core/script/runtime/vm.h"

#include <functional>

namespace retort::script {

bool keysEqual(Vm &vm, const Value &a, const Value &b)
{
    if (a.isSame(b))
        return true;
    if (a.isObject() && b.isObject() && a.asObject()->type == vm.types().str && b.asObject()->type == vm.types().str)
        return objectOf<Str>(a).text == objectOf<Str>(b).text;
    return vm.equal(a, b);
}

std::uint64_t hashOf(Vm &vm, const Value &value)
{
    switch (value.tag()) {
    case Tag::Undefined:
    case Tag::None:
        return 0x5bd1e995;
    case Tag::Bool:
    case Tag::Integer:
    case Tag::Float:
        return numbers::hash(value);
    case Tag::Object:
        break;
    }
    Object *object = value.asObject();
    if (object->type == vm.types().str) {
        const auto &str = *static_cast<Str *>(object);
        if (str.hash == 0)
            str.hash = std::hash<std::string_view>{}(str.text) | 1;
        return str.hash;
    }
    const Vm::NativeLevel level(vm);
    if (object->type->ops.hash != nullptr)
        return object->type->ops.hash(vm, value);
    vm.raise(vm.types().typeError, "unhashable type: '" + object->type->name + "'");
}

std::uint32_t HashTable::locate(Vm &vm, const Value &key, std::uint64_t hash)
{
    if (m_index.empty())
        return kFree;
    for (;;) {
        const std::uint32_t version = m_version;
        const std::size_t mask = m_index.size() - 1;
        std::size_t slot = hash & mask;
        bool changed = false;
        while (m_index[slot] != kFree) {
            const std::uint32_t at = m_index[slot];
            if (m_entries[at].hash == hash && m_entries[at].key) {
                const Value candidate = m_entries[at].key;
                const bool equal = keysEqual(vm, candidate, key);
                if (m_version != version) { // an __eq__ has changed the table: once more
                    changed = true;
                    break;
                }
                if (equal)
                    return at;
            }
            slot = (slot + 1) & mask;
        }
        if (!changed)
            return kFree;
        if (m_index.empty())
            return kFree;
    }
}

Value *HashTable::find(Vm &vm, const Value &key)
{
    const std::uint32_t at = locate(vm, key, hashOf(vm, key));
    return at == kFree ? nullptr : &m_entries[at].value;
}

bool HashTable::set(Vm &vm, const Value &key, Value value)
{
    const std::uint64_t hash = hashOf(vm, key);
    const std::uint32_t found = locate(vm, key, hash);
    if (found != kFree) {
        m_entries[found].value = std::move(value);
        return false;
    }
    ++m_version;
    m_entries.push_back(Entry{key, std::move(value), hash});
    ++m_live;
    if (m_entries.size() * 2 > m_index.size()) {
        rebuild();
        return true;
    }
    const std::size_t mask = m_index.size() - 1;
    std::size_t slot = hash & mask;
    while (m_index[slot] != kFree)
        slot = (slot + 1) & mask;
    m_index[slot] = static_cast<std::uint32_t>(m_entries.size() - 1);
    return true;
}

bool HashTable::remove(Vm &vm, const Value &key, Value *taken)
{
    const std::uint32_t at = locate(vm, key, hashOf(vm, key));
    if (at == kFree)
        return false;
    ++m_version;
    --m_live;
    const Value oldKey = std::move(m_entries[at].key);
    Value oldValue = std::move(m_entries[at].value);
    if (taken != nullptr)
        *taken = std::move(oldValue);
    return true;
}

void HashTable::clear()
{
    std::vector<Entry> old;
    old.swap(m_entries);
    m_index.clear();
    m_live = 0;
    ++m_version;
}

void HashTable::rebuild()
{
    if (m_live < m_entries.size()) {
        std::vector<Entry> kept;
        kept.reserve(m_live + 1);
        for (Entry &entry : m_entries) {
            if (entry.key)
                kept.push_back(std::move(entry));
        }
        m_entries.swap(kept);
    }
    std::size_t slots = 8;
    while (slots < m_entries.size() * 4)
        slots *= 2;
    m_index.assign(slots, kFree);
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        std::size_t slot = m_entries[i].hash & (slots - 1);
        while (m_index[slot] != kFree)
            slot = (slot + 1) & (slots - 1);
        m_index[slot] = i;
    }
}

} // namespace retort::script
