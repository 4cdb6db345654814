// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/yaml_tree.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The one description of retort.yaml. The parser, the JSON schema and the reference page all walk it.
namespace retort::project {

class SettingsReader;
struct Group;

/// How often a value stands there.
enum class Shape {
    One,
    List,
    OneOrList,   ///< a list, or its only item without the dash
    Map,         ///< names of the user's → values
    Group,       ///< a fixed set of keys
    NamedGroups, ///< names of the user's → groups
    GroupList,
};

/// What a single value is.
enum class Kind {
    Boolean,
    Integer,
    Text,
    Template,
    Choice,
    Duration,
    Colour,
    Path,
    FileTemplate,
    ModelSource,
    DottedName,
    RuleName,
    Pattern,
    Revision,
    ValuePath,
    Command,
    Free,
    VariableName,
    None, ///< of shapes made of groups
};

/// One key and what may stand behind it.
struct Key
{
    using Read = void (*)(SettingsReader &, const Key &, const YamlNode &, void *owner);

    std::string name;
    Shape shape = Shape::One;
    Kind kind = Kind::None;
    Read read = nullptr;       ///< stores into the member of the struct that the group fills
    std::string documentation; ///< sentences
    std::string example;       ///< a YAML value in flow style, other than the default
    std::string fallback;      ///< the default as the page shows it
    std::string since = "0.1";
    std::string placeholder = "NAME"; ///< of the user's names, for Map and NamedGroups
    Kind nameKind = Kind::Text;       ///< what those names must be
    std::vector<std::string> allowed; ///< of a Choice, in the order of its enum
    const Group *group = nullptr;
    std::int64_t minimum = 0; ///< of an Integer, or of a Duration in milliseconds
    std::int64_t maximum = 0;
    bool required = false;
    bool secret = false; ///< never shown in an error
};

/// A map with fixed keys.
struct Group
{
    std::string name;
    std::string shorthand; ///< the key that a value without a map stands for, or empty
    std::vector<Key> keys;

    const Key *find(std::string_view key) const;
};

/// The top level.
const Group &settingsDescription();

/// "a duration", "true or false", "a list of texts": what a key needs, for errors and the page.
std::string neededInWords(const Key &key);

/// The same for one value of the kind.
std::string kindInWords(Kind kind);

/// A value of that kind that is right, for hints.
std::string exampleOf(Kind kind);

/// The colours that have names.
const std::vector<std::string> &colourNames();

} // namespace retort::project
