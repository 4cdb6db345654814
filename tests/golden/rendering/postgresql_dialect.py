# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.schema import CreateTable


class Listed(sa.types.TypeDecorator):
    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.ARRAY(sa.Text))
        return dialect.type_descriptor(sa.String(5))


def case_compiled_for_others():
    table = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.JSON), sa.Column("b", Listed))
    for dialect in (postgresql.dialect(), mysql.dialect(), sqlite.dialect()):
        op.execute(str(CreateTable(table).compile(dialect=dialect)).strip())


def case_types_compiled():
    for type_ in (sa.DateTime(), sa.Enum("a", name="e"), sa.Text()):
        op.execute("SELECT '" + type_.compile(dialect=postgresql.dialect()) + "'")


def case_expressions_compiled():
    condition = sa.column("a").ilike("x%") & (sa.column("b") == 5)
    op.execute(sa.text(str(condition.compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}))))
    op.execute("SELECT '" + str(condition.compile(dialect=postgresql.dialect(paramstyle="named"))).replace(":", "\\:") + "'")


def case_names():
    op.execute(f"SELECT '{postgresql.dialect.name}', '{postgresql.dialect().name}', '{postgresql.dialect().driver}', "
               f"'{mysql.dialect().paramstyle}', '{op.get_bind().dialect.name}', '{op.get_context().dialect.name}'")
