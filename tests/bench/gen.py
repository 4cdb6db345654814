#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Workload generator for schema-migration tools (Python standard library only).

  gen.py revisions --n 1000 --shape team --url URL --out DIR [--seed 1]
      An Alembic project of N revision scripts (alembic.ini, migrations/env.py,
      migrations/versions/*.py).  The scripts run on SQLite, PostgreSQL and
      MariaDB, upgrade and downgrade.  Shapes:
        linear  one chain
        team    every ~10 revisions 2 or 3 parallel branches of 1 to 3
                revisions each, joined again by a merge revision; the branches
                of one fork touch disjoint tables, so that every topological
                order is valid; one head at the end
      DIR/manifest.json tells the revisions, their parents and operations.

  gen.py models --tables 500 --diff 5 --url URL --out DIR [--seed 1]
      SQLAlchemy models of T tables (~12 columns each) plus
      DIR/live_{sqlite,postgresql,mysql}.sql, a live schema that differs from
      them in K places of each of the 12 kinds in DIFF_KINDS (K = 0: identical).
      DIR/expected.json lists every difference.

The same arguments give the same bytes, on every machine.
"""
import argparse
import datetime
import json
import pathlib
import random
from dataclasses import dataclass, field

NOUNS = ("account address asset audit batch booking branch budget carrier cart catalog "
         "channel claim client contract coupon course credit customer delivery device "
         "document employee event export feature fee folder grant group invoice item job "
         "label lead ledger license location member message meter note notice offer order "
         "parcel partner patient payment permit plan policy price product project quota "
         "quote rate record refund region report reservation review role route rule sample "
         "schedule segment sensor session shift site snapshot source stock supplier survey "
         "task team template tenant ticket token trip user vendor visit voucher wallet "
         "warehouse zone").split()
ATTRS = ("amount balance body category city code color comment_text country created_at "
         "currency deleted_at depth description due_on email enabled ends_on external_ref "
         "first_name hash height hidden ip_address is_active is_default kind label_text "
         "language last_name last_seen_at latitude level locale locked longitude memo mime "
         "name number opened_at origin paid_at payload phone position postcode priority "
         "progress quantity rank_no ratio reason received_at score sequence_no shipped_at "
         "size_bytes slug starts_on state status street subject summary tax_rate title "
         "total unit updated_at url valid_from valid_to version_no weight width").split()
DIALECTS = ("sqlite", "postgresql", "mysql")


# ------------------------------------------------------------------ types

@dataclass(frozen=True)
class Type:
    """A column type: its SQLAlchemy spelling and its DDL, per dialect."""
    sa: str                      # e.g. "String(length=50)"
    ddl: tuple                   # sqlite, postgresql, mysql
    family: str                  # integer, string, text, bool, time, number, binary
    default: str = ""            # a server default, as a SQLAlchemy expression
    default_sql: tuple = ()      # the same, per dialect

    @property
    def indexable(self):
        return self.family not in ("text", "binary")


def string(n):
    return Type(f"String(length={n})", (f"VARCHAR({n})",) * 3, "string", '"n/a"', ("'n/a'",) * 3)


def numeric(p, s):
    return Type(f"Numeric(precision={p}, scale={s})", (f"NUMERIC({p}, {s})",) * 3, "number",
                'sa.text("0")', ("0",) * 3)


INTEGER = Type("Integer()", ("INTEGER",) * 3, "integer", 'sa.text("0")', ("0",) * 3)
BIGINT = Type("BigInteger()", ("BIGINT",) * 3, "integer", 'sa.text("0")', ("0",) * 3)
SMALLINT = Type("SmallInteger()", ("SMALLINT",) * 3, "integer", 'sa.text("0")', ("0",) * 3)
TEXT = Type("Text()", ("TEXT",) * 3, "text")
BOOLEAN = Type("Boolean()", ("BOOLEAN", "BOOLEAN", "BOOL"), "bool", "sa.false()", ("0", "false", "false"))
DATETIME = Type("DateTime()", ("DATETIME", "TIMESTAMP WITHOUT TIME ZONE", "DATETIME"), "time",
                "sa.func.now()", ("CURRENT_TIMESTAMP", "now()", "now()"))
DATE = Type("Date()", ("DATE",) * 3, "time")
FLOAT = Type("Float()", ("FLOAT",) * 3, "number", 'sa.text("0")', ("0",) * 3)
BINARY = Type("LargeBinary()", ("BLOB", "BYTEA", "BLOB"), "binary")


def random_type(rng):
    pick = rng.randrange(100)
    if pick < 34:
        return string(rng.choice((16, 32, 50, 64, 80, 100, 120, 200)))
    if pick < 46:
        return INTEGER
    if pick < 52:
        return BIGINT
    if pick < 55:
        return SMALLINT
    if pick < 65:
        return DATETIME
    if pick < 70:
        return DATE
    if pick < 80:
        return BOOLEAN
    if pick < 88:
        return numeric(rng.choice((10, 12)), rng.choice((2, 4)))
    if pick < 91:
        return FLOAT
    if pick < 98:
        return TEXT
    return BINARY


# ------------------------------------------------------------------ schema

@dataclass
class Column:
    name: str
    type: Type
    nullable: bool = True
    default: bool = False
    target: str = ""             # the table this foreign key column points to

    def sa(self):
        default = f", server_default={self.type.default}" if self.default else ""
        return f'sa.Column("{self.name}", sa.{self.type.sa}{default}, nullable={self.nullable})'


@dataclass
class Table:
    name: str
    columns: dict = field(default_factory=dict)      # name -> Column
    indexes: dict = field(default_factory=dict)      # name -> (columns, unique)
    uniques: dict = field(default_factory=dict)      # name -> columns
    checks: dict = field(default_factory=dict)       # name -> column
    is_target: bool = False                          # was ever the target of a foreign key

    def fk_name(self, column):
        return f"fk_{self.name}_{column}"

    def free(self, constrained=False):
        """Columns that no key, index or constraint uses."""
        used = {"id"} | {c.name for c in self.columns.values() if c.target}
        if not constrained:
            for columns, _ in self.indexes.values():
                used.update(columns)
            for columns in self.uniques.values():
                used.update(columns)
            used.update(self.checks.values())
        return [c for c in self.columns.values() if c.name not in used]


def new_attr(rng, table):
    for _ in range(20):
        name = rng.choice(ATTRS)
        if name not in table.columns:
            return name
    return f"{rng.choice(ATTRS)}_{len(table.columns)}"


def new_table(rng, serial, targets, low, high):
    """A random table; targets are the tables its foreign keys may point to."""
    table = Table(f"{rng.choice(NOUNS)}_{rng.choice(NOUNS)}_{serial:04d}")
    table.columns["id"] = Column("id", INTEGER, False)
    size = rng.randint(low, high)
    if targets:
        for _ in range(rng.choice((0, 0, 1, 1, 1, 2))):
            target = rng.choice(targets)
            name = target.name.split("_")[0] + "_id"
            if name not in table.columns:
                table.columns[name] = Column(name, INTEGER, rng.random() < 0.4, target=target.name)
                target.is_target = True
    while len(table.columns) < size:
        kind = random_type(rng)
        nullable = rng.random() < 0.55
        name = new_attr(rng, table)
        table.columns[name] = Column(name, kind, nullable,
                                     bool(kind.default) and not nullable and rng.random() < 0.4)
    free = [c for c in table.free() if c.type.indexable]
    rng.shuffle(free)
    for _ in range(rng.choice((0, 1, 1, 2))):
        if free:
            c = free.pop()
            table.indexes[f"ix_{table.name}_{c.name}"] = ((c.name,), False)
    if free and rng.random() < 0.4:
        names = sorted(c.name for c in [free.pop()] + ([free.pop()] if len(free) > 1 else []))
        table.uniques[f"uq_{table.name}_{names[0]}"] = tuple(names)
    numbers = [c for c in free if c.type.family in ("integer", "number")]
    if numbers and rng.random() < 0.3:
        table.checks[f"ck_{table.name}_{numbers[0].name}"] = numbers[0].name
    return table


# ------------------------------------------------------------------ project files

INI = """[alembic]
script_location = %(here)s/migrations
prepend_sys_path = %(here)s
path_separator = os
sqlalchemy.url = {url}

[loggers]
keys = root,sqlalchemy,alembic

[handlers]
keys = console

[formatters]
keys = generic

[logger_root]
level = WARNING
handlers = console
qualname =

[logger_sqlalchemy]
level = WARNING
handlers =
qualname = sqlalchemy.engine

[logger_alembic]
level = INFO
handlers =
qualname = alembic

[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = generic

[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
"""

ENV = '''import os
from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, event, pool

{target}

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name)


def run_migrations_offline() -> None:
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={{"paramstyle": "named"}},
    )
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    connectable = engine_from_config(
        config.get_section(config.config_ini_section, {{}}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )
    if os.environ.get("SQL_TRACE"):        # keeps the statements sent, for replay and counting
        trace = open(os.environ["SQL_TRACE"], "a")

        @event.listens_for(connectable, "before_cursor_execute")
        def keep(conn, cursor, statement, parameters, ctx, many):
            trace.write(statement.strip() + (f"  -- {{parameters}}" if parameters else "") + ";\\n")

    with connectable.connect() as connection:
        context.configure(connection=connection, target_metadata=target_metadata)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
'''

SCRIPT = '''"""{message}

Revision ID: {rev}
Revises: {revises}
Create Date: {date}

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = {rev!r}
down_revision: Union[str, Sequence[str], None] = {down!r}
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
{up}


def downgrade() -> None:
    """Downgrade schema."""
{back}
'''

MAKO = '''"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

revision: str = ${repr(up_revision)}
down_revision: Union[str, Sequence[str], None] = ${repr(down_revision)}
branch_labels: Union[str, Sequence[str], None] = ${repr(branch_labels)}
depends_on: Union[str, Sequence[str], None] = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
'''


def write_project(out, url, target):
    (out / "migrations" / "versions").mkdir(parents=True)
    (out / "alembic.ini").write_text(INI.replace("{url}", url.replace("%", "%%")))
    (out / "migrations" / "env.py").write_text(ENV.format(target=target))
    (out / "migrations" / "script.py.mako").write_text(MAKO)


# ------------------------------------------------------------------ operations
# Each takes (rng, schema, mine) - the whole schema and the tables this branch may
# touch - changes the schema and returns (what, upgrade lines, downgrade lines), or
# None where it has nothing to work on.

def q(names):
    return "[" + ", ".join(f'"{n}"' for n in names) + "]"


def batch(table, *lines):
    return [f'with op.batch_alter_table("{table}", schema=None) as batch_op:'] + ["    " + x for x in lines]


def create_table_lines(table):
    lines = ["op.create_table(", f'    "{table.name}",']
    lines += [f"    {c.sa()}," for c in table.columns.values()]
    for c in table.columns.values():
        if c.target:
            lines.append(f'    sa.ForeignKeyConstraint(["{c.name}"], ["{c.target}.id"], '
                         f'name="{table.fk_name(c.name)}"),')
    lines.append(f'    sa.PrimaryKeyConstraint("id", name="pk_{table.name}"),')
    for name, columns in table.uniques.items():
        lines.append(f"    sa.UniqueConstraint({q(columns)[1:-1]}, name=\"{name}\"),")
    for name, column in table.checks.items():
        lines.append(f'    sa.CheckConstraint("{column} >= 0", name="{name}"),')
    lines.append(")")
    for name, (columns, unique) in table.indexes.items():
        lines.append(f'op.create_index("{name}", "{table.name}", {q(columns)}, unique={unique})')
    return lines


def drop_table_lines(table):
    return [f'op.drop_index("{n}", table_name="{table.name}")' for n in reversed(table.indexes)] + \
           [f'op.drop_table("{table.name}")']


def do_create_table(rng, schema, mine):
    table = new_table(rng, schema.serial(), mine, 5, 12)
    schema.tables[table.name] = table
    mine.append(table)
    return f"create {table.name}", create_table_lines(table), drop_table_lines(table)


def do_drop_table(rng, schema, mine):
    choice = [t for t in mine if not t.is_target]
    if len(mine) < 4 or not choice:
        return None
    table = rng.choice(choice)
    mine.remove(table)
    del schema.tables[table.name]
    return f"drop {table.name}", drop_table_lines(table), create_table_lines(table)


def pick(rng, mine, wanted=lambda t: True):
    """A random table that suits: looks at a few only, so that cost stays flat."""
    for _ in range(12):
        if mine:
            table = rng.choice(mine)
            if wanted(table):
                return table
    return None


def do_add_column(rng, schema, mine):
    table = pick(rng, mine, lambda t: len(t.columns) < 24)
    if not table:
        return None
    kind = random_type(rng)
    need = bool(kind.default) and rng.random() < 0.4 and kind is not DATETIME
    c = Column(new_attr(rng, table), kind, not need, need)
    table.columns[c.name] = c
    return (f"add {c.name} to {table.name}", [f'op.add_column("{table.name}", {c.sa()})'],
            batch(table.name, f'batch_op.drop_column("{c.name}")'))


def do_drop_column(rng, schema, mine):
    table = pick(rng, mine, lambda t: len(t.columns) > 5)
    choice = [c for c in table.free() if c.type is not DATETIME and (c.nullable or c.default)] if table else []
    if not choice:
        return None
    c = rng.choice(choice)
    del table.columns[c.name]
    return (f"drop {c.name} of {table.name}", batch(table.name, f'batch_op.drop_column("{c.name}")'),
            [f'op.add_column("{table.name}", {c.sa()})'])


def do_create_index(rng, schema, mine):
    table = pick(rng, mine, lambda t: len(t.indexes) < 5)
    choice = [c for c in table.free(constrained=True) if c.type.indexable] if table else []
    if not choice:
        return None
    names = sorted(c.name for c in rng.sample(choice, min(len(choice), rng.choice((1, 1, 2)))))
    name = f"ix_{table.name}_{'_'.join(n[:8] for n in names)}"
    if name in table.indexes:
        return None
    table.indexes[name] = (tuple(names), False)
    return (f"index {table.name}", [f'op.create_index("{name}", "{table.name}", {q(names)}, unique=False)'],
            [f'op.drop_index("{name}", table_name="{table.name}")'])


def do_drop_index(rng, schema, mine):
    table = pick(rng, mine, lambda t: t.indexes)
    if not table:
        return None
    name = rng.choice(list(table.indexes))
    columns, unique = table.indexes.pop(name)
    return (f"drop index of {table.name}", [f'op.drop_index("{name}", table_name="{table.name}")'],
            [f'op.create_index("{name}", "{table.name}", {q(columns)}, unique={unique})'])


def do_create_fk(rng, schema, mine):
    table = pick(rng, mine, lambda t: len(t.columns) < 24)
    if not table:
        return None
    target = rng.choice(mine)
    name = target.name.split("_")[1] + "_ref_id"
    if name in table.columns:
        return None
    target.is_target = True
    c = Column(name, INTEGER, True, target=target.name)
    table.columns[name] = c
    fk = table.fk_name(name)
    return (f"reference {target.name} from {table.name}",
            batch(table.name, f"batch_op.add_column({c.sa()})",
                  f'batch_op.create_foreign_key("{fk}", "{target.name}", ["{name}"], ["id"])'),
            batch(table.name, f'batch_op.drop_constraint("{fk}", type_="foreignkey")',
                  f'batch_op.drop_column("{name}")'))


def do_unique(rng, schema, mine):
    table = pick(rng, mine, lambda t: not t.uniques)
    choice = [c for c in table.free() if c.type.indexable] if table else []
    if not choice:
        return None
    c = rng.choice(choice)
    name = f"uq_{table.name}_{c.name}"
    table.uniques[name] = (c.name,)
    return (f"unique {c.name} in {table.name}",
            batch(table.name, f'batch_op.create_unique_constraint("{name}", ["{c.name}"])'),
            batch(table.name, f'batch_op.drop_constraint("{name}", type_="unique")'))


def do_alter_column(rng, schema, mine):
    table = pick(rng, mine)
    choice = [c for c in table.free() if c.type is not DATETIME] if table else []
    if not choice:
        return None
    c = rng.choice(choice)
    default = f", existing_server_default={c.type.default}" if c.default else ""
    head = f'batch_op.alter_column("{c.name}", existing_type=sa.'
    if c.type.family == "string" and rng.random() < 0.7 or c.type is INTEGER:
        old, new = c.type, BIGINT if c.type is INTEGER else string(240)
        if old == new:
            return None
        c.type = new
        keep = f", existing_nullable={c.nullable}{default})"
        return (f"widen {c.name} of {table.name}",
                batch(table.name, f"{head}{old.sa}, type_=sa.{new.sa}{keep}"),
                batch(table.name, f"{head}{new.sa}, type_=sa.{old.sa}{keep}"))
    was = c.nullable
    c.nullable = not was
    return (f"{'require' if was else 'relax'} {c.name} of {table.name}",
            batch(table.name, f"{head}{c.type.sa}{default}, nullable={not was})"),
            batch(table.name, f"{head}{c.type.sa}{default}, nullable={was})"))


def do_execute(rng, schema, mine):
    if rng.random() < 0.5:
        table = pick(rng, mine, lambda t: any(c.type.family == "string" for c in t.columns.values()))
        if not table:
            return None
        c = rng.choice([c for c in table.columns.values() if c.type.family == "string"])
        return (f"backfill {c.name} of {table.name}",
                [f'op.execute("UPDATE {table.name} SET {c.name} = \'unknown\' WHERE {c.name} = \'\'")'],
                [f'op.execute("UPDATE {table.name} SET {c.name} = \'\' WHERE {c.name} = \'unknown\'")'])
    name = f"ref_{rng.choice(NOUNS)}_{schema.serial():04d}"
    rows = ", ".join(f"({i}, 'c{i}', 'Label {i}')" for i in range(1, rng.randint(3, 6)))
    return (f"seed {name}",
            [f'op.create_table("{name}", sa.Column("id", sa.Integer(), nullable=False), '
             f'sa.Column("code", sa.String(length=20), nullable=False), '
             f'sa.Column("label", sa.String(length=80), nullable=True), '
             f'sa.PrimaryKeyConstraint("id", name="pk_{name}"))',
             f'op.execute("INSERT INTO {name} (id, code, label) VALUES {rows}")'],
            [f'op.execute("DELETE FROM {name} WHERE id < 10")', f'op.drop_table("{name}")'])


OPERATIONS = ((do_create_table, 26), (do_add_column, 26), (do_create_index, 13), (do_create_fk, 8),
              (do_alter_column, 10), (do_execute, 7), (do_drop_column, 4), (do_unique, 3),
              (do_drop_index, 2), (do_drop_table, 1))


# ------------------------------------------------------------------ revisions

class Schema:
    def __init__(self):
        self.tables = {}
        self.count = 0

    def serial(self):
        self.count += 1
        return self.count


class Revisions:
    def __init__(self, out, n, seed):
        self.rng = random.Random(f"revisions-{seed}")
        self.out, self.n, self.schema = out / "migrations" / "versions", n, Schema()
        self.manifest, self.ids = [], set()
        self.clock = datetime.datetime(2015, 1, 5, 9, 0, 0)

    def left(self):
        return self.n - len(self.manifest)

    def write(self, down, message, up, back):
        rev = f"{self.rng.getrandbits(48):012x}"
        while rev in self.ids:
            rev = f"{self.rng.getrandbits(48):012x}"
        self.ids.add(rev)
        self.clock += datetime.timedelta(seconds=self.rng.randint(600, 40000))
        parents = [] if down is None else [down] if isinstance(down, str) else list(down)
        slug = "_".join("".join(ch if ch.isalnum() else " " for ch in message.lower()).split())[:40].rstrip("_")
        (self.out / f"{rev}_{slug}.py").write_text(SCRIPT.format(
            message=message, rev=rev, revises=", ".join(parents), down=down, date=self.clock.isoformat(" "),
            up="\n".join("    " + x for x in up or ["pass"]),
            back="\n".join("    " + x for x in back or ["pass"])))
        self.manifest.append({"revision": rev, "down": parents, "message": message})
        return rev

    def change(self, down, mine):
        """One revision of one to three operations on the tables in mine."""
        if not mine:
            done = [do_create_table(self.rng, self.schema, mine)]
        else:
            done = []
            goal = self.rng.choice((1, 1, 1, 2, 2, 3))
            while len(done) < goal:
                op = self.rng.choices([o for o, _ in OPERATIONS], [w for _, w in OPERATIONS])[0]
                step = op(self.rng, self.schema, mine)
                if step:
                    done.append(step)
        up = [line for _, lines, _ in done for line in lines]
        back = [line for _, _, lines in reversed(done) for line in lines]
        return self.write(down, done[0][0], up, back)

    def linear(self):
        head, mine = None, []
        while self.left():
            head = self.change(head, mine)

    def team(self):
        head, mine = None, []
        while self.left():
            for _ in range(min(self.left(), self.rng.randint(2, 4))):
                head = self.change(head, mine)
            width = self.rng.choice((2, 2, 3))
            if self.left() < width + 1:
                continue
            shares = [[] for _ in range(width)]
            for table in mine:
                self.rng.choice(shares).append(table)
            heads = [head] * width
            todo = [b for b in range(width)] + [b for b in range(width) for _ in range(self.rng.randint(0, 2))]
            first, rest = todo[:width], todo[width:]
            self.rng.shuffle(rest)
            for b in first + rest[:max(0, self.left() - width - 1)]:
                heads[b] = self.change(heads[b], shares[b])
            head = self.write(tuple(heads), f"merge {width} branches", [], [])
            mine = [t for share in shares for t in share]


def revisions(args):
    out = pathlib.Path(args.out)
    write_project(out, args.url, "target_metadata = None")
    work = Revisions(out, args.n, args.seed)
    work.linear() if args.shape == "linear" else work.team()
    (out / "manifest.json").write_text(json.dumps(
        {"n": args.n, "shape": args.shape, "seed": args.seed, "tables": len(work.schema.tables),
         "revisions": work.manifest}, indent=0))
    merges = sum(len(r["down"]) > 1 for r in work.manifest)
    print(f"{out}: {len(work.manifest)} revisions, {merges} merges, {len(work.schema.tables)} tables at the end")


# ------------------------------------------------------------------ models and live schema

DIFF_KINDS = ("add_table", "drop_table", "add_column", "drop_column", "type", "nullable", "add_index",
              "drop_index", "add_fk", "drop_fk", "add_unique", "drop_unique")


def camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


def model_lines(table):
    lines = [f"class {camel(table.name)}(Base):", f'    __tablename__ = "{table.name}"']
    extra = [f'UniqueConstraint({q(cols)[1:-1]}, name="{name}")' for name, cols in table.uniques.items()]
    extra += [f'Index("{name}", {q(cols)[1:-1]}, unique={unique})' for name, (cols, unique) in table.indexes.items()]
    extra += [f'CheckConstraint("{column} >= 0", name="{name}")' for name, column in table.checks.items()]
    if extra:
        lines += ["    __table_args__ = ("] + [f"        {x}," for x in extra] + ["    )"]
    for c in table.columns.values():
        if c.name == "id":
            lines.append("    id = Column(Integer, primary_key=True)")
            continue
        fk = f', ForeignKey("{c.target}.id", name="{table.fk_name(c.name)}")' if c.target else ""
        default = f", server_default={c.type.default}" if c.default else ""
        lines.append(f"    {c.name} = Column({c.type.sa}{fk}{default}, nullable={c.nullable})")
    return lines


def ddl_lines(table, dialect):
    which = DIALECTS.index(dialect)
    rows = []
    for c in table.columns.values():
        if c.name == "id":
            rows.append({"sqlite": "id INTEGER NOT NULL", "postgresql": "id SERIAL NOT NULL",
                         "mysql": "id INTEGER NOT NULL AUTO_INCREMENT"}[dialect])
            continue
        default = f" DEFAULT {c.type.default_sql[which]}" if c.default else ""
        null = " NOT NULL" if not c.nullable else (" NULL" if dialect == "mysql" else "")
        rows.append(f"{c.name} {c.type.ddl[which]}{default}{null}")
    rows.append("PRIMARY KEY (id)")
    rows += [f"CONSTRAINT {table.fk_name(c.name)} FOREIGN KEY({c.name}) REFERENCES {c.target} (id)"
             for c in table.columns.values() if c.target]
    rows += [f"CONSTRAINT {name} UNIQUE ({', '.join(cols)})" for name, cols in table.uniques.items()]
    rows += [f"CONSTRAINT {name} CHECK ({column} >= 0)" for name, column in table.checks.items()]
    lines = [f"CREATE TABLE {table.name} (", ",\n".join("\t" + r for r in rows), ");"]
    lines += [f"CREATE {'UNIQUE ' if unique else ''}INDEX {name} ON {table.name} ({', '.join(cols)});"
              for name, (cols, unique) in table.indexes.items()]
    return lines


def build_models(seed, count):
    rng = random.Random(f"models-{seed}")
    tables = []
    for serial in range(1, count + 1):
        table = new_table(rng, serial, tables[-200:], 9, 15)
        for c in [c for c in table.columns.values() if c.target]:
            if rng.random() < 0.7:
                table.indexes[f"ix_{table.name}_{c.name}"] = ((c.name,), False)
        tables.append(table)
    return tables


def differ(rng, tables, per_kind):
    """Changes the live schema in per_kind places of each kind, each in a table of its own."""
    expected, untouched = [], list(tables)
    rng.shuffle(untouched)

    def take(wanted):
        for i, table in enumerate(untouched):
            got = wanted(table)
            if got:
                untouched.pop(i)
                return table, rng.choice(got)
        raise SystemExit("too few tables for that many differences")

    for kind in DIFF_KINDS:
        for k in range(per_kind):
            if kind == "add_table":       # in the models only
                table, what = take(lambda t: [t.name] if not t.is_target else [])
                tables.remove(table)
            elif kind == "drop_table":    # in the live schema only
                table = new_table(rng, 9000 + k, [], 9, 15)
                tables.append(table)
                what = table.name
            elif kind == "add_column":
                table, c = take(lambda t: t.free())
                del table.columns[c.name]
                what = c.name
            elif kind == "drop_column":
                table, _ = take(lambda t: [t])
                what = "legacy_flag"
                table.columns[what] = Column(what, BOOLEAN, True)
            elif kind == "type":
                table, c = take(lambda t: [c for c in t.free() if c.type.family in ("string", "integer")
                                           and c.type is not SMALLINT])
                c.type, what = (BIGINT if c.type is INTEGER else INTEGER) if c.type.family == "integer" \
                    else string(250), c.name
            elif kind == "nullable":
                table, c = take(lambda t: [c for c in t.free() if not c.default])
                c.nullable, what = not c.nullable, c.name
            elif kind == "add_index":
                table, what = take(lambda t: [n for n, (cols, _) in t.indexes.items()
                                              if not t.columns[cols[0]].target])
                del table.indexes[what]
            elif kind == "drop_index":
                table, c = take(lambda t: [c for c in t.free() if c.type.indexable])
                what = f"ix_{table.name}_old"
                table.indexes[what] = ((c.name,), False)
            elif kind == "add_fk":        # the column stays, its reference (and index) do not differ
                table, c = take(lambda t: [c for c in t.columns.values()
                                           if c.target and f"ix_{t.name}_{c.name}" in t.indexes])
                what = table.fk_name(c.name)
                c.target = ""
            elif kind == "drop_fk":
                table, c = take(lambda t: [c for c in t.columns.values() if c.type is INTEGER and not c.target
                                           and c.name != "id" and f"ix_{t.name}_{c.name}" in t.indexes])
                older = [t for t in tables[:tables.index(table)]]
                c.target = rng.choice(older).name if older else table.name
                what = table.fk_name(c.name)
            elif kind == "add_unique":
                table, what = take(lambda t: list(t.uniques))
                del table.uniques[what]
            else:
                table, c = take(lambda t: [c for c in t.free() if c.type.indexable] if not t.uniques else [])
                what = f"uq_{table.name}_old"
                table.uniques[what] = (c.name,)
            expected.append({"kind": kind, "table": table.name, "what": what})
    return expected


def models(args):
    out = pathlib.Path(args.out)
    write_project(out, args.url, "import models\n\ntarget_metadata = models.Base.metadata")
    tables = build_models(args.seed, args.tables)
    package = out / "models"
    package.mkdir()
    names = []
    for start in range(0, len(tables), 25):
        names.append(f"part_{start // 25:03d}")
        lines = ["import sqlalchemy as sa",
                 "from sqlalchemy import (BigInteger, Boolean, CheckConstraint, Column, Date, DateTime, Float,",
                 "                        ForeignKey, Index, Integer, LargeBinary, Numeric, SmallInteger, String,",
                 "                        Text, UniqueConstraint)", "", "from .base import Base", ""]
        for table in tables[start:start + 25]:
            lines += ["", *model_lines(table), ""]
        (package / f"{names[-1]}.py").write_text("\n".join(lines) + "\n")
    (package / "base.py").write_text("from sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n")
    (package / "__init__.py").write_text("from .base import Base  # noqa: F401\n" +
                                         "".join(f"from . import {n}  # noqa: F401\n" for n in names))
    live = build_models(args.seed, args.tables)
    expected = differ(random.Random(f"diff-{args.seed}"), live, args.diff)
    for dialect in DIALECTS:
        body = "\n".join(line for t in live for line in ddl_lines(t, dialect))
        wrap = ("BEGIN;\n", "\nCOMMIT;\n") if dialect != "mysql" else ("", "\n")
        (out / f"live_{dialect}.sql").write_text(wrap[0] + body + wrap[1])
    (out / "expected.json").write_text(json.dumps(expected, indent=1))
    print(f"{out}: {len(tables)} model tables, {sum(len(t.columns) for t in tables)} columns, "
          f"{len(expected)} differences")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = parser.add_subparsers(dest="what", required=True)
    p = sub.add_parser("revisions")
    p.add_argument("--n", type=int, required=True)
    p.add_argument("--shape", choices=("linear", "team"), default="linear")
    p.set_defaults(run=revisions)
    m = sub.add_parser("models")
    m.add_argument("--tables", type=int, required=True)
    m.add_argument("--diff", type=int, default=0, help="differences of each kind")
    m.set_defaults(run=models)
    for s in (p, m):
        s.add_argument("--url", required=True)
        s.add_argument("--out", required=True, help="a folder that does not exist yet")
        s.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
