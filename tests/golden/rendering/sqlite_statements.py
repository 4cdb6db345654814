# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import sqlite

t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String), sa.column("c", sa.JSON))
u = sa.table("u", sa.column("a", sa.Integer), sa.column("d", sa.String))


def case_limit():
    op.execute(sa.select(t.c.a).limit(5))
    op.execute(sa.select(t.c.a).limit(5).offset(10))


def case_offset():
    op.execute(sa.select(t.c.a).offset(10))


def case_limit_in_subquery():
    op.execute(sa.select(u.c.d).where(u.c.a.in_(sa.select(t.c.a).limit(2))))


def case_for_update():
    op.execute(sa.select(t.c.a).with_for_update(nowait=True, read=True))


def case_true_false():
    op.execute(sa.select(sa.true(), sa.false()).where(sa.true()))
    op.execute(sa.select(t.c.a).where(sa.column("x", sa.Boolean), ~sa.column("y", sa.Boolean)))
    op.execute(sa.update(t).values(a=sa.true()))


def case_distinct_from():
    op.execute(sa.select(t.c.a).where(t.c.a.is_distinct_from(u.c.a), t.c.a.is_not_distinct_from(None)))


def case_distinct_from_literal():
    op.execute(sa.select(t.c.a).where(t.c.a.is_distinct_from(5)))


def case_is():
    op.execute(sa.select(t.c.a).where(t.c.a.is_(None), t.c.b.is_not(None), t.c.a == sa.null(), t.c.a != None))  # noqa: E711


def case_regexp():
    op.execute(sa.select(t.c.a).where(t.c.b.regexp_match("^a\\d"), ~t.c.b.regexp_match("x")))
    op.execute(sa.select(t.c.a).where(t.c.b.regexp_match("^a", flags="i")))


def case_regexp_replace():
    op.execute(sa.update(t).values(b=t.c.b.regexp_replace("a", "b")))


def case_functions():
    op.execute(sa.select(sa.func.now(), sa.func.localtimestamp(), sa.func.char_length(t.c.b), sa.func.current_timestamp()))
    op.execute(sa.select(sa.func.NOW(), sa.func.datetime("now"), sa.func.random(), sa.func.aggregate_strings(t.c.b, ", ")))


def case_extract():
    for field in ["year", "month", "day", "hour", "minute", "second", "doy", "dow", "week", "epoch", "quarter", "milliseconds",
                  "microseconds", "timezone_hour"]:
        op.execute(sa.select(sa.extract(field, sa.column("x"))))


def case_extract_unknown():
    op.execute(sa.select(sa.extract("fortnight", sa.column("x"))))


def case_division():
    op.execute(sa.select(t.c.a / 2, t.c.a // 2, t.c.a % 3, t.c.a / u.c.a))


def case_bitwise():
    op.execute(sa.select(t.c.a.bitwise_xor(3), (t.c.a + 1).bitwise_xor(u.c.a), t.c.a.bitwise_and(1)))


def case_json():
    op.execute(sa.select(t.c.c["k"], t.c.c[1], t.c.c[("a", 2, "b")], t.c.c["k"].as_string(), t.c.c["k"].as_integer(),
                         t.c.c["k"].as_boolean(), t.c.c["k"].as_float()))
    op.execute(sa.select(t.c.a).where(t.c.c["it's 100% \\ :x"].as_string() == "v"))


def case_concat():
    op.execute(sa.select(t.c.b + "x" + u.c.d))


def case_cast():
    op.execute(sa.select(sa.cast(t.c.b, sa.Integer), sa.cast(t.c.b, sa.String(4)), sa.cast(t.c.b, sa.DateTime), sa.cast(t.c.b, sa.JSON)))


def case_in_empty():
    op.execute(sa.select(t.c.a).where(t.c.a.in_([])))
    op.execute(sa.select(t.c.a).where(t.c.a.not_in([])))
    op.execute(sa.select(t.c.a).where(sa.tuple_(t.c.a, t.c.b).in_([])))


def case_in_tuples():
    op.execute(sa.select(t.c.a).where(sa.tuple_(t.c.a, t.c.b).in_([(1, "x"), (2, "y")])))


def case_insert():
    op.execute(sa.insert(t).values(a=1))
    op.execute(sa.insert(t).values([{"a": 1, "b": "x"}, {"a": 2, "b": None}]))
    op.execute(sa.insert(t).prefix_with("OR REPLACE", dialect="sqlite").values(a=1))


def case_insert_empty():
    op.execute(sa.insert(t).values())


def case_insert_empty_table():
    op.execute(sa.table("e").insert())


def case_returning():
    op.execute(sa.insert(t).values(a=1).returning(t.c.a, t.c.b))
    op.execute(sa.update(t).values(a=1).returning(t.c.a + 1))
    op.execute(sa.delete(t).where(t.c.a == 1).returning(t.c.b.label("x")))


def case_update_from():
    op.execute(sa.update(t).where(t.c.a == u.c.a).values(b=u.c.d))


def case_delete_using():
    op.execute(sa.delete(t).where(t.c.a == u.c.a))


def case_on_conflict_nothing():
    op.execute(sqlite.insert(t).values(a=1).on_conflict_do_nothing())
    op.execute(sqlite.insert(t).values(a=1).on_conflict_do_nothing(index_elements=["a", t.c.b]))


def case_on_conflict_nothing_where():
    op.execute(sqlite.insert(t).values(a=1).on_conflict_do_nothing(index_elements=["a"], index_where=t.c.b.is_(None)))


def case_on_conflict_nothing_where_value():
    op.execute(sqlite.insert(t).values(a=1).on_conflict_do_nothing(index_elements=["a"], index_where=t.c.b == "x"))


def case_on_conflict_update():
    stmt = sqlite.insert(t).values(a=1, b="x")
    op.execute(stmt.on_conflict_do_update(index_elements=["a"], set_={"b": stmt.excluded.b, "a": 5}))
    op.execute(stmt.on_conflict_do_update(index_elements=[t.c.a], set_={t.c.b: "it's"}, where=t.c.a > 3))


def case_on_conflict_update_no_target():
    op.execute(sqlite.insert(t).values(a=1).on_conflict_do_update(set_=dict(b="y")))


def case_on_conflict_update_expression():
    stmt = sqlite.insert(t).values(a=1, b="x")
    op.execute(stmt.on_conflict_do_update(index_elements=["a"], set_={"b": stmt.excluded.b + t.c.b, "a": t.c.a + 1}))


def case_on_conflict_update_unknown():
    op.execute(sqlite.insert(t).values(a=1).on_conflict_do_update(index_elements=["a"], set_={"zzz": 1}))


def case_on_conflict_update_all():
    stmt = sqlite.insert(t).values(a=1)
    op.execute(stmt.on_conflict_do_update(index_elements=["a"], set_=stmt.excluded))


def case_on_conflict_empty():
    sqlite.insert(t).on_conflict_do_update(index_elements=["a"], set_={})


def case_on_conflict_no_set():
    sqlite.insert(t).on_conflict_do_update(index_elements=["a"])


def case_on_conflict_twice():
    sqlite.insert(t).on_conflict_do_nothing().on_conflict_do_nothing()


def case_like():
    op.execute(sa.select(t.c.a).where(t.c.b.ilike("A%"), t.c.b.like("50\\%%", escape="\\"), t.c.b.icontains("x")))


def case_collate():
    op.execute(sa.select(t.c.b.collate("NOCASE")).order_by(t.c.b.collate("nocase")))


def case_union():
    op.execute(sa.union_all(sa.select(t.c.a), sa.select(u.c.a)).order_by("a").limit(3))


def case_sequence():
    op.execute(sa.schema.CreateSequence(sa.Sequence("s")))


def case_join():
    op.execute(sa.select(t.c.a).select_from(t.join(u, t.c.a == u.c.a)))
    op.execute(sa.select(t.c.a).select_from(t.outerjoin(u, t.c.a == u.c.a, full=True)))


def case_literals():
    op.execute(sa.update(t).values(b="it's \\ 100% :x"))
    op.execute(sa.select(sa.literal(True), sa.literal(None), sa.literal(b"ab"), sa.literal(1.0)))


def case_pragma():
    op.execute("PRAGMA foreign_keys=OFF")
    op.execute(sa.text("VACUUM"))
