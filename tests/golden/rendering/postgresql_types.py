# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg


def column(*types):
    op.create_table("t", *[sa.Column(f"c{i}", type_) for i, type_ in enumerate(types)])


def case_integers():
    column(sa.Integer(), sa.BigInteger(), sa.SmallInteger(), pg.INTEGER(), pg.BIGINT(), pg.SMALLINT(), sa.Integer)


def case_numbers():
    column(sa.Numeric(), sa.Numeric(10), sa.Numeric(10, 2), pg.NUMERIC(5, 0), sa.DECIMAL(3, 1), sa.Numeric(precision=4, scale=0))


def case_floats():
    column(sa.Float(), sa.Float(24), sa.Float(53), sa.Float(precision=0), pg.FLOAT(10), sa.REAL(), pg.REAL(), sa.Double(),
           sa.Double(53), sa.DOUBLE_PRECISION(), pg.DOUBLE_PRECISION(precision=53))


def case_float_asdecimal():
    column(sa.Float(asdecimal=True), sa.Float(5, True, 3), sa.Numeric(5, 2, asdecimal=False))


def case_strings():
    column(sa.String(), sa.String(30), sa.VARCHAR(30), sa.CHAR(2), sa.CHAR(), sa.Text(), sa.TEXT(), pg.TEXT(), sa.Unicode(10),
           sa.UnicodeText(), sa.Text(100), pg.VARCHAR(5), pg.CHAR(5), sa.String(0))


def case_national():
    column(sa.NCHAR(3), sa.NVARCHAR(4))


def case_collation():
    column(sa.String(30, collation="de_DE"), sa.Text(collation="C"), pg.VARCHAR(collation='a"b'), sa.CHAR(2, "POSIX"))


def case_citext():
    column(pg.CITEXT(), pg.CITEXT)


def case_booleans():
    column(sa.Boolean(), pg.BOOLEAN(), sa.Boolean(name="b", create_constraint=True))


def case_dates():
    column(sa.Date(), pg.DATE(), sa.Time(), sa.Time(timezone=True), sa.DateTime(), sa.DateTime(timezone=True), sa.TIMESTAMP(),
           sa.TIMESTAMP(timezone=True), sa.TIME(True))


def case_precise_dates():
    column(pg.TIMESTAMP(precision=3), pg.TIMESTAMP(True, 6), pg.TIMESTAMP(precision=0), pg.TIME(precision=2), pg.TIME(True, 0),
           pg.TIMESTAMP(timezone=True))


def case_datetime_upper():
    column(sa.DATETIME())


def case_intervals():
    column(sa.Interval(), pg.INTERVAL(), pg.INTERVAL(precision=6), pg.INTERVAL(fields="YEAR TO MONTH"),
           pg.INTERVAL(fields="DAY TO SECOND", precision=3), sa.Interval(second_precision=3), sa.Interval(native=False),
           sa.Interval(day_precision=4))


def case_binary():
    column(sa.LargeBinary(), sa.LargeBinary(100), pg.BYTEA(), sa.PickleType())


def case_binary_upper():
    column(sa.BINARY(4), sa.VARBINARY(5), sa.BLOB())


def case_bits():
    column(pg.BIT(), pg.BIT(5), pg.BIT(varying=True), pg.BIT(7, varying=True), pg.BIT(length=0))


def case_uuid():
    column(sa.Uuid(), sa.UUID(), pg.UUID(), pg.UUID(as_uuid=True), pg.UUID(as_uuid=False), sa.Uuid(as_uuid=False),
           sa.Uuid(native_uuid=False))


def case_json():
    column(sa.JSON(), pg.JSON(), pg.JSONB(), pg.JSONB(astext_type=sa.Text()), sa.JSON(none_as_null=True),
           pg.JSON(none_as_null=True, astext_type=sa.String(9)))


def case_json_variant():
    column(sa.JSON().with_variant(pg.JSONB(), "postgresql"), pg.JSONB().with_variant(sa.JSON(), "sqlite"),
           sa.String(5).with_variant(sa.Text(), "postgresql", "mysql"))


def case_jsonpath():
    column(pg.JSONPATH())


def case_network():
    column(pg.INET(), pg.CIDR(), pg.MACADDR(), pg.MACADDR8())


def case_others():
    column(pg.MONEY(), pg.OID(), pg.REGCLASS(), pg.TSVECTOR(), pg.TSQUERY(), pg.HSTORE(), pg.HSTORE(text_type=sa.Text()),
           pg.REGCONFIG())


def case_ranges():
    column(pg.INT4RANGE(), pg.INT8RANGE(), pg.NUMRANGE(), pg.DATERANGE(), pg.TSRANGE(), pg.TSTZRANGE())


def case_multiranges():
    column(pg.INT4MULTIRANGE(), pg.INT8MULTIRANGE(), pg.NUMMULTIRANGE(), pg.DATEMULTIRANGE(), pg.TSMULTIRANGE(),
           pg.TSTZMULTIRANGE())


def case_arrays():
    column(pg.ARRAY(sa.Integer()), pg.ARRAY(sa.String(30)), sa.ARRAY(sa.Text()), pg.ARRAY(sa.Integer, dimensions=2),
           pg.ARRAY(sa.Integer(), dimensions=1), pg.ARRAY(sa.Integer(), dimensions=0), pg.ARRAY(pg.TIMESTAMP(True, 3)),
           pg.ARRAY(sa.Numeric(5, 2), dimensions=3), pg.ARRAY(pg.UUID(as_uuid=True)), pg.ARRAY(sa.Integer(), as_tuple=True),
           pg.ARRAY(sa.Integer(), zero_indexes=True))


def case_array_collation():
    column(pg.ARRAY(sa.String(30, collation="de_DE"), dimensions=2))


def case_array_of_array():
    column(pg.ARRAY(pg.ARRAY(sa.Integer())))


def case_array_of_enum():
    column(pg.ARRAY(sa.Enum("a", "b", name="e")))


def case_domain():
    column(pg.DOMAIN("positive", sa.Integer(), create_type=False), pg.DOMAIN("p", sa.Integer, schema="s", create_type=False),
           pg.DOMAIN("Odd Name", sa.Text, create_type=False))


def case_null():
    column(sa.types.NullType())


def case_user_defined():
    class Geometry(sa.types.UserDefinedType):
        cache_ok = True

        def __init__(self, kind):
            self.kind = kind

        def get_col_spec(self, **kw):
            return f"geometry({self.kind})"

    column(Geometry("POINT"), pg.ARRAY(Geometry("LINE")))


def case_decorated():
    class Money(sa.types.TypeDecorator):
        impl = sa.Numeric(10, 2)
        cache_ok = True

    class Tags(sa.types.TypeDecorator):
        impl = sa.JSON
        cache_ok = True

        def load_dialect_impl(self, dialect):
            if dialect.name == "postgresql":
                return dialect.type_descriptor(pg.ARRAY(sa.String(20)))
            return dialect.type_descriptor(sa.JSON())

    column(Money(), Tags(), pg.ARRAY(Money()))


def case_serials():
    op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table("b", sa.Column("id", sa.BigInteger(), primary_key=True, autoincrement=True))
    op.create_table("c", sa.Column("id", sa.SmallInteger(), primary_key=True))
    op.create_table("d", sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False))


def case_serial_not_for_others():
    op.create_table("a", sa.Column("id", sa.String(3), primary_key=True))
    op.create_table("b", sa.Column("id", sa.Numeric(), primary_key=True))
    op.create_table("c", sa.Column("a", sa.Integer(), primary_key=True), sa.Column("b", sa.Integer(), primary_key=True))
    op.create_table("e", sa.Column("a", sa.Integer(), server_default=sa.text("4"), primary_key=True))


def case_serial_of_several():
    op.create_table("c", sa.Column("a", sa.Integer(), primary_key=True),
                    sa.Column("b", sa.Integer(), primary_key=True, autoincrement=True))


def case_serial_with_key():
    op.create_table("a", sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id", name="pk_a"))
    op.create_table("b", sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False), sa.PrimaryKeyConstraint("id"))


def case_serial_with_foreign_key():
    op.create_table("a", sa.Column("id", sa.Integer(), sa.ForeignKey("b.id"), primary_key=True))


def case_serial_ignores_foreign_key():
    op.create_table("a", sa.Column("id", sa.Integer(), sa.ForeignKey("b.id"), primary_key=True, autoincrement="ignore_fk"))


def case_serial_decorated():
    class Id(sa.types.TypeDecorator):
        impl = sa.BigInteger
        cache_ok = True

    op.create_table("a", sa.Column("id", Id(), primary_key=True))


def case_serial_variant():
    op.create_table("a", sa.Column("id", sa.Integer().with_variant(sa.BigInteger(), "postgresql"), primary_key=True))
    op.create_table("b", sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True))


def case_serial_with_sequence():
    op.create_table("a", sa.Column("id", sa.Integer(), sa.Sequence("a_seq"), primary_key=True))
    op.create_table("b", sa.Column("id", sa.Integer(), sa.Sequence("b_seq", optional=True), primary_key=True))


def case_serial_added():
    op.add_column("t", sa.Column("id", sa.Integer(), primary_key=True))


def case_serial_added_autoincrement():
    op.add_column("t", sa.Column("id", sa.Integer(), autoincrement=True, nullable=False))
