# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip('.'))
        parts = package.split('.')
        if level > len(parts):
            raise ImportError('attempted relative import beyond top-level package')
        rest = name[level:]
        name = '.'.join(parts[:len(parts) - level + 1] + ([rest] if rest else []))
    return _standard.import_module(name)


def reload(module): return module
def invalidate_caches(): return None


resources = _standard.denied('importlib.resources')
metadata = _standard.denied('importlib.metadata')
util = _standard.denied('importlib.util')
machinery = _standard.denied('importlib.machinery')
