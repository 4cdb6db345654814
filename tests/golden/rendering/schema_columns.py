# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateTable


def table(*items, **kw):
    op.execute(CreateTable(sa.Table("t", sa.MetaData(), *items, **kw)))


def case_plain():
    table(sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(30), nullable=False),
          sa.Column("note", sa.Text(), nullable=True))


def case_name_and_type_by_keyword():
    table(sa.Column(name="a", type_=sa.Integer), sa.Column("b", type_=sa.Integer()), sa.Column(None, sa.Integer, name="c"))


def case_name_twice():
    sa.Column("a", sa.Integer, name="b")


def case_type_twice():
    sa.Column("a", sa.Integer, type_=sa.Integer)


def case_no_name():
    table(sa.Column(sa.Integer))


def case_no_type():
    table(sa.Column("a"))


def case_type_from_foreign_key():
    m = sa.MetaData()
    sa.Table("p", m, sa.Column("id", sa.BigInteger, primary_key=True))
    op.execute(CreateTable(sa.Table("c", m, sa.Column("p_id", sa.ForeignKey("p.id")))))


def case_type_from_later_table():
    m = sa.MetaData()
    c = sa.Table("c", m, sa.Column("p_id", sa.ForeignKey("p.id")))
    sa.Table("p", m, sa.Column("id", sa.String(7), primary_key=True))
    op.execute(CreateTable(c))


def case_nullable():
    table(sa.Column("a", sa.Integer, nullable=True, primary_key=True), sa.Column("b", sa.Integer, nullable=None),
          sa.Column("c", sa.Integer, nullable=False))


def case_autoincrement():
    for value in (True, False, "auto", "ignore_fk"):
        table(sa.Column("id", sa.Integer, primary_key=True, autoincrement=value))


def case_autoincrement_of_a_text():
    table(sa.Column("id", sa.String(3), primary_key=True, autoincrement=True))


def case_autoincrement_twice():
    table(sa.Column("a", sa.Integer, primary_key=True, autoincrement=True),
          sa.Column("b", sa.Integer, primary_key=True, autoincrement=True))


def case_autoincrement_comes_first():
    table(sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, primary_key=True, autoincrement=True))


def case_server_defaults():
    table(sa.Column("a", sa.String(9), server_default="it's 100%"), sa.Column("b", sa.Integer, server_default=sa.text("1 + 1")),
          sa.Column("c", sa.DateTime, server_default=sa.func.now()), sa.Column("d", sa.Boolean, server_default=sa.true()),
          sa.Column("e", sa.Boolean, server_default=sa.false()), sa.Column("f", sa.Integer, server_default=sa.null()),
          sa.Column("g", sa.String(9), server_default=""), sa.Column("h", sa.Integer, server_default=sa.literal(5)),
          sa.Column("i", sa.String(9), server_default="back\\slash :x ☃"), sa.Column("j", sa.Integer, sa.FetchedValue()),
          sa.Column("k", sa.Integer, server_default=sa.FetchedValue()), sa.Column("l", sa.Integer, sa.DefaultClause("7")))


def case_server_default_of_a_number():
    sa.Column("a", sa.Integer, server_default=5)


def case_server_default_of_a_boolean():
    sa.Column("a", sa.Boolean, server_default=True)


def case_defaults_of_the_application():
    table(sa.Column("a", sa.Integer, default=5), sa.Column("b", sa.Integer, default=lambda: 1, onupdate=2),
          sa.Column("c", sa.Integer, insert_default=3), sa.Column("d", sa.Integer, sa.ColumnDefault(4)))


def case_default_may_not_be_a_servers():
    sa.Column("a", sa.Integer, default=sa.FetchedValue())


def case_unique_and_index():
    m = sa.MetaData()
    sa.Table("t", m, sa.Column("a", sa.Integer, unique=True), sa.Column("b", sa.Integer, index=True))
    sa.Table("u", m, sa.Column("c", sa.Integer, index=True, unique=True))
    m.create_all(op.get_bind())


def case_index_by_name():
    table(sa.Column("a", sa.Integer, index="ix"))


def case_unique_by_name():
    table(sa.Column("a", sa.Integer, unique="uq"))


def case_computed():
    table(sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a + 1", persisted=True)),
          sa.Column("c", sa.Integer, sa.Computed(sa.text("a * 2"), persisted=True)))


def case_computed_virtual():
    table(sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a + 1", persisted=False)))


def case_computed_unsaid():
    table(sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a + 1")))


def case_computed_and_default():
    sa.Column("b", sa.Integer, sa.Computed("a + 1"), server_default="5")


def case_computed_and_identity():
    sa.Column("b", sa.Integer, sa.Computed("a + 1"), sa.Identity())


def case_identity():
    table(sa.Column("a", sa.Integer, sa.Identity()))
    table(sa.Column("a", sa.Integer, sa.Identity(always=True, start=3, increment=2, minvalue=1, maxvalue=99, cycle=True, cache=4)))
    table(sa.Column("a", sa.Integer, sa.Identity(nominvalue=True, nomaxvalue=True, cycle=False, on_null=True, order=True)))
    table(sa.Column("a", sa.Integer, server_default=sa.Identity(), nullable=True))


def case_identity_and_default():
    sa.Column("b", sa.Integer, sa.Identity(), server_default="5")


def case_identity_and_autoincrement():
    sa.Column("b", sa.Integer, sa.Identity(), autoincrement=False)


def case_identity_and_sequence():
    table(sa.Column("b", sa.Integer, sa.Sequence("s"), sa.Identity()))


def case_checks_of_a_column():
    table(sa.Column("a", sa.Integer, sa.CheckConstraint("a > 1")),
          sa.Column("b", sa.Integer, sa.CheckConstraint("a < 9", name="upper"), nullable=False))


def case_unique_constraint_in_a_column():
    sa.Column("a", sa.Integer, sa.UniqueConstraint("a"))


def case_not_an_item():
    sa.Column("a", sa.Integer, "x")


def case_no_dialect():
    sa.Column("a", sa.Integer, foo=1)


def case_unknown_option():
    sa.Column("a", sa.Integer, sqlite_foo=1)


def case_unknown_postgresql_option():
    sa.Column("a", sa.Integer, postgresql_using="x")


def case_other_databases():
    table(sa.Column("a", sa.Integer, redshift_encode="zstd", snowflake_tag="x"), redshift_diststyle="KEY")


def case_sqlite_conflicts():
    table(sa.Column("a", sa.Integer, primary_key=True, sqlite_on_conflict_primary_key="FAIL"),
          sa.Column("b", sa.Integer, nullable=False, sqlite_on_conflict_not_null="IGNORE"),
          sa.Column("c", sa.Integer, unique=True, sqlite_on_conflict_unique="REPLACE"))


def case_comments():
    m = sa.MetaData()
    sa.Table("t", m, sa.Column("a", sa.Integer, comment="it's"), sa.Column("b", sa.Integer, comment=""), comment="the 100% table")
    m.create_all(op.get_bind())


def case_quote():
    table(sa.Column("a", sa.Integer, quote=True), sa.Column("B", sa.Integer, quote=False), sa.Column("C", sa.Integer),
          quote=True)


def case_quote_without_name():
    sa.Column(sa.Integer, quote=True)


def case_ugly_names():
    table(*[sa.Column(n, sa.Integer) for n in ('we"ird', "back`tick", "100%", "a b", "select", "Mixed", "1st", "$x", "a$", "ü", "☃",
                                                 "back\\slash", "co:lon", "dot.ted", "tab\tbed", "(brackets)", "user", "ı")])


def case_system():
    table(sa.Column("xmin", sa.Integer, system=True), sa.Column("a", sa.Integer))


def case_key():
    t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, key="k"), sa.UniqueConstraint("k"), sa.Index("ix", "k"))
    op.execute(CreateTable(t))
    for index in t.indexes:
        op.execute(sa.schema.CreateIndex(index))


def case_same_name_twice():
    table(sa.Column("a", sa.Integer), sa.Column("a", sa.Integer))


def case_same_key_twice():
    table(sa.Column("a", sa.Integer, key="k"), sa.Column("b", sa.Integer, key="k"))


def case_column_of_two_tables():
    a = sa.Column("a", sa.Integer)
    table(a)
    table(a)


def case_attributes():
    c = sa.Column("a", sa.String(3), sa.ForeignKey("u.id"), key="k", nullable=False, comment="c", doc="d", info={"x": 1}, unique=True)
    t = sa.Table("t", sa.MetaData(), c)
    for value in (c.name, c.key, c.nullable, c.primary_key, c.unique, c.index, c.comment, c.doc, c.info["x"], c.table.name,
                  c.autoincrement, c.server_default, c.default, c.computed, c.identity, str(c), repr(c), len(c.foreign_keys)):
        op.execute(sa.text("-- " + str(value).replace(":", "")))
    c.nullable = True
    c.comment = None
    c.type = sa.Integer()
    c.own = 5
    op.execute("-- " + str(c.own) + str(t.c.k.nullable) + str(c.comment))
