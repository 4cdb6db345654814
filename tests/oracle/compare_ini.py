#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Compares how retort and the real Alembic understand a project's configuration: alembic.ini with everything that
ConfigParser knows, pyproject.toml, both, sections, separators, references, and mistakes in all of them. Each version
location holds one revision, so that `heads` shows which ones were found, in which order; wrong values show by text and
exit status."""
import argparse
import collections
import contextlib
import os
import random
import shutil
import sys
import tempfile

import goldens
import oracle
import projects
import runner

FOLDERS = ("one", "two", "three x", "m/versions", "deep/er", "100%", "a,b")
EXACT, ENDS_ALIKE, DIFFERENT = "equal", "the same exit status, a traceback there", "DIFFERENT"


def locations(rng):
    """(value, options that say how to split it)."""
    chosen = rng.sample(FOLDERS, rng.randint(1, 4))
    here = [rng.choice(("%(here)s/", "%(here)s/", "", "./", "%(base)s/")) + one.replace("%", "%%") for one in chosen]
    kind = rng.choice(("os", ":", ";", "space", "newline", None, None, "bad", "OS", ""))
    joiner = {"os": ":", ":": ":", ";": ";", "space": " ", "newline": "\n  "}.get(kind, rng.choice((" ", ",", ", ", ":", "  ")))
    value = rng.choice(("", " ", joiner)) + joiner.join(here) + rng.choice(("", "", joiner, joiner * 2))
    options = []
    if kind is not None:
        options.append((rng.choice(("path_separator",) * 5 + ("version_path_separator", "Path_Separator")), kind))
    if rng.random() < 0.1:
        options.append(("version_path_separator", rng.choice(("os", ";", "bad"))))
    return value, options


def option_lines(rng, pairs):
    text = ""
    for name, value in pairs:
        sign = rng.choice((" = ", " = ", "=", ": ", " :", " =\n    "))
        text += rng.choice(("", "", "", "# comment\n", "; comment\n", "\n", "    # deep\n")) + name + sign + value + "\n"
    return text


def ini_text(rng):
    pairs = [("script_location", rng.choice(("%(here)s/m", "m", "%(here)s/m", "%(base)s/m", "nowhere", "%(missing)s/m", "%x",
                                             "m%%", "%(here)s/./m", "m/", "")))]
    if rng.random() < 0.8:
        pairs.append(("version_locations", None))
        value, further = locations(rng)
        pairs[-1] = ("version_locations", value)
        pairs += further
    pairs += rng.sample([("recursive_version_locations", rng.choice(("true", "True", "false", "1"))), ("sourceless", "false"),
                         ("truncate_slug_length", rng.choice(("20", "x", ""))), ("prepend_sys_path", rng.choice((".", ". lib", ""))),
                         ("file_template", rng.choice(("%%(rev)s", "%(rev)s"))), ("timezone", "UTC"), ("novalue", ""),
                         ("output_encoding", "utf-8"), ("base", "%(here)s")], rng.randint(0, 4))
    rng.shuffle(pairs)
    section = rng.choice(("alembic",) * 12 + ("Alembic", "other", " alembic ", "DEFAULT"))
    text = rng.choice(("", "", "# top\n", "\n\n"))
    if rng.random() < 0.5:
        text += "[DEFAULT]\nbase = %(here)s\n" + rng.choice(("", "path_separator = os\n", "script_location = m\n"))
    text += "[%s]%s\n" % (section, rng.choice(("", "", " # x", " ")))
    text += option_lines(rng, pairs)
    text += rng.choice(("",) * 6 + ("\n[loggers]\nkeys = root\n", "\n[post_write_hooks]\nhooks = a\na.type = exec\n"))
    if rng.random() < 0.08:
        text += rng.choice(("[alembic]\n", "script_location = x\n", "no value here\n", "= nothing\n", "[open\n", "  continued\n",
                            "[formatter_x]\nformat = %(message)s\n"))
    return text.replace("\n", rng.choice(("\n",) * 8 + ("\r\n",)))


def toml_text(rng):
    chosen = rng.sample(FOLDERS, rng.randint(1, 3))
    lines = ["script_location = %s" % rng.choice(('"%(here)s/m"', '"m"', "'m'", '"nowhere"', '"%(x)s"', "5", "['m']", '"""m"""'))]
    if rng.random() < 0.7:
        lines.append("version_locations = %s" % rng.choice((
            "[%s]" % ", ".join('"%%(here)s/%s"' % one.replace("%", "%%") for one in chosen), '"one"', "[1]", "[]", "true",
            "[\n  %s,  # why\n]" % ",\n  ".join('"%s"' % one.replace("%", "%%") for one in chosen))))
    lines += rng.sample(["recursive_version_locations = %s" % rng.choice(("true", "false", '"true"')), "sourceless = false",
                         "truncate_slug_length = %s" % rng.choice(("20", '"20"', '"x"', "true")), 'file_template = "%%(rev)s"',
                         'prepend_sys_path = ["."]', "post_write_hooks = []"], rng.randint(0, 3))
    rng.shuffle(lines)
    head = rng.choice(("[tool.alembic]\n",) * 8 + ("[tool]\nalembic = 5\n[x]\n", "[tool.other]\n", "tool = 1\n[x]\n", "[tool.alembic\n"))
    return rng.choice(("", "[project]\nname = 'x'\n")) + head + "\n".join(lines) + "\n"


def make_case(seed, number):
    rng = random.Random("ini %d/%d" % (seed, number))
    files = {}
    for index, folder in enumerate(FOLDERS):
        files["%s/r%d.py" % (folder, index)] = ("revision = 'r%d'\ndown_revision = None\n" % index).encode()
        files["%s/sub/s%d.py" % (folder, index)] = ("revision = 's%d'\ndown_revision = 'r%d'\n" % (index, index)).encode()
    kind = rng.choice(("ini",) * 6 + ("toml", "toml", "both", "both", "none"))
    if kind in ("ini", "both"):
        files["alembic.ini"] = ini_text(rng).encode()
    if kind in ("toml", "both"):
        files["pyproject.toml"] = toml_text(rng).encode()
        if kind == "toml" and rng.random() < 0.8:
            files["alembic.ini"] = b"[alembic]\nsqlalchemy.url = sqlite://\n"
    front = rng.choice(([],) * 8 + (["-n", "other"], ["-c", "alembic.ini"], ["-c", "pyproject.toml"], ["-c", "./alembic.ini"]))
    return files, [{"argv": front + ["heads"]}, {"argv": front + ["history", "-v"]}]


def compare(ours, theirs):
    if ours["status"] != theirs["status"]:
        return DIFFERENT
    if ours["out"] == theirs["out"]:
        return EXACT
    return ENDS_ALIKE if ours["status"] == 1 and ours["out"] == "" else DIFFERENT


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    runner.add_options(parser, cases=2000)
    options = runner.parse(parser)
    the_oracle = oracle.open_or_exit(("0", "1"))
    counts, cases = collections.Counter(), []
    root = tempfile.mkdtemp(prefix="retort-ini-")
    for number in range(options.cases):
        files, asked = make_case(options.seed, number)
        folder = os.path.join(root, "p%d" % number)
        projects.lay_out(folder, files, [])
        answers = list(zip(*the_oracle.ask_all({"dir": folder, "queries": asked})))
        if options.write_goldens:
            queries = [goldens.query(query, answer, folder) for query, answer in zip(asked, answers)
                       if answer[0]["status"] != 1 or answer[0]["out"] == ""]
            cases.append(goldens.case("%d/%d" % (options.seed, number), files, [], [one for one in queries if one]))
            shutil.rmtree(folder)
            continue
        kept = False
        for query, answer in zip(asked, answers):
            ours = runner.run(options.retort, query, folder)
            kind = compare(ours, answer[0])
            counts[kind] += 1
            if kind == DIFFERENT:
                kept = True
                runner.report(folder, query, (ours, answer), saved=False)
                for name in ("alembic.ini", "pyproject.toml"):
                    if name in files:
                        print("  --- %s\n    %s" % (name, files[name].decode().replace("\n", "\n    ")))
        if not kept:
            shutil.rmtree(folder)
    with contextlib.suppress(OSError):
        os.rmdir(root)  # the projects of differences stay
    the_oracle.close()
    if options.write_goldens:
        goldens.write(os.path.join(options.write_goldens, "ini.jsonl"), "ini", options.seed, the_oracle.versions, cases)
        return 0
    print("configurations: %s (seed %d)" % (", ".join("%s %d" % pair for pair in sorted(counts.items())), options.seed))
    return 1 if counts[DIFFERENT] else 0


if __name__ == "__main__":
    sys.exit(main())
