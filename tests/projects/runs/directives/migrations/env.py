from logging.config import fileConfig
import re

from alembic import context
from alembic.autogenerate import rewriter
from alembic.operations import ops
from sqlalchemy import engine_from_config, pool

config = context.config
fileConfig(config.config_file_name)
names = re.split(r",\s*", config.get_main_option("databases"))
writer = rewriter.Rewriter()


@writer.rewrites(ops.MigrationScript)
def number(context, revision, directive):
    if directive.rev_id.startswith("auto"):
        directive.rev_id = "%03d" % (len(context.script.get_heads()) + 41)
    return directive


@writer.rewrites(ops.UpgradeOps)
def statement(context, revision, directive):
    directive.ops.append(ops.ExecuteSQLOp("SELECT 'for %s'" % directive.upgrade_token))
    return directive


for number_, name in enumerate(names):
    if context.is_offline_mode():
        context.configure(url=config.get_section_option(name, "sqlalchemy.url"), template_args={"team": "offline"})
        with context.begin_transaction():
            context.run_migrations(engine_name=name)
        continue
    engine = engine_from_config(config.get_section(name), prefix="sqlalchemy.", poolclass=pool.NullPool)
    with engine.connect() as connection:
        context.configure(connection=connection, upgrade_token=name + "_upgrades", downgrade_token=name + "_downgrades",
                          process_revision_directives=writer if number_ == len(names) - 1 else None,
                          template_args={"team": "data & co"})
        with context.begin_transaction():
            context.run_migrations(engine_name=name)
