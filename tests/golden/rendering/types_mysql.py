# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql as my

def one(kind):
    op.add_column("t", sa.Column("c", kind))
    op.alter_column("t", "c", type_=kind, existing_type=sa.Integer())



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


def case_my_inet4():
    one(my.INET4())


def case_my_inet6():
    one(my.INET6())


def case_my_enum_a_nonsense_1():
    one(my.ENUM("a", nonsense=1))


def case_my_set_a_b():
    one(my.SET("a", "b"))


def case_my_set_a_retrieve_as_bitwise_true():
    one(my.SET("a", "", retrieve_as_bitwise=True))


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


def case_my_longtext_with_variant_text_postgresql_sqlite():
    one(my.LONGTEXT().with_variant(sa.Text(), "postgresql", "sqlite"))


def case_text_with_variant_my_longtext_mysql_with_variant_my_mediumte():
    one(sa.Text().with_variant(my.LONGTEXT(), "mysql").with_variant(my.MEDIUMTEXT, "mariadb"))


def case_my_varchar_50_charset_x_as_generic():
    one(my.VARCHAR(50, charset="x").as_generic())


def case_my_tinyint_1_unsigned_true_as_generic():
    one(my.TINYINT(1, unsigned=True).as_generic())


def case_my_double_10_2_as_generic():
    one(my.DOUBLE(10, 2).as_generic())
