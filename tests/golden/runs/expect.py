#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Writes what Alembic prints for the command lines of tests/projects/runs/*/commands:

  PYTHONPATH=alembic:sqlalchemy/lib:typing_extensions/src /usr/bin/python3 expect.py [PROJECT…]

A line of `commands` may begin with NAME=value words for the environment, and may hold several commands with ` ; ` between
them, which run one after the other in one copy of the project. SOURCE_DATE_EPOCH is the second that new scripts are made at.
The packages that the oracle's machine lacks and a project's env.py asks for are in stubs/. Where Alembic's output hangs on the order of a set,
a file `seed` gives the PYTHONHASHSEED whose order is Retort's: one of the outputs that Alembic may give. Of a traceback only the last line is kept. A
project with a file `needs` uses packages that the oracle's machine need not have: it is skipped where they are missing."""
import importlib.util
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROJECTS = HERE.parent.parent / "projects" / "runs"


def files_of(folder):
    return {str(path.relative_to(folder)): path.read_bytes().decode() for kind in ("*.sql", "*.py")
            for path in sorted(folder.rglob(kind)) if path.is_file()}


# Alembic's command line at a fixed time.
PROGRAM = """
import datetime, os, sys, types
import alembic.config, alembic.script.base

class Fixed(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        return datetime.datetime.fromtimestamp(int(epoch), tz) if epoch else datetime.datetime.now(tz)

alembic.script.base.datetime = types.SimpleNamespace(datetime=Fixed, timezone=datetime.timezone)
alembic.config.CommandLine(prog="alembic").main(argv=sys.argv[1:])
"""


def split(words):
    parts = [[]]
    for word in words:
        if word == ";":
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def play(project, line):
    words = shlex.split(line)
    seed = project / "seed"
    environment = dict(os.environ, PYTHONHASHSEED=seed.read_text().strip() if seed.exists() else "0", PYTHONDONTWRITEBYTECODE="1", LC_ALL="C.UTF-8",
                       TZ="UTC", PYTHONPATH=os.pathsep.join([os.environ.get("PYTHONPATH", ""), str(HERE / "stubs")]))
    while words and "=" in words[0] and not words[0].startswith("-"):
        name, _, value = words.pop(0).partition("=")
        environment[name] = value
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "project"
        shutil.copytree(project, folder)
        before = files_of(folder)
        output = error = ""
        for part in split(words):
            done = subprocess.run([sys.executable, "-c", PROGRAM] + part, cwd=folder, env=environment, capture_output=True, text=True)
            said = done.stdout.replace(str(folder), "$PROJECT")
            told = done.stderr.replace(str(folder), "$PROJECT")
            if "Traceback (most recent call last)" in told:
                told = told.strip().splitlines()[-1] + "\n"
                said = ""  # half a file, where Retort prints nothing
            if done.returncode == 255:
                said = said[said.index("FAILED"):]
            output += said
            error += told
        text = "== %s [%d]\n%s-- stderr\n%s" % (line, done.returncode, output, error)
        for name, content in files_of(folder).items():
            if before.get(name) != content:
                text += "-- file %s\n%s" % (name, content)
        return text


def main():
    chosen = sys.argv[1:]
    for project in sorted(PROJECTS.iterdir()):
        commands = project / "commands"
        if not commands.exists() or (chosen and project.name not in chosen):
            continue
        needs = project / "needs"
        missing = [name for name in needs.read_text().split() if importlib.util.find_spec(name) is None] \
            if needs.exists() else []
        if missing:
            print("%s: not played, %s is missing" % (project.name, ", ".join(missing)))
            continue
        lines = [line for line in commands.read_text().splitlines() if line and not line.startswith("#")]
        (HERE / (project.name + ".expected")).write_bytes("".join(play(project, line) for line in lines).encode())
        print(project.name)


main()
