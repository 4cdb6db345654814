# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import datetime as dt
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql as my, postgresql as pg, sqlite as lite


def insert(kind, values):
    for value in values:
        try:
            op.bulk_insert(sa.table("t", sa.column("c", kind)), [{"c": value}])
        except Exception as error:
            op.execute("refused as " + type(error).__name__)


VALUES = [
    None,
    True,
    2,
    10**25,
    1.5,
    1e300,
    float("nan"),
    "it's 50% \\ x",
    "12",
    ":a ä 😀",
    b"by'te\\%",
    b"\xff",
    decimal.Decimal("10.50"),
    decimal.Decimal("1E+3"),
    decimal.Decimal("-0.9"),
    dt.date(2024, 1, 2),
    dt.time(1, 2, 3, 5),
    dt.time(1, 2),
    dt.datetime(2024, 1, 2, 3, 4, 5, 6),
    dt.datetime(2024, 1, 2),
    dt.datetime(2024, 1, 2, 3, 4, 5, tzinfo=dt.timezone.utc),
    dt.timedelta(days=1, seconds=2.5),
    [1, 2],
    ["a", "b'"],
    [[1], [2]],
    [],
    {"a": 1},
    (1, 2),
    "A",
    "red",
]


def case_uuid_values():
    insert(sa.Uuid(), [uuid.UUID(int=5)])
    insert(sa.Uuid(native_uuid=False), [uuid.UUID(int=5)])
    insert(sa.String(), [uuid.UUID(int=5)])


def case_integer():
    insert(sa.Integer(), VALUES)


def case_biginteger():
    insert(sa.BigInteger(), VALUES)


def case_string():
    insert(sa.String(), VALUES)


def case_text():
    insert(sa.Text(), VALUES)


def case_numeric_10_2():
    insert(sa.Numeric(10, 2), VALUES)


def case_float():
    insert(sa.Float(), VALUES)


def case_boolean():
    insert(sa.Boolean(), VALUES)


def case_date():
    insert(sa.Date(), VALUES)


def case_datetime():
    insert(sa.DateTime(), VALUES)


def case_datetime_timezone_true():
    insert(sa.DateTime(timezone=True), VALUES)


def case_time():
    insert(sa.Time(), VALUES)


def case_interval():
    insert(sa.Interval(), VALUES)


def case_largebinary():
    insert(sa.LargeBinary(), VALUES)


def case_binary_3():
    insert(sa.BINARY(3), VALUES)


def case_json():
    insert(sa.JSON(), VALUES)


def case_json_none_as_null_true():
    insert(sa.JSON(none_as_null=True), VALUES)


def case_uuid():
    insert(sa.Uuid(), [value for value in VALUES if not isinstance(value, (float, bytes))])


def case_uuid_as_uuid_false():
    insert(sa.Uuid(as_uuid=False), [value for value in VALUES if not isinstance(value, (float, bytes))])


def case_uuid_native_uuid_false():
    insert(sa.Uuid(native_uuid=False), [value for value in VALUES if not isinstance(value, (float, bytes))])


def case_uuid():
    insert(sa.UUID(), [value for value in VALUES if not isinstance(value, (float, bytes))])


def case_enum_red_a_name_x_validate_strings_true():
    insert(sa.Enum("red", "A", name="x", validate_strings=True), VALUES)


def case_array_integer():
    insert(sa.ARRAY(sa.Integer), VALUES)


def case_array_string():
    insert(sa.ARRAY(sa.String), VALUES)


def case_array_integer_dimensions_2():
    insert(sa.ARRAY(sa.Integer, dimensions=2), VALUES)


def case_pickletype():
    insert(sa.PickleType(), VALUES)


def case_types_nulltype():
    insert(sa.types.NullType(), VALUES)


def case_pg_jsonb():
    insert(pg.JSONB(), VALUES)


def case_pg_array_integer():
    insert(pg.ARRAY(sa.Integer), VALUES)


def case_pg_array_text():
    insert(pg.ARRAY(sa.Text), VALUES)


def case_pg_array_datetime():
    insert(pg.ARRAY(sa.DateTime), VALUES)


def case_pg_enum_red_a_name_x():
    insert(pg.ENUM("red", "A", name="x"), VALUES)


def case_pg_uuid():
    insert(pg.UUID(), [value for value in VALUES if not isinstance(value, (float, bytes))])


def case_pg_inet():
    insert(pg.INET(), VALUES)


def case_pg_hstore():
    insert(pg.HSTORE(), VALUES)


def case_pg_interval():
    insert(pg.INTERVAL(), VALUES)


def case_pg_bytea():
    insert(pg.BYTEA(), VALUES)


def case_pg_int4range():
    insert(pg.INT4RANGE(), VALUES)


def case_pg_tsvector():
    insert(pg.TSVECTOR(), VALUES)


def case_pg_citext():
    insert(pg.CITEXT(), VALUES)


def case_pg_timestamp():
    insert(pg.TIMESTAMP(), VALUES)


def case_pg_time():
    insert(pg.TIME(), VALUES)


def case_my_tinyint_1():
    insert(my.TINYINT(1), VALUES)


def case_my_enum_red_a():
    insert(my.ENUM("red", "A"), VALUES)


def case_my_set_red_a():
    insert(my.SET("red", "A"), VALUES)


def case_my_json():
    insert(my.JSON(), VALUES)


def case_my_longtext():
    insert(my.LONGTEXT(), VALUES)


def case_my_decimal_10_2():
    insert(my.DECIMAL(10, 2), VALUES)


def case_my_year():
    insert(my.YEAR(), VALUES)


def case_my_datetime_fsp_3():
    insert(my.DATETIME(fsp=3), VALUES)


def case_my_time_fsp_3():
    insert(my.TIME(fsp=3), VALUES)


def case_my_longblob():
    insert(my.LONGBLOB(), VALUES)


def case_my_bit_3():
    insert(my.BIT(3), VALUES)


def case_string_5_with_variant_integer_sqlite():
    insert(sa.String(5).with_variant(sa.Integer(), "sqlite"), VALUES)
