# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class _Protocol(type):
    def __instancecheck__(cls, value):
        if _standard.is_subtype(type(value), cls):
            return True
        wanted = cls.__dict__.get('_needs_')
        if wanted is None:
            return False
        return all(_standard.can(value, name) for name in wanted)

    def __subclasscheck__(cls, other):
        if _standard.is_subtype(other, cls):
            return True
        wanted = cls.__dict__.get('_needs_')
        return wanted is not None and all(_standard.can_class(other, name) for name in wanted)

    def __getitem__(cls, item):
        return cls

    def register(cls, other):
        return other


class Hashable(metaclass=_Protocol): _needs_ = ('__hash__',)
class Iterable(metaclass=_Protocol): _needs_ = ('__iter__',)
class Iterator(Iterable): _needs_ = ('__iter__', '__next__')
class Generator(Iterator): _needs_ = ('send', 'throw')
class Reversible(Iterable): _needs_ = ('__reversed__',)
class Sized(metaclass=_Protocol): _needs_ = ('__len__',)
class Container(metaclass=_Protocol): _needs_ = ('__contains__',)
class Callable(metaclass=_Protocol): _needs_ = ('__call__',)
class Awaitable(metaclass=_Protocol): _needs_ = ('__await__',)
class Coroutine(Awaitable): _needs_ = ('send', 'throw', '__await__')
class AsyncIterable(metaclass=_Protocol): _needs_ = ('__aiter__',)
class AsyncIterator(AsyncIterable): _needs_ = ('__aiter__', '__anext__')
class AsyncGenerator(AsyncIterator): _needs_ = ('__aiter__', '__anext__', 'asend')
class Collection(Sized, Iterable, Container): _needs_ = ('__len__', '__iter__', '__contains__')


class _Listed(_Protocol):
    def __instancecheck__(cls, value):
        return _standard.is_subtype(type(value), cls) or isinstance(value, cls.__dict__['_kinds_'])

    def __subclasscheck__(cls, other):
        return _standard.is_subtype(other, cls) or issubclass(other, cls.__dict__['_kinds_'])


class Sequence(Collection, metaclass=_Listed):
    _kinds_ = (list, tuple, str, bytes, range)


class MutableSequence(Sequence):
    _kinds_ = (list,)


class Mapping(Collection, metaclass=_Listed):
    _kinds_ = (dict,)


class MutableMapping(Mapping):
    _kinds_ = (dict,)


class Set(Collection, metaclass=_Listed):
    _kinds_ = (set, frozenset)


class MutableSet(Set):
    _kinds_ = (set,)


class MappingView(Sized): _needs_ = ('mapping',)
class KeysView(MappingView, metaclass=_Listed): _kinds_ = (type({}.keys()),)
class ValuesView(MappingView, metaclass=_Listed): _kinds_ = (type({}.values()),)
class ItemsView(MappingView, metaclass=_Listed): _kinds_ = (type({}.items()),)
class ByteString(Sequence): _kinds_ = (bytes,)
class Buffer(metaclass=_Listed): _kinds_ = (bytes,)
