# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy import case, column, delete, func, insert, literal, select, table, text, update

t = table("t", column("id", sa.Integer), column("name", sa.String), column("flag", sa.Boolean), column("n", sa.Numeric(8, 2)))
u = table("u", column("id", sa.Integer), column("t_id", sa.Integer), column("name", sa.String))
meta = sa.MetaData()
real = sa.Table("real", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50), default="d"),
                sa.Column("at", sa.DateTime, server_default=sa.func.now(), onupdate=sa.func.now()), sa.Column("v", sa.Integer))
keyless = sa.Table("keyless", meta, sa.Column("code", sa.String(5), primary_key=True), sa.Column("a", sa.Integer, default=func.now()))


def case_insert():
    op.execute(t.insert().values(id=1, name="a"))
    op.execute(insert(t).values({"name": "it's", "id": None}))
    op.execute(insert(t).values({t.c.name: "x"}))
    op.execute(insert(t).values((1, "a", True)))
    op.execute(insert(t).values(name=func.lower("X"), id=select(func.max(u.c.id)).scalar_subquery()))
    op.execute(insert(t).values(id=literal(1) + 2, n=5, flag=False))
    op.execute(t.insert().values(id=1).values(name="b"))


def case_insert_all():
    op.execute(t.insert())


def case_insert_default():
    op.execute(t.insert().values())
    op.execute(insert(t).values({}))


def case_insert_many():
    op.execute(insert(t).values([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]))
    op.execute(insert(t).values([(1, "a"), (2, "b")]))
    op.execute(insert(t).values([{"id": 1, "name": func.now()}, {"id": 2, "name": None}]))


def case_insert_many_uneven():
    op.execute(insert(t).values([{"id": 1, "name": "a"}, {"id": 2}]))


def case_insert_real():
    op.execute(real.insert().values(v=1))
    op.execute(real.insert().values(id=5, name="x"))
    op.execute(real.insert().inline().values(v=1))
    op.execute(keyless.insert().values(code="a"))
    op.execute(real.insert().values([{"v": 1}, {"v": 2}]))


def case_insert_select():
    op.execute(t.insert().from_select(["id", "name"], select(u.c.id, u.c.name).where(u.c.id > 5)))
    op.execute(t.insert().from_select([t.c.id], select(func.count()).select_from(u)))
    op.execute(real.insert().from_select(["v"], select(u.c.id)))
    op.execute(real.insert().from_select(["v"], select(u.c.id), include_defaults=False))
    op.execute(t.insert().from_select(["id"], sa.union(select(u.c.id), select(u.c.t_id))))


def case_insert_prefix():
    op.execute(t.insert().prefix_with("OR IGNORE", dialect="sqlite").prefix_with("IGNORE", dialect="mysql").values(id=1))


def case_returning():
    op.execute(t.insert().values(id=1).returning(t.c.id, t.c.name.label("n"), func.lower(t.c.name)))
    op.execute(t.update().values(id=1).returning(t.c.id))
    op.execute(t.delete().returning(t))
    op.execute(insert(t).values(id=1).returning(sa.literal_column("*")))


def case_insert_unknown():
    op.execute(t.insert().values(nope=1))


def case_update():
    op.execute(t.update().values(name="a"))
    op.execute(update(t).where(t.c.id == 1).values(name="b", flag=True))
    op.execute(update(t).where(t.c.id == 1, t.c.name == None).values({t.c.name: "c", "n": 1.5}))  # noqa: E711
    op.execute(update(t).values(n=t.c.n * 2, name=t.c.name + "!"))
    op.execute(update(t).values(name=case((t.c.id == 1, "one"), else_=None)))
    op.execute(update(t).values(name=select(u.c.name).where(u.c.t_id == t.c.id).scalar_subquery()))
    op.execute(update(t).values(name=select(u.c.name).where(u.c.t_id == t.c.id).limit(1).scalar_subquery()).where(t.c.name.is_(None)))
    op.execute(update(t).ordered_values(("name", "z"), ("id", 2)))
    op.execute(update(t).values(name=None).filter_by(id=3))
    op.execute(update(t).values(name=text("upper(name)")).where(text("id = 5")))
    op.execute(update(t).where(t.c.name.in_(["a", "b"])).values(flag=sa.false()))
    op.execute(update(t).values(id=sa.bindparam("new")).where(t.c.id == sa.bindparam("old")))


def case_update_all():
    op.execute(t.update())


def case_update_real():
    op.execute(real.update().values(v=2).where(real.c.id == 1))
    op.execute(real.update().values(name="n", at=None))


def case_update_from():
    op.execute(t.update().values(name=u.c.name).where(t.c.id == u.c.t_id))


def case_update_from_alias():
    a = u.alias("a")
    op.execute(t.update().values(name=a.c.name).where(t.c.id == a.c.t_id).where(a.c.name != "x"))


def case_update_two_tables():
    op.execute(t.update().values({t.c.name: "a", u.c.name: "b"}).where(t.c.id == u.c.t_id))


def case_update_unknown():
    op.execute(t.update().values(nope=1))


def case_update_reserved_bind():
    op.execute(t.update().values(name="a").where(t.c.name == sa.bindparam("name")))


def case_update_limit():
    op.execute(t.update().with_dialect_options(mysql_limit=5, mariadb_limit=6).values(name="a"))


def case_delete():
    op.execute(t.delete())
    op.execute(delete(t).where(t.c.id == 1))
    op.execute(delete(t).where(t.c.id.in_(select(u.c.t_id))))
    op.execute(delete(t).where(sa.exists().where(u.c.t_id == t.c.id)))
    op.execute(delete(t).where(~sa.exists(select(u.c.id).where(u.c.t_id == t.c.id))))


def case_delete_using():
    op.execute(delete(t).where(t.c.id == u.c.t_id, u.c.name == "x"))


def case_postgresql_conflict():
    from sqlalchemy.dialects.postgresql import insert as pg
    stmt = pg(t).values(id=1, name="a")
    op.execute(stmt.on_conflict_do_nothing())
    op.execute(stmt.on_conflict_do_nothing(index_elements=["id"]))
    op.execute(stmt.on_conflict_do_nothing(constraint="uq_t"))
    op.execute(stmt.on_conflict_do_update(index_elements=[t.c.id], set_={"name": stmt.excluded.name}))
    op.execute(stmt.on_conflict_do_update(constraint="pk", set_=dict(name="b", n=5), where=t.c.id > 3))
    op.execute(stmt.on_conflict_do_update(index_elements=["id", "name"], index_where=t.c.flag == True, set_={t.c.name: func.lower("A")}))  # noqa: E712


def case_sqlite_conflict():
    from sqlalchemy.dialects.sqlite import insert as lite
    stmt = lite(t).values(id=1, name="a")
    op.execute(stmt.on_conflict_do_nothing())
    op.execute(stmt.on_conflict_do_update(index_elements=["id"], set_={"name": stmt.excluded.name}, where=t.c.id == 5))


def case_mysql_duplicate():
    from sqlalchemy.dialects.mysql import insert as my
    stmt = my(t).values(id=1, name="a")
    op.execute(stmt.on_duplicate_key_update(name=stmt.inserted.name, n=5))
    op.execute(stmt.on_duplicate_key_update({"name": func.concat(stmt.inserted.name, "x")}))
    op.execute(stmt.on_duplicate_key_update([("n", 1), ("name", "z")]))


def case_conflict_without_target():
    from sqlalchemy.dialects.postgresql import insert as pg
    op.execute(pg(t).values(id=1).on_conflict_do_update(set_={"name": "x"}))


def case_values_twice_mixed():
    op.execute(insert(t).values(id=1).values([{"id": 2}]))


def case_not_a_table():
    op.execute(insert("t"))
