# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_add_columns():
    op.add_column("t", sa.Column("a", sa.Integer))
    op.add_column("t", sa.Column("b", sa.String(5), nullable=False, server_default="x"), schema="s")
    op.add_column("t", sa.Column("c", sa.DateTime, server_default=sa.func.now()))
    op.add_column("t", sa.Column("d", sa.DateTime, server_default=sa.text("CURRENT_TIMESTAMP")))
    op.add_column("t", sa.Column("e", sa.Integer, sa.Computed("a + 1")))
    op.add_column("t", sa.Column("f", sa.Integer, index=True), if_not_exists=True)
    op.add_column("t", sa.Column("g", sa.Integer, sqlite_on_conflict_not_null="FAIL", nullable=False))
    op.add_column("t", sa.Column("h", sa.Integer, primary_key=True))
    op.add_column("t", sa.Column("h", sa.Integer, primary_key=True), inline_primary_key=True)


def case_add_checked():
    op.add_column("t", sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="ck")))


def case_add_boolean():
    op.add_column("t", sa.Column("a", sa.Boolean(create_constraint=True, name="ck")))


def case_add_enum():
    op.add_column("t", sa.Column("a", sa.Enum("x", "y", name="e", create_constraint=True)))
    op.add_column("t", sa.Column("a", sa.Enum("x", "y", name="e")))


def case_add_unique():
    op.add_column("t", sa.Column("a", sa.Integer, unique=True))


def case_add_foreign_key():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("p.id")))


def case_add_foreign_key_inline():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("p.id", ondelete="CASCADE")), inline_references=True)
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("s.p.id", deferrable=True, match="FULL")), inline_references=True)


def case_drop_column():
    op.drop_column("t", "a")
    op.drop_column("t", "Order", schema="s", if_exists=True)


def case_rename_column():
    op.alter_column("t", "a", new_column_name="b")
    op.alter_column("T", "a", new_column_name="Group", schema="s", existing_type=sa.Integer)


def case_alter_nullable():
    op.alter_column("t", "a", nullable=False)


def case_alter_type():
    op.alter_column("t", "a", type_=sa.String(5), existing_type=sa.Integer)


def case_alter_type_boolean():
    op.alter_column("t", "a", type_=sa.Boolean(create_constraint=True, name="ck"), existing_type=sa.Boolean(create_constraint=True, name="old"))


def case_alter_default():
    op.alter_column("t", "a", server_default="x")
    op.alter_column("t", "a", server_default=sa.text("1 + 2"))
    op.alter_column("t", "a", server_default=None)


def case_alter_default_computed():
    op.alter_column("t", "a", server_default=sa.Computed("b"))


def case_alter_comment():
    op.alter_column("t", "a", comment="x")


def case_alter_autoincrement():
    op.alter_column("t", "a", autoincrement=True, nullable=True)


def case_alter_everything():
    op.alter_column("t", "a", nullable=True, type_=sa.Text(), server_default="5", new_column_name="b")


def case_create_unique():
    op.create_unique_constraint("uq", "t", ["a"])


def case_create_check():
    op.create_check_constraint("ck", "t", "a > 0")


def case_create_primary_key():
    op.create_primary_key("pk", "t", ["a"])


def case_create_foreign_key():
    op.create_foreign_key("fk", "t", "p", ["a"], ["id"])


def case_drop_constraint():
    op.drop_constraint("x", "t")


def case_drop_constraint_typed():
    op.drop_constraint("x", "t", type_="unique")


def case_drop_constraint_check():
    op.drop_constraint("x", "t", type_="check", if_exists=True)


def case_batch_add():
    with op.batch_alter_table("t") as batch:
        batch.add_column(sa.Column("a", sa.Integer))
        batch.create_index("ix", ["a"])
        batch.drop_index("ix")


def case_batch_add_computed():
    with op.batch_alter_table("t") as batch:
        batch.add_column(sa.Column("a", sa.Integer, sa.Computed("b")))


def case_batch_add_default_expression():
    with op.batch_alter_table("t") as batch:
        batch.add_column(sa.Column("a", sa.Integer, server_default=sa.text("5")))


def case_batch_drop():
    with op.batch_alter_table("t") as batch:
        batch.drop_column("a")


def case_batch_never():
    with op.batch_alter_table("t", recreate="never") as batch:
        batch.drop_column("a")
        batch.alter_column("b", new_column_name="c")


def case_batch_copy_from():
    meta = sa.MetaData()
    table = sa.Table("t", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(5)),
                     sa.Column("b", sa.Integer, server_default="5"), sa.CheckConstraint("b > 0", name="ck"))
    with op.batch_alter_table("t", copy_from=table) as batch:
        batch.alter_column("a", type_=sa.Integer)
        batch.alter_column("b", type_=sa.JSON)
        batch.drop_constraint("ck", type_="check")
        batch.add_column(sa.Column("c", sa.Text))


def case_batch_copy_from_options():
    meta = sa.MetaData()
    table = sa.Table("t", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(5)), sqlite_autoincrement=True)
    with op.batch_alter_table("t", copy_from=table, table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_column("a")


def case_batch_names():
    meta = sa.MetaData()
    table = sa.Table("Or der", meta, sa.Column("Group", sa.Integer, primary_key=True), sa.Column("a%b", sa.String(5)))
    with op.batch_alter_table("Or der", copy_from=table) as batch:
        batch.alter_column("a%b", nullable=False)
