# Settings of this migration project, read by Retort and by Alembic alike.
#
# A value may use %(here)s, the folder that this file lies in. Write %% where a percent sign is meant.

[alembic]
# The folder with env.py, script.py.mako and the versions folder.
script_location = ${script_location}

# The database. env.py reads it; passwords are better kept out of files that are under version control.
sqlalchemy.url = driver://user:pass@localhost/dbname

# Folders that env.py and the migration scripts may import from, beside the installed packages.
prepend_sys_path = .

# What stands between the entries of prepend_sys_path and version_locations: os (":" on Linux and macOS, ";" on
# Windows), ":", ";", space or newline. Keep this line: without it the old rules for splitting apply.
path_separator = os

# How a new script is named. Known are rev, slug, epoch, year, month, day, hour, minute and second.
# file_template = %%(rev)s_%%(slug)s
# Sorted by date in a file listing:
# file_template = %%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s

# How many characters of a message become part of a file name.
# truncate_slug_length = 40

# The time zone of "Create Date" and of the dates in file names, such as UTC. Local time where it is left out.
# timezone = UTC

# More than one folder of scripts (a first script in each of them needs --version-path):
# version_locations = %(here)s/billing/versions:%(here)s/accounts/versions
# Look into their subfolders too:
# recursive_version_locations = true

# Run env.py for every "revision" command, not for --autogenerate alone.
# revision_environment = true

# Accept compiled scripts (.pyc) whose source is missing.
# sourceless = true

# The encoding that new scripts are written in.
# output_encoding = utf-8

[post_write_hooks]
# Programs that look at every new script, in this order. REVISION_SCRIPT_FILENAME stands for its path.
# hooks = format, check
# format.type = console_scripts
# format.entrypoint = black
# format.options = REVISION_SCRIPT_FILENAME
# check.type = exec
# check.executable = ruff
# check.options = check --fix REVISION_SCRIPT_FILENAME

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
