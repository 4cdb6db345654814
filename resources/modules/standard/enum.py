# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import _standard


class auto:
    def __init__(self, value=None):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(property):
    pass


def _is_member(name, value):
    if isinstance(value, nonmember):
        return False
    if name.startswith('_') and (name.endswith('_') or name.startswith('__')):
        return False
    if isinstance(value, (classmethod, staticmethod, _property)) or _standard.is_function(value):
        return False
    return not hasattr(type(value), '__get__')


_property = property.__mro__[1]


class EnumType(type):
    def __new__(mcs, name, bases, namespace, boundary=None, **keywords):
        members = []
        attributes = {}
        for key, value in namespace.items():
            if _is_member(key, value):
                members.append((key, value.value if isinstance(value, member) else value))
            else:
                attributes[key] = value.value if isinstance(value, nonmember) else value
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum '{name}'> cannot extend {base!r}")
        attributes['_member_map_'] = member_map = {}
        attributes['_member_names_'] = names = []
        attributes['_value2member_map_'] = by_value = {}
        own_new = attributes.pop('__new__', None)
        if own_new is not None:
            attributes['_create_'] = own_new if isinstance(own_new, staticmethod) else staticmethod(own_new)
        cls = super().__new__(mcs, name, bases, attributes, **keywords)
        if not members:
            return cls
        mixed = _standard.extended_type(cls)
        create = getattr(cls, '_create_', None)
        last_values = []
        for key, value in members:
            if isinstance(value, auto):
                value = cls._generate_next_value_(key, 1, len(last_values), list(last_values))
            elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
                value = tuple(cls._generate_next_value_(key, 1, len(last_values), list(last_values))
                              if isinstance(part, auto) else part for part in value)
            arguments = value if isinstance(value, tuple) else (value,)
            if mixed is tuple:
                arguments = (value,)
            if create is not None:
                made = create(cls, *arguments)
                if '_value_' not in made.__dict__:
                    made._value_ = value if mixed is None else mixed(*arguments)
            elif mixed is None:
                made = _standard.instance_of(cls)
                made._value_ = value
            else:
                made = _standard.instance_of(cls, mixed(*arguments))
                made._value_ = value if mixed is not str and mixed is not int else mixed(*arguments)
            last_values.append(made._value_)
            canonical = cls._known_(made._value_)
            if canonical is not None:
                member_map[key] = canonical
                setattr(cls, key, canonical)
                continue
            made._name_ = key
            made._sort_order_ = len(names)
            made.__objclass__ = cls
            if any('__init__' in base.__dict__ for base in cls.__mro__):
                made.__init__(*arguments)
            member_map[key] = made
            names.append(key)
            setattr(cls, key, made)
            try:
                by_value[made._value_] = made
            except TypeError:
                pass
        return cls

    def __call__(cls, value=_standard.missing, names=_standard.missing, *, module=None, qualname=None, type=None,
                 start=1, boundary=None):
        if names is not _standard.missing:
            return cls._create_from_(value, names, module, type, start)
        if value is _standard.missing:
            raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
        if isinstance(value, cls):
            return value
        found = cls._known_(value)
        if found is None:
            found = cls._missing_(value)
        if found is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        return found

    def _create_from_(cls, name, names, module, mixed, start):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, dict):
            names = list(names.items())
        pairs = {}
        done = []
        for item in names:
            if isinstance(item, str):
                value = cls._generate_next_value_(item, start, len(done), list(done))
                item = (item, value)
            pairs[item[0]] = item[1]
            done.append(item[1])
        bases = (cls,) if mixed is None else (mixed, cls)
        made = EnumType(name, bases, pairs)
        if module is not None:
            made.__module__ = module
        return made

    def _known_(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for name in cls._member_names_:
                if cls._member_map_[name]._value_ == value:
                    return cls._member_map_[name]
            return None

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if not isinstance(value, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(value).__qualname__, cls.__class__.__qualname__))
        return False

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __repr__(cls):
        return f"<{'flag' if issubclass(cls, Flag) else 'enum'} '{cls.__name__}'>" if Flag is not None else cls.__name__

    @_property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType
Flag = None


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return max(last_values) + 1

    @classmethod
    def _missing_(cls, value):
        return None

    @_property
    def name(self):
        return self._name_

    @_property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return _standard.format_plain(self, spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        if _standard.extended_type(type(self)) is None:
            return self is other
        return _standard.payload(self) == other

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        highest = max(last_values)
        return 2 ** highest.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        known = 0
        for one in cls:
            known |= one._value_
        if value < 0:
            value = known + 1 + value
        if value & ~known:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mixed = _standard.extended_type(cls)
        made = _standard.instance_of(cls) if mixed is None else _standard.instance_of(cls, value)
        made._value_ = value
        parts = [one._name_ for one in cls if one._value_ & value == one._value_]
        made._name_ = '|'.join(parts) if parts else None
        made.__objclass__ = cls
        cls._value2member_map_[value] = made
        return made

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([one for one in type(self) if one._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count('1')

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_!r}>"
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def _other_(self, other):
        return other._value_ if isinstance(other, self.__class__) else None

    def __or__(self, other):
        value = self._other_(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        known = 0
        for one in type(self):
            known |= one._value_
        return self.__class__(known & ~self._value_)

    def __hash__(self):
        return hash(self._value_)


class IntFlag(int, Flag):
    def _other_(self, other):
        return other._value_ if isinstance(other, Flag) else other if isinstance(other, int) else None

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


def unique(cls):
    twice = [f"{key} -> {value._name_}" for key, value in cls._member_map_.items() if key != value._name_]
    if twice:
        raise ValueError(f"duplicate values found in {cls!r}: {', '.join(twice)}")
    return cls


def global_enum(cls):
    return cls


class EnumCheck:
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


UNIQUE = EnumCheck.UNIQUE
CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS


def verify(*checks):
    def decorate(cls):
        return unique(cls) if UNIQUE in checks else cls
    return decorate


class FlagBoundary:
    STRICT = 'strict'
    CONFORM = 'conform'
    EJECT = 'eject'
    KEEP = 'keep'


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP
