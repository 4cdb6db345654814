// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/context/environment.h"
#include "core/project/config.h"

#include <functional>

namespace retort::run {

/// The project's alembic.ini for env.py, which may change it: a copy.
class IniConfiguration : public library::Configuration
{
public:
    using ReadFile = std::function<std::optional<std::string>(std::string_view path)>;

    /// `readFile` gives other ini files of the project.
    IniConfiguration(const project::Config &config, ReadFile readFile);

    std::optional<std::string> iniFile() const override;
    std::optional<std::string> tomlFile() const override;
    std::string section() const override { return m_section; }
    bool hasSection(std::string_view section) const override;
    std::vector<std::string> sections() const override { return m_ini.sections(); }
    base::Result<std::optional<std::string>> get(std::string_view section, std::string_view option) const override;
    std::optional<std::string> raw(std::string_view section, std::string_view option) const override;
    base::Result<std::vector<std::pair<std::string, std::string>>> items(std::string_view section) const override;
    base::Result<void> set(std::string_view section, std::string_view option, std::string_view value) override;
    void remove(std::string_view section, std::string_view option) override;
    base::Result<std::optional<std::string>> alembicOption(std::string_view name) const override;
    std::unique_ptr<library::Configuration> open(std::string_view path) const override;

private:
    IniConfiguration(const IniConfiguration &like, project::Ini ini, std::string path);

    const project::Config &m_config;
    ReadFile m_readFile;
    project::Ini m_ini;
    std::string m_path;
    std::string m_section;
    bool m_isOwn = true;
};

} // namespace retort::run
