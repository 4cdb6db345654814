# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
#
# Elements that a script defines by itself, as SQLAlchemy's documentation of compiler extensions shows them.
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, select, table
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import ColumnElement, FunctionElement
from sqlalchemy.sql.functions import GenericFunction

t = table("visit", column("id", sa.Integer), column("at", sa.DateTime), column("name", sa.String))


class utc_now(FunctionElement):
    type = sa.DateTime()
    inherit_cache = True


@compiles(utc_now)
def default_utc_now(element, compiler, **kw):
    return "CURRENT_TIMESTAMP"


@compiles(utc_now, "postgresql")
def pg_utc_now(element, compiler, **kw):
    return "timezone('utc', now())"


@compiles(utc_now, "mysql", "mariadb")
def my_utc_now(element, compiler, **kw):
    return "(UTC_TIMESTAMP())"


class highest(FunctionElement):
    name = "highest"
    inherit_cache = True


@compiles(highest)
def default_highest(element, compiler, **kw):
    return compiler.visit_function(element)


@compiles(highest, "sqlite")
def lite_highest(element, compiler, **kw):
    return "max(" + ", ".join(compiler.process(one, **kw) for one in element.clauses) + ")"


class plain(FunctionElement):
    name = "plain_one"
    inherit_cache = True


class Between(ColumnElement):
    inherit_cache = True

    def __init__(self, what, low, high):
        self.type = sa.Boolean()
        self.what = what
        self.low = low
        self.high = high


@compiles(Between)
def write_between(element, compiler, **kw):
    return "%s IN (%s..%s)" % (compiler.process(element.what, **kw), compiler.process(sa.literal(element.low), **kw), element.high)


class Unwritten(ColumnElement):
    inherit_cache = True


class sector(GenericFunction):
    type = sa.String()
    inherit_cache = True


class Buffered(GenericFunction):
    type = sa.LargeBinary()
    package = "geo"
    name = "ST_Buffer"
    identifier = "buffer"
    inherit_cache = True


class loud(GenericFunction):
    type = sa.String()
    name = sa.sql.quoted_name("LOUD", True)
    inherit_cache = True

    def __init__(self, what, times=2):
        super().__init__(what, times)


def case_server_default():
    op.create_table("visit", sa.Column("id", sa.Integer, primary_key=True),
                    sa.Column("at", sa.DateTime, server_default=utc_now(), nullable=False),
                    sa.Column("seen", sa.DateTime(timezone=True), server_default=utc_now()))
    op.add_column("visit", sa.Column("more", sa.DateTime, server_default=utc_now()))

def case_changed_default():
    op.alter_column("visit", "at", server_default=utc_now(), existing_type=sa.DateTime(), existing_nullable=False)


def case_in_statements():
    op.execute(t.insert().values(id=1, at=utc_now(), name="x"))
    op.execute(t.update().values(at=utc_now()).where(t.c.at < utc_now()))
    op.execute(select(t.c.id).where(t.c.at == utc_now()).order_by(utc_now()))
    op.execute(select(t.c.id, utc_now().label("now")))


def case_arguments():
    op.execute(select(highest(t.c.id, 5).label("a")))
    op.execute(select(plain(t.c.id, "it's").label("b")))
    op.execute(select(t.c.id).where(highest(t.c.id, 2) > 7))


def case_column_elements():
    op.execute(select(t.c.id).where(Between(t.c.id, 1, 9)))
    op.execute(t.delete().where(sa.and_(Between(t.c.id, 1, 9), t.c.name == "x")))
    op.execute(t.delete().where(sa.not_(Between(t.c.id, 1, 9))))


def case_in_indexes_and_checks():
    op.create_table("thing", sa.Column("id", sa.Integer), sa.CheckConstraint(Between(column("id"), 1, 3), name="ck"))
    op.create_index("ix_thing", "thing", [highest(column("id"))])


def case_unwritten():
    op.execute(select(Unwritten()))


def case_generic_functions():
    op.execute(select(func.sector(t.c.name, 2)))
    op.execute(select(sector(t.c.name)))
    op.execute(select(func.SECTOR("x") + "y"))
    op.execute(select(func.other.sector("x")))


def case_packages():
    op.execute(select(func.geo.buffer(t.c.name, 3).label("g")))
    op.execute(select(func.buffer(t.c.name)))
    op.execute(select(func.ST_Buffer(t.c.name)))


def case_own_signature():
    op.execute(select(func.loud(t.c.name).label("l")))
    op.execute(select(loud("x", times=4).label("l")))


def case_typed():
    assert isinstance(func.sector("x").type, sa.String)
    assert isinstance(utc_now().type, sa.DateTime)
    assert isinstance(func.sector(1), sector)
    op.execute(select(sa.cast(func.sector("x"), sa.Integer)))
