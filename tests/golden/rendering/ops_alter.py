# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_nullable():
    op.alter_column("t", "c", nullable=True, existing_type=sa.Integer())


def case_not_nullable():
    op.alter_column("t", "c", nullable=False, schema="foo", existing_type=sa.String(5), existing_server_default="x",
                    existing_nullable=True, existing_comment="c")


def case_nullable_alone():
    op.alter_column("t", "c", nullable=False)


def case_rename():
    op.alter_column("t", "c", new_column_name="x", existing_type=sa.Integer())


def case_rename_alone():
    op.alter_column("t", "c", new_column_name="x")


def case_rename_quoted():
    op.alter_column("T 1", "C 1", new_column_name="select", schema="S.x", existing_type=sa.Integer(), existing_nullable=False)


def case_type():
    op.alter_column("t", "c", type_=sa.String(50))
    op.alter_column("t", "c", type_=sa.Text, existing_type=sa.String(50), existing_nullable=False)


def case_type_schema():
    op.alter_column("t", "c", type_=sa.Numeric(10, 2), schema="foo", existing_type=sa.Integer())


def case_type_boolean_to_string():
    op.alter_column("t", "c", type_=sa.String(10), existing_type=sa.Boolean(create_constraint=True, name="ck_c"))


def case_type_string_to_boolean():
    op.alter_column("t", "c", type_=sa.Boolean(create_constraint=True, name="ck_c"), existing_type=sa.String(10))


def case_type_string_to_unnamed_boolean():
    op.alter_column("t", "c", type_=sa.Boolean(create_constraint=True), existing_type=sa.Integer())


def case_type_plain_boolean():
    op.alter_column("t", "c", type_=sa.Boolean(), existing_type=sa.Integer())


def case_type_enum_to_enum():
    op.alter_column("t", "c", type_=sa.Enum("a", "b", "c", name="new", native_enum=False, create_constraint=True),
                    existing_type=sa.Enum("a", "b", name="old", native_enum=False, create_constraint=True), existing_nullable=False)


def case_type_native_enum():
    op.alter_column("t", "c", type_=sa.Enum("a", "b", "c", name="new"), existing_type=sa.String(9))


def case_default():
    op.alter_column("t", "c", server_default="q", existing_type=sa.String(4))


def case_default_expressions():
    op.alter_column("t", "c", server_default=sa.func.utc_thing(sa.func.current_timestamp()), existing_type=sa.DateTime())


def case_default_text():
    op.alter_column("t", "c", server_default=sa.text("now() + '1%'"), existing_type=sa.DateTime())


def case_default_quotes():
    op.alter_column("t", "c", server_default="it's \\ 100% a:b", existing_type=sa.String(40))


def case_default_none():
    op.alter_column("t", "c", server_default=None, existing_type=sa.Integer(), existing_server_default="5")


def case_default_false():
    op.alter_column("t", "c", server_default=False, nullable=True, existing_type=sa.Integer(), existing_server_default="5")


def case_default_is_number():
    op.alter_column("t", "c", server_default=5, existing_type=sa.Integer())


def case_default_is_true():
    op.alter_column("t", "c", server_default=True, existing_type=sa.Boolean())


def case_default_constants():
    op.alter_column("t", "c", server_default=sa.true(), existing_type=sa.Boolean())
    op.alter_column("t", "c", server_default=sa.null(), existing_type=sa.Boolean())


def case_default_clause():
    op.alter_column("t", "c", server_default=sa.DefaultClause("x"), existing_type=sa.String(5))


def case_default_fetched():
    op.alter_column("t", "c", server_default=sa.FetchedValue(), existing_type=sa.String(5))


def case_computed_add():
    op.alter_column("t", "c", server_default=sa.Computed("foo * 5"), existing_type=sa.Integer())


def case_computed_drop():
    op.alter_column("t", "c", server_default=None, existing_server_default=sa.Computed("foo * 5"), existing_type=sa.Integer())


def case_identity_add():
    op.alter_column("t", "c", server_default=sa.Identity(start=5, always=True), existing_type=sa.Integer())


def case_identity_drop():
    op.alter_column("t", "c", server_default=None, existing_server_default=sa.Identity(start=5), existing_type=sa.Integer())


def case_identity_change():
    op.alter_column("t", "c", server_default=sa.Identity(start=9, always=True, cycle=True),
                    existing_server_default=sa.Identity(start=5), existing_type=sa.Integer())


def case_comment():
    op.alter_column("t", "c", comment="it's 100%", existing_type=sa.Integer())


def case_comment_none():
    op.alter_column("t", "c", comment=None, existing_comment="old", existing_type=sa.Integer())


def case_comment_false():
    op.alter_column("t", "c", comment=False, nullable=True, existing_type=sa.Integer(), existing_comment="keep")


def case_autoincrement():
    op.alter_column("t", "c", autoincrement=True, existing_type=sa.Integer(), existing_nullable=False)


def case_existing_autoincrement():
    op.alter_column("t", "c", nullable=False, existing_autoincrement=True, existing_type=sa.Integer())


def case_all():
    op.alter_column("t", "c", nullable=False, comment="x", server_default="5", new_column_name="d", type_=sa.BigInteger(),
                    existing_type=sa.Integer(), existing_server_default="4", existing_nullable=True, existing_comment="y", schema="s")


def case_nothing():
    op.alter_column("t", "c", existing_type=sa.Integer())


def case_using():
    op.alter_column("t", "c", type_=sa.Integer(), postgresql_using="c::integer", existing_type=sa.String(5))


def case_using_without_type():
    op.alter_column("t", "c", nullable=True, postgresql_using="c::integer", existing_type=sa.String(5))


def case_using_none():
    op.alter_column("t", "c", type_=sa.Integer(), postgresql_using=None, existing_type=sa.String(5))


def case_unknown_option():
    op.alter_column("t", "c", nullable=True, existing_type=sa.Integer(), unique=True, primary_key=False)


def case_old_name():
    op.alter_column("t", "c", name="x", existing_type=sa.Integer())


def case_modify_given():
    op.alter_column("t", "c", modify_nullable=True, existing_type=sa.Integer())


def case_positional():
    op.alter_column("t", "c", True)


def case_existing_default_not_given():
    op.alter_column("t", "c", nullable=False, existing_type=sa.Integer(), existing_server_default=False)


def case_existing_default_none():
    op.alter_column("t", "c", nullable=False, existing_type=sa.Integer(), existing_server_default=None)


def case_variant():
    op.alter_column("t", "c", type_=sa.Text().with_variant(sa.String(9), "mysql", "mariadb").with_variant(sa.Integer(), "sqlite"),
                    existing_type=sa.String(5))


def case_name_same():
    op.alter_column("t", "c", new_column_name="c", existing_type=sa.Integer())


def case_column_without_changes():
    op.alter_column("t", sa.Column("c", sa.Integer, nullable=False))
    op.alter_column("t", "c")
