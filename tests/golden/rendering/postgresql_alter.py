# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg


def case_type():
    op.alter_column("t", "c", type_=sa.BigInteger())
    op.alter_column("t", "c", type_=sa.String(50), existing_type=sa.String(30), existing_nullable=False)
    op.alter_column("T", "C", type_=pg.JSONB, schema="S", postgresql_using='"C"::jsonb')
    op.alter_column("t", "c", type_=sa.Integer, postgresql_using="c::integer", nullable=False, server_default="5",
                    new_column_name="d", comment="x")
    op.alter_column("t", "c", type_=sa.Integer, postgresql_using="")
    op.alter_column("t", "c", type_=sa.Integer, postgresql_using="(CASE c WHEN '100%' THEN 1 END)")


def case_using_without_type():
    op.alter_column("t", "c", postgresql_using="c::integer")


def case_using_none():
    op.alter_column("t", "c", postgresql_using=None, nullable=True)


def case_type_boolean_with_constraint():
    op.alter_column("t", "c", type_=sa.Boolean(name="b", create_constraint=True), existing_type=sa.Integer)


def case_type_enum_not_native():
    op.alter_column("t", "c", type_=sa.Enum("a", "b", name="e", native_enum=False, create_constraint=True),
                    existing_type=sa.Enum("a", name="e", native_enum=False, create_constraint=True))


def case_nullable():
    op.alter_column("t", "c", nullable=True)
    op.alter_column("t", "c", nullable=False, existing_type=sa.Integer)
    op.alter_column("t", "c", nullable=None)


def case_default():
    op.alter_column("t", "c", server_default=None)
    op.alter_column("t", "c", server_default="it's")
    op.alter_column("t", "c", server_default=sa.text("now()"))
    op.alter_column("t", "c", server_default=sa.func.now())
    op.alter_column("t", "c", server_default=False)
    op.alter_column("t", "c", server_default=sa.false())
    op.alter_column("t", "c", server_default=sa.text("'{}'::jsonb"))
    op.alter_column("t", "c", server_default=sa.Sequence("s").next_value())
    op.alter_column("t", "c", server_default=sa.schema.DefaultClause("x"))


def case_default_wrong():
    op.alter_column("t", "c", server_default=5)


def case_rename():
    op.alter_column("t", "c", new_column_name="d")
    op.alter_column("t", "c", name="d")


def case_rename_quoted():
    op.alter_column("T", "C", new_column_name="select", schema="one.Two")


def case_comment():
    op.alter_column("t", "c", comment="it's 100% \\ :x")
    op.alter_column("t", "c", comment=None, existing_comment="x")
    op.alter_column("T", "C", comment="", schema="S")


def case_autoincrement():
    op.alter_column("t", "c", autoincrement=True, nullable=False)


def case_identity_added():
    op.alter_column("t", "c", server_default=sa.Identity(), existing_server_default=None)
    op.alter_column("t", "c", server_default=sa.Identity(always=True, start=3), existing_server_default=None)


def case_identity_without_existing():
    op.alter_column("t", "c", server_default=sa.Identity())


def case_identity_removed():
    op.alter_column("t", "c", server_default=None, existing_server_default=sa.Identity())


def case_identity_changed():
    op.alter_column("t", "c", server_default=sa.Identity(always=True, start=3), existing_server_default=sa.Identity())
    op.alter_column("t", "c", server_default=sa.Identity(increment=2, minvalue=4, cache=3, cycle=True, nomaxvalue=True),
                    existing_server_default=sa.Identity(start=7, always=True))
    op.alter_column("t", "c", server_default=sa.Identity(cycle=False, minvalue=1, start=1, maxvalue=9, nominvalue=True),
                    existing_server_default=sa.Identity(start=7, nomaxvalue=True))
    op.alter_column("t", "c", server_default=sa.Identity(start=7), existing_server_default=sa.Identity(start=7))


def case_identity_to_default():
    op.alter_column("t", "c", server_default="5", existing_server_default=sa.Identity())


def case_default_to_identity():
    op.alter_column("t", "c", server_default=sa.Identity(), existing_server_default="5")


def case_computed_added():
    op.alter_column("t", "c", server_default=sa.Computed("a + 1"))


def case_computed_removed():
    op.alter_column("t", "c", server_default=None, existing_server_default=sa.Computed("a + 1"))


def case_nothing():
    op.alter_column("t", "c")


def case_unknown_option():
    op.alter_column("t", "c", nullable=True, postgresql_anything=5)


def case_add():
    op.add_column("t", sa.Column("c", sa.Integer(), nullable=False, server_default="0", comment="it's"), schema="s")
    op.add_column("t", sa.Column("c", sa.Integer()), if_not_exists=True)
    op.add_column("t", sa.Column("c", sa.Integer(), unique=True, index=True))
    op.add_column("t", sa.Column("c", sa.Integer(), sa.CheckConstraint("c > 0", name="ck")))
    op.add_column("t", sa.Column("c", sa.Integer(), sa.ForeignKey("s.u.id", ondelete="SET NULL", name="fk")))


def case_add_inline():
    op.add_column("t", sa.Column("c", sa.Integer(), sa.ForeignKey("u.id", ondelete="CASCADE", deferrable=True)),
                  inline_references=True)
    op.add_column("t", sa.Column("c", sa.Integer(), primary_key=True), inline_primary_key=True)


def case_drop():
    op.drop_column("t", "c")
    op.drop_column("T", "C", schema="S", if_exists=True)


def case_batch():
    with op.batch_alter_table("t", schema="s") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))
        batch_op.alter_column("d", type_=sa.Text, postgresql_using="d::text", nullable=False)
        batch_op.drop_column("e")
        batch_op.create_index("ix", ["c"], postgresql_using="gin", postgresql_where=sa.text("c > 0"))
        batch_op.create_unique_constraint("uq", ["c"], postgresql_nulls_not_distinct=True)
        batch_op.drop_constraint("old", type_="unique")


def case_batch_recreate():
    table = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(5)),
                     sa.UniqueConstraint("a", name="uq"))
    with op.batch_alter_table("t", copy_from=table, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer()))
        batch_op.alter_column("a", type_=sa.Text)
