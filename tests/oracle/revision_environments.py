# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""env.py files that have something to say to a new revision, for projects with revision_environment (compare_revision.py)."""

START = '''import os
from alembic import context
from alembic.autogenerate import rewriter
from alembic.operations import ops
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, engine_from_config, pool

config = context.config
OPTIONS = {}
'''
END = '''

def offline():
    context.configure(url=config.get_main_option("sqlalchemy.url"), literal_binds=True, **OPTIONS)
    with context.begin_transaction():
        context.run_migrations()


def online():
    engine = engine_from_config(config.get_section(config.config_ini_section, {}), prefix="sqlalchemy.", poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=None, **OPTIONS)
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    offline()
else:
    online()
'''


def hook(body):
    return START + "\n\ndef process(context, revision, directives):\n    script = directives[0]\n    " \
        + body.replace("\n", "\n    ") + '\n\n\nOPTIONS["process_revision_directives"] = process\n' + END


TWO = START + '''
from contextlib import ExitStack
urls = {"one": "sqlite:///one.db", "two": "sqlite:///two.db"}
with ExitStack() as stack:
    for name, url in urls.items():
        connection = stack.enter_context(create_engine(url).connect())
        context.configure(connection=connection, upgrade_token=name + "_upgrades", downgrade_token=name + "_downgrades", **OPTIONS)
        context.run_migrations(engine_name=name)
'''
POSTGRES = START + '''
context.configure(dialect_name="postgresql", literal_binds=True, template_args={"extra": "from postgresql"})
if context.is_offline_mode():
    context.execute("SELECT 'before'")
    with context.begin_transaction():
        context.run_migrations()
else:
    raise RuntimeError("only offline")
'''

ENVIRONMENTS = [
    START + END,
    START + 'OPTIONS["template_args"] = {"extra": "word", "number": 3, "words": ["a", "b"], "call": lambda x: x * 2}\n' + END,
    START + 'print("env.py speaks")\nOPTIONS["template_args"] = None\n' + END,
    START + "# nothing runs\n",
    START + "from alembic.util import CommandError\nraise CommandError('not today: 100%')\n",
    START + "raise ValueError('a mistake')\n",
    TWO,
    TWO.replace("OPTIONS = {}", "OPTIONS = {'template_args': {'extra': 'shared'}}"),
    POSTGRES,
    hook("directives[:] = []"),
    hook("if not config.cmd_opts.autogenerate:\n    script.message = 'changed: %s' % script.message"),
    hook("script.message = None"),
    hook("heads = ScriptDirectory.from_config(context.config).get_heads()\nscript.rev_id = '%04d' % (len(heads) + 1)"),
    hook("head = ScriptDirectory.from_config(config).get_current_head()\n"
         "script.rev_id = '{0:04}'.format(int(head.lstrip('0') or 0, 16) % 9999 + 1 if head and head.isalnum() and head.isascii() and "
         "head.isdigit() else 1)"),
    hook("script.upgrade_ops.ops.append(ops.ExecuteSQLOp(\"UPDATE t SET a = 'it''s 100%'\"))\n"
         "script.downgrade_ops.ops.append(ops.DropTableOp('a table', schema='s'))\nscript.imports = {'import json'}"),
    hook("script.upgrade_ops = ops.UpgradeOps([ops.ModifyTableOps('t', [ops.DropColumnOp('t', 'a'), "
         "ops.DropConstraintOp('c', 't', type_='unique')])])"),
    hook("script.upgrade_ops = ops.UpgradeOps([ops.ModifyTableOps('t', [ops.DropColumnOp('t', 'a'), "
         "ops.DropConstraintOp('c', 't', type_='unique')], schema='s')])").replace("OPTIONS = {}", "OPTIONS = {'render_as_batch': True}"),
    hook("script.upgrade_ops.ops[:] = [ops.DropColumnOp('t', 'a', schema='x'), ops.ExecuteSQLOp('SELECT 1')]").replace(
        "OPTIONS = {}", "OPTIONS = {'alembic_module_prefix': 'alembic.op.'}"),
    hook("script.upgrade_ops.ops += [ops.CreateTableCommentOp('t', \"it's\"), ops.DropTableCommentOp('t', existing_comment='old', "
         "schema='s')]"),
    hook("more = ops.MigrationScript('second_%s' % script.rev_id, ops.UpgradeOps([]), ops.DowngradeOps([]), message='a second', "
         "head=script.rev_id, imports={'import sys', 'import os'})\ndirectives.append(more)"),
    hook("script.branch_label = 'drawn'\nscript.splice = True"),
    hook("script.head = 'base'\nscript.depends_on = None"),
    hook("script.head = ['heads']\nscript.message = script.message and script.message.upper()"),
    hook("script.version_path = os.path.join('m', 'versions')"),
    hook("assert script.upgrade_ops.is_empty() and script.downgrade_ops.is_empty()\nassert context.config is config\n"
         "script.message = '%s %s %s' % (script.head, script.splice, script.branch_label)"),
    hook("opts = config.cmd_opts\nscript.message = repr([opts.message, opts.head, opts.splice, opts.branch_label, opts.version_path, "
         "opts.depends_on, opts.sql, opts.autogenerate, opts.x])"),
    hook("context.opts['revision_context'].template_args['extra'] = 'by the hook'"),
    hook("raise ValueError('the hook fails')"),
    START + '''writer = rewriter.Rewriter()


@writer.rewrites(ops.UpgradeOps)
def more(context, revision, directive):
    directive.ops.append(ops.ExecuteSQLOp("SELECT 'rewritten'"))
    return directive


@writer.rewrites(ops.ExecuteSQLOp)
def twice(context, revision, directive):
    return [directive, ops.ExecuteSQLOp("SELECT 2")]


OPTIONS["process_revision_directives"] = writer
''' + END,
    START + '''first, second = rewriter.Rewriter(), rewriter.Rewriter()


@first.rewrites(ops.MigrationScript)
def script(context, revision, directive):
    directive.message = "first"
    return directive


@second.rewrites(ops.DowngradeOps)
def down(context, revision, directive):
    return ops.DowngradeOps([ops.DropTableOp("gone", if_exists=True)])


OPTIONS["process_revision_directives"] = first.chain(second)
''' + END,
    START + '''from alembic.autogenerate import renderers
from alembic.operations import Operations, MigrateOperation


@Operations.register_operation("refresh")
class RefreshOp(MigrateOperation):
    def __init__(self, name):
        self.name = name

    @classmethod
    def refresh(cls, operations, name):
        return operations.invoke(cls(name))


@renderers.dispatch_for(RefreshOp)
def render_refresh(autogen_context, op):
    autogen_context.imports.add("from collections import Counter")
    return ["op.refresh(%r)" % op.name, "# and more"]


def process(context, revision, directives):
    directives[0].upgrade_ops.ops.append(RefreshOp("daily"))


OPTIONS["process_revision_directives"] = process
''' + END,
]
