# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""PyYAML, reading only."""
import _retort


class YAMLError(Exception):
    pass


class SafeLoader:
    pass


class Loader(SafeLoader):
    pass


class FullLoader(SafeLoader):
    pass


class BaseLoader(SafeLoader):
    pass


class UnsafeLoader(SafeLoader):
    pass


CSafeLoader = SafeLoader
CLoader = Loader


def load(stream, Loader=SafeLoader):
    text = stream.read() if hasattr(stream, "read") else stream
    if isinstance(text, bytes):
        text = text.decode("utf-8")
    value, error = _retort.parse_yaml(text)
    if error is not None:
        raise YAMLError(error)
    return value


def safe_load(stream):
    return load(stream)


def full_load(stream):
    return load(stream)


def safe_load_all(stream):
    yield load(stream)
