# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable, DropConstraint, DropIndex


def parent(m, schema=None):
    sa.Table("p", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("other", sa.Integer, key="o"), schema=schema)


def table(*items, **kw):
    m = sa.MetaData()
    parent(m)
    t = sa.Table("t", m, sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), *items, **kw)
    op.execute(CreateTable(t))
    return t


def case_primary_key():
    table(sa.PrimaryKeyConstraint("a", "b", name="pk_t"))


def case_primary_key_of_nothing():
    table(sa.PrimaryKeyConstraint(name="pk_t"))


def case_primary_key_and_flags():
    table(sa.Column("c", sa.Integer, primary_key=True), sa.PrimaryKeyConstraint(name="pk_t"))
    table(sa.Column("c", sa.Integer, primary_key=True), sa.PrimaryKeyConstraint("c", name="pk_t"))


def case_primary_key_differs_from_flags():
    table(sa.Column("c", sa.Integer, primary_key=True), sa.PrimaryKeyConstraint("a", name="pk_t"))


def case_primary_key_deferrable():
    table(sa.PrimaryKeyConstraint("a", deferrable=True, initially="DEFERRED"))


def case_primary_key_options():
    table(sa.PrimaryKeyConstraint("a", mysql_using="BTREE", postgresql_include=["b"], mssql_clustered=True, sqlite_on_conflict="FAIL"))


def case_unique():
    table(sa.UniqueConstraint("a", "b", name="uq"), sa.UniqueConstraint("b"))


def case_unique_deferrable():
    table(sa.UniqueConstraint("a", name="uq", deferrable=False, initially="immediate"))


def case_unique_options():
    table(sa.UniqueConstraint("a", postgresql_include=["b"], postgresql_nulls_not_distinct=True, sqlite_on_conflict="IGNORE"))


def case_unique_of_nothing():
    table(sa.UniqueConstraint())


def case_unique_repeats():
    table(sa.UniqueConstraint("a", "a"))


def case_unique_of_columns():
    a = sa.Column("x", sa.Integer)
    b = sa.Column("y", sa.Integer)
    sa.UniqueConstraint(a, b, name="uq")
    table(a, b)


def case_unique_of_a_missing_column():
    table(sa.UniqueConstraint("zz"))


def case_unique_of_a_number():
    sa.UniqueConstraint(5)


def case_unknown_option():
    sa.UniqueConstraint("a", postgresql_using="x")


def case_unknown_option_of_mysql():
    sa.PrimaryKeyConstraint("a", mysql_length=5)


def case_no_option_at_all():
    sa.UniqueConstraint("a", foo=5)


def case_initially_wrong():
    table(sa.UniqueConstraint("a", initially="LATER"))


def case_check():
    table(sa.CheckConstraint("a > b", name="ck"), sa.CheckConstraint(sa.text("a <> 100")))


def case_check_of_an_expression():
    a = sa.Column("x", sa.Integer)
    table(a, sa.CheckConstraint(a > 5, name="ck"), sa.CheckConstraint(sa.and_(a < 9, sa.column("b") != "it's"), name="ck2"))


def case_check_options():
    table(sa.CheckConstraint("a > b", name="ck", postgresql_not_valid=True))


def case_check_deferrable():
    table(sa.CheckConstraint("a > b", name="ck", deferrable=True, initially="deferred"))


def case_check_percent():
    table(sa.CheckConstraint("b LIKE '100%' AND a \\: 1"))


def case_boolean_checks():
    table(sa.Column("c", sa.Boolean(create_constraint=True)), sa.Column("d", sa.Boolean(create_constraint=True, name="ck_d")),
          sa.Column("e", sa.Boolean(name="nothing")))


def case_enum_checks():
    table(sa.Column("c", sa.Enum("x", "it's", "100%", native_enum=False, create_constraint=True)),
          sa.Column("d", sa.Enum("x", "y", name="kind", create_constraint=True)),
          sa.Column("e", sa.Enum("x", "y", name="kind2", native_enum=False)))


def case_foreign_keys():
    table(sa.ForeignKeyConstraint(["a"], ["p.id"], name="fk", ondelete="CASCADE", onupdate="SET NULL", deferrable=True,
                                  initially="DEFERRED", match="FULL"),
          sa.Column("c", sa.Integer, sa.ForeignKey("p.id", name="fk2", ondelete="set default", onupdate="no action", deferrable=False,
                                                   initially="immediate", match="SIMPLE")))


def case_foreign_key_of_a_column():
    m = sa.MetaData()
    parent(m)
    op.execute(CreateTable(sa.Table("t", m, sa.Column("c", sa.Integer, sa.ForeignKey(m.tables["p"].c.id)))))


def case_foreign_key_by_key_and_name():
    table(sa.Column("c", sa.ForeignKey("p.o")), sa.Column("d", sa.ForeignKey("p.other", link_to_name=True)))


def case_foreign_key_to_itself():
    table(sa.Column("c", sa.Integer, sa.ForeignKey("t.a")))


def case_foreign_key_composite():
    table(sa.ForeignKeyConstraint(["a", "b"], ["p.id", "p.o"], name="fk"))


def case_foreign_key_schema():
    m = sa.MetaData(schema="own")
    parent(m)
    parent(m, "else")
    op.execute(CreateTable(sa.Table("t", m, sa.Column("a", sa.Integer, sa.ForeignKey("p.id")),
                                    sa.Column("b", sa.Integer, sa.ForeignKey("else.p.id")))))
    op.execute(CreateTable(sa.Table("t", m, sa.Column("a", sa.Integer), schema=sa.BLANK_SCHEMA)))


def case_foreign_key_options():
    table(sa.ForeignKeyConstraint(["a"], ["p.id"], name="fk", postgresql_not_valid=True),
          sa.Column("c", sa.ForeignKey("p.id", postgresql_not_valid=True)))


def case_foreign_key_use_alter():
    t = table(sa.ForeignKeyConstraint(["a"], ["p.id"], name="fk", use_alter=True),
              sa.Column("c", sa.Integer, sa.ForeignKey("p.id", use_alter=True, name="fk2")))
    op.execute("-- " + str(len(t.foreign_key_constraints)))


def case_foreign_key_phrase():
    table(sa.ForeignKeyConstraint(["a"], ["p.id"], ondelete="DROP TABLE p"))


def case_foreign_key_phrase_of_update():
    table(sa.ForeignKeyConstraint(["a"], ["p.id"], onupdate="SET  NULL"))


def case_foreign_key_number_of_columns():
    sa.ForeignKeyConstraint(["a"], ["p.id", "p.o"])


def case_foreign_key_columns_twice():
    sa.ForeignKeyConstraint(["a", "a"], ["p.id", "p.o"])


def case_foreign_key_to_two_tables():
    m = sa.MetaData()
    parent(m)
    sa.Table("t", m, sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), sa.ForeignKeyConstraint(["a", "b"], ["p.id", "q.id"]))


def case_foreign_key_without_table():
    table(sa.ForeignKeyConstraint(["a"], ["nowhere.id"]))


def case_foreign_key_without_column():
    table(sa.ForeignKeyConstraint(["a"], ["p.zz"]))


def case_foreign_key_used_twice():
    key = sa.ForeignKey("p.id")
    table(sa.Column("c", key), sa.Column("d", key))


def case_foreign_key_to_nothing():
    sa.ForeignKey(5)


def case_add_and_drop():
    t = table(sa.UniqueConstraint("a", name="uq"), sa.CheckConstraint("a > 1", name="ck"), sa.PrimaryKeyConstraint("b", name="pk"),
              sa.ForeignKeyConstraint(["a"], ["p.id"], name="fk"))
    for c in sorted(t.constraints, key=lambda c: c.name):
        if op.get_context().dialect.name != "sqlite":
            op.execute(AddConstraint(c))
            op.execute(DropConstraint(c, cascade=c.name == "uq", if_exists=c.name == "ck"))
    op.execute(CreateTable(t))


def case_drop_without_name():
    t = table(sa.UniqueConstraint("a"))
    op.execute(DropConstraint([c for c in t.constraints if isinstance(c, sa.UniqueConstraint)][0]))


def case_constraint_without_table():
    op.execute(AddConstraint(sa.UniqueConstraint("a", name="uq")))


def case_indexes():
    t = table(sa.Index("ix", "a", "b", unique=True))
    sa.Index("ix2", t.c.a.desc(), sa.func.lower(t.c.b))
    sa.Index(None, t.c.a, t.c.b)
    sa.Index("ix3", sa.text("a + b"), t.c.b, quote=True)
    for index in sorted(t.indexes, key=lambda i: i.name):
        op.execute(CreateIndex(index, if_not_exists=True))
        op.execute(DropIndex(index, if_exists=True))


def case_index_options():
    t = table()
    sa.Index("ix", t.c.a, postgresql_using="gin", postgresql_where=t.c.b > 5, postgresql_include=["b"], postgresql_ops={"a": "int4_ops"},
             postgresql_with={"fillfactor": 50}, postgresql_tablespace="fast", postgresql_concurrently=True,
             postgresql_nulls_not_distinct=True, mysql_length=5, mysql_using="hash", mysql_prefix="FULLTEXT",
             mysql_with_parser="ngram", sqlite_where=t.c.b > 5, mariadb_length={"a": 7})
    for index in t.indexes:
        op.execute(CreateIndex(index))
        op.execute(DropIndex(index))


def case_index_of_two_tables():
    t = table()
    u = sa.Table("u", sa.MetaData(), sa.Column("c", sa.Integer))
    sa.Index("ix", t.c.a, u.c.c)


def case_index_in_another_table():
    t = table()
    index = sa.Index("ix", t.c.a)
    sa.Table("u", sa.MetaData(), sa.Column("a", sa.Integer)).append_constraint(index)


def case_index_of_a_missing_column():
    table(sa.Index("ix", "zz"))


def case_index_without_table():
    op.execute(CreateIndex(sa.Index("ix", "a")))


def case_index_of_a_schema():
    t = table(sa.Index("ix", "a"), schema="s")
    for index in t.indexes:
        op.execute(CreateIndex(index))
        op.execute(DropIndex(index))


def case_index_unknown_option():
    sa.Index("ix", "a", postgresql_wher="x")


def case_exclude():
    t = sa.Table("t", sa.MetaData(), sa.Column("room", sa.Integer), sa.Column("during", postgresql.TSRANGE),
                 postgresql.ExcludeConstraint(("room", "="), (sa.column("during"), "&&"), name="ex", using="gist", where="room > 5",
                                              deferrable=True, initially="DEFERRED", ops={"room": "my_ops"}))
    op.execute(CreateTable(t))


def case_ddl_if():
    table(sa.CheckConstraint("a > 1", name="ck").ddl_if(dialect="postgresql"),
          sa.UniqueConstraint("a", name="uq").ddl_if(dialect=("mysql", "sqlite")),
          sa.UniqueConstraint("b", name="uq2").ddl_if(callable_=lambda ddl, target, bind, dialect, **kw: dialect.name == "mariadb"))


def case_long_names():
    table(sa.UniqueConstraint("a", name="u" * 40))
    table(sa.UniqueConstraint("a", name=sa.schema.conv("u" * 70)), sa.CheckConstraint("a > 1", name=sa.schema.conv("ü" * 70)))
    table(sa.UniqueConstraint("a", name="u" * 70))


def case_ugly_names():
    table(sa.UniqueConstraint("a", name='we"ird`name'), sa.CheckConstraint("a > 1", name="100% Sure"),
          sa.ForeignKeyConstraint(["a"], ["p.id"], name="select"), sa.Index("a b", "a"))


def case_order():
    table(sa.CheckConstraint("a > 1", name="z"), sa.Column("c", sa.Integer, sa.ForeignKey("p.id"), unique=True),
          sa.UniqueConstraint("a", name="y"), sa.ForeignKeyConstraint(["a"], ["p.id"], name="x"), sa.PrimaryKeyConstraint("b"),
          sa.Column("d", sa.Boolean(create_constraint=True, name="w")))
