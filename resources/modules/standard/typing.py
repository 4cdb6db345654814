# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard
import collections.abc as _abc

TYPE_CHECKING = False


class _Form:
    def __init__(self, name, parameters=()):
        self._name = name
        self.__args__ = parameters
        self.__origin__ = None

    def __getitem__(self, parameters):
        made = _Form(self._name, parameters if isinstance(parameters, tuple) else (parameters,))
        made.__origin__ = self
        return made

    def __call__(self, *args, **kw):
        if self.__origin__ is not None and isinstance(self.__origin__, type):
            return self.__origin__(*args, **kw)
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        return (Generic,) if self._name in ('Generic', 'Protocol') else (_KINDS.get(self._name, object),)

    def __eq__(self, other):
        return isinstance(other, _Form) and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self._name)

    def __repr__(self):
        if not self.__args__:
            return 'typing.' + self._name
        shown = ', '.join(one.__name__ if isinstance(one, type) else repr(one) for one in self.__args__)
        return f'typing.{self._name}[{shown}]'

    def __instancecheck__(self, value):
        return isinstance(value, _KINDS.get(self._name, object))


class Generic:
    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    pass


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=None,
                 infer_variance=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return '~' + self.__name__


class ParamSpec(TypeVar):
    @property
    def args(self):
        return self

    @property
    def kwargs(self):
        return self


class TypeVarTuple(TypeVar):
    pass


class ForwardRef:
    def __init__(self, arg, **kw):
        self.__forward_arg__ = arg


class SupportsInt(Protocol): pass
class SupportsFloat(Protocol): pass
class SupportsIndex(Protocol): pass
class SupportsAbs(Protocol): pass
class SupportsBytes(Protocol): pass
class SupportsRound(Protocol): pass
class IO(Generic): pass
class TextIO(IO): pass
class BinaryIO(IO): pass


_KINDS = {
    'List': list, 'Dict': dict, 'Set': set, 'FrozenSet': frozenset, 'Tuple': tuple, 'Type': type, 'Text': str,
}
for _name in ('Hashable', 'Iterable', 'Iterator', 'Generator', 'Reversible', 'Sized', 'Container', 'Callable',
              'Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator', 'Collection', 'Sequence',
              'MutableSequence', 'Mapping', 'MutableMapping', 'MutableSet', 'MappingView', 'KeysView', 'ValuesView',
              'ItemsView', 'ByteString'):
    _KINDS[_name] = getattr(_abc, _name)
_KINDS['AbstractSet'] = _abc.Set

Any = _Form('Any')
Union = _Form('Union')
Optional = _Form('Optional')
Literal = _Form('Literal')
LiteralString = _Form('LiteralString')
Annotated = _Form('Annotated')
ClassVar = _Form('ClassVar')
Final = _Form('Final')
NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
Concatenate = _Form('Concatenate')
TypeAlias = _Form('TypeAlias')
TypeGuard = _Form('TypeGuard')
TypeIs = _Form('TypeIs')
Required = _Form('Required')
NotRequired = _Form('NotRequired')
ReadOnly = _Form('ReadOnly')
Unpack = _Form('Unpack')
OrderedDict = _Form('OrderedDict')
DefaultDict = _Form('DefaultDict')
Counter = _Form('Counter')
Deque = _Form('Deque')
ChainMap = _Form('ChainMap')
ContextManager = _Form('ContextManager')
AsyncContextManager = _Form('AsyncContextManager')
Pattern = _Form('Pattern')
Match = _Form('Match')
List = _Form('List')
Dict = _Form('Dict')
Set = _Form('Set')
FrozenSet = _Form('FrozenSet')
Tuple = _Form('Tuple')
Type = _Form('Type')
Hashable = _Form('Hashable')
Iterable = _Form('Iterable')
Iterator = _Form('Iterator')
Generator = _Form('Generator')
Reversible = _Form('Reversible')
Sized = _Form('Sized')
Container = _Form('Container')
Callable = _Form('Callable')
Awaitable = _Form('Awaitable')
Coroutine = _Form('Coroutine')
AsyncIterable = _Form('AsyncIterable')
AsyncIterator = _Form('AsyncIterator')
AsyncGenerator = _Form('AsyncGenerator')
Collection = _Form('Collection')
Sequence = _Form('Sequence')
MutableSequence = _Form('MutableSequence')
Mapping = _Form('Mapping')
MutableMapping = _Form('MutableMapping')
MutableSet = _Form('MutableSet')
AbstractSet = _Form('AbstractSet')
MappingView = _Form('MappingView')
KeysView = _Form('KeysView')
ValuesView = _Form('ValuesView')
ItemsView = _Form('ItemsView')
ByteString = _Form('ByteString')
Text = str
AnyStr = TypeVar('AnyStr', bytes, str)


def cast(typ, val): return val
def final(f): return f
def override(f): return f
def overload(f): return f
def no_type_check(f): return f
def runtime_checkable(cls): return cls
def reveal_type(obj): return obj
def assert_type(val, typ): return val
def get_origin(tp): return getattr(tp, '__origin__', None)
def get_args(tp): return getattr(tp, '__args__', ())


def deprecated(message, /, **kw):
    return lambda f: f


def dataclass_transform(**kw):
    return lambda cls: cls


def assert_never(arg):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    found = {}
    for base in reversed(getattr(obj, '__mro__', (obj,))):
        found.update(getattr(base, '__dict__', {}).get('__annotations__', {}))
    return found


def NewType(name, tp):
    def new_type(value):
        return value
    new_type.__name__ = name
    new_type.__supertype__ = tp
    return new_type


class _NamedTupleMeta(type):
    def __new__(mcs, name, bases, namespace):
        import collections
        names = list(namespace.get('__annotations__', {}))
        defaults = [namespace[key] for key in names if key in namespace]
        made = collections.namedtuple(name, names, defaults=defaults)
        rest = {key: value for key, value in namespace.items() if key not in names}
        return type(name, (made,), rest)


_NamedTupleBase = type.__new__(_NamedTupleMeta, '_NamedTupleBase', (), {})


class _NamedTupleForm:
    def __call__(self, typename, fields=(), **kw):
        import collections
        pairs = list(fields) or list(kw.items())
        return collections.namedtuple(typename, [name for name, _ in pairs])

    def __mro_entries__(self, bases):
        return (_NamedTupleBase,)


NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(mcs, name, bases, namespace, total=True):
        made = type.__new__(type, name, (dict,), namespace)
        made.__total__ = total
        return made


_TypedDictBase = type.__new__(_TypedDictMeta, '_TypedDictBase', (), {})


class _TypedDictForm:
    def __call__(self, typename, fields=(), *, total=True, **kw):
        return type(typename, (dict,), {})

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)


TypedDict = _TypedDictForm()
