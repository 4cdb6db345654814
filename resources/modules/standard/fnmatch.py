# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import re


def translate(pat):
    out = ''
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            out += '.*'
        elif c == '?':
            out += '.'
        elif c == '[' and ']' in pat[at + 1:]:
            end = pat.index(']', at + 1)
            inner = pat[at:end].replace('\\', '\\\\')
            at = end + 1
            out += '[' + ('^' + inner[1:] if inner[0] == '!' else inner) + ']'
        else:
            out += re.escape(c)
    return '(?s:' + out + r')\Z'


def fnmatchcase(name, pat): return re.match(translate(pat), name) is not None
def fnmatch(name, pat): return fnmatchcase(name, pat)
def filter(names, pat): return [name for name in names if fnmatchcase(name, pat)]
