# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import mysql


def options(**kw):
    op.create_table("t", sa.Column("a", sa.Integer), **kw)


def both(**kw):
    for key, value in list(kw.items()):
        kw["mariadb_" + key] = kw["mysql_" + key] = kw.pop(key)
    options(**kw)


def case_engine():
    options(mysql_engine="InnoDB")


def case_engine_mariadb():
    options(mariadb_engine="Aria")


def case_engine_upper():
    options(mysql_ENGINE="InnoDB")


def case_charset():
    both(charset="utf8mb4")


def case_default_charset():
    both(default_charset="utf8mb4")


def case_character_set():
    both(character_set="latin1")


def case_default_character_set():
    both(default_character_set="latin1")


def case_collate():
    both(collate="utf8mb4_unicode_ci")


def case_default_collate():
    both(default_collate="utf8mb4_unicode_ci")


def case_charset_before_collate():
    both(collate="utf8mb4_bin", charset="utf8mb4")


def case_default_charset_before_collate():
    both(collate="utf8mb4_bin", default_charset="utf8mb4")


def case_default_character_set_before_collate():
    both(collate="utf8mb4_bin", default_character_set="utf8mb4")


def case_comment():
    options(comment="it's 100% \\ \"q\" :x 🎉\nsecond line")


def case_comment_empty():
    options(comment="")


def case_comment_option():
    both(comment="option's")


def case_row_format():
    both(row_format="DYNAMIC")


def case_auto_increment():
    both(auto_increment="100")


def case_auto_increment_number():
    both(auto_increment=100)


def case_option_none():
    both(engine=None)


def case_connection():
    both(connection="mysql://u:p'w@h/d")


def case_password():
    both(password="se'cret")


def case_data_directory():
    both(data_directory="/var/x")


def case_index_directory():
    both(index_directory="/var/y")


def case_tablespace():
    both(tablespace="ts1")


def case_unknown_option():
    both(anything_goes="x")


def case_partition_by():
    both(partition_by="HASH(a)")


def case_partitions():
    both(partitions="4", partition_by="HASH(a)")


def case_subpartitions():
    both(subpartitions="2", subpartition_by="HASH(a)", partitions="4", partition_by="RANGE(a)")


def case_engine_and_partition():
    both(partition_by="KEY(a)", engine="InnoDB")


def case_prefixes():
    options(prefixes=["TEMPORARY"], mysql_engine="MEMORY")


def case_if_not_exists():
    options(if_not_exists=True)


def case_schema():
    options(schema="My Schema", comment="c")


def case_columns():
    op.create_table(
        "t",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.String(5), nullable=False, server_default="x"),
        sa.Column("b", sa.Integer, server_default="5", comment="the b's"),
        sa.Column("c", sa.Boolean, nullable=True, server_default=sa.true()),
        sa.Column("d", sa.Boolean, server_default=sa.text("0")),
        sa.Column("e", sa.TIMESTAMP, server_default=sa.func.now()),
        sa.Column("f", sa.DateTime, server_default=sa.text("CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"), nullable=False),
        sa.Column("g", sa.Text, server_default=sa.text("(uuid())")),
        sa.Column("h", sa.String(9), server_default=""),
        sa.Column("i", sa.String(9), server_default="it's \\ 100% :x"),
    )


def case_timestamps():
    op.create_table("t", sa.Column("a", sa.TIMESTAMP), sa.Column("b", sa.TIMESTAMP, nullable=False),
                    sa.Column("c", mysql.TIMESTAMP(fsp=6), nullable=True), sa.Column("d", sa.DateTime),
                    sa.Column("e", mysql.TIMESTAMP, server_default=sa.text("CURRENT_TIMESTAMP")))


def case_timestamp_null():
    op.create_table("t", sa.Column("a", sa.TIMESTAMP, nullable=True), sa.Column("b", sa.TIMESTAMP, primary_key=True))


def case_autoincrement_no():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True, autoincrement=False))


def case_autoincrement_composite():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True), sa.Column("b", sa.Integer, primary_key=True))


def case_autoincrement_composite_true():
    op.create_table("t", sa.Column("a", sa.Integer, primary_key=True),
                    sa.Column("b", sa.Integer, primary_key=True, autoincrement=True), mysql_engine="InnoDB")


def case_autoincrement_with_default():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True, server_default="4"))


def case_autoincrement_foreign_key():
    op.create_table("t", sa.Column("id", sa.Integer, sa.ForeignKey("p.id"), primary_key=True))


def case_autoincrement_ignore_fk():
    op.create_table("t", sa.Column("id", sa.Integer, sa.ForeignKey("p.id"), primary_key=True, autoincrement="ignore_fk"))


def case_autoincrement_bigint():
    op.create_table("t", sa.Column("id", mysql.BIGINT(20, unsigned=True), autoincrement=True, nullable=False),
                    sa.PrimaryKeyConstraint("id"))


def case_autoincrement_string():
    op.create_table("t", sa.Column("id", sa.String(4), primary_key=True))


def case_autoincrement_comment():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True, comment="key's"))


def case_autoincrement_sequence():
    op.create_table("t", sa.Column("id", sa.Integer, sa.Sequence("s"), primary_key=True))


def case_identity():
    op.create_table("t", sa.Column("id", sa.Integer, sa.Identity(start=3), primary_key=True), sa.Column("b", sa.Integer))


def case_computed():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a * 2")),
                    sa.Column("c", sa.Integer, sa.Computed("a + 1", persisted=True)),
                    sa.Column("d", sa.Integer, sa.Computed("a + 1", persisted=False), nullable=True))


def case_computed_not_null():
    op.create_table("t", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, sa.Computed("a * 2"), nullable=False))


def case_computed_percent():
    op.add_column("t", sa.Column("b", sa.Integer, sa.Computed("a % 2", persisted=True), comment="odd"))


def case_constraints():
    op.create_table(
        "t",
        sa.Column("a", sa.Integer),
        sa.Column("b", sa.Integer, sa.CheckConstraint("b > 0", name="ck_b")),
        sa.Column("c", sa.Integer, unique=True),
        sa.PrimaryKeyConstraint("a", name="pk_t"),
        sa.UniqueConstraint("a", "b", name="uq_t"),
        sa.CheckConstraint("a < 100", name="ck_t"),
        sa.ForeignKeyConstraint(["b"], ["p.id"], name="fk_t", ondelete="CASCADE", onupdate="SET NULL"),
        sa.ForeignKeyConstraint(["a", "c"], ["q.x", "q.y"]),
    )


def case_foreign_key_options():
    op.create_table("t", sa.Column("a", sa.Integer),
                    sa.ForeignKeyConstraint(["a"], ["s.p.id"], deferrable=True, initially="DEFERRED"))


def case_foreign_key_match():
    op.create_table("t", sa.Column("a", sa.Integer), sa.ForeignKeyConstraint(["a"], ["p.id"], match="FULL"))


def case_create_foreign_key_match():
    op.create_foreign_key("fk", "t", "p", ["a"], ["id"], match="SIMPLE")


def case_primary_key_using():
    op.create_table("t", sa.Column("a", sa.Integer), sa.PrimaryKeyConstraint("a", mysql_using="btree"))


def case_primary_key_using_mariadb():
    op.create_table("t", sa.Column("a", sa.Integer), sa.PrimaryKeyConstraint("a", mariadb_using="HASH", mysql_using="BTREE"))


def case_primary_key_unknown_option():
    op.create_table("t", sa.Column("a", sa.Integer), sa.PrimaryKeyConstraint("a", mysql_foo="btree"))


def case_unique_unknown_option():
    op.create_table("t", sa.Column("a", sa.Integer), sa.UniqueConstraint("a", mysql_using="btree"))


def case_column_unknown_option():
    op.create_table("t", sa.Column("a", sa.Integer, mysql_comment="x"))


def case_enum_constraint():
    op.create_table("t", sa.Column("a", sa.Enum("x", "y", name="e", create_constraint=True, native_enum=False)),
                    mysql_engine="InnoDB")


def case_drop():
    op.drop_table("t")
    op.drop_table("select", schema="order")
    op.drop_table("t", if_exists=True)


def case_comments():
    op.create_table_comment("t", "it's 50% \\ :x", existing_comment="old")
    op.drop_table_comment("t", existing_comment="it's")


def case_comments_schema():
    op.create_table_comment("t", None, schema="s")


def case_rename():
    op.rename_table("old", "new")
    op.rename_table("Old", "group", schema="s")


def case_indexed_columns():
    op.create_table("t", sa.Column("a", sa.Integer, index=True), sa.Column("b", sa.String(5), unique=True))


def case_add_columns():
    op.add_column("t", sa.Column("a", sa.Integer, nullable=False, server_default="3", comment="a's"))
    op.add_column("t", sa.Column("b", sa.TIMESTAMP), schema="s")
    op.add_column("t", sa.Column("c", sa.Integer), if_not_exists=True)
    op.add_column("t", sa.Column("d", sa.Integer, primary_key=True))
    op.add_column("t", sa.Column("d2", sa.Integer, primary_key=True), inline_primary_key=True)
    op.add_column("t", sa.Column("e", sa.Integer, index=True))


def case_add_unique():
    op.add_column("t", sa.Column("f", sa.Integer, unique=True))


def case_add_foreign_key():
    op.add_column("t", sa.Column("g", sa.Integer, sa.ForeignKey("p.id", name="fk_g", ondelete="SET NULL")))


def case_add_foreign_key_inline():
    op.add_column("t", sa.Column("g", sa.Integer, sa.ForeignKey("p.id", name="fk_g", ondelete="SET NULL")),
                  inline_references=True)


def case_add_foreign_key_inline_match():
    op.add_column("t", sa.Column("g", sa.Integer, sa.ForeignKey("s.p.id", match="FULL")), inline_references=True)


def case_add_check():
    op.add_column("t", sa.Column("h", sa.Integer, sa.CheckConstraint("h > 0")))


def case_add_boolean_check():
    op.add_column("t", sa.Column("h", sa.Boolean(create_constraint=True, name="ck_h"), nullable=False, server_default=sa.false()))


def case_drop_columns():
    op.drop_column("t", "a")
    op.drop_column("t", "order", schema="s", if_exists=True)
