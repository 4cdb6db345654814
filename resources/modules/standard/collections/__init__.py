# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard
from . import abc


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        items = list(self.items())
        self.clear()
        self[key] = value
        self.update(items)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = list(self)[-1 if last else 0]
        return key, self.pop(key)

    def copy(self):
        return OrderedDict(self)

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items())!r})" if self else f"{type(self).__name__}()"


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kw):
        super().__init__(*args, **kw)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __repr__(self):
        return f"defaultdict({self.default_factory!r}, {dict(self)!r})"


class Counter(dict):
    def __init__(self, iterable=None, /, **kw):
        super().__init__()
        self.update(iterable, **kw)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **kw):
        if isinstance(iterable, dict):
            for key, value in iterable.items():
                self[key] = self[key] + value
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] + 1
        for key, value in kw.items():
            self[key] = self[key] + value

    def subtract(self, iterable=None, /, **kw):
        if isinstance(iterable, dict):
            for key, value in iterable.items():
                self[key] = self[key] - value
        elif iterable is not None:
            for key in iterable:
                self[key] = self[key] - 1
        for key, value in kw.items():
            self[key] = self[key] - value

    def most_common(self, n=None):
        found = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return found if n is None else found[:n]

    def elements(self):
        for key, value in self.items():
            for _ in range(value):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __add__(self, other):
        made = Counter()
        for key in [*self, *(k for k in other if k not in self)]:
            if self[key] + other[key] > 0:
                made[key] = self[key] + other[key]
        return made

    def __sub__(self, other):
        made = Counter()
        for key in [*self, *(k for k in other if k not in self)]:
            if self[key] - other[key] > 0:
                made[key] = self[key] - other[key]
        return made

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({{" + ', '.join(f"{k!r}: {v!r}" for k, v in self.most_common()) + "})"


class deque:
    def __init__(self, iterable=(), maxlen=None):
        self._items = []
        self.maxlen = maxlen
        self.extend(iterable)

    def append(self, item):
        self._items.append(item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[0]

    def appendleft(self, item):
        self._items.insert(0, item)
        if self.maxlen is not None and len(self._items) > self.maxlen:
            del self._items[-1]

    def extend(self, iterable):
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in iterable:
            self.appendleft(item)

    def pop(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        return self._items.pop()

    def popleft(self):
        if not self._items:
            raise IndexError('pop from an empty deque')
        return self._items.pop(0)

    def rotate(self, n=1):
        if self._items:
            n %= len(self._items)
            self._items = self._items[-n:] + self._items[:-n] if n else self._items

    def clear(self):
        self._items = []

    def copy(self):
        return deque(self._items, self.maxlen)

    def count(self, item):
        return self._items.count(item)

    def index(self, item):
        return self._items.index(item)

    def insert(self, i, item):
        self._items.insert(i, item)

    def remove(self, item):
        self._items.remove(item)

    def reverse(self):
        self._items.reverse()

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, i):
        return self._items[i]

    def __setitem__(self, i, value):
        self._items[i] = value

    def __delitem__(self, i):
        del self._items[i]

    def __eq__(self, other):
        return isinstance(other, deque) and self._items == other._items

    def __repr__(self):
        more = '' if self.maxlen is None else f', maxlen={self.maxlen}'
        return f"deque({self._items!r}{more})"


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for one in self.maps:
            if key in one:
                return one[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __contains__(self, key):
        return any(key in one for one in self.maps)

    def _all_(self):
        merged = {}
        for one in reversed(self.maps):
            merged.update(one)
        return merged

    def __iter__(self):
        return iter(self._all_())

    def __len__(self):
        return len(self._all_())

    def keys(self):
        return self._all_().keys()

    def values(self):
        return self._all_().values()

    def items(self):
        return self._all_().items()

    def new_child(self, m=None):
        return ChainMap({} if m is None else m, *self.maps)


class UserDict(dict):
    @property
    def data(self):
        return self


class UserList(list):
    pass


class UserString(str):
    pass


def _check_names(typename, names, rename=False):
    seen = set()
    checked = []
    for i, name in enumerate([typename, *names]):
        if not name.isidentifier() or _standard.is_keyword(name) or (i and name.startswith('_')) or name in seen:
            if rename and i:
                name = f'_{i - 1}'
            elif not name.isidentifier():
                raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
            elif _standard.is_keyword(name):
                raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
            elif name in seen:
                raise ValueError(f'Encountered duplicate field name: {name!r}')
            else:
                raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if i:
            seen.add(name)
            checked.append(name)
    return checked


class _Field:
    def __init__(self, at):
        self._at = at

    def __get__(self, obj, cls=None):
        return self if obj is None else _standard.payload(obj)[self._at]


class _NamedTuple(tuple):
    def __new__(cls, *args, **kw):
        fields = cls._fields
        if len(args) > len(fields):
            raise TypeError(f"{cls.__name__}.__new__() takes {len(fields) + 1} positional arguments but "
                            f"{len(args) + 1} were given")
        values = list(args)
        missing = []
        for name in fields[len(args):]:
            if name in kw:
                values.append(kw.pop(name))
            elif name in cls._field_defaults:
                values.append(cls._field_defaults[name])
            else:
                missing.append(repr(name))
        if kw:
            name = next(iter(kw))
            if name in fields:
                raise TypeError(f"{cls.__name__}.__new__() got multiple values for argument {name!r}")
            raise TypeError(f"{cls.__name__}.__new__() got an unexpected keyword argument {name!r}")
        if missing:
            shown = missing[0] if len(missing) == 1 else ' and '.join(missing) if len(missing) == 2 else (
                ', '.join(missing[:-1]) + ', and ' + missing[-1])
            plural = '' if len(missing) == 1 else 's'
            raise TypeError(f"{cls.__name__}.__new__() missing {len(missing)} required positional argument{plural}: {shown}")
        return _standard.instance_of(cls, tuple(values))

    @classmethod
    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != len(cls._fields):
            raise TypeError(f'Expected {len(cls._fields)} arguments, got {len(values)}')
        return _standard.instance_of(cls, values)

    def _replace(self, **kw):
        made = self._make(kw.pop(name, value) for name, value in zip(self._fields, self))
        if kw:
            raise ValueError(f'Got unexpected field names: {list(kw)!r}')
        return made

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join(f'{n}={v!r}' for n, v in zip(self._fields, self)) + ')'


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = _check_names(str(typename), [str(name) for name in field_names], rename)
    defaults = tuple(defaults or ())
    if len(defaults) > len(names):
        raise TypeError('Got more default values than field names')
    space = {name: _Field(i) for i, name in enumerate(names)}
    space['_fields'] = space['__match_args__'] = tuple(names)
    space['_field_defaults'] = dict(zip(names[len(names) - len(defaults):], defaults))
    return type(str(typename), (_NamedTuple,), space)
