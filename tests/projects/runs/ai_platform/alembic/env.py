from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

import os

from app.config import load

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name)

x = context.get_x_argument(as_dictionary=True)
settings = load(x.get("config_file") or os.getenv("CONFIG_FILE", "config.yaml"))
config.set_main_option("sqlalchemy.url", settings.url.replace("%", "%%"))
target_metadata = None


def run_migrations_offline():
    context.configure(url=config.get_main_option("sqlalchemy.url"), target_metadata=target_metadata, literal_binds=True,
                      dialect_opts={"paramstyle": "named"}, render_as_batch=settings.type == "sqlite")
    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online():
    connectable = engine_from_config(config.get_section(config.config_ini_section, {}), prefix="sqlalchemy.",
                                     poolclass=pool.NullPool)
    with connectable.connect() as connection:
        context.configure(connection=connection, target_metadata=target_metadata, render_as_batch=settings.type == "sqlite")
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
