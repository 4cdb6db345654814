# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mssql, oracle, sqlite as lite

def one(kind):
    op.add_column("t", sa.Column("c", kind))
    op.alter_column("t", "c", type_=kind, existing_type=sa.Integer())



def case_lite_date():
    one(lite.DATE())


def case_lite_date_storage_format_year_04d_month_02d_day_02d():
    one(lite.DATE(storage_format="%(year)04d%(month)02d%(day)02d"))


def case_lite_date_storage_format_year_04d_month_02d_day_02d_regexp():
    one(lite.DATE(storage_format="%(year)04d/%(month)02d/%(day)02d", regexp="(.*)"))


def case_lite_datetime():
    one(lite.DATETIME())


def case_lite_datetime_timezone_true():
    one(lite.DATETIME(timezone=True))


def case_lite_datetime_truncate_microseconds_true():
    one(lite.DATETIME(truncate_microseconds=True))


def case_lite_datetime_storage_format_year_04d_month_02d_day_02d_hour():
    one(lite.DATETIME(storage_format="%(year)04d%(month)02d%(day)02d%(hour)02d%(minute)02d%(second)02d"))


def case_lite_time():
    one(lite.TIME())


def case_lite_time_truncate_microseconds_true():
    one(lite.TIME(truncate_microseconds=True))


def case_lite_time_storage_format_hour_02d_minute_02d_second_02d():
    one(lite.TIME(storage_format="%(hour)02d%(minute)02d%(second)02d"))


def case_lite_json():
    one(lite.JSON())


def case_lite_json_none_as_null_true():
    one(lite.JSON(none_as_null=True))


def case_lite_blob():
    one(lite.BLOB())


def case_lite_boolean():
    one(lite.BOOLEAN())


def case_lite_char_3():
    one(lite.CHAR(3))


def case_lite_decimal_3_1():
    one(lite.DECIMAL(3, 1))


def case_lite_float():
    one(lite.FLOAT())


def case_lite_integer():
    one(lite.INTEGER())


def case_lite_numeric():
    one(lite.NUMERIC())


def case_lite_real():
    one(lite.REAL())


def case_lite_smallint():
    one(lite.SMALLINT())


def case_lite_text():
    one(lite.TEXT())


def case_lite_timestamp():
    one(lite.TIMESTAMP())


def case_lite_varchar_3():
    one(lite.VARCHAR(3))


def case_lite_date_nonsense_1():
    one(lite.DATE(nonsense=1))


def case_mssql_datetime2_3():
    one(mssql.DATETIME2(3))


def case_mssql_uniqueidentifier():
    one(mssql.UNIQUEIDENTIFIER())


def case_mssql_ntext():
    one(mssql.NTEXT())


def case_mssql_xml():
    one(mssql.XML())


def case_mssql_money():
    one(mssql.MONEY())


def case_mssql_tinyint():
    one(mssql.TINYINT())


def case_mssql_varbinary_max():
    one(mssql.VARBINARY("max"))


def case_oracle_number_10_2():
    one(oracle.NUMBER(10, 2))


def case_oracle_varchar2_10():
    one(oracle.VARCHAR2(10))


def case_oracle_clob():
    one(oracle.CLOB())


def case_oracle_raw_16():
    one(oracle.RAW(16))


def case_oracle_timestamp_timezone_true():
    one(oracle.TIMESTAMP(timezone=True))


def case_oracle_binary_double():
    one(oracle.BINARY_DOUBLE())


def case_text_with_variant_oracle_clob_oracle_with_variant_mssql_nvar():
    one(sa.Text().with_variant(oracle.CLOB(), "oracle").with_variant(mssql.NVARCHAR(4000), "mssql"))
