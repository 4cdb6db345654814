# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def table(*types):
    op.create_table("t", *[sa.Column(f"c{i}", type_) for i, type_ in enumerate(types)])


def case_integers():
    table(mysql.INTEGER, mysql.INTEGER(), mysql.INTEGER(11), mysql.INTEGER(display_width=4, unsigned=True),
          mysql.INTEGER(unsigned=True, zerofill=True), mysql.BIGINT(20, unsigned=True), mysql.BIGINT(zerofill=True),
          mysql.SMALLINT(6), mysql.SMALLINT(unsigned=True))


def case_small_integers():
    table(mysql.TINYINT, mysql.TINYINT(1), mysql.TINYINT(display_width=1, unsigned=True), mysql.MEDIUMINT,
          mysql.MEDIUMINT(8, unsigned=True, zerofill=True))


def case_numerics():
    table(mysql.NUMERIC, mysql.NUMERIC(10), mysql.NUMERIC(10, 2), mysql.NUMERIC(10, 2, unsigned=True),
          mysql.DECIMAL, mysql.DECIMAL(12, 4, zerofill=True), mysql.DECIMAL(precision=5, unsigned=True),
          mysql.DOUBLE, mysql.DOUBLE(10, 3), mysql.DOUBLE(precision=10, scale=3, asdecimal=False, unsigned=True),
          mysql.REAL(8, 4), mysql.FLOAT, mysql.FLOAT(24), mysql.FLOAT(7, 3), mysql.FLOAT(precision=7, unsigned=True))


def case_generic_numbers():
    table(sa.Integer, sa.BigInteger, sa.SmallInteger, sa.Numeric, sa.Numeric(8), sa.Numeric(8, 3), sa.Float,
          sa.Float(12), sa.Float(precision=53), sa.Double, sa.Double(53), sa.DECIMAL(9, 2), sa.NUMERIC(9), sa.REAL,
          sa.FLOAT(3), sa.DOUBLE, sa.DOUBLE_PRECISION)


def case_double_half():
    table(mysql.DOUBLE(10))


def case_real_half():
    table(mysql.REAL(scale=3))


def case_strings():
    table(mysql.VARCHAR(30), mysql.VARCHAR(30, charset="utf8mb4"), mysql.VARCHAR(30, collation="utf8mb4_bin"),
          mysql.VARCHAR(length=30, charset="latin1", collation="latin1_german1_ci"), mysql.VARCHAR(5, ascii=True),
          mysql.VARCHAR(5, unicode=True), mysql.VARCHAR(5, binary=True), mysql.VARCHAR(5, national=True),
          mysql.VARCHAR(5, national=True, collation="utf8mb3_bin"), mysql.VARCHAR(5, charset="utf8", binary=True),
          mysql.CHAR, mysql.CHAR(8), mysql.CHAR(8, charset="ascii", collation="ascii_bin"))


def case_national():
    table(mysql.NVARCHAR(10), mysql.NVARCHAR(10, collation="utf8mb3_general_ci"), mysql.NCHAR(4), mysql.NCHAR,
          mysql.NCHAR(4, binary=True), sa.NVARCHAR(10), sa.NCHAR(4), sa.NCHAR)


def case_texts():
    table(mysql.TEXT, mysql.TEXT(200), mysql.TEXT(charset="utf8mb4", collation="utf8mb4_unicode_ci"), mysql.TINYTEXT,
          mysql.TINYTEXT(charset="latin1"), mysql.MEDIUMTEXT, mysql.MEDIUMTEXT(collation="utf8_bin"), mysql.LONGTEXT,
          mysql.LONGTEXT(national=True), mysql.LONGTEXT(charset="utf8", unicode=True), sa.Text, sa.Text(100), sa.UnicodeText,
          sa.CLOB)


def case_text_collation():
    table(sa.String(20, collation="utf8mb4_bin"), sa.Text(collation="utf8_bin"), sa.Unicode(9, collation="x y"))


def case_varchar_without_length():
    table(sa.String)


def case_varchar_without_length_own():
    table(mysql.VARCHAR())


def case_nvarchar_without_length():
    table(sa.NVARCHAR())


def case_unicode_without_length():
    table(sa.Unicode())


def case_add_varchar_without_length():
    op.add_column("t", sa.Column("c", sa.VARCHAR))


def case_alter_varchar_without_length():
    op.alter_column("t", "c", type_=sa.String(), existing_type=sa.String(3))


def case_length_zero():
    table(sa.String(0), sa.CHAR(0), sa.Text(0), mysql.BIT(0), sa.LargeBinary(0))


def case_varbinary():
    table(mysql.VARBINARY(16), sa.VARBINARY(200), mysql.BINARY(16), sa.BINARY, sa.BINARY(3))


def case_varbinary_without_length():
    table(sa.VARBINARY())


def case_blobs():
    table(mysql.BLOB, mysql.BLOB(300), sa.LargeBinary, sa.LargeBinary(70000), sa.BLOB, sa.BLOB(5))


def case_sized_blobs():
    table(mysql.TINYBLOB, mysql.MEDIUMBLOB, mysql.LONGBLOB)


def case_sized_blob_with_length():
    table(mysql.LONGBLOB(5))


def case_bit():
    table(mysql.BIT, mysql.BIT(8), mysql.BIT(length=64))


def case_times():
    table(mysql.DATETIME, mysql.DATETIME(fsp=6), mysql.DATETIME(timezone=True, fsp=3), mysql.DATETIME(fsp=0),
          mysql.TIME, mysql.TIME(fsp=2), mysql.TIMESTAMP, mysql.TIMESTAMP(fsp=6), mysql.TIMESTAMP(timezone=True))


def case_year():
    table(mysql.YEAR, mysql.YEAR(4), mysql.YEAR(display_width=2))


def case_generic_times():
    table(sa.DateTime, sa.DateTime(timezone=True), sa.Date, sa.Time, sa.Time(timezone=True), sa.TIMESTAMP,
          sa.TIMESTAMP(timezone=True), sa.DATETIME, sa.DATE, sa.TIME, sa.Interval, sa.Interval(native=False))


def case_booleans():
    table(sa.Boolean, sa.BOOLEAN, sa.Boolean(create_constraint=False))


def case_boolean_check():
    table(sa.Boolean(create_constraint=True), sa.Boolean(name="isb", create_constraint=True))


def case_enums():
    table(mysql.ENUM("a", "b"), mysql.ENUM("it's", 'say "x"', "100%", "back\\slash", "a,b", ""),
          mysql.ENUM("x", charset="utf8mb4", collation="utf8mb4_bin"), mysql.ENUM("y", binary=True),
          mysql.ENUM("é", "日本", unicode=True), mysql.ENUM("k", strict=True))


def case_generic_enum():
    table(sa.Enum("a", "bb", name="e"), sa.Enum("a", "it's", "50%", name="f", native_enum=False),
          sa.Enum("x", name="g", native_enum=False, length=30),
          sa.Enum("x", "y", name="h", native_enum=False, create_constraint=True),
          sa.Enum("x", "y", name="i", create_constraint=True))


def case_enum_empty():
    table(mysql.ENUM())


def case_set():
    table(mysql.SET("a", "b"), mysql.SET("it's", "100%", charset="latin1"), mysql.SET("", "x", retrieve_as_bitwise=True),
          mysql.SET("q", collation="utf8_bin"))


def case_set_blank():
    table(mysql.SET("", "x"))


def case_json_uuid():
    table(mysql.JSON, sa.JSON, sa.JSON(none_as_null=True), sa.Uuid, sa.Uuid(native_uuid=False), sa.Uuid(as_uuid=False))


def case_json():
    table(sa.JSON)


def case_uuid():
    table(sa.UUID)


def case_inet():
    table(mysql.INET4, mysql.INET6)


def case_inet6():
    table(mysql.INET6())


def case_null_type():
    op.create_table("t", sa.Column("c"))


def case_null_type_explicit():
    op.add_column("t", sa.Column("c", sa.types.NullType()))


def case_variants():
    table(sa.String().with_variant(mysql.VARCHAR(255, charset="utf8"), "mysql").with_variant(mysql.TEXT(), "mariadb"),
          sa.Integer().with_variant(mysql.BIGINT(unsigned=True), "mysql", "mariadb"),
          mysql.LONGTEXT().with_variant(sa.Text(), "postgresql").with_variant(sa.Text(), "sqlite"),
          sa.DateTime().with_variant(mysql.DATETIME(fsp=6), "mysql"))


def case_mysql_types_only_there():
    table(sa.Text().with_variant(mysql.MEDIUMTEXT(), "mysql", "mariadb"), sa.Boolean().with_variant(mysql.TINYINT(1), "mysql"))


def case_pickle():
    table(sa.PickleType, sa.PickleType(impl=mysql.LONGBLOB))


def case_unknown_parameter():
    table(mysql.INTEGER(sined=True))


def case_unsigned_positional():
    table(mysql.VARCHAR(30, "utf8"))


def case_add_each():
    for type_ in (mysql.INTEGER(unsigned=True), mysql.TINYINT(1), mysql.DOUBLE(5, 2), mysql.DATETIME(fsp=3)):
        op.add_column("t", sa.Column("c", type_, nullable=False))


def case_decorated():
    class Money(sa.TypeDecorator):
        impl = sa.Numeric(10, 2)
        cache_ok = True

        def load_dialect_impl(self, dialect):
            if dialect.name in ("mysql", "mariadb"):
                return dialect.type_descriptor(mysql.DECIMAL(12, 3, unsigned=True))
            return dialect.type_descriptor(sa.Numeric(10, 2))

    table(Money, Money())


def case_user_defined():
    class Point(sa.types.UserDefinedType):
        cache_ok = True

        def get_col_spec(self, **kw):
            return "POINT"

    table(Point(), Point)


def case_subclass():
    class Wide(mysql.VARCHAR):
        def __init__(self):
            super().__init__(length=500, charset="utf8mb4")

    op.add_column("t", sa.Column("c", Wide()))
