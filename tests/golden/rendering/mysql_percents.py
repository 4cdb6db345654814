# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
#
# Without dialect_opts={"paramstyle": "named"}, drivers that read percents get them doubled.
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql

CONFIGURE = {"dialect_opts": {}}

t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String))


def case_names():
    op.add_column("a%b", sa.Column("100%", sa.Integer, server_default="5%", comment="6%"))
    op.create_index("i%", "t%", ["c%"])
    op.create_table("p%", sa.Column("x", sa.Integer), comment="1%")


def case_enum():
    op.add_column("t", sa.Column("e", sa.Enum("50%", "it's", name="e%")))


def case_own_enum():
    op.add_column("t", sa.Column("e", mysql.SET("50%", "%%")))


def case_literals():
    op.execute(sa.update(t).values(b="100%").where(t.c.b.like("a%")))
    op.execute(sa.update(t).values(a=t.c.a % 5))


def case_text():
    op.execute("UPDATE t SET b = '100%' WHERE a % 2 = 0")
    op.execute(sa.text("SELECT ':x%', :y").bindparams(y="1%"))


def case_bulk():
    op.bulk_insert(t, [{"a": 1, "b": "100%"}])


def case_parameters():
    op.execute(mysql.insert(t).values(a=1).on_duplicate_key_update(b="x", a=3))


def case_distinct_from():
    op.execute(sa.select(t.c.a).where(t.c.a.is_distinct_from(5)))


def case_check():
    op.create_table("t", sa.Column("a", sa.Integer), sa.CheckConstraint("a % 2 = 0", name="even%"),
                    sa.CheckConstraint(sa.column("a") % 3 == 0))


def case_computed():
    op.add_column("t", sa.Column("b", sa.Integer, sa.Computed("a % 2")))


def case_default():
    op.alter_column("t", "c", server_default="5%", existing_type=sa.String(3))
    op.alter_column("t", "c", server_default=sa.text("a % 5"), existing_type=sa.String(3))


def case_literal_column():
    op.execute(sa.select(sa.literal_column("a % 2"), sa.text("b % 3")))


def case_inserted():
    weird = sa.table("w", sa.column("100%", sa.Integer))
    stmt = mysql.insert(weird).values({"100%": 1})
    op.execute(stmt.on_duplicate_key_update({"100%": stmt.inserted["100%"]}))
