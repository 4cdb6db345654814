# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""starlette.config and starlette.datastructures.Secret."""
import _retort
import _standard


class undefined:
    pass


class Secret:
    def __init__(self, value):
        self._value = value

    def __repr__(self):
        return "Secret('**********')"

    def __str__(self):
        return self._value

    def __bool__(self):
        return bool(self._value)


class Config:
    def __init__(self, env_file=None, environ=None, env_prefix="", encoding="utf-8"):
        self.env_prefix = env_prefix
        text = _retort.read(str(env_file)) if env_file is not None else None
        self.file_values = dict(_retort.parse_dotenv(text, True)) if text is not None else {}

    def __call__(self, key, cast=None, default=undefined):
        return self.get(key, cast, default)

    def get(self, key, cast=None, default=undefined):
        key = self.env_prefix + key
        value = _standard.environment(key)
        if value is None:
            value = self.file_values.get(key)
        if value is None:
            if default is undefined:
                raise KeyError("Config '%s' is missing, and has no default." % key)
            value = default
        if cast is None or value is None:
            return value
        if cast is bool and isinstance(value, str):
            mapping = {"true": True, "1": True, "false": False, "0": False}
            if value.lower() not in mapping:
                raise ValueError("Config '%s' has value '%s'. Not a valid bool." % (key, value))
            return mapping[value.lower()]
        return cast(value)
