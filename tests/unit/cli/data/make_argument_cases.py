#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Draws command lines and writes down what the real Alembic makes of them, for tst_parser.

  PYTHONPATH=… make_argument_cases.py > argument_cases.json
"""
import contextlib
import io
import json
import random
import re

from alembic.config import CommandLine

COMMANDS = ["branches", "check", "current", "downgrade", "edit", "ensure_version", "heads", "history", "init",
            "list_templates", "merge", "revision", "show", "stamp", "upgrade"]
GLOBAL = ["-c", "--config", "--conf", "-n", "--name", "--na", "-x", "--raiseerr", "--rai", "-q", "--quiet", "--qui",
          "-qx", "-c=a.ini", "--config=b.ini", "-xa=1", "-na", "-qn", "--version", "--vers", "-h", "--he", "--", "-",
          "--zzz", "-z", "-1", ""]
LOCAL = ["-v", "--verbose", "--verb", "-i", "--indicate-current", "--ind", "-r", "-r1:2", "--rev-range=a:b", "--rev",
         "--rev-", "-vi", "-vir", "-viz", "-vr1:2", "-ri", "-r=x", "--verbose=1", "-v=", "--resolve", "--resolve-dep", "--sql", "--s",
         "--sp", "--splice", "--tag", "--tag=", "--ta=t", "-m", "-mtext", "--message", "--mess=a b", "--auto",
         "--autogenerate", "--head", "--hea", "--he", "--h", "--branch-label", "--b=x", "--version-path", "--depends-on",
         "--depends=a", "--d", "--purge", "--p", "--package", "-t", "-tasync", "--template", "--check-heads", "--ch", "-c",
         "-q", "--", "-", "--nope", "-z", "-h", "--help", "-1", "-1.5", "-.5", "-1x", "+1", "head", "base", "abc:def",
         "-2:head", "a b", "-a b", "--a b", "", "it's", "ünï"]
DEFAULTS = {"name": "alembic", "template": "generic"}  # no drawn word says these


FITTING = {
    "branches": ["-v", "--verb"], "current": ["-v", "-c", "-vc", "--check"], "downgrade": ["-1", "base", "--sql", "a:b"],
    "heads": ["-v", "--resolve", "--verbose"], "init": ["dir", "-t", "async", "-tmultidb", "--pack"],
    "history": ["-v", "-i", "-vi", "-r", "a:b", "-r1:2", "-vir", ":c", "--rev=-2:head", "-1"],
    "merge": ["heads", "a", "b", "-m", "text", "--branch-label=x", "--rev-id", "9"], "show": ["head", "-1", "+2"],
    "revision": ["-m", "text", "--auto", "--sql", "--head=a", "--depends-on", "b", "--splice", "--version-path=v"],
    "stamp": ["a", "b", "--purge", "--sql", "--tag=x", "-1"], "upgrade": ["head", "+1", "--sql", "--tag", "t", "-1"]}


def draw(rng):
    if rng.random() < 0.5:
        words = [rng.choice(GLOBAL[:18]) for _ in range(rng.choice((0, 0, 0, 0, 1)))]
        command = rng.choice(sorted(FITTING))
        return words + [command] + [rng.choice(FITTING[command]) for _ in range(rng.choice((0, 1, 1, 2, 3)))]
    words = [rng.choice(GLOBAL) for _ in range(rng.choice((0, 0, 0, 1, 1, 2)))]
    if rng.random() < 0.95:
        words.append(rng.choice(COMMANDS) if rng.random() < 0.97 else rng.choice(["head", "hist", "zzz"]))
    words += [rng.choice(LOCAL) for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 4)))]
    return words


def answer(words):
    """What parsing comes to: the words of an error, or the values."""
    line = CommandLine(prog="retort")
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            options = line.parser.parse_args(list(words))
            if not hasattr(options, "cmd"):
                line.parser.error("too few arguments")
    except SystemExit as end:
        if end.code == 0:
            text = out.getvalue()
            command = re.match(r"usage: retort (\w+) \[-h\]", text)
            return {"outcome": "version" if text.startswith("retort 1") else "help",
                    "command": command.group(1) if command else ""}
        program, _, message = err.getvalue().splitlines()[-1].partition(": error: ")
        return {"outcome": "error", "command": program[len("retort "):], "error": message}
    values = {}
    function, _, _ = vars(options).pop("cmd")
    for key, value in vars(options).items():
        if value in (None, False, DEFAULTS.get(key)):
            continue
        values[key.replace("_", "-")] = value if isinstance(value, (list, bool)) else [value]
    return {"outcome": "run", "command": function.__name__, "values": values}


def main():
    rng = random.Random(1)
    seen = set()
    cases = []
    while len(cases) < 3000:
        words = draw(rng)
        if tuple(words) in seen:
            continue
        seen.add(tuple(words))
        try:
            cases.append({"words": words, **answer(words)})
        except ValueError:
            pass  # argparse itself breaks down: "--tag=--"
    print("[\n" + ",\n".join(json.dumps(case, ensure_ascii=True) for case in cases) + "\n]")


main()
