# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op

CONFIGURE = {"target_metadata": sa.MetaData(naming_convention={
    "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"})}


def case_create_table():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer, unique=True),
                    sa.Column("b", sa.Integer, index=True), sa.Column("c", sa.Integer, sa.ForeignKey("u.id")),
                    sa.CheckConstraint("a > 0", name="pos"))


def case_create_table_final_names():
    op.create_table("t", sa.Column("id", sa.Integer), sa.PrimaryKeyConstraint("id", name=op.f("my_pk")),
                    sa.UniqueConstraint("id", name=op.f("my_uq")), sa.CheckConstraint("id > 0", name=op.f("my_ck")))


def case_add_column():
    op.add_column("t", sa.Column("a", sa.Integer, sa.ForeignKey("u.id")))
    op.add_column("t", sa.Column("a", sa.Boolean(create_constraint=True, name="flag")))
    op.add_column("t", sa.Column("a", sa.Boolean(create_constraint=True, name=op.f("flag"))))


def case_add_unnamed_boolean():
    op.add_column("t", sa.Column("a", sa.Boolean(create_constraint=True)))


def case_add_unique():
    op.add_column("t", sa.Column("a", sa.Integer, unique=True))


def case_constraints():
    op.create_unique_constraint(None, "t", ["a", "b"])
    op.create_foreign_key(None, "t", "u", ["a"], ["id"])
    op.create_primary_key(None, "t", ["a"])
    op.create_check_constraint("pos", "t", "a > 0")
    op.create_check_constraint(op.f("pos"), "t", "a > 0")


def case_index():
    op.create_index(None, "t", ["a", "b"])
    op.create_index(None, "t", ["a"], schema="s")
    op.create_index("given", "t", ["a"])


def case_index_text():
    op.create_index(None, "t", [sa.text("lower(a)")])


def case_drop():
    op.drop_constraint("pos", "t", type_="check")
    op.drop_constraint(op.f("pos"), "t", type_="check")
    op.drop_constraint("uq_t_a", "t", type_="unique")


def case_alter_column():
    op.alter_column("t", "a", type_=sa.Boolean(create_constraint=True, name="flag"), existing_type=sa.Integer())
    op.alter_column("t", "a", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="flag"))


def case_batch():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.create_unique_constraint(None, ["a"])
        batch_op.drop_constraint("pos", type_="check")


def case_batch_copy():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.CheckConstraint("a > 0", name="ck_t_pos"))
    with op.batch_alter_table("t", copy_from=table, recreate="always") as batch_op:
        batch_op.create_unique_constraint(None, ["a"])
        batch_op.drop_constraint("pos", type_="check")
