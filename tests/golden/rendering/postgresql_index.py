# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg


def case_methods():
    for method in ("btree", "HASH", "gin", "gist", "brin", "my_method"):
        op.create_index("ix", "t", ["a"], postgresql_using=method)


def case_method_unknown():
    op.create_index("ix", "t", ["a"], postgresql_using="b tree")


def case_method_off():
    op.create_index("ix", "t", ["a"], postgresql_using=False)
    op.create_index("ix", "t", ["a"], postgresql_using=None)


def case_concurrently():
    op.create_index("ix", "t", ["a"], postgresql_concurrently=True)
    op.create_index("ix", "t", ["a"], unique=True, postgresql_concurrently=True, if_not_exists=True)
    op.create_index("ix", "t", ["a"], postgresql_concurrently=False)
    op.drop_index("ix", "t", postgresql_concurrently=True)
    op.drop_index("ix", table_name="t", schema="s", if_exists=True, postgresql_concurrently=True)


def case_drop():
    op.drop_index("ix")
    op.drop_index("ix", if_exists=True)
    op.drop_index("Ix", "T", schema="S")
    op.drop_index(op.f("ix_t_a"), table_name="t")


def case_drop_unknown_option():
    op.drop_index("ix", "t", postgresql_cascade=True)


def case_unknown_option():
    op.create_index("ix", "t", ["a"], postgresql_usin="gin")


def case_operator_classes():
    op.create_index("ix", "t", ["a", "b", "C"], postgresql_ops={"a": "text_pattern_ops", "C": "int4_ops"})
    op.create_index("ix", "t", ["a"], postgresql_using="gin", postgresql_ops={"a": "gin_trgm_ops", "other": "x"})
    op.create_index("ix", "t", [sa.text("a gin_trgm_ops")], postgresql_using="gin")


def case_operator_class_of_expression():
    op.create_index("ix", "t", [sa.func.lower(sa.column("a")).label("low"), "b"], postgresql_ops={"low": "varchar_pattern_ops"})
    op.create_index("ix", "t", [sa.text("lower(a)")], postgresql_ops={"lower(a)": "x_ops"})


def case_operator_class_by_key():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Text, key="the_a"))
    op.execute(sa.schema.CreateIndex(sa.Index("ix", table.c.the_a, postgresql_ops={"the_a": "text_ops"})))


def case_include():
    op.create_index("ix", "t", ["a"], postgresql_include=["b", "C"])
    op.create_index("ix", "t", ["a"], postgresql_include=[])
    op.create_index("ix", "t", ["a"], postgresql_include=("a",))


def case_include_text():
    op.create_index("ix", "t", ["a"], postgresql_include="bc")


def case_nulls():
    op.create_index("ix", "t", ["a"], unique=True, postgresql_nulls_not_distinct=True)
    op.create_index("ix", "t", ["a"], unique=True, postgresql_nulls_not_distinct=False)
    op.create_index("ix", "t", ["a"], unique=True, postgresql_nulls_not_distinct=None)


def case_storage():
    op.create_index("ix", "t", ["a"], postgresql_with={"fillfactor": 70, "deduplicate_items": "off"})
    op.create_index("ix", "t", ["a"], postgresql_with={"fastupdate": False, "pages_per_range": 1.5})
    op.create_index("ix", "t", ["a"], postgresql_with={})


def case_tablespace():
    op.create_index("ix", "t", ["a"], postgresql_tablespace="fast disk")


def case_where():
    op.create_index("ix", "t", ["a"], postgresql_where=sa.text("deleted_at IS NULL"))
    op.create_index("ix", "t", ["a"], postgresql_where="b > 5")
    op.create_index("ix", "t", ["a"], postgresql_where=sa.column("b") == "x'y")
    op.create_index("ix", "t", ["a"], postgresql_where=sa.and_(sa.column("b").is_(None), sa.column("c") > 5))
    op.create_index("ix", "t", ["a"], postgresql_where=sa.text("b LIKE '100%'"))
    op.create_index("ix", "t", ["a"], postgresql_where=sa.column("flag"))
    op.create_index("ix", "t", ["a"], postgresql_where=sa.not_(sa.column("flag")))
    op.create_index("ix", "t", ["a"], postgresql_where=sa.column("b").in_(["x", "y"]))
    op.create_index("ix", "t", ["a"], postgresql_where=sa.column("b", sa.Boolean()).is_(True))
    op.create_index("ix", "t", ["a"], postgresql_where=sa.column("b", sa.Boolean()))


def case_where_with_table():
    table = sa.table("t", sa.column("b"))
    op.create_index("ix", "t", ["a"], postgresql_where=table.c.b != 4)


def case_where_wrong():
    op.create_index("ix", "t", ["a"], postgresql_where=5)


def case_where_parameter():
    op.create_index("ix", "t", ["a"], postgresql_where="b > :x")


def case_expressions():
    op.create_index("ix", "t", [sa.text("lower(a)")])
    op.create_index("ix", "t", [sa.func.lower(sa.column("a"))])
    op.create_index("ix", "t", [sa.column("a") + sa.column("b")])
    op.create_index("ix", "t", [sa.column("a").desc()])
    op.create_index("ix", "t", [sa.column("a").asc().nulls_last(), sa.column("b").desc().nulls_first(), sa.text("c DESC")])
    op.create_index("ix", "t", [sa.cast(sa.column("a"), sa.String)])
    op.create_index("ix", "t", [sa.func.coalesce(sa.column("a"), "x'")])
    op.create_index("ix", "t", [sa.column("a").collate("C")])
    op.create_index("ix", "t", [sa.func.lower(sa.column("a")).desc()])
    op.create_index("ix", "t", [sa.text("(a || b)"), "c"])
    op.create_index("ix", "t", [-sa.column("a")])
    op.create_index("ix", "t", [(sa.column("a") + 1).desc()])
    op.create_index("ix", "t", [sa.case((sa.column("a") > 1, 2), else_=3)])
    op.create_index("ix", "t", [sa.literal_column("a -> 'b'")])
    op.create_index("ix", "t", [sa.type_coerce(sa.column("a"), sa.Integer) + 1])
    op.create_index("ix", "t", [sa.extract("year", sa.column("d"))])
    op.create_index("ix", "t", [sa.func.date_trunc("day", sa.column("d"))])
    op.create_index("ix", "t", [sa.and_(sa.column("a"), sa.column("b"))])
    op.create_index("ix", "t", [sa.column("a").is_(None)])
    op.create_index("ix", "t", [sa.column("a").label("b")])


def case_json_expressions():
    op.create_index("ix", "t", [sa.column("d", pg.JSONB)["key"].astext])
    op.create_index("ix", "t", [sa.column("d", pg.JSONB)["key"]])
    op.create_index("ix", "t", [sa.column("d", pg.JSON)["key"]["other"]])
    op.create_index("ix", "t", [sa.column("d", pg.JSONB)[("a", "b")].astext], postgresql_using="gin")
    op.create_index("ix", "t", [sa.column("d", pg.JSONB)["key"].astext.cast(sa.Integer)])


def case_text_search():
    op.create_index("ix", "t", [sa.func.to_tsvector("english", sa.column("a"))], postgresql_using="gin")
    op.create_index("ix", "t", [sa.text("to_tsvector('english', a)")], postgresql_using="gin")


def case_all_together():
    op.create_index("Ix", "T", ["A", sa.text("lower(b)")], schema="S", unique=True, postgresql_using="btree",
                    postgresql_include=["c"], postgresql_nulls_not_distinct=True, postgresql_with={"fillfactor": 50},
                    postgresql_tablespace="ts", postgresql_where=sa.text("d = 1"), postgresql_concurrently=True,
                    if_not_exists=True, postgresql_ops={"A": "text_ops"})


def case_in_table():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Index("ix", "a", postgresql_using="hash", postgresql_where=sa.text("a > 0")))


def case_column_flag():
    op.create_table("t", sa.Column("a", sa.Integer, index=True))
    op.create_table("u", sa.Column("a", sa.Integer, unique=True), schema="s")


def case_names():
    op.create_index('we"ird', "select", ["order", "a b", "ünïcode", "100%", "a:b", "x.y"], schema="my schema")
    op.create_index("ix_" + "x" * 60, "t", ["a"])


def case_long_name_by_convention():
    op.create_index(None, "t", ["a"])


def case_other_dialects_options():
    op.create_index("ix", "t", ["a"], mysql_length=5, sqlite_where=sa.text("a > 1"), mysql_prefix="FULLTEXT")


def case_without_columns():
    op.create_index("ix", "t", [])
