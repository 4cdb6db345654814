// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/suggest.h"
#include "core/base/text.h"
#include "core/project/settings/settings_messages.h"
#include "core/project/settings/settings_reader.h"
#include "core/project/settings/shown_text.h"
#include "core/project/settings/template_text.h"
#include "core/project/settings/value_checks.h"

#include <array>
#include <charconv>

namespace retort::project {

namespace {

bool isScalar(SettingsReader &reader, const Key &key, const YamlNode &node)
{
    if (node.kind == YamlKind::Scalar)
        return true;
    reader.wrongType(key, node);
    return false;
}

/// A text: quoted, or plain and not a boolean. Digits are a text as written: 001 stays 001.
bool isText(SettingsReader &reader, const Key &key, const YamlNode &node)
{
    if (!isScalar(reader, key, node))
        return false;
    if (!node.plain || (node.text != "true" && node.text != "false"))
        return true;
    reader.wrongType(key, node);
    return false;
}

/// What people write for true and false in other YAML files.
std::string booleanMeant(const YamlNode &node)
{
    const std::string text = base::asciiLower(node.text);
    for (const char *word : {"true", "yes", "on", "y", "1"}) {
        if (text == word)
            return "true";
    }
    for (const char *word : {"false", "no", "off", "n", "0"}) {
        if (text == word)
            return "false";
    }
    return "true or false";
}

bool checkTemplateText(SettingsReader &reader, const YamlNode &node)
{
    const auto problem = checkTemplate(node.text);
    if (!problem)
        return true;
    reader.report(*problem->message, {reader.path(), problem->argument}, node);
    return false;
}

bool checkedText(SettingsReader &reader, const Key &key, const YamlNode &node)
{
    if (!isText(reader, key, node))
        return false;
    if (key.kind == Kind::Template)
        return checkTemplateText(reader, node);
    if (fitsKind(key.kind, node.text))
        return true;
    if (base::strip(node.text).empty())
        reader.report(kSettingsEmptyText, {reader.path(), key.name + ": " + key.example}, node);
    else if (key.kind == Kind::Colour)
        reader.report(kSettingsBadColour, {reader.path(), reader.shown(key, node), base::joinComma(colourNames())},
                      node);
    else
        reader.report(kSettingsBadValue,
                      {reader.path(), reader.shown(key, node), kindInWords(key.kind), exampleOf(key.kind)}, node);
    return false;
}

/// A range of durations is shown as people write durations.
std::string shownLimit(const Key &key, std::int64_t limit)
{
    if (key.kind != Kind::Duration)
        return std::to_string(limit);
    static constexpr std::array<std::pair<std::int64_t, const char *>, 4> kUnits{
        {{86'400'000, "d"}, {3'600'000, "h"}, {60'000, "min"}, {1000, "s"}}};
    for (const auto &unit : kUnits) {
        if (limit != 0 && limit % unit.first == 0)
            return std::to_string(limit / unit.first) + unit.second;
    }
    return std::to_string(limit) + "ms";
}

bool isInRange(SettingsReader &reader, const Key &key, const YamlNode &node, std::int64_t value)
{
    if (value >= key.minimum && value <= key.maximum)
        return true;
    reader.report(kSettingsOutOfRange,
                  {reader.path(), shownLimit(key, key.minimum), shownLimit(key, key.maximum), key.example}, node);
    return false;
}

} // namespace

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, bool &out)
{
    if (!isScalar(reader, key, node))
        return false;
    if (!node.plain || (node.text != "true" && node.text != "false")) {
        reader.report(kSettingsNotBoolean, {reader.path(), reader.shown(key, node), booleanMeant(node)}, node);
        return false;
    }
    out = node.text == "true";
    return true;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, int &out)
{
    if (!isScalar(reader, key, node))
        return false;
    std::int64_t value = 0;
    const char *end = node.text.data() + node.text.size();
    const auto [stopped, error] = std::from_chars(node.text.data(), end, value);
    const bool isNumber =
        node.plain && stopped == end && (error == std::errc() || error == std::errc::result_out_of_range);
    if (!isNumber) {
        reader.report(kSettingsNotInteger, {reader.path(), reader.shown(key, node), key.example}, node);
        return false;
    }
    if (error == std::errc::result_out_of_range)
        value = node.text.front() == '-' ? INT64_MIN : INT64_MAX;
    if (!isInRange(reader, key, node, value))
        return false;
    out = static_cast<int>(value);
    return true;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, std::string &out)
{
    if (!checkedText(reader, key, node))
        return false;
    out = node.text;
    return true;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, PlacedText &out)
{
    if (!checkedText(reader, key, node))
        return false;
    out = PlacedText{node.text, node.begin};
    return true;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, Milliseconds &out)
{
    if (!isScalar(reader, key, node))
        return false;
    const auto duration = parseDuration(node.text);
    if (!duration) {
        reader.report(kSettingsBadDuration, {reader.path(), reader.shown(key, node), key.example}, node);
        return false;
    }
    if (!isInRange(reader, key, node, duration->count()))
        return false;
    out = *duration;
    return true;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, ModelSource &out)
{
    if (!checkedText(reader, key, node))
        return false;
    out = *parseModelSource(node.text);
    out.position = node.begin;
    return true;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, ValuePath &out)
{
    if (!checkedText(reader, key, node))
        return false;
    out = *parseValuePath(node.text);
    out.position = node.begin;
    return true;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, Command &out)
{
    if (node.kind == YamlKind::Scalar) {
        if (!checkedText(reader, key, node))
            return false;
        out.shell = node.text;
        return true;
    }
    if (node.kind != YamlKind::Sequence || node.items.empty()) {
        reader.wrongType(key, node);
        return false;
    }
    for (const YamlNode &item : node.items) {
        if (!isText(reader, key, item))
            return false;
        out.program.push_back(item.text);
    }
    if (!base::strip(out.program.front()).empty())
        return true;
    reader.report(kSettingsEmptyText, {reader.path(), key.name + ": " + key.example}, node);
    return false;
}

bool readValue(SettingsReader &reader, const Key &key, const YamlNode &node, FreeValue &out)
{
    out.position = reader.keyPlace();
    if (node.kind == YamlKind::Scalar) {
        out.values.push_back(node.text);
        return true;
    }
    if (node.kind != YamlKind::Sequence) {
        reader.wrongType(key, node);
        return false;
    }
    out.isList = true;
    for (const YamlNode &item : node.items) {
        if (!isScalar(reader, key, item))
            return false;
        out.values.push_back(item.text);
    }
    return true;
}

int readChoice(SettingsReader &reader, const Key &key, const YamlNode &node)
{
    if (!isScalar(reader, key, node))
        return -1;
    for (std::size_t i = 0; i < key.allowed.size(); ++i) {
        if (key.allowed[i] == node.text)
            return static_cast<int>(i);
    }
    const std::string near = base::suggestion(node.text, key.allowed);
    if (near.empty())
        reader.report(kSettingsBadChoice, {reader.path(), reader.shown(key, node), base::joinComma(key.allowed)}, node);
    else
        reader.report(kSettingsMisspelledChoice, {reader.path(), reader.shown(key, node), near}, node);
    return -1;
}

} // namespace retort::project
