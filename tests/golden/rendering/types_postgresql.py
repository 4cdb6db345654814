# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

def one(kind):
    op.add_column("t", sa.Column("c", kind))
    op.alter_column("t", "c", type_=kind, existing_type=sa.Integer())



def case_pg_array_integer():
    one(pg.ARRAY(sa.Integer))


def case_pg_array_integer_2():
    one(pg.ARRAY(sa.Integer()))


def case_pg_array_string_20_dimensions_3():
    one(pg.ARRAY(sa.String(20), dimensions=3))


def case_pg_array_text_collation_c():
    one(pg.ARRAY(sa.Text(collation="C")))


def case_pg_array_string_20_collation_c_dimensions_2():
    one(pg.ARRAY(sa.String(20, collation="C"), dimensions=2))


def case_pg_array_pg_uuid_as_uuid_true_as_tuple_true():
    one(pg.ARRAY(pg.UUID(as_uuid=True), as_tuple=True))


def case_pg_array_pg_enum_a_b_name_e():
    one(pg.ARRAY(pg.ENUM("a", "b", name="e")))


def case_pg_array_pg_array_integer():
    one(pg.ARRAY(pg.ARRAY(sa.Integer)))


def case_pg_array_array_integer():
    one(pg.ARRAY(sa.ARRAY(sa.Integer)))


def case_pg_array_pg_jsonb():
    one(pg.ARRAY(pg.JSONB))


def case_pg_array_item_type_timestamp_timezone_true_zero_indexes_true():
    one(pg.ARRAY(item_type=sa.TIMESTAMP(timezone=True), zero_indexes=True))


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


def case_pg_jsonpath():
    one(pg.JSONPATH())


def case_pg_uuid():
    one(pg.UUID())


def case_pg_uuid_as_uuid_true():
    one(pg.UUID(as_uuid=True))


def case_pg_uuid_as_uuid_false():
    one(pg.UUID(as_uuid=False))


def case_pg_inet():
    one(pg.INET())


def case_pg_cidr():
    one(pg.CIDR())


def case_pg_macaddr():
    one(pg.MACADDR())


def case_pg_macaddr8():
    one(pg.MACADDR8())


def case_pg_money():
    one(pg.MONEY())


def case_pg_oid():
    one(pg.OID())


def case_pg_regclass():
    one(pg.REGCLASS())


def case_pg_regconfig():
    one(pg.REGCONFIG())


def case_pg_tsvector():
    one(pg.TSVECTOR())


def case_pg_tsquery():
    one(pg.TSQUERY())


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


def case_pg_hstore():
    one(pg.HSTORE())


def case_pg_hstore_text_type_string_10():
    one(pg.HSTORE(text_type=sa.String(10)))


def case_pg_citext():
    one(pg.CITEXT())


def case_pg_citext_10():
    one(pg.CITEXT(10))


def case_pg_interval():
    one(pg.INTERVAL())


def case_pg_interval_precision_6():
    one(pg.INTERVAL(precision=6))


def case_pg_interval_fields_day_to_second():
    one(pg.INTERVAL(fields="DAY TO SECOND"))


def case_pg_interval_3_day_to_second():
    one(pg.INTERVAL(3, "DAY TO SECOND"))


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


def case_pg_int4range():
    one(pg.INT4RANGE())


def case_pg_int8range():
    one(pg.INT8RANGE())


def case_pg_numrange():
    one(pg.NUMRANGE())


def case_pg_daterange():
    one(pg.DATERANGE())


def case_pg_tsrange():
    one(pg.TSRANGE())


def case_pg_tstzrange():
    one(pg.TSTZRANGE())


def case_pg_int4multirange():
    one(pg.INT4MULTIRANGE())


def case_pg_int8multirange():
    one(pg.INT8MULTIRANGE())


def case_pg_nummultirange():
    one(pg.NUMMULTIRANGE())


def case_pg_datemultirange():
    one(pg.DATEMULTIRANGE())


def case_pg_tsmultirange():
    one(pg.TSMULTIRANGE())


def case_pg_tstzmultirange():
    one(pg.TSTZMULTIRANGE())


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


def case_pg_domain_d_integer():
    one(pg.DOMAIN("d", sa.Integer))


def case_pg_domain_d_integer_2():
    one(pg.DOMAIN("d", sa.Integer()))


def case_pg_domain_name_d_d_data_type_string_20_schema_s_collation_c_():
    one(pg.DOMAIN(name="D d", data_type=sa.String(20), schema="s", collation="C", default="x", constraint_name="cn", not_null=True, check="VALUE <> ''"))


def case_pg_domain_d_integer_create_type_false_not_null_true():
    one(pg.DOMAIN("d", sa.Integer, create_type=False, not_null=True))


def case_pg_domain_d_integer_check_text_value_0_default_text_1():
    one(pg.DOMAIN("d", sa.Integer, check=sa.text("VALUE > 0"), default=sa.text("1")))


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


def case_pg_interval_precision_3_as_generic():
    one(pg.INTERVAL(precision=3).as_generic())


def case_pg_enum_a_b_name_e_as_generic():
    one(pg.ENUM("a", "b", name="e").as_generic())


def case_pg_bytea_3_as_generic():
    one(pg.BYTEA(3).as_generic())


def case_pg_timestamp_true_3_as_generic():
    one(pg.TIMESTAMP(True, 3).as_generic())
