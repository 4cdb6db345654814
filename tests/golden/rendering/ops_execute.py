# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op

from sqlalchemy.ext.compiler import compiles

account = sa.table("account", sa.column("id", sa.Integer), sa.column("name", sa.String(50)))


def case_text():
    op.execute("SELECT 'test'")
    op.execute(sa.text("SELECT 'test'"))
    op.execute(sqltext="SELECT 1")


def case_text_lines():
    op.execute("""
        UPDATE t
        \tSET a = 1
        WHERE b = 'x';
    """)


def case_text_empty():
    op.execute("")


def case_text_colons():
    op.execute(r"SELECT '\:a', b\:\:int, ':c', '12:30'")


def case_text_parameter():
    op.execute("UPDATE t SET a = :a")


def case_text_bindparams():
    op.execute(sa.text("update table set foo=:bar, n=:n").bindparams(bar="b'at", n=None))


def case_text_percent():
    op.execute("SELECT 10 % 3, '100%', 'a%%b'")


def case_insert():
    op.execute(account.insert().values(name="account 1"))
    op.execute(account.insert().values({"id": 1, "name": None}))


def case_update():
    op.execute(account.update().where(account.c.name == "account 1").values(name="account 2"))


def case_delete():
    op.execute(account.delete().where(account.c.name == "account 1"))


def case_inline_literal():
    op.execute(account.update().where(account.c.name == op.inline_literal("account 1")).values({"name": op.inline_literal("account 2")}))
    op.execute(account.update().where(account.c.id == op.inline_literal(1)).values({"id": op.inline_literal(2)}))


def case_inline_literal_types():
    op.execute(account.insert().values(id=op.inline_literal(5, sa.BigInteger), name=op.inline_literal("it's 100%", type_=sa.Text())))
    op.execute(account.insert().values(id=op.inline_literal(None), name=op.inline_literal(True)))


def case_execution_options():
    op.execute("SELECT 1", execution_options={"isolation_level": "AUTOCOMMIT"})


def case_positional_options():
    op.execute("SELECT 1", {"a": 1})


def case_parameters():
    op.execute("SELECT :a", params={"a": 1})


def case_none():
    op.execute(None)


def case_list():
    op.execute(["SELECT 1"])


def case_select():
    op.execute(sa.select(account.c.id).where(account.c.name.like("a%")))


def case_ddl():
    op.execute(sa.DDL("CREATE EXTENSION x"))
    op.execute(sa.DDL("ALTER TABLE %(t)s ADD c", context={"t": "tt"}))


def case_schema_constructs():
    op.execute(sa.schema.CreateSequence(sa.Sequence("s")))
    op.execute(sa.schema.DropSequence(sa.Sequence("s")))
    op.execute(sa.schema.CreateSchema("x"))


def case_create_table_construct():
    t = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer))
    op.execute(sa.schema.CreateTable(t))
    op.execute(sa.schema.DropTable(t))


def case_get_bind_execute():
    op.get_bind().execute(sa.text("SELECT 'x:y'"))


def case_get_bind_execute_returns_none():
    result = op.get_bind().execute(sa.text("SELECT 1"))
    op.execute("SELECT '%s'" % (result,))


def case_get_bind_execute_insert():
    op.get_bind().execute(account.insert().values(id=1, name="x"))


def case_get_bind_dialect():
    bind = op.get_bind()
    op.execute("SELECT '%s'" % bind.dialect.name)
    op.execute("SELECT '%s'" % bind.dialect.identifier_preparer.quote("Some Name"))
    op.execute("SELECT '%s'" % bind.engine.name)


def case_get_context():
    context = op.get_context()
    op.execute("SELECT '%s'" % context.dialect.name)
    op.execute("SELECT '%s'" % context.as_sql)
    op.execute("SELECT '%s'" % context.impl.transactional_ddl)


def case_autocommit_block():
    with op.get_context().autocommit_block():
        op.execute("VACUUM")
    op.execute("SELECT 1")


def case_context_execute():
    op.get_context().execute("SELECT 5")


def case_impl_execute():
    op.get_context().impl.execute("SELECT 6")


def case_scalar():
    op.get_bind().scalar(sa.text("SELECT 1"))


def case_fetchall():
    op.get_bind().execute(sa.text("SELECT 1")).fetchall()


def case_inspect():
    sa.inspect(op.get_bind()).get_table_names()


def case_own_element():
    class CreateView(sa.schema.DDLElement):
        def __init__(self, name, selectable):
            self.name = name
            self.selectable = selectable

    @compiles(CreateView)
    def write(element, compiler, **kw):
        return "CREATE VIEW %s AS %s" % (compiler.preparer.quote(element.name),
                                         compiler.sql_compiler.process(element.selectable, literal_binds=True))

    op.execute(CreateView("My View", sa.select(account.c.id).where(account.c.name == "it's :x")))
    op.get_bind().execute(CreateView("v", sa.select(account.c.id)))


def case_own_element_by_dialect():
    class Refresh(sa.schema.DDLElement):
        pass

    @compiles(Refresh, "postgresql")
    def postgresql(element, compiler, **kw):
        return "REFRESH MATERIALIZED VIEW x"

    @compiles(Refresh, "mysql", "mariadb")
    def mysql(element, compiler, **kw):
        return "SELECT 1"

    @compiles(Refresh)
    def others(element, compiler, **kw):
        return "\n\tSELECT 2  "

    op.execute(Refresh())


def case_own_element_without_text():
    class Nothing(sa.schema.DDLElement):
        pass

    op.execute(Nothing())
