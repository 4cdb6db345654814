# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, literal, select, table, text

CONFIGURE = {"literal_binds": False}
t = table("t", column("id", sa.Integer), column("name", sa.String), column("parent", sa.Integer))
u = table("u", column("id", sa.Integer), column("t_id", sa.Integer), column("name", sa.String))
s = table("t", column("id", sa.Integer), column("v", sa.String), schema="other")
meta = sa.MetaData()
parent = sa.Table("parent", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
child = sa.Table("child", meta, sa.Column("id", sa.Integer, primary_key=True), sa.Column("parent_id", sa.ForeignKey("parent.id")),
                 sa.Column("v", sa.Integer))


def case_plain():
    op.execute(select(t))
    op.execute(select(t.c.id, text("x")))
    op.execute(select("*").select_from(t))
    op.execute(select(1))
    op.execute(select(t).where(t.c.id == 1).where(t.c.name == "a"))
    op.execute(t.select().where(t.c.id == 1))


def case_clauses():
    op.execute(select(t.c.name, func.count(t.c.id)).group_by(t.c.name).having(func.count(t.c.id) > 1).order_by(func.count(t.c.id).desc()))
    op.execute(select(t.c.name).distinct())
    op.execute(select(t.c.name).filter(t.c.id == 1).filter_by(name="x"))
    op.execute(select(t).with_only_columns(t.c.id))
    op.execute(select(t.c.id).add_columns(t.c.name))
    op.execute(select(t.c.id).order_by(t.c.id).order_by(None))


def case_limit():
    op.execute(select(t.c.id).limit(5))
    op.execute(select(t.c.id).offset(5))
    op.execute(select(t.c.id).limit(5).offset(10))
    op.execute(select(t.c.id).limit(None))
    op.execute(select(t.c.id).slice(5, 15))
    op.execute(select(t.c.id).where(t.c.name == "a").order_by(t.c.id).limit(func.coalesce(1, 2)))


def case_fetch():
    op.execute(select(t.c.id).order_by(t.c.id).fetch(5).offset(2))
    op.execute(select(t.c.id).fetch(5, with_ties=True))
    op.execute(select(t.c.id).fetch(5, percent=True))


def case_for_update():
    op.execute(select(t.c.id).with_for_update())
    op.execute(select(t.c.id).with_for_update(nowait=True, read=True))
    op.execute(select(t.c.id).with_for_update(skip_locked=True, key_share=True))
    op.execute(select(t.c.id, u.c.id).with_for_update(of=t))
    op.execute(select(t.c.id, u.c.id).with_for_update(of=[t.c.id, u]))


def case_joins():
    op.execute(select(t.c.id).join(u, u.c.t_id == t.c.id))
    op.execute(select(t.c.id).outerjoin(u, u.c.t_id == t.c.id).where(u.c.id == None))  # noqa: E711
    op.execute(select(t.c.id).join(u, u.c.t_id == t.c.id, full=True))
    op.execute(select(t.c.id, u.c.id).select_from(t.join(u, t.c.id == u.c.t_id)))
    op.execute(select(u.c.id).select_from(t.outerjoin(u, sa.and_(t.c.id == u.c.t_id, u.c.name == "a"))))
    op.execute(select(sa.join(t, u, t.c.id == u.c.t_id)))
    op.execute(select(t.c.id).join_from(t, u, t.c.id == u.c.t_id))
    a = t.alias("a")
    op.execute(select(t.c.id, a.c.name).join(a, a.c.id == t.c.parent).join(u, u.c.t_id == a.c.id))
    op.execute(select(t).select_from(t.join(u.join(a, a.c.id == u.c.t_id), t.c.id == u.c.t_id)))


def case_foreign_keys():
    op.execute(select(parent.c.name, child.c.v).join(child))
    op.execute(select(parent).join(child).where(child.c.v == 1))
    op.execute(select(child.c.id).select_from(parent.join(child)))
    op.execute(select(child).outerjoin(parent))


def case_no_foreign_keys():
    op.execute(select(t).join(u))


def case_cartesian():
    op.execute(select(t.c.id, u.c.id))
    op.execute(select(t.c.id).where(t.c.id == u.c.t_id))


def case_aliases():
    a, b = t.alias("a"), t.alias()
    op.execute(select(a.c.id, b.c.id).where(a.c.id == b.c.parent))
    op.execute(select(t.alias("Weird Alias")))
    op.execute(select(sa.alias(t, "z").c.name))


def case_subqueries():
    q = select(t.c.id, func.max(t.c.name).label("m"), t.c.id + 1).group_by(t.c.id).subquery()
    op.execute(select(q))
    op.execute(select(q.c.m).where(q.c.id == 1))
    op.execute(select(t.c.name).join(q, q.c.id == t.c.id))
    named = select(t).where(t.c.id > 5).subquery("named")
    op.execute(select(named.c.id, named.c.name))
    op.execute(select(func.count()).select_from(named))
    two = select(t.c.id, u.c.id, u.c.name).subquery("two")
    op.execute(select(two))
    op.execute(select(two.c.id, two.c.name))


def case_scalar():
    sub = select(func.max(u.c.id)).where(u.c.t_id == t.c.id).scalar_subquery()
    op.execute(select(t.c.id, sub))
    op.execute(select(t.c.id, sub.label("m")))
    op.execute(select(t.c.id).where(t.c.id == sub))
    op.execute(select(t.c.id).where(t.c.id + sub > 5))
    op.execute(select(select(u.c.id).limit(1).scalar_subquery()))


def case_correlation():
    op.execute(select(t.c.id).where(t.c.id.in_(select(u.c.t_id).where(u.c.name == t.c.name))))
    op.execute(select(t.c.id).where(t.c.id == select(u.c.t_id).where(u.c.name == t.c.name).correlate(t).scalar_subquery()))
    op.execute(select(t.c.id).where(t.c.id == select(u.c.t_id).where(u.c.name == t.c.name).correlate(None).scalar_subquery()))
    op.execute(select(t.c.id).where(t.c.id == select(u.c.t_id).where(u.c.name == t.c.name).correlate_except(u).scalar_subquery()))
    a = t.alias()
    op.execute(select(t.c.id).where(t.c.id == select(a.c.id).where(a.c.parent == t.c.id).scalar_subquery()))


def case_unions():
    a, b = select(t.c.id, t.c.name), select(u.c.id, u.c.name)
    op.execute(sa.union(a, b))
    op.execute(a.union_all(b))
    op.execute(sa.except_(a, b))
    op.execute(a.intersect(b))
    op.execute(sa.union(a, b).order_by("name").limit(5))
    op.execute(sa.union(a, sa.union_all(b, a)))
    op.execute(select(sa.union(a, b).subquery("x").c.name))
    op.execute(sa.union(a, b).order_by(t.c.id))


def case_union_limited():
    op.execute(sa.union_all(select(t.c.id).limit(1), select(u.c.id).order_by(u.c.id)))


def case_union_columns_differ():
    op.execute(sa.union(select(t.c.id), select(u.c.id, u.c.name)))


def case_ctes():
    c = select(t.c.id, t.c.name).where(t.c.id > 1).cte("c")
    op.execute(select(c.c.id).where(c.c.name == "a"))
    op.execute(select(t.c.id).join(c, c.c.id == t.c.id))
    d = select(c.c.id).cte("d")
    op.execute(select(d, c))
    anon = select(t.c.id).cte()
    op.execute(select(anon))
    ca = c.alias("ca")
    op.execute(select(c.c.id, ca.c.id).where(c.c.id == ca.c.id))
    op.execute(select(literal(1)).add_cte(c))
    fresh = select(t.c.id).cte("fresh").prefix_with("MATERIALIZED", dialect="postgresql")
    op.execute(select(fresh.c.id))


def case_recursive():
    base = select(t.c.id, t.c.parent, literal(0).label("depth")).where(t.c.parent == None).cte("tree", recursive=True)  # noqa: E711
    more = base.union_all(select(t.c.id, t.c.parent, base.c.depth + 1).join(base, base.c.id == t.c.parent))
    op.execute(select(more.c.id, more.c.depth).order_by(more.c.depth))


def case_cte_statements():
    c = select(u.c.t_id).where(u.c.name == "x").cte("gone")
    op.execute(t.delete().where(t.c.id.in_(select(c.c.t_id))))
    op.execute(t.update().values(name="y").where(t.c.id.in_(select(c.c.t_id))))
    op.execute(t.insert().from_select(["id"], select(c.c.t_id)))


def case_dml_in_cte():
    moved = t.delete().where(t.c.id == 1).returning(t.c.id, t.c.name).cte("moved")
    op.execute(u.insert().from_select(["t_id", "name"], select(moved.c.id, moved.c.name)))


def case_values():
    v = sa.values(column("id", sa.Integer), column("name", sa.String), name="v").data([(1, "a"), (2, "it's")])
    op.execute(select(v))
    op.execute(select(t.c.id).join(v, v.c.id == t.c.id))
    op.execute(select(sa.values(column("a", sa.Integer), name="w", literal_binds=True).data([(1,), (2,)])))


def case_lateral():
    lat = select(u.c.id).where(u.c.t_id == t.c.id).limit(1).lateral("lat")
    op.execute(select(t.c.id, lat.c.id).join(lat, sa.true()))


def case_tablesample():
    op.execute(select(sa.tablesample(t, 5, name="ts", seed=func.f(3)).c.id))
    op.execute(select(t.tablesample(func.bernoulli(1), name="b").c.id))


def case_table_valued():
    fn = func.generate_series(1, 5).table_valued("value", name="g")
    op.execute(select(fn.c.value))
    op.execute(select(func.unnest(t.c.id).column_valued("x")))
    op.execute(select(func.json_each(t.c.name).table_valued("key", "value", name="j").render_derived()))
    op.execute(select(func.f(1).table_valued("a", with_ordinality="n").c.n))
    op.execute(select(func.now().alias("n").column))


def case_prefixes():
    op.execute(select(t.c.id).prefix_with("ALL").suffix_with("-- end"))
    op.execute(select(t.c.id).prefix_with("SQL_NO_CACHE", dialect="mysql"))
    op.execute(select(t.c.id).with_statement_hint("HINT"))


def case_hints_mysql():
    op.execute(select(t.c.id).with_hint(t, "USE INDEX (x)", "mysql"))


def case_schema():
    op.execute(select(s.c.id, s.c.v))
    op.execute(select(s.c.id, t.c.id).where(s.c.id == t.c.id))


def case_distinct_on():
    op.execute(select(t.c.id, t.c.name).distinct(t.c.name).order_by(t.c.name))


def case_text_columns():
    q = text("SELECT id, name FROM t").columns(column("id", sa.Integer), column("name", sa.String))
    op.execute(q)
    op.execute(select(q.subquery("q").c.name))
    op.execute(select(text("SELECT a FROM b").columns(a=sa.Integer).cte("x")))


def case_subquery_without_call():
    op.execute(select(select(t.c.id)))


def case_from_select():
    op.execute(select(t.c.id).select_from(select(u.c.id)))


def case_order_by_unknown():
    op.execute(select(t.c.id).order_by("nothing"))


def case_bind_names():
    op.execute(select(t.c.id).where(t.c.id == 1, t.c.id == 2, t.c.name == "a", func.lower(t.c.name) == "b", literal(5) == 6))
    op.execute(select(t.c.id).where(t.c.id == sa.bindparam("mine"), t.c.name == sa.bindparam("mine2", "x", unique=True)))


def case_bind_conflict():
    op.execute(select(t.c.id).where(t.c.id == sa.bindparam("id_1", 5), t.c.id == 3))


def case_long_names():
    long = "x" * 70
    op.execute(select(column(long), (t.c.id + 1).label(long), func.count().label("y" * 64)))
    op.execute(select(t.alias("a" * 80).c.id))
