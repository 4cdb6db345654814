# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in ('__name__', '__qualname__', '__doc__'):
        if hasattr(wrapped, name):
            try:
                setattr(wrapper, name, getattr(wrapped, name))
            except (AttributeError, TypeError):
                pass
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return lambda wrapper: update_wrapper(wrapper, wrapped)


class partial:
    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        bound = self.func.__get__(obj, cls) if hasattr(self.func, '__get__') else partial(self.func, obj)
        return partial(bound, *self.args, **self.keywords)


def reduce(function, iterable, initial=_standard.missing):
    iterator = iter(iterable)
    if initial is _standard.missing:
        for initial in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in iterator:
        initial = function(initial, item)
    return initial


class _Info(tuple):
    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


def lru_cache(maxsize=128, typed=False):
    def decorate(function):
        kept = {}
        count = [0, 0]

        def wrapper(*args, **kw):
            key = (args, tuple(kw.items())) if kw else args
            if key in kept:
                count[0] += 1
                return kept[key]
            count[1] += 1
            value = function(*args, **kw)
            kept[key] = value
            if limit is not None and len(kept) > limit:
                kept.pop(next(iter(kept)))
            return value

        def clear():
            kept.clear()
            count[:] = [0, 0]
        wrapper.cache_clear = clear
        wrapper.cache_info = lambda: _Info((count[0], count[1], limit, len(kept)))
        return update_wrapper(wrapper, function)
    limit = maxsize
    if callable(maxsize):
        limit = 128
        return decorate(maxsize)
    return decorate


def cache(function):
    return lru_cache(None)(function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.name = func.__name__

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__setattr__(self.name, value) if False else setattr(instance, self.name, value)
        return value


def cmp_to_key(compare):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return compare(self.obj, other.obj) < 0

        def __gt__(self, other):
            return compare(self.obj, other.obj) > 0

        def __eq__(self, other):
            return compare(self.obj, other.obj) == 0

        def __le__(self, other):
            return compare(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return compare(self.obj, other.obj) >= 0
    return K


def total_ordering(cls):
    own = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if hasattr(cls, name)]
    if not own:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = own[0]
    less = {
        '__lt__': lambda a, b: type(a).__lt__(a, b),
        '__le__': lambda a, b: type(a).__le__(a, b) and a != b,
        '__gt__': lambda a, b: not type(a).__gt__(a, b) and a != b,
        '__ge__': lambda a, b: not type(a).__ge__(a, b),
    }[root]
    others = {
        '__lt__': lambda a, b: less(a, b),
        '__le__': lambda a, b: less(a, b) or a == b,
        '__gt__': lambda a, b: not (less(a, b) or a == b),
        '__ge__': lambda a, b: not less(a, b),
    }
    for name, function in others.items():
        if name not in own:
            setattr(cls, name, function)
    return cls


def singledispatch(function):
    registry = {}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return function

    def register(cls, func=None):
        if func is None:
            return lambda f: register(cls, f)
        registry[cls] = func
        return func

    def wrapper(*args, **kw):
        return dispatch(type(args[0]))(*args, **kw)
    wrapper.register = register
    wrapper.dispatch = dispatch
    return update_wrapper(wrapper, function)
