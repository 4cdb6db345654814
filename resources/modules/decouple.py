# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""python-decouple: configuration from the environment, then .env."""
import _retort
import _standard


class UndefinedValueError(Exception):
    pass


class _Undefined:
    pass


undefined = _Undefined()


def _as_bool(value):
    if isinstance(value, bool):
        return value
    text = str(value).lower()
    if text in ("y", "yes", "t", "true", "on", "1"):
        return True
    if text in ("n", "no", "f", "false", "off", "0", ""):
        return False
    raise ValueError("invalid truth value %r" % (text,))


class RepositoryEnv:
    def __init__(self, source, encoding="utf-8"):
        text = _retort.read(str(source))
        self.data = dict(_retort.parse_dotenv(text, True)) if text is not None else {}

    def __contains__(self, key):
        return _standard.environment(key) is not None or key in self.data

    def __getitem__(self, key):
        return self.data[key]


class RepositoryEmpty:
    def __contains__(self, key):
        return _standard.environment(key) is not None

    def __getitem__(self, key):
        raise KeyError(key)


class Config:
    def __init__(self, repository):
        self.repository = repository

    def get(self, option, default=undefined, cast=undefined):
        value = _standard.environment(option)
        if value is None and option in self.repository:
            value = self.repository[option]
        if value is None:
            if default is undefined:
                raise UndefinedValueError(
                    "{} not found. Declare it as envvar or define a default value.".format(option))
            value = default
        if cast is undefined or value is None:
            return value
        if cast is bool:
            return _as_bool(value)
        return cast(value)

    def __call__(self, option, default=undefined, cast=undefined):
        return self.get(option, default, cast)


class AutoConfig:
    def __init__(self, search_path=None):
        self.search_path = search_path
        self.config = None

    def __call__(self, option, default=undefined, cast=undefined):
        if self.config is None:
            import dotenv
            path = str(self.search_path) + "/.env" if self.search_path else dotenv.find_dotenv()
            self.config = Config(RepositoryEnv(path) if path else RepositoryEmpty())
        return self.config.get(option, default, cast)


config = AutoConfig()


class Csv:
    def __init__(self, cast=str, delimiter=",", strip=" ", post_process=list):
        self.cast = cast
        self.delimiter = delimiter
        self.post_process = post_process

    def __call__(self, value):
        if value is None:
            return self.post_process()
        return self.post_process(self.cast(part.strip()) for part in str(value).split(self.delimiter) if part.strip())
