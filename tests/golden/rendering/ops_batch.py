# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_add_column():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer))
        batch_op.add_column(sa.Column("b", sa.String(5), server_default="x"), if_not_exists=True)


def case_add_indexed_column():
    with op.batch_alter_table("t", schema="s") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, index=True))


def case_add_unique_column():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, unique=True))


def case_add_foreign_key_column():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, sa.ForeignKey("u.id", name="fk")))


def case_add_computed_column():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, sa.Computed("b + 1")))


def case_add_persisted_column():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, sa.Computed("b + 1", persisted=True)))


def case_add_with_default_expression():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, server_default=sa.text("1")))


def case_add_with_default_text():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, server_default="1"))


def case_add_commented_column():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, comment="c"))


def case_add_inline_references():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer, sa.ForeignKey("u.id")), inline_references=True)
        batch_op.add_column(sa.Column("b", sa.Integer, primary_key=True), inline_primary_key=True)


def case_insert_after():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer), insert_after="b")


def case_insert_before_none():
    with op.batch_alter_table("t") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer), insert_after=None, insert_before=None)


def case_drop_column():
    with op.batch_alter_table("t") as batch_op:
        batch_op.drop_column("a")


def case_drop_column_never():
    with op.batch_alter_table("t", recreate="never", schema="s") as batch_op:
        batch_op.drop_column("a", if_exists=True)
        batch_op.drop_column("b", existing_type=sa.Boolean())


def case_alter_never():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.alter_column("a", new_column_name="b", existing_type=sa.Integer())


def case_alter_insert_after():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", nullable=True, existing_type=sa.Integer(), insert_after="z")


def case_alter():
    with op.batch_alter_table("t", schema=None) as batch_op:
        batch_op.alter_column("a", existing_type=sa.INTEGER(), nullable=False, server_default="4", type_=sa.String(5))
        batch_op.alter_column("b", comment="x", existing_type=sa.Integer())


def case_alter_boolean():
    with op.batch_alter_table("t") as batch_op:
        batch_op.alter_column("a", type_=sa.Boolean(create_constraint=True, name="ck"), existing_type=sa.Integer())


def case_constraints():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_primary_key("pk", ["a"])
        batch_op.create_unique_constraint("uq", ["a", "b"])
        batch_op.create_check_constraint("ck", "a > 5")
        batch_op.create_foreign_key("fk", "u", ["a"], ["id"], ondelete="CASCADE", referent_schema="r")
        batch_op.drop_constraint("old", type_="unique")
        batch_op.drop_constraint("older", "foreignkey")


def case_unique_options():
    with op.batch_alter_table("t", schema="s") as batch_op:
        batch_op.create_unique_constraint("uq", ["a"], deferrable=True)
        batch_op.create_unique_constraint(op.f("uq2"), ["b"])


def case_exclude():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_exclude_constraint("ex", ("a", "="), using="gist")


def case_indexes():
    with op.batch_alter_table("t", schema="s") as batch_op:
        batch_op.create_index("ix", ["a", "b"], unique=True)
        batch_op.create_index(batch_op.f("ix2"), [sa.text("lower(a)")], if_not_exists=True)
        batch_op.drop_index("ix3")
        batch_op.drop_index("ix4", if_exists=True)


def case_comments():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_table_comment("x", existing_comment="y")
        batch_op.drop_table_comment(existing_comment="x")


def case_execute_in_between():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer))
        batch_op.execute("UPDATE t SET x = 1")
        batch_op.add_column(sa.Column("b", sa.Integer))
        op.execute("SELECT 2")


def case_empty():
    with op.batch_alter_table("t") as batch_op:
        pass


def case_empty_always():
    with op.batch_alter_table("t", recreate="always") as batch_op:
        pass


def case_wrong_recreate():
    with op.batch_alter_table("t", recreate="sometimes") as batch_op:
        pass


def case_without_with():
    batch_op = op.batch_alter_table("t")
    batch_op.add_column(sa.Column("a", sa.Integer))


def case_raises_inside():
    with op.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer))
        raise ValueError("stop")


def case_nested():
    with op.batch_alter_table("t") as a:
        a.add_column(sa.Column("a", sa.Integer))
        with op.batch_alter_table("u") as b:
            b.add_column(sa.Column("b", sa.Integer))


def case_naming():
    with op.batch_alter_table("t", naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"},
                              recreate="never") as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer))


def case_table_in_batch():
    with op.batch_alter_table("t") as batch_op:
        batch_op.create_table("x")


def case_bulk_in_batch():
    with op.batch_alter_table("t") as batch_op:
        batch_op.bulk_insert(sa.table("t"), [])


def case_get_bind_in_batch():
    with op.batch_alter_table("t") as batch_op:
        batch_op.execute("SELECT '%s'" % batch_op.get_bind().dialect.name)
        batch_op.execute("SELECT '%s'" % batch_op.get_context().dialect.name)


def case_quoted_names():
    with op.batch_alter_table(sa.sql.quoted_name("plain", quote=True), schema="My Schema", recreate="never") as batch_op:
        batch_op.add_column(sa.Column("select", sa.Integer))
        batch_op.drop_column("a%b")


def case_unknown_parameter():
    with op.batch_alter_table("t", recreated="never") as batch_op:
        pass


def case_reflect_arguments():
    with op.batch_alter_table("t", reflect_args=[sa.Column("flag", sa.Boolean)], reflect_kwargs={"listeners": []}) as batch_op:
        batch_op.add_column(sa.Column("a", sa.Integer))
