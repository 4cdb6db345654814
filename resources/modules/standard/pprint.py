# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


def _lines(obj, indent, width, room, sort):
    flat = repr(obj) if not (sort and type(obj) is dict) else (
        '{' + ', '.join(f'{k!r}: {_lines(obj[k], indent, 10 ** 9, 10 ** 9, sort)}' for k in _keys(obj)) + '}')
    if len(flat) <= room or type(obj) not in (dict, list, tuple, set) or not obj:
        return flat
    deeper = ' ' * (indent + 1)
    if type(obj) is dict:
        items = []
        for key in (_keys(obj) if sort else obj):
            head = repr(key) + ': '
            inner = indent + 1 + len(head)
            items.append(head + _lines(obj[key], inner, width, width - inner - 1, sort))
        return '{' + (',\n' + deeper).join(items) + '}'
    items = [_lines(item, indent + 1, width, width - indent - 2, sort) for item in obj]
    opening, closing = {list: '[]', tuple: '()', set: '{}'}[type(obj)]
    if type(obj) is tuple and len(items) == 1:
        closing = ',)'
    return opening + (',\n' + deeper).join(items) + closing


def _keys(obj):
    try:
        return sorted(obj)
    except TypeError:
        return list(obj)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return _lines(object, 0, width, width, sort_dicts)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    for line in pformat(object, indent, width, depth, sort_dicts=sort_dicts).split('\n'):
        _standard.print_line(line)


def pp(object, *args, sort_dicts=False, **kw): pprint(object, *args, sort_dicts=sort_dicts, **kw)
def saferepr(object): return repr(object)
