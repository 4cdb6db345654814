# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

t = sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.String), sa.column("b", sa.Integer),
             sa.column("j", pg.JSONB), sa.column("k", sa.JSON), sa.column("l", pg.ARRAY(sa.Integer)),
             sa.column("h", pg.HSTORE), sa.column("r", pg.INT4RANGE), sa.column("v", pg.TSVECTOR), sa.column("d", sa.DateTime),
             sa.column("m", pg.JSON), sa.column("n", pg.INET))
u = sa.table("u", sa.column("id", sa.Integer), sa.column("t_id", sa.Integer), sa.column("x", sa.String), schema="s")


def where(*conditions):
    for condition in conditions:
        op.execute(sa.select(t.c.id).where(condition))


def columns(*expressions):
    for expression in expressions:
        op.execute(sa.select(expression))


def case_likes():
    where(t.c.a.ilike("%x%"), t.c.a.not_ilike("x_", escape="\\"), t.c.a.like("100%"), t.c.a.icontains("x", autoescape=True),
          t.c.a.istartswith("x"), t.c.a.iendswith("x"), ~t.c.a.icontains("y"), t.c.a.contains("a%b", autoescape=True),
          t.c.a.startswith("x"), t.c.a.ilike(t.c.a))


def case_regular_expressions():
    where(t.c.a.regexp_match("^x"), ~t.c.a.regexp_match("^x"), t.c.a.regexp_match("^x", flags="i"),
          ~t.c.a.regexp_match("x", flags="i"), t.c.a.regexp_match("x", flags="ms"), ~t.c.a.regexp_match("x", flags="ms"))
    columns(t.c.a.regexp_replace("x", "y"), t.c.a.regexp_replace("x", "y", flags="g"))


def case_match():
    where(t.c.a.match("some words"), t.c.a.match("words", postgresql_regconfig="english"), ~t.c.a.match("words"))


def case_jsonb():
    columns(t.c.j["key"], t.c.j["key"].astext, t.c.j[3], t.c.j["a"]["b"], t.c.j[("a", "b")], t.c.j[("a", 1)].astext,
            t.c.j["a"]["b"].astext, t.c.j["n"].as_integer(), t.c.j["n"].as_string(), t.c.j["n"].as_float(),
            t.c.j["n"].as_boolean(), t.c.j["n"].as_json(), t.c.j["n"].as_numeric(5, 2), t.c.j[("a", "b")].as_string())


def case_jsonb_operators():
    where(t.c.j.has_key("x"), t.c.j.has_any(pg.array(["x", "y"])), t.c.j.has_all(pg.array(["x", "y"])),
          t.c.j.path_exists("$.a"), t.c.j.path_match("$.a > 1"), t.c.j.contains(sa.text("'{}'")), t.c.j.contained_by(t.c.j),
          t.c.j["a"].astext == "x", t.c.j["a"] == sa.text("'1'"), t.c.j["a"].astext.cast(sa.Integer) > 5)
    columns(t.c.j.delete_path(["a", "b"]), t.c.j.delete_path(pg.array(["a", "b"])), t.c.j - "key", t.c.j.concat(t.c.j),
            sa.cast(t.c.a, pg.JSONB)["x"], sa.func.jsonb_set(t.c.j, "{a}", "1", type_=pg.JSONB)["x"])


def case_jsonb_subscript_of_untyped():
    columns(sa.func.jsonb_set(t.c.j, "{a}", "1")["x"])


def case_json():
    columns(t.c.k["key"], t.c.k["key"].as_string(), t.c.k[("a", "b")], t.c.m["key"].astext, t.c.m[("a", "b")].astext, t.c.m[5])


def case_arrays():
    columns(t.c.l[1], t.c.l[1:2], pg.array([1, 2, 3]), pg.array([t.c.id, t.c.b]), t.c.l + pg.array([4]), sa.func.array_agg(t.c.id),
            pg.array(["a'", "b"]), sa.func.unnest(t.c.l), sa.cast(pg.array(["a"]), pg.ARRAY(sa.Text)),
            pg.array([], type_=sa.Integer), pg.array([pg.array([1, 2]), pg.array([3, 4])]), pg.array([1, 2])[1])
    where(t.c.l.contains([1]), t.c.l.contained_by([1, 2]), t.c.l.overlap([3]), t.c.l.any(5), t.c.l.all(5),
          pg.Any(5, t.c.l), pg.All(t.c.id, t.c.l), 5 == sa.any_(t.c.l), t.c.l == [1, 2], t.c.id == sa.all_(t.c.l), t.c.l.contains(pg.array([1])))


def case_array_empty():
    columns(pg.array([]))


def case_array_literal_values():
    op.execute(sa.insert(t).values(l=[1, 2, 3]))
    op.execute(sa.insert(t).values(l=[]))
    op.execute(sa.insert(sa.table("x", sa.column("y", pg.ARRAY(sa.String)))).values(y=["it's", "100%", "back\\slash"]))
    op.execute(sa.insert(sa.table("x", sa.column("y", pg.ARRAY(sa.Integer, dimensions=2)))).values(y=[[1, 2], [3, 4]]))


def case_hstore():
    columns(t.c.h["key"], pg.hstore("a", "b"), pg.hstore(pg.array(["a", "b"]), pg.array(["c", "d"])), t.c.h.keys(), t.c.h.vals(),
            t.c.h.array(), t.c.h.slice(pg.array(["a", "b"])), t.c.h.delete("a"), t.c.h.matrix(), t.c.h + pg.hstore("a", "b"))
    where(t.c.h.has_key("a"), t.c.h.has_all(pg.array(["a"])), t.c.h.has_any(pg.array(["a"])), t.c.h.defined("a"),
          t.c.h.contains(pg.hstore("a", "b")), t.c.h.contained_by(t.c.h))


def case_ranges():
    where(t.c.r.contains(5), t.c.r.overlaps(t.c.r), t.c.r.contained_by(t.c.r), t.c.r.strictly_left_of(t.c.r),
          t.c.r.strictly_right_of(t.c.r), t.c.r.not_extend_left_of(t.c.r), t.c.r.not_extend_right_of(t.c.r),
          t.c.r.adjacent_to(t.c.r), t.c.r << t.c.r, t.c.r >> t.c.r)
    columns(t.c.r + t.c.r, t.c.r * t.c.r, t.c.r - t.c.r)


def case_text_search():
    columns(sa.func.to_tsvector(t.c.a), sa.func.to_tsquery("a & b"), sa.func.plainto_tsquery("x"), sa.func.phraseto_tsquery("x"),
            sa.func.websearch_to_tsquery("x"), sa.func.ts_headline(t.c.a, sa.func.to_tsquery("x")))
    where(t.c.v.match("x"), t.c.v.op("@@")(sa.func.to_tsquery("x")), t.c.v.bool_op("@@")(sa.func.to_tsquery("x")),
          sa.func.to_tsvector(t.c.a).op("@@")(sa.func.to_tsquery("x")))


def case_text_search_configuration():
    columns(sa.func.to_tsvector("english", t.c.a))


def case_text_search_configuration_literal():
    columns(sa.func.to_tsvector(sa.literal_column("'english'"), t.c.a), pg.to_tsvector(sa.text("'english'"), t.c.a))


def case_aggregates():
    columns(sa.func.array_agg(pg.aggregate_order_by(t.c.id, t.c.a.desc())),
            sa.func.string_agg(t.c.a, pg.aggregate_order_by(sa.literal(","), t.c.id)),
            sa.func.aggregate_strings(t.c.a, ", "), pg.array_agg(t.c.a), sa.func.count(t.c.id).filter(t.c.b > 5),
            sa.func.percentile_cont(0.5).within_group(t.c.id), sa.func.mode().within_group(t.c.id.desc()),
            sa.func.array_agg(pg.aggregate_order_by(t.c.id, t.c.a, t.c.b.desc())))


def case_functions():
    columns(sa.func.substring(t.c.a, 1, 2), sa.func.substring(t.c.a, 3), sa.func.SUBSTRING(t.c.a, 1), sa.func.now(),
            sa.func.current_date(), sa.func.random(), sa.func.s.f(1), sa.func.char_length(t.c.a), sa.func.concat("a", t.c.a),
            sa.func.user(), sa.func.generate_series(1, 5), sa.func.gen_random_uuid(), sa.func.nextval("s"))


def case_operators():
    columns(t.c.id.bitwise_xor(5), t.c.id.bitwise_and(3), t.c.id % 5, t.c.id / 2, t.c.id // 2, t.c.a + "x", t.c.a.collate("C"),
            t.c.a.op("~")("^x"), t.c.a.op("->>")("k"), sa.literal(1) / sa.literal(2), t.c.id.bitwise_lshift(2), -t.c.id)


def case_distinctness():
    where(t.c.a.is_distinct_from("x"), t.c.a.is_not_distinct_from(None), t.c.a.is_(None), t.c.a.is_not(sa.true()),
          sa.column("flag", sa.Boolean), ~sa.column("flag", sa.Boolean), t.c.id.between(1, 5), t.c.id.between(1, 5, symmetric=True))


def case_in():
    where(t.c.id.in_([1, 2]), t.c.id.in_([]), t.c.id.not_in([]), t.c.a.in_([]), sa.tuple_(t.c.id, t.c.a).in_([(1, "x"), (2, "y")]),
          sa.tuple_(t.c.id, t.c.a).in_([]), t.c.id.in_(sa.select(u.c.t_id)), t.c.a.in_(["it's", None, "100%"]))


def case_casts():
    columns(sa.cast(t.c.id, sa.String), sa.cast("5", sa.Integer), sa.cast(t.c.a, pg.UUID), sa.cast(t.c.a, pg.ARRAY(sa.Integer)),
            sa.cast(t.c.a, pg.INTERVAL), sa.cast(t.c.a, sa.Enum("a", name="Kind")), sa.type_coerce(t.c.a, sa.Integer),
            sa.cast(t.c.a, sa.Numeric(5, 2)), sa.cast(None, sa.Integer), sa.literal("x").cast(pg.CITEXT))


def case_extract():
    columns(sa.extract("epoch", t.c.d), sa.extract("YEAR", t.c.d))


def case_limits():
    op.execute(sa.select(t.c.id).limit(5))
    op.execute(sa.select(t.c.id).offset(3))
    op.execute(sa.select(t.c.id).limit(5).offset(3))
    op.execute(sa.select(t.c.id).fetch(5))
    op.execute(sa.select(t.c.id).fetch(5, with_ties=True).offset(3))
    op.execute(sa.select(t.c.id).fetch(5, percent=True))
    op.execute(sa.select(t.c.id).limit(sa.literal(5) + 2))
    op.execute(sa.select(t.c.id).order_by(t.c.id.desc().nulls_last()).limit(0))


def case_distinct():
    op.execute(sa.select(t.c.id).distinct())
    op.execute(sa.select(t.c.id, t.c.a).distinct(t.c.a))
    op.execute(sa.select(t.c.id, t.c.a).distinct(t.c.a, t.c.b).order_by(t.c.a))


def case_for_update():
    for options in ({}, {"read": True}, {"nowait": True}, {"skip_locked": True}, {"key_share": True},
                    {"read": True, "key_share": True}, {"of": t}, {"of": [t.c.id, u.c.id], "nowait": True}):
        op.execute(sa.select(t.c.id).where(t.c.id == u.c.t_id).with_for_update(**options))
    alias = t.alias("x")
    op.execute(sa.select(alias.c.id).with_for_update(of=alias))


def case_hints():
    op.execute(sa.select(t.c.id).with_hint(t, "ONLY", "postgresql"))
    op.execute(sa.update(t).values(a="x").with_hint("ONLY"))
    op.execute(sa.delete(t).with_hint("only", dialect_name="postgresql"))


def case_hint_unknown():
    op.execute(sa.select(t.c.id).with_hint(t, "SOMETHING", "postgresql"))


def case_update_from():
    op.execute(sa.update(t).values(a=u.c.x).where(t.c.id == u.c.t_id))
    op.execute(sa.update(t).values({t.c.a: "it's", "b": t.c.b + 1}).where(t.c.id == 5))
    alias = u.alias("y")
    op.execute(sa.update(t).values(a=alias.c.x).where(t.c.id == alias.c.t_id))
    op.execute(sa.update(t).values(a=sa.select(u.c.x).where(u.c.t_id == t.c.id).scalar_subquery()))
    op.execute(sa.update(u).values(x="z"))


def case_update_values():
    v = sa.values(sa.column("id", sa.Integer), sa.column("x", sa.String), name="v").data([(1, "a"), (2, "b'")])
    op.execute(sa.update(t).values(a=v.c.x).where(t.c.id == v.c.id))


def case_delete_using():
    op.execute(sa.delete(t).where(t.c.id == u.c.t_id))
    op.execute(sa.delete(t).where(t.c.id == 5))
    op.execute(sa.delete(u).where(u.c.id.in_([1, 2])))


def case_returning():
    op.execute(sa.insert(t).values(a="x").returning(t.c.id))
    op.execute(sa.update(t).values(a="x").returning(t.c.id, t.c.a.label("z")))
    op.execute(sa.delete(t).returning(sa.func.lower(t.c.a)))
    op.execute(sa.insert(t).values(a="x").returning(sa.literal_column("*")))


def case_insert():
    op.execute(sa.insert(t))
    op.execute(t.insert().values(id=1, a="it's", b=None))
    op.execute(t.insert().values([{"id": 1, "a": "x"}, {"id": 2, "a": "y"}]))
    op.execute(sa.insert(t).from_select(["id", "a"], sa.select(u.c.id, u.c.x)))
    op.execute(sa.insert(t).values(id=sa.select(sa.func.max(t.c.id)).scalar_subquery(), a=sa.func.now()))
    op.execute(sa.insert(t).values(id=sa.Sequence("my's").next_value()))
    op.execute(sa.insert(sa.Table("e", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True))))


def case_on_conflict_nothing():
    op.execute(pg.insert(t).values(id=1).on_conflict_do_nothing())
    op.execute(pg.insert(t).values(id=1).on_conflict_do_nothing(index_elements=["id", "A b"]))
    op.execute(pg.insert(t).values(id=1).on_conflict_do_nothing(constraint="uq Name"))
    op.execute(pg.insert(t).values(id=1).on_conflict_do_nothing(index_elements=[t.c.id], index_where=t.c.b > 5))


def case_on_conflict_update():
    statement = pg.insert(t).values(id=1, a="it's")
    op.execute(statement.on_conflict_do_update(index_elements=["id"], set_={"a": statement.excluded.a, "b": 5}))
    op.execute(statement.on_conflict_do_update(index_elements=[t.c.id], set_={t.c.a: "x"}, where=t.c.b == 3))
    op.execute(statement.on_conflict_do_update(constraint="uq", set_={"b": t.c.b + statement.excluded.b}))
    op.execute(statement.on_conflict_do_update(index_elements=[sa.func.lower(t.c.a)], index_where=sa.text("b > 5"),
                                               set_=dict(a=sa.func.now())))
    op.execute(statement.on_conflict_do_update(index_elements=["id"], set_=statement.excluded))


def case_on_conflict_constraint_object():
    table = sa.Table("w", sa.MetaData(), sa.Column("id", sa.Integer), sa.Column("x", sa.Text), sa.UniqueConstraint("id", name="uq"))
    constraint = next(c for c in table.constraints if c.name == "uq")
    op.execute(pg.insert(table).values(id=1).on_conflict_do_nothing(constraint=constraint))
    op.execute(pg.insert(table).values(id=1).on_conflict_do_update(constraint=constraint, set_={"x": "y"}))


def case_on_conflict_unknown_column():
    op.execute(pg.insert(t).values(id=1).on_conflict_do_update(index_elements=["id"], set_={"nope": 5}))


def case_on_conflict_without_target():
    op.execute(pg.insert(t).values(id=1).on_conflict_do_update(set_={"a": 5}))


def case_ctes():
    cte = sa.select(t.c.id).where(t.c.b > 5).cte("x")
    op.execute(sa.delete(u).where(u.c.t_id.in_(sa.select(cte.c.id))))
    op.execute(sa.insert(t).from_select(["id"], sa.select(cte.c.id)))
    gone = sa.delete(t).where(t.c.b == 1).returning(t.c.id).cte("gone")
    op.execute(sa.select(gone.c.id))
    op.execute(sa.update(u).values(x="y").where(u.c.id == cte.c.id))


def case_lateral():
    sub = sa.select(u.c.x).where(u.c.t_id == t.c.id).lateral("l")
    op.execute(sa.select(t.c.id, sub.c.x).select_from(t.join(sub, sa.true())))


def case_table_functions():
    series = sa.func.generate_series(1, 5).table_valued("n")
    op.execute(sa.select(series.c.n))
    op.execute(sa.select(sa.func.json_each(t.c.k).table_valued("key", "value", name="e")))
    op.execute(sa.select(sa.func.unnest(t.c.l).column_valued("x")))
    op.execute(sa.select(sa.func.generate_series(1, 5).table_valued("n", with_ordinality="o").render_derived(name="s")))


def case_sample():
    op.execute(sa.select(sa.tablesample(t, sa.func.bernoulli(10), name="s", seed=sa.literal(5)).c.id))


def case_sequences():
    columns(sa.Sequence("s").next_value(), sa.Sequence("S q", schema="x").next_value(), sa.func.next_value(sa.Sequence("t")))


def case_bulk_insert():
    op.bulk_insert(sa.table("t", sa.column("id", sa.Integer), sa.column("a", sa.String), sa.column("l", pg.ARRAY(sa.String)),
                            sa.column("f", sa.Boolean), sa.column("u", pg.UUID)),
                   [{"id": 1, "a": "it's \\ 100%", "l": ["x"], "f": True}, {"id": 2, "a": None, "f": False}])


def case_names():
    odd = sa.table("T x", sa.column("user", sa.Integer), sa.column("A%b", sa.Integer), sa.column("c:d"), schema="S")
    op.execute(sa.select(odd.c["user"], odd.c["A%b"], odd.c["c:d"]))
    op.execute(sa.update(odd).values({"user": 1, "A%b": 2}))
