# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_plain():
    op.create_index("ix", "t", ["a"])
    op.create_index("ix", "t", ["a", "b"], unique=True, schema="s")
    op.create_index("ix", "t", ["a"], if_not_exists=True)


def case_length():
    op.create_index("ix", "t", ["a", "b"], mysql_length=10)
    op.create_index("ix", "t", ["a", "b"], mysql_length={"a": 10})
    op.create_index("ix", "t", ["a", "B c"], mysql_length={"B c": 20, "x": 1})


def case_length_both():
    op.create_index("ix", "t", ["a", "b"], mysql_length={"b": 3}, mariadb_length={"b": 4})


def case_length_text():
    op.create_index("ix", "t", ["a"], mysql_length="10")


def case_length_of_expression():
    op.create_index("ix", "t", [sa.text("lower(a)"), "b"], mysql_length={"b": 3})


def case_length_of_all_expressions():
    op.create_index("ix", "t", [sa.text("a"), "b"], mysql_length=5)


def case_prefix():
    op.create_index("ix", "t", ["a"], mysql_prefix="FULLTEXT", mariadb_prefix="FULLTEXT")
    op.create_index("ix", "t", ["a"], mysql_prefix="SPATIAL")
    op.create_index("ix", "t", ["a"], unique=True, mysql_prefix="FULLTEXT")


def case_using():
    op.create_index("ix", "t", ["a"], mysql_using="btree")
    op.create_index("ix", "t", ["a"], mysql_using="HASH", mariadb_using="btree")


def case_parser():
    op.create_index("ix", "t", ["a"], mysql_prefix="FULLTEXT", mysql_with_parser="ngram")
    op.create_index("ix", "t", ["a"], mysql_with_parser="ngram", mysql_using="btree", mysql_length=4)


def case_unknown_option():
    op.create_index("ix", "t", ["a"], mysql_foo=1)


def case_other_dialects_options():
    op.create_index("ix", "t", ["a"], postgresql_using="gin", sqlite_where=sa.text("a > 1"))


def case_expressions():
    op.create_index("ix", "t", [sa.text("(a + b)")])
    op.create_index("ix", "t", [sa.func.lower(sa.column("a"))])
    op.create_index("ix", "t", [sa.column("a") + sa.column("b"), sa.column("c").desc(), sa.asc("d")])
    op.create_index("ix", "t", [sa.text("a DESC"), "b"])
    op.create_index("ix", "t", [-sa.column("a"), sa.cast(sa.column("b"), sa.Integer)])
    op.create_index("ix", "t", [sa.column("a").collate("utf8_bin")])


def case_expression_literals():
    op.create_index("ix", "t", [sa.func.coalesce(sa.column("a"), "it's \\ 100%")])
    op.create_index("ix", "t", [sa.column("a") % 2])


def case_names():
    op.create_index("Select", "From", ["Where", "group", "a b", "ünï"])
    op.create_index("back`tick", "dou\"ble", ["100%", "a:b", "back\\slash"])
    op.create_index(op.f("ix_t_a"), "t", ["a"])


def case_name_too_long():
    op.create_index("i" * 65, "t", ["a"])


def case_name_of_64():
    op.create_index("i" * 64, "t", ["a"])


def case_no_name():
    op.create_index(None, "t", ["a"])


def case_drop():
    op.drop_index("ix", table_name="t")
    op.drop_index("ix", "t", schema="s")
    op.drop_index("ix", "t", if_exists=True)
    op.drop_index("ix", table_name="t", mysql_length={"a": 3}, mysql_using="btree")


def case_drop_without_table():
    op.drop_index("ix")


def case_in_table():
    op.create_table("t", sa.Column("a", sa.String(40)), sa.Index("ix_a", "a", mysql_length=5, mysql_using="hash"))


def case_in_table_fulltext():
    op.create_table("t", sa.Column("a", sa.Text), sa.Index("ft_a", "a", mysql_prefix="FULLTEXT", mariadb_prefix="FULLTEXT"))
