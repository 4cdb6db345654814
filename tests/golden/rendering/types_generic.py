# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op

def one(kind):
    op.add_column("t", sa.Column("c", kind))
    op.alter_column("t", "c", type_=kind, existing_type=sa.Integer())



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


def case_types_nulltype():
    one(sa.types.NullType())


def case_array_integer():
    one(sa.ARRAY(sa.Integer))


def case_array_string_20_dimensions_2():
    one(sa.ARRAY(sa.String(20), dimensions=2))


def case_array_item_type_text_as_tuple_true_zero_indexes_true():
    one(sa.ARRAY(item_type=sa.Text(), as_tuple=True, zero_indexes=True))


def case_tupletype_integer_string():
    one(sa.TupleType(sa.Integer, sa.String()))


def case_types_typeengine():
    one(sa.types.TypeEngine())


def case_types_userdefinedtype():
    one(sa.types.UserDefinedType())


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


def case_string_lenght_3():
    one(sa.String(lenght=3))


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


def case_array_json():
    one(sa.ARRAY(sa.JSON()))


def case_array_enum_a_name_e():
    one(sa.ARRAY(sa.Enum("a", name="e")))


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


def case_types_nulltype_2():
    one(sa.types.NULLTYPE)


def case_types_booleantype():
    one(sa.types.BOOLEANTYPE)
