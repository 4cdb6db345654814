# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Operations as objects: what they make of themselves, their impl, their context, and who listens."""
import io

import sqlalchemy as sa
from sqlalchemy import event

from alembic import op
from alembic.migration import MigrationContext
from alembic.operations import MigrateOperation, Operations, ops
from alembic.operations.schemaobj import SchemaObjects


def say(text):
    op.execute("-- " + str(text).replace(":", "\\:"))


def towns():
    return sa.Table("town", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True),
                    sa.Column("name", sa.String(40), nullable=False))


# Differences

def case_diff_of_tables():
    town = towns()
    for each in (ops.CreateTableOp.from_table(town), ops.DropTableOp.from_table(town)):
        word, table = each.to_diff_tuple()
        say((word, table.name, [c.name for c in table.columns]))
    word, table, before = ops.CreateTableCommentOp("town", "new", existing_comment="old", schema="s").to_diff_tuple()
    say((word, table.name, table.schema, table.comment, before))
    word, table = ops.DropTableCommentOp("town", existing_comment="old").to_diff_tuple()
    say((word, table.name, table.comment))


def case_diff_of_columns():
    word, schema, table, column = ops.AddColumnOp("town", sa.Column("size", sa.Integer), schema="s").to_diff_tuple()
    say((word, schema, table, column.name))
    word, schema, table, column = ops.DropColumnOp("town", "size").to_diff_tuple()
    say((word, schema, table, column.name))


def case_diff_of_alterations():
    change = ops.AlterColumnOp("town", "size", modify_nullable=False, existing_nullable=True, modify_comment="c",
                               modify_server_default=None, existing_server_default="5")
    for diff in change.to_diff_tuple():
        say(diff[0])
        say(sorted(diff[4]))
        say(diff[5:])
    say(change.has_changes())
    say(ops.AlterColumnOp("town", "size").has_changes())
    say(ops.AlterColumnOp("town", "size", modify_name="x").has_changes())
    say(ops.AlterColumnOp("town", "size", modify_nonsense=1).has_changes())


def case_diff_of_constraints():
    objects = SchemaObjects()
    unique = objects.unique_constraint("u", "town", ["a", "b"])
    key = objects.foreign_key_constraint("f", "town", "land", ["land_id"], ["id"])
    for each in (ops.AddConstraintOp.from_constraint(unique), ops.DropConstraintOp.from_constraint(unique),
                 ops.AddConstraintOp.from_constraint(key), ops.DropConstraintOp.from_constraint(key),
                 ops.CreatePrimaryKeyOp("p", "town", ["id"])):
        word, constraint = each.to_diff_tuple()
        say((word, constraint.name, [c.name for c in constraint.columns]))
    for each in (ops.CreateIndexOp("i", "town", ["a"]), ops.DropIndexOp("i", "town")):
        word, index = each.to_diff_tuple()
        say((word, index.name, index.table.name))
    say(ops.ExecuteSQLOp("select 1").to_diff_tuple())


def case_diff_of_nothing():
    ops.RenameTableOp("a", "b").to_diff_tuple()


def case_diff_of_containers():
    inner = ops.ModifyTableOps("town", [ops.AddColumnOp("town", sa.Column("a", sa.Integer)), ops.DropIndexOp("i", "town")])
    outer = ops.UpgradeOps([ops.ExecuteSQLOp("select 2"), inner])
    say([diff[0] for diff in outer.as_diffs()])
    say((outer.upgrade_token, ops.DowngradeOps().downgrade_token, ops.UpgradeOps([], "x").upgrade_token))
    say(outer.is_empty())


def case_containers_reversed():
    add = ops.AddColumnOp("town", sa.Column("a", sa.Integer))
    index = ops.CreateIndexOp("i", "town", ["a"])
    down = ops.UpgradeOps([add, ops.ModifyTableOps("town", [index], schema="s")]).reverse()
    say(type(down).__name__)
    say([type(each).__name__ for each in down.ops])
    say((down.ops[0].table_name, down.ops[0].schema, [type(each).__name__ for each in down.ops[0].ops]))
    say(type(down.ops[1].reverse()).__name__)
    kept = ops.DowngradeOps([ops.ExecuteSQLOp("x")])
    ops.UpgradeOps([add]).reverse_into(kept)
    say([type(each).__name__ for each in kept.ops])


# Schema objects

def case_schema_objects():
    objects = SchemaObjects()
    table = objects.table("town", objects.column("id", sa.Integer, primary_key=True), objects.column("b", sa.Text), schema="s",
                          comment="c")
    say((table.name, table.schema, table.comment, [c.name for c in table.columns]))
    op.invoke(ops.CreateTableOp.from_table(table))


def case_schema_objects_constraints():
    objects = SchemaObjects()
    for made in (objects.primary_key_constraint("p", "town", ["id"], schema="s"),
                 objects.unique_constraint("u", "town", ["a", "b"], deferrable=True),
                 objects.check_constraint("c", "town", "a > 5"),
                 objects.foreign_key_constraint("f", "town", "land", ["l"], ["id"], ondelete="CASCADE", source_schema="s",
                                                referent_schema="r")):
        op.invoke(ops.AddConstraintOp.from_constraint(made))


def case_schema_objects_index():
    objects = Operations(op.get_context()).schema_obj
    index = objects.index("i", "town", ["a", sa.text("lower(b)")], unique=True, schema="s")
    op.invoke(ops.CreateIndexOp.from_index(index))
    gone = objects.generic_constraint("g", "town", "check")
    say((gone.name, gone.table.name))


# The impl

def case_impl_tables():
    impl = op.get_context().impl
    town = towns()
    sa.Index("by_name", town.c.name)
    impl.create_table(town)
    impl.create_table(town, if_not_exists=True)
    impl.drop_table(town, if_exists=True)
    impl.rename_table("town", "city", schema="s")


def case_impl_columns():
    impl = op.get_context().impl
    impl.add_column("town", sa.Column("size", sa.Integer, nullable=False), schema="s")
    impl.alter_column("town", "size", name="length", existing_type=sa.Integer(), existing_nullable=False)
    impl.drop_column("town", sa.Column("size", sa.Integer))


def case_impl_constraints():
    impl = op.get_context().impl
    objects = SchemaObjects()
    impl.create_index(objects.index("i", "town", ["a"]), if_not_exists=True)
    impl.drop_index(objects.index("i", "town", ["a"]))
    impl.add_constraint(objects.unique_constraint("u", "town", ["a"]))
    impl.drop_constraint(objects.unique_constraint("u", "town", ["a"]))


def case_impl_comments():
    impl = op.get_context().impl
    town = sa.Table("town", sa.MetaData(), sa.Column("id", sa.Integer, comment="its number"), comment="where people live")
    impl.create_table_comment(town)
    impl.drop_table_comment(town)
    impl.create_column_comment(town.c.id)


def case_impl_bulk_insert():
    op.get_context().impl.bulk_insert(towns(), [{"id": 1, "name": "Ulm"}, {"id": 2, "name": "Köln's"}])


def case_own_operation_by_impl():
    @Operations.register_operation("create_town")
    class CreateTown(MigrateOperation):
        def __init__(self, name):
            self.name = name

        @classmethod
        def create_town(cls, operations, name):
            return operations.invoke(cls(name))

    @Operations.implementation_for(CreateTown)
    def carry_out(operations, operation):
        operations.impl.create_table(operations.schema_obj.table(operation.name, sa.Column("id", sa.Integer)))
        operations.create_index("ix", operation.name, ["id"])
        return "done"

    say(op.create_town("ulm"))


# Contexts

def case_operations_on_another_context():
    written = io.StringIO()
    other = Operations(MigrationContext.configure(dialect_name="mysql", opts={"as_sql": True, "output_buffer": written}))
    other.alter_column("t", "c", new_column_name="d", existing_type=sa.Integer)
    other.execute("select 1")
    with other.batch_alter_table("t") as batch:
        batch.add_column(sa.Column("e", sa.String(5)))
    say(other.get_bind().dialect.name)
    say(other.get_context().dialect.name)
    op.execute(written.getvalue().replace(":", "\\:"))


def case_context_takes_op_over():
    written = io.StringIO()
    context = MigrationContext.configure(dialect_name="sqlite", opts={"as_sql": True, "output_buffer": written})
    op.execute("select 'before'")
    mine = Operations(op.get_context())
    with Operations.context(context) as inner:
        op.add_column("t", sa.Column("a", sa.Integer))
        inner.drop_table("u")
        mine.execute("select 'mine'")
    mine.execute(written.getvalue())
    op.execute("select 'nobody has it now'")


def case_output_encoding():
    for encoding in ("utf-8", "latin-1"):
        written = io.BytesIO()
        context = MigrationContext.configure(dialect_name="postgresql",
                                             opts={"as_sql": True, "output_buffer": written, "output_encoding": encoding})
        other = Operations(context)
        other.execute("select 'é'")
        other.execute("x")
        say(repr(written.getvalue()).replace("\\", "/"))


def case_output_encoding_to_text():
    context = MigrationContext.configure(dialect_name="postgresql",
                                         opts={"as_sql": True, "output_buffer": io.StringIO(), "output_encoding": "utf-8"})
    Operations(context).execute("x")


# Listeners

def case_listeners_of_all_tables():
    heard = []

    def listener(name):
        def hear(table, connection, **kw):
            heard.append((name, table.name, connection.dialect.name == op.get_bind().dialect.name, kw["checkfirst"]))
            op.execute("-- " + name)
        return hear

    listeners = [(name, listener(name)) for name in ("before_create", "after_create", "before_drop", "after_drop")]
    for name, function in listeners:
        event.listen(sa.Table, name, function)
    say(event.contains(sa.Table, *listeners[0]))
    op.create_table("town", sa.Column("id", sa.Integer, index=True), sa.Column("e", sa.Enum("a", name="kind")))
    op.drop_table("town")
    for name, function in listeners:
        event.remove(sa.Table, name, function)
    op.create_table("quiet", sa.Column("id", sa.Integer))
    say(heard)


def case_listeners_given():
    said = sa.DDL("-- after %(table)s")
    op.create_table("town", sa.Column("id", sa.Integer), listeners=[("after_create", said)])


def case_table_for_a_name():
    op.create_table(towns())
    op.drop_table(towns())
    op.drop_table(5)
