# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING = _Missing()
KW_ONLY = _Missing()


class InitVar:
    def __class_getitem__(cls, item):
        return cls


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _collect(cls, kw_only):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        for one in base.__dict__.get('__dataclass_fields__', {}).values():
            found[one.name] = one
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        shown = str(kind)
        if shown.startswith(('ClassVar', 'typing.ClassVar', 't.ClassVar')):
            continue
        if shown.endswith('KW_ONLY'):
            kw_only = True
            continue
        value = cls.__dict__.get(name, MISSING)
        if not isinstance(value, Field):
            if isinstance(value, (list, dict, set)):
                raise ValueError(f'mutable default {type(value)} for field {name} is not allowed: use default_factory')
            value = field(default=value)
        if value.kw_only is MISSING:
            value.kw_only = kw_only
        value.name = name
        value.type = kind
        value._init_var = shown.startswith(('InitVar', 'dataclasses.InitVar'))
        found[name] = value
        if value.default is not MISSING:
            setattr(cls, name, value.default)
        elif name in cls.__dict__:
            delattr(cls, name)
    return found


def _init(cls, wanted, frozen):
    positional = [one for one in wanted if one.init and not one.kw_only]
    named = [one for one in wanted if one.init and one.kw_only]
    seen_default = None
    for one in positional:
        if one.default is not MISSING or one.default_factory is not MISSING:
            seen_default = one.name
        elif seen_default is not None:
            raise TypeError(f'non-default argument {one.name!r} follows default argument')
    post = [one.name for one in wanted if one._init_var]
    names = [one.name for one in positional]

    def __init__(self, *args, **kw):
        if len(args) > len(positional):
            least = sum(1 for one in positional if one.default is MISSING and one.default_factory is MISSING)
            takes = str(len(positional) + 1) if least == len(positional) else f'from {least + 1} to {len(positional) + 1}'
            raise TypeError(f"{cls.__qualname__}.__init__() takes {takes} positional arguments but {len(args) + 1} "
                            "were given")
        given = dict(zip(names, args))
        for name, value in kw.items():
            if name in given:
                raise TypeError(f"{cls.__qualname__}.__init__() got multiple values for argument {name!r}")
            if not any(one.name == name and one.init for one in wanted):
                raise TypeError(f"{cls.__qualname__}.__init__() got an unexpected keyword argument {name!r}")
            given[name] = value
        missing = []
        extra = {}
        for one in wanted:
            if one.name in given:
                value = given[one.name]
            elif one.default_factory is not MISSING:
                value = one.default_factory()
            elif one.default is not MISSING:
                value = one.default
            elif one.init:
                missing.append(repr(one.name))
                continue
            else:
                continue
            if one._init_var:
                extra[one.name] = value
            else:
                object.__setattr__(self, one.name, value) if frozen else setattr(self, one.name, value)
        if missing:
            shown = missing[0] if len(missing) == 1 else ' and '.join(missing) if len(missing) == 2 else (
                ', '.join(missing[:-1]) + ', and ' + missing[-1])
            plural = '' if len(missing) == 1 else 's'
            raise TypeError(f"{cls.__qualname__}.__init__() missing {len(missing)} required positional "
                            f"argument{plural}: {shown}")
        if hasattr(self, '__post_init__'):
            self.__post_init__(*[extra[name] for name in post])
    return __init__


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    found = _collect(cls, kw_only)
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = (init, repr, eq, order, unsafe_hash, frozen)
    wanted = list(found.values())
    stored = [one for one in wanted if not one._init_var]
    own = cls.__dict__
    if init and '__init__' not in own:
        cls.__init__ = _init(cls, wanted, frozen)
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple(one.name for one in wanted if one.init and not one.kw_only)
    if repr and '__repr__' not in own:
        def __repr__(self):
            parts = [f'{one.name}={getattr(self, one.name)!r}' for one in stored if one.repr]
            return f"{type(self).__qualname__}({', '.join(parts)})"
        cls.__repr__ = __repr__
    compared = [one.name for one in stored if one.compare]

    def values(self):
        return tuple(getattr(self, name) for name in compared)
    if eq and '__eq__' not in own:
        cls.__eq__ = lambda self, other: values(self) == values(other) if type(self) is type(other) else NotImplemented
    if order:
        def ordering(name, test):
            if name in own:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using '
                                'functools.total_ordering')
            setattr(cls, name, lambda self, other: test(values(self), values(other)) if type(self) is type(other)
                    else NotImplemented)
        ordering('__lt__', lambda a, b: a < b)
        ordering('__le__', lambda a, b: a <= b)
        ordering('__gt__', lambda a, b: a > b)
        ordering('__ge__', lambda a, b: a >= b)
    hashed = [one.name for one in stored if (one.compare if one.hash is None else one.hash)]
    if unsafe_hash or (eq and frozen and '__hash__' not in own):
        cls.__hash__ = lambda self: hash(tuple(getattr(self, name) for name in hashed))
    elif eq and '__hash__' not in own:
        cls.__hash__ = None
    if frozen:
        def __setattr__(self, name, value):
            raise FrozenInstanceError(f'cannot assign to field {name!r}')

        def __delattr__(self, name):
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        cls.__setattr__ = __setattr__
        cls.__delattr__ = __delattr__
    _standard.update_slots(cls)
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple(one for one in found.values() if not one._init_var)


def is_dataclass(obj):
    return hasattr(obj, '__dataclass_fields__')


def _plain(value, dict_factory):
    if is_dataclass(value) and not isinstance(value, type):
        return dict_factory([(one.name, _plain(getattr(value, one.name), dict_factory)) for one in fields(value)])
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_plain(item, dict_factory) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)(_plain(item, dict_factory) for item in value)
    if isinstance(value, dict):
        return {_plain(k, dict_factory): _plain(v, dict_factory) for k, v in value.items()}
    return value


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    return tuple_factory([getattr(obj, one.name) for one in fields(obj)])


def replace(obj, /, **changes):
    for one in fields(obj):
        if one.init and one.name not in changes:
            changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **kw):
    space = dict(namespace or {})
    annotations = {}
    for one in fields:
        name, kind, *rest = (one, 'typing.Any') if isinstance(one, str) else one
        annotations[name] = kind
        if rest:
            space[name] = rest[0]
    space['__annotations__'] = annotations
    return dataclass(type(cls_name, bases, space), **kw)
