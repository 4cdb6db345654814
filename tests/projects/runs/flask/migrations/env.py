"""Flask-Migrate's way: the application says which database it is."""
import logging
from logging.config import fileConfig

from alembic import context
from flask import current_app

config = context.config
fileConfig(config.config_file_name)
logger = logging.getLogger("alembic.env")


def get_engine():
    migrate = current_app.extensions["migrate"]
    try:
        return migrate.db.get_engine()  # Flask-SQLAlchemy 2
    except (TypeError, AttributeError):
        return migrate.db.engine


def get_engine_url():
    url = get_engine().url
    try:
        return url.render_as_string(hide_password=False).replace("%", "%%")
    except AttributeError:
        return str(url).replace("%", "%%")


config.set_main_option("sqlalchemy.url", get_engine_url())
target_db = current_app.extensions["migrate"].db


def get_metadata():
    if hasattr(target_db, "metadatas"):
        return target_db.metadatas[None]
    return target_db.metadata


def run_migrations_offline():
    context.configure(url=config.get_main_option("sqlalchemy.url"), target_metadata=get_metadata(), literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def process_revision_directives(context, revision, directives):
    if getattr(config.cmd_opts, "autogenerate", False) and directives[0].upgrade_ops.is_empty():
        directives[:] = []
        logger.info("No changes in schema detected.")


def do_run_migrations(connection):
    arguments = current_app.extensions["migrate"].configure_args
    if arguments.get("process_revision_directives") is None:
        arguments["process_revision_directives"] = process_revision_directives
    context.configure(connection=connection, target_metadata=get_metadata(), **arguments)
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    with get_engine().connect() as connection:
        do_run_migrations(connection)


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
