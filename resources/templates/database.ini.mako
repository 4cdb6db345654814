# The database and the logging of this migration project; everything else stands in pyproject.toml.
#
# A value may use %(here)s, the folder that this file lies in. Write %% where a percent sign is meant.

[alembic]
# The database. env.py reads it; passwords are better kept out of files that are under version control.
sqlalchemy.url = driver://user:pass@localhost/dbname

# What is logged, and where. env.py hands these sections to Python's logging.config.
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
# INFO shows every statement.
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
