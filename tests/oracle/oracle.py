# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Finds the oracle (real Alembic, which no build of Retort needs) and keeps worker processes that ask it."""
import contextlib
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED_VERSION = "1.19.1"
HASH_SEEDS = ("0", "1", "2", "4711")
MANY_HASH_SEEDS = tuple(str(seed) for seed in range(100, 112))

NO_ORACLE = """\
There is no oracle: {why}.

The comparing programs need the real Alembic {version} to compare with. Set
  RETORT_ORACLE             the Python that runs it (default: python3)
  RETORT_ORACLE_PYTHONPATH  the folders of alembic, sqlalchemy, typing_extensions and mako, joined by ':',
                            where they are not installed for that Python
for example
  python3 -m venv /tmp/oracle && /tmp/oracle/bin/pip install alembic=={version}
  RETORT_ORACLE=/tmp/oracle/bin/python ctest -L oracle
"""


class NoOracle(Exception):
    pass


def environment():
    """A Python environment that hangs on nothing of the user's."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    keep.update(LC_ALL="C.UTF-8", TZ="UTC", PYTHONUTF8="1")
    if os.environ.get("RETORT_ORACLE_PYTHONPATH"):
        keep["PYTHONPATH"] = os.environ["RETORT_ORACLE_PYTHONPATH"]
    return keep


def python_command():
    return shlex.split(os.environ.get("RETORT_ORACLE", "python3"))


class Worker:
    """One oracle process with its own hash seed. Requests are answered in order."""

    def __init__(self, hash_seed):
        self.lock = threading.Lock()
        self.cache = tempfile.mkdtemp(prefix="retort-oracle-")
        env = environment()
        env.update(PYTHONHASHSEED=hash_seed, PYTHONPYCACHEPREFIX=self.cache)
        self.log = tempfile.TemporaryFile(mode="w+")
        try:
            self.process = subprocess.Popen([*python_command(), str(HERE / "worker.py")], stdin=subprocess.PIPE,
                                            stdout=subprocess.PIPE, stderr=self.log, text=True, env=env,
                                            encoding="utf-8")
        except OSError as error:
            raise NoOracle("%s cannot be started (%s)" % (" ".join(python_command()), error.strerror)) from None

    def ask(self, request):
        with self.lock:
            try:
                self.process.stdin.write(json.dumps(request) + "\n")
                self.process.stdin.flush()
            except BrokenPipeError:
                pass
            line = self.process.stdout.readline()
        if not line:
            self.log.seek(0)
            said = self.log.read().strip().splitlines()
            raise NoOracle(said[-1] if said else "its process ended without a word, status %s" % self.process.wait())
        return json.loads(line)

    def close(self):
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
        self.log.close()
        shutil.rmtree(self.cache, ignore_errors=True)


class Oracle:
    """Workers under several hash seeds: what they agree on does not hang on the order of Python's sets."""

    def __init__(self, hash_seeds=HASH_SEEDS):
        self.workers = [Worker(seed) for seed in hash_seeds]
        self.versions = self.workers[0].ask({"versions": True})
        if self.versions["alembic"] != EXPECTED_VERSION:
            raise NoOracle("this is Alembic %s" % self.versions["alembic"])

    def ask_all(self, request):
        """The answers of all workers, asked at the same time."""
        answers = [None] * len(self.workers)

        def ask(index):
            try:
                answers[index] = self.workers[index].ask(request)
            except NoOracle as problem:
                answers[index] = problem

        threads = [threading.Thread(target=ask, args=(index,)) for index in range(len(self.workers))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for answer in answers:
            if isinstance(answer, NoOracle):
                raise answer
        return answers

    def ask(self, request):
        return self.workers[0].ask(request)

    def close(self):
        for worker in self.workers:
            worker.close()


def open_or_exit(hash_seeds=HASH_SEEDS):
    """The oracle, or a loud end of the program: a comparison without an oracle has compared nothing."""
    try:
        return Oracle(hash_seeds)
    except NoOracle as problem:
        sys.stderr.write(NO_ORACLE.format(why=problem, version=EXPECTED_VERSION))
        sys.exit(2)
