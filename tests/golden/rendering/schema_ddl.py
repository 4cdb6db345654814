# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy import event
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import (CreateIndex, CreateSchema, CreateSequence, CreateTable, DropColumnComment, DropConstraintComment, DropIndex,
                               DropSchema, DropSequence, DropTable, DropTableComment, SetColumnComment, SetConstraintComment,
                               SetTableComment)


def simple(m=None, name="t", **kw):
    return sa.Table(name, m or sa.MetaData(), sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.String(5)), **kw)


def case_ddl():
    op.execute(sa.DDL("ALTER TABLE x SET y = '100%%'"))
    op.execute(sa.DDL("COMMENT %(what)s %(n)s", context={"what": "it", "n": 5}))
    op.execute(sa.DDL("A %(table)s %(fullname)s [%(schema)s]").against(simple(name="We ird", schema="s")))
    op.execute(sa.DDL("A %(table)s %(fullname)s [%(schema)s]").against(simple()))


def case_ddl_single_percent():
    op.execute(sa.DDL("LIKE '100%'"))


def case_ddl_unknown_name():
    op.execute(sa.DDL("A %(nothing)s"))


def case_ddl_of_a_number():
    sa.DDL(5)


def case_ddl_execute_if_is_for_events():
    op.execute(sa.DDL("SELECT 1").execute_if(dialect="oracle"))


def case_schemas():
    op.execute(CreateSchema("s"))
    op.execute(CreateSchema("We ird", if_not_exists=True))
    op.execute(DropSchema("s"))
    op.execute(DropSchema("s", cascade=True, if_exists=True))


def case_tables():
    t = simple(schema="s", prefixes=["TEMPORARY", "UNLOGGED"])
    op.execute(CreateTable(t, if_not_exists=True))
    op.execute(DropTable(t))
    op.execute(DropTable(t, if_exists=True))
    op.execute(CreateTable(sa.Table("empty", sa.MetaData())))


def case_create_table_with_some_keys():
    m = sa.MetaData()
    simple(m, "p")
    t = sa.Table("t", m, sa.Column("a", sa.ForeignKey("p.a", name="one")), sa.Column("b", sa.ForeignKey("p.a", name="two")))
    keys = [c for c in t.foreign_key_constraints if c.name == "one"]
    op.execute(CreateTable(t, include_foreign_key_constraints=keys))
    op.execute(CreateTable(t, include_foreign_key_constraints=[]))


def case_sequences():
    s = sa.Sequence("seq", start=5, increment=2, minvalue=1, maxvalue=99, cycle=True, cache=10, order=True, schema="s")
    op.execute(CreateSequence(s))
    op.execute(CreateSequence(sa.Sequence("seq", nominvalue=True, nomaxvalue=True, cycle=False, data_type=sa.BigInteger), if_not_exists=True))
    op.execute(DropSequence(s))
    op.execute(DropSequence(sa.Sequence("Seq", quote=False), if_exists=True))


def case_sequence_in_a_column():
    m = sa.MetaData()
    t = sa.Table("t", m, sa.Column("id", sa.Integer, sa.Sequence("seq", start=3), primary_key=True),
                 sa.Column("n", sa.Integer, sa.Sequence("other", optional=True)))
    m.create_all(op.get_bind())
    m.drop_all(op.get_bind())


def case_sequence_as_default():
    m = sa.MetaData()
    s = sa.Sequence("seq", metadata=m)
    sa.Table("t", m, sa.Column("id", sa.Integer, s, server_default=s.next_value(), primary_key=True))
    if op.get_context().dialect.name in ("postgresql", "mariadb"):
        m.create_all(op.get_bind())


def case_sequence_create_and_drop():
    s = sa.Sequence("seq")
    s.create(op.get_bind())
    s.drop(op.get_bind(), checkfirst=False)


def case_comments():
    t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer, comment="it's 100%"), comment="The Table", schema="s")
    if op.get_context().dialect.name != "sqlite":
        op.execute(SetTableComment(t))
        op.execute(DropTableComment(t))
        op.execute(SetColumnComment(t.c.a))
        op.execute(DropColumnComment(t.c.a))


def case_constraint_comment():
    t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), sa.UniqueConstraint("a", name="uq", comment="why"))
    c = [c for c in t.constraints if c.name == "uq"][0]
    op.execute(SetConstraintComment(c))
    op.execute(DropConstraintComment(c))


def case_create_and_drop():
    t = simple()
    sa.Index("ix", t.c.b)
    t.create(op.get_bind())
    t.create(bind=op.get_bind(), checkfirst=True)
    for index in t.indexes:
        index.drop(op.get_bind())
        index.create(op.get_bind(), checkfirst=True)
    t.drop(op.get_bind(), checkfirst=True)


def case_create_all_sorts():
    m = sa.MetaData()
    sa.Table("c", m, sa.Column("a", sa.Integer, sa.ForeignKey("b.a"), primary_key=True))
    sa.Table("b", m, sa.Column("a", sa.Integer, sa.ForeignKey("a.a"), primary_key=True))
    sa.Table("a", m, sa.Column("a", sa.Integer, primary_key=True))
    sa.Table("d", m, sa.Column("a", sa.Integer)).add_is_dependent_on(m.tables["c"])
    m.create_all(op.get_bind())
    m.drop_all(op.get_bind())
    op.execute("-- " + " ".join(t.name for t in m.sorted_tables) + " " + " ".join(m.tables))
    m.create_all(op.get_bind(), tables=[m.tables["c"], m.tables["b"]])


def case_create_all_with_a_cycle():
    m = sa.MetaData()
    sa.Table("x", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("y", sa.ForeignKey("y.id", name="fk_x")))
    sa.Table("y", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.ForeignKey("x.id", name="fk_y", use_alter=True)))
    m.create_all(op.get_bind())
    m.drop_all(op.get_bind())


def case_drop_all_with_an_unnamed_cycle():
    m = sa.MetaData()
    sa.Table("x", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("y", sa.ForeignKey("y.id")))
    sa.Table("y", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.ForeignKey("x.id")))
    m.drop_all(op.get_bind())


def case_create_all_with_types():
    m = sa.MetaData()
    kind = sa.Enum("a", "b", name="kind")
    sa.Table("x", m, sa.Column("k", kind), sa.Column("l", postgresql.ENUM("c", name="other").with_variant(sa.String(5), "mysql", "mariadb", "sqlite")))
    sa.Table("y", m, sa.Column("k", kind))
    m.create_all(op.get_bind())
    m.drop_all(op.get_bind())


def case_events():
    m = sa.MetaData()
    t = simple(m)
    event.listen(t, "after_create", sa.DDL("CREATE TRIGGER x ON %(table)s"))
    event.listen(t, "before_create", sa.DDL("SELECT 'postgresql'").execute_if(dialect="postgresql"))
    event.listen(t, "before_create", sa.DDL("SELECT 'others'").execute_if(dialect=("mysql", "sqlite")))
    event.listen(m, "after_create", sa.DDL("SELECT 'metadata'"))

    @event.listens_for(t, "before_drop")
    def dropping(target, connection, **kw):
        connection.execute(sa.text("SELECT '" + target.name + str(kw["checkfirst"]) + "'"))

    event.listen(t, "after_drop", sa.DDL("SELECT 2").execute_if(callable_=lambda ddl, target, bind, dialect, **kw: dialect.name == "mariadb"))
    m.create_all(op.get_bind())
    m.drop_all(op.get_bind())


def case_listeners_argument():
    t = simple(listeners=[("after_create", sa.DDL("SELECT 1"))])
    t.create(op.get_bind())


def case_tables_of_metadata():
    m = sa.MetaData(schema="own", info={"x": 1})
    t = simple(m)
    op.execute("-- " + ", ".join([t.fullname, t.key, str(t), t.schema, str("own.t" in m), str("t" in m), str(t in m), str(m.info["x"]), repr(m)]))
    op.execute(DropTable(t))
    m.remove(t)
    op.execute("-- " + str(len(m.tables)))


def case_table_again():
    m = sa.MetaData()
    simple(m)
    simple(m)


def case_table_extended():
    m = sa.MetaData()
    simple(m)
    t = sa.Table("t", m, sa.Column("c", sa.Integer), sa.Column("b", sa.Integer), extend_existing=True, comment="new")
    op.execute(CreateTable(t))
    assert sa.Table("t", m) is t
    assert sa.Table("t", m, sa.Column("d", sa.Integer), keep_existing=True) is t
    op.execute(CreateTable(t))


def case_table_kept_and_extended():
    sa.Table("t", sa.MetaData(), keep_existing=True, extend_existing=True)


def case_table_must_exist():
    sa.Table("t", sa.MetaData(), must_exist=True)


def case_table_without_metadata():
    sa.Table("t", sa.Column("a", sa.Integer))


def case_table_of_one_argument():
    sa.Table("t")


def case_table_unknown_option():
    simple(sqlite_foo=1)


def case_table_options():
    op.execute(CreateTable(simple(mysql_engine="InnoDB", mariadb_engine="Aria", sqlite_strict=True,
                                  sqlite_with_rowid=False, postgresql_tablespace="fast", postgresql_partition_by="RANGE (a)")))


def case_quoted_names():
    m = sa.MetaData(schema="Own", quote_schema=False)
    op.execute(CreateTable(sa.Table("T", m, sa.Column("a", sa.Integer), quote=False)))
    op.execute(CreateTable(sa.Table(sa.quoted_name("t", True), sa.MetaData(), sa.Column(sa.quoted_name("A", False), sa.Integer),
                                    schema=sa.quoted_name("s", True))))
    op.execute(CreateTable(sa.Table("t", sa.MetaData(), schema="s", quote=True, quote_schema=True)))


def case_append():
    t = simple()
    t.append_column(sa.Column("c", sa.Integer, unique=True))
    t.append_constraint(sa.CheckConstraint("a > 1", name="ck"))
    t.append_constraint(sa.Index("ix", "a"))
    t.append_column(sa.Column("b", sa.Integer), replace_existing=True)
    op.execute(CreateTable(t))


def case_append_the_same():
    simple().append_column(sa.Column("b", sa.Integer))


def case_to_metadata():
    m = sa.MetaData()
    sa.Table("p", m, sa.Column("id", sa.Integer, primary_key=True))
    t = sa.Table("t", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("p", sa.ForeignKey("p.id", ondelete="CASCADE"), index=True),
                 sa.Column("u", sa.Integer, unique=True, server_default="5"),
                 sa.Column("c", sa.Integer, sa.Computed("id + 1", persisted=True)), sa.Column("flag", sa.Boolean(create_constraint=True, name="f")),
                 mysql_engine="InnoDB")
    for schema in (None, "s"):
        other = sa.MetaData()
        m.tables["p"].to_metadata(other, schema=schema)
        op.execute(CreateTable(t.to_metadata(other, schema=schema)))
    other = sa.MetaData()
    sa.Table("p", other, sa.Column("id", sa.Integer), schema="z")
    op.execute(CreateTable(t.to_metadata(other, name="renamed", schema="y", referred_schema_fn=lambda table, schema, key, referred: "z" if key.referred_table.name == "p" else schema)))
    assert t.to_metadata(m) is t


def case_to_metadata_referring_to_itself():
    t = sa.Table("t", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("up", sa.ForeignKey("t.id")), schema="s")
    op.execute(CreateTable(t.to_metadata(sa.MetaData(), name="renamed")))
    op.execute(CreateTable(t.to_metadata(sa.MetaData(), schema="z")))
    op.execute(CreateTable(t.tometadata(sa.MetaData(), schema=None)))


def case_attributes():
    m = sa.MetaData()
    t = sa.Table("t", m, sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.ForeignKey("t.a", ondelete="CASCADE", name="fk")),
                 sa.UniqueConstraint("b", name="uq", deferrable=True), sa.Index("ix", "b", unique=True, postgresql_using="gin"),
                 sa.CheckConstraint("a > 1", name="ck"), info={"k": "v"}, comment="c")
    key = list(t.foreign_keys)[0]
    fkc = list(t.foreign_key_constraints)[0]
    ix = list(t.indexes)[0]
    uq = [c for c in t.constraints if isinstance(c, sa.UniqueConstraint)][0]
    ck = [c for c in t.constraints if isinstance(c, sa.CheckConstraint)][0]
    parts = [t.name, t.schema, t.comment, t.info["k"], t.metadata is m, [c.name for c in t.columns], [c.name for c in t.primary_key], len(t.primary_key),
             "a" in t.c, t.c.keys(), t.c["a"] is t.c.a, key.column is t.c.a, key.parent is t.c.b, key.target_fullname, key.ondelete, key.constraint is fkc,
             fkc.name, fkc.column_keys, fkc.referred_table is t, fkc.ondelete, [e.target_fullname for e in fkc.elements], ix.name, ix.unique, ix.table is t,
             [c.name for c in ix.columns], ix.dialect_options["postgresql"]["using"], dict(ix.kwargs), uq.name, uq.deferrable, [c.name for c in uq.columns],
             uq.table is t, str(ck.sqltext), isinstance(t.primary_key, sa.PrimaryKeyConstraint), isinstance(t, sa.Table), isinstance(t.c.a, sa.Column),
             t.autoincrement_column is t.c.a, repr(uq), repr(ix), repr(t)]
    for part in parts:
        op.execute(sa.text("-- " + str(part).replace(":", "")))


def case_ddl_attributes():
    t = simple()
    c = CreateTable(t, if_not_exists=True)
    op.execute("-- " + str(c.element is t) + str(c.if_not_exists) + sa.DDL("x").statement)
