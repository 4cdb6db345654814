// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/run/ini_configuration.h"

namespace retort::run {

IniConfiguration::IniConfiguration(const project::Config &config, ReadFile readFile)
    : m_config(config)
    , m_readFile(std::move(readFile))
    , m_ini(config.ini())
    , m_path(config.iniPath())
    , m_section(config.section())
{
}

IniConfiguration::IniConfiguration(const IniConfiguration &like, project::Ini ini, std::string path)
    : m_config(like.m_config)
    , m_readFile(like.m_readFile)
    , m_ini(std::move(ini))
    , m_path(std::move(path))
    , m_section("alembic")
    , m_isOwn(false)
{
}

std::optional<std::string> IniConfiguration::iniFile() const
{
    return m_path.empty() ? std::nullopt : std::optional(m_path);
}

std::optional<std::string> IniConfiguration::tomlFile() const
{
    return m_config.tomlPath().empty() ? std::nullopt : std::optional(m_config.tomlPath());
}

bool IniConfiguration::hasSection(std::string_view section) const
{
    return m_ini.hasSection(section);
}

base::Result<std::optional<std::string>> IniConfiguration::get(std::string_view section, std::string_view option) const
{
    return m_ini.get(section, option);
}

std::optional<std::string> IniConfiguration::raw(std::string_view section, std::string_view option) const
{
    return m_ini.raw(section, option);
}

base::Result<std::vector<std::pair<std::string, std::string>>> IniConfiguration::items(std::string_view section) const
{
    return m_ini.items(section);
}

base::Result<void> IniConfiguration::set(std::string_view section, std::string_view option, std::string_view value)
{
    return m_ini.set(section, option, value);
}

void IniConfiguration::remove(std::string_view section, std::string_view option)
{
    m_ini.remove(section, option);
}

base::Result<std::optional<std::string>> IniConfiguration::alembicOption(std::string_view name) const
{
    auto own = m_ini.get(m_section, name);
    if (!own || own->has_value() || !m_isOwn)
        return own;
    return m_config.option(name);
}

std::unique_ptr<library::Configuration> IniConfiguration::open(std::string_view path) const
{
    if (m_isOwn && (path == m_path || path == m_config.absoluteIniPath()))
        return std::unique_ptr<library::Configuration>(new IniConfiguration(m_config, m_readFile));
    const auto text = m_readFile(path);
    if (!text)
        return nullptr;
    const std::string absolute = base::absolutePath(path, m_config.currentFolder(), m_config.rules());
    auto ini = project::Ini::parse(*text, std::string(path),
                                   {{"here", base::parentPath(absolute, m_config.rules())}});
    if (!ini)
        return nullptr;
    return std::unique_ptr<library::Configuration>(new IniConfiguration(*this, std::move(*ini), std::string(path)));
}

} // namespace retort::run
