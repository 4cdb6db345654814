# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Column types of small packages, as far as SQL shows them: what each decorates on which database, and what its literals
become. A value that the package would hash or encrypt is refused: nothing else could be written in its place."""
import sqlalchemy as sa
from sqlalchemy.dialects import mssql, oracle, postgresql
from sqlalchemy.types import TypeDecorator, UserDefinedType


# sqlmodel


class AutoString(TypeDecorator):
    impl = sa.String
    cache_ok = True
    mysql_default_length = 255

    def load_dialect_impl(self, dialect):
        if self.impl.length is None and dialect.name == "mysql":
            return dialect.type_descriptor(sa.String(self.mysql_default_length))
        return super().load_dialect_impl(dialect)


class SqlmodelGUID(TypeDecorator):
    """Until sqlmodel 0.0.14, when sa.Uuid took its place."""

    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(32))

    def process_bind_param(self, value, dialect):
        import uuid

        if value is None:
            return None
        if dialect.name == "postgresql":
            return str(value)
        return (value if isinstance(value, uuid.UUID) else uuid.UUID(value)).hex


# fastapi_users


class FastapiGUID(TypeDecorator):
    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(36))

    def process_bind_param(self, value, dialect):
        import uuid

        if value is None or dialect.name == "postgresql" or isinstance(value, uuid.UUID):
            return None if value is None else str(value)
        return str(uuid.UUID(value))


class TIMESTAMPAware(TypeDecorator):
    impl = sa.TIMESTAMP
    cache_ok = True


# citext


class CIText(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "CITEXT"

    def literal_processor(self, dialect):
        def process(value):
            value = value.replace("'", "''")
            if dialect.paramstyle in ("format", "pyformat"):
                value = value.replace("%", "%%")
            return "'" + value + "'"

        return process


# pgvector


class _Dense(UserDefinedType):
    cache_ok = True
    word = "VECTOR"

    def __init__(self, dim=None):
        super().__init__()
        self.dim = dim

    def get_col_spec(self, **kw):
        return self.word if self.dim is None else "%s(%d)" % (self.word, self.dim)

    def literal_processor(self, dialect):
        def process(value):
            if not isinstance(value, list):
                raise ValueError("expected list or ndarray")
            return "'[" + ",".join(str(float(number)) for number in value) + "]'"

        return process


class Vector(_Dense):
    pass


class HALFVEC(_Dense):
    word = "HALFVEC"


class SPARSEVEC(_Dense):
    word = "SPARSEVEC"

    def literal_processor(self, dialect):
        return None


class VectorBit(TypeDecorator):
    impl = postgresql.BIT
    cache_ok = True


# sqlalchemy_json, sqlalchemy_utc, sqlalchemy_jsonfield


def mutable_json_type(dbtype=sa.JSON, nested=False):
    return dbtype() if isinstance(dbtype, type) else dbtype


MutableJson = mutable_json_type()


class UtcDateTime(TypeDecorator):
    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        import datetime

        if value is None:
            return None
        if not isinstance(value, datetime.datetime):
            raise TypeError("expected datetime.datetime, not " + repr(value))
        if value.tzinfo is None:
            raise ValueError("naive datetime is disallowed")
        return value.astimezone(datetime.timezone.utc)


class JSONField(TypeDecorator):
    impl = sa.JSON
    cache_ok = False

    def __init__(self, enforce_string=False, enforce_unicode=False, json=None, json_type=sa.JSON, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._is_text = enforce_string
        self._is_unicode = enforce_unicode
        self._codec = json
        self._json_type = json_type

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.UnicodeText() if self._is_text else self._json_type)

    def process_bind_param(self, value, dialect):
        import json

        if not self._is_text or value is None:
            return value
        return (self._codec or json).dumps(value, ensure_ascii=not self._is_unicode)


def mutable_json_field(enforce_string=False, enforce_unicode=False, json=None, *args, **kwargs):
    return JSONField(enforce_string=enforce_string, enforce_unicode=enforce_unicode, json=json, *args, **kwargs)


# advanced_alchemy


class AdvancedGUID(TypeDecorator):
    impl = sa.BINARY(16)
    cache_ok = True

    def __init__(self, *args, binary=True, **kwargs):
        self.binary = binary

    def load_dialect_impl(self, dialect):
        if dialect.name in ("postgresql", "duckdb", "cockroachdb"):
            return dialect.type_descriptor(postgresql.UUID())
        if dialect.name == "oracle":
            return dialect.type_descriptor(oracle.RAW(16))
        if dialect.name == "mssql":
            return dialect.type_descriptor(mssql.UNIQUEIDENTIFIER())
        return dialect.type_descriptor(sa.BINARY(16) if self.binary else sa.CHAR(32))

    def process_bind_param(self, value, dialect):
        import uuid

        if value is None:
            return value
        if dialect.name in ("postgresql", "duckdb", "cockroachdb", "mssql"):
            return str(value)
        if not isinstance(value, uuid.UUID):
            try:
                value = uuid.UUID(hex=value)
            except (TypeError, ValueError):
                value = uuid.UUID(bytes=value)
        return value.bytes if self.binary or dialect.name == "oracle" else value.hex


class DateTimeUTC(TypeDecorator):
    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        import datetime

        if value is None:
            return value
        if not value.tzinfo:
            raise TypeError("tzinfo is required")
        return value.astimezone(datetime.timezone.utc)


class EncryptedString(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def __init__(self, key=None, backend=None, length=None, **kwargs):
        super().__init__()
        self.length = length

    def load_dialect_impl(self, dialect):
        if dialect.name in ("mysql", "mariadb"):
            return dialect.type_descriptor(sa.Text())
        if dialect.name == "oracle":
            return dialect.type_descriptor(sa.String(length=4000))
        return dialect.type_descriptor(sa.String())

    def process_bind_param(self, value, dialect):
        if value is not None:
            raise NotImplementedError("Retort does not encrypt values of " + type(self).__name__)


class EncryptedText(EncryptedString):
    impl = sa.Text

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(sa.Text())


class AdvancedBool(TypeDecorator):
    impl = sa.Boolean
    cache_ok = True


class AdvancedVector(TypeDecorator):
    impl = sa.JSON
    cache_ok = True

    def __init__(self, dim, *, storage_format="FLOAT32"):
        super().__init__()
        self.dim = dim
        self.storage_format = storage_format

    def load_dialect_impl(self, dialect):
        if dialect.name in ("postgresql", "cockroachdb"):
            return dialect.type_descriptor(Vector(self.dim))
        return dialect.type_descriptor(sa.JSON())


BigIntIdentity = sa.BigInteger().with_variant(sa.Integer, "sqlite")
JsonB = sa.JSON().with_variant(postgresql.JSONB, "postgresql")
