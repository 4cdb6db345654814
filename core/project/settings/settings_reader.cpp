// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/settings_reader.h"

#include "core/base/suggest.h"
#include "core/base/text.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/shown_text.h"
#include "core/project/settings/value_checks.h"

#include <algorithm>
#include <optional>

namespace retort::project {

namespace {

/// Where else in the description a key of that name is: "environments.NAME.timeouts".
std::optional<std::string> homeOf(const std::string &name, const Group &group, const std::string &path)
{
    for (const Key &key : group.keys) {
        if (key.name == name)
            return path.empty() ? std::string("the top level") : path;
    }
    for (const Key &key : group.keys) {
        if (key.group == nullptr)
            continue;
        std::string inner = path.empty() ? key.name : path + "." + key.name;
        if (key.shape == Shape::NamedGroups)
            inner += "." + key.placeholder;
        if (const auto home = homeOf(name, *key.group, inner))
            return home;
    }
    return std::nullopt;
}

std::vector<std::string> namesOf(const Group &group)
{
    std::vector<std::string> names;
    for (const Key &key : group.keys)
        names.push_back(key.name);
    return names;
}

} // namespace

std::string SettingsReader::path() const
{
    std::string out;
    for (const std::string &name : m_path) {
        if (!out.empty() && name.front() != '[')
            out += '.';
        out += name;
    }
    return out.empty() ? "the top level" : out;
}

void SettingsReader::reportAt(const base::Message &message, std::vector<std::string> arguments, const base::Span &span)
{
    base::Diagnostic diagnostic;
    diagnostic.message = &message;
    diagnostic.arguments = std::move(arguments);
    diagnostic.span = span;
    diagnostic.span.file = m_file;
    m_problems.push_back(std::move(diagnostic));
    m_wrongPaths.push_back(path());
}

void SettingsReader::report(const base::Message &message, std::vector<std::string> arguments, const YamlNode &node)
{
    // yaml-cpp places a value that is not there at the next token, which may be lines below.
    const bool hasPlace = node.kind != YamlKind::Null;
    reportAt(message, std::move(arguments),
             {m_file, hasPlace ? node.begin : m_keyPlace, hasPlace ? node.end : base::Position{}});
}

bool SettingsReader::hasProblemAt(const std::string &path) const
{
    return std::any_of(m_wrongPaths.begin(), m_wrongPaths.end(),
                       [&path](const std::string &wrong) { return base::startsWith(wrong, path); });
}

void SettingsReader::wrongType(const Key &key, const YamlNode &node)
{
    const bool wantsText = key.kind == Kind::Text || key.kind == Kind::Template;
    if (wantsText && node.kind == YamlKind::Scalar)
        report(kSettingsQuoteText, {path(), kindInWords(node), neededInWords(key)}, node);
    else
        report(kSettingsWrongType, {path(), kindInWords(node), neededInWords(key), key.name + ": " + key.example},
               node);
}

std::string SettingsReader::shown(const Key &key, const YamlNode &node) const
{
    return key.secret ? "***" : shownText(node.text);
}

void SettingsReader::unknownKey(const Group &group, const YamlNode::Entry &entry)
{
    const YamlNode &key = entry.key;
    const base::Span span{m_file, key.begin, key.end};
    // Behind a comma in {password: a,b} stands the rest of a password, not a name.
    const std::string shownKey = entry.value.kind == YamlKind::Null ? "of this name" : shownText(key.text);
    const std::string near = base::suggestion(key.text, namesOf(group));
    if (!near.empty())
        return reportAt(kSettingsMisspelledKey, {shownKey, path(), near}, span);
    if (const auto home = homeOf(key.text, settingsDescription(), ""))
        return reportAt(kSettingsMisplacedKey, {shownKey, path(), *home}, span);
    reportAt(kSettingsUnknownKey, {shownKey, path(), base::joinComma(namesOf(group))}, span);
}

void SettingsReader::checkRequired(const Group &group, const YamlNode &node)
{
    for (const Key &key : group.keys) {
        if (key.required && node.find(key.name) == nullptr)
            reportAt(kSettingsMissing, {key.name, path(), key.example}, {m_file, m_keyPlace, {}});
    }
}

void SettingsReader::readGroup(const Group &group, const YamlNode &node, void *owner)
{
    if (node.kind == YamlKind::Scalar && !group.shorthand.empty()) {
        const Key &key = *group.find(group.shorthand);
        key.read(*this, key, node, owner);
        return;
    }
    if (node.kind != YamlKind::Map && node.kind != YamlKind::Null) {
        const std::string needed =
            group.shorthand.empty() ? "a map" : "a map, or " + neededInWords(*group.find(group.shorthand));
        report(kSettingsWrongType,
               {path(), kindInWords(node), needed, group.keys.front().name + ": " + group.keys.front().example}, node);
        return;
    }
    for (const YamlNode::Entry &entry : node.entries) {
        const Key *key = group.find(entry.key.text);
        if (key == nullptr) {
            unknownKey(group, entry);
            continue;
        }
        const Step step(*this, key->name, entry.key.begin);
        key->read(*this, *key, entry.value, owner);
    }
    checkRequired(group, node);
}

bool SettingsReader::checkName(const Key &key, const YamlNode &name)
{
    const base::Span span{m_file, name.begin, name.end};
    if (fitsKind(key.nameKind, name.text))
        return true;
    reportAt(kSettingsBadName, {shownText(name.text), path(), kindInWords(key.nameKind), exampleOf(key.nameKind)},
             span);
    return false;
}

} // namespace retort::project
