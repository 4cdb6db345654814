# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_add():
    op.add_column("t1", sa.Column("c1", sa.Integer, nullable=False))
    op.add_column("t1", sa.Column("c1", sa.Integer, nullable=False), schema="foo")
    op.add_column(table_name="t1", column=sa.Column("c2", sa.String(5), server_default="x"))


def case_add_if_not_exists():
    op.add_column("t1", sa.Column("c1", sa.Integer), if_not_exists=True)
    op.add_column("t1", sa.Column("c1", sa.Integer), if_not_exists=False)


def case_add_function_default():
    op.add_column("t", sa.Column("c", sa.DateTime, server_default=sa.func.now()))


def case_add_quoted():
    op.add_column(sa.sql.quoted_name("some.table", quote=True), sa.Column("a b", sa.Integer),
                  schema=sa.sql.quoted_name("s.t", quote=True))


def case_add_dotted_schema():
    op.add_column("t", sa.Column("a", sa.Integer), schema="My.Db")


def case_add_index():
    op.add_column("t", sa.Column("a", sa.Integer, index=True))


def case_add_unique():
    op.add_column("t", sa.Column("a", sa.Integer, unique=True))


def case_add_foreign_key():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("c2.id"), nullable=False))


def case_add_foreign_key_schema():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("remote.t2.id", name="fk", ondelete="CASCADE",
                                                               deferrable=True, initially="DEFERRED")), schema="foo")


def case_add_foreign_key_self():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("t.id")))


def case_add_two_foreign_keys():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("x.id", name="f1")))
    op.add_column("t", sa.Column("b", sa.Integer, sa.ForeignKey("y.id", name="f2")))


def case_add_inline_references():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("c2.id")), inline_references=True)


def case_add_inline_references_options():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("s.c2.Some Id", onupdate="CASCADE", ondelete="SET NULL", match="FULL",
                                                               deferrable=True, initially="DEFERRED")), inline_references=True)


def case_add_inline_references_without_key():
    op.add_column("t", sa.Column("a", sa.Integer), inline_references=True)


def case_add_inline_primary_key():
    op.add_column("t", sa.Column("a", sa.Integer, primary_key=True), inline_primary_key=True)
    op.add_column("t", sa.Column("b", sa.Integer), inline_primary_key=True)


def case_add_primary_key():
    op.add_column("t", sa.Column("a", sa.Integer, primary_key=True))


def case_add_check():
    op.add_column("t", sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="ck_a")))


def case_add_boolean_constraint():
    op.add_column("t", sa.Column("a", sa.Boolean(create_constraint=True), nullable=False))


def case_add_boolean_named_constraint():
    op.add_column("t", sa.Column("a", sa.Boolean(create_constraint=True, name="ck_b"), nullable=False), schema="s")


def case_add_enum_constraint():
    op.add_column("t", sa.Column("a", sa.Enum("x", "y", name="mood", native_enum=False, create_constraint=True)))


def case_add_comment():
    op.add_column("t", sa.Column("a", sa.Integer, comment="it's"))


def case_add_computed():
    op.add_column("t", sa.Column("a", sa.Integer, sa.Computed("b * 2")))
    op.add_column("t", sa.Column("a", sa.Integer, sa.Computed("b * 2", persisted=True)))


def case_add_identity():
    op.add_column("t", sa.Column("a", sa.Integer, sa.Identity(start=5)))


def case_add_of_a_table():
    t = sa.Table("x", sa.MetaData(), sa.Column("a", sa.Integer, index=True))
    op.add_column("t", t.c.a)


def case_add_not_a_column():
    op.add_column("t", "a")


def case_add_three():
    op.add_column("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer))


def case_add_unknown_parameter():
    op.add_column("t", sa.Column("a", sa.Integer), if_not_exist=True)


def case_add_insert_after_outside():
    op.add_column("t", sa.Column("a", sa.Integer), insert_after="b")


def case_drop():
    op.drop_column("t1", "c1")
    op.drop_column("t1", "c1", schema="foo")
    op.drop_column("t1", "c1", if_exists=True)
    op.drop_column("T 1", "C 1", schema="S 1", if_exists=False)


def case_drop_mssql_options():
    op.drop_column("t1", "c1", mssql_drop_default=True, mssql_drop_check=True, mssql_drop_foreign_key=True)


def case_drop_unknown_option():
    op.drop_column("t1", "c1", cascade=True)


def case_drop_column_object():
    op.drop_column("t1", sa.Column("c1", sa.Integer))


def case_drop_several():
    op.drop_column("t1", "c1", "c2")
