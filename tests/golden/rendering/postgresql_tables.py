# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg


def column(*args, **kw):
    op.create_table("t", sa.Column("c", *args, **kw))


def case_inherits():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_inherits="parent")
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_inherits=("One", "two"))
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_inherits=["one"])


def case_partition():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_partition_by="RANGE (a)")
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_partition_by="LIST (lower('100%'))")


def case_using():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_using="heap")


def case_oids():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_with_oids=True)
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_with_oids=False)
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_with_oids=None)


def case_on_commit():
    op.create_table("t", sa.Column("a", sa.Integer), prefixes=["TEMPORARY"], postgresql_on_commit="PRESERVE_ROWS")
    op.create_table("t", sa.Column("a", sa.Integer), prefixes=["UNLOGGED"], postgresql_on_commit="drop")


def case_tablespace():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_tablespace="Fast")


def case_everything():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_tablespace="ts", postgresql_on_commit="DELETE ROWS",
                    postgresql_with_oids=True, postgresql_using="heap", postgresql_partition_by="HASH (a)",
                    postgresql_inherits="p", schema="s", comment="it's", if_not_exists=True)


def case_ignore_search_path():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_ignore_search_path=True)


def case_unknown_option():
    op.create_table("t", sa.Column("a", sa.Integer), postgresql_fillfactor=70)


def case_comments():
    op.create_table("T", sa.Column("A b", sa.Integer, comment="it's 100% \\ a:b"), sa.Column("x", sa.Integer, comment=""),
                    comment="a 'table'", schema="S")


def case_empty_table():
    op.create_table("t")


def case_identity():
    column(sa.Integer, sa.Identity())
    column(sa.Integer, sa.Identity(always=True), primary_key=True)
    column(sa.BigInteger, sa.Identity(start=5, increment=2, minvalue=1, maxvalue=100, cycle=True, cache=3))
    column(sa.Integer, sa.Identity(nominvalue=True, nomaxvalue=True, cycle=False))
    column(sa.Integer, sa.Identity(), nullable=True)
    column(sa.Integer, sa.Identity(), nullable=False)


def case_identity_and_default():
    column(sa.Integer, sa.Identity(), server_default="5")


def case_computed():
    column(sa.Integer, sa.Computed("a + 1"))
    column(sa.Integer, sa.Computed("a + 1", persisted=True), nullable=False)
    column(sa.Text, sa.Computed(sa.func.lower(sa.column("a"))))
    column(pg.TSVECTOR, sa.Computed("to_tsvector('english', a || '100%')", persisted=True))


def case_computed_virtual():
    column(sa.Integer, sa.Computed("a + 1", persisted=False))


def case_computed_added():
    op.add_column("t", sa.Column("c", sa.Integer, sa.Computed("a * 2", persisted=True)))


def case_identity_added():
    op.add_column("t", sa.Column("c", sa.Integer, sa.Identity(always=True), nullable=False))


def case_defaults():
    column(sa.Integer, server_default="5")
    column(sa.Integer, server_default=sa.text("5"))
    column(sa.String, server_default="it's 100% \\ a:b")
    column(sa.DateTime, server_default=sa.func.now())
    column(sa.DateTime, server_default=sa.text("now() + interval '1 day'"))
    column(sa.Boolean, server_default=sa.true())
    column(sa.Boolean, server_default=sa.false())
    column(sa.Boolean, server_default="t")
    column(pg.UUID, server_default=sa.text("gen_random_uuid()"), nullable=False)
    column(pg.JSONB, server_default=sa.text("'{}'::jsonb"), nullable=False)
    column(pg.JSONB, server_default="{}")
    column(pg.ARRAY(sa.Text), server_default="{}")
    column(pg.ARRAY(sa.Text), server_default=sa.text("ARRAY[]::varchar[]"))
    column(sa.Integer, server_default=sa.text("nextval('s'::regclass)"))
    column(sa.DateTime, server_default=sa.func.current_timestamp())
    column(sa.Text, server_default="")
    column(sa.Text, server_default=sa.null())
    column(sa.Integer, server_default=sa.literal(7))
    column(sa.Integer, server_default=sa.FetchedValue())


def case_default_array():
    column(pg.ARRAY(sa.Text), server_default=pg.array(["a", "b"]))


def case_default_cast():
    column(pg.JSONB, server_default=sa.cast("{}", pg.JSONB))


def case_default_sequence():
    sequence = sa.Sequence("my_seq", schema="s")
    column(sa.Integer, sequence, server_default=sequence.next_value())


def case_sequences():
    op.execute(sa.schema.CreateSequence(sa.Sequence("s")))
    op.execute(sa.schema.CreateSequence(sa.Sequence("S", schema="x", start=3, increment=2, minvalue=1, maxvalue=9, cache=4,
                                                    cycle=True, data_type=sa.BigInteger())))
    op.execute(sa.schema.CreateSequence(sa.Sequence("s", nominvalue=True, nomaxvalue=True, cycle=False), if_not_exists=True))
    op.execute(sa.schema.CreateSequence(sa.Sequence("s", data_type=sa.SmallInteger), if_not_exists=True))
    op.execute(sa.schema.DropSequence(sa.Sequence("s")))
    op.execute(sa.schema.DropSequence(sa.Sequence("S", schema="x"), if_exists=True))


def case_schemas():
    op.execute(sa.schema.CreateSchema("My schema"))
    op.execute(sa.schema.CreateSchema("s", if_not_exists=True))
    op.execute(sa.schema.DropSchema("s", cascade=True, if_exists=True))


def case_constraint_comments():
    table = sa.Table("t", sa.MetaData(), sa.Column("a", sa.Integer), schema="s")
    check = sa.CheckConstraint("a > 0", name="ck", comment="it's")
    table.append_constraint(check)
    op.execute(sa.schema.SetConstraintComment(check))
    op.execute(sa.schema.DropConstraintComment(check))


def case_drop_table():
    op.drop_table("t")
    op.drop_table("T", schema="s", if_exists=True)


def case_rename_table():
    op.rename_table("a", "b")
    op.rename_table("a", "B", schema="S")
    op.rename_table("a", "b", schema="one.two")


def case_table_comments():
    op.create_table_comment("t", "it's", schema="s")
    op.create_table_comment("t", None)
    op.drop_table_comment("T", existing_comment="x")


def case_metadata():
    metadata = sa.MetaData()
    sa.Table("a", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("n", sa.Integer, sa.Sequence("n_seq")))
    sa.Table("b", metadata, sa.Column("id", sa.Integer, primary_key=True, comment="the id"),
             sa.Column("a_id", sa.ForeignKey("a.id")), sa.CheckConstraint("id > 0", name="ck", comment="why"))
    metadata.create_all(op.get_bind(), checkfirst=False)
    metadata.drop_all(op.get_bind(), checkfirst=False)
