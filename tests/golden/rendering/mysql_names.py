# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.elements import quoted_name

# Words that only some of the four reserve, and some that all do.
WORDS = ["rank", "groups", "system", "window", "over", "row_number", "lag", "recursive", "rows", "offset", "page_checksum",
         "order", "key", "keys", "index", "user", "value", "values", "name", "type", "status", "level", "usage", "schema",
         "database", "databases", "read", "write", "release", "condition", "interval", "match", "analyze", "replace", "ignore",
         "utc_date", "current_user", "localtime", "lateral", "json_table", "empty", "except", "intersect", "body", "others",
         "package", "rowtype", "exists", "if", "query", "plan", "virtual", "stored", "generated", "optimizer_costs", "cube",
         "cume_dist", "of", "function", "row", "array", "member", "manual", "parallel", "qualify", "tablesample", "sequence"]


def case_words():
    op.create_table("t", *[sa.Column(word, sa.Integer) for word in WORDS])


def case_words_upper():
    op.create_table("T", sa.Column("ID", sa.Integer), sa.Column("userId", sa.Integer), sa.Column("RANK", sa.Integer))


def case_ugly():
    for name in ["a`b", 'a"b', "a'b", "a%b", "a:b", "a\\b", "a b", "ä", "日本", "🎉", "1a", "a1", "_a", "$a", "a$b", "a-b", "a.b", "a[b]",
                 "a\nb", "`", "%%", "%(x)s"]:
        op.add_column(name, sa.Column(name, sa.Integer))
        op.drop_column(name, name)


def case_empty():
    op.drop_column("t", "")


def case_quoted_name():
    op.drop_column(quoted_name("T", False), quoted_name("plain", True))
    op.drop_table(quoted_name("Select", quote=None))
    op.rename_table(quoted_name("a", True), quoted_name("B", False))


def case_schema():
    op.drop_table("t", schema="a.b")
    op.add_column("t", sa.Column("c", sa.Integer), schema="A.order")
    op.drop_column("t", "c", schema=quoted_name("x.y", True))
    op.rename_table("t", "u", schema="my db")


def case_foreign_key_names():
    op.create_foreign_key("fk-1", "Sel ect", "Or`der", ["Gr%oup"], ["Li:mit"], source_schema="S 1", referent_schema="S-2")


def case_column_order():
    op.create_table("select", sa.Column("from", sa.Integer, primary_key=True), sa.Column("To", sa.String(3), unique=True),
                    sa.UniqueConstraint("from", "To", name="Where"), sa.CheckConstraint("`from` > 0", name="check"))


def case_conventions_long():
    op.create_index(op.f("ix_" + "x" * 70), "t", ["a"])


def case_identifier_long():
    op.create_table("t" * 70, sa.Column("c" * 70, sa.Integer))


def case_alter():
    op.alter_column("Group", "Order", new_column_name="100%", existing_type=sa.String(3), server_default="%s")
