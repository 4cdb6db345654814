[tool.alembic]
# Settings of the migrations, read by Retort and by Alembic alike. The database and the logging stand in alembic.ini.
#
# A value may use %(here)s, the folder that this file lies in. Write %% where a percent sign is meant.

# The folder with env.py, script.py.mako and the versions folder.
script_location = "${script_location}"

# Folders that env.py and the migration scripts may import from, beside the installed packages.
prepend_sys_path = [
    ".",
]

# How a new script is named. Known are rev, slug, epoch, year, month, day, hour, minute and second.
# file_template = "%%(rev)s_%%(slug)s"
# Sorted by date in a file listing:
# file_template = "%%(year)d_%%(month).2d_%%(day).2d_%%(hour).2d%%(minute).2d-%%(rev)s_%%(slug)s"

# How many characters of a message become part of a file name.
# truncate_slug_length = 40

# The time zone of "Create Date" and of the dates in file names. Local time where it is left out.
# timezone = "UTC"

# More than one folder of scripts (a first script in each of them needs --version-path):
# version_locations = [
#     "%(here)s/billing/versions",
#     "%(here)s/accounts/versions",
# ]
# Look into their subfolders too:
# recursive_version_locations = true

# Run env.py for every "revision" command, not for --autogenerate alone.
# revision_environment = true

# Accept compiled scripts (.pyc) whose source is missing.
# sourceless = true

# The encoding that new scripts are written in.
# output_encoding = "utf-8"

# Programs that look at every new script, one table each. REVISION_SCRIPT_FILENAME stands for its path.
# [[tool.alembic.post_write_hooks]]
# name = "format"
# type = "console_scripts"
# entrypoint = "black"
# options = "REVISION_SCRIPT_FILENAME"
#
# [[tool.alembic.post_write_hooks]]
# name = "check"
# type = "exec"
# executable = "ruff"
# options = "check --fix REVISION_SCRIPT_FILENAME"
