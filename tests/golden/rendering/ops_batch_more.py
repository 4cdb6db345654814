# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Copies of tables: what goes over to the new one, and what is refused."""
import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql

from alembic import op


def road(*more):
    return sa.Table("road", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)), *more)


def copying(table, **kw):
    return op.batch_alter_table("road", copy_from=table, recreate="always", **kw)


def case_check_follows_a_renamed_column():
    table = road()
    table.append_constraint(sa.CheckConstraint(table.c.name.like("%way%"), name="ck"))
    with copying(table) as batch:
        batch.alter_column("name", new_column_name="title")


def case_check_of_many_parts_follows():
    table = road(sa.Column("length", sa.Integer))
    c = table.c
    table.append_constraint(sa.CheckConstraint(sa.and_(sa.func.lower(c.name) != "x", sa.or_(c.length > 5, c.length.is_(None)),
                                                       sa.case((c.length > 9, c.name), else_="q") != sa.cast(c.id, sa.String(5))),
                                               name="ck"))
    with copying(table) as batch:
        batch.alter_column("length", new_column_name="metres")
        batch.alter_column("name", new_column_name="title")


def case_index_of_expression_follows():
    table = road()
    sa.Index("ix", sa.func.lower(table.c.name), table.c.id.desc())
    with copying(table) as batch:
        batch.alter_column("name", new_column_name="title")


def case_foreign_key_of_dropped_column():
    with copying(road(sa.Column("town_id", sa.Integer, sa.ForeignKey("town.id")))) as batch:
        batch.drop_column("town_id")


def case_named_foreign_key_of_dropped_column():
    with copying(road(sa.Column("town_id", sa.Integer, sa.ForeignKey("town.id", name="fk")))) as batch:
        batch.drop_column("town_id")


def case_foreign_key_of_two_dropped_one():
    table = road(sa.Column("a", sa.Integer), sa.Column("b", sa.Integer),
                 sa.ForeignKeyConstraint(["a", "b"], ["town.a", "town.b"]))
    with copying(table) as batch:
        batch.drop_column("a")


def case_types_that_are_cast():
    kinds = [sa.Integer(), sa.String(5), sa.Text(), sa.Boolean(), sa.Numeric(5, 2), sa.Float(), sa.DateTime(), sa.Date(), sa.Time(),
             sa.LargeBinary(), sa.JSON(), sa.Enum("a", "b", name="e"), sa.Uuid(), sa.Interval(), sa.Unicode(9), sa.SmallInteger()]
    for before in (sa.Integer(), sa.Enum("x", name="ee"), sa.Text(), sa.DateTime()):
        for after in kinds:
            with op.batch_alter_table("t", copy_from=sa.Table("t", sa.MetaData(), sa.Column("c", before)), recreate="always") as b:
                b.alter_column("c", type_=after)


def case_default_that_is_none():
    with copying(road()) as batch:
        batch.alter_column("name", server_default=sa.Computed("id + 1"))


def case_default_that_is_an_identity():
    with copying(road()) as batch:
        batch.alter_column("id", server_default=sa.Identity())


def case_default_that_is_a_sequence():
    op.alter_column("road", "id", server_default=sa.Sequence("s"))


def case_existing_default_true():
    op.alter_column("road", "id", existing_server_default=True, nullable=True, existing_type=sa.Integer)


def case_options_twice():
    with copying(road(), table_kwargs={"schema": "s"}) as batch:
        batch.alter_column("name", nullable=False)


def case_options_unknown():
    with copying(road(), table_kwargs={"colour": "red"}) as batch:
        batch.alter_column("name", nullable=False)


def case_options_none():
    with op.batch_alter_table("road", table_kwargs=None) as batch:
        batch.add_column(sa.Column("x", sa.Integer))


def case_source_schema():
    with op.batch_alter_table("road") as batch:
        batch.create_foreign_key("fk", "town", ["a"], ["id"], source_schema="s")


def case_index_table_name():
    with op.batch_alter_table("road") as batch:
        batch.drop_index("ix", table_name="road")


# What op.* makes of odd values

def case_conditions_that_are_constants():
    op.create_check_constraint("c1", "road", True)
    op.create_check_constraint("c2", "road", False)
    op.create_check_constraint("c3", "road", None)


def case_empty_name_of_index():
    op.create_index("", "road", ["name"])


def case_empty_name_of_dropped_index():
    op.drop_index("", "road")


def case_empty_name_of_check():
    op.create_check_constraint("", "road", "1 = 1")


def case_empty_phrase():
    op.create_foreign_key("fk", "road", "town", ["a"], ["id"], ondelete="")


def case_key_of_nothing():
    op.create_primary_key("pk", "road", [])


def case_exclude_nothing():
    op.create_exclude_constraint("ex", "road")


def case_options_of_reflection():
    with op.batch_alter_table("road", reflect_args=[sa.Column("name", sa.Text)],
                              reflect_kwargs={"listeners": [("column_reflect", lambda *given: None)]}) as batch:
        batch.add_column(sa.Column("x", sa.Integer))


def case_options_of_reflection_none():
    with op.batch_alter_table("road", reflect_kwargs=None) as batch:
        batch.add_column(sa.Column("x", sa.Integer))


def case_no_rename_in_a_batch():
    with op.batch_alter_table("road") as batch:
        batch.rename_table("street")


def case_no_table_in_a_batch():
    with op.batch_alter_table("road") as batch:
        batch.create_table("street")


def case_own_operation_in_a_batch():
    from alembic.operations import BatchOperations, MigrateOperation, Operations

    @BatchOperations.register_operation("lengthen")
    class Lengthen(MigrateOperation):
        def __init__(self, size):
            self.size = size

        @classmethod
        def lengthen(cls, operations, size):
            return operations.invoke(cls(size))

    @Operations.implementation_for(Lengthen)
    def carry_out(operations, operation):
        operations.impl.alter_column("road", "name", type_=sa.String(operation.size), existing_type=sa.String(20))
        operations.impl.create_index(sa.Index("ix", sa.Table("road", sa.MetaData(), sa.Column("name", sa.String))
                                              .c.name))

    with op.batch_alter_table("road", copy_from=road()) as batch:
        batch.lengthen(99)
        op.execute(f"-- {batch.impl.table_name}")


def case_table_that_must_exist():
    op.create_table("road", sa.Column("id", sa.Integer), must_exist=True)


def case_table_kept_and_extended():
    op.create_table("road", sa.Column("id", sa.Integer), keep_existing=True, extend_existing=True)
