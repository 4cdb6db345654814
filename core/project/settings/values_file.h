// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/project/settings/settings.h"
#include "core/project/settings/yaml_tree.h"

#include <optional>
#include <string>
#include <vector>

namespace retort::project {

/// The YAML file that an environment takes values out of, read and ready for questions.
class ValuesFile
{
public:
    /// Chooses the file (command line, variable, retort.yaml) and reads it.
    static base::Result<ValuesFile> open(const Settings &settings, const Environment &environment, const Host &host);

    const std::string &path() const { return m_path; }

    /// A value as text: of the first path that is there. nullopt where none is and one of them is optional. An error
    /// tells the place in this file and, as a related place, the one in retort.yaml. Where a secret is asked for, a path
    /// of one step is not shown: it may be the secret itself, written there by mistake.
    base::Result<std::optional<std::string>> value(const std::vector<ValuePath> &paths, bool isSecret) const;

private:
    struct Missing
    {
        base::Position place;
        std::string name;
        const YamlNode *in = nullptr;
    };

    const YamlNode *find(const ValuePath &path, Missing &missing) const;
    base::Result<std::optional<std::string>> textOf(const YamlNode &node, const ValuePath &path) const;
    base::Diagnostic problem(const base::Message &message, std::vector<std::string> arguments, base::Position place,
                             const ValuePath &path) const;

    std::string m_settingsFile;
    std::string m_environment;
    std::string m_path;
    const Host *m_host = nullptr;
    bool m_expand = false;
    YamlNode m_root;
};

} // namespace retort::project
