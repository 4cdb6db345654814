# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite


def table(*types):
    op.create_table("t", *[sa.Column(f"c{i}", type_) for i, type_ in enumerate(types)])


def case_generic():
    table(sa.Integer, sa.BigInteger, sa.SmallInteger, sa.Numeric, sa.Numeric(10, 2), sa.Float, sa.Float(5), sa.Double, sa.String(5),
          sa.Text, sa.Boolean, sa.Date, sa.DateTime, sa.Time, sa.LargeBinary, sa.LargeBinary(9), sa.Interval, sa.Uuid, sa.UUID,
          sa.Unicode(4), sa.UnicodeText, sa.PickleType)


def case_upper():
    table(sa.INTEGER, sa.BIGINT, sa.SMALLINT, sa.NUMERIC(4), sa.DECIMAL(5, 1), sa.FLOAT, sa.REAL, sa.DOUBLE, sa.VARCHAR(6),
          sa.CHAR(2), sa.TEXT, sa.BOOLEAN, sa.DATE, sa.DATETIME, sa.TIME, sa.TIMESTAMP, sa.BLOB)


def case_strings_unsized():
    table(sa.String, sa.VARCHAR, sa.CHAR, sa.NVARCHAR(5), sa.NCHAR(5), sa.CLOB, sa.VARBINARY(3), sa.BINARY(3), sa.BINARY)


def case_own():
    table(sqlite.INTEGER, sqlite.REAL, sqlite.TEXT, sqlite.BLOB, sqlite.BOOLEAN, sqlite.CHAR(4), sqlite.VARCHAR(4), sqlite.DECIMAL(4, 2),
          sqlite.NUMERIC(3), sqlite.FLOAT, sqlite.SMALLINT, sqlite.TIMESTAMP)


def case_own_moments():
    table(sqlite.DATE, sqlite.DATETIME, sqlite.TIME, sqlite.DATETIME(truncate_microseconds=True), sqlite.TIME(truncate_microseconds=True))


def case_storage_formats():
    table(sqlite.DATETIME(storage_format="%(year)04d%(month)02d%(day)02d%(hour)02d%(minute)02d%(second)02d"),
          sqlite.DATE(storage_format="%(year)04d%(month)02d%(day)02d"),
          sqlite.TIME(storage_format="%(hour)02d%(minute)02d%(second)02d"),
          sqlite.DATE(storage_format="%(month)02d/%(day)02d/%(year)04d"))


def case_json():
    table(sa.JSON, sqlite.JSON)


def case_collation():
    table(sa.String(20, collation="NOCASE"), sa.Text(collation="binary"))


def case_enum():
    table(sa.Enum("a", "b", name="e"), sa.Enum("a", "bbb", name="f", create_constraint=True),
          sa.Enum("it's", "100%", name="g", create_constraint=True), sa.Enum("x", name="h", length=30))


def case_boolean_check():
    table(sa.Boolean(create_constraint=True), sa.Boolean(create_constraint=True, name="isb"))


def insert(type_, *values):
    rows = sa.table("t", sa.column("a", type_))
    op.bulk_insert(rows, [{"a": value} for value in values])


def case_insert_datetime():
    insert(sa.DateTime, datetime.datetime(2020, 1, 2, 3, 4, 5), datetime.datetime(2020, 1, 2, 3, 4, 5, 678), datetime.date(2020, 1, 2),
           None)


def case_insert_datetime_zone():
    insert(sa.DateTime(timezone=True), datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc))


def case_insert_datetime_text():
    insert(sa.DateTime, "2020-01-02")


def case_insert_date():
    insert(sa.Date, datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5))


def case_insert_date_text():
    insert(sa.Date, "2020-01-02")


def case_insert_time():
    insert(sa.Time, datetime.time(1, 2, 3), datetime.time(1, 2, 3, 4))


def case_insert_time_of_datetime():
    insert(sa.Time, datetime.datetime(2020, 1, 2))


def case_insert_timestamp():
    insert(sa.TIMESTAMP, datetime.datetime(2020, 1, 2))


def case_insert_interval():
    insert(sa.Interval, datetime.timedelta(days=1, seconds=2))


def case_insert_own_datetime():
    insert(sqlite.DATETIME(truncate_microseconds=True), datetime.datetime(2020, 1, 2, 3, 4, 5, 6))


def case_insert_own_format():
    insert(sqlite.DATE(storage_format="%(month)02d/%(day)02d/%(year)04d"), datetime.date(2020, 1, 2))


def case_insert_numbers():
    insert(sa.Numeric(10, 2), decimal.Decimal("1.50"), 2)
    insert(sa.Float, 1.5, 1e30)
    insert(sa.Integer, 7, True)


def case_insert_boolean():
    insert(sa.Boolean, True, False, None)


def case_insert_text():
    insert(sa.String, "it's", "a\\b", "100%", ":x", "🎉", "", "line\n\ttab")


def case_insert_binary():
    insert(sa.LargeBinary, b"abc")


def case_insert_uuid():
    insert(sa.Uuid, uuid.UUID("12345678-1234-5678-1234-567812345678"))


def case_insert_json():
    insert(sa.JSON, {"a": 1})


def case_insert_enum():
    insert(sa.Enum("a", "b", name="e"), "a")


def case_default_moment():
    op.create_table("t", sa.Column("a", sa.DateTime, server_default=sa.literal(datetime.datetime(2020, 1, 2, 3, 4, 5))),
                    sa.Column("b", sa.Date, server_default=sa.literal(datetime.date(2020, 1, 2))))


def case_compare_moment():
    t = sa.table("t", sa.column("a", sa.DateTime))
    op.execute(sa.select(t.c.a).where(t.c.a > datetime.datetime(2020, 1, 2, 3, 4, 5)))


def case_mysql_type():
    from sqlalchemy.dialects import mysql
    op.add_column("t", sa.Column("a", mysql.TINYINT(1)))


def case_postgresql_type():
    from sqlalchemy.dialects import postgresql
    op.add_column("t", sa.Column("a", postgresql.JSONB))


def case_array():
    op.add_column("t", sa.Column("a", sa.ARRAY(sa.Integer)))
