# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""python-dotenv, reading only."""
import os

import _retort
import _standard


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    starts = [_standard.current_folder()]
    if not usecwd:
        starts.insert(0, _retort.folder_of_caller())
    for folder in starts:
        while folder:
            path = folder.rstrip("/") + "/" + filename
            if _retort.is_file(path):
                return path
            above = folder.rstrip("/").rpartition("/")[0]
            if above == folder:
                break
            folder = above
    if raise_error_if_not_found:
        raise IOError("File not found")
    return ""


def dotenv_values(dotenv_path=None, stream=None, verbose=False, interpolate=True, encoding="utf-8"):
    return dict(_pairs(dotenv_path, stream, True))


def load_dotenv(dotenv_path=None, stream=None, verbose=False, override=False, interpolate=True, encoding="utf-8"):
    pairs = _pairs(dotenv_path, stream, override)
    for name, value in pairs:
        if value is not None and (override or name not in os.environ):
            os.environ[name] = value
    return bool(pairs)


def _pairs(dotenv_path, stream, override):
    if stream is not None:
        return _retort.parse_dotenv(stream.read(), override)
    path = dotenv_path or find_dotenv()
    text = _retort.read(str(path)) if path else None
    if text is None:
        return []
    return _retort.parse_dotenv(text, override)


def get_key(dotenv_path, key_to_get, encoding="utf-8"):
    return dotenv_values(dotenv_path).get(key_to_get)
