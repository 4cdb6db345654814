// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/settings_reader.h"

#include <string>
#include <utility>
#include <vector>

/// How the tables of the description are written: key<&Struct::member>("name", …).with(…). Included by them only.
namespace retort::project {

template<class T>
struct MemberOf;

template<class Owner, class Value>
struct MemberOf<Value Owner::*>
{
    using OwnerType = Owner;
};

template<auto member>
void readMember(SettingsReader &reader, const Key &key, const YamlNode &node, void *owner)
{
    using Owner = typename MemberOf<decltype(member)>::OwnerType;
    fill(reader, key, node, static_cast<Owner *>(owner)->*member);
}

struct KeyDraft : Key
{
    KeyDraft &of(Shape value)
    {
        shape = value;
        return *this;
    }
    KeyDraft &byDefault(std::string value)
    {
        fallback = std::move(value);
        return *this;
    }
    KeyDraft &names(std::string word, Kind value)
    {
        placeholder = std::move(word);
        nameKind = value;
        return *this;
    }
    KeyDraft &oneOf(std::vector<std::string> value)
    {
        allowed = std::move(value);
        return *this;
    }
    KeyDraft &holding(const Group &value)
    {
        group = &value;
        return *this;
    }
    KeyDraft &between(std::int64_t low, std::int64_t high)
    {
        minimum = low;
        maximum = high;
        return *this;
    }
    KeyDraft &needed()
    {
        required = true;
        return *this;
    }
    KeyDraft &hidden()
    {
        secret = true;
        return *this;
    }
};

/// The first words: what it is called, what its value is, what it means, and a value as it may stand there.
template<auto member>
KeyDraft key(std::string name, Kind kind, std::string documentation, std::string example)
{
    KeyDraft draft;
    draft.name = std::move(name);
    draft.kind = kind;
    draft.read = &readMember<member>;
    draft.documentation = std::move(documentation);
    draft.example = std::move(example);
    return draft;
}

// The tables, one for each group that has a file of its own.
const Group &environmentGroup();
const Group &lintGroup();
const Group &diffGroup();

} // namespace retort::project
