# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Flask as far as Flask-Migrate's env.py looks at it: an application whose database is the one that Retort was told of."""
import _retort


class _Engine:
    """What get_engine() gives: it knows its URL."""

    def __init__(self, url=None):
        from sqlalchemy import create_engine, make_url
        from sqlalchemy.ext.asyncio import create_async_engine
        url = make_url(url or _retort.database_url())
        driver = url.drivername.partition("+")[2]
        make = create_async_engine if driver in ("asyncpg", "aiosqlite", "aiomysql", "asyncmy", "psycopg_async") else create_engine
        self._engine = make(url)

    @property
    def url(self):
        return self._engine.url

    @property
    def dialect(self):
        return self._engine.dialect

    @property
    def name(self):
        return self._engine.name

    @property
    def engine(self):
        return self._engine

    def connect(self):
        return self._engine.connect()

    def begin(self):
        return self._engine.connect()


class _Engines(dict):
    """By bind key; None is the application's own."""

    def __missing__(self, key):
        binds = dict(_retort.binds()) if key else {}
        if key and key not in binds:
            raise KeyError(key)
        self[key] = made = _Engine(binds.get(key))
        return made

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default


class _Metadatas(dict):
    def __missing__(self, key):
        from sqlalchemy import MetaData
        self[key] = made = MetaData(naming_convention=self[None].naming_convention)
        return made


class _Database:
    def __init__(self):
        from sqlalchemy import MetaData
        self._metadata = _retort.target_metadata() or MetaData()

    @property
    def metadata(self):
        return self._metadata

    @property
    def metadatas(self):
        return _Metadatas({None: self._metadata})

    @property
    def engine(self):
        return _Engine()

    @property
    def engines(self):
        return _Engines()

    @property
    def bind_names(self):
        return lambda: [name for name, url in _retort.binds()]

    def get_engine(self, app=None, bind=None, **kw):
        return _Engines()[bind]


class _Migrate:
    def __init__(self):
        self.directory = "migrations"
        self.configure_args = {}
        self._database = None

    @property
    def db(self):
        if self._database is None:
            self._database = _Database()
        return self._database

    @property
    def metadata(self):
        return self.db.metadata

    def call_configure_callbacks(self, config):
        return config


class _State:
    def __init__(self, migrate):
        self._migrate = migrate

    @property
    def db(self):
        return self._migrate.db

    @property
    def engine(self):
        return _Engine()

    @property
    def engines(self):
        return _Engines()


class _Extensions(dict):
    pass


class _Configuration(dict):
    def __missing__(self, key):
        if key == "SQLALCHEMY_DATABASE_URI":
            return _retort.database_url()
        if key == "SQLALCHEMY_BINDS":
            return dict(_retort.binds())
        raise KeyError(key)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def from_object(self, obj):
        return None

    def from_pyfile(self, filename, silent=False):
        return True

    def from_envvar(self, name, silent=False):
        return True

    def from_mapping(self, *args, **kw):
        self.update(*args, **kw)
        return True


class _Application:
    def __init__(self):
        self.config = _Configuration()
        migrate = _Migrate()
        self.extensions = _Extensions(migrate=migrate, sqlalchemy=_State(migrate))
        self.debug = False
        self.testing = False

    def _get_current_object(self):
        return self

    def app_context(self):
        return _Pushed()


class _Pushed:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None

    def push(self):
        return None

    def pop(self, *details):
        return None


current_app = _Application()


class Flask(_Application):
    def __init__(self, import_name=None, **kw):
        _Application.__init__(self)
        self.import_name = import_name
        self.name = import_name

    def __getattr__(self, name):
        def accept(*args, **kw):
            if len(args) == 1 and callable(args[0]) and not kw:
                return args[0]
            return lambda function: function
        return accept


class Blueprint:
    def __init__(self, *args, **kw):
        pass

    def __getattr__(self, name):
        def accept(*args, **kw):
            return lambda function: function
        return accept
