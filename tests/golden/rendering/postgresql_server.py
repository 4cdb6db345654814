# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
# What comes of these runs on a server, in this order: tests/backends/tst_postgresql_rendering.
import datetime
import decimal
import uuid

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

rooms = sa.table("rooms", sa.column("id", sa.Integer), sa.column("Name", sa.String), sa.column("kind", sa.Enum("big", "sm'all", name="Kind")),
                 sa.column("tags", pg.ARRAY(sa.String)), sa.column("doc", pg.JSONB), sa.column("price", sa.Numeric(8, 2)),
                 sa.column("made", sa.DateTime), sa.column("key", pg.UUID), sa.column("raw", sa.LargeBinary), sa.column("open", sa.Boolean),
                 sa.column("lasts", sa.Interval), sa.column("note", sa.Text), schema="s p")


def case_create():
    op.execute(sa.schema.CreateSchema("s p"))
    op.execute(sa.schema.CreateSequence(sa.Sequence("Odd seq", schema="s p", start=5, increment=2, data_type=sa.BigInteger)))
    pg.DOMAIN("positive", sa.Integer, check="VALUE > 0", default="7", not_null=True, constraint_name="is positive").create(op.get_bind())
    op.create_table(
        "rooms",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("Name", sa.String(30), nullable=False, server_default="it's 100% ☃", comment="how it's called"),
        sa.Column("kind", sa.Enum("big", "sm'all", name="Kind"), server_default="big"),
        sa.Column("tags", pg.ARRAY(sa.Text), server_default="{}"),
        sa.Column("doc", pg.JSONB, server_default=sa.text("'{}'::jsonb")),
        sa.Column("price", sa.Numeric(8, 2), sa.CheckConstraint("price >= 0", name="ck price")),
        sa.Column("made", sa.DateTime(timezone=True), server_default=sa.func.now()),
        sa.Column("key", pg.UUID(as_uuid=True), server_default=sa.text("gen_random_uuid()"), unique=True),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("open", sa.Boolean, server_default=sa.true(), nullable=False),
        sa.Column("lasts", sa.Interval),
        sa.Column("period", pg.TSRANGE),
        sa.Column("count", pg.DOMAIN("positive", sa.Integer, create_type=False)),
        sa.Column("number", sa.BigInteger, server_default=sa.Sequence("Odd seq", schema="s p").next_value()),
        sa.Column("double", sa.Integer, sa.Computed("length(note) * 2")),
        sa.Column("note", sa.Text(), index=True),
        sa.Column("precise", pg.TIMESTAMP(True, 3)),
        sa.Column("bits", pg.BIT(5, varying=True)),
        pg.ExcludeConstraint(("period", "&&"), name="no overlap", where=sa.text("price > 0"), deferrable=True, initially="DEFERRED"),
        sa.UniqueConstraint("Name", "price", name="uq_rooms", postgresql_nulls_not_distinct=True, postgresql_include=["id"]),
        schema="s p", comment="where 'we' are")
    op.create_table("user", sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=10, increment=5), primary_key=True),
                    sa.Column("room", sa.Integer, sa.ForeignKey("s p.rooms.id", ondelete="SET NULL (room)", name="fk room", initially="DEFERRED")),
                    sa.Column("e", sa.Enum("x", name="Kind", native_enum=False, create_constraint=True)))
    op.create_table("parts", sa.Column("day", sa.Date), postgresql_partition_by="RANGE (day)")
    op.create_table("child", sa.Column("more", sa.SmallInteger), postgresql_inherits="user", postgresql_tablespace="pg_default",
                    postgresql_using="heap", postgresql_with_oids=False)
    op.create_table("scratch", sa.Column("x", sa.Float(24)), prefixes=["TEMPORARY"], postgresql_on_commit="PRESERVE_ROWS")


def case_indexes():
    op.create_index("ix lower", "rooms", [sa.func.lower(sa.column("Name")).desc().nulls_last(), "price"], schema="s p", unique=True,
                    postgresql_using="btree", postgresql_include=["id"], postgresql_nulls_not_distinct=True,
                    postgresql_with={"fillfactor": 70}, postgresql_tablespace="pg_default", postgresql_where=sa.column("price") > 5)
    op.create_index("ix_tags", "rooms", ["tags"], schema="s p", postgresql_using="gin", postgresql_concurrently=True)
    op.create_index("ix_doc", "rooms", ["doc", sa.text("(doc -> 'x')")], schema="s p", postgresql_using="gin",
                    postgresql_ops={"doc": "jsonb_path_ops"}, if_not_exists=True)
    op.create_index("ix_key", "rooms", [sa.column("doc", pg.JSONB)["k"].astext, sa.column("price") + 1], schema="s p")
    op.create_index("ix_text", "rooms", [sa.text("to_tsvector('english', note)")], schema="s p", postgresql_using="gin")


def case_data():
    op.bulk_insert(rooms, [
        {"id": 1, "Name": "it's 100% :x", "kind": "sm'all", "tags": ["a'b", "100%"], "price": decimal.Decimal("1.50"),
         "made": datetime.datetime(2026, 1, 2, 3, 4, 5, 6), "key": uuid.UUID(int=5), "raw": b"by'tes", "open": False,
         "lasts": datetime.timedelta(days=1, seconds=5), "note": "one"},
        {"id": 2, "Name": "😀", "kind": None, "tags": ["x"], "price": None, "made": datetime.datetime(2026, 1, 2),
         "key": uuid.UUID(int=6), "raw": None, "open": True, "lasts": None, "note": "two"}])
    upsert = pg.insert(rooms).values(id=1, Name="other", price=3)
    op.execute(upsert.on_conflict_do_update(index_elements=["id"], set_={"Name": upsert.excluded.Name, "price": rooms.c.price + 1},
                                            where=rooms.c.price > 0))
    op.execute(pg.insert(rooms).values(id=9, Name="other", price=3).on_conflict_do_nothing(constraint="uq_rooms"))
    users = sa.table("user", sa.column("id", sa.BigInteger), sa.column("room", sa.Integer), sa.column("e", sa.String))
    op.execute(sa.insert(users).from_select(["room", "e"], sa.select(rooms.c.id, sa.literal("x"))))
    op.execute(sa.update(users).values(room=rooms.c.id).where(users.c.room == rooms.c.id, rooms.c.Name.ilike("%o%")))
    op.execute(sa.delete(users).where(users.c.room == rooms.c.id, rooms.c.tags.contains(["nothing"])))
    op.execute(sa.update(rooms).values(doc=op.inline_literal('{"k": {"n": "5"}}')).where(rooms.c.id.in_([1, 2]), rooms.c.id.not_in([])))


def case_questions():
    for expression in (
            rooms.c.doc["k"]["n"].astext, rooms.c.doc[("k", "n")].astext, rooms.c.doc["k"]["n"].astext.cast(sa.Integer),
            rooms.c.doc["k"]["n"].as_string(), rooms.c.tags[1], rooms.c.tags[1:2], sa.extract("year", rooms.c.made),
            sa.func.substring(rooms.c.Name, 1, 2), pg.array([1, 2]) + pg.array([3]), sa.func.array_agg(pg.aggregate_order_by(rooms.c.id, rooms.c.id.desc())),
            rooms.c.Name.regexp_replace("x", "y", flags="g"), rooms.c.Name.collate("C"), sa.cast(rooms.c.id, sa.String(5)),
            sa.cast(pg.array([], type_=sa.Integer), pg.ARRAY(sa.Text)), sa.func.to_tsvector(rooms.c.note).op("@@")(sa.func.to_tsquery("one")),
            rooms.c.id.bitwise_xor(5)):
        op.execute(sa.select(expression))
    for condition in (
            rooms.c.Name.regexp_match("^x", flags="ms"), rooms.c.Name.regexp_match("^x", flags="i"), rooms.c.note.match("one"),
            rooms.c.Name.icontains("X_", autoescape=True), rooms.c.doc.has_key("k"), rooms.c.doc.has_any(pg.array(["k"])),
            rooms.c.tags.any("a'b"), rooms.c.tags.overlap(["x"]), sa.tuple_(rooms.c.id, rooms.c.Name).in_([(1, "x")]),
            sa.tuple_(rooms.c.id, rooms.c.Name).in_([]), rooms.c.id.in_([]), rooms.c.Name.is_distinct_from(None),
            rooms.c.Name.like("100!%", escape="!"), ~rooms.c.open):
        op.execute(sa.select(rooms.c.id).where(condition))
    op.execute(sa.select(rooms.c.id).distinct(rooms.c.id).order_by(rooms.c.id.desc().nulls_last()).limit(5).offset(1))
    op.execute(sa.select(rooms.c.id).order_by(rooms.c.id).fetch(5, with_ties=True).offset(2))
    op.execute(sa.select(rooms.c.id).with_for_update(of=rooms, skip_locked=True, key_share=True))


def case_change():
    op.add_column("rooms", sa.Column("extra", sa.String(5), server_default="x", nullable=False, comment="it's"), schema="s p", if_not_exists=True)
    op.add_column("rooms", sa.Column("owner", sa.BigInteger, sa.ForeignKey("user.id", name="fk owner", deferrable=True)), schema="s p",
                  inline_references=True)
    op.alter_column("rooms", "extra", server_default=None, schema="s p", nullable=True)
    op.alter_column("rooms", "extra", type_=sa.Integer, postgresql_using="length(extra)", schema="s p")
    op.alter_column("rooms", "extra", server_default=sa.text("5"), comment="more \\ 100%", new_column_name="Extra", schema="s p")
    op.alter_column("rooms", "Extra", server_default=None, nullable=False, comment=None, schema="s p")
    op.alter_column("rooms", "Extra", server_default=sa.Identity(start=3), existing_server_default=None, schema="s p")
    op.alter_column("rooms", "Extra", server_default=sa.Identity(always=True, cache=4, cycle=True), existing_server_default=sa.Identity(start=3),
                    schema="s p")
    op.alter_column("rooms", "Extra", server_default=None, existing_server_default=sa.Identity(), schema="s p")
    op.create_check_constraint("ck extra", "rooms", sa.column("Extra") > 0, schema="s p", postgresql_not_valid=True)
    op.create_foreign_key("fk second", "user", "rooms", ["room"], ["id"], referent_schema="s p", onupdate="CASCADE", match="FULL",
                          deferrable=False, postgresql_not_valid=True)
    op.create_exclude_constraint("ex", "rooms", ("period", "&&"), schema="s p", where=sa.text("price < 0"), using="gist")
    op.create_unique_constraint("uq extra", "rooms", ["Extra", "id"], schema="s p", deferrable=True, initially="immediate")
    op.create_table_comment("rooms", "it's other", schema="s p")
    op.drop_table_comment("rooms", schema="s p")
    op.rename_table("rooms", "Rooms", schema="s p")
    with op.batch_alter_table("Rooms", schema="s p") as batch_op:
        batch_op.drop_constraint("ex")
        batch_op.drop_column("lasts")
        batch_op.alter_column("kind", type_=sa.String(9), existing_type=sa.Enum(name="Kind"), server_default=None)


def case_remove():
    op.drop_index("ix_tags", "Rooms", schema="s p", postgresql_concurrently=True, if_exists=True)
    op.drop_index("ix_doc", table_name="Rooms", schema="s p")
    op.drop_constraint("fk owner", "Rooms", schema="s p", if_exists=True)
    op.drop_column("Rooms", "owner", schema="s p", if_exists=True)
    op.drop_constraint("fk second", "user", type_="foreignkey")
    op.drop_table("child")
    op.drop_table("user")
    op.drop_table("parts", if_exists=True)
    op.drop_table("Rooms", schema="s p")
    sa.Enum(name="Kind").drop(op.get_bind())
    pg.DOMAIN("positive", sa.Integer).drop(op.get_bind())
    op.execute(sa.schema.DropSequence(sa.Sequence("Odd seq", schema="s p")))
    op.execute(sa.schema.DropSchema("s p"))
