# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, literal, select, table
from sqlalchemy.dialects import postgresql as pg

t = table("t", column("id", sa.Integer), column("tags", pg.ARRAY(sa.String)), column("grid", pg.ARRAY(sa.Integer, dimensions=2)),
          column("doc", pg.JSONB), column("old", pg.JSON), column("h", pg.HSTORE), column("span", pg.INT4RANGE), column("name", sa.String))


def case_arrays():
    for e in [t.c.tags.contains(["a", "b"]), t.c.tags.contained_by(["a"]), t.c.tags.overlap(pg.array(["x"])), t.c.tags.any("a"),
              t.c.tags.all("b"), "a" == sa.any_(t.c.tags), t.c.tags[1] == "x", t.c.grid[1][2] == 5, t.c.tags[1:3] == ["a"],
              t.c.tags == pg.array(["a", "b"]), pg.Any("z", t.c.tags)]:
        op.execute(select(t.c.id).where(e))


def case_array_values():
    op.execute(select(pg.array([1, 2]), pg.array([pg.array([1]), pg.array([2])]), pg.array([literal("x"), t.c.name])))
    op.execute(select(pg.array([1, 2]) + pg.array([3]), t.c.tags + ["x"]))
    op.execute(select(func.array_agg(pg.aggregate_order_by(t.c.id, t.c.name.desc(), t.c.id))))
    op.execute(select(pg.array_agg(t.c.id)))
    op.execute(select(pg.array([], type_=sa.Integer)))


def case_jsonb():
    for e in [t.c.doc["a"].astext == "x", t.c.doc[("a", "b")].astext == "x", t.c.doc["a"]["b"].astext.cast(sa.Integer) == 5,
              t.c.doc.contains({"a": 1}), t.c.doc.contained_by({"a": 1}), t.c.doc.has_key("a"), t.c.doc.has_any(pg.array(["a", "b"])),  # noqa: W601
              t.c.doc.has_all(pg.array(["a"])), t.c.doc.path_exists("$.a"), t.c.doc.path_match("$.a > 1"), t.c.doc["n"].as_integer() > 3,
              t.c.old["x"].astext.is_(None), t.c.old["x"].as_string().in_(["a", "b"]), ~t.c.doc.has_key("z")]:  # noqa: W601
        op.execute(select(t.c.id).where(e))


def case_jsonb_change():
    op.execute(t.update().values(doc=t.c.doc.delete_path(["a", "b"])))
    op.execute(t.update().values(doc=func.jsonb_set(t.c.doc, "{a}", sa.cast({"x": 1}, pg.JSONB))))
    op.execute(t.update().values(doc={"a": [1, None, "it's"]}))
    op.execute(t.update().values(doc=t.c.doc + {"b": 2}))


def case_hstore():
    op.execute(select(t.c.h["k"]).where(t.c.h.has_key("k")))  # noqa: W601


def case_ranges():
    op.execute(select(t.c.id).where(t.c.span.contains(5), t.c.span.overlaps("[1,2)")))


def case_regexps():
    for e in [t.c.name.regexp_match("^a"), ~t.c.name.regexp_match("^a"), t.c.name.regexp_match("a", flags="i"), t.c.name.regexp_match("a", flags="g"),
              t.c.name.regexp_replace("a", "b", flags="g") == "x", t.c.name.match("w"), t.c.name.match("w", postgresql_regconfig="english"),
              func.to_tsvector(t.c.name).op("@@")(func.to_tsquery("a & b"))]:
        op.execute(select(t.c.id).where(e))


def case_only():
    op.execute(select(t.c.id).with_hint(t, "ONLY", "postgresql"))


def case_substring():
    op.execute(select(func.substring(t.c.name, 1, 2), func.substring(t.c.name, 3)))


def case_regconfig():
    op.execute(select(func.to_tsvector("english", t.c.name)))


def case_no_such_comparator():
    op.execute(select(t.c.id.has_key("a")))  # noqa: W601
