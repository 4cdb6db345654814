#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Compares what retort reads off a script's header without running it with what Python finds there by importing it:
revision, down_revision, branch_labels, depends_on and the docstring, written in every way that Python knows."""
import argparse
import collections
import contextlib
import json
import os
import random
import shutil
import sys
import tempfile

import goldens
import oracle
import projects
import runner

ROOTS = ["root%d" % number for number in range(6)]
PER_PROJECT = 40
ODD = ("", "", "", "_ä", "_版本", "_\U0001F680", ".x", " y", "'", '"', "\\", "%s", "#", "\t", "_e\u0301")
READ, LEFT, REFUSED, DIFFERENT = "read and equal", "left to the evaluator", "refused by both", "DIFFERENT"


def escaped(rng, text):
    """The same characters by escapes, some of them."""
    out = ""
    for char in text:
        code = ord(char)
        forms = [char] if char not in "\\\"'\n\r\t" else []
        if code < 0x100:
            forms += ["\\x%02x" % code, "\\%03o" % code]
        if code < 0x10000:
            forms.append("\\u%04x" % code)
        forms.append("\\U%08x" % code)
        out += forms[0] if forms[0] == char and rng.random() < 0.8 else rng.choice(forms)
    return out


def literal(rng, text):
    """A Python expression of constants that is text."""
    quote = rng.choice(("'", '"', "'''", '"""'))
    kind = rng.random()
    plain = all(char not in text for char in "\\\n\t'\"")
    if kind < 0.45 and plain:
        return quote + text + quote
    if kind < 0.55 and plain:
        return rng.choice("rRuU") + quote + text + quote
    if kind < 0.7:
        return quote + escaped(rng, text) + quote
    if kind < 0.8:
        cut = rng.randint(0, len(text))
        return "(%s %s)" % (repr(text[:cut]), repr(text[cut:]))
    if kind < 0.85:
        cut = rng.randint(0, len(text))
        return "(\n    %s  # a 'comment'\n    %s\n)" % (repr(text[:cut]), repr(text[cut:]))
    if kind < 0.9:
        return "'\\\n%s'" % escaped(rng, text)
    if kind < 0.95:
        return "(%s)" % repr(text)
    return repr(text)


def several(rng, texts):
    inner = [literal(rng, text) for text in texts]
    kind = rng.choice(("tuple", "list", "lines", "bare", "comments"))
    if kind == "list":
        return "[%s%s]" % (", ".join(inner), rng.choice(("", ",", " ,")) if inner else "")
    if kind == "lines":
        return "(\n    %s,\n)" % ",\n    ".join(inner) if inner else "()"
    if kind == "comments":
        return "[  # first )\n    %s  # last\n]" % ",  # (\n\n    ".join(inner)
    if kind == "bare" and inner:
        return ", ".join(inner) + ("," if len(inner) == 1 else "")
    return "(%s%s)" % (", ".join(inner), "," if len(inner) == 1 else "")


def value(rng, texts):
    if not texts:
        return rng.choice(("None", "None", "()", "[]", "(None)"))
    if len(texts) == 1 and rng.random() < 0.6:
        return literal(rng, texts[0])
    return several(rng, texts)


def hidden(rng, name, written):
    """The value behind something that is no constant: only the evaluator can know it."""
    return rng.choice((
        "_v = %s\n%s = _v" % (written, name),
        "def _f():\n    return %s\n%s = _f()" % (written.replace("\n", " ") if "#" not in written else "None", name),
        "%s = (lambda: None)() or %s" % (name, written if not written.startswith(("'", '"')) or "," not in written else "None"),
    ))


def statement(rng, name, written):
    kind = rng.random()
    if kind < 0.4:
        return "%s%s=%s%s" % (name, rng.choice(("", " ", "  ")), rng.choice(("", " ", " \\\n  ")), written)
    if kind < 0.75:
        note = rng.choice(("str", "Union[str, None]", "'str | None'", "Union[str,\n    None]"))
        return "%s: %s = %s" % (name, note, written)
    if kind < 0.8:
        return "%s = 'earlier'\n%s = %s" % (name, name, written)
    if kind < 0.85:
        return "%s = other_%s = %s" % (name, name, written)
    if kind < 0.9:
        return "x = 1; %s = %s; y = 2" % (name, written)
    if kind < 0.95:
        return "if True:\n    pass\n%s = %s  # %s = 'comment'" % (name, written, name)
    return "class %s_holder:\n    %s = 'inner'\n%s = %s" % (name, name, name, written)


def docstring(rng, number):
    text = rng.choice(("message %d" % number, "two\n\n  parts %d" % number, "  padded %d \n" % number, "é %d 版本" % number,
                       "%d\n\nRevision ID: x\nCreate Date: 2024-01-01" % number, "", "\n\n", "a\x0cb\x0bc %d" % number))
    kind = rng.random()
    if kind < 0.1:
        return ""
    if kind < 0.5 and '"' not in text:
        return '"""%s"""\n' % text
    if kind < 0.7:
        return literal(rng, text) + "\n"
    if kind < 0.8:
        return "# a comment\n\n'''%s'''\n" % text
    if kind < 0.9:
        return "'one ' %s\n" % repr(text)
    return rng.choice(("x = 1\n'no docstring'\n", "f'no docstring'\n", "b'no docstring'\n", "('a docstring')\n"))


def script(rng, number):
    new_id = "s%03d" % number + rng.choice(ODD)
    fields = {"revision": literal(rng, new_id),
              "down_revision": value(rng, rng.sample(ROOTS, rng.choice((0, 1, 1, 1, 2, 3)))),
              "branch_labels": value(rng, ["l%d_%d" % (number, one) for one in range(rng.choice((0, 0, 0, 1, 2)))]),
              "depends_on": value(rng, rng.sample(ROOTS, rng.choice((0, 0, 0, 1, 2))))}
    names = list(fields)
    if rng.random() < 0.2:
        rng.shuffle(names)
    text = docstring(rng, number) + "from typing import Union\n"
    secret = rng.choice(names) if rng.random() < 0.06 else ""
    for name in names:
        if name in ("branch_labels", "depends_on") and rng.random() < 0.1:
            continue
        text += (hidden if name == secret else statement)(rng, name, fields[name]) + "\n"
    text += "\n\ndef upgrade():\n    revision = 'local'\n    '''\nrevision = 'text'\n'''\n"
    if rng.random() < 0.03:
        text += rng.choice(("x = (\n", "y = 'open\n", "  z = 1\n", "\tif x:\n", "def f(:\n"))
    text = text.replace("\n", rng.choice(("\n",) * 6 + ("\r\n", "\r")))
    return text.encode(rng.choice(("utf-8",) * 9 + ("utf-8-sig",)))


def make_case(seed, number):
    rng = random.Random("headers %d/%d" % (seed, number))
    files = {"alembic.ini": b"[alembic]\nscript_location = %(here)s/m\n"}
    for root in ROOTS:
        files["m/versions/%s.py" % root] = ("revision = '%s'\ndown_revision = None\n" % root).encode()
    for one in range(PER_PROJECT):
        files["m/versions/s%03d.py" % one] = script(rng, one)
    return files


def expected(answer):
    """What `history --json` has to say of a script, by what Python found; None where Python cannot load it."""
    if answer["status"] != 0 or answer["revision"]["kind"] != "text":
        return None
    sequences = [answer[name] for name in ("down_revision", "depends_on", "branch_labels")]
    if sequences[0]["kind"] == "absent" or any(one["kind"] == "other" for one in sequences):
        return None
    down, depends, labels = (one.get("values", []) for one in sequences)
    doc = (answer["doc"] or "").strip()
    return {"revision": answer["revision"]["values"][0], "down_revisions": down, "depends_on": depends,
            "branch_labels": sorted(labels), "doc": doc, "message": doc.split("\n\n")[0]}


def ours(options, folder):
    answer = runner.run(options.retort, {"argv": ["history", "--json"]}, folder)
    try:
        document = json.loads(answer["out"])
    except ValueError:
        return {}, "", answer
    found = {os.path.basename(one["path"]): one for one in document.get("revisions", [])}
    return found, json.dumps(document.get("problems", document)), answer


def compare(want, got, problems, name):
    if got is not None and want is not None:
        got = {key: sorted(got[key]) if key == "branch_labels" else got[key] for key in want}
        if got == want:
            return READ
        return LEFT if name in problems else DIFFERENT
    if name not in problems:
        return DIFFERENT  # left out in silence, or shown though Python cannot load it
    return REFUSED if want is None else LEFT


def golden_case(the_oracle, folder, files, wanted, name):
    """The scripts that Python can load and whose values are constants, as Alembic's own history shows them."""
    kept = {path: data for path, data in files.items() if wanted.get(os.path.basename(path), True)
            and not any(sign in data for sign in (b"_v = ", b"_f()", b"lambda"))}
    for path in files:
        if path not in kept:
            os.remove(os.path.join(folder, path))
    asked = [{"argv": ["history", "-v"]}, {"argv": ["history"]}, {"argv": ["heads"]}]
    answers = zip(*the_oracle.ask_all({"dir": folder, "queries": asked}))
    queries = [goldens.query(query, answer, folder) for query, answer in zip(asked, answers)]
    return goldens.case(name, kept, ["m/versions"], [one for one in queries if one])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    runner.add_options(parser, cases=2000)
    options = runner.parse(parser)
    the_oracle = oracle.open_or_exit(oracle.HASH_SEEDS if options.write_goldens else ("0",))
    counts, cases, number = collections.Counter(), [], 0
    root = tempfile.mkdtemp(prefix="retort-headers-")
    while sum(counts.values()) < options.cases:
        files = make_case(options.seed, number)
        folder = os.path.join(root, "p%d" % number)
        projects.lay_out(folder, files, [])
        names = sorted(name for name in files if "/s" in name and name.endswith(".py"))
        answers = the_oracle.ask({"function": "headers", "paths": [os.path.join(folder, name) for name in names]})
        wanted = {os.path.basename(name): expected(answer) for name, answer in zip(names, answers)}
        if options.write_goldens:
            cases.append(golden_case(the_oracle, folder, files, wanted, "%d/%d" % (options.seed, number)))
            counts["written"] += PER_PROJECT
        else:
            found, problems, answer = ours(options, folder)
            for name, want in wanted.items():
                kind = compare(want, found.get(name), problems, name)
                counts[kind] += 1
                if kind == DIFFERENT:
                    print("DIFFERENT: %s\n%s\n  Python: %s\n  retort: %s\n" % (
                        os.path.join(folder, "m/versions", name), files["m/versions/" + name].decode("utf-8", "replace"),
                        want, found.get(name) or answer["error"][-300:]))
        if not options.write_goldens and not counts[DIFFERENT]:
            shutil.rmtree(folder)
        number += 1
    the_oracle.close()
    if options.write_goldens:
        goldens.write(os.path.join(options.write_goldens, "headers.jsonl"), "headers", options.seed, the_oracle.versions, cases)
        shutil.rmtree(root)
        return 0
    with contextlib.suppress(OSError):
        os.rmdir(root)  # the projects of differences stay
    print("headers: %s (seed %d)" % (", ".join("%s %d" % pair for pair in sorted(counts.items())), options.seed))
    return 1 if counts[DIFFERENT] else 0


if __name__ == "__main__":
    sys.exit(main())
