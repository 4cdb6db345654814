# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import CreateIndex, CreateTable

COMMON = {"ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s",
          "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "pk": "pk_%(table_name)s"}


def show(convention, *items, name="t", schema=None, **kw):
    m = sa.MetaData(naming_convention=convention)
    sa.Table("p", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("id2", sa.Integer))
    t = sa.Table(name, m, sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, key="k"), *items, schema=schema, **kw)
    op.execute(CreateTable(t))
    for index in sorted(t.indexes, key=lambda i: i.name or ""):
        op.execute(CreateIndex(index))


def case_common():
    show(COMMON, sa.PrimaryKeyConstraint("a"), sa.UniqueConstraint("a", "k"), sa.CheckConstraint("a > 1", name="positive"),
         sa.ForeignKeyConstraint(["a"], ["p.id"]), sa.Index(None, "a", "k"), sa.Column("c", sa.Integer, index=True),
         sa.Column("d", sa.Integer, unique=True), sa.Column("e", sa.Integer, sa.ForeignKey("p.id")))


def case_primary_key_flag():
    show({"pk": "pk_%(table_name)s_%(column_0_N_name)s"}, sa.Column("c", sa.Integer, primary_key=True),
         sa.Column("d", sa.Integer, primary_key=True))


def case_check_without_name():
    show(COMMON, sa.CheckConstraint("a > 1"))


def case_check_in_a_column():
    show(COMMON, sa.Column("c", sa.Integer, sa.CheckConstraint("c > 1", name="positive")))


def case_check_in_a_column_without_name():
    show(COMMON, sa.Column("c", sa.Integer, sa.CheckConstraint("c > 1")))


def case_boolean():
    show(COMMON, sa.Column("c", sa.Boolean(create_constraint=True, name="flag")))


def case_boolean_without_name():
    show(COMMON, sa.Column("c", sa.Boolean(create_constraint=True)))


def case_enum_without_name():
    show({"ck": "ck_%(table_name)s_%(column_0_name)s"}, sa.Column("c", sa.Enum("x", "y", native_enum=False, create_constraint=True)))


def case_all_column_tokens():
    for token in ("column_0_name", "column_1_name", "column_5_name", "column_0_key", "column_1_key", "column_0_label", "column_0N_name",
                  "column_0_N_name", "column_0N_key", "column_0_N_key", "column_0N_label", "column_0_N_label"):
        show({"uq": "uq_%(" + token + ")s", "ix": "ix_%(" + token + ")s"}, sa.UniqueConstraint("a", "k"), sa.Index(None, "k", "a"))


def case_all_foreign_key_tokens():
    for token in ("referred_table_name", "referred_column_0_name", "referred_column_1_name", "referred_column_0N_name",
                  "referred_column_0_N_name", "column_0_name", "column_0_N_name"):
        show({"fk": "fk_%(" + token + ")s"}, sa.ForeignKeyConstraint(["a", "k"], ["p.id", "p.id2"]))


def case_referred_column_out_of_range():
    show({"fk": "fk_%(referred_column_3_name)s"}, sa.ForeignKeyConstraint(["a"], ["p.id"]))


def case_unknown_token():
    show({"uq": "uq_%(nonsense)s"}, sa.UniqueConstraint("a"))


def case_unknown_column_token():
    show({"uq": "uq_%(column_0_nonsense)s"}, sa.UniqueConstraint("a"))


def case_referred_of_no_foreign_key():
    show({"uq": "uq_%(referred_table_name)s"}, sa.UniqueConstraint("a"))


def case_own_tokens():
    show({"cols": lambda constraint, table: "_".join(c.name for c in constraint.columns), "tab": lambda constraint, table: table.name.upper(),
          "uq": "uq_%(tab)s_%(cols)s"}, sa.UniqueConstraint("a", "k"))


def case_by_class():
    show({sa.UniqueConstraint: "u_%(table_name)s", sa.Index: "i_%(table_name)s", sa.schema.Constraint: "c_%(table_name)s"},
         sa.UniqueConstraint("a"), sa.Index(None, "a"), sa.PrimaryKeyConstraint("a"))


def case_percent():
    show({"uq": "100%%_%(table_name)s"}, sa.UniqueConstraint("a"))


def case_broken_template():
    show({"uq": "uq_%(table_name"}, sa.UniqueConstraint("a"))


def case_given_names_stay():
    show(COMMON, sa.UniqueConstraint("a", name="mine"), sa.Index("own", "a"), sa.PrimaryKeyConstraint("a", name="key"),
         sa.ForeignKeyConstraint(["a"], ["p.id"], name="other"))


def case_constraint_name_for_all():
    show({"uq": "uq_%(table_name)s_%(constraint_name)s", "ix": "ix_%(constraint_name)s"}, sa.UniqueConstraint("a", name="mine"),
         sa.Index("own", "a"))


def case_final_names_stay():
    show(COMMON, sa.CheckConstraint("a > 1", name=op.f("ck_mine")), sa.CheckConstraint("a > 2", name=sa.schema.conv("ck_other")))


def case_no_index_in_convention():
    show({"uq": "uq_%(table_name)s"}, sa.Column("c", sa.Integer, index=True))


def case_truncated():
    show(COMMON, sa.UniqueConstraint("a"), sa.Index(None, "a"), sa.CheckConstraint("a > 1", name="c" * 40), name="t" * 55)


def case_truncated_characters():
    show(COMMON, sa.UniqueConstraint("a"), sa.Index(None, "a"), name="ü" * 60)


def case_exactly_as_long():
    show(COMMON, sa.UniqueConstraint("a"), name="t" * 58)
    show(COMMON, sa.UniqueConstraint("a"), name="t" * 59)


def case_schema():
    show(COMMON, sa.UniqueConstraint("a"), sa.Index(None, "a"), sa.Column("c", sa.Integer, index=True), schema="own.dotted")


def case_ugly():
    show(COMMON, sa.UniqueConstraint("a"), sa.Index(None, "a"), sa.Column("Mixed %", sa.Integer, index=True), name='we"ird %(x)s')


def case_default_convention():
    show(None, sa.UniqueConstraint("a"), sa.Index(None, "a"), sa.Column("c", sa.Integer, index=True), sa.CheckConstraint("a > 1"))


def case_expression_index():
    show(COMMON, sa.Index(None, sa.text("lower(x)")))


def case_read_back():
    m = sa.MetaData(naming_convention=COMMON)
    t = sa.Table("t", m, sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, unique=True, index=False))
    op.execute("-- " + ", ".join(sorted(str(c.name) for c in t.constraints)) + ", " + str(t.primary_key.name))
    op.execute("-- " + str(m.naming_convention["uq"]) + ", " + str(sorted(sa.MetaData().naming_convention)))


def case_later_columns():
    m = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s_%(column_0N_name)s"})
    t = sa.Table("t", m, sa.Column("a", sa.Integer, primary_key=True))
    t.append_column(sa.Column("b", sa.Integer, primary_key=True))
    op.execute(CreateTable(t))
