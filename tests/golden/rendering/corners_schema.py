# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable, DropConstraint, DropIndex


class Watched(sa.Column):
    def __init__(self, *args, **kw):
        self.watcher = kw.pop("watcher", None)
        super().__init__(*args, **kw)


class Explicit(sa.Column):
    def __init__(self, name, *args, **kw):
        sa.Column.__init__(self, name, sa.String(12), *args, nullable=False, **kw)


class Short(sa.CheckConstraint):
    def __init__(self, column, length):
        super().__init__("length(%s) < %d" % (column, length), name="ck_%s_short" % column)


class Forgetful(sa.Column):
    def __init__(self, *args, **kw):
        pass


def case_columns_of_own_classes():
    op.create_table("owl", Watched("id", sa.Integer, primary_key=True, watcher="me"), Explicit("name", unique=True),
                    Watched("half", sa.Numeric(4, 1), server_default="0.5"), Short("name", 9))
    op.add_column("owl", Explicit("more", server_default="x"))
    op.add_column("owl", Watched("number", sa.SmallInteger, nullable=True))


def case_attributes_of_own_columns():
    one = Watched("id", sa.Integer, watcher="me")
    assert one.watcher == "me" and one.name == "id" and isinstance(one.type, sa.Integer)
    op.execute(CreateTable(sa.Table("t", sa.MetaData(), one)))


def case_drop_index_without_table():
    op.execute(DropIndex(sa.Index("lonely", "x")))


def case_drop_constraint_without_table():
    op.execute(DropConstraint(sa.UniqueConstraint("x", name="lonely")))


def case_keys_without_table():
    one = sa.ForeignKeyConstraint(["a", "b"], ["x.a", "x.b"])
    op.execute("%d" % len(list(one.columns)))


def case_copies_of_exclusions_with_columns():
    room = sa.Column("room", sa.Integer)
    table = sa.Table("b", sa.MetaData(), room, postgresql.ExcludeConstraint((room, "="), using="btree", where=room > 5))
    op.execute(CreateTable(table.to_metadata(sa.MetaData(), name="c")))
