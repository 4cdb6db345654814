// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

enum class YamlKind { Null, Scalar, Sequence, Map };

/// One node of a YAML document, with its place. Aliases and merge keys are already applied.
struct YamlNode
{
    struct Entry;

    YamlKind kind = YamlKind::Null;
    std::string text;   ///< a scalar's value
    bool plain = false; ///< a scalar without quotes and without a tag: `true` means the boolean
    std::string tag;    ///< a tag other than YAML's own, such as "!vault"
    base::Position begin;
    base::Position end; ///< of a plain scalar on one line, else unknown
    std::vector<YamlNode> items;
    std::vector<Entry> entries; ///< in the file's order; those merged in by `<<` come last

    const YamlNode *find(std::string_view key) const; ///< a map's value, or nullptr
};

struct YamlNode::Entry
{
    YamlNode key; ///< always a scalar
    YamlNode value;
};

/// How strictly a file is read. Files of other programs are read as those programs (PyYAML) read them.
enum class YamlUse {
    Own,     ///< retort.yaml: duplicate keys, keys that are not text, and tags are problems
    Foreign, ///< a team's config.yaml: the last duplicate wins, other keys and tags are left alone
};

struct YamlDocument
{
    YamlNode root; ///< Null where the file is empty or has a syntax error
    std::vector<base::Diagnostic> problems;
    bool readable = true; ///< false: a syntax error, and root tells nothing
};

/// Reads one document. Never throws; bounded in depth (64) and in the size that aliases may expand to (100,000 nodes).
YamlDocument readYaml(std::string_view text, const std::string &file, YamlUse use);

} // namespace retort::project
