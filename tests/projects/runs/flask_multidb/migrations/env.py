"""Flask-Migrate's way: the application says which database it is."""
import logging
from logging.config import fileConfig

from alembic import context
from flask import current_app
from sqlalchemy import MetaData

config = context.config
fileConfig(config.config_file_name)
logger = logging.getLogger("alembic.env")


def get_engine(bind_key=None):
    migrate = current_app.extensions["migrate"]
    try:
        return migrate.db.get_engine(bind=bind_key)  # Flask-SQLAlchemy 2
    except (TypeError, AttributeError):
        return migrate.db.engines.get(bind_key)


def get_engine_url(bind_key=None):
    url = get_engine(bind_key).url
    try:
        return url.render_as_string(hide_password=False).replace("%", "%%")
    except AttributeError:
        return str(url).replace("%", "%%")


config.set_main_option("sqlalchemy.url", get_engine_url())
if current_app.config.get("SQLALCHEMY_BINDS") is not None:
    bind_names = list(current_app.config["SQLALCHEMY_BINDS"].keys())
else:
    bind_names = getattr(current_app.extensions["migrate"].db, "bind_names", list)()
for bind in bind_names:
    context.config.set_section_option(bind, "sqlalchemy.url", get_engine_url(bind_key=bind))
target_db = current_app.extensions["migrate"].db


def get_metadata(bind):
    bind = bind or None
    if hasattr(target_db, "metadatas"):
        return target_db.metadatas[bind]
    found = MetaData()
    for table in target_db.metadata.tables.values():
        if table.info.get("bind_key") == bind:
            table.tometadata(found)
    return found


def run_migrations_offline():
    urls = {"": context.config.get_main_option("sqlalchemy.url")}
    for name in bind_names:
        urls[name] = context.config.get_section_option(name, "sqlalchemy.url")
    for name, url in urls.items():
        logger.info("Migrating database %s" % (name or "<default>"))
        file_name = "%s.sql" % name
        logger.info("Writing output to %s" % file_name)
        with open(file_name, "w") as buffer:
            context.configure(url=url, output_buffer=buffer, target_metadata=get_metadata(name), literal_binds=True)
            with context.begin_transaction():
                context.run_migrations(engine_name=name)


def run_migrations_online():
    connections = {name: get_engine(name or None).connect() for name in ["", *bind_names]}
    transactions = [connection.begin() for connection in connections.values()]
    try:
        for name, connection in connections.items():
            context.configure(connection=connection, upgrade_token="%s_upgrades" % name,
                              downgrade_token="%s_downgrades" % name, target_metadata=get_metadata(name),
                              **current_app.extensions["migrate"].configure_args)
            context.run_migrations(engine_name=name)
        for transaction in transactions:
            transaction.commit()
    except:  # noqa: E722
        for transaction in transactions:
            transaction.rollback()
        raise
    finally:
        for connection in connections.values():
            connection.close()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
