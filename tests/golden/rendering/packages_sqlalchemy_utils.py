# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Column types of sqlalchemy_utils. expect.py needs the package (and what its types ask for) on PYTHONPATH."""
import datetime
import enum
import uuid

import sqlalchemy as sa
import sqlalchemy_utils
from alembic import op
from sqlalchemy_utils.types.bit import BitType
from sqlalchemy_utils.types.choice import ChoiceType
from sqlalchemy_utils.types.ltree import LQUERY, LTXTQUERY

U = sqlalchemy_utils


class Size(enum.Enum):
    small = 1
    large = 2


def _table(*types):
    op.create_table("t", *[sa.Column("c%d" % i, t) for i, t in enumerate(types)])


def _literal(kind, *values):
    op.bulk_insert(sa.table("t", sa.column("c", kind)), [{"c": value} for value in values])


def case_uuid():
    _table(U.UUIDType(), U.UUIDType(binary=False), U.UUIDType(native=False), U.UUIDType(False, False), U.UUIDType)


def case_uuid_module():
    op.add_column("t", sa.Column("id", U.types.uuid.UUIDType(), nullable=False))
    op.alter_column("t", "id", type_=U.types.uuid.UUIDType(binary=False), existing_type=sa.Integer(), existing_nullable=True)


def case_uuid_literal():
    _literal(U.UUIDType(binary=False, native=False), uuid.UUID(int=5))


def case_uuid_literal_native():
    _literal(U.UUIDType(), uuid.UUID(int=5))


def case_uuid_literal_text():
    _literal(U.UUIDType(binary=False, native=False), "00000000-0000-0000-0000-000000000005")


def case_texts():
    _table(U.EmailType(), U.EmailType(length=50), U.EmailType(80), U.URLType(), U.URLType, U.TimezoneType(),
           U.TimezoneType(backend="pytz"), U.IPAddressType(), U.IPAddressType(max_length=39), U.ColorType(), U.ColorType(7),
           U.PhoneNumberType(), U.PhoneNumberType("DE", 40), U.PhoneNumberType(max_length=15, region="FI"))


def case_codes():
    _table(U.CountryType(), U.CurrencyType(), U.LocaleType(), U.CountryType, U.WeekDaysType(), BitType(), BitType(length=3))


def case_email_literal():
    _literal(U.EmailType(), "Some.One@Example.ORG", None)


def case_url_literal():
    _literal(U.URLType(), "http://a.b/'c'?d=%e", None)


def case_code_literals():
    _literal(U.CountryType(), "FI")
    _literal(U.CurrencyType(), "EUR", None)
    _literal(U.LocaleType(), "en_US")
    _literal(U.IPAddressType(), "127.0.0.1")
    _literal(U.ColorType(), "red")
    _literal(U.TimezoneType(backend="zoneinfo"), "Europe/Paris", None)


def case_choice():
    _table(ChoiceType([("a", "A"), ("b", "B")]), ChoiceType([(1, "A")], impl=sa.Integer()), ChoiceType(Size, impl=sa.Integer()),
           ChoiceType({"a": "b"}), ChoiceType([("a", "A")], sa.String(3)))


def case_choice_literal():
    _literal(ChoiceType([("a", "A")]), "a", "b", None)


def case_choice_literal_enum():
    _literal(ChoiceType(Size, impl=sa.Integer()), Size.large, 1, None)


def case_choice_without_choices():
    _table(ChoiceType([]))


def case_json():
    _table(U.JSONType(), U.JSONType)


def case_json_literal():
    _literal(U.JSONType(), {"a": [1, None, "é'"]})


def case_scalar_list():
    _table(U.ScalarListType(), U.ScalarListType(int, "|"))


def case_scalar_list_literal():
    _literal(U.ScalarListType(), ["a", "b"], [], None)
    _literal(U.ScalarListType(int, separator="|"), [1, 2, 3])


def case_scalar_list_literal_separator():
    _literal(U.ScalarListType(), ["a,b"])


def case_password():
    _table(U.PasswordType(), U.PasswordType(max_length=1137), U.PasswordType(255, schemes=["pbkdf2_sha512"]))


def case_password_literal():
    _literal(U.PasswordType(), "secret")


def case_dates():
    _table(U.ArrowType(), U.ArrowType(timezone=True), U.ArrowType, U.EnrichedDateTimeType(), U.EnrichedDateType(),
           U.types.enriched_datetime.enriched_datetime_type.EnrichedDateTimeType(timezone=True))


def case_date_literals():
    _literal(U.ArrowType(), datetime.datetime(2024, 5, 6, 7, 8, 9))
    _literal(U.EnrichedDateType(), datetime.date(2024, 5, 6))


def case_encrypted():
    _table(U.StringEncryptedType(sa.String(), "key"), U.StringEncryptedType(length=300, key="k"),
           U.types.encrypted.encrypted_type.EncryptedType(), U.EncryptedType(sa.Unicode, "key", length=200))


def case_encrypted_literal():
    _literal(U.StringEncryptedType(sa.String(), "key"), "plain")


def case_ltree():
    _table(U.LtreeType(), LQUERY(), LTXTQUERY(), U.LtreeType)


def case_ltree_column():
    if op.get_context().dialect.name == "postgresql":
        op.add_column("t", sa.Column("path", U.LtreeType(), nullable=False))


def case_ltree_literal():
    _literal(U.LtreeType(), "a.b'c")


def case_ts_vector():
    _table(U.TSVectorType("a", "b", weights={"a": "A"}), U.TSVectorType())


def case_ts_vector_index():
    op.add_column("t", sa.Column("search_vector", U.types.ts_vector.TSVectorType(), nullable=True))
    op.create_index("ix", "t", ["search_vector"], postgresql_using="gin")


def case_composite():
    _table(U.CompositeType("money_type", [sa.Column("currency", sa.String(3)), sa.Column("amount", sa.Integer)]),
           sa.ARRAY(U.CompositeType("pair", [sa.Column("a", sa.Integer)])))


def case_composite_column():
    op.add_column("t", sa.Column("price", U.CompositeType("money_type", [sa.Column("amount", sa.Integer)])))


def case_ranges():
    _table(U.IntRangeType(), U.IntRangeType(step=1000), U.Int8RangeType(), U.NumericRangeType(), U.DateRangeType(),
           U.DateTimeRangeType, U.types.range.DateRangeType())


def case_defaults():
    op.create_table("t", sa.Column("id", U.UUIDType(), primary_key=True, server_default=sa.text("x")),
                    sa.Column("mail", U.EmailType(), unique=True, server_default="a@b"),
                    sa.Column("kind", ChoiceType([("a", "A")]), index=True))


def case_country_literal_wrong():
    _literal(U.CountryType(), 5)


def case_url_literal_wrong():
    _literal(U.URLType(), 5)


def case_ip_address_literal_empty():
    _literal(U.IPAddressType(), "")
