# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""pydantic_settings: fields from the environment and .env files."""
import _retort
from pydantic import BaseModel, _collect, _config, _MISSING


class SettingsConfigDict(dict):
    pass


class SettingsError(ValueError):
    pass


class PydanticBaseSettingsSource:
    def __init__(self, settings_cls, *args, **kw):
        self.settings_cls = settings_cls


class EnvSettingsSource(PydanticBaseSettingsSource):
    pass


class DotEnvSettingsSource(PydanticBaseSettingsSource):
    pass


class YamlConfigSettingsSource(PydanticBaseSettingsSource):
    pass


class TomlConfigSettingsSource(PydanticBaseSettingsSource):
    pass


class NoDecode:
    pass


def _files(value):
    if value is None:
        return []
    if isinstance(value, (list, tuple)):
        return [str(one) for one in value]
    return [str(value)]


class BaseSettings(BaseModel):
    _is_pydantic_base = True

    def __init__(self, _env_file=_MISSING, _env_prefix=None, **data):
        cls = type(self)
        config = _config(cls)
        is_exact = bool(config.get("case_sensitive", False))
        prefix = config.get("env_prefix", "") if _env_prefix is None else _env_prefix
        delimiter = config.get("env_nested_delimiter")
        found = self._variables(config, _env_file, is_exact)
        given = dict(data)
        for name, (annotation, info, origin) in _collect(cls).items():
            if name in given or any(key in given for key in self._names(name, info)):
                continue
            keys = self._keys(name, info, prefix, config)
            for key in keys:
                key = key if is_exact else key.lower()
                if key in found:
                    if found[key] == "" and config.get("env_ignore_empty"):
                        continue
                    given[name] = found[key]
                    break
            else:
                nested = self._nested(keys, delimiter, found, is_exact)
                if nested:
                    given[name] = nested
        self._fill(given)

    def _variables(self, config, env_file, is_exact):
        files = _files(config.get("env_file") if env_file is _MISSING else env_file)
        found = {}
        for path in files:
            text = _retort.read(path)
            if text is None:
                continue
            for name, value in _retort.parse_dotenv(text, True):
                if value is not None:
                    found[name if is_exact else name.lower()] = value
        for name, value in _retort.environ().items():
            found[name if is_exact else name.lower()] = value
        return found

    def _keys(self, name, info, prefix, config):
        keys = self._names(name, info)
        own = info.env
        if own is None:
            fields = config.get("fields", {})
            own = fields.get(name, {}).get("env") if isinstance(fields.get(name), dict) else fields.get(name)
        if isinstance(own, str):
            return keys + [own]
        if own:
            return keys + list(own)
        # An alias stands for the whole name of the variable, without the prefix.
        if keys and not config.get("populate_by_name"):
            return keys
        return keys + [prefix + name]

    def _nested(self, keys, delimiter, found, is_exact):
        if not delimiter:
            return None
        made = {}
        for key in keys:
            start = (key if is_exact else key.lower()) + (delimiter if is_exact else delimiter.lower())
            for name, value in found.items():
                if not name.startswith(start):
                    continue
                at = made
                parts = name[len(start):].split(delimiter if is_exact else delimiter.lower())
                for part in parts[:-1]:
                    at = at.setdefault(part, {})
                at[parts[-1]] = value
        return made

    def _location(self, name, info):
        names = self._names(name, info)
        return names[0] if names else name

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings,
                                   file_secret_settings):
        return init_settings, env_settings, dotenv_settings, file_secret_settings
