# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""pydantic_settings: what pydantic.py has under its own name."""
from pydantic import (BaseSettings, DotEnvSettingsSource, EnvSettingsSource, NoDecode, PydanticBaseSettingsSource,
                      SettingsConfigDict, SettingsError, TomlConfigSettingsSource, YamlConfigSettingsSource)
