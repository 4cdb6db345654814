# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""What scripts do that nobody had thought of."""
import os

import sqlalchemy as sa
from alembic import op


class Json(sa.types.UserDefinedType):
    def get_col_spec(self, **kw):
        return "OWN"

    def literal_processor(self, dialect):
        return lambda value: "own('" + value.replace("'", "''") + "')"


class Unwritten(sa.types.UserDefinedType):
    def get_col_spec(self, **kw):
        return "UNWRITTEN"

    def literal_processor(self, dialect):
        return None


class Nothing(sa.types.TypeDecorator):
    impl = sa.String

    def process_bind_param(self, value, dialect):
        return None


def case_proxy():
    op.execute("SELECT '%s'" % op._proxy.migration_context.dialect.name)
    op._proxy.execute("SELECT 2")
    op._proxy.create_table("t", sa.Column("a", sa.Integer()))


def case_constants_again():
    t = sa.table("t", sa.column("a"), sa.column("b"), sa.column("c"), sa.column("d"), sa.column("e"))
    select = sa.select(sa.null(), sa.null(), sa.true(), sa.false(), sa.true())
    op.execute(sa.insert(t).from_select(["a", "b", "c", "d", "e"], select))


def case_constants_labelled():
    op.execute(sa.select(sa.null().label("x"), sa.null(), sa.literal(None), sa.cast(sa.null(), sa.Integer), sa.cast(sa.null(), sa.Text)))


def case_options_of_nobody():
    op.create_table("t", sa.Column("a", sa.JSON(), default_factory=list), sa.Column("b", sa.Integer(), some_option=object))


def case_literal_processor():
    op.bulk_insert(sa.table("t", sa.column("a", Json())), [{"a": "it's"}, {"a": None}])
    op.execute(sa.table("t", sa.column("a", Json())).update().values(a="x"))


def case_literal_processor_of_none():
    op.bulk_insert(sa.table("t", sa.column("a", Unwritten())), [{"a": "x"}])


def case_value_that_becomes_none():
    op.bulk_insert(sa.table("t", sa.column("a", Nothing())), [{"a": "x"}])


def case_environment_is_changed():
    os.environ["RETORT_UNSEEN"] = "set"
    op.execute("SELECT '%s', %d" % (os.environ["RETORT_UNSEEN"], "RETORT_UNSEEN" in os.environ))
    del os.environ["RETORT_UNSEEN"]
    op.execute("SELECT '%s'" % os.environ.get("RETORT_UNSEEN"))
