# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_create():
    op.create_index("ik_test", "t1", ["foo", "bar"])
    op.create_index("ik_test", "t1", ["foo", "bar"], unique=True)
    op.create_index("ik_test", "t1", ["foo", "Bar"], schema="foo")
    op.create_index("ik_test", "t1", ("foo",))


def case_create_if_not_exists():
    op.create_index("ik_test", "t1", ["foo"], if_not_exists=True)


def case_create_if_not_exists_false():
    op.create_index("ik_test", "t1", ["foo"], if_not_exists=False, unique=False)


def case_create_text():
    op.create_index("geocoded", "locations", [sa.text("lower(coordinates)")])


def case_create_function():
    op.create_index("name", "tname", [sa.func.foo(sa.column("x"))])


def case_create_mixed():
    op.create_index("name", "tname", ["a", sa.text("b DESC"), sa.column("c").desc(), sa.func.lower(sa.column("d"))])


def case_create_quote():
    op.create_index("ik_test", "t1", ["foo"], quote=True)
    op.create_index("IK Test", "t1", ["foo"], quote=False)


def case_create_quoted_columns():
    op.create_index("geocoded", "locations", ["IShouldBeQuoted", sa.sql.quoted_name("plain", True), "select"])


def case_create_of_a_table():
    t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.String(4)))
    op.create_index("ix", "u", [t.c.a, t.c.b.desc(), sa.func.lower(t.c.b)])


def case_create_no_name():
    op.create_index(None, "t", ["a"])


def case_create_text_as_columns():
    op.create_index("ix", "t", "ab")


def case_create_column_is_number():
    op.create_index("ix", "t", [5])


def case_create_columns_missing():
    op.create_index("ix", "t")


def case_create_postgresql():
    op.create_index("ix", "t", ["a", "b"], postgresql_using="gin", postgresql_where=sa.text("a > 5"),
                    postgresql_ops={"a": "text_pattern_ops"}, postgresql_with={"fillfactor": 50},
                    postgresql_concurrently=True, postgresql_include=["c"], postgresql_nulls_not_distinct=True,
                    postgresql_tablespace="fast")


def case_create_mysql():
    op.create_index("ix", "t", ["a", "b"], mysql_length={"a": 5}, mysql_prefix="FULLTEXT", mysql_using="hash",
                    mysql_with_parser="ngram", mariadb_length=3)


def case_create_sqlite():
    op.create_index("ix", "t", ["a"], sqlite_where=sa.column("a") > 5)


def case_create_unknown_option():
    op.create_index("ix", "t", ["a"], postgresql_foo=1)


def case_create_unknown_argument():
    op.create_index("ix", "t", ["a"], uniqe=True)


def case_create_name_final():
    op.create_index(op.f("ix_t_a"), "t", ["a"])


def case_create_ugly():
    for name in ["select", 'quo"te', "back`tick", "100%", "a:b", "a\\b", "q'q", "\U0001f600"]:
        op.create_index(name, name, [name], schema=name)


def case_create_long_name():
    op.create_index("ix_" + "x" * 80, "t", ["a"])


def case_drop():
    op.drop_index("ik_test", table_name="t")
    op.drop_index("ik_test", "t")
    op.drop_index("ik_test", table_name="t", schema="foo")


def case_drop_no_table():
    op.drop_index("ik_test")


def case_drop_if_exists():
    op.drop_index("ik_test", table_name="t", if_exists=True)


def case_drop_options():
    op.drop_index("ix", table_name="t", postgresql_concurrently=True, mysql_length=4, unique=True)


def case_drop_unknown_option():
    op.drop_index("ix", table_name="t", cascade=True)


def case_drop_no_name():
    op.drop_index(None, "t")


def case_drop_final():
    op.drop_index(op.f("ix_t_a"), table_name="t")
