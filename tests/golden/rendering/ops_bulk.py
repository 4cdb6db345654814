# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op

t = sa.table("ins_table", sa.column("id", sa.Integer), sa.column("v1", sa.String()), sa.column("v2", sa.String()))


def case_rows():
    op.bulk_insert(t, [{"id": 1, "v1": "row v1", "v2": "row v5"}, {"id": 2, "v1": "row v2", "v2": "row v6"}])


def case_empty():
    op.bulk_insert(t, [])


def case_not_multi():
    op.bulk_insert(t, [{"id": 1, "v1": "a", "v2": "b"}, {"id": 2, "v1": "c", "v2": "d"}], multiinsert=False)


def case_inline_literal():
    op.bulk_insert(t, [{"id": op.inline_literal(1), "v1": op.inline_literal("it's")}])


def case_none_and_quotes():
    op.bulk_insert(t, [{"id": None, "v1": "it's", "v2": "100% \\ a:b \U0001f600"}])


def case_different_keys():
    op.bulk_insert(t, [{"id": 1}, {"v1": "x"}, {"v2": "y", "id": 3}])


def case_column_types():
    kinds = sa.table("k", sa.column("a", sa.Boolean), sa.column("b", sa.Date), sa.column("c", sa.DateTime), sa.column("d", sa.Numeric),
                     sa.column("e", sa.Float), sa.column("f", sa.Time), sa.column("g", sa.Uuid), sa.column("h", sa.Interval))
    op.bulk_insert(kinds, [{"a": True, "b": datetime.date(2020, 1, 2), "c": datetime.datetime(2020, 1, 2, 3, 4, 5, 6),
                            "d": decimal.Decimal("1.50"), "e": 1.5, "f": datetime.time(3, 4, 5)}])
    op.bulk_insert(kinds, [{"g": uuid.UUID("12345678-1234-5678-1234-567812345678")}])


def case_json():
    op.bulk_insert(sa.table("j", sa.column("a", sa.JSON)), [{"a": {"x": [1, None, "it's"]}}])


def case_enum():
    op.bulk_insert(sa.table("e", sa.column("a", sa.Enum("x", "y", name="mood"))), [{"a": "x"}])


def case_untyped():
    op.bulk_insert(sa.table("u", sa.column("a"), sa.column("b")), [{"a": 5, "b": "x"}])


def case_untyped_date():
    op.bulk_insert(sa.table("u", sa.column("a")), [{"a": datetime.date(2020, 1, 2)}])


def case_table():
    made = sa.Table("s", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(5), default="dflt"),
                    sa.Column("n", sa.Integer, server_default="5"), schema="foo")
    op.bulk_insert(made, [{"id": 1}, {"id": 2, "name": "x", "n": 7}])


def case_no_columns():
    op.bulk_insert(sa.table("n", sa.column("a")), [{}])


def case_unknown_column():
    op.bulk_insert(t, [{"nope": 1}])


def case_rows_are_tuple():
    op.bulk_insert(t, ({"id": 1},))


def case_rows_are_dict():
    op.bulk_insert(t, {"id": 1})


def case_row_is_tuple():
    op.bulk_insert(t, [(1, "a", "b")])


def case_table_is_text():
    op.bulk_insert("t", [{"id": 1}])


def case_expression():
    op.bulk_insert(t, [{"v1": sa.func.now()}])


def case_wrong_type():
    op.bulk_insert(t, [{"id": "x", "v1": "y"}])


def case_positional_multi():
    op.bulk_insert(t, [{"id": 1}], False)


def case_unicode_names():
    op.bulk_insert(sa.table("T 1", sa.column("select", sa.String), sa.column("a%b", sa.String), schema="My S"),
                   [{"select": "x", "a%b": "y"}])
