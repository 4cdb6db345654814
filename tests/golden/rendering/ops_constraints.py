# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_primary_key():
    op.create_primary_key("pk_test", "t1", ["foo", "bar"])
    op.create_primary_key("pk_test", "t1", ["foo"], schema="bar")
    op.create_primary_key(None, "t1", ["foo"])


def case_unique():
    op.create_unique_constraint("uk_test", "t1", ["foo", "bar"])


def case_unique_schema():
    op.create_unique_constraint("uk_test", "t1", ["foo", "Bar"], schema="foo")


def case_unique_options():
    op.create_unique_constraint("uk", "t", ["a"], deferrable=True, initially="DEFERRED")
    op.create_unique_constraint("uk", "t", ["a"], deferrable=False)
    op.create_unique_constraint("uk", "t", ["a"], postgresql_nulls_not_distinct=True, info={"a": 1})


def case_unique_unknown_option():
    op.create_unique_constraint("uk", "t", ["a"], source="x")


def case_unique_text_as_columns():
    op.create_unique_constraint("uk", "t", "ab")


def case_unique_no_name():
    op.create_unique_constraint(None, "t", ["a", "b"])


def case_unique_old_names():
    op.create_unique_constraint(name="uk", source="t", local_cols=["a"])


def case_check_text():
    op.create_check_constraint("ck_user_name_len", "user_table", "len(name) > 5 AND name LIKE '100%'")


def case_check_expression():
    op.create_check_constraint("ck_user_name_len", "user_table", sa.func.len(sa.sql.column("name")) > 5, schema="foo")


def case_check_constructs():
    op.create_check_constraint("ck", "t", sa.or_(sa.column("a") > 5, sa.column("b").in_(["x", "y"]), sa.column("c").is_(None)))


def case_check_of_a_table():
    t = sa.table("t", sa.column("a", sa.Integer))
    op.create_check_constraint("ck", "t", t.c.a > 5)


def case_check_options():
    op.create_check_constraint("ck", "t", "a > 0", deferrable=True, initially="IMMEDIATE")
    op.create_check_constraint("ck", "t", "a > 0", postgresql_not_valid=True)


def case_check_condition_is_number():
    op.create_check_constraint("ck", "t", 5)


def case_foreign_key():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat", "hoho"])


def case_foreign_key_schemas():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat", "hoho"], source_schema="foo2", referent_schema="bar2")


def case_foreign_key_actions():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], onupdate="CASCADE", ondelete="SET NULL")


def case_foreign_key_deferrable():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], deferrable=True)
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], deferrable=False)
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], deferrable=True, initially="DEFERRED")
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], initially="IMMEDIATE")


def case_foreign_key_match():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], match="SIMPLE")


def case_foreign_key_self():
    op.create_foreign_key("fk_test", "t1", "t1", ["foo"], ["bar"])
    op.create_foreign_key("fk_test", "t1", "t1", ["foo"], ["bar"], source_schema="s", referent_schema="s")
    op.create_foreign_key("fk_test", "t1", "t1", ["foo"], ["bar"], source_schema="s", referent_schema="r")


def case_foreign_key_self_mixed_lists():
    op.create_foreign_key("fk_test", "t1", "t1", ("foo",), ["bar"])


def case_foreign_key_use_alter():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], use_alter=True, link_to_name=True)


def case_foreign_key_dialect_options():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], postgresql_not_valid=True)


def case_foreign_key_counts():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo", "bar"], ["bat"])


def case_foreign_key_no_name():
    op.create_foreign_key(None, "t1", "t2", ["foo"], ["bat"])


def case_foreign_key_old_names():
    op.create_foreign_key("fk", source="t1", referent="t2", local_cols=["a"], remote_cols=["b"])


def case_foreign_key_unknown_option():
    op.create_foreign_key("fk_test", "t1", "t2", ["foo"], ["bat"], on_delete="CASCADE")


def case_foreign_key_ugly():
    op.create_foreign_key('fk "x"', "T 1", "t%2", ["select"], ["a:b"], source_schema="S", referent_schema="r.x")


def case_drop():
    op.drop_constraint("foo_bar_bat", "t1")


def case_drop_foreign_key():
    op.drop_constraint("foo_bar_bat", "t1", type_="foreignkey")
    op.drop_constraint("foo_bar_bat", "t1", "foreignkey", schema="s")


def case_drop_primary():
    op.drop_constraint("pk", "t1", type_="primary")


def case_drop_unique():
    op.drop_constraint("uq", "t1", type_="unique")


def case_drop_check():
    op.drop_constraint("ck", "t1", type_="check")


def case_drop_if_exists():
    op.drop_constraint("uq", "t1", type_="unique", if_exists=True)


def case_drop_if_exists_false():
    op.drop_constraint("uq", "t1", type_="unique", if_exists=False)


def case_drop_no_name():
    op.drop_constraint(None, "t1", type_="foreignkey")


def case_drop_wrong_type():
    op.drop_constraint("x", "t1", type_="foreign_key")


def case_drop_old_names():
    op.drop_constraint("x", "t1", type="unique")


def case_drop_final_name():
    op.drop_constraint(op.f("uq_t1_a"), "t1", type_="unique")


def case_exclude():
    op.create_exclude_constraint("ex", "t", (sa.column("a"), "="), (sa.text("tsrange(b, c)"), "&&"), where=sa.text("a > 0"),
                                 using="gist")


def case_exclude_schema():
    op.create_exclude_constraint("ex", "t", ("a", "="), schema="s")


def case_exclude_deferrable():
    op.create_exclude_constraint("ex", "t", ("a", "="), deferrable=True, initially="DEFERRED")
