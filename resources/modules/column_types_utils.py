# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""The column types of sqlalchemy_utils, as far as SQL shows them: what each decorates on which database, and what its literals
become. What the package would hash, encrypt or normalize with others' help is refused."""
import sqlalchemy as sa
from sqlalchemy.dialects import mssql, oracle, postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator, UserDefinedType


class ImproperlyConfigured(Exception):
    pass


class ScalarListException(Exception):
    pass


def _refuse(kind, what):
    raise NotImplementedError("Retort does not " + what + " values of " + type(kind).__name__)


class UUIDType(TypeDecorator):
    impl = sa.BINARY(16)
    cache_ok = True

    def __init__(self, binary=True, native=True):
        self.binary = binary
        self.native = native

    def load_dialect_impl(self, dialect):
        if self.native and dialect.name in ("postgresql", "cockroachdb"):
            return dialect.type_descriptor(postgresql.UUID())
        if self.native and dialect.name == "mssql":
            return dialect.type_descriptor(mssql.UNIQUEIDENTIFIER())
        return dialect.type_descriptor(sa.BINARY(16) if self.binary else sa.CHAR(32))

    def process_literal_param(self, value, dialect):
        return value

    def process_bind_param(self, value, dialect):
        import uuid

        if value is None:
            return value
        if not isinstance(value, uuid.UUID):
            try:
                value = uuid.UUID(value)
            except (TypeError, ValueError):
                value = uuid.UUID(bytes=value)
        if self.native and dialect.name in ("postgresql", "mssql", "cockroachdb"):
            return str(value)
        return value.bytes if self.binary else value.hex


class EmailType(TypeDecorator):
    impl = sa.Unicode
    cache_ok = True

    def __init__(self, length=255, *args, **kwargs):
        super().__init__(*args, length=length, **kwargs)

    def process_bind_param(self, value, dialect):
        return value.lower() if value is not None else value


class Choice:
    def __init__(self, code, value):
        self.code = code
        self.value = value

    def __eq__(self, other):
        return other.code == self.code if isinstance(other, Choice) else other == self.code

    def __hash__(self):
        return hash(self.code)

    def __str__(self):
        return str(self.value)

    def __repr__(self):
        return "Choice(code={}, value={})".format(self.code, self.value)


class ChoiceType(TypeDecorator):
    impl = sa.Unicode(255)
    cache_ok = True

    def __init__(self, choices, impl=None):
        import enum

        self.choices = tuple(choices) if isinstance(choices, list) else choices
        self._enum = choices if isinstance(choices, type) and issubclass(choices, enum.Enum) else None
        if self._enum is None:
            if not choices:
                raise ImproperlyConfigured("ChoiceType needs list of choices defined.")
            dict(choices)
        if impl:
            self.impl = impl

    def process_bind_param(self, value, dialect):
        if self._enum is not None:
            return None if value is None else self._member(value).value
        return value.code if value and isinstance(value, Choice) else value

    def _member(self, value):
        # A member comes here as its name.
        named = self._enum.__members__.get(value) if isinstance(value, str) else None
        valued = [member for member in self._enum if member.value == value]
        if named is not None and valued and valued[0] is not named:
            raise ValueError("%r is one member's name and another's value; use values that are no names" % value)
        return named if named is not None else self._enum(value)


class JSONType(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(postgresql.JSON() if dialect.name == "postgresql" else self.impl)

    def process_bind_param(self, value, dialect):
        import json

        return value if value is None or dialect.name == "postgresql" else json.dumps(value)


class URLType(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value if isinstance(value, str) else None


class ScalarListType(TypeDecorator):
    impl = sa.UnicodeText()
    cache_ok = True

    def __init__(self, coerce_func=str, separator=","):
        self.separator = str(separator)
        self.coerce_func = coerce_func

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        if any(self.separator in str(item) for item in value):
            raise ScalarListException(
                "List values can't contain string '%s' (its being used as separator. If you wish for scalar list values to "
                "contain these strings, use a different separator string.)" % self.separator
            )
        return self.separator.join(map(str, value))


class PasswordType(TypeDecorator):
    impl = sa.VARBINARY(1024)
    cache_ok = True

    def __init__(self, max_length=None, **kwargs):
        self._max_length = max_length
        self._schemes = kwargs.get("schemes")

    @property
    def length(self):
        if self._max_length is None and self._schemes:
            raise NotImplementedError(
                "Retort does not know how long the hashes of these schemes are; give PasswordType a max_length"
            )
        return self._max_length if self._max_length is not None else 1024

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.BYTEA())
        if dialect.name == "oracle":
            return dialect.type_descriptor(oracle.RAW(self.length))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(sqlite.BLOB())
        return dialect.type_descriptor(sa.VARBINARY(self.length))

    def process_bind_param(self, value, dialect):
        if value is not None:
            _refuse(self, "hash")


class EnrichedDateTimeType(TypeDecorator):
    impl = sa.DateTime
    cache_ok = True

    def __init__(self, datetime_processor=None, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def process_literal_param(self, value, dialect):
        return value


class EnrichedDateType(TypeDecorator):
    impl = sa.Date
    cache_ok = True

    def __init__(self, date_processor=None, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def process_literal_param(self, value, dialect):
        return value


class ArrowType(EnrichedDateTimeType):
    cache_ok = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, datetime_processor=None, **kwargs)


class TimezoneType(TypeDecorator):
    impl = sa.Unicode(50)
    cache_ok = True

    def __init__(self, backend="dateutil"):
        if backend not in ("dateutil", "pytz", "zoneinfo"):
            raise ImproperlyConfigured("'pytz', 'dateutil' or 'zoneinfo' are the backends supported for 'TimezoneType'")
        self.backend = backend

    def process_bind_param(self, value, dialect):
        return str(value) if value else None


class IPAddressType(TypeDecorator):
    impl = sa.Unicode(50)
    cache_ok = True

    def __init__(self, max_length=50, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.impl = sa.Unicode(max_length)

    def process_bind_param(self, value, dialect):
        return str(value) if value else None


class ColorType(TypeDecorator):
    impl = sa.Unicode(20)
    cache_ok = True

    def __init__(self, max_length=20, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.impl = sa.Unicode(max_length)

    def process_bind_param(self, value, dialect):
        return value


class PhoneNumberType(TypeDecorator):
    impl = sa.Unicode(20)
    cache_ok = True

    def __init__(self, region="US", max_length=20, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.region = region
        self.impl = sa.Unicode(max_length)

    def process_bind_param(self, value, dialect):
        if value:
            _refuse(self, "normalize")
        return value


class CountryType(TypeDecorator):
    impl = sa.String(2)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value if isinstance(value, str) else None


class CurrencyType(TypeDecorator):
    impl = sa.String(3)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value if isinstance(value, str) else None


class LocaleType(TypeDecorator):
    impl = sa.Unicode(10)
    cache_ok = True

    def __init__(self):
        pass

    def process_bind_param(self, value, dialect):
        return value if isinstance(value, str) else None


class BitType(TypeDecorator):
    impl = sa.BINARY
    cache_ok = True

    def __init__(self, length=1, **kwargs):
        self.length = length
        super().__init__(**kwargs)

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.BIT(self.length))
        if dialect.name == "sqlite":
            return dialect.type_descriptor(sa.String(self.length))
        return dialect.type_descriptor(sa.BINARY(self.length))


class WeekDaysType(TypeDecorator):
    impl = BitType(7)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return bytes(value, "utf8") if dialect.name == "mysql" else value


class StringEncryptedType(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, padding=None, **kwargs):
        super().__init__(**kwargs)

    def process_bind_param(self, value, dialect):
        if value is not None:
            _refuse(self, "encrypt")


class EncryptedType(StringEncryptedType):
    impl = sa.LargeBinary
    cache_ok = True


class TSVectorType(TypeDecorator):
    impl = postgresql.TSVECTOR
    cache_ok = True

    def __init__(self, *args, **kwargs):
        self.columns = args
        self.options = kwargs
        super().__init__()


class CompositeType(UserDefinedType):
    def __init__(self, name, columns, quote=None, **kwargs):
        self.name = name
        self.columns = columns

    def get_col_spec(self, **kw):
        return self.name


# PostgreSQL's type compiler alone knows these.


class _PostgresOnly(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        raise sa.exc.CompileError("can't render element of type " + type(self).__name__)

    def literal_processor(self, dialect):
        return lambda value: "'" + value.replace("'", "''") + "'"


class LtreeType(_PostgresOnly):
    pass


class LQUERY(_PostgresOnly):
    pass


class LTXTQUERY(_PostgresOnly):
    pass


@compiles(_PostgresOnly, "postgresql")
def _spell(element, compiler, **kw):
    return "LTREE" if isinstance(element, LtreeType) else type(element).__name__


class _Range(TypeDecorator):
    def __init__(self, *args, **kwargs):
        self.step = kwargs.pop("step", None)
        super().__init__(*args, **kwargs)

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(self.impl if dialect.name == "postgresql" else sa.String(255))

    def process_bind_param(self, value, dialect):
        return str(value) if value is not None else value


class IntRangeType(_Range):
    impl = postgresql.INT4RANGE
    cache_ok = True


class Int8RangeType(_Range):
    impl = postgresql.INT8RANGE
    cache_ok = True


class NumericRangeType(_Range):
    impl = postgresql.NUMRANGE
    cache_ok = True


class DateRangeType(_Range):
    impl = postgresql.DATERANGE
    cache_ok = True


class DateTimeRangeType(_Range):
    impl = postgresql.TSRANGE
    cache_ok = True
