"""Connects the migrations with several databases and with the models of each."""
from contextlib import ExitStack
import logging
from logging.config import fileConfig
import re

from alembic import context
from sqlalchemy import engine_from_config, pool

# Commit in two phases, where every one of the databases can do that (PostgreSQL, MySQL).
USE_TWOPHASE = False

# What alembic.ini says.
config = context.config

# Logging as the ini file wants it. Loggers that the application made stay as they are.
if config.config_file_name is not None:
    fileConfig(config.config_file_name, disable_existing_loggers=False)
logger = logging.getLogger("alembic.env")

# The databases' names: each is a section of the ini file.
db_names = re.split(r",\s*", config.get_main_option("databases", ""))

# For "revision --autogenerate" and "check": the MetaData of each database's models, as in
#     from myapp.models import Accounts, Billing
#     target_metadata = {"engine1": Accounts.metadata, "engine2": Billing.metadata}
target_metadata = {}


def run_migrations_offline() -> None:
    """Writes the SQL (--sql), one file NAME.sql for each database. Needs the URLs alone."""
    for name in db_names:
        file_name = name + ".sql"
        logger.info("Writing the SQL for %s to %s", name, file_name)
        with open(file_name, "w", encoding="utf-8") as buffer:
            context.configure(
                url=config.get_section_option(name, "sqlalchemy.url"),
                output_buffer=buffer,
                target_metadata=target_metadata.get(name),
                literal_binds=True,
                dialect_opts={"paramstyle": "named"},
            )
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


def run_migrations_online() -> None:
    """Opens a transaction on every database, migrates them all, and commits only when all went well."""
    with ExitStack() as cleanup:
        connections = {}
        transactions = []
        for name in db_names:
            engine = engine_from_config(
                config.get_section(name, {}),
                prefix="sqlalchemy.",
                poolclass=pool.NullPool,
            )
            connection = cleanup.enter_context(engine.connect())
            connections[name] = connection
            transactions.append(connection.begin_twophase() if USE_TWOPHASE else connection.begin())

        try:
            for name, connection in connections.items():
                logger.info("Migrating %s", name)
                context.configure(
                    connection=connection,
                    upgrade_token=name + "_upgrades",
                    downgrade_token=name + "_downgrades",
                    target_metadata=target_metadata.get(name),
                )
                context.run_migrations(engine_name=name)

            if USE_TWOPHASE:
                for transaction in transactions:
                    transaction.prepare()
            for transaction in transactions:
                transaction.commit()
        except BaseException:
            for transaction in transactions:
                transaction.rollback()
            raise


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
