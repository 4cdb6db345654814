// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/description.h"
#include "core/project/settings/settings.h"

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace retort::project {

/// Walks a tree by the description, fills the structs, and notes what is wrong. Private to the parser.
class SettingsReader
{
public:
    SettingsReader(std::string file, std::vector<base::Diagnostic> &problems)
        : m_file(std::move(file)), m_problems(problems)
    { }

    /// Fills the struct behind `owner` with what the node says by the group's keys.
    void readGroup(const Group &group, const YamlNode &node, void *owner);

    /// One name of the path that is shown in errors, and the place of its key.
    class Step
    {
    public:
        Step(SettingsReader &reader, const std::string &name, base::Position place)
            : m_reader(reader), m_before(reader.m_keyPlace)
        {
            reader.m_path.push_back(name);
            reader.m_keyPlace = place;
        }
        ~Step()
        {
            m_reader.m_path.pop_back();
            m_reader.m_keyPlace = m_before;
        }
        Step(const Step &) = delete;
        Step &operator=(const Step &) = delete;

    private:
        SettingsReader &m_reader;
        base::Position m_before;
    };

    std::string path() const; ///< "environments.prod.timeouts.lock"
    base::Position keyPlace() const { return m_keyPlace; }
    void report(const base::Message &message, std::vector<std::string> arguments, const YamlNode &node);
    void reportAt(const base::Message &message, std::vector<std::string> arguments, const base::Span &span);
    void wrongType(const Key &key, const YamlNode &node);
    /// The value for a message: in quotes, or *** where it is secret.
    std::string shown(const Key &key, const YamlNode &node) const;

    bool checkName(const Key &key, const YamlNode &name); ///< a name of the user's

    /// Whether something was wrong there or below, so that what follows from it need not be said.
    bool hasProblemAt(const std::string &path) const;

private:
    void unknownKey(const Group &group, const YamlNode::Entry &entry);
    void checkRequired(const Group &group, const YamlNode &node);

    std::string m_file;
    std::vector<base::Diagnostic> &m_problems;
    std::vector<std::string> m_path;
    std::vector<std::string> m_wrongPaths;
    base::Position m_keyPlace{1, 1};
};

// One value of each kind. False: it was wrong, and that has been reported.
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, bool &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, int &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, std::string &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, PlacedText &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, Milliseconds &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, ModelSource &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, Command &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, ValuePath &out);
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, FreeValue &out);
/// The index among the allowed values, or -1.
int readChoice(SettingsReader &reader, const Key &key, const YamlNode &node);

template<class T>
requires std::is_enum_v<T>
bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, T &out)
{
    const int index = readChoice(reader, key, node);
    if (index < 0)
        return false;
    out = static_cast<T>(index);
    return true;
}

/// A single value, or a struct with a group of keys.
template<class T>
void fill(SettingsReader &reader, const Key &key, const YamlNode &node, T &slot)
{
    if constexpr (requires { readValue(reader, key, node, slot); }) {
        T value{};
        if (readValue(reader, key, node, value))
            slot = std::move(value);
    } else {
        if constexpr (requires { slot.position; })
            slot.position = reader.keyPlace();
        reader.readGroup(*key.group, node, &slot);
    }
}

template<class T>
void fill(SettingsReader &reader, const Key &key, const YamlNode &node, std::optional<T> &slot)
{
    T value{};
    if constexpr (requires { readValue(reader, key, node, value); }) {
        if (readValue(reader, key, node, value))
            slot = std::move(value);
    } else {
        fill(reader, key, node, value);
        slot = std::move(value);
    }
}

template<class T>
void fillNamed(SettingsReader &reader, const Key &key, const YamlNode &node, std::vector<T> &slot)
{
    for (const YamlNode::Entry &entry : node.entries) {
        if (!reader.checkName(key, entry.key))
            continue;
        const SettingsReader::Step step(reader, entry.key.text, entry.key.begin);
        T value{};
        if constexpr (requires { value.name; })
            value.name = entry.key.text;
        fill(reader, key, entry.value, value);
        slot.push_back(std::move(value));
    }
}

template<class T>
void fillItems(SettingsReader &reader, const Key &key, const YamlNode &node, std::vector<T> &slot)
{
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const SettingsReader::Step step(reader, "[" + std::to_string(i) + "]", node.items[i].begin);
        const std::size_t before = slot.size();
        slot.emplace_back();
        T value{};
        if constexpr (requires { readValue(reader, key, node, value); }) {
            if (readValue(reader, key, node.items[i], value))
                slot[before] = std::move(value);
            else
                slot.pop_back();
        } else {
            fill(reader, key, node.items[i], slot[before]);
        }
    }
}

template<class T>
void fill(SettingsReader &reader, const Key &key, const YamlNode &node, std::vector<T> &slot)
{
    slot.clear();
    if (node.kind == YamlKind::Null)
        return;
    if (key.shape == Shape::NamedGroups && node.kind == YamlKind::Map) {
        fillNamed(reader, key, node, slot);
    } else if (key.shape != Shape::NamedGroups && node.kind == YamlKind::Sequence) {
        fillItems(reader, key, node, slot);
    } else if (key.shape == Shape::OneOrList && node.kind == YamlKind::Scalar) {
        YamlNode list;
        list.kind = YamlKind::Sequence;
        list.items.push_back(node);
        fillItems(reader, key, list, slot);
    } else {
        reader.wrongType(key, node);
    }
}

template<class T>
void fill(SettingsReader &reader, const Key &key, const YamlNode &node, std::map<std::string, T> &slot)
{
    slot.clear();
    if (node.kind == YamlKind::Null)
        return;
    if (node.kind != YamlKind::Map) {
        reader.wrongType(key, node);
        return;
    }
    for (const YamlNode::Entry &entry : node.entries) {
        if (!reader.checkName(key, entry.key))
            continue;
        const SettingsReader::Step step(reader, entry.key.text, entry.key.begin);
        T value{};
        if (readValue(reader, key, entry.value, value))
            slot.emplace(entry.key.text, std::move(value));
    }
}

} // namespace retort::project
