"""Connects the migrations with the database and with the models."""
from logging.config import fileConfig

from alembic import context
from sqlalchemy import engine_from_config, pool

# What alembic.ini (and pyproject.toml, where there is one) says.
config = context.config

# Logging as the ini file wants it. Loggers that the application made stay as they are.
if config.config_file_name is not None:
    fileConfig(config.config_file_name, disable_existing_loggers=False)

# For "revision --autogenerate" and "check": the MetaData of the models, as in
#     from myapp.models import Base
#     target_metadata = Base.metadata
target_metadata = None


def run_migrations_offline() -> None:
    """Writes the SQL (--sql). Needs the URL alone: no connection, no driver."""
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
    )

    with context.begin_transaction():
        context.run_migrations()


def run_migrations_online() -> None:
    """Runs the migrations on a connection of their own."""
    engine = engine_from_config(
        config.get_section(config.config_ini_section, {}),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )

    with engine.connect() as connection:
        context.configure(connection=connection, target_metadata=target_metadata)

        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
