# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
#
# What MariaDB gets, in this order: tests/backends/tst_mariadb_rendering runs it there.
import datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql

UGLY = "it's 100% \\ \"q\" `b` :x 🎉\nnext\tline"


def mysqls(type_, other=None):
    return type_.with_variant(other or sa.Text(), "postgresql", "sqlite")


def case_tables():
    op.create_table(
        "parent", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(100), unique=True, comment=UGLY),
        comment=UGLY)
    op.create_table(
        "types",
        sa.Column("a", mysqls(mysql.INTEGER(11, unsigned=True)), primary_key=True, autoincrement=False),
        sa.Column("b", mysqls(mysql.TINYINT(1)), nullable=False, server_default="1"),
        sa.Column("c", mysqls(mysql.DECIMAL(10, 2, unsigned=True, zerofill=True))),
        sa.Column("d", mysqls(mysql.DOUBLE(8, 3))),
        sa.Column("e", mysqls(mysql.VARCHAR(50, charset="latin1", collation="latin1_german1_ci"))),
        sa.Column("f", mysqls(mysql.LONGTEXT(charset="utf8mb4"))),
        sa.Column("g", mysqls(mysql.ENUM("it's", "100%", "back\\slash", "a,b", "🎉", charset="utf8mb4"))),
        sa.Column("h", mysqls(mysql.SET("x", "y"))),
        sa.Column("i", mysqls(mysql.DATETIME(fsp=6)), server_default=sa.text("CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)")),
        sa.Column("j", sa.TIMESTAMP, nullable=True),
        sa.Column("k", sa.TIMESTAMP, nullable=False, server_default=sa.func.now()),
        sa.Column("l", mysqls(mysql.BIT(8))),
        sa.Column("m", mysqls(mysql.YEAR())),
        sa.Column("n", sa.JSON), sa.Column("o", sa.Uuid), sa.Column("p", sa.LargeBinary), sa.Column("q", sa.Boolean(create_constraint=True)),
        sa.Column("r", sa.Enum("one", "it's", name="e", native_enum=False, create_constraint=True)),
        sa.Column("s", mysqls(mysql.NVARCHAR(10))), sa.Column("t", sa.Interval), sa.Column("u", sa.Numeric(5)),
        mariadb_charset="utf8mb4", mariadb_collate="utf8mb4_unicode_ci")
    op.create_table("or`der", sa.Column("Sel\"ect", sa.Integer, primary_key=True), sa.Column("100%", sa.String(9), server_default="50%"),
                    sa.Column("a:b c\\d", sa.String(9), server_default=UGLY[:9]), sa.Column("é", sa.Integer), mysql_engine="InnoDB", mariadb_engine="InnoDB")


def case_generated():
    op.create_table("made", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a * 2")),
                    sa.Column("c", sa.Integer, sa.Computed("a % 3", persisted=True)))


def case_constraints():
    op.create_table(
        "child", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.CheckConstraint("b >= 0")), sa.Column("c", sa.Text),
        sa.PrimaryKeyConstraint("a", mysql_using="btree", mariadb_using="btree"), sa.UniqueConstraint("a", "b", name="uq_ab"),
        sa.CheckConstraint("b % 2 = 0", name="ck_b"), sa.ForeignKeyConstraint(["b"], ["parent.id"], name="fk_b", ondelete="CASCADE"))
    op.create_index("ix_c", "child", ["c"], mariadb_length=20, mysql_length=20)
    op.create_index("ft_c", "child", ["c"], mariadb_prefix="FULLTEXT", mysql_prefix="FULLTEXT")
    op.create_index("ix_bc", "child", ["c", "b"], mariadb_length={"c": 10}, mariadb_using="btree", if_not_exists=True)
    op.drop_index("ix_bc", "child")
    op.drop_index("ix_c", table_name="child", if_exists=True)


def case_constraints_changed():
    if op.get_context().dialect.name == "sqlite":
        return
    op.drop_constraint("fk_b", "child", type_="foreignkey")
    op.drop_constraint("uq_ab", "child", type_="unique")
    op.drop_constraint("ck_b", "child", type_="check")
    op.create_unique_constraint("uq `2`", "child", ["b"])
    op.create_check_constraint("ck2", "child", sa.and_(sa.column("b") > 5, sa.column("c") != UGLY))
    op.create_foreign_key("fk2", "child", "parent", ["b"], ["id"], ondelete="CASCADE")
    op.drop_constraint("pk", "types", type_="primary")


def case_alter():
    if op.get_context().dialect.name == "sqlite":
        return
    op.alter_column("parent", "name", nullable=False, existing_type=sa.String(100), existing_comment=UGLY)
    op.alter_column("parent", "name", new_column_name="title`s", existing_type=sa.String(100), existing_nullable=False,
                    existing_server_default=None)
    op.alter_column("parent", "title`s", server_default=UGLY, existing_type=sa.String(100))
    op.alter_column("parent", "title`s", server_default=None)
    op.alter_column("types", "b", type_=sa.BigInteger(), existing_type=sa.Boolean(), existing_server_default=sa.text("1"),
                    existing_nullable=False)
    op.alter_column("types", "j", server_default=sa.func.now(), existing_type=sa.TIMESTAMP())
    op.alter_column("types", "d", comment="it's", existing_type=sa.Float())
    op.create_table_comment("types", UGLY)
    op.drop_table_comment("types")


def case_columns():
    op.add_column("child", sa.Column("d", sa.Integer, nullable=False, server_default="3", comment="d's"))
    op.add_column("child", sa.Column("e", sa.DateTime, server_default=sa.text("CURRENT_TIMESTAMP")))
    op.drop_column("child", "e")
    op.rename_table("made", "Made `2`")


def case_rows():
    rows = sa.table("or`der", sa.column('Sel"ect', sa.Integer), sa.column("100%", sa.String), sa.column("a:b c\\d", sa.String))
    op.bulk_insert(rows, [{'Sel"ect': 1, "100%": UGLY[:9], "a:b c\\d": "\\"}, {'Sel"ect': 2, "100%": None}])
    op.execute(sa.update(rows).where(rows.c["100%"] == "it's 100%").values({"a:b c\\d": sa.func.lower("X\\")}))
    op.execute(sa.select(rows.c['Sel"ect']).where(rows.c["100%"].like("%'s 100/%", escape="/")).limit(1).offset(0))
    op.execute(sa.delete(rows).where(rows.c['Sel"ect'].in_([2, 3])))


def case_statements():
    t = sa.table("child", sa.column("a", sa.Integer), sa.column("b", sa.Integer), sa.column("c", sa.String))
    p = sa.table("parent", sa.column("id", sa.Integer))
    if op.get_context().dialect.name not in ("mysql", "mariadb"):
        return
    op.execute(sa.update(t).where(t.c.b == p.c.id).values(c=t.c.c + "x"))
    op.execute(sa.delete(t).where(t.c.b == p.c.id))
    one = t.alias("one")
    op.execute(sa.delete(one).where(one.c.b == p.c.id))
    op.execute(sa.delete(t).with_dialect_options(mysql_limit=5, mariadb_limit=5))
    stmt = mysql.insert(t).values(a=1, b=None, c="x")
    op.execute(stmt.on_duplicate_key_update(c=sa.func.concat(stmt.inserted.c, t.c.c), b=stmt.inserted.b))
    op.execute(sa.select(t.c.a).where(mysql.match(t.c.c, against="x").in_natural_language_mode()))
    op.execute(sa.select(t.c.a).where(t.c.c.match("x")).with_for_update())
    op.execute(sa.select(sa.cast(t.c.c, mysql.INTEGER(unsigned=True)), sa.cast(t.c.a, sa.String(5)), sa.cast(t.c.c, sa.Numeric(5, 2)),
                         sa.cast(t.c.c, sa.DateTime)))
    op.execute(sa.select(t.c.a).where(t.c.a.is_distinct_from(t.c.b)))
    op.execute(sa.select(t.c.a).where(t.c.a.in_([])).union(sa.select(p.c.id)).limit(3))
    op.execute(sa.select(t.c.a).where(t.c.c.regexp_match("^\\d")).with_for_update(read=True))
    op.execute(sa.select(sa.extract("year", sa.literal(datetime.date(2020, 1, 2)))).where(sa.exists(sa.select(t.c.a))))
    op.execute(sa.insert(t).from_select(["a", "b"], sa.select(sa.literal(7), sa.null()).where(~sa.exists(sa.select(t.c.a).where(t.c.a == 7)))))


def case_json():
    t = sa.table("types", sa.column("a", sa.Integer), sa.column("n", sa.JSON))
    if op.get_context().dialect.name not in ("mysql", "mariadb"):
        return
    op.execute(sa.select(t.c.n["it's"], t.c.n[1], t.c.n[("a", 1)], t.c.n["a"].as_string(), t.c.n["a"].as_integer(), t.c.n["a"].as_boolean(),
                         t.c.n["a"].as_float()))


def case_sequence():
    op.execute(sa.schema.CreateSequence(sa.Sequence("s", start=5, increment=2, minvalue=1, maxvalue=99, cycle=False, cache=3)))
    op.execute(sa.select(sa.Sequence("s").next_value()))
    op.execute(sa.schema.DropSequence(sa.Sequence("s")))


def case_end():
    op.drop_table("child")
    op.drop_table("or`der", if_exists=True)
