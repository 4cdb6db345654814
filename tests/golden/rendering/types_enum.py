# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql, postgresql


def table(*kinds):
    op.create_table("t", *[sa.Column(f"c{i}", kind) for i, kind in enumerate(kinds)])


def case_texts():
    table(sa.Enum("a", "b", name="e"))


def case_no_name():
    table(sa.Enum("a", "b"))


def case_no_values():
    table(sa.Enum(name="e"))


def case_numbers_as_values():
    table(sa.Enum(1, 2, name="e"))


def case_not_native():
    table(sa.Enum("a", "bcd", name="e", native_enum=False))


def case_not_native_no_name():
    table(sa.Enum("a", "bcd", native_enum=False))


def case_not_native_length():
    table(sa.Enum("a", "bcd", name="e", native_enum=False, length=30))


def case_not_native_no_length():
    table(sa.Enum("a", "bcd", name="e", native_enum=False, length=None))


def case_length_too_short():
    table(sa.Enum("a", "bcd", name="e", native_enum=False, length=2))


def case_not_native_emoji():
    table(sa.Enum("😀😀", "ä", name="e", native_enum=False))


def case_constraint():
    table(sa.Enum("a", "it's", "50%", name="e", create_constraint=True))


def case_constraint_not_native():
    table(sa.Enum("a", "it's", "50%", name="e", native_enum=False, create_constraint=True))


def case_constraint_no_name():
    table(sa.Enum("a", "b", native_enum=False, create_constraint=True))


def case_boolean_constraint():
    table(sa.Boolean(create_constraint=True, name="ck_b"))


def case_boolean_constraint_no_name():
    table(sa.Boolean(create_constraint=True))


def case_schema():
    table(sa.Enum("a", name="e", schema="other"))


def case_inherit_schema():
    op.create_table("t", sa.Column("c", sa.Enum("a", name="e", inherit_schema=True)), schema="mine")


def case_schema_of_table_is_not_the_types():
    op.create_table("t", sa.Column("c", sa.Enum("a", name="e")), schema="mine")


def case_quoted():
    table(sa.Enum("a", name="e", quote=True))


def case_ugly_names():
    table(sa.Enum("a'b", '"', "50%", ":x", "\\", "😀", "", name='My "e%: 😀'))


def case_reserved_name():
    table(sa.Enum("a", name="user"))


def case_same_type_twice():
    kind = sa.Enum("a", "b", name="e")
    table(kind, kind)


def case_same_name_twice():
    table(sa.Enum("a", name="e"), sa.Enum("a", name="e"))


def case_two_tables():
    kind = sa.Enum("a", name="e")
    op.create_table("t", sa.Column("c", kind))
    op.create_table("u", sa.Column("c", kind))


def case_two_tables_second_without_create():
    op.create_table("t", sa.Column("c", sa.Enum("a", name="e")))
    op.create_table("u", sa.Column("c", postgresql.ENUM("a", name="e", create_type=False)))


def case_metadata():
    table(sa.Enum("a", name="e", metadata=sa.MetaData()))


def case_metadata_schema():
    table(sa.Enum("a", name="e", metadata=sa.MetaData(schema="ms")))


def case_metadata_create():
    kind = sa.Enum("a", name="e", metadata=sa.MetaData())
    kind.create(op.get_bind())
    table(kind)
    kind.drop(op.get_bind())


def case_create():
    sa.Enum("a", "b", name="e").create(op.get_bind())


def case_create_checkfirst():
    sa.Enum("a", "b", name="e").create(op.get_bind(), checkfirst=True)


def case_create_not_checkfirst():
    sa.Enum("a", "b", name="e").create(op.get_bind(), checkfirst=False)


def case_create_not_native():
    sa.Enum("a", name="e", native_enum=False).create(op.get_bind())


def case_create_no_name():
    sa.Enum("a").create(op.get_bind())


def case_create_no_values():
    sa.Enum(name="e").create(op.get_bind())


def case_create_schema():
    sa.Enum("a", name="e", schema="S 1").create(op.get_bind(), True)


def case_drop():
    sa.Enum(name="e").drop(op.get_bind())


def case_drop_checkfirst():
    sa.Enum(name="e").drop(op.get_bind(), checkfirst=True)


def case_drop_not_checkfirst():
    sa.Enum("a", name="e", schema="s").drop(op.get_bind(), checkfirst=False)


def case_boolean_create():
    sa.Boolean(name="b").create(op.get_bind())
    sa.Boolean(name="b").drop(op.get_bind(), checkfirst=False)


def case_variant_create():
    kind = sa.String(3).with_variant(sa.Enum("a", name="e"), "postgresql")
    kind.create(op.get_bind())


def case_enum_with_variant_create():
    kind = sa.Enum("a", name="e").with_variant(sa.String(3), "postgresql")
    kind.create(op.get_bind())
    table(kind)


def case_enum_with_variant_elsewhere():
    kind = sa.Enum("a", name="e").with_variant(sa.String(3), "sqlite")
    kind.create(op.get_bind())
    table(kind)


def case_variant_table():
    table(sa.String(3).with_variant(sa.Enum("a", name="e"), "postgresql"))


def case_array():
    table(sa.ARRAY(sa.Enum("a", name="e")).with_variant(sa.Text(), "sqlite", "mysql", "mariadb"))


def case_postgresql_create():
    postgresql.ENUM("a", "b", name="e").create(op.get_bind())


def case_postgresql_create_not_checkfirst():
    postgresql.ENUM("a", "b", name="e").create(op.get_bind(), checkfirst=False)


def case_postgresql_create_type_false():
    kind = postgresql.ENUM("a", "b", name="e", create_type=False)
    kind.create(op.get_bind(), checkfirst=True)
    table(kind)
    kind.drop(op.get_bind(), checkfirst=True)


def case_postgresql_drop():
    postgresql.ENUM(name="e").drop(op.get_bind())


def case_postgresql_drop_table():
    op.drop_table("t")
    postgresql.ENUM("a", name="e", schema="s").drop(op.get_bind(), checkfirst=False)


def case_postgresql_no_name():
    postgresql.ENUM("a").create(op.get_bind())


def case_postgresql_metadata():
    kind = postgresql.ENUM("a", name="e", metadata=sa.MetaData())
    table(kind)


def case_mysql_create():
    mysql.ENUM("a", "b").create(op.get_bind())


def case_domain_create():
    postgresql.DOMAIN("d", sa.Integer(), check="VALUE > 0").create(op.get_bind())


def case_domain_everything():
    kind = postgresql.DOMAIN(
        "Pos d", sa.String(20), collation="C", default="it's", constraint_name="ck x", not_null=True,
        check=sa.text("VALUE <> ''"), schema="s")
    kind.create(op.get_bind(), checkfirst=False)
    kind.drop(op.get_bind(), checkfirst=False)


def case_domain_text_default():
    postgresql.DOMAIN("d", sa.Integer, default=sa.text("1 + 1")).create(op.get_bind(), checkfirst=True)


def case_domain_table():
    table(postgresql.DOMAIN("d", sa.Integer, not_null=True))


def case_domain_table_create_type_false():
    table(postgresql.DOMAIN("d", sa.Integer, create_type=False))


def case_add_column():
    op.add_column("t", sa.Column("c", sa.Enum("a", name="e")))


def case_add_column_not_native_constraint():
    op.add_column("t", sa.Column("c", sa.Enum("a", name="e", native_enum=False, create_constraint=True)))


def case_alter_column():
    op.alter_column("t", "c", type_=sa.Enum("a", "b", name="e2"), existing_type=sa.Enum("a", name="e"))


def case_alter_column_from_boolean():
    op.alter_column("t", "c", type_=sa.Integer(), existing_type=sa.Boolean(create_constraint=True, name="ck_b"))


def case_attributes_of_texts():
    kind = sa.Enum("a", "bcd")
    op.execute(f"{kind.enums} {kind.name} {kind.schema} {kind.length} {kind.enum_class} {kind.python_type.__name__}")


def case_create_type_attribute():
    kind = postgresql.ENUM("a", name="e")
    kind.create_type = False
    table(kind)


def case_copy():
    table(sa.Enum("a", name="e").copy(), postgresql.ENUM("b", name="f").copy())


def case_unknown_argument():
    table(sa.Enum("a", name="e", nonsense=1))


def case_loop():
    for name, values in {"e": ["a"], "f": ["b", "c"]}.items():
        sa.Enum(*values, name=name).create(op.get_bind(), checkfirst=False)
