# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy import and_, case, cast, column, func, literal, not_, null, or_, select, table, text, tuple_

CONFIGURE = {"literal_binds": False}
t = table("t", column("id", sa.Integer), column("name", sa.String), column("price", sa.Numeric(10, 2)),
          column("flag", sa.Boolean), column("born", sa.Date), column("at", sa.DateTime), column("data", sa.JSON), column("x"))
u = table("u", column("id", sa.Integer), column("t_id", sa.Integer), column("name", sa.String))
odd = table("Order %:", column('We"ird', sa.String), column("select", sa.Integer), column("per%cent", sa.String),
            column("Mixed", sa.Integer), schema="My Schema")


def case_comparisons():
    for clause in [t.c.id == 1, t.c.id != 1, t.c.id < 1, t.c.id <= 1, t.c.id > 1, t.c.id >= 1, 1 < t.c.id, t.c.id == None,  # noqa: E711
                   t.c.id != None, t.c.name == None, t.c.flag == True, t.c.flag == False, t.c.flag != True,  # noqa: E711, E712
                   t.c.id.is_(None), t.c.id.is_not(None), t.c.flag.is_(True), t.c.flag.is_not(False), t.c.id == u.c.id,
                   t.c.id.is_distinct_from(1), t.c.id.is_not_distinct_from(None), t.c.x == "a", t.c.x == 1.5]:
        op.execute(select(t.c.id).where(clause))


def case_arithmetic():
    for e in [t.c.id + 1, t.c.id - 1, t.c.id * 2, t.c.id / 2, t.c.id // 2, t.c.id % 2, -t.c.id, 1 + t.c.id, 10 - t.c.id, 2 / t.c.id,
              t.c.price / 2, t.c.price // 2, t.c.id / t.c.price, (t.c.id + 1) * 2, t.c.id + 1 + 2 + 3, t.c.id - (t.c.id - 1),
              (t.c.id - 1) - t.c.id, t.c.id * 2 * 3, t.c.id * (t.c.id * 3), -(t.c.id + 1), t.c.id + t.c.id * 2, (t.c.id + 2) % 3,
              t.c.price + 1, t.c.x + 1, t.c.x / 3]:
        op.execute(select(e))


def case_strings():
    for e in [t.c.name + "a", "a" + t.c.name, t.c.name + t.c.name, t.c.name + "a" + "b", t.c.name.concat("z"), t.c.x + "s",
              t.c.name.collate("C"), func.lower(t.c.name) + "x", t.c.name + t.c.x]:
        op.execute(select(e))


def case_like():
    for e in [t.c.name.like("a%"), t.c.name.like("a/%", escape="/"), t.c.name.not_like("a"), t.c.name.ilike("A%"),
              t.c.name.not_ilike("a", escape="\\"), ~t.c.name.like("a"), ~t.c.name.ilike("a"), t.c.name.startswith("a"),
              t.c.name.endswith("a_%", autoescape=True), t.c.name.contains("50%/", autoescape=True), t.c.name.contains("x", escape="!"),
              ~t.c.name.contains("q"), t.c.name.startswith(t.c.x), t.c.name.istartswith("A"), t.c.name.iendswith("A"),
              t.c.name.icontains("A"), ~t.c.name.icontains("A"), ~t.c.name.startswith("a")]:
        op.execute(select(t.c.id).where(e))


def case_in():
    for e in [t.c.id.in_([1, 2, 3]), t.c.id.not_in([1, 2]), ~t.c.id.in_([1]), t.c.id.in_([]), t.c.id.not_in([]), t.c.name.in_(["a", "b'c"]),
              t.c.id.in_((1,)), t.c.id.in_({5}), t.c.id.in_([1, None]), t.c.id.in_(select(u.c.t_id)), t.c.id.not_in(select(u.c.t_id)),
              t.c.id.in_([t.c.id, 2, literal(3)]), tuple_(t.c.id, t.c.name).in_([(1, "a"), (2, "b")]), t.c.id.in_(range(3))]:
        op.execute(select(t.c.id).where(e))


def case_between():
    op.execute(select(t.c.id).where(t.c.id.between(1, 5)))
    op.execute(select(t.c.id).where(~t.c.id.between(1, 5)))
    op.execute(select(t.c.id).where(t.c.id.between(1, 5, symmetric=True)))
    op.execute(select(t.c.id).where(sa.between(t.c.id, 1, u.c.id)))


def case_boolean():
    for e in [and_(t.c.id == 1, t.c.name == "a"), or_(t.c.id == 1, t.c.name == "a"), and_(t.c.id == 1, or_(t.c.id == 2, t.c.id == 3)),
              or_(and_(t.c.id == 1, t.c.id == 2), t.c.id == 3), not_(t.c.id == 1), not_(and_(t.c.id == 1, t.c.id == 2)),
              ~or_(t.c.id == 1, t.c.id == 2), (t.c.id == 1) & (t.c.id == 2) & (t.c.id == 3), (t.c.id == 1) | (t.c.id == 2),
              t.c.flag, ~t.c.flag, and_(t.c.flag, t.c.id == 1), and_(~t.c.flag, t.c.flag), or_(t.c.flag, True), and_(True, t.c.id == 1),
              and_(False, t.c.id == 1), or_(False, t.c.id == 1), and_(t.c.id == 1), not_(t.c.flag), not_(~t.c.flag),
              not_(or_(t.c.flag, t.c.id == 1)), sa.true(), sa.false(), and_(sa.true(), sa.true()), ~(t.c.id > 5), ~(t.c.id + 1 == 2),
              and_(text("a = 1"), t.c.id == 1), or_(text("a = 1 OR b = 2"), t.c.flag), func.coalesce(t.c.flag, False)]:
        op.execute(select(t.c.id).where(e))


def case_functions():
    for e in [func.now(), func.current_timestamp(), func.current_date(), func.count(), func.count(t.c.id), func.count("*"), func.sum(t.c.id),
              func.lower(t.c.name), func.coalesce(t.c.name, "x", None), func.myschema.myfunc(1, "a"), func.Weird(1), func.concat("a", t.c.name),
              func.char_length(t.c.name), func.random(), func.current_user(), func.user(), func.session_user(), func.localtime(),
              func.localtimestamp(), func.sysdate(), func.max(t.c.id) + 1, func.max(t.c.price) / 2, func.aggregate_strings(t.c.name, ", "),
              func.count(t.c.id.distinct()), func.cast(t.c.id, sa.String), func.current_timestamp(6), func.if_(1), func.array_agg(t.c.id),
              func.cube(t.c.id), func.rollup(t.c.id, t.c.name), func.grouping_sets(t.c.id), func.substr(t.c.name, 1, 2)]:
        op.execute(select(e))


def case_windows():
    for e in [func.row_number().over(order_by=t.c.id), func.rank().over(partition_by=[t.c.id, t.c.name], order_by=t.c.id.desc()),
              func.sum(t.c.id).over(rows=(None, 0)), func.sum(t.c.id).over(range_=(-5, 10)), func.sum(t.c.id).over(groups=(1, None), order_by="x"),
              func.sum(t.c.id).over(), func.count(t.c.id).filter(t.c.id > 1), func.count(t.c.id).filter(t.c.id > 1, t.c.name == "a").over(order_by=t.c.id),
              func.percentile_cont(0.5).within_group(t.c.id), func.mode().within_group(t.c.id.desc(), t.c.name)]:
        op.execute(select(e))


def case_case():
    op.execute(select(case((t.c.id == 1, "a"), (t.c.id == 2, "b"), else_="c")))
    op.execute(select(case({1: "a", 2: "b"}, value=t.c.id, else_=None)))
    op.execute(select(case((t.c.flag, 1), else_=t.c.id) + 1))
    op.execute(select(case((and_(t.c.id == 1, t.c.flag), "it's"))))


def case_casts():
    for e in [cast(t.c.id, sa.String), cast(t.c.id, sa.String(20)), cast("1", sa.Integer), cast(t.c.name, sa.Numeric(10, 2)),
              cast(t.c.name, sa.DateTime), cast(t.c.name, sa.Text), cast(null(), sa.Integer), t.c.id.cast(sa.BigInteger), cast(t.c.id + 1, sa.Float),
              sa.type_coerce(t.c.id, sa.String), sa.type_coerce("a", sa.Unicode) + "b", cast(t.c.name, sa.Boolean), cast(1, sa.Date)]:
        op.execute(select(e))


def case_extract():
    op.execute(select(sa.extract("year", t.c.at), func.extract("month", t.c.born), sa.extract("epoch", t.c.at)))


def case_order():
    op.execute(select(t.c.id).order_by(t.c.id, t.c.name.desc(), t.c.x.asc().nulls_last(), sa.desc("name"), t.c.id.desc().nulls_first()))
    op.execute(select(t.c.id, t.c.name.label("n")).order_by("n", sa.desc("n"), "id"))
    op.execute(select(t.c.name.label("n")).order_by(t.c.name.label("n")).group_by(text("1")))


def case_custom_operators():
    for e in [t.c.id.op("&")(3), t.c.id.op("->")("a"), t.c.name.op("~*", is_comparison=True)("x"), ~t.c.name.bool_op("@@")("x"),
              t.c.id.op("%")(2), t.c.id.op("<<", precedence=9)(2) + 1, (t.c.id + 1).op("^^")(2), t.c.name.op("||", return_type=sa.String)("x") + "y",
              t.c.id.bitwise_and(4), t.c.id.bitwise_or(4), t.c.id.bitwise_xor(4), t.c.id.bitwise_lshift(1), t.c.id.bitwise_rshift(1),
              t.c.id.bitwise_not(), sa.bitwise_not(t.c.id) + 1]:
        op.execute(select(e))


def case_regexp():
    op.execute(select(t.c.id).where(t.c.name.regexp_match("^a")))


def case_regexp_flags():
    op.execute(select(t.c.id).where(~t.c.name.regexp_match("^a", flags="i")))


def case_regexp_replace():
    op.execute(select(t.c.name.regexp_replace("a", "b")))


def case_match():
    op.execute(select(t.c.id).where(t.c.name.match("word")))


def case_match_not():
    op.execute(select(t.c.id).where(~t.c.name.match("word")))


def case_json():
    for e in [t.c.data["a"], t.c.data["a"].as_string(), t.c.data["a"]["b"].as_integer(), t.c.data[("a", "b", 1)], t.c.data[1].as_boolean(),
              t.c.data[("a", "b")].as_float(), t.c.data["a"].as_numeric(10, 2), t.c.data["x"].as_json()]:
        op.execute(select(e))


def case_json_where():
    op.execute(select(t.c.id).where(t.c.data["a"].as_string() == "x"))


def case_any_all():
    op.execute(select(t.c.id).where(t.c.id == sa.any_(select(u.c.t_id).scalar_subquery())))
    op.execute(select(t.c.id).where(5 < sa.all_(select(u.c.t_id).scalar_subquery())))


def case_exists():
    op.execute(select(t.c.id).where(sa.exists().where(u.c.t_id == t.c.id)))
    op.execute(select(t.c.id).where(~sa.exists(select(u.c.id).where(u.c.t_id == t.c.id))))
    op.execute(select(sa.exists(u.c.id)))
    op.execute(select(t.c.id).where(select(u.c.id).where(u.c.t_id == t.c.id).exists()))


def case_labels():
    op.execute(select(t.c.id.label("a"), (t.c.id + 1).label("b c"), func.now().label("Now"), t.c.id + 2, func.count(), literal("x"), null()))
    op.execute(select(t.c.id, u.c.id, t.c.id, t.c.name, u.c.name))
    op.execute(select(t.c.id, t.c.id.label("id"), (t.c.id + 1).label(None)))
    op.execute(select(t, u.c.id).set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL))


def case_text():
    op.execute(text("SELECT :a, ':b', '\\:c', a::int, 100 % 5, :d"))
    op.execute(text("SELECT :a").bindparams(a=5))
    op.execute(text("SELECT :a, :b").bindparams(sa.bindparam("a", "x'y"), b=None))
    op.execute(text("UPDATE t SET a = :a").bindparams(sa.bindparam("a", value="50%", type_=sa.String)))
    op.execute(text("SELECT 'x:y' WHERE t = '12:30:45' AND b = 'http://a'"))
    op.execute(select(text("a, b")).select_from(text("t")).where(text("a = :x").bindparams(x=3)))


def case_text_missing():
    op.execute(text("SELECT 1").bindparams(a=5))


def case_literals():
    import datetime
    import decimal
    import uuid
    for value in [1, -1, 2 ** 40, 1.5, "a", "it's", "per%cent", "back\\slash", True, False, None, decimal.Decimal("1.50"),
                  datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5, 6), datetime.time(1, 2, 3), "colon:x", "new\nline",
                  "\U0001f600", uuid.UUID("12345678123456781234567812345678")]:
        op.execute(select(literal(value)))


def case_literal_column():
    op.execute(select(sa.literal_column("a.b % 5"), sa.literal_column("'x'", sa.String) + "y", column("q"), column("Q R")))


def case_odd_names():
    op.execute(select(odd).where(odd.c["Mixed"] == 1, odd.c["per%cent"] == "a"))
    op.execute(odd.update().values({"select": 1, 'We"ird': "x"}).where(odd.c.select == 2))
    op.execute(odd.insert().values({"Mixed": 1, "per%cent": "5%"}))
    op.execute(odd.delete().where(odd.c["We\"ird"] == "a"))


def case_textual_string_refused():
    op.execute(select(t.c.id).where("a = 1"))


def case_select_list_refused():
    op.execute(select([t.c.id]))


def case_select_string_refused():
    op.execute(select("a"))


def case_bool_refused():
    if t.c.id > 1:
        op.execute("SELECT 1")


def case_none_ordering_refused():
    op.execute(select(t.c.id).where(t.c.id > None))


def case_getitem_refused():
    op.execute(select(t.c.id["a"]))


def case_no_such_column():
    op.execute(select(t.c.nothing))


def case_case_list_refused():
    op.execute(select(case([(t.c.id == 1, "a")])))


def case_as_string_refused():
    op.execute(select(t.c.data.as_string()))


def case_equality_is_python():
    assert t.c.id in [t.c.name, t.c.id]
    assert bool(t.c.id == t.c.id)
    assert not bool(t.c.id == t.c.name)
    assert "id" in t.c
    assert [c.name for c in t.c] == t.c.keys()
    op.execute(f"SELECT '{t.c.id.name}', '{t.name}', {len(t.c)}, '{t.c.id}'")


def case_str():
    op.execute("-- " + str(t.c.id == 5) + " " + str(select(t.c.id).where(t.c.name == "x")).replace("\n", ""))
