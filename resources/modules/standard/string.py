# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import re

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdefABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _fill(self, values, safe):
        def put(match):
            name = match.group(1) or match.group(2)
            if match.group(0) == '$$':
                return '$'
            if name is None:
                if safe:
                    return match.group(0)
                before = self.template[:match.start()]
                raise ValueError('Invalid placeholder in string: line %d, col %d'
                                 % (before.count('\n') + 1, match.start() - before.rfind('\n')))
            if name not in values:
                if safe:
                    return match.group(0)
                raise KeyError(name)
            return str(values[name])
        return re.sub(r'\$\$|\$([_a-zA-Z][_a-zA-Z0-9]*)|\$\{([_a-zA-Z][_a-zA-Z0-9]*)\}|\$', put, self.template)

    def substitute(self, mapping={}, /, **kw): return self._fill({**mapping, **kw}, False)
    def safe_substitute(self, mapping={}, /, **kw): return self._fill({**mapping, **kw}, True)


class Formatter:
    def format(self, format_string, /, *args, **kw): return format_string.format(*args, **kw)
    def vformat(self, format_string, args, kw): return format_string.format(*args, **kw)
