# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
def warn(message, category=None, stacklevel=1, source=None, **kw): return None
def warn_explicit(*args, **kw): return None
def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False): return None
def simplefilter(action, category=Warning, lineno=0, append=False): return None
def resetwarnings(): return None
def showwarning(*args, **kw): return None
def formatwarning(message, category, filename, lineno, line=None): return f'{filename}:{lineno}: {category.__name__}: {message}\n'


filters = []


class catch_warnings:
    def __init__(self, *, record=False, **kw):
        self._record = record

    def __enter__(self):
        return [] if self._record else None

    def __exit__(self, *error):
        return None


def deprecated(message, /, **kw):
    return lambda function: function
