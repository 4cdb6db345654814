# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql as my, postgresql as pg, sqlite as lite

def one(kind):
    op.execute(sa.select(sa.cast(sa.column("x"), kind)))



def case_integer():
    one(sa.Integer())


def case_integer_2():
    one(sa.Integer)


def case_smallinteger():
    one(sa.SmallInteger())


def case_biginteger():
    one(sa.BigInteger())


def case_float():
    one(sa.Float())


def case_float_53():
    one(sa.Float(53))


def case_float_precision_10_asdecimal_true_decimal_return_scale_3():
    one(sa.Float(precision=10, asdecimal=True, decimal_return_scale=3))


def case_double():
    one(sa.Double())


def case_double_53():
    one(sa.Double(53))


def case_double_asdecimal_true():
    one(sa.Double(asdecimal=True))


def case_numeric():
    one(sa.Numeric())


def case_numeric_10():
    one(sa.Numeric(10))


def case_numeric_10_2():
    one(sa.Numeric(10, 2))


def case_numeric_precision_10_scale_0():
    one(sa.Numeric(precision=10, scale=0))


def case_numeric_scale_2():
    one(sa.Numeric(scale=2))


def case_numeric_10_2_asdecimal_false_decimal_return_scale_5():
    one(sa.Numeric(10, 2, asdecimal=False, decimal_return_scale=5))


def case_string():
    one(sa.String())


def case_string_50():
    one(sa.String(50))


def case_string_length_50():
    one(sa.String(length=50))


def case_string_0():
    one(sa.String(0))


def case_string_none():
    one(sa.String(None))


def case_string_50_c():
    one(sa.String(50, "C"))


def case_string_50_collation_utf8_bin():
    one(sa.String(50, collation="utf8_bin"))


def case_string_collation_de_de():
    one(sa.String(collation="de DE"))


def case_text():
    one(sa.Text())


def case_text_100():
    one(sa.Text(100))


def case_text_collation_c():
    one(sa.Text(collation="C"))


def case_text_10_x():
    one(sa.Text(10, "x"))


def case_unicode():
    one(sa.Unicode())


def case_unicode_20():
    one(sa.Unicode(20))


def case_unicode_20_collation_nb():
    one(sa.Unicode(20, collation="nb"))


def case_unicodetext():
    one(sa.UnicodeText())


def case_unicodetext_20():
    one(sa.UnicodeText(20))


def case_largebinary():
    one(sa.LargeBinary())


def case_largebinary_100():
    one(sa.LargeBinary(100))


def case_largebinary_length_16():
    one(sa.LargeBinary(length=16))


def case_boolean():
    one(sa.Boolean())


def case_boolean_name_ck_create_constraint_false():
    one(sa.Boolean(name="ck", create_constraint=False))


def case_date():
    one(sa.Date())


def case_datetime():
    one(sa.DateTime())


def case_datetime_timezone_true():
    one(sa.DateTime(timezone=True))


def case_datetime_true():
    one(sa.DateTime(True))


def case_datetime_timezone_false():
    one(sa.DateTime(timezone=False))


def case_time():
    one(sa.Time())


def case_time_timezone_true():
    one(sa.Time(timezone=True))


def case_interval():
    one(sa.Interval())


def case_interval_native_false():
    one(sa.Interval(native=False))


def case_interval_second_precision_3_day_precision_5():
    one(sa.Interval(second_precision=3, day_precision=5))


def case_interval_true_6():
    one(sa.Interval(True, 6))


def case_json():
    one(sa.JSON())


def case_json_none_as_null_true():
    one(sa.JSON(none_as_null=True))


def case_uuid():
    one(sa.Uuid())


def case_uuid_as_uuid_false():
    one(sa.Uuid(as_uuid=False))


def case_uuid_native_uuid_false():
    one(sa.Uuid(native_uuid=False))


def case_pickletype():
    one(sa.PickleType())


def case_pickletype_impl_text():
    one(sa.PickleType(impl=sa.Text))


def case_pickletype_protocol_2_comparator_none():
    one(sa.PickleType(protocol=2, comparator=None))


def case_types_matchtype():
    one(sa.types.MatchType())


def case_tupletype_integer_string():
    one(sa.TupleType(sa.Integer, sa.String()))


def case_char():
    one(sa.CHAR())


def case_char_3():
    one(sa.CHAR(3))


def case_char_3_c():
    one(sa.CHAR(3, "C"))


def case_varchar():
    one(sa.VARCHAR())


def case_varchar_30():
    one(sa.VARCHAR(30))


def case_varchar_30_collation_de_x_icu():
    one(sa.VARCHAR(30, collation="de-x-icu"))


def case_nchar():
    one(sa.NCHAR())


def case_nchar_5():
    one(sa.NCHAR(5))


def case_nvarchar():
    one(sa.NVARCHAR())


def case_nvarchar_5():
    one(sa.NVARCHAR(5))


def case_text_2():
    one(sa.TEXT())


def case_text_5():
    one(sa.TEXT(5))


def case_clob():
    one(sa.CLOB())


def case_clob_5():
    one(sa.CLOB(5))


def case_blob():
    one(sa.BLOB())


def case_blob_5():
    one(sa.BLOB(5))


def case_binary():
    one(sa.BINARY())


def case_binary_5():
    one(sa.BINARY(5))


def case_varbinary_5():
    one(sa.VARBINARY(5))


def case_boolean_2():
    one(sa.BOOLEAN())


def case_integer_3():
    one(sa.INTEGER())


def case_int():
    one(sa.INT())


def case_smallint():
    one(sa.SMALLINT())


def case_bigint():
    one(sa.BIGINT())


def case_float_2():
    one(sa.FLOAT())


def case_float_24():
    one(sa.FLOAT(24))


def case_double_2():
    one(sa.DOUBLE())


def case_double_10():
    one(sa.DOUBLE(10))


def case_double_precision():
    one(sa.DOUBLE_PRECISION())


def case_double_precision_53():
    one(sa.DOUBLE_PRECISION(53))


def case_real():
    one(sa.REAL())


def case_real_5():
    one(sa.REAL(5))


def case_numeric_2():
    one(sa.NUMERIC())


def case_numeric_5():
    one(sa.NUMERIC(5))


def case_numeric_5_1():
    one(sa.NUMERIC(5, 1))


def case_decimal():
    one(sa.DECIMAL())


def case_decimal_5():
    one(sa.DECIMAL(5))


def case_decimal_5_1():
    one(sa.DECIMAL(5, 1))


def case_date_2():
    one(sa.DATE())


def case_datetime_2():
    one(sa.DATETIME())


def case_datetime_timezone_true_2():
    one(sa.DATETIME(timezone=True))


def case_time_2():
    one(sa.TIME())


def case_time_timezone_true_2():
    one(sa.TIME(timezone=True))


def case_timestamp():
    one(sa.TIMESTAMP())


def case_timestamp_timezone_true():
    one(sa.TIMESTAMP(timezone=True))


def case_uuid_2():
    one(sa.UUID())


def case_uuid_as_uuid_false_2():
    one(sa.UUID(as_uuid=False))


def case_string_30_with_variant_text_postgresql():
    one(sa.String(30).with_variant(sa.Text(), "postgresql"))


def case_string_30_with_variant_text_mysql_mariadb():
    one(sa.String(30).with_variant(sa.Text, "mysql", "mariadb"))


def case_text_with_variant_string_9_sqlite_with_variant_char_2_mysql():
    one(sa.Text().with_variant(sa.String(9), "sqlite").with_variant(sa.CHAR(2), "mysql"))


def case_integer_with_variant_string_3_sqlite_copy():
    one(sa.Integer().with_variant(sa.String(3), "sqlite").copy())


def case_json_with_variant_text_sqlite_evaluates_none():
    one(sa.JSON().with_variant(sa.Text(), "sqlite").evaluates_none())


def case_string_10_20_30():
    one(sa.String(10, 20, 30))


def case_integer_11():
    one(sa.Integer(11))


def case_boolean_create_constrain_true():
    one(sa.Boolean(create_constrain=True))


def case_numeric_10_2_true_5_6():
    one(sa.Numeric(10, 2, True, 5, 6))


def case_datetime_timezon_true():
    one(sa.DateTime(timezon=True))


def case_array():
    one(sa.ARRAY())


def case_array_array_integer():
    one(sa.ARRAY(sa.ARRAY(sa.Integer)))


def case_string_3_with_variant_text():
    one(sa.String(3).with_variant(sa.Text()))


def case_string_3_with_variant_text_sqlite_with_variant_text_sqlite():
    one(sa.String(3).with_variant(sa.Text(), "sqlite").with_variant(sa.Text(), "sqlite"))


def case_string_3_with_variant_text_with_variant_char_mysql_sqlite():
    one(sa.String(3).with_variant(sa.Text().with_variant(sa.CHAR(), "mysql"), "sqlite"))


def case_string_20_as_generic():
    one(sa.String(20).as_generic())


def case_varchar_20_as_generic():
    one(sa.VARCHAR(20).as_generic())


def case_types_booleantype():
    one(sa.types.BOOLEANTYPE)


def case_pg_array_pg_array_integer():
    one(pg.ARRAY(pg.ARRAY(sa.Integer)))


def case_pg_json():
    one(pg.JSON())


def case_pg_json_none_as_null_true():
    one(pg.JSON(none_as_null=True))


def case_pg_json_astext_type_text():
    one(pg.JSON(astext_type=sa.Text()))


def case_pg_json_astext_type_string():
    one(pg.JSON(astext_type=sa.String))


def case_pg_jsonb():
    one(pg.JSONB())


def case_pg_jsonb_none_as_null_true_astext_type_text():
    one(pg.JSONB(none_as_null=True, astext_type=sa.Text()))


def case_pg_uuid():
    one(pg.UUID())


def case_pg_uuid_as_uuid_true():
    one(pg.UUID(as_uuid=True))


def case_pg_uuid_as_uuid_false():
    one(pg.UUID(as_uuid=False))


def case_pg_bit():
    one(pg.BIT())


def case_pg_bit_8():
    one(pg.BIT(8))


def case_pg_bit_8_varying_true():
    one(pg.BIT(8, varying=True))


def case_pg_bit_varying_true():
    one(pg.BIT(varying=True))


def case_pg_bit_length_0():
    one(pg.BIT(length=0))


def case_pg_bytea():
    one(pg.BYTEA())


def case_pg_bytea_10():
    one(pg.BYTEA(10))


def case_pg_citext():
    one(pg.CITEXT())


def case_pg_citext_10():
    one(pg.CITEXT(10))


def case_pg_time():
    one(pg.TIME())


def case_pg_time_timezone_true():
    one(pg.TIME(timezone=True))


def case_pg_time_precision_3():
    one(pg.TIME(precision=3))


def case_pg_time_true_0():
    one(pg.TIME(True, 0))


def case_pg_timestamp():
    one(pg.TIMESTAMP())


def case_pg_timestamp_timezone_true():
    one(pg.TIMESTAMP(timezone=True))


def case_pg_timestamp_precision_6():
    one(pg.TIMESTAMP(precision=6))


def case_pg_timestamp_timezone_true_precision_3():
    one(pg.TIMESTAMP(timezone=True, precision=3))


def case_pg_double_precision():
    one(pg.DOUBLE_PRECISION())


def case_pg_double_precision_precision_53():
    one(pg.DOUBLE_PRECISION(precision=53))


def case_pg_real():
    one(pg.REAL())


def case_pg_float_10():
    one(pg.FLOAT(10))


def case_pg_float_0():
    one(pg.FLOAT(0))


def case_pg_numeric_5_2():
    one(pg.NUMERIC(5, 2))


def case_pg_bigint():
    one(pg.BIGINT())


def case_pg_smallint():
    one(pg.SMALLINT())


def case_pg_integer():
    one(pg.INTEGER())


def case_pg_varchar_5():
    one(pg.VARCHAR(5))


def case_pg_char_5():
    one(pg.CHAR(5))


def case_pg_text():
    one(pg.TEXT())


def case_pg_boolean():
    one(pg.BOOLEAN())


def case_pg_date():
    one(pg.DATE())


def case_pg_enum_a_b_name_e():
    one(pg.ENUM("a", "b", name="e"))


def case_pg_enum_a_b_name_e_create_type_false():
    one(pg.ENUM("a", "b", name="e", create_type=False))


def case_pg_enum_a_b_name_e_x_schema_s():
    one(pg.ENUM("a", "b", name="E x", schema="S"))


def case_pg_enum_a_b():
    one(pg.ENUM("a", "b"))


def case_pg_enum_a_b_50_name_e():
    one(pg.ENUM("a'b", "50%", name="e"))


def case_pg_enum_name_e():
    one(pg.ENUM(name="e"))


def case_pg_enum_a_name_e_native_enum_false():
    one(pg.ENUM("a", name="e", native_enum=False))


def case_pg_enum_a_name_e_nonsense_true():
    one(pg.ENUM("a", name="e", nonsense=True))


def case_pg_domain_d():
    one(pg.DOMAIN("d"))


def case_pg_domain_d_integer_nonsense_1():
    one(pg.DOMAIN("d", sa.Integer, nonsense=1))


def case_pg_json_astext_text():
    one(pg.JSON(astext=sa.Text()))


def case_pg_timestamp_precission_6():
    one(pg.TIMESTAMP(precission=6))


def case_pg_base_uuid():
    one(pg.base.UUID())


def case_dialects_postgresql_jsonb():
    one(sa.dialects.postgresql.JSONB())


def case_pg_jsonb_with_variant_json_sqlite_mysql_mariadb():
    one(pg.JSONB().with_variant(sa.JSON(), "sqlite", "mysql", "mariadb"))


def case_my_tinyint():
    one(my.TINYINT())


def case_my_tinyint_1():
    one(my.TINYINT(1))


def case_my_tinyint_display_width_1_unsigned_true_zerofill_true():
    one(my.TINYINT(display_width=1, unsigned=True, zerofill=True))


def case_my_smallint_unsigned_true():
    one(my.SMALLINT(unsigned=True))


def case_my_smallint_5():
    one(my.SMALLINT(5))


def case_my_mediumint():
    one(my.MEDIUMINT())


def case_my_mediumint_8_unsigned_true():
    one(my.MEDIUMINT(8, unsigned=True))


def case_my_integer():
    one(my.INTEGER())


def case_my_integer_11():
    one(my.INTEGER(11))


def case_my_integer_unsigned_true():
    one(my.INTEGER(unsigned=True))


def case_my_integer_display_width_11_zerofill_true():
    one(my.INTEGER(display_width=11, zerofill=True))


def case_my_bigint():
    one(my.BIGINT())


def case_my_bigint_20_unsigned_true():
    one(my.BIGINT(20, unsigned=True))


def case_my_decimal():
    one(my.DECIMAL())


def case_my_decimal_10():
    one(my.DECIMAL(10))


def case_my_decimal_10_2():
    one(my.DECIMAL(10, 2))


def case_my_decimal_10_2_unsigned_true_zerofill_true():
    one(my.DECIMAL(10, 2, unsigned=True, zerofill=True))


def case_my_numeric_10_2_unsigned_true():
    one(my.NUMERIC(10, 2, unsigned=True))


def case_my_numeric_5_asdecimal_false():
    one(my.NUMERIC(5, asdecimal=False))


def case_my_double():
    one(my.DOUBLE())


def case_my_double_10_2():
    one(my.DOUBLE(10, 2))


def case_my_double_precision_10():
    one(my.DOUBLE(precision=10))


def case_my_double_asdecimal_true_unsigned_true():
    one(my.DOUBLE(asdecimal=True, unsigned=True))


def case_my_real():
    one(my.REAL())


def case_my_real_10_2_zerofill_true():
    one(my.REAL(10, 2, zerofill=True))


def case_my_real_scale_2():
    one(my.REAL(scale=2))


def case_my_float():
    one(my.FLOAT())


def case_my_float_10():
    one(my.FLOAT(10))


def case_my_float_10_2():
    one(my.FLOAT(10, 2))


def case_my_float_10_2_unsigned_true():
    one(my.FLOAT(10, 2, unsigned=True))


def case_my_float_scale_2():
    one(my.FLOAT(scale=2))


def case_my_bit():
    one(my.BIT())


def case_my_bit_8():
    one(my.BIT(8))


def case_my_year():
    one(my.YEAR())


def case_my_year_4():
    one(my.YEAR(4))


def case_my_year_display_width_2():
    one(my.YEAR(display_width=2))


def case_my_datetime():
    one(my.DATETIME())


def case_my_datetime_fsp_6():
    one(my.DATETIME(fsp=6))


def case_my_datetime_timezone_true_fsp_0():
    one(my.DATETIME(timezone=True, fsp=0))


def case_my_time():
    one(my.TIME())


def case_my_time_fsp_3():
    one(my.TIME(fsp=3))


def case_my_timestamp():
    one(my.TIMESTAMP())


def case_my_timestamp_fsp_6():
    one(my.TIMESTAMP(fsp=6))


def case_my_timestamp_true_2():
    one(my.TIMESTAMP(True, 2))


def case_my_date():
    one(my.DATE())


def case_my_char():
    one(my.CHAR())


def case_my_char_5():
    one(my.CHAR(5))


def case_my_char_5_charset_latin1_collation_latin1_bin():
    one(my.CHAR(5, charset="latin1", collation="latin1_bin"))


def case_my_char_5_ascii_true():
    one(my.CHAR(5, ascii=True))


def case_my_char_5_unicode_true_binary_true():
    one(my.CHAR(5, unicode=True, binary=True))


def case_my_char_5_national_true():
    one(my.CHAR(5, national=True))


def case_my_varchar_50():
    one(my.VARCHAR(50))


def case_my_varchar():
    one(my.VARCHAR())


def case_my_varchar_50_charset_utf8mb4():
    one(my.VARCHAR(50, charset="utf8mb4"))


def case_my_varchar_50_collation_utf8mb4_bin():
    one(my.VARCHAR(50, collation="utf8mb4_bin"))


def case_my_varchar_length_50_charset_utf8mb4_collation_utf8mb4_bin():
    one(my.VARCHAR(length=50, charset="utf8mb4", collation="utf8mb4_bin"))


def case_my_varchar_50_collate_utf8mb4_bin():
    one(my.VARCHAR(50, collate="utf8mb4_bin"))


def case_my_varchar_50_national_true_collation_x():
    one(my.VARCHAR(50, national=True, collation="x"))


def case_my_varchar_50_ascii_true_binary_true():
    one(my.VARCHAR(50, ascii=True, binary=True))


def case_my_varchar_50_unicode_true():
    one(my.VARCHAR(50, unicode=True))


def case_my_varchar_50_binary_true():
    one(my.VARCHAR(50, binary=True))


def case_my_nchar_5():
    one(my.NCHAR(5))


def case_my_nchar():
    one(my.NCHAR())


def case_my_nchar_5_collation_x():
    one(my.NCHAR(5, collation="x"))


def case_my_nvarchar_5():
    one(my.NVARCHAR(5))


def case_my_nvarchar():
    one(my.NVARCHAR())


def case_my_text():
    one(my.TEXT())


def case_my_text_100():
    one(my.TEXT(100))


def case_my_text_charset_utf8_collation_utf8_bin():
    one(my.TEXT(charset="utf8", collation="utf8_bin"))


def case_my_tinytext():
    one(my.TINYTEXT())


def case_my_tinytext_charset_ascii():
    one(my.TINYTEXT(charset="ascii"))


def case_my_mediumtext():
    one(my.MEDIUMTEXT())


def case_my_mediumtext_collation_utf8_bin_unicode_true():
    one(my.MEDIUMTEXT(collation="utf8_bin", unicode=True))


def case_my_longtext():
    one(my.LONGTEXT())


def case_my_longtext_collation_utf8mb4_unicode_ci_charset_utf8mb4():
    one(my.LONGTEXT(collation="utf8mb4_unicode_ci", charset="utf8mb4"))


def case_my_longtext_length_5():
    one(my.LONGTEXT(length=5))


def case_my_longtext_5():
    one(my.LONGTEXT(5))


def case_my_tinyblob():
    one(my.TINYBLOB())


def case_my_blob():
    one(my.BLOB())


def case_my_blob_10():
    one(my.BLOB(10))


def case_my_mediumblob():
    one(my.MEDIUMBLOB())


def case_my_longblob():
    one(my.LONGBLOB())


def case_my_longblob_10():
    one(my.LONGBLOB(10))


def case_my_varbinary_16():
    one(my.VARBINARY(16))


def case_my_varbinary():
    one(my.VARBINARY())


def case_my_binary_16():
    one(my.BINARY(16))


def case_my_json():
    one(my.JSON())


def case_my_json_none_as_null_true():
    one(my.JSON(none_as_null=True))


def case_my_boolean():
    one(my.BOOLEAN())


def case_my_enum_a_nonsense_1():
    one(my.ENUM("a", nonsense=1))


def case_my_set_a_b():
    one(my.SET("a", "b"))


def case_my_set_a():
    one(my.SET("a", ""))


def case_my_set_a_b_collation_utf8_bin_charset_utf8():
    one(my.SET("a'b", collation="utf8_bin", charset="utf8"))


def case_my_set_1_2():
    one(my.SET(1, 2))


def case_my_integer_nonsense_1():
    one(my.INTEGER(nonsense=1))


def case_my_varchar_50_chraset_utf8():
    one(my.VARCHAR(50, chraset="utf8"))


def case_my_tinyint_1_2():
    one(my.TINYINT("1"))


def case_my_base_msinteger_5():
    one(my.base.MSInteger(5))


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
