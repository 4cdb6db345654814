# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op

CONVENTION = {"uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s"}


def simple(*more, **options):
    return sa.Table("tname", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.String(10)),
                    sa.Column("y", sa.Integer), *more, **options)


def always(table, **options):
    return op.batch_alter_table(table.name, copy_from=table, recreate="always", **options)


def case_nothing():
    with always(simple()):
        pass


def case_auto():
    with op.batch_alter_table("tname", copy_from=simple()) as batch_op:
        batch_op.drop_column("y")


def case_auto_add_column():
    with op.batch_alter_table("tname", copy_from=simple()) as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer))


def case_schema():
    with always(simple(schema="s"), schema="s") as batch_op:
        batch_op.alter_column("x", nullable=False)


def case_rename():
    with always(simple()) as batch_op:
        batch_op.alter_column("x", new_column_name="q")


def case_rename_same():
    with always(simple()) as batch_op:
        batch_op.alter_column("x", new_column_name="x")


def case_type():
    with always(simple()) as batch_op:
        batch_op.alter_column("x", type_=sa.Integer())


def case_type_same_affinity():
    with always(simple()) as batch_op:
        batch_op.alter_column("x", type_=sa.Text())
        batch_op.alter_column("y", type_=sa.BigInteger)


def case_type_json():
    with always(simple()) as batch_op:
        batch_op.alter_column("x", type_=sa.JSON())


def case_nullable_default_comment():
    with always(simple()) as batch_op:
        batch_op.alter_column("x", nullable=False, server_default="q", comment="c")
        batch_op.alter_column("y", server_default=sa.text("1 + 1"), autoincrement=True)


def case_default_away():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, server_default="5"), sa.Column("b", sa.Integer, comment="x"))
    with always(table) as batch_op:
        batch_op.alter_column("a", server_default=None)
        batch_op.alter_column("b", comment=None)


def case_unknown_column():
    with always(simple()) as batch_op:
        batch_op.alter_column("nope", nullable=False)


def case_drop_unknown_column():
    with always(simple()) as batch_op:
        batch_op.drop_column("nope")


def case_drop():
    with always(simple()) as batch_op:
        batch_op.drop_column("x")


def case_drop_primary_key():
    with always(simple()) as batch_op:
        batch_op.drop_column("id")


def case_drop_and_add_again():
    with always(simple()) as batch_op:
        batch_op.drop_column("x")
        batch_op.add_column(sa.Column("x", sa.Integer))


def case_add():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer, server_default="1"))


def case_add_indexed():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer, index=True))


def case_add_unique():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer, unique=True))


def case_add_foreign_key():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer, sa.ForeignKey("u.id")))


def case_add_named_foreign_key():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer, sa.ForeignKey("u.id", name="fk_z")))


def case_insert_before_first():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_before="id")


def case_insert_before():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_before="y")


def case_insert_after():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_after="id")


def case_insert_after_last():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_after="y")


def case_insert_after_then_append():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_after="id")
        batch_op.add_column(sa.Column("q", sa.Integer))


def case_insert_after_new():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_after="id")
        batch_op.add_column(sa.Column("q", sa.Integer), insert_after="g")


def case_insert_before_new():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_after="id")
        batch_op.add_column(sa.Column("q", sa.Integer), insert_before="g")


def case_insert_after_unknown():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_after="nope")


def case_reordering():
    with always(simple(), partial_reordering=[("y", "x", "id")]):
        pass


def case_reordering_two():
    with always(simple(), partial_reordering=[("y", "x"), ("x", "id")]) as batch_op:
        batch_op.add_column(sa.Column("g", sa.Integer), insert_before="y")


def case_reordering_circle():
    with always(simple(), partial_reordering=[("y", "x"), ("x", "y")]):
        pass


def case_named_unique_goes_over():
    with always(simple(sa.UniqueConstraint("x", name="uq_x"))) as batch_op:
        batch_op.alter_column("x", nullable=False)


def case_unnamed_unique_goes_over():
    with always(simple(sa.UniqueConstraint("y"))) as batch_op:
        batch_op.alter_column("x", nullable=False)


def case_check_goes_over():
    with always(simple(sa.CheckConstraint("y > 0", name="ck_y"))) as batch_op:
        batch_op.alter_column("x", nullable=False)


def case_unnamed_check_goes_over():
    with always(simple(sa.CheckConstraint("y < 9"))) as batch_op:
        batch_op.alter_column("x", nullable=False)


def case_foreign_key_goes_over():
    with always(simple(sa.ForeignKeyConstraint(["y"], ["u.id"], name="fk_y"))) as batch_op:
        batch_op.alter_column("x", nullable=False)


def case_foreign_key_goes_over_schema():
    with always(simple(sa.ForeignKeyConstraint(["y"], ["r.u.id"], name="fk_y"), schema="s"), schema="s") as batch_op:
        batch_op.alter_column("x", nullable=False)


def case_unique_of_dropped_column():
    with always(simple(sa.UniqueConstraint("x", name="uq_x"))) as batch_op:
        batch_op.drop_column("x")


def case_check_text_of_dropped_column():
    with always(simple(sa.CheckConstraint("x > 0", name="ck_x"))) as batch_op:
        batch_op.drop_column("x")


def case_check_of_dropped_column():
    with always(simple(sa.CheckConstraint(sa.column("x") == "a", name="ck_x"))) as batch_op:
        batch_op.drop_column("x")


def case_foreign_key_of_dropped_column():
    with always(simple(sa.ForeignKeyConstraint(["y"], ["u.id"], name="fk_y"))) as batch_op:
        batch_op.drop_column("y")


def case_self_referential():
    table = simple(sa.Column("parent", sa.Integer, sa.ForeignKey("tname.id", name="fk_parent")))
    with always(table) as batch_op:
        batch_op.alter_column("x", new_column_name="q")


def case_column_foreign_key():
    table = simple(sa.Column("other", sa.Integer, sa.ForeignKey("u.id")))
    with always(table) as batch_op:
        batch_op.drop_column("x")


def case_add_constraints():
    with always(simple()) as batch_op:
        batch_op.create_unique_constraint("uq_x", ["x"])
        batch_op.create_check_constraint("ck_y", "y > 5")
        batch_op.create_foreign_key("fk_y", "u", ["y"], ["id"], ondelete="CASCADE")


def case_add_unnamed_constraint():
    with always(simple()) as batch_op:
        batch_op.create_unique_constraint(None, ["x"])


def case_new_primary_key():
    with always(simple()) as batch_op:
        batch_op.create_primary_key("pk_new", ["x"])


def case_primary_key_dropped():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), sa.PrimaryKeyConstraint("a", name="pk"))
    with always(table) as batch_op:
        batch_op.drop_constraint("pk", type_="primary")


def case_drop_unique():
    with always(simple(sa.UniqueConstraint("x", name="uq_x"))) as batch_op:
        batch_op.drop_constraint("uq_x", type_="unique")


def case_drop_check():
    with always(simple(sa.CheckConstraint("y > 0", name="ck_y"))) as batch_op:
        batch_op.drop_constraint("ck_y", type_="check")


def case_drop_foreign_key():
    with always(simple(sa.ForeignKeyConstraint(["y"], ["u.id"], name="fk_y"))) as batch_op:
        batch_op.drop_constraint("fk_y", type_="foreignkey")


def case_drop_unknown_constraint():
    with always(simple()) as batch_op:
        batch_op.drop_constraint("nope", type_="unique")


def case_drop_unnamed_constraint():
    with always(simple()) as batch_op:
        batch_op.drop_constraint(None, type_="unique")


def case_column_check_dropped():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="ck_a")))
    with always(table) as batch_op:
        batch_op.drop_constraint("ck_a", type_="check")


def case_column_check_kept():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="ck_a")))
    with always(table) as batch_op:
        batch_op.add_column(sa.Column("b", sa.Integer))


def case_indexes_go_over():
    table = simple(sa.Index("ix_x", "x", unique=True))
    with always(table) as batch_op:
        batch_op.alter_column("y", nullable=False)


def case_column_index_goes_over():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, index=True), sa.Column("b", sa.Integer))
    with always(table) as batch_op:
        batch_op.alter_column("b", nullable=False)


def case_index_expression_goes_over():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.String(5)))
    sa.Index("ix_lower", sa.func.lower(table.c.a))
    with always(table) as batch_op:
        batch_op.alter_column("a", nullable=False)


def case_new_index():
    with always(simple()) as batch_op:
        batch_op.create_index("ix_x", ["x", "y"], unique=True)


def case_new_index_on_renamed():
    with always(simple()) as batch_op:
        batch_op.alter_column("x", new_column_name="q")
        batch_op.create_index("ix_q", ["q"])


def case_index_dropped():
    table = simple(sa.Index("ix_x", "x"))
    with always(table) as batch_op:
        batch_op.drop_index("ix_x")


def case_unknown_index_dropped():
    with always(simple()) as batch_op:
        batch_op.drop_index("ix_x")


def case_index_if_exists():
    with always(simple()) as batch_op:
        batch_op.create_index("ix", ["x"], if_not_exists=True)


def boolean(**options):
    return sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True),
                    sa.Column("flag", sa.Boolean(create_constraint=True, **options)))


def case_boolean_kept():
    with always(boolean()) as batch_op:
        batch_op.add_column(sa.Column("x", sa.Integer))


def case_boolean_renamed():
    with always(boolean()) as batch_op:
        batch_op.alter_column("flag", new_column_name="bflag", existing_type=sa.Boolean(create_constraint=True))


def case_named_boolean_renamed():
    with always(boolean(name="ck_flag")) as batch_op:
        batch_op.alter_column("flag", new_column_name="bflag", existing_type=sa.Boolean(create_constraint=True, name="ck_flag"))


def case_boolean_to_integer():
    with always(boolean()) as batch_op:
        batch_op.alter_column("flag", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True))


def case_named_boolean_to_integer():
    with always(boolean(name="ck_flag")) as batch_op:
        batch_op.alter_column("flag", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_flag"))


def case_integer_to_boolean():
    with always(simple()) as batch_op:
        batch_op.alter_column("y", type_=sa.Boolean(create_constraint=True, name="ck_y"), existing_type=sa.Integer())


def case_enum_changed():
    old = sa.Enum("a", "b", name="e", native_enum=False, create_constraint=True)
    new = sa.Enum("a", "b", "c", name="e", native_enum=False, create_constraint=True)
    table = sa.Table("t", sa.MetaData(), sa.Column("x", old))
    with always(table) as batch_op:
        batch_op.alter_column("x", type_=new, existing_type=old)


def case_enum_dropped():
    kind = sa.Enum("a", "b", name="e", native_enum=False, create_constraint=True)
    table = sa.Table("t", sa.MetaData(), sa.Column("x", kind), sa.Column("y", sa.Integer))
    with always(table) as batch_op:
        batch_op.drop_column("x", existing_type=kind)


def case_table_arguments():
    with always(simple(), table_args=[sa.CheckConstraint("y > 0", name="ck_new"), sa.Column("extra", sa.Integer)]):
        pass


def case_table_options():
    with always(simple(postgresql_tablespace="fast", sqlite_autoincrement=True), table_kwargs={"comment": "hi", "sqlite_with_rowid": False,
                                                                                    "prefixes": ["TEMPORARY"]}):
        pass


def case_comments():
    with always(simple(comment="kept?")) as batch_op:
        batch_op.create_table_comment("x")
        batch_op.drop_table_comment()


def case_execute_inside():
    with always(simple()) as batch_op:
        batch_op.drop_column("x")
        batch_op.execute("SELECT 1")


def case_defaults_of_columns():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, default=5), sa.Column("b", sa.Integer))
    with always(table) as batch_op:
        batch_op.alter_column("b", nullable=False)


def case_new_column_with_default():
    with always(simple()) as batch_op:
        batch_op.add_column(sa.Column("z", sa.Integer, default=5, nullable=False))


def case_ugly_names():
    table = sa.Table('My "T"', sa.MetaData(), sa.Column("select", sa.Integer), sa.Column("a%b", sa.Integer), sa.Column("C", sa.Integer))
    with always(table) as batch_op:
        batch_op.alter_column("C", new_column_name="order")


def case_long_name():
    table = sa.Table("t" * 60, sa.MetaData(), sa.Column("a", sa.Integer))
    with always(table) as batch_op:
        batch_op.add_column(sa.Column("b", sa.Integer))


def case_computed_kept():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a + 1")))
    with always(table) as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer))


def case_identity_kept():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, sa.Identity(start=3), primary_key=True), sa.Column("b", sa.Integer))
    with always(table) as batch_op:
        batch_op.alter_column("b", type_=sa.String(5))


def case_naming_convention_of_the_table():
    table = sa.Table("t", sa.MetaData(naming_convention=CONVENTION), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer),
                     sa.UniqueConstraint("b"))
    with always(table) as batch_op:
        batch_op.drop_constraint("uq_t_b", type_="unique")


def case_naming_convention_kept():
    table = sa.Table("t", sa.MetaData(naming_convention=CONVENTION), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer),
                     sa.CheckConstraint("a > 0", name="pos"))
    with always(table) as batch_op:
        batch_op.drop_column("b")


def case_unique_column_goes_over():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, unique=True), sa.Column("b", sa.Integer))
    with always(table) as batch_op:
        batch_op.drop_column("b")


def case_rows_cannot_be_copied():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer))
    with always(table) as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer, default=sa.literal(5, sa.types.NullType())))
