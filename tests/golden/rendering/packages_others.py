# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Column types of small packages. expect.py needs them on PYTHONPATH."""
import datetime
import uuid

import advanced_alchemy.types
import citext
import fastapi_users_db_sqlalchemy.generics
import pgvector.sqlalchemy
import sqlalchemy as sa
import sqlalchemy_json
import sqlalchemy_jsonfield
import sqlalchemy_utc
import sqlmodel
import sqlmodel.sql.sqltypes
from alembic import op

A = advanced_alchemy.types
P = pgvector.sqlalchemy


def _table(*types):
    op.create_table("t", *[sa.Column("c%d" % i, t) for i, t in enumerate(types)])


def _literal(kind, *values):
    op.bulk_insert(sa.table("t", sa.column("c", kind)), [{"c": value} for value in values])


def case_sqlmodel():
    _table(sqlmodel.sql.sqltypes.AutoString(), sqlmodel.AutoString(length=20), sqlmodel.sql.sqltypes.AutoString(50),
           sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.types.Uuid())


def case_sqlmodel_more():
    op.add_column("t", sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default="x"))
    op.alter_column("t", "name", type_=sqlmodel.sql.sqltypes.AutoString(), existing_type=sa.Text(), existing_nullable=False)
    op.create_table("u", sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), primary_key=True),
                    sa.Column("other", sqlmodel.sql.sqltypes.AutoString(), index=True, unique=True))


def case_sqlmodel_literal():
    _literal(sqlmodel.AutoString(), "it's 5 %", None)


def case_sqlmodel_hands_on():
    t = sqlmodel.Table("t", sqlmodel.MetaData(), sqlmodel.Column("a", sqlmodel.Integer, primary_key=True))
    op.execute(sqlmodel.update(t).values(a=sqlmodel.func.abs(t.c.a)).where(sqlmodel.or_(t.c.a == 1, sqlmodel.not_(t.c.a == 2))))
    op.execute(sqlmodel.text("SELECT 1"))


def case_fastapi_users():
    _table(fastapi_users_db_sqlalchemy.generics.GUID(), fastapi_users_db_sqlalchemy.generics.TIMESTAMPAware(timezone=True),
           fastapi_users_db_sqlalchemy.generics.TIMESTAMPAware())


def case_fastapi_users_literal():
    _literal(fastapi_users_db_sqlalchemy.generics.GUID(), None)


def case_fastapi_users_literal_text():
    _literal(fastapi_users_db_sqlalchemy.generics.GUID(), "00000000000000000000000000000005")


def case_fastapi_users_literal_uuid():
    _literal(fastapi_users_db_sqlalchemy.generics.GUID(), uuid.UUID(int=7))


def case_pgvector():
    _table(P.Vector(3), P.VECTOR(), P.Vector(dim=1536), P.HALFVEC(5), P.HALFVEC, P.SPARSEVEC(7), P.BIT(8), P.BIT())


def case_pgvector_column():
    op.add_column("t", sa.Column("embedding", P.Vector(dim=768), nullable=True))
    op.create_index("ix", "t", ["embedding"], postgresql_using="hnsw", postgresql_with={"m": 16, "ef_construction": 64},
                    postgresql_ops={"embedding": "vector_l2_ops"})


def case_pgvector_literal():
    _literal(P.Vector(3), [1, 0.1, -2.5], None)
    _literal(P.VECTOR(), [1e-45, 3.4028234e38, 123456789.0, 0.30000001, 1e10])


def case_pgvector_literal_dimensions():
    _literal(P.Vector(3), [1, 2])


def case_pgvector_literal_wrong():
    _literal(P.Vector(3), 5)


def case_citext():
    _table(citext.CIText(), citext.CIText)


def case_citext_literal():
    _literal(citext.CIText(), "It's 5 %", None)


def case_json():
    _table(sqlalchemy_json.MutableJson, sqlalchemy_json.NestedMutableJson, sqlalchemy_json.mutable_json_type(),
           sqlalchemy_json.mutable_json_type(dbtype=sa.JSON(none_as_null=True), nested=True))


def case_json_type_is_no_class():
    sqlalchemy_json.MutableJson()


def case_utc():
    _table(sqlalchemy_utc.UtcDateTime(), sqlalchemy_utc.sqltypes.UtcDateTime, sqlalchemy_utc.UtcDateTime(timezone=True))


def case_utc_literal():
    zone = datetime.timezone(datetime.timedelta(hours=2))
    _literal(sqlalchemy_utc.UtcDateTime(), datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=zone), None)


def case_utc_literal_naive():
    _literal(sqlalchemy_utc.UtcDateTime(), datetime.datetime(2024, 1, 2))


def case_jsonfield():
    _table(sqlalchemy_jsonfield.JSONField(), sqlalchemy_jsonfield.JSONField(enforce_string=True),
           sqlalchemy_jsonfield.jsonfield.JSONField(enforce_unicode=True))


def case_jsonfield_literal():
    _literal(sqlalchemy_jsonfield.JSONField(enforce_string=True, enforce_unicode=True), {"a": "é"}, [1])


def case_advanced_alchemy():
    _table(A.GUID(), A.GUID(length=16), A.guid.GUID(binary=False), A.DateTimeUTC(timezone=True), A.datetime.DateTimeUTC(),
           A.BigIntIdentity, A.JsonB, A.json.JsonB, A.Bool(), A.EncryptedString(key="x", backend=A.encrypted_string.PGCryptoBackend),
           A.EncryptedText(key="x", backend=A.encrypted_string.PGCryptoBackend, length=20))


def case_advanced_alchemy_vector():
    _table(A.Vector(3))


def case_advanced_alchemy_identity():
    op.create_table("t", sa.Column("id", A.BigIntIdentity, primary_key=True), sa.Column("g", A.GUID(), nullable=False))


def case_advanced_alchemy_literal():
    _literal(A.GUID(binary=False), uuid.UUID(int=5))


def case_advanced_alchemy_literal_date():
    _literal(A.DateTimeUTC(), datetime.datetime(2024, 1, 2, 3, tzinfo=datetime.timezone(datetime.timedelta(hours=-1))))


def case_advanced_alchemy_literal_naive():
    _literal(A.DateTimeUTC(), datetime.datetime(2024, 1, 2))
