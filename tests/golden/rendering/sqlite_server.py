# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
#
# What SQLite gets, in this order: it takes each of these.
import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite

UGLY = "it's 100% \\ \"q\" `b` :x 🎉\nnext\tline"


def case_tables():
    op.create_table("parent", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(9), server_default=UGLY),
                    sqlite_autoincrement=True)
    op.create_table(
        "child",
        sa.Column("a", sa.Integer, primary_key=True, sqlite_on_conflict_primary_key="FAIL"),
        sa.Column("b", sa.Integer, sa.ForeignKey("parent.id", ondelete="CASCADE"), nullable=False, sqlite_on_conflict_not_null="IGNORE"),
        sa.Column("c", sa.DateTime, server_default=sa.func.now()),
        sa.Column("d", sa.Boolean(create_constraint=True), server_default=sa.true()),
        sa.Column("e", sa.Enum("one", "it's", name="e", create_constraint=True)),
        sa.Column("f", sa.Integer, sa.Computed("a * 2")), sa.Column("g", sa.Integer, sa.Computed("a % 2", persisted=True)),
        sa.Column("h", sa.Numeric(5, 2), server_default=sa.text("1 + 2")), sa.Column("i", sa.JSON), sa.Column("j", sa.LargeBinary),
        sa.Column("k", sa.String(20, collation="NOCASE"), unique=True, sqlite_on_conflict_unique="REPLACE"),
        sa.CheckConstraint("b > 0", name="ck"), sa.UniqueConstraint("a", "b", name="uq", sqlite_on_conflict="IGNORE"))
    op.create_table("strict", sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Text), sqlite_with_rowid=False, sqlite_strict=True)
    op.create_table("or\"der", sa.Column("Sel`ect", sa.Integer, primary_key=True), sa.Column("100%", sa.Text), sa.Column("a:b c\\d", sa.Text))


def case_indexes():
    op.create_index("ix", "child", ["b", sa.text("c DESC")], unique=True, sqlite_where=sa.text("b > 5"))
    op.create_index("ix2", "child", [sa.func.lower(sa.column("k"))], if_not_exists=True, sqlite_where=sa.column("k") == "it's")
    op.drop_index("ix", "child")


def case_columns():
    op.add_column("child", sa.Column("l", sa.Integer, nullable=False, server_default="3"))
    op.add_column("child", sa.Column("m", sa.Integer, sa.ForeignKey("parent.id")), inline_references=True)
    op.add_column("child", sa.Column("n", sa.Integer, sa.Computed("a + 1", persisted=False)))
    op.alter_column("child", "l", new_column_name="L \"l\"")
    op.drop_column("child", "L \"l\"")
    op.rename_table("strict", "Strict `2`")


def case_batch():
    meta = sa.MetaData()
    table = sa.Table("parent", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(9), server_default=UGLY))
    with op.batch_alter_table("parent", copy_from=table) as batch:
        batch.alter_column("name", type_=sa.Text(), nullable=False)
        batch.add_column(sa.Column("x", sa.Integer, server_default=sa.text("5")))
        batch.create_unique_constraint("uq_name", ["name"])


def case_rows():
    rows = sa.table("or\"der", sa.column("Sel`ect", sa.Integer), sa.column("100%", sa.String), sa.column("a:b c\\d", sa.String))
    op.bulk_insert(rows, [{"Sel`ect": 1, "100%": UGLY, "a:b c\\d": "\\"}, {"Sel`ect": 2, "100%": None}])
    op.execute(sa.update(rows).where(rows.c["100%"] == UGLY).values({"a:b c\\d": "\\'"}))
    op.execute(sa.delete(rows).where(rows.c["Sel`ect"].in_([2, 3])))


def case_statements():
    t = sa.table("child", sa.column("a", sa.Integer), sa.column("b", sa.Integer), sa.column("c", sa.DateTime), sa.column("i", sa.JSON))
    p = sa.table("parent", sa.column("id", sa.Integer), sa.column("name", sa.String))
    if op.get_context().dialect.name != "sqlite":
        return
    op.execute(sa.insert(t).values(a=1, b=2, c=datetime.datetime(2020, 1, 2, 3, 4, 5, 6)))
    op.execute(sa.select(t.c.a).limit(3))
    op.execute(sa.update(t).where(t.c.b == p.c.id).values(b=p.c.id + 1))
    op.execute(sa.insert(t).values(a=2, b=5).returning(t.c.a))
    stmt = sqlite.insert(p).values(id=1, name="x")
    op.execute(stmt.on_conflict_do_update(index_elements=["id"], set_={"name": stmt.excluded.name}))
    op.execute(stmt.on_conflict_do_nothing())
    op.execute(sa.select(t.c.i["it's"], t.c.i[1], t.c.i["a"].as_string(), t.c.a / 2, t.c.a.bitwise_xor(3), sa.extract("year", t.c.c)))
    op.execute(sa.select(t.c.a).where(t.c.a.in_([]), t.c.a.is_distinct_from(t.c.b)))
    op.execute(sa.select(sa.func.now(), sa.func.char_length(p.c.name), sa.cast(p.c.name, sa.Integer), p.c.name + "x"))
