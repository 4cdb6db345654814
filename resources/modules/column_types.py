# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Column types of well-known packages, as far as DDL shows them: what each decorates on which database."""
import sqlalchemy as sa
from sqlalchemy.dialects import mssql, oracle, postgresql
from sqlalchemy.types import TypeDecorator, UserDefinedType


# sqlalchemy_utils


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

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        import uuid

        value = value if isinstance(value, uuid.UUID) else uuid.UUID(str(value))
        if self.native and dialect.name in ("postgresql", "mssql", "cockroachdb"):
            return str(value)
        return value.bytes if self.binary else value.hex


class EmailType(TypeDecorator):
    impl = sa.Unicode
    cache_ok = True

    def __init__(self, length=255, *args, **kwargs):
        super().__init__(length=length, *args, **kwargs)

    def process_bind_param(self, value, dialect):
        return value.lower() if value is not None else value


class ChoiceType(TypeDecorator):
    impl = sa.Unicode(255)
    cache_ok = True

    def __init__(self, choices, impl=None):
        self.choices = choices
        if impl is not None:
            self.impl = impl


class JSONType(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSON())
        return dialect.type_descriptor(self.impl)


class URLType(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True


class ScalarListType(TypeDecorator):
    impl = sa.UnicodeText()
    cache_ok = True

    def __init__(self, coerce_func=str, separator=","):
        self.separator = str(separator)
        self.coerce_func = coerce_func

    def process_bind_param(self, value, dialect):
        return self.separator.join(map(str, value)) if value is not None else value


class PasswordType(TypeDecorator):
    impl = sa.VARBINARY(1024)
    cache_ok = True

    def __init__(self, max_length=None, **kwargs):
        self.max_length = max_length or 1024

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.BYTEA(self.max_length))
        if dialect.name == "oracle":
            return dialect.type_descriptor(oracle.RAW(self.max_length))
        return dialect.type_descriptor(sa.VARBINARY(self.max_length))


class EnrichedDateTimeType(TypeDecorator):
    impl = sa.DateTime
    cache_ok = True

    def __init__(self, datetime_processor=None, *args, **kwargs):
        super().__init__(*args, **kwargs)


class EnrichedDateType(TypeDecorator):
    impl = sa.Date
    cache_ok = True

    def __init__(self, date_processor=None, *args, **kwargs):
        super().__init__(*args, **kwargs)


class ArrowType(TypeDecorator):
    impl = sa.DateTime
    cache_ok = True


class TimezoneType(TypeDecorator):
    impl = sa.Unicode(50)
    cache_ok = True

    def __init__(self, backend="dateutil"):
        self.backend = backend


class IPAddressType(TypeDecorator):
    impl = sa.Unicode(50)
    cache_ok = True

    def __init__(self, max_length=50, *args, **kwargs):
        super().__init__()
        self.impl = sa.Unicode(max_length)


class ColorType(TypeDecorator):
    impl = sa.Unicode(20)
    cache_ok = True

    def __init__(self, max_length=20, *args, **kwargs):
        self.impl = sa.Unicode(max_length)


class PhoneNumberType(TypeDecorator):
    impl = sa.Unicode(20)
    cache_ok = True

    def __init__(self, region="US", max_length=20, *args, **kwargs):
        super().__init__()
        self.impl = sa.Unicode(max_length)


class CountryType(TypeDecorator):
    impl = sa.Unicode(2)
    cache_ok = True


class CurrencyType(TypeDecorator):
    impl = sa.Unicode(3)
    cache_ok = True


class LocaleType(TypeDecorator):
    impl = sa.Unicode(10)
    cache_ok = True


class StringEncryptedType(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, padding=None, **kwargs):
        super().__init__(**kwargs)


class EncryptedType(TypeDecorator):
    impl = sa.LargeBinary
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, padding=None, **kwargs):
        super().__init__(**kwargs)


class LtreeType(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "LTREE"


class LQUERY(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "LQUERY"


class LTXTQUERY(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "LTXTQUERY"


class TSVectorType(TypeDecorator):
    impl = postgresql.TSVECTOR
    cache_ok = True

    def __init__(self, *columns, **options):
        super().__init__()
        self.columns = columns
        self.options = options


class CompositeType(UserDefinedType):
    def __init__(self, name, columns, quote=None, **kwargs):
        self.name = name
        self.columns = columns

    def get_col_spec(self, **kw):
        return self.name


class _Range(TypeDecorator):
    impl = sa.String(255)

    def __init__(self, *args, **kwargs):
        super().__init__()

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(self.native())
        return dialect.type_descriptor(sa.String(255))


class IntRangeType(_Range):
    native = postgresql.INT4RANGE


class Int8RangeType(_Range):
    native = postgresql.INT8RANGE


class NumericRangeType(_Range):
    native = postgresql.NUMRANGE


class DateRangeType(_Range):
    native = postgresql.DATERANGE


class DateTimeRangeType(_Range):
    native = postgresql.TSRANGE


# sqlmodel


class AutoString(TypeDecorator):
    impl = sa.String
    cache_ok = True
    mysql_default_length = 255

    def load_dialect_impl(self, dialect):
        if self.impl.length is None and dialect.name == "mysql":
            return dialect.type_descriptor(sa.String(self.mysql_default_length))
        return super().load_dialect_impl(dialect)


# fastapi_users


class FastapiGUID(TypeDecorator):
    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(36))

    def process_bind_param(self, value, dialect):
        return str(value) if value is not None else value


class TIMESTAMPAware(TypeDecorator):
    impl = sa.TIMESTAMP
    cache_ok = True


# citext


class CIText(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "CITEXT"


# pgvector


class Vector(UserDefinedType):
    cache_ok = True
    word = "VECTOR"

    def __init__(self, dim=None):
        self.dim = dim

    def get_col_spec(self, **kw):
        return self.word if self.dim is None else "%s(%d)" % (self.word, self.dim)


class HALFVEC(Vector):
    word = "HALFVEC"


class SPARSEVEC(Vector):
    word = "SPARSEVEC"


class VectorBit(UserDefinedType):
    cache_ok = True

    def __init__(self, length=None):
        self.length = length

    def get_col_spec(self, **kw):
        return "BIT" if self.length is None else "BIT(%d)" % self.length


# geoalchemy2; the indexes that it makes by itself are none of the type's


class _Spatial(UserDefinedType):
    cache_ok = True
    name = "geometry"

    def __init__(self, geometry_type="GEOMETRY", srid=-1, dimension=None, spatial_index=True, use_N_D_index=False,
                 use_typmod=None, from_text=None, name=None, nullable=True, _spatial_index_reflected=None,
                 management=False):
        self.geometry_type = geometry_type.upper() if geometry_type else geometry_type
        self.srid = int(srid)
        self.dimension = dimension
        self.spatial_index = spatial_index
        self.nullable = nullable
        if name:
            self.name = name

    def get_col_spec(self, **kw):
        if not self.geometry_type:
            return self.name
        return "%s(%s,%d)" % (self.name, self.geometry_type, self.srid)


class Geometry(_Spatial):
    name = "geometry"


class Geography(_Spatial):
    name = "geography"


class Raster(UserDefinedType):
    cache_ok = True

    def __init__(self, spatial_index=True, from_text=None, name=None, nullable=True):
        self.name = name or "raster"

    def get_col_spec(self, **kw):
        return self.name


# sqlalchemy_json, sqlalchemy_utc, sqlalchemy_jsonfield


class MutableJson(TypeDecorator):
    impl = sa.JSON


def mutable_json_type(dbtype=sa.JSON, nested=False):
    return dbtype


class UtcDateTime(TypeDecorator):
    impl = sa.DateTime(timezone=True)
    cache_ok = True


class JSONField(TypeDecorator):
    impl = sa.UnicodeText
    cache_ok = True

    def __init__(self, enforce_string=False, enforce_unicode=False, json=None, json_type=sa.JSON, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.plain = enforce_string
        self.json_type = json_type

    def load_dialect_impl(self, dialect):
        if not self.plain and dialect.name in ("postgresql", "mysql", "mariadb", "sqlite"):
            return dialect.type_descriptor(sa.JSON())
        return dialect.type_descriptor(sa.UnicodeText())


# advanced_alchemy


class AdvancedGUID(TypeDecorator):
    impl = sa.BINARY(16)
    cache_ok = True

    def __init__(self, binary=True):
        self.binary = binary

    def load_dialect_impl(self, dialect):
        if dialect.name in ("postgresql", "duckdb", "cockroachdb"):
            return dialect.type_descriptor(postgresql.UUID())
        if dialect.name == "oracle":
            return dialect.type_descriptor(oracle.RAW(16))
        if dialect.name == "mssql":
            return dialect.type_descriptor(mssql.UNIQUEIDENTIFIER())
        return dialect.type_descriptor(sa.BINARY(16) if self.binary else sa.CHAR(32))


class DateTimeUTC(TypeDecorator):
    impl = sa.DateTime(timezone=True)
    cache_ok = True


class EncryptedString(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, key=None, backend=None, length=None, **kwargs):
        super().__init__()

    def load_dialect_impl(self, dialect):
        if dialect.name in ("mysql", "mariadb"):
            return dialect.type_descriptor(sa.Text())
        if dialect.name == "oracle":
            return dialect.type_descriptor(sa.String(4000))
        return dialect.type_descriptor(sa.String())


class EncryptedText(EncryptedString):
    impl = sa.Text

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.Text())


BigIntIdentity = sa.BigInteger().with_variant(sa.Integer, "sqlite")
JsonB = sa.JSON().with_variant(postgresql.JSONB, "postgresql")
