# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        before = doc[:pos]
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = before.count('\n') + 1
        self.colno = pos - before.rfind('\n')
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        self.separators = separators
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        return _standard.json_dumps(o, self.skipkeys, self.ensure_ascii, self.allow_nan, self.sort_keys, self.indent,
                                    self.separators, self.default)

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self._options = (object_hook, parse_float, parse_int, object_pairs_hook)

    def decode(self, s):
        return _loads(s, *self._options)


def _loads(s, object_hook, parse_float, parse_int, object_pairs_hook):
    made = _standard.json_loads(s, object_hook, parse_float, parse_int, object_pairs_hook)
    if made[0] is None:
        return made[1]
    raise JSONDecodeError(made[0], s, made[1])


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    if cls is None and default is None:
        return _standard.json_dumps(obj, skipkeys, ensure_ascii, allow_nan, sort_keys, indent, separators, None)
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, allow_nan=allow_nan, sort_keys=sort_keys,
                                indent=indent, separators=separators, default=default, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, bytes):
        s = s.decode('utf-8')
    if not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    if s.startswith('\ufeff'):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    if cls is not None:
        return cls(object_hook=object_hook, **kw).decode(s)
    return _loads(s, object_hook, parse_float, parse_int, object_pairs_hook)


def load(fp, **kw):
    return loads(fp.read(), **kw)
