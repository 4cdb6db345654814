# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations, MigrateOperation, Operations, ops
from alembic.operations.toimpl import create_table as _create_table


class ReplaceableObject:
    def __init__(self, name, sqltext):
        self.name = name
        self.sqltext = sqltext


class ReversibleOp(MigrateOperation):
    def __init__(self, target):
        self.target = target

    @classmethod
    def invoke_for_target(cls, operations, target):
        op = cls(target)
        return operations.invoke(op)

    def reverse(self):
        raise NotImplementedError()

    @classmethod
    def replace(cls, operations, target, replaces=None, replace_with=None):
        if replaces:
            drop_old = cls(replaces).reverse()
            create_new = cls(target)
        else:
            drop_old = cls(replace_with).reverse()
            create_new = cls(target)
        operations.invoke(drop_old)
        operations.invoke(create_new)


def case_replaceable_object():
    @Operations.register_operation("create_view", "invoke_for_target")
    @Operations.register_operation("replace_view", "replace")
    class CreateViewOp(ReversibleOp):
        def reverse(self):
            return DropViewOp(self.target)

    @Operations.register_operation("drop_view", "invoke_for_target")
    class DropViewOp(ReversibleOp):
        def reverse(self):
            return CreateViewOp(self.target)

    @Operations.implementation_for(CreateViewOp)
    def create_view(operations, operation):
        operations.execute("CREATE VIEW %s AS %s" % (operation.target.name, operation.target.sqltext))

    @Operations.implementation_for(DropViewOp)
    def drop_view(operations, operation):
        operations.execute("DROP VIEW %s" % operation.target.name)

    first = ReplaceableObject("v", "SELECT 1")
    second = ReplaceableObject("v", "SELECT 2")
    op.create_view(first)
    op.replace_view(second, replaces=first)
    op.drop_view(second)


def case_register():
    @Operations.register_operation("create_sequence_x")
    class CreateSequenceOp(MigrateOperation):
        def __init__(self, sequence_name, *, schema=None):
            self.sequence_name = sequence_name
            self.schema = schema

        @classmethod
        def create_sequence_x(cls, operations, sequence_name, **kw):
            op = CreateSequenceOp(sequence_name, **kw)
            return operations.invoke(op)

    @Operations.implementation_for(CreateSequenceOp)
    def create_sequence(operations, operation):
        name = operation.sequence_name if operation.schema is None else "%s.%s" % (operation.schema, operation.sequence_name)
        operations.execute("CREATE SEQUENCE %s" % name)
        return "done"

    op.execute("SELECT '%s'" % op.create_sequence_x("s"))
    op.create_sequence_x("s", schema="foo")


def case_register_in_batch():
    @BatchOperations.register_operation("touch", "batch_touch")
    @Operations.register_operation("touch")
    class TouchOp(MigrateOperation):
        def __init__(self, name):
            self.name = name

        @classmethod
        def touch(cls, operations, name):
            return operations.invoke(cls(name))

        @classmethod
        def batch_touch(cls, operations):
            return operations.invoke(cls(operations.impl.table_name))

    @Operations.implementation_for(TouchOp)
    def touch(operations, operation):
        operations.execute("TOUCH %s" % operation.name)

    op.touch("x")
    with op.batch_alter_table("t") as batch_op:
        batch_op.touch()


def case_no_implementation():
    class Lost(MigrateOperation):
        pass

    op.invoke(Lost())


def case_invoke():
    op.invoke(ops.CreateTableOp("t", [sa.Column("a", sa.Integer)], schema="s"))
    op.invoke(ops.DropTableOp("t", schema="s", if_exists=True))
    op.invoke(ops.RenameTableOp("a", "b"))
    op.invoke(ops.AddColumnOp("t", sa.Column("a", sa.Integer)))
    op.invoke(ops.DropColumnOp("t", "a"))
    op.invoke(ops.CreateIndexOp("ix", "t", ["a"], unique=True, postgresql_using="gin"))
    op.invoke(ops.DropIndexOp("ix", "t"))
    op.invoke(ops.ExecuteSQLOp("SELECT 1"))
    op.invoke(ops.BulkInsertOp(sa.table("t", sa.column("a")), [{"a": 1}]))


def case_invoke_constraints():
    op.invoke(ops.CreatePrimaryKeyOp("pk", "t", ["a"]))
    op.invoke(ops.CreateUniqueConstraintOp("uq", "t", ["a"], deferrable=True))
    op.invoke(ops.CreateCheckConstraintOp("ck", "t", "a > 0"))
    op.invoke(ops.CreateForeignKeyOp("fk", "t", "u", ["a"], ["b"], ondelete="CASCADE", source_schema="s"))
    op.invoke(ops.DropConstraintOp("uq", "t", type_="unique"))


def case_invoke_alter():
    op.invoke(ops.AlterColumnOp("t", "a", modify_nullable=False, modify_name="b", existing_type=sa.Integer(), modify_server_default="5"))


def case_invoke_comments():
    op.invoke(ops.CreateTableCommentOp("t", "x"))
    op.invoke(ops.DropTableCommentOp("t", existing_comment="x"))


def case_attributes():
    made = ops.CreateTableOp("t", [sa.Column("a", sa.Integer)], comment="c", postgresql_tablespace="fast")
    op.execute("SELECT '%s %s %s %s'" % (made.table_name, made.schema, made.comment, sorted(made.kw)))
    made.table_name = "u"
    made.columns.append(sa.Column("b", sa.Integer))
    op.invoke(made)


def case_subclass():
    class Loud(ops.CreateTableOp):
        def __init__(self, name, columns):
            super().__init__(name + "_loud", columns)

    op.invoke(Loud("t", [sa.Column("a", sa.Integer)]))


def case_to_table():
    table = ops.CreateTableOp("t", [sa.Column("a", sa.Integer)]).to_table(op.get_context())
    op.execute(sa.schema.CreateTable(table))


def case_known_already():
    @Operations.implementation_for(ops.CreateTableOp)
    def create_table(operations, operation):
        pass


def case_replace():
    @Operations.implementation_for(ops.CreateTableOp, replace=True)
    def create_table(operations, operation):
        operations.execute("SELECT 'before %s'" % operation.table_name)
        table = _create_table(operations, operation)
        operations.execute("SELECT 'after'")
        return table

    try:
        made = op.create_table("t", sa.Column("a", sa.Integer), schema="s", mysql_engine="InnoDB")
        op.execute("SELECT '%s'" % made.name)
    finally:
        Operations.implementation_for(ops.CreateTableOp, replace=True)(_create_table)


def case_operations_object():
    operations = Operations(op.get_context())
    operations.add_column("t", sa.Column("a", sa.Integer))
    operations.execute("SELECT 1")
    operations.execute("SELECT '%s'" % operations.get_bind().dialect.name)
    with operations.batch_alter_table("t", recreate="never") as batch_op:
        batch_op.drop_column("b")


def case_from_index():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), schema="s")
    index = sa.Index("ix", table.c.a, unique=True, postgresql_using="gin")
    made = ops.CreateIndexOp.from_index(index)
    op.invoke(made)
    op.invoke(made.reverse())
    op.invoke(made.reverse().reverse())
    op.invoke(ops.DropIndexOp.from_index(index))


def case_from_table():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.String(5), index=True),
                     sa.CheckConstraint("a > 0", name="ck"), comment="c", prefixes=["TEMPORARY"], schema="s")
    made = ops.DropTableOp.from_table(table)
    op.invoke(made)
    made.table_name = "u"
    op.invoke(made.reverse())


def case_from_constraint():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), schema="s")
    unique = sa.UniqueConstraint(table.c.a, name="uq", deferrable=True)
    made = ops.AddConstraintOp.from_constraint(unique)
    op.execute("SELECT '%s %s'" % (type(made).__name__, made.constraint_type))
    op.invoke(made)
    op.invoke(made.reverse())
    op.invoke(made.reverse().reverse())
    dropped = ops.DropConstraintOp.from_constraint(unique)
    dropped.constraint_name = "my_name"
    op.execute("SELECT '%s'" % dropped.to_constraint().name)


def case_from_foreign_key():
    metadata = sa.MetaData()
    sa.Table("u", metadata, sa.Column("id", sa.Integer))
    table = sa.Table("t", metadata, sa.Column("a", sa.Integer), sa.ForeignKeyConstraint(["a"], ["u.id"], name="fk", ondelete="CASCADE"))
    for constraint in table.foreign_key_constraints:
        made = ops.AddConstraintOp.from_constraint(constraint)
        op.invoke(made)
        op.invoke(made.reverse())


def case_constraint_without_its_original():
    ops.DropConstraintOp("x", "t").to_constraint()


def case_from_column():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, comment="x"))
    made = ops.AddColumnOp.from_column(table.c.a)
    op.invoke(made)
    op.invoke(made.reverse())
    op.invoke(made.reverse().reverse())


def case_drop_column_is_not_reversible():
    ops.DropColumnOp("t", "a").reverse()


def case_alter_reversed():
    made = ops.AlterColumnOp("t", "a", modify_nullable=False, existing_nullable=True, modify_type=sa.String(5),
                             existing_type=sa.Integer(), modify_server_default="5", existing_server_default="4")
    op.invoke(made.reverse())


def case_comment_reversed():
    op.invoke(ops.CreateTableCommentOp("t", "new", existing_comment="old").reverse())
    op.invoke(ops.CreateTableCommentOp("t", "new").reverse())
    op.invoke(ops.DropTableCommentOp("t", existing_comment="old").reverse())


def case_nothing_to_reverse():
    ops.ExecuteSQLOp("SELECT 1").reverse()


def case_containers():
    made = ops.UpgradeOps([ops.DropTableOp("t"), ops.ModifyTableOps("u", [ops.DropColumnOp("u", "a")], schema="s")])
    op.execute("SELECT '%s %s %s'" % (len(made.ops), made.is_empty(), made.ops[1].schema))


def case_unknown_directive():
    op.create_tabel("t")


def case_unknown_class():
    ops.CreateTabelOp("t")
