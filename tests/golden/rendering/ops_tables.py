# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_create():
    op.create_table("account", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50), nullable=False),
                    sa.Column("description", sa.Unicode(200)))


def case_create_schema():
    op.create_table("account", sa.Column("id", sa.Integer, primary_key=True), schema="some schema")


def case_create_nothing():
    op.create_table("empty")


def case_create_if_not_exists():
    op.create_table("t", sa.Column("a", sa.Integer), if_not_exists=True)


def case_create_if_not_exists_false():
    op.create_table("t", sa.Column("a", sa.Integer), if_not_exists=False)


def case_create_prefixes():
    op.create_table("t", sa.Column("a", sa.Integer), prefixes=["TEMPORARY"])


def case_create_comment():
    op.create_table("t", sa.Column("a", sa.Integer, comment="it's 100% \\ a:b"), sa.Column("b", sa.Integer, comment=""),
                    comment="the 'table'")


def case_create_info():
    op.create_table("t", sa.Column("a", sa.Integer, info={"x": 1}), info={"a": "b"})


def case_create_foreign_keys():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer),
                    sa.Column("b", sa.Integer, sa.ForeignKey("other.id", ondelete="CASCADE")),
                    sa.Column("c", sa.Integer, sa.ForeignKey("s.other.id", name="fk_c")),
                    sa.ForeignKeyConstraint(["a"], ["third.x"], name="fk_a", onupdate="SET NULL"))


def case_create_self_reference():
    op.create_table("node", sa.Column("id", sa.Integer, primary_key=True), sa.Column("parent", sa.Integer),
                    sa.ForeignKeyConstraint(["parent"], ["node.id"]))


def case_create_foreign_key_without_dot():
    op.create_table("t", sa.Column("a", sa.Integer, sa.ForeignKey("other")))


def case_create_constraints():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.String(5)), sa.PrimaryKeyConstraint("a", name="pk"),
                    sa.UniqueConstraint("b", name="uq"), sa.CheckConstraint("a > 0", name="ck"), sa.UniqueConstraint("a", "b"))


def case_create_unique_column():
    op.create_table("t", sa.Column("a", sa.Integer, unique=True), sa.Column("b", sa.Integer))


def case_create_index_column():
    op.create_table("t", sa.Column("a", sa.Integer, index=True), sa.Column("b", sa.Integer))


def case_create_index_column_schema():
    op.create_table("t", sa.Column("a", sa.Integer, index=True, unique=True), schema="s")


def case_create_with_index():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Index("ix_a", "a", unique=True))


def case_create_computed():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a * 2", persisted=True)))


def case_create_identity():
    op.create_table("t", sa.Column("a", sa.Integer, sa.Identity(always=True, start=3, increment=2), primary_key=True))


def case_create_column_check():
    op.create_table("t", sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0")), sa.Column("b", sa.Integer, sa.CheckConstraint("b < 9", name="small")))


def case_create_boolean_constraint():
    op.create_table("t", sa.Column("a", sa.Boolean(create_constraint=True, name="ck_a")), sa.Column("b", sa.Boolean()))


def case_create_enum():
    op.create_table("t", sa.Column("a", sa.Enum("x", "y'z", name="mood")),
                    sa.Column("b", sa.Enum("x", "y", name="other", native_enum=False, create_constraint=True)))


def case_create_from_columns_of_a_table():
    made = op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.String(3), unique=True))
    op.create_table("u", *made.c)


def case_create_items_that_are_none():
    op.create_table("t", sa.Column("a", sa.Integer), None, "b", [sa.Column("c", sa.Integer)])


def case_create_answers_the_table():
    t = op.create_table("t", sa.Column("id", sa.Integer), sa.Column("name", sa.String(9)))
    op.bulk_insert(t, [{"id": 1, "name": "a"}])
    op.execute(t.update().where(t.c.id == op.inline_literal(1)).values(name="b"))


def case_create_dialect_options():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True), mysql_engine="InnoDB",
                    mariadb_engine="Aria", postgresql_tablespace="fast", postgresql_partition_by="RANGE (a)",
                    sqlite_autoincrement=True)


def case_create_unknown_option():
    op.create_table("t", sa.Column("a", sa.Integer), enginee="InnoDB")


def case_create_unknown_dialect_option():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_foo="x")


def case_create_quoted():
    op.create_table("t", sa.Column("a", sa.Integer), quote=True, schema="s", quote_schema=True)


def case_create_twice_the_column():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("a", sa.String(5)))


def case_create_defaults():
    op.create_table("t", sa.Column("a", sa.Integer, server_default="5"), sa.Column("b", sa.String(9), server_default="it's"),
                    sa.Column("c", sa.DateTime, server_default=sa.func.now()), sa.Column("d", sa.Integer, server_default=sa.text("1+1")),
                    sa.Column("e", sa.Integer, default=7))


def case_create_without_arguments():
    op.create_table()


def case_drop():
    op.drop_table("t")
    op.drop_table("t", schema="s")
    op.drop_table("t", if_exists=True)
    op.drop_table("t", if_exists=False)
    op.drop_table("Some Table", schema="Some Schema", if_exists=True)


def case_drop_options():
    op.drop_table("t", mysql_engine="x", comment="c", info={"a": 1}, prefixes=["TEMPORARY"])


def case_drop_unknown_option():
    op.drop_table("t", cascade=True)


def case_drop_positional_schema():
    op.drop_table("t", "s")


def case_rename():
    op.rename_table("t1", "t2")
    op.rename_table("t1", "t2", schema="foo")
    op.rename_table("T1", "my table", schema="My.Schema")
    op.rename_table(old_table_name="a", new_table_name="b")


def case_rename_positional_schema():
    op.rename_table("t1", "t2", "foo")


def case_rename_quoted_name():
    op.rename_table("t1", sa.sql.quoted_name("some:table", quote=True), schema=sa.sql.quoted_name("some.schema", quote=True))


def case_comments():
    op.create_table_comment("t", "it's a comment")
    op.create_table_comment("t", "new", existing_comment="old", schema="s")


def case_comment_drop():
    op.drop_table_comment("t")
    op.drop_table_comment("t", existing_comment="old", schema="s")


def case_comment_none():
    op.create_table_comment("t", None)


def case_ugly_names():
    for name in ["select", "Mixed", "with space", 'quo"te', "back`tick", "100%", "a:b", "a\\b", "q'q", "\U0001f600", "1st", "a.b"]:
        op.create_table(name, sa.Column(name, sa.Integer), schema=name)
        op.drop_table(name)


def case_create_ck_from_type_twice():
    kind = sa.Boolean(create_constraint=True, name="ck_flag")
    op.create_table("a", sa.Column("x", kind))
    op.create_table("b", sa.Column("x", kind))


def case_create_star_of_list():
    columns = [sa.Column(name, sa.Integer) for name in ("a", "b")]
    op.create_table("t", *columns, sa.PrimaryKeyConstraint(*[c.name for c in columns]))


def case_create_same_column_twice_used():
    column = sa.Column("a", sa.Integer)
    op.create_table("t", column)
    op.create_table("u", column)
