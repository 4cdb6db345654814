# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


def format_exception_only(exc, /, value=None):
    error = exc if value is None else value
    text = str(error)
    return [type(error).__name__ + (': ' + text if text else '') + '\n']


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    return ['Traceback (most recent call last):\n', *format_exception_only(exc, value)]


def format_exc(limit=None, chain=True):
    error = _standard.handled()
    return 'NoneType: None\n' if error is None else ''.join(format_exception(error))


def print_exc(limit=None, file=None, chain=True):
    for line in format_exc().splitlines():
        _standard.print_line(line)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    for line in ''.join(format_exception(exc, value)).splitlines():
        _standard.print_line(line)


def format_tb(tb, limit=None): return []
def format_stack(f=None, limit=None): return []
def extract_tb(tb, limit=None): return []
def extract_stack(f=None, limit=None): return []
def print_stack(f=None, limit=None, file=None): return None
def print_tb(tb, limit=None, file=None): return None
