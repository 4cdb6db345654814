# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
#
# What a script's own types say of values in statements.
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, select, table
from sqlalchemy.types import TypeDecorator, UserDefinedType


class Point(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "POINT"

    def literal_processor(self, dialect):
        return lambda value: "POINT(%d, %d)" % value

    def bind_expression(self, bindvalue):
        return func.checked(bindvalue, type_=self)


class Money(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "MONEY"

    def literal_processor(self, dialect):
        def process(value):
            return "'%s EUR'" % value
        return process


class NoLiterals(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "BLIND"


class Lowered(TypeDecorator):
    impl = sa.String
    cache_ok = True

    def bind_expression(self, bindvalue):
        return func.lower(bindvalue)


class Both(TypeDecorator):
    impl = sa.String(9)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.upper() + dialect.name

    def bind_expression(self, bindvalue):
        return func.trim(sa.type_coerce(bindvalue, sa.String)) + "!"


t = table("shop", column("id", sa.Integer), column("place", Point), column("price", Money), column("name", Lowered),
          column("both", Both), column("blind", NoLiterals))


def case_insert():
    op.execute(t.insert().values(id=1, place=(1, 2), price=7, name="It's"))
    op.bulk_insert(t, [{"id": 1, "price": 3, "name": "A"}, {"id": 2, "price": 4, "name": "B"}])


def case_update():
    op.execute(t.update().values(price=8, name="X").where(t.c.name == "Y"))
    op.execute(t.update().values(place=(3, 4)).where(t.c.place == (5, 6)))


def case_lists():
    op.execute(t.delete().where(t.c.name.in_(["a", "b'c"])))
    op.execute(t.delete().where(t.c.price.in_([1, 2])))
    op.execute(t.delete().where(t.c.name.in_([])))


def case_comparisons():
    op.execute(select(t.c.id).where(t.c.name.like("X%")))
    op.execute(select(t.c.id).where(t.c.name + "x" == "yx"))
    op.execute(select(t.c.id).where(t.c.name.between("A", "B")))
    op.execute(select(t.c.id).where(sa.literal("Q", Lowered) == func.q()))


def case_both():
    op.execute(t.update().values(both="ab").where(t.c.both == "cd"))
    op.execute(t.insert().values(both="it's"))


def case_no_literals():
    op.execute(t.insert().values(blind=1))


def case_none():
    op.execute(t.insert().values(place=None, price=None, name=None))


def case_defaults():
    op.create_table("shop", sa.Column("price", Money, server_default=sa.literal(5, Money)), sa.Column("name", Lowered(20), server_default="x"))


def case_types_of_other_dialects():
    from sqlalchemy.dialects import mssql, mysql, oracle, postgresql
    for kind in [mysql.SET("a"), mysql.BIT(3), mssql.BIT(), mysql.TINYINT(1), mysql.YEAR(),
                 mssql.NTEXT(), oracle.NUMBER(5), postgresql.INET(), mysql.LONGTEXT(), mysql.DATETIME(fsp=3), oracle.VARCHAR2(4),
                 postgresql.TIMESTAMP(precision=3), postgresql.BIT(4), mssql.DATETIMEOFFSET(2)]:
        try:
            op.add_column("kinds", sa.Column("one", kind))
        except Exception as error:
            op.execute(type(error).__name__ + " " + type(kind).__name__)
