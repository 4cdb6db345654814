# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg


def insert(type_, *values):
    table = sa.table("t", sa.column("c", type_))
    for value in values:
        op.execute(sa.insert(table).values(c=value))


def case_strings():
    insert(sa.String, "x", "it's", 'a"b', "100%", "%(x)s", "a:b", ":x", "back\\slash", "\\", "new\nline", "tab\tbed", "☃",
           "", "😀", "?", "$1", None)
    insert(sa.Text, "it's \\ :x")
    insert(sa.Unicode(5), "it's")
    insert(pg.CITEXT, "it's")
    insert(sa.CHAR(3), "a'b")


def case_numbers():
    insert(sa.Integer, 5, -5, 0, 12345678901234567890)
    insert(sa.BigInteger, 5)
    insert(sa.Numeric(5, 2), decimal.Decimal("1.50"), 3, 2.5, decimal.Decimal("-0.1"))
    insert(sa.Float, 2.5, 1e20, 3)
    insert(sa.Float(asdecimal=True), decimal.Decimal("2.5"))


def case_booleans():
    insert(sa.Boolean, True, False, None)


def case_boolean_wrong():
    insert(sa.Boolean, "x")


def case_dates():
    insert(sa.Date, datetime.date(2026, 1, 2))
    insert(sa.DateTime, datetime.datetime(2026, 1, 2, 3, 4, 5), datetime.datetime(2026, 1, 2, 3, 4, 5, 678))
    insert(sa.DateTime(timezone=True), datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc))
    insert(sa.Time, datetime.time(3, 4, 5), datetime.time(3, 4, 5, 6))
    insert(pg.TIMESTAMP(precision=3), datetime.datetime(2026, 1, 2))


def case_date_as_text():
    insert(sa.Date, "2026-01-02")


def case_intervals():
    insert(sa.Interval, datetime.timedelta(days=1, hours=2), datetime.timedelta(microseconds=5))
    insert(pg.INTERVAL, datetime.timedelta(days=-1), datetime.timedelta(seconds=90), datetime.timedelta(0),
           datetime.timedelta(days=400, microseconds=1))


def case_interval_not_native():
    insert(sa.Interval(native=False), datetime.timedelta(days=1))


def case_interval_as_text():
    insert(pg.INTERVAL, "1 day")


def case_bytes():
    insert(sa.LargeBinary, b"abc", b"it's", b"")


def case_bytes_not_text():
    insert(sa.LargeBinary, b"\xff\x00")


def case_bytes_backslash():
    insert(pg.BYTEA, b"a\\b")


def case_uuids():
    insert(sa.Uuid, uuid.UUID("12345678-1234-5678-1234-567812345678"))
    insert(pg.UUID(as_uuid=True), uuid.UUID(int=5))
    insert(pg.UUID(as_uuid=False), "12345678-1234-5678-1234-567812345678")
    insert(sa.Uuid(as_uuid=False), "12345678-1234-5678-1234-567812345678")


def case_uuid_not_native():
    insert(sa.Uuid(native_uuid=False), uuid.UUID("12345678-1234-5678-1234-567812345678"))


def case_uuid_wrong():
    insert(pg.UUID(as_uuid=True), "12345678-1234-5678-1234-567812345678")


def case_json():
    insert(sa.JSON, {"a": 1, "b": [1, "it's", None, True]})


def case_jsonb():
    insert(pg.JSONB, {"a": 1})


def case_json_null():
    insert(sa.JSON, None)
    insert(sa.JSON, sa.JSON.NULL)
    insert(sa.JSON(none_as_null=True), None)
    insert(pg.JSONB, sa.null())


def case_json_inline():
    op.execute(sa.insert(sa.table("t", sa.column("c", pg.JSONB))).values(c=op.inline_literal('{"a": 1}')))


def case_arrays():
    insert(pg.ARRAY(sa.Integer), [1, 2], [], [None, 1])
    insert(pg.ARRAY(sa.String), ["a'b", "100%", "back\\slash"])
    insert(pg.ARRAY(sa.Boolean), [True, False])
    insert(pg.ARRAY(sa.Date), [datetime.date(2026, 1, 2)])


def case_arrays_nested():
    insert(pg.ARRAY(sa.Integer), [[1, 2], [3, 4]])
    insert(pg.ARRAY(sa.Integer, dimensions=2), [[1, 2], [3, 4]])


def case_array_of_enum():
    insert(pg.ARRAY(sa.Enum("a", "b", name="e")), ["a", "b"])


def case_array_of_uuid():
    insert(pg.ARRAY(pg.UUID(as_uuid=True)), [uuid.UUID(int=5)])


def case_array_of_json():
    insert(pg.ARRAY(pg.JSONB), [{}])


def case_generic_array():
    insert(sa.ARRAY(sa.String), ["a", "b"])


def case_enums():
    insert(sa.Enum("a", "it's", name="e"), "a", "it's")
    insert(pg.ENUM("a", name="e"), "a")


def case_enum_unknown():
    insert(sa.Enum("a", name="e"), "b")


def case_enum_validated():
    insert(sa.Enum("a", name="e", validate_strings=True), "b")


def case_ranges():
    insert(pg.INT4RANGE, pg.Range(1, 5))


def case_range_as_text():
    insert(pg.INT4RANGE, "[1,5)")


def case_hstore():
    insert(pg.HSTORE, {"a": "b"})


def case_network():
    insert(pg.INET, "10.0.0.1")


def case_bit():
    insert(pg.BIT(3), "101")


def case_null_type():
    op.execute(sa.insert(sa.table("t", sa.column("c"))).values(c="x"))


def case_null_type_number():
    op.execute(sa.insert(sa.table("t", sa.column("c"))).values(c=5))


def case_text_binds():
    op.execute(sa.text("SELECT :x, :y, '\\:z', 'a::b'::text").bindparams(x="it's", y=5))
    op.execute(sa.text("SELECT :x").bindparams(sa.bindparam("x", ["a"], pg.ARRAY(sa.String))))
    op.execute(sa.text("SELECT :x").bindparams(sa.bindparam("x", [1, 2], expanding=True)))


def case_literals():
    op.execute(sa.select(sa.literal("x"), sa.literal(5), sa.literal(2.5), sa.literal(True), sa.literal(None),
                         sa.literal(datetime.date(2026, 1, 2)), sa.literal(decimal.Decimal("1.5")), sa.literal(b"x")))


def case_literal_uuid():
    op.execute(sa.select(sa.literal(uuid.UUID(int=7))))


def case_inline_literal():
    op.execute(sa.update(sa.table("t", sa.column("c", sa.String))).values(c=op.inline_literal("it's \\ 100%")))
    op.execute(sa.update(sa.table("t", sa.column("c", sa.Integer))).values(c=op.inline_literal(5)))
