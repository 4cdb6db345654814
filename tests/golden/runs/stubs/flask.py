# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""As much of Flask and Flask-SQLAlchemy as Flask-Migrate's env.py asks for, for an Alembic on whose machine there is no Flask.
The databases are those that the projects' retort.yaml and alembic.ini name."""
from sqlalchemy import MetaData
from sqlalchemy.engine import make_url

DEFAULT = "postgresql://shop:p%40ss@db/shop"
BINDS = {"users": "mysql+pymysql://u:p%40ss@db/users", "logs": "sqlite:///logs.db"}


class Engine:
    def __init__(self, url):
        self.url = make_url(url)


class Database:
    metadata = MetaData()
    metadatas = {None: metadata, "users": MetaData(), "logs": MetaData()}
    engine = Engine(DEFAULT)
    engines = {None: engine, **{name: Engine(url) for name, url in BINDS.items()}}


class Migrate:
    db = Database()
    configure_args = {"compare_type": True}


class Application:
    config = {"SQLALCHEMY_DATABASE_URI": DEFAULT, "SQLALCHEMY_BINDS": BINDS}
    extensions = {"migrate": Migrate()}


current_app = Application()
