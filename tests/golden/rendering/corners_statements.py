# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy import column, func, select, table, text, tuple_
from sqlalchemy.dialects import postgresql, sqlite

shelf = table("shelf", column("id", sa.Integer), column("label", sa.String), column("tags", postgresql.ARRAY(sa.Integer)),
              column("extra", postgresql.JSONB), column("note", sa.JSON), column("width", sa.Integer), schema="store")
box = table("box", column("id", sa.Integer), column("shelf_id", sa.Integer), column("label", sa.String), column("width", sa.Integer))


def metadata_tables():
    md = sa.MetaData()
    counter = sa.Table("counter", md, sa.Column("n", sa.Integer))
    ticket = sa.Table(
        "ticket", md,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, default=select(func.max(counter.c.n))),
        sa.Column("touched", sa.Integer, onupdate=select(func.min(counter.c.n) + 1)),
        sa.Column("either", sa.Integer, default=sa.union(select(counter.c.n), select(counter.c.n + 1))),
        sa.Column("title", sa.String(20)))
    return counter, ticket


def case_defaults_that_select():
    counter, ticket = metadata_tables()
    op.execute(ticket.insert().values(title="a"))
    op.execute(ticket.insert().values(title="a").inline())
    op.execute(ticket.insert().values([{"title": "a"}, {"title": "b"}]))
    op.execute(ticket.update().values(title="it's").where(ticket.c.id == 3))


def case_defaults_that_select_from_select():
    counter, ticket = metadata_tables()
    op.execute(ticket.insert().from_select(["id", "title"], select(counter.c.n, sa.literal("x"))))


def case_set_array_element():
    op.execute(shelf.update().values({shelf.c.tags[3]: 7}))
    op.execute(shelf.update().values({shelf.c.tags[2:5]: [1, 2]}).where(shelf.c.id == 1))
    op.execute(shelf.update().values({shelf.c.tags[1]: shelf.c.width + 1, shelf.c.label: "x"}))


def case_set_json_element():
    op.execute(shelf.update().values({shelf.c.extra["a"]: shelf.c.extra["b"]}))
    op.execute(shelf.update().values({shelf.c.note["a"]: shelf.c.note["b"]}))


def case_set_row():
    op.execute(box.update().values({tuple_(box.c.label, box.c.width): tuple_(box.c.label + "!", box.c.width * 2)}))
    op.execute(box.update().values(
        {tuple_(box.c.label, box.c.width): select(shelf.c.label, shelf.c.width).where(shelf.c.id == box.c.shelf_id).scalar_subquery()}))


def case_ordered_with_expressions():
    op.execute(box.update().ordered_values((box.c.width, 1), (tuple_(box.c.label, box.c.id), tuple_(box.c.id, box.c.label))))


def case_conflict_on_index_objects():
    named = sa.Table("tag", sa.MetaData(), sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String), sa.Column("lang", sa.String))
    partial = sa.Index("tag_partial", named.c.name, postgresql_where=named.c.lang == "en")
    lowered = sa.Index(None, func.lower(named.c.name), postgresql_where=text("lang IS NULL"))
    unnamed = sa.UniqueConstraint(named.c.name, named.c.lang)
    excluded = postgresql.ExcludeConstraint((named.c.name, "="), (named.c.lang, "&&"), where=named.c.lang != "xx")
    fixed = sa.UniqueConstraint(named.c.name, name="Tag name")
    for one in [partial, lowered, unnamed, excluded, fixed]:
        statement = postgresql.insert(named).values(name="a", lang="en")
        op.execute(statement.on_conflict_do_nothing(constraint=one))
        op.execute(statement.on_conflict_do_update(constraint=one, set_={"lang": statement.excluded.lang}))


def case_conflict_on_index_of_bare_table():
    partial = sa.Index("box_partial", box.c.label, postgresql_where=box.c.width > 1)
    statement = postgresql.insert(box).values(label="a")
    op.execute(statement.on_conflict_do_update(constraint=partial, set_={"width": 2}, where=box.c.width == 3))
    op.execute(statement.on_conflict_do_nothing(constraint=postgresql.ExcludeConstraint((box.c.label, "="), where=box.c.width > 2)))


def case_lock_of():
    joined = box.join(shelf, shelf.c.id == box.c.shelf_id)
    other = box.alias("other")
    query = select(box.c.id)
    for of in [box, shelf, joined, [box, shelf], [box.c.id, box.c.label], box.c.label, other, text("box"), [joined, box]]:
        op.execute(query.with_for_update(of=of, nowait=True))
        op.execute(query.with_for_update(of=of, read=True, skip_locked=True))


def case_rows_of_functions():
    parts = func.json_to_recordset(text("'[]'")).table_valued(column("a", sa.Integer), column("b", sa.String))
    op.execute(select(parts.c.a))
    named = parts.alias("parts")
    op.execute(select(named.c.a, named.c.b).where(named.c.a > 1))
    derived = parts.render_derived(name="derived", with_types=True)
    op.execute(select(derived.c.a))
    both = parts.render_derived(with_types=True).alias("both")
    op.execute(select(both.c.a, both.c.b))
    op.execute(select(parts.render_derived().alias().c.b))
    counted = func.unnest(shelf.c.tags).table_valued("tag", with_ordinality="nr").render_derived(name="counted")
    op.execute(select(shelf.c.id, counted.c.tag, counted.c.nr).select_from(shelf.join(counted, sa.true())))
    beside = func.unnest(shelf.c.tags).table_valued("tag").lateral("beside")
    op.execute(select(shelf.c.id, beside.c.tag).select_from(shelf.join(beside, sa.true())))
    typed = func.rows(shelf.c.extra).table_valued(column("k", sa.Text)).render_derived(with_types=True).lateral("typed")
    op.execute(select(shelf.c.id, typed.c.k).select_from(shelf.join(typed, sa.true())))


def case_unnamed_aliases_of_ctes():
    wide = select(box.c.id, box.c.width).where(box.c.width > 3).cte("wide")
    one, two = wide.alias(), wide.alias()
    op.execute(select(one.c.id, two.c.width).where(one.c.id > two.c.id))
    op.execute(select(wide.alias("w").c.id))
    rows = sa.values(column("a", sa.Integer), column("b", sa.String), name="rows").data([(1, "x"), (2, "y")])
    op.execute(select(rows.cte().c.a))
    op.execute(select(rows.cte("given").c.b))


def case_filters_of_expressions():
    op.execute(select(func.count(box.c.id)).filter_by(label="a"))
    op.execute(select((box.c.id + 1).label("n"), shelf.c.id).filter_by(width=3))
    op.execute(select(sa.cast(box.c.width, sa.String)).filter_by(label=None))


def case_columns_after_joins():
    md = sa.MetaData()
    parent = sa.Table("parent", md, sa.Column("id", sa.Integer, primary_key=True))
    child = sa.Table("child", md, sa.Column("id", sa.Integer, primary_key=True), sa.Column("parent_id", sa.ForeignKey("parent.id")))
    op.execute(select(parent).join(child).with_only_columns(child.c.id))
    op.execute(select(parent.c.id).outerjoin(child).with_only_columns(func.count(child.c.id)).where(child.c.id > 1))
    op.execute(select(parent.c.id).join_from(parent, child).with_only_columns(child.c.id))


def case_unions_of_texts():
    one = text("SELECT id FROM a").columns(column("id"))
    two = text("SELECT id FROM b").columns(column("id"))
    op.execute(sa.union(one, two))
