# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def alter(**kw):
    op.alter_column("t", "c", **kw)


def case_nullable():
    alter(nullable=False, existing_type=sa.Integer())


def case_nullable_true():
    alter(nullable=True, existing_type=mysql.VARCHAR(20, charset="utf8"))


def case_nullable_without_type():
    alter(nullable=False)


def case_type():
    alter(type_=sa.String(50), existing_type=sa.String(20), existing_nullable=False)


def case_type_alone():
    alter(type_=sa.BigInteger)


def case_type_existing_all():
    alter(type_=sa.String(50), existing_type=sa.String(20), existing_nullable=False, existing_server_default="it's",
          existing_comment="the 50% c")


def case_type_existing_text_default():
    alter(type_=sa.Integer, existing_type=sa.SmallInteger, existing_server_default=sa.text("'0'"))


def case_type_existing_no_default():
    alter(type_=sa.Integer, existing_type=sa.SmallInteger, existing_server_default=None)


def case_type_from_boolean():
    alter(type_=sa.Integer, existing_type=sa.Boolean(create_constraint=True, name="ck"))


def case_type_to_boolean():
    alter(type_=sa.Boolean(create_constraint=True, name="ck"), existing_type=sa.Integer)


def case_type_to_enum():
    alter(type_=mysql.ENUM("a", "b'c"), existing_type=sa.String(9), nullable=False)


def case_type_enum_checked():
    alter(type_=sa.Enum("a", "b", name="e", native_enum=False, create_constraint=True),
          existing_type=sa.Enum("a", name="e", native_enum=False, create_constraint=True))


def case_rename():
    alter(new_column_name="d", existing_type=sa.Integer)


def case_rename_all():
    alter(new_column_name="Group", existing_type=sa.String(9), existing_nullable=False, existing_server_default="x",
          existing_comment="y", existing_autoincrement=False)


def case_rename_without_type():
    alter(new_column_name="d")


def case_default():
    alter(server_default="it's 100% \\ :x")


def case_default_expression():
    alter(server_default=sa.text("CURRENT_TIMESTAMP"), existing_type=sa.Integer)


def case_default_function():
    alter(server_default=sa.func.now())


def case_default_null():
    alter(server_default=sa.null())


def case_default_bool():
    alter(server_default=sa.true())
    alter(server_default=sa.false(), existing_type=sa.Boolean)


def case_default_none():
    alter(server_default=None)


def case_default_none_with_type():
    alter(server_default=None, existing_type=sa.Integer, existing_nullable=False)


def case_default_false():
    alter(server_default=False)


def case_default_number():
    alter(server_default=5)


def case_moment_default():
    alter(server_default=sa.text("now()"), existing_type=sa.DateTime)


def case_moment_timestamp():
    alter(server_default=sa.text("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"), existing_type=sa.TIMESTAMP,
          existing_nullable=False)


def case_moment_default_none():
    alter(server_default=None, existing_type=sa.DateTime)


def case_moment_nullable():
    alter(nullable=False, existing_type=sa.DateTime)


def case_moment_nullable_default_removed():
    alter(nullable=False, existing_type=mysql.DATETIME(fsp=6), server_default=None)


def case_moment_comment():
    alter(comment="x", existing_type=mysql.TIMESTAMP())


def case_moment_nothing():
    alter(existing_type=sa.DateTime)


def case_moment_type():
    alter(type_=sa.DateTime(), existing_type=sa.String(3))
    alter(type_=sa.String(3), existing_type=sa.DateTime())


def case_moment_date():
    alter(nullable=True, existing_type=sa.Date)


def case_comment():
    alter(comment="it's \\ 50%", existing_type=sa.Integer)


def case_comment_none():
    alter(comment=None, existing_type=sa.Integer, existing_comment="old")


def case_comment_kept():
    alter(nullable=True, existing_type=sa.Integer, existing_comment="old's")


def case_comment_without_type():
    alter(comment="x")


def case_autoincrement():
    alter(autoincrement=True, existing_type=sa.Integer)


def case_autoincrement_off():
    alter(autoincrement=False, existing_type=sa.Integer, existing_autoincrement=True)


def case_autoincrement_existing():
    alter(nullable=False, existing_type=sa.Integer, existing_autoincrement=True)


def case_schema():
    op.alter_column("T", "Select", nullable=False, existing_type=sa.Integer, schema="My.Schema")
    op.alter_column("t", "c", new_column_name="d", existing_type=sa.Integer, schema="s")
    op.alter_column("t", "c", server_default="1", schema="s")


def case_nothing():
    alter()


def case_nothing_with_existing():
    alter(existing_type=sa.Integer, existing_nullable=True)


def case_all():
    alter(nullable=False, server_default="0", new_column_name="d", type_=mysql.INTEGER(11, unsigned=True),
          existing_type=sa.String(3), autoincrement=True, comment="c")


def case_computed():
    alter(server_default=sa.Computed("a + 1"), existing_type=sa.Integer)


def case_computed_existing():
    alter(existing_server_default=sa.Computed("a + 1"), nullable=True, existing_type=sa.Integer)


def case_computed_existing_renamed():
    alter(existing_server_default=sa.Computed("a + 1"), new_column_name="d", existing_type=sa.Integer)


def case_computed_to_none():
    alter(existing_server_default=sa.Computed("a + 1"), server_default=None, existing_type=sa.Integer)


def case_identity():
    alter(server_default=sa.Identity(), existing_type=sa.Integer)


def case_identity_existing():
    alter(existing_server_default=sa.Identity(), type_=sa.BigInteger, existing_type=sa.Integer)


def case_postgresql_using():
    alter(type_=sa.Integer, existing_type=sa.String(3), postgresql_using="c::integer")


def case_fetched_value():
    alter(server_default=sa.FetchedValue(), existing_type=sa.Integer)


def case_decorated_moment():
    class Utc(sa.TypeDecorator):
        impl = sa.DateTime
        cache_ok = True

    alter(nullable=False, existing_type=Utc())


def case_constraint_unique():
    op.create_unique_constraint("uq", "t", ["a", "Order"])
    op.drop_constraint("uq", "t", type_="unique")


def case_constraint_foreign_key():
    op.create_foreign_key("fk", "t", "p", ["a"], ["id"], ondelete="CASCADE", source_schema="s", referent_schema="r")
    op.drop_constraint("fk", "t", type_="foreignkey", schema="s")


def case_constraint_primary():
    op.create_primary_key("pk", "t", ["a", "b"])
    op.drop_constraint("pk", "t", type_="primary")


def case_constraint_primary_unnamed():
    op.drop_constraint(None, "t", type_="primary")


def case_constraint_check():
    op.create_check_constraint("ck", "t", "a > 0")
    op.create_check_constraint("ck", "t", sa.column("a") > 5)
    op.drop_constraint("ck", "t", type_="check")


def case_constraint_untyped():
    op.drop_constraint("x", "t")


def case_constraint_wrong_type():
    op.drop_constraint("x", "t", type_="foreign")


def case_constraint_unnamed():
    op.drop_constraint(None, "t", type_="foreignkey")


def case_constraint_if_exists():
    op.drop_constraint("fk", "t", type_="foreignkey", if_exists=True)


def case_constraint_names():
    op.create_unique_constraint("U`q %", "T`t", ["C`c"])
    op.drop_constraint("F`k", "T`t", type_="foreignkey")
    op.create_unique_constraint(None, "t", ["a"])


def case_constraint_too_long():
    op.create_unique_constraint("u" * 65, "t", ["a"])


def case_bulk_insert():
    table = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String), sa.column("c", sa.Boolean))
    op.bulk_insert(table, [{"a": 1, "b": "it's \\ 100% :x", "c": True}, {"a": None, "b": None, "c": False}])
    op.bulk_insert(table, [{"b": "x"}], multiinsert=False)
    op.bulk_insert(table, [])


def case_execute():
    op.execute("SET FOREIGN_KEY_CHECKS=0")
    op.execute("INSERT INTO t VALUES ('a\\\\b', '100%', '\\:x')")
