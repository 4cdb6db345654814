# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg


def case_unique():
    op.create_unique_constraint("uq", "t", ["a", "B"])
    op.create_unique_constraint("uq", "t", ["a"], postgresql_nulls_not_distinct=True)
    op.create_unique_constraint("uq", "t", ["a"], postgresql_nulls_not_distinct=False, deferrable=True, initially="DEFERRED")
    op.create_unique_constraint("uq", "t", ["a", "b"], postgresql_include=["b"], schema="s")


def case_unique_include_unknown():
    op.create_unique_constraint("uq", "t", ["a"], postgresql_include=["b"])


def case_unique_unknown_option():
    op.create_unique_constraint("uq", "t", ["a"], postgresql_using="x")


def case_primary_key():
    op.create_primary_key("pk", "t", ["a", "b"])
    op.create_primary_key("pk", "t", ["a"], schema="s")


def case_primary_key_none():
    op.create_primary_key(None, "t", ["a"])


def case_check():
    op.create_check_constraint("ck", "t", "a > 0")
    op.create_check_constraint("ck", "t", sa.column("a").in_([1, 2]), schema="s")
    op.create_check_constraint("ck", "t", sa.func.length(sa.column("a")) > 5, postgresql_not_valid=True)
    op.create_check_constraint("ck", "t", sa.text("b ~ '^\\d+$' AND c = 'a:b'"))


def case_foreign_key():
    op.create_foreign_key("fk", "t", "u", ["a"], ["id"])
    op.create_foreign_key("fk", "t", "u", ["a"], ["id"], ondelete="CASCADE", onupdate="SET NULL", deferrable=True,
                          initially="DEFERRED", match="FULL")
    op.create_foreign_key("fk", "t", "u", ["a", "b"], ["c", "d"], source_schema="s", referent_schema="r")
    op.create_foreign_key("fk", "t", "u", ["a"], ["id"], postgresql_not_valid=True, ondelete="set null")
    op.create_foreign_key("fk", "t", "u", ["a"], ["id"], deferrable=False, initially="immediate")


def case_foreign_key_set_columns():
    op.create_foreign_key("fk", "t", "u", ["a", "b"], ["c", "d"], ondelete="SET NULL (a)")
    op.create_foreign_key("fk", "t", "u", ["a", "b"], ["c", "d"], ondelete="SET DEFAULT(a, b)", onupdate="CASCADE")


def case_foreign_key_bad_action():
    op.create_foreign_key("fk", "t", "u", ["a"], ["id"], ondelete="EXPLODE")


def case_foreign_key_bad_update():
    op.create_foreign_key("fk", "t", "u", ["a"], ["id"], onupdate="SET NULL (a)")


def case_foreign_key_without_name():
    op.create_foreign_key(None, "t", "u", ["a"], ["id"])


def case_drop():
    op.drop_constraint("uq", "t")
    op.drop_constraint("uq", "t", type_="unique", schema="s")
    op.drop_constraint("Fk", "T", "foreignkey", if_exists=True)
    op.drop_constraint("pk", "t", type_="primary")
    op.drop_constraint("ck", "t", type_="check")


def case_drop_unknown_type():
    op.drop_constraint("uq", "t", type_="exclude")


def case_drop_none():
    op.drop_constraint(None, "t")


def case_exclude():
    op.create_exclude_constraint("ex", "t", ("period", "&&"), ("room", "="))


def case_exclude_everything():
    op.create_exclude_constraint("Ex", "T", (sa.column("a"), "="), ("B", "WITH &&"), where="a > 5", using="GIST", schema="S",
                                 deferrable=True, initially="deferred")


def case_exclude_where():
    op.create_exclude_constraint("ex", "t", ("period", "&&"), where=sa.column("room") != "some room")
    op.create_exclude_constraint("ex", "t", ("period", "&&"), where=sa.text("room != 'x'"))


def case_exclude_text():
    op.create_exclude_constraint("ex", "t", (sa.text("tsrange(a, b)"), "&&"), using="gist")


def case_exclude_function():
    op.create_exclude_constraint("ex", "t", (sa.func.tsrange(sa.column("a"), sa.column("b")), "&&"))


def case_exclude_literal_column():
    op.create_exclude_constraint("ex", "t", (sa.literal_column("int4range(a, b)"), "&&"))


def case_exclude_cast():
    op.create_exclude_constraint("ex", "t", (sa.cast(sa.column("a"), sa.Text), "="))


def case_exclude_operator():
    op.create_exclude_constraint("ex", "t", (sa.column("a") + 1, "="))


def case_exclude_text_in_table():
    op.create_table("t", sa.Column("a", sa.Integer), pg.ExcludeConstraint((sa.text("tsrange(a, b)"), "&&"), name="ex"))


def case_exclude_function_in_table():
    op.create_table("t", sa.Column("a", sa.Integer), pg.ExcludeConstraint((sa.func.f(sa.column("a")), "&&"), name="ex"))


def case_exclude_operator_classes():
    op.create_exclude_constraint("ex", "t", (sa.column("a"), "="), (sa.column("b"), "&&"), ops={"a": "gist_text_ops"})


def case_exclude_bad_method():
    op.create_exclude_constraint("ex", "t", ("a", "="), using="no such")


def case_exclude_dropped():
    op.drop_constraint("ex", "t")


def case_exclude_in_table():
    op.create_table("t", sa.Column("period", pg.TSRANGE()), sa.Column("room", sa.Integer),
                    pg.ExcludeConstraint(("period", "&&"), (sa.column("room"), "="), name="ex", using="gist",
                                         where=sa.text("room > 0"), ops={"room": "gist_int4_ops"}))


def case_exclude_in_table_without_name():
    op.create_table("t", sa.Column("period", pg.TSRANGE()), pg.ExcludeConstraint(("period", "&&")))


def case_exclude_batch():
    with op.batch_alter_table("t", schema="s") as batch_op:
        batch_op.create_exclude_constraint("ex", ("period", "&&"), where="room > 0")


def case_in_table():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer, sa.CheckConstraint("a > 0", name="positive"), nullable=False),
        sa.Column("b", sa.Integer, sa.ForeignKey("u.id", ondelete="CASCADE", name="fk_b", deferrable=True)),
        sa.Column("c", sa.String(5), unique=True),
        sa.PrimaryKeyConstraint("a", name="pk", postgresql_include=["b"]),
        sa.UniqueConstraint("b", "c", name="uq", postgresql_nulls_not_distinct=True, postgresql_include=["a"]),
        sa.CheckConstraint("b > a", name="ck", postgresql_not_valid=True),
        sa.ForeignKeyConstraint(["b"], ["s.v.id"], name="fk", onupdate="CASCADE", postgresql_not_valid=True, match="SIMPLE"),
    )


def case_unique_empty():
    op.create_table("t", sa.Column("a", sa.Integer), sa.UniqueConstraint(name="uq"))


def case_comment():
    op.create_table("t", sa.Column("a", sa.Integer), sa.CheckConstraint("a > 0", name="ck", comment="why"))


def case_names():
    op.create_unique_constraint("uq of 'T'", 'T"x', ["user", "A%", "c:d"], schema="S.s")
    op.drop_constraint("user", "table")


def case_long_name():
    op.create_unique_constraint("u" * 64, "t", ["a"])


def case_longest_name():
    op.create_unique_constraint("u" * 63, "t", ["a"])
