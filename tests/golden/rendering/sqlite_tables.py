# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op


def case_autoincrement():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.String(4)), sqlite_autoincrement=True)


def case_autoincrement_constraint():
    op.create_table("t", sa.Column("id", sa.Integer), sa.PrimaryKeyConstraint("id", name="pk"), sqlite_autoincrement=True)


def case_autoincrement_text():
    op.create_table("t", sa.Column("id", sa.String(4), primary_key=True), sqlite_autoincrement=True)


def case_autoincrement_bigint():
    op.create_table("t", sa.Column("id", sa.BigInteger, primary_key=True), sqlite_autoincrement=True)


def case_autoincrement_foreign_key():
    op.create_table("t", sa.Column("id", sa.Integer, sa.ForeignKey("p.id"), primary_key=True), sqlite_autoincrement=True)


def case_autoincrement_composite():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, primary_key=True),
                    sqlite_autoincrement=True)


def case_autoincrement_composite_column():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True, autoincrement=True),
                    sa.Column("b", sa.Integer, primary_key=True))


def case_autoincrement_column():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True, autoincrement=True))


def case_autoincrement_false():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sqlite_autoincrement=False)


def case_without_rowid():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True), sqlite_with_rowid=False)


def case_strict():
    op.create_table("t", sa.Column("a", sa.Integer), sqlite_strict=True)


def case_strict_without_rowid():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True), sqlite_strict=True, sqlite_with_rowid=False)


def case_unknown_option():
    op.create_table("t", sa.Column("a", sa.Integer), sqlite_foo=True)


def case_on_conflict():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True, sqlite_on_conflict_primary_key="FAIL"),
        sa.Column("a", sa.Integer, nullable=False, sqlite_on_conflict_not_null="IGNORE"),
        sa.Column("b", sa.Integer, unique=True, sqlite_on_conflict_unique="REPLACE"),
        sa.CheckConstraint("a > 0", sqlite_on_conflict="ROLLBACK"),
        sa.UniqueConstraint("a", "b", name="uq", sqlite_on_conflict="IGNORE"),
    )


def case_on_conflict_primary_key():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer),
                    sa.PrimaryKeyConstraint("a", "b", sqlite_on_conflict="REPLACE"))


def case_on_conflict_autoincrement():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True, sqlite_on_conflict_primary_key="ABORT"), sqlite_autoincrement=True)


def case_on_conflict_both():
    op.create_table("t", sa.Column("a", sa.Integer, sqlite_on_conflict_unique="FAIL"),
                    sa.UniqueConstraint("a", sqlite_on_conflict="IGNORE"))


def case_on_conflict_one_column():
    op.create_table("t", sa.Column("a", sa.Integer, sqlite_on_conflict_unique="FAIL"), sa.UniqueConstraint("a", name="x"))


def case_on_conflict_column_check():
    op.create_table("t", sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", sqlite_on_conflict="FAIL")))


def case_on_conflict_unknown():
    op.create_table("t", sa.Column("a", sa.Integer, sqlite_on_conflict="FAIL"))


def case_on_conflict_nullable():
    op.create_table("t", sa.Column("a", sa.Integer, nullable=True, sqlite_on_conflict_not_null="IGNORE"))


def case_defaults():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer, server_default="5"),
        sa.Column("b", sa.String, server_default="it's :x 100%"),
        sa.Column("c", sa.DateTime, server_default=sa.func.now()),
        sa.Column("d", sa.DateTime, server_default=sa.text("CURRENT_TIMESTAMP")),
        sa.Column("e", sa.DateTime, server_default=sa.text("(datetime('now'))")),
        sa.Column("f", sa.DateTime, server_default=sa.text("datetime('now')")),
        sa.Column("g", sa.Boolean, server_default=sa.true(), nullable=False),
        sa.Column("h", sa.Boolean, server_default=sa.text("0")),
        sa.Column("i", sa.Float, server_default=sa.text("1.5")),
        sa.Column("j", sa.Integer, server_default=sa.text("-1")),
        sa.Column("k", sa.String, server_default=sa.text("'x'")),
        sa.Column("l", sa.String, server_default=sa.text(' "x"')),
        sa.Column("m", sa.String, server_default=sa.text("NULL")),
        sa.Column("n", sa.String, server_default=""),
        sa.Column("o", sa.String, server_default=sa.text("")),
        sa.Column("p", sa.Integer, server_default=sa.text("1 + 2")),
        sa.Column("q", sa.Integer, server_default=sa.text("x\ny")),
        sa.Column("r", sa.Integer, server_default=sa.func.abs(-5)),
        sa.Column("s", sa.String, server_default=sa.text("é")),
        sa.Column("t", sa.String, server_default=sa.text("🎉")),
        sa.Column("u", sa.String, server_default=sa.null()),
    )


def case_default_fetched():
    op.create_table("t", sa.Column("a", sa.Integer, server_default=sa.FetchedValue()))


def case_computed():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a * 2")),
                    sa.Column("c", sa.Integer, sa.Computed("a % 2", persisted=True), nullable=False),
                    sa.Column("d", sa.Integer, sa.Computed(sa.text("a || 'x'"), persisted=None)))


def case_identity():
    op.create_table("t", sa.Column("a", sa.Integer, sa.Identity(), primary_key=True))


def case_comments():
    op.create_table("t", sa.Column("a", sa.Integer, comment="x"), comment="y")
    op.create_table_comment("t", "c")


def case_drop_comment():
    op.drop_table_comment("t")


def case_foreign_keys():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer),
                    sa.ForeignKeyConstraint(["a"], ["p.id"], name="fk", ondelete="CASCADE", onupdate="NO ACTION", deferrable=True,
                                            initially="DEFERRED"))


def case_foreign_key_match():
    op.create_table("t", sa.Column("a", sa.Integer), sa.ForeignKeyConstraint(["a"], ["p.id"], match="FULL"))


def case_foreign_key_use_alter():
    op.create_table("t", sa.Column("a", sa.Integer), sa.ForeignKeyConstraint(["a"], ["p.id"], name="fk", use_alter=True))


def case_foreign_key_schema():
    op.create_table("t", sa.Column("a", sa.Integer), sa.ForeignKeyConstraint(["a"], ["main.p.id"]), schema="main")


def case_foreign_key_other_schema():
    op.create_table("t", sa.Column("a", sa.Integer), sa.ForeignKeyConstraint(["a"], ["other.p.id"]))


def case_foreign_key_other_schemas():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer), sa.ForeignKeyConstraint(["a"], ["p.id"]),
                    sa.ForeignKeyConstraint(["b"], ["other.q.id"]), schema="other")


def case_schema():
    op.create_table("t", sa.Column("a", sa.Integer, unique=True), sa.Index("ix", "a"), schema="attached db")
    op.drop_table("t", schema="attached db")


def case_prefixes():
    op.create_table("t", sa.Column("a", sa.Integer), prefixes=["TEMPORARY"], if_not_exists=True)
    op.drop_table("t", if_exists=True)


def case_indexes():
    op.create_index("ix", "t", ["a"], sqlite_where=sa.text("a > 5"))
    op.create_index("ix", "t", ["a", "b"], unique=True, sqlite_where=sa.and_(sa.column("a") == "it's", sa.column("b").is_(None)))
    op.create_index("ix", "t", [sa.text("lower(a)"), sa.column("b").desc()], schema="s", if_not_exists=True)
    op.create_index("ix", "t", [sa.func.lower(sa.column("a")), sa.column("b") + 1])


def case_index_where_text():
    op.create_index("ix", "t", ["a"], sqlite_where="a > 5")


def case_index_unknown():
    op.create_index("ix", "t", ["a"], sqlite_foo=1)


def case_drop_index():
    op.drop_index("ix", "t")
    op.drop_index("ix", "t", schema="s", if_exists=True)
    op.drop_index("ix")


def case_rename():
    op.rename_table("a", "b")
    op.rename_table("Group", "Order", schema="s")


def case_words():
    op.create_table("group", *[sa.Column(word, sa.Integer) for word in
                               ["plan", "query", "virtual", "abort", "action", "glob", "isnull", "notnull", "pragma", "row", "rows",
                                "temp", "vacuum", "without", "replace", "match", "user", "key", "offset", "ID", "a b", "a\"b", "1a"]])
