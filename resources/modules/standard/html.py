# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import re

_names = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '\xa9', 'reg': '\xae',
          'euro': '\u20ac', 'hellip': '\u2026', 'mdash': '\u2014', 'ndash': '\u2013', 'laquo': '\xab', 'raquo': '\xbb'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;').replace("'", '&#x27;') if quote else s


def unescape(s):
    def put(match):
        name = match.group(1)
        if name[0] == '#':
            return chr(int(name[2:], 16) if name[1] in 'xX' else int(name[1:]))
        return _names.get(name, match.group(0))
    return re.sub(r'&(#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);', put, s)
