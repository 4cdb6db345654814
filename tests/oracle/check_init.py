#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Makes projects by `retort init`, one from each template, and lets the real Alembic work on them unchanged: revision,
upgrade offline and online, history, heads, current, downgrade. Then compares what both say while they init."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

import argparse

import oracle
import runner

TEMPLATES = ("generic", "async", "multidb", "pyproject", "pyproject_async")
PLACEHOLDER = "driver://user:pass@localhost/dbname"


class Check:
    def __init__(self, retort):
        self.retort = retort
        self.failures = 0
        self.done = 0

    def run(self, argv, folder, env=None):
        return subprocess.run(argv, cwd=folder, env={**oracle.environment(), **(env or {})}, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", timeout=120)

    def alembic(self, folder, *argv):
        return self.run([*oracle.python_command(), "-m", "alembic.config", *argv], folder)

    def expect(self, condition, what, output=""):
        self.done += 1
        if not condition:
            self.failures += 1
            print("WRONG: %s\n    %s" % (what, output.strip().replace("\n", "\n    ")))

    def succeeds(self, folder, what, *argv):
        done = self.alembic(folder, *argv)
        self.expect(done.returncode == 0, "%s: alembic %s ends with %d" % (what, " ".join(argv), done.returncode),
                    done.stdout)
        return done.stdout

    def has_module(self, name):
        return self.run([*oracle.python_command(), "-c", "import " + name], "/").returncode == 0

    def project(self, template, root, directory="migrations"):
        folder = os.path.join(root, template.replace("/", "_") + "-" + re.sub(r"\W", "_", directory))
        os.makedirs(folder)
        made = self.run([self.retort, "init", "-t", template, directory], folder)
        self.expect(made.returncode == 0, "retort init -t %s %s" % (template, directory), made.stdout)
        return folder

    def works(self, template, root, directory):
        folder = self.project(template, root, directory)
        what = "%s in %s" % (template, directory)
        live = "async" not in template or self.has_module("aiosqlite")
        driver = "sqlite+aiosqlite" if "async" in template else "sqlite"
        with open(os.path.join(folder, "alembic.ini"), encoding="utf-8") as text:
            ini = text.read()
        self.expect(PLACEHOLDER in ini, what + ": no URL to replace in alembic.ini")
        ini = ini.replace(PLACEHOLDER + "2", "%s:///second.db" % driver).replace(PLACEHOLDER, "%s:///first.db" % driver)
        with open(os.path.join(folder, "alembic.ini"), "w", encoding="utf-8") as out:
            out.write(ini)
        self.expect(self.succeeds(folder, what, "heads") == "", what + ": heads of an empty project")
        self.succeeds(folder, what, "revision", "-m", "first one", "--rev-id", "aaaa1111")
        self.succeeds(folder, what, "revision", "-m", "second", "--rev-id", "bbbb2222", "--branch-label", "core")
        self.expect("bbbb2222 (core) (head)" in self.succeeds(folder, what, "heads"), what + ": the head")
        history = self.succeeds(folder, what, "history")
        self.expect("<base> -> aaaa1111 (core), first one" in history, what + ": the history", history)
        self.fill(folder, directory)
        sql = self.succeeds(folder, what, "upgrade", "head", "--sql")
        if template == "multidb":
            sql = "".join(open(os.path.join(folder, name), encoding="utf-8").read() for name in ("engine1.sql", "engine2.sql"))
        self.expect(sql.count("CREATE TABLE one") == (2 if template == "multidb" else 1), what + ": the SQL", sql)
        if live:
            self.succeeds(folder, what, "upgrade", "head")
            self.expect("bbbb2222" in self.succeeds(folder, what, "current"), what + ": current")
            self.succeeds(folder, what, "downgrade", "base")
            self.succeeds(folder, what, "upgrade", "+1")
            if template != "multidb":
                drop = self.alembic(folder, "check")
                self.expect("target_metadata" in drop.stdout or drop.returncode != 0, what + ": check", drop.stdout)
        ours = self.run([self.retort, "history"], folder)
        self.expect(ours.stdout == self.alembic(folder, "history").stdout, what + ": retort history", ours.stdout)

    @staticmethod
    def fill(folder, directory):
        """Puts an operation into the first script."""
        versions = os.path.join(folder, directory, "versions")
        path = [os.path.join(versions, name) for name in os.listdir(versions) if name.startswith("aaaa1111")][0]
        with open(path, encoding="utf-8") as text:
            script = text.read()
        script = re.sub(r"(def upgrade(?:_\w+)?\(\) -> None:\n    )pass", r"\1op.create_table('one', sa.Column('id', "
                        r"sa.Integer()))", script)
        script = re.sub(r"(def downgrade(?:_\w+)?\(\) -> None:\n    )pass", r"\1op.drop_table('one')", script)
        with open(path, "w", encoding="utf-8") as out:
            out.write(script)

    def same_words(self, root, argv, prepare=None):
        """Both programs' output of an init, line by line (Alembic's order of files is the file system's)."""
        seen = []
        for name, command in (("ours", [self.retort]), ("theirs", [*oracle.python_command(), "-m", "alembic.config"])):
            folder = os.path.join(root, "words")
            shutil.rmtree(folder, ignore_errors=True)
            os.makedirs(folder)
            for path, text in (prepare or {}).items():
                os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
                with open(os.path.join(folder, path), "w", encoding="utf-8") as out:
                    out.write(text)
            done = subprocess.run([*command, *argv], cwd=folder, env=oracle.environment(), stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8")
            # the folder of Alembic's templates; and where it stops, which files came first is the file system's affair
            lines = [re.sub(r"(No such template ).*/", r"\1", line) for line in done.stdout.split("\n")
                     if done.returncode == 0 or not line.startswith("Generating ")]
            files = sorted(os.path.relpath(os.path.join(where, one), folder)
                           for where, _, names in os.walk(folder) for one in names)
            seen.append((done.returncode, sorted(lines), files if done.returncode == 0 else []))
        self.expect(seen[0] == seen[1], "init says or does something else: " + " ".join(argv),
                    "retort: %s\nalembic: %s" % tuple(seen))

    def all(self, root):
        for template in TEMPLATES:
            self.works(template, root, "migrations")
            self.works(template, root, "data base/100%/迁移")
            self.same_words(root, ["init", "-t", template, "migrations"])
            self.same_words(root, ["init", "--package", "--template", template, "a/b/migrations"])
            self.same_words(root, ["-q", "init", "--temp", template, "./m//"])
        self.same_words(root, ["init", "migrations"], {"migrations/x": ""})
        self.same_words(root, ["init", "./a/../migrations/"], {"migrations/x": ""})
        self.same_words(root, ["init", "migrations"], {"alembic.ini": "[alembic]\n"})
        self.same_words(root, ["init", "-t", "pyproject", "migrations"], {"pyproject.toml": "[project]\nname = 'x'\n"})
        self.same_words(root, ["init", "-t", "pyproject", "migrations"], {"pyproject.toml": "[tool.alembic]\n"})
        self.same_words(root, ["-q", "init", "-t", "pyproject", "migrations"], {"pyproject.toml": "[tool.alembic]\n"})
        self.same_words(root, ["init", "-t", "pyproject", "migrations"], {"pyproject.toml": "[tool"})
        self.same_words(root, ["init", "-t", "nosuch", "migrations"])
        self.same_words(root, ["-c", "other.ini", "init", "migrations"])
        self.same_words(root, ["-n", "other", "init", "migrations"])
        self.same_words(root, ["init", "migrations"], {"migrations": "a file"})
        self.same_words(root, ["init"])
        self.same_words(root, ["init", "a", "b"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    runner.add_options(parser, cases=1)
    options = runner.parse(parser)
    oracle.open_or_exit(("0",)).close()
    check = Check(options.retort)
    root = tempfile.mkdtemp(prefix="retort-init-")
    check.all(root)
    shutil.rmtree(root)
    print("init: %d checks, %d wrong%s" % (check.done, check.failures, "" if check.has_module("aiosqlite") else
                                           " (no aiosqlite here: the async templates offline only)"))
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
