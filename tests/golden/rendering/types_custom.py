# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import json
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy import types
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator, UserDefinedType


class GUID(TypeDecorator):
    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(sa.CHAR(32))

    def process_bind_param(self, value, dialect):
        if value is None:
            return value
        if dialect.name == "postgresql":
            return str(value)
        return "%.32x" % uuid.UUID(str(value)).int


class Short(TypeDecorator):
    impl = sa.String(12)


class Sized(TypeDecorator):
    impl = sa.String
    cache_ok = True


class Json(TypeDecorator):
    impl = sa.Text

    def process_bind_param(self, value, dialect):
        return json.dumps(value)


class Chosen(TypeDecorator):
    impl = sa.Text

    def __init__(self, length=None, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.chosen = length

    def load_dialect_impl(self, dialect):
        if self.chosen and dialect.name != "sqlite":
            return sa.String(self.chosen)
        return super().load_dialect_impl(dialect)


class OwnImpl(TypeDecorator):
    impl = sa.Text

    def __init__(self, length):
        self.impl = sa.String(length)


class NoImpl(TypeDecorator):
    pass


class Derived(GUID):
    pass


class Moment(TypeDecorator):
    impl = sa.DateTime(timezone=True)

    def process_literal_param(self, value, dialect):
        return value.replace(year=2001)


class Kind(TypeDecorator):
    impl = sa.Enum("a", "b", name="kind")


class Point(UserDefinedType):
    cache_ok = True

    def __init__(self, precision=8):
        self.precision = precision

    def get_col_spec(self, **kw):
        return "POINT(%s)" % self.precision


class Plain(UserDefinedType):
    def get_col_spec(self):
        return "PLAIN"


class NoSpec(UserDefinedType):
    pass


class Money(types.Numeric):
    pass


class Name(sa.String):
    def __init__(self, length=77):
        super().__init__(length)


class Tagged(sa.String):
    pass


class Special(sa.Integer):
    pass


class Later(TypeDecorator):
    impl = sa.Integer


@compiles(Tagged, "postgresql")
def tagged_postgresql(element, compiler, **kw):
    return f"TAGGED({element.length})"


@compiles(Tagged)
def tagged(element, compiler, **kw):
    return "TAG " + compiler.visit_VARCHAR(element, **kw)


@compiles(Special, "mysql", "sqlite")
def special(element, compiler, **kw):
    return "SPECIAL_" + compiler.dialect.name.upper()


@compiles(Later, "postgresql")
def later(element, compiler, **kw):
    return compiler.process(sa.BigInteger(), **kw)


@compiles(JSONB, "sqlite")
def jsonb(element, compiler, **kw):
    return "JSON"


def column(kind):
    op.add_column("t", sa.Column("c", kind))


def insert(kind, value):
    op.bulk_insert(sa.table("t", sa.column("c", kind)), [{"c": value}])


def case_guid():
    column(GUID())


def case_guid_class():
    column(GUID)


def case_guid_length():
    column(GUID(36))


def case_guid_value():
    insert(GUID(), uuid.UUID("12345678-1234-5678-1234-567812345678"))


def case_guid_none():
    insert(GUID(), None)


def case_guid_bad_value():
    insert(GUID(), "no uuid")


def case_short():
    column(Short())


def case_short_with_arguments():
    column(Short(3))


def case_sized():
    column(Sized(33))


def case_sized_keyword():
    column(Sized(length=33, collation="C"))


def case_sized_unknown():
    column(Sized(lenght=33))


def case_chosen():
    column(Chosen(9))


def case_chosen_none():
    column(Chosen())


def case_own_impl():
    column(OwnImpl(5))


def case_no_impl():
    column(NoImpl())


def case_derived():
    column(Derived())


def case_moment():
    import datetime

    insert(Moment(), datetime.datetime(2024, 2, 3, 4, 5, 6))


def case_decorated_enum_table():
    op.create_table("t", sa.Column("c", Kind()))


def case_point():
    column(Point())


def case_point_argument():
    column(Point(3))


def case_plain():
    column(Plain)


def case_no_spec():
    column(NoSpec())


def case_user_defined_literal():
    insert(Point(), "x")


def case_money():
    column(Money(10, 2))


def case_name():
    column(Name())


def case_tagged():
    column(Tagged(5))


def case_special():
    column(Special())


def case_later():
    column(Later())


def case_compiled_jsonb():
    column(JSONB())


def case_array_of_decorated():
    column(postgresql.ARRAY(Sized(4)))


def case_variant_of_decorator():
    column(GUID().with_variant(sa.LargeBinary(16), "mysql"))


def case_decorator_as_variant():
    column(sa.String(5).with_variant(GUID(), "sqlite"))


def case_create_table():
    op.create_table("t", sa.Column("id", GUID(), primary_key=True), sa.Column("p", Point(2), nullable=False))


def case_alter_column():
    op.alter_column("t", "c", type_=GUID(), existing_type=sa.String(3))


def case_local_class():
    class Local(TypeDecorator):
        impl = mysql.LONGTEXT

    column(Local())


def case_isinstance():
    op.execute(str([isinstance(GUID(), TypeDecorator), isinstance(Name(), sa.String), isinstance(sa.VARCHAR(), sa.String),
                    isinstance(sa.Text(), sa.VARCHAR), issubclass(JSONB, sa.JSON), isinstance(mysql.TINYINT(), sa.Integer)]))


def case_attributes():
    kind = Sized(7)
    op.execute(f"{kind.impl} {kind.impl.length} {kind.length} {Name().length} {Point(4).precision}")


def case_with_variant_copies():
    kind = sa.String(3)
    other = kind.with_variant(sa.Text(), "sqlite")
    column(kind)
    column(other)


def case_compile():
    op.execute(" ".join([sa.String(3).compile(), str(sa.Numeric(3, 1)), sa.Text().compile(dialect=postgresql.dialect()),
                         GUID().compile(dialect=postgresql.dialect()), str(sa.DateTime(timezone=True))]))


def case_compile_on_mysql():
    op.execute(sa.Boolean().compile(mysql.dialect()) + " " + sa.VARCHAR(3).compile(dialect=mysql.dialect()))


def case_compile_impossible():
    op.execute(postgresql.JSONB().compile(dialect=mysql.dialect()))


def case_not_a_type():
    column(5)


def case_python_type():
    kinds = [sa.Integer(), sa.String(), sa.Boolean(), sa.Float(), sa.Numeric(), sa.LargeBinary(), sa.JSON(), sa.DateTime(),
             sa.Date(), sa.Time(), sa.Interval(), sa.Uuid(), sa.Uuid(as_uuid=False), sa.ARRAY(sa.Integer), sa.Float(asdecimal=True)]
    op.execute(" ".join(kind.python_type.__name__ for kind in kinds))


def case_parameters_as_attributes():
    n, s, d, i = sa.Numeric(8, 3), sa.String(4, "C"), sa.DateTime(True), mysql.INTEGER(5, unsigned=True)
    op.execute(f"{n.precision} {n.scale} {n.asdecimal} {s.length} {s.collation} {d.timezone} {i.display_width} {i.unsigned} "
               f"{i.zerofill} {sa.ARRAY(sa.Text).item_type} {postgresql.BIT(3).varying} {sa.Float().scale}")


def case_no_such_attribute():
    op.execute(str(sa.String(4).lenght))
