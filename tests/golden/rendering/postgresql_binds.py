# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

CONFIGURE = {"literal_binds": False, "dialect_opts": {}}

t = sa.table("T%t", sa.column("id", sa.Integer), sa.column("a%", sa.String(5)), sa.column("j", pg.JSONB), sa.column("l", pg.ARRAY(sa.String(9))),
             sa.column("r", pg.INT4RANGE), sa.column("u", pg.UUID), sa.column("e", sa.Enum("x", name="kind")), sa.column("f", sa.Boolean),
             sa.column("d", sa.DateTime(timezone=True)), sa.column("n", sa.Numeric(5, 2)), sa.column("i", sa.Interval))


def case_insert():
    op.execute(sa.insert(t))


def case_insert_values():
    op.execute(sa.insert(t).values({"id": 5, "a%": "x", "j": {}, "l": [], "r": None, "u": None, "e": "x", "f": True,
                                    "d": datetime.datetime(2026, 1, 1), "n": 5, "i": None}))


def case_select():
    op.execute(sa.select(t.c.id).where(t.c["a%"].like("100%"), t.c.id % 5 == 1, t.c.id.in_([1, 2]), t.c.l.any("x")))
    op.execute(sa.select(t.c.j["key"], t.c.j[1], t.c.j[("a", "b")].astext, t.c.l[1], sa.literal("x"), sa.literal(5)))
    op.execute(sa.select(sa.func.to_tsvector("english", t.c["a%"]), sa.func.f("x", 5, 2.5, True)).limit(5).offset(2))


def case_text():
    op.execute("SELECT '100%', ':x', '\\:y'")
    op.execute(sa.text("SELECT :x, '100%'").bindparams(x=5))
    op.execute(sa.text("SELECT :x").bindparams(sa.bindparam("x", 5, sa.Integer)))


def case_update():
    op.execute(sa.update(t).values({"a%": "y"}).where(t.c.id == sa.bindparam("the id")))


def case_conflict():
    statement = pg.insert(t).values(id=1)
    op.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"id": statement.excluded.id + 1}, where=t.c.id > 5))


def case_percent_in_ddl():
    op.create_table("t%", sa.Column("a%", sa.Integer, server_default=sa.text("'5%'"), comment="5%"),
                    sa.CheckConstraint("a LIKE '5%'"), comment="6%")
    op.create_index("ix%", "t", ["a%"], postgresql_where=sa.text("a LIKE '5%'"))
    op.alter_column("t%", "a%", comment="7%", server_default="8%")


def case_bulk_insert():
    op.bulk_insert(t, [{"id": 1, "a%": "x%"}])
