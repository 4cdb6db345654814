# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql

t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String), sa.column("c", sa.JSON))
u = sa.table("u", sa.column("a", sa.Integer), sa.column("d", sa.String))


def case_limit():
    op.execute(sa.select(t.c.a).limit(5))
    op.execute(sa.select(t.c.a).limit(5).offset(10))
    op.execute(sa.select(t.c.a).offset(10))


def case_limit_in_subquery():
    op.execute(sa.select(u.c.d).where(u.c.a.in_(sa.select(t.c.a).limit(2))))


def case_for_update():
    op.execute(sa.select(t.c.a).with_for_update())
    op.execute(sa.select(t.c.a).with_for_update(read=True))
    op.execute(sa.select(t.c.a).with_for_update(nowait=True, of=t))
    op.execute(sa.select(t.c.a).with_for_update(skip_locked=True, key_share=True))


def case_concat():
    op.execute(sa.select(t.c.b + "x"))
    op.execute(sa.select(t.c.b + "x" + u.c.d))
    op.execute(sa.select(sa.func.concat(t.c.b, "x")))
    op.execute(sa.update(t).values(b=t.c.b.concat("y")))


def case_true_false():
    op.execute(sa.select(sa.true(), sa.false()))
    op.execute(sa.select(t.c.a).where(sa.true()))
    op.execute(sa.select(t.c.a).where(sa.false()))
    op.execute(sa.select(t.c.a).where(sa.and_(sa.true(), t.c.a == 1)))
    op.execute(sa.select(t.c.a).where(sa.column("x", sa.Boolean)))
    op.execute(sa.select(t.c.a).where(~sa.column("x", sa.Boolean)))
    op.execute(sa.select(t.c.a).where(sa.column("x", sa.Boolean).is_(True)))


def case_distinct_from():
    op.execute(sa.select(t.c.a).where(t.c.a.is_distinct_from(u.c.a)))
    op.execute(sa.select(t.c.a).where(t.c.a.is_not_distinct_from(u.c.a)))
    op.execute(sa.select(t.c.a).where(t.c.a.is_distinct_from(None)))


def case_distinct_from_literal():
    op.execute(sa.select(t.c.a).where(t.c.a.is_distinct_from(5)))


def case_regexp():
    op.execute(sa.select(t.c.a).where(t.c.b.regexp_match("^a")))
    op.execute(sa.select(t.c.a).where(~t.c.b.regexp_match("^a")))
    op.execute(sa.select(t.c.a).where(t.c.b.op("REGEXP")("^a\\d")))


def case_regexp_flags():
    op.execute(sa.select(t.c.a).where(t.c.b.regexp_match("^a", flags="i")))


def case_regexp_not_flags():
    op.execute(sa.select(t.c.a).where(~t.c.b.regexp_match("^a", flags="i")))


def case_regexp_replace():
    op.execute(sa.update(t).values(b=t.c.b.regexp_replace("a", "b")))


def case_regexp_replace_flags():
    op.execute(sa.update(t).values(b=t.c.b.regexp_replace("a", "b", flags="i")))


def case_match():
    op.execute(sa.select(t.c.a).where(t.c.b.match("x y")))


def case_match_not():
    op.execute(sa.select(t.c.a).where(~t.c.b.match("x y")))


def case_match_modes():
    op.execute(sa.select(t.c.a).where(t.c.b.match("x", mysql_boolean_mode=False)))
    op.execute(sa.select(t.c.a).where(t.c.b.match("x", mysql_boolean_mode=False, mysql_natural_language=True)))
    op.execute(sa.select(t.c.a).where(t.c.b.match("x", mysql_boolean_mode=False, mysql_query_expansion=True)))


def case_match_own():
    op.execute(sa.select(t.c.a).where(mysql.match(t.c.b, u.c.d, against="x")))


def case_match_own_modes():
    match = mysql.match(t.c.b, against="it's")
    op.execute(sa.select(t.c.a).where(match.in_boolean_mode()))
    op.execute(sa.select(t.c.a).where(match.in_natural_language_mode()))
    op.execute(sa.select(t.c.a).where(match.in_natural_language_mode().with_query_expansion()))
    op.execute(sa.select(t.c.a).where(mysql.match(t.c.b, against="x", in_boolean_mode=True)))
    op.execute(sa.select(match.label("score")).order_by(match.desc()))


def case_match_invalid():
    op.execute(sa.select(t.c.a).where(mysql.match(t.c.b, against="x").in_boolean_mode().with_query_expansion()))


def case_match_no_columns():
    mysql.match(against="x")


def case_match_no_against():
    mysql.match(t.c.b)


def case_match_unknown():
    mysql.match(t.c.b, against="x", foo=1)


def case_cast():
    op.execute(sa.select(sa.cast(t.c.b, sa.Integer), sa.cast(t.c.b, mysql.INTEGER(unsigned=True)), sa.cast(t.c.a, sa.String),
                         sa.cast(t.c.a, sa.String(5)), sa.cast(t.c.a, sa.Text), sa.cast(t.c.a, sa.BigInteger)))


def case_cast_numbers():
    op.execute(sa.select(sa.cast(t.c.b, sa.Numeric), sa.cast(t.c.b, sa.Numeric(10, 2)), sa.cast(t.c.b, sa.DECIMAL(5)),
                         sa.cast(t.c.b, mysql.NUMERIC(3, 1))))


def case_cast_strings():
    op.execute(sa.select(sa.cast(t.c.a, mysql.VARCHAR(9, charset="utf8", collation="utf8_bin")),
                         sa.cast(t.c.a, mysql.NCHAR(3)), sa.cast(t.c.a, mysql.NVARCHAR(4, national=True)),
                         sa.cast(t.c.a, mysql.CHAR(3, ascii=True)), sa.cast(t.c.a, mysql.TEXT(binary=True)),
                         sa.cast(t.c.a, sa.CHAR(3)), sa.cast(t.c.a, sa.String(3, collation="utf8_bin"))))


def case_cast_moments():
    op.execute(sa.select(sa.cast(t.c.b, sa.DateTime), sa.cast(t.c.b, sa.TIMESTAMP), sa.cast(t.c.b, sa.Date),
                         sa.cast(t.c.b, sa.Time)))


def case_cast_moments_fsp():
    op.execute(sa.select(sa.cast(t.c.b, mysql.DATETIME(fsp=3)), sa.cast(t.c.b, mysql.TIME(fsp=2)),
                         sa.cast(t.c.b, mysql.TIMESTAMP(fsp=3))))


def case_cast_others():
    op.execute(sa.select(sa.cast(t.c.b, sa.JSON), sa.cast(t.c.b, sa.LargeBinary)))


def case_cast_skipped():
    op.execute(sa.select(sa.cast(t.c.b, sa.Float), sa.cast(t.c.a + 5, sa.Boolean), sa.cast(t.c.a + 5, sa.Float)))


def case_cast_skipped_enum():
    op.execute(sa.select(sa.cast(t.c.b, sa.Enum("x", name="e"))))


def case_cast_skipped_double():
    op.execute(sa.select(sa.cast(t.c.b, mysql.DOUBLE), sa.cast(t.c.b, sa.Double), sa.cast(t.c.b, mysql.SET("a"))))


def case_cast_literal():
    op.execute(sa.select(sa.cast("5", sa.Integer), sa.cast(sa.null(), sa.String(5))))


def case_cast_interval():
    op.execute(sa.select(sa.cast(t.c.b, sa.Interval)))


def case_type_coerce():
    op.execute(sa.select(sa.type_coerce(t.c.b, sa.Integer) + 5))


def case_json():
    op.execute(sa.select(t.c.c["k"], t.c.c[1], t.c.c[("a", 2, "b")]))
    op.execute(sa.select(t.c.a).where(t.c.c["k"].as_string() == "v"))
    op.execute(sa.select(t.c.a).where(t.c.c["k"].as_integer() == 5))


def case_json_typed():
    op.execute(sa.select(t.c.c["k"].as_float(), t.c.c["k"].as_boolean(), t.c.c["k"].as_json()))


def case_json_numeric():
    op.execute(sa.select(t.c.c["k"].as_numeric(10, 2)))


def case_json_key():
    op.execute(sa.select(t.c.c["it's \\ 100% \"q\" :x"]))


def case_json_literal():
    op.execute(sa.update(t).values(c={"a": [1, "it's", None, True], "p": "50% \\ \"q\""}))


def case_literals():
    op.execute(sa.update(t).values(b="it's \\ 100% :x \"q\" 🎉\n\t"))
    op.execute(sa.select(sa.literal("\\"), sa.literal(1.5), sa.literal(None), sa.literal(True), sa.literal(b"a\\b")))


def case_literal_moments():
    import datetime
    op.execute(sa.select(sa.literal(datetime.datetime(2020, 1, 2, 3, 4, 5)), sa.literal(datetime.date(2020, 1, 2)),
                         sa.literal(datetime.time(1, 2, 3)), sa.literal(datetime.datetime(2020, 1, 2, 3, 4, 5, 678))))


def case_literal_decimal():
    import decimal
    op.execute(sa.select(sa.literal(decimal.Decimal("1.50")), sa.literal(10 ** 18)))


def case_like():
    op.execute(sa.select(t.c.a).where(t.c.b.like("50\\%%", escape="\\")))
    op.execute(sa.select(t.c.a).where(t.c.b.like("a_b", escape="/")))
    op.execute(sa.select(t.c.a).where(t.c.b.ilike("a%")))
    op.execute(sa.select(t.c.a).where(t.c.b.contains("x%", autoescape=True)))
    op.execute(sa.select(t.c.a).where(t.c.b.startswith("x")))
    op.execute(sa.select(t.c.a).where(t.c.b.not_ilike("a%")))


def case_startswith_endswith():
    op.execute(sa.select(t.c.a).where(t.c.b.endswith("x"), t.c.b.contains(u.c.d), t.c.b.icontains("Y")))


def case_in():
    op.execute(sa.select(t.c.a).where(t.c.a.in_([1, 2, 3])))
    op.execute(sa.select(t.c.a).where(t.c.a.not_in([1])))


def case_in_empty():
    op.execute(sa.select(t.c.a).where(t.c.a.in_([])))
    op.execute(sa.select(t.c.a).where(t.c.a.not_in([])))


def case_in_tuples():
    op.execute(sa.select(t.c.a).where(sa.tuple_(t.c.a, t.c.b).in_([(1, "x"), (2, "y")])))
    op.execute(sa.select(t.c.a).where(sa.tuple_(t.c.a, t.c.b).in_([])))


def case_division():
    op.execute(sa.select(t.c.a / 2, t.c.a // 2, t.c.a % 3, t.c.a / u.c.a))


def case_bitwise():
    op.execute(sa.select(t.c.a.bitwise_and(1), t.c.a.bitwise_or(2), t.c.a.bitwise_not(), t.c.a.bitwise_lshift(1)))


def case_bitwise_xor():
    op.execute(sa.select(t.c.a.bitwise_xor(3), (t.c.a + 1).bitwise_xor(u.c.a)))


def case_functions():
    op.execute(sa.select(sa.func.random(), sa.func.sysdate(), sa.func.now(), sa.func.current_timestamp(), sa.func.char_length(t.c.b)))
    op.execute(sa.select(sa.func.uuid(), sa.func.ifnull(t.c.a, 0), sa.func.date_format(t.c.b, "%Y-%m")))
    op.execute(sa.select(sa.func.localtimestamp(), sa.func.coalesce(t.c.a, 0), sa.func.count()))


def case_function_aggregate_strings():
    op.execute(sa.select(sa.func.aggregate_strings(t.c.b, ", ")))


def case_function_rollup():
    op.execute(sa.select(t.c.a, sa.func.count()).group_by(sa.func.rollup(t.c.a, t.c.b)))


def case_group_concat():
    op.execute(sa.select(sa.func.group_concat(t.c.b.distinct())))


def case_extract():
    op.execute(sa.select(sa.extract("year", sa.column("x")), sa.extract("milliseconds", sa.column("x"))))
    op.execute(sa.select(sa.extract("epoch", sa.column("x")), sa.extract("dow", sa.column("x"))))


def case_extract_unknown():
    op.execute(sa.select(sa.extract("fortnight", sa.column("x"))))


def case_collate():
    op.execute(sa.select(t.c.b.collate("utf8mb4_bin"), sa.collate(t.c.b, "Latin1_Bin")))


def case_joins():
    op.execute(sa.select(t.c.a).select_from(t.join(u, t.c.a == u.c.a)))
    op.execute(sa.select(t.c.a).select_from(t.outerjoin(u, t.c.a == u.c.a)))
    op.execute(sa.select(t.c.a).select_from(t.join(u, t.c.a == u.c.a, full=True)))


def case_no_from():
    op.execute(sa.select(sa.literal(1)).where(sa.exists(sa.select(t.c.a))))


def case_insert_select_not_exists():
    missing = ~sa.exists(sa.select(u.c.a).where(u.c.a == 1))
    op.execute(sa.insert(t).from_select(["a", "b"], sa.select(sa.literal(1), sa.literal("x")).where(missing)))


def case_prefixes():
    op.execute(sa.insert(t).prefix_with("IGNORE").values(a=1))
    op.execute(sa.insert(t).prefix_with("IGNORE", dialect="mysql").values(a=1))
    op.execute(sa.select(t.c.a).prefix_with("STRAIGHT_JOIN", dialect="mysql").prefix_with("SQL_NO_CACHE", dialect="mariadb"))
    op.execute(sa.select(t.c.a).with_hint(t, "USE INDEX (ix)", "mysql"))
    op.execute(sa.select(t.c.a).with_statement_hint("FOR JOIN"))


def case_update():
    op.execute(sa.update(t).where(t.c.a == 1).values(b="x"))
    op.execute(t.update().values({t.c.b: sa.func.upper(t.c.b)}))
    op.execute(sa.update(t).values(a=None))


def case_update_from():
    op.execute(sa.update(t).where(t.c.a == u.c.a).values(b=u.c.d))


def case_update_from_alias():
    other = u.alias("o")
    op.execute(sa.update(t).where(t.c.a == other.c.a).values(b=other.c.d, a=5))


def case_update_subquery():
    op.execute(sa.update(t).values(b=sa.select(u.c.d).where(u.c.a == t.c.a).scalar_subquery()))


def case_update_limit():
    op.execute(sa.update(t).values(a=1).with_dialect_options(mysql_limit=5, mariadb_limit=6))


def case_update_limit_text():
    op.execute(sa.update(t).values(a=1).with_dialect_options(mysql_limit="7"))


def case_update_limit_wrong():
    op.execute(sa.update(t).values(a=1).with_dialect_options(mysql_limit="x"))


def case_delete():
    op.execute(sa.delete(t).where(t.c.a.in_([1, 2])))
    op.execute(t.delete())


def case_delete_using():
    op.execute(sa.delete(t).where(t.c.a == u.c.a))


def case_delete_using_alias():
    one = t.alias("x")
    op.execute(sa.delete(one).where(one.c.a == u.c.a))


def case_delete_limit():
    op.execute(sa.delete(t).with_dialect_options(mysql_limit=5, mariadb_limit=6))


def case_insert():
    op.execute(sa.insert(t).values(a=1, b="x"))
    op.execute(sa.insert(t).values([{"a": 1, "b": "x"}, {"a": 2, "b": None}]))
    op.execute(sa.insert(t))


def case_insert_empty():
    op.execute(sa.insert(t).values())
    op.execute(sa.insert(t).values({}))


def case_insert_returning():
    op.execute(sa.insert(t).values(a=1).returning(t.c.a))


def case_delete_returning():
    op.execute(sa.delete(t).returning(t.c.a))


def case_on_duplicate():
    op.execute(mysql.insert(t).values(a=1, b="x").on_duplicate_key_update(b="y"))


def case_on_duplicate_inserted():
    stmt = mysql.insert(t).values(a=1, b="x")
    op.execute(stmt.on_duplicate_key_update(b=stmt.inserted.b, a=stmt.inserted.a + 1))


def case_on_duplicate_expression():
    stmt = mysql.insert(t).values(a=1, b="x")
    op.execute(stmt.on_duplicate_key_update(b=sa.func.concat(stmt.inserted.b, t.c.b), a=t.c.a + 1))


def case_on_duplicate_ordered():
    op.execute(mysql.insert(t).values(a=1).on_duplicate_key_update([("b", sa.text("b + 1")), ("a", 5)]))


def case_on_duplicate_dict():
    op.execute(mysql.insert(t).values(a=1).on_duplicate_key_update({"b": None, "a": sa.func.now()}))


def case_on_duplicate_all():
    stmt = mysql.insert(t).values(a=1)
    op.execute(stmt.on_duplicate_key_update(stmt.inserted))


def case_on_duplicate_select():
    stmt = mysql.insert(t).from_select(["a"], sa.select(u.c.a))
    op.execute(stmt.on_duplicate_key_update(a=u.c.a))


def case_on_duplicate_empty():
    mysql.insert(t).on_duplicate_key_update({})


def case_on_duplicate_nothing():
    mysql.insert(t).on_duplicate_key_update()


def case_on_duplicate_twice():
    mysql.insert(t).on_duplicate_key_update(a=1).on_duplicate_key_update(b=2)


def case_on_duplicate_both():
    mysql.insert(t).on_duplicate_key_update({"a": 1}, b=2)


def case_on_duplicate_two_args():
    mysql.insert(t).on_duplicate_key_update({"a": 1}, {"b": 2})


def case_on_duplicate_unknown_column():
    op.execute(mysql.insert(t).values(a=1).on_duplicate_key_update(a=1, zzz=2))


def case_on_duplicate_names():
    weird = sa.table("or`der", sa.column("Se lect", sa.Integer), sa.column("100%", sa.Integer))
    stmt = mysql.insert(weird).values({"Se lect": 1})
    op.execute(stmt.on_duplicate_key_update({"Se lect": stmt.inserted["Se lect"], "100%": stmt.inserted["100%"]}))


def case_values_function():
    op.execute(sa.insert(t).values(a=sa.func.last_insert_id(), b=sa.text("DEFAULT")))


def case_union():
    op.execute(sa.union(sa.select(t.c.a), sa.select(u.c.a)).order_by("a").limit(3))


def case_cte():
    cte = sa.select(t.c.a).where(t.c.a > 5).cte("x")
    op.execute(sa.select(cte.c.a))
    op.execute(sa.insert(u).from_select(["a"], sa.select(cte.c.a)))


def case_cte_recursive():
    cte = sa.select(t.c.a).cte("x", recursive=True)
    op.execute(sa.select(cte.union_all(sa.select(cte.c.a + 1).where(cte.c.a < 5)).c.a))


def case_distinct():
    op.execute(sa.select(t.c.a).distinct())


def case_nulls_ordering():
    op.execute(sa.select(t.c.a).order_by(t.c.a.desc().nulls_last(), t.c.b.asc()))


def case_sequence():
    op.execute(sa.schema.CreateSequence(sa.Sequence("s", start=5, increment=2, minvalue=1, maxvalue=99, cycle=True, cache=3)))
    op.execute(sa.schema.CreateSequence(sa.Sequence("s no cycle", cycle=False, nominvalue=True, nomaxvalue=True)))
    op.execute(sa.schema.DropSequence(sa.Sequence("s", schema="x")))


def case_sequence_value():
    op.execute(sa.select(sa.Sequence("s").next_value()))


def case_sequence_in_insert():
    op.execute(sa.insert(t).values(a=sa.Sequence("s", schema="x").next_value()))


def case_text_binds():
    op.execute(sa.text("UPDATE t SET b = :x, c = '\\:y' WHERE d LIKE '100%'").bindparams(x="it's \\ %"))


def case_group_by_having():
    op.execute(sa.select(t.c.a, sa.func.count().label("n")).group_by(t.c.a).having(sa.func.count() > 1).order_by(sa.desc("n")))


def case_window():
    op.execute(sa.select(sa.func.row_number().over(partition_by=t.c.a, order_by=t.c.b.desc())))


def case_case():
    op.execute(sa.update(t).values(b=sa.case((t.c.a == 1, "one"), (t.c.a == 2, "t\\wo"), else_="many")))
