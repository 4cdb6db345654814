# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import enum

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg


class Colour(enum.Enum):
    red = "r"
    green = "g"


def case_created_with_its_table():
    op.create_table("t", sa.Column("e", sa.Enum("a", "b", name="kind")))


def case_own_class():
    op.create_table("t", sa.Column("e", pg.ENUM("a", "b", name="kind")))


def case_not_created():
    op.create_table("t", sa.Column("e", pg.ENUM("a", "b", name="kind", create_type=False)))


def case_generic_ignores_create_type():
    op.create_table("t", sa.Column("e", sa.Enum("a", "b", name="kind", create_type=False)))


def case_not_native():
    op.create_table("t", sa.Column("e", sa.Enum("a", "bbb", name="kind", native_enum=False)))
    op.create_table("u", sa.Column("e", sa.Enum("a", "b", name="kind", native_enum=False, length=20, create_constraint=True)))


def case_constraint():
    op.create_table("t", sa.Column("e", sa.Enum("a", "b", name="kind", create_constraint=True)))


def case_array_of_not_native_with_constraint():
    op.create_table("t", sa.Column("e", pg.ARRAY(sa.Enum("a", "b", name="kind", native_enum=False, create_constraint=True))))


def case_schema():
    op.create_table("t", sa.Column("e", sa.Enum("a", name="kind", schema="s")), schema="other")


def case_inherited_schema():
    op.create_table("t", sa.Column("e", sa.Enum("a", name="kind", inherit_schema=True)), schema="other")


def case_two_of_one_name():
    op.create_table("t", sa.Column("e", sa.Enum("a", name="kind")), sa.Column("f", sa.Enum("a", "b", name="kind")))


def case_two_tables():
    kind = sa.Enum("a", name="kind")
    op.create_table("t", sa.Column("e", kind))
    op.create_table("u", sa.Column("e", kind), sa.Column("f", sa.Enum("z", name="other")))


def case_order():
    op.create_table("t", sa.Column("z", sa.Enum("1", name="zed")), sa.Column("a", sa.Enum("2", name="first")),
                    sa.Column("m", pg.ENUM("3", name="middle")), sa.Column("n", pg.ARRAY(sa.Enum("4", name="listed"))))


def case_variants():
    op.create_table("t", sa.Column("e", sa.Enum("a", name="kind").with_variant(sa.String(5), "sqlite")),
                    sa.Column("f", sa.String(5).with_variant(sa.Enum("b", name="second"), "postgresql")),
                    sa.Column("g", sa.Enum("c", name="third").with_variant(sa.String(5), "postgresql")),
                    sa.Column("h", sa.String(5).with_variant(pg.ARRAY(sa.Enum("d", name="fourth")), "postgresql")))


def case_variant_of_own_class():
    op.create_table("t", sa.Column("e", sa.String(5).with_variant(pg.ENUM("a", name="kind"), "postgresql")))


def case_decorated():
    class Kind(sa.types.TypeDecorator):
        impl = sa.Enum("a", "b", name="kind")
        cache_ok = True

    op.create_table("t", sa.Column("e", Kind()))


def case_decorated_with_arguments():
    class Kind(sa.types.TypeDecorator):
        impl = sa.Enum
        cache_ok = True

    op.create_table("t", sa.Column("e", Kind("x", "y", name="kind")))


def case_of_metadata():
    metadata = sa.MetaData()
    op.create_table("t", sa.Column("e", sa.Enum("a", name="kind", metadata=metadata)))


def case_of_metadata_with_schema():
    metadata = sa.MetaData(schema="m")
    op.create_table("t", sa.Column("e", sa.Enum("a", name="kind", metadata=metadata)))


def case_of_class():
    op.create_table("t", sa.Column("e", sa.Enum(Colour)), sa.Column("f", sa.Enum(Colour, name="named")))


def case_of_class_by_value():
    op.create_table("t", sa.Column("e", sa.Enum(Colour, values_callable=lambda c: [m.value for m in c], name="by_value"),
                                   server_default="r"))


def case_without_name():
    op.create_table("t", sa.Column("e", sa.Enum("a", "b")))


def case_ugly():
    op.create_table("t", sa.Column("e", sa.Enum("it's", 'do"uble', "100%", "a:b", "back\\slash", "☃", "", " ",
                                                name="Mixed Case")))


def case_reserved():
    op.create_table("t", sa.Column("e", sa.Enum("a", name="user", schema="Order")))


def case_default():
    op.create_table("t", sa.Column("e", sa.Enum("a", "b", name="kind"), server_default="a", nullable=False))


def case_table_dropped():
    op.create_table("t", sa.Column("e", sa.Enum("a", "b", name="kind")))
    op.drop_table("t")


def case_column_added():
    op.add_column("t", sa.Column("e", sa.Enum("a", "b", name="kind")))
    op.add_column("t", sa.Column("f", sa.Enum("a", "b", name="kind", native_enum=False)))


def case_column_changed():
    op.alter_column("t", "c", type_=sa.Enum("a", name="kind"), existing_type=sa.String(3), postgresql_using="c::kind")
    op.alter_column("t", "c", type_=sa.String(3), existing_type=sa.Enum("a", name="kind"))


def case_created_by_itself():
    sa.Enum("a", "b", name="kind").create(op.get_bind())


def case_created_checkfirst():
    pg.ENUM("a", "b", name="kind").create(op.get_bind(), checkfirst=True)
    pg.ENUM("a", "b", name="kind").create(op.get_bind(), checkfirst=False)
    sa.Enum("a", name="other").create(op.get_bind(), checkfirst=True)


def case_created_not_native():
    sa.Enum("a", "b", name="kind", native_enum=False).create(op.get_bind())


def case_created_then_used():
    kind = pg.ENUM("a", "b", name="kind", create_type=False)
    kind.create(op.get_bind(), checkfirst=True)
    op.create_table("t", sa.Column("e", kind))
    op.drop_table("t")
    kind.drop(op.get_bind(), checkfirst=True)


def case_created_then_used_twice():
    kind = pg.ENUM("a", "b", name="kind")
    kind.create(op.get_bind())
    op.create_table("t", sa.Column("e", kind))


def case_dropped():
    sa.Enum(name="kind").drop(op.get_bind())
    sa.Enum("a", name="other").drop(op.get_bind(), checkfirst=False)
    pg.ENUM(name="third", schema="s").drop(op.get_bind(), checkfirst=True)


def case_dropped_without_name():
    pg.ENUM("a").drop(op.get_bind())


def case_by_metadata():
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("e", sa.Enum("a", name="kind")))
    metadata.create_all(op.get_bind(), checkfirst=False)
    metadata.drop_all(op.get_bind(), checkfirst=False)


def case_by_table():
    table = sa.Table("t", sa.MetaData(), sa.Column("e", sa.Enum("a", name="kind")))
    table.create(op.get_bind())
    table.drop(op.get_bind())


def case_domain():
    op.create_table("t", sa.Column("d", pg.DOMAIN("positive", sa.Integer(), check="VALUE > 0")))


def case_domain_with_everything():
    pg.DOMAIN("Zip", sa.String(5), collation="de_DE", default="12345", constraint_name="five", not_null=True,
              check=r"VALUE ~ '^\d{5}$'", schema="s").create(op.get_bind())


def case_domain_default_expression():
    pg.DOMAIN("d", sa.Integer, default=sa.text("1 + 1"), check=sa.text("VALUE IN (1, 2)")).create(op.get_bind())


def case_domain_plain():
    domain = pg.DOMAIN("d", sa.Numeric(5, 2))
    domain.create(op.get_bind())
    domain.drop(op.get_bind())


def case_domain_of_array():
    pg.DOMAIN("d", pg.ARRAY(sa.Text)).create(op.get_bind())


def case_domain_not_created():
    op.create_table("t", sa.Column("d", pg.DOMAIN("positive", sa.Integer(), create_type=False)))


def case_enum_added_value():
    op.execute("ALTER TYPE kind ADD VALUE 'c'")
