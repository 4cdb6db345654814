#!/usr/bin/python3.11
# SPDX-License-Identifier: MIT
"""Writes ini_cases.json: what Python 3.11's ConfigParser makes of drawn files, read as Alembic reads them."""
import configparser
import io
import json
import random
import sys

TOKENS = ["[alembic]", "[DEFAULT]", "[a]", "[a b]", "[]", "[ x ]]", "[ü]", "=", ":", " = ", " : ", "\n", "\n", "\n", "\n\n",
          "\r\n", "\r", " ", "  ", "\t", "#", ";", "# c", "x", "y", "Key", "key", "KEY", "İX", "ΑΣ", "%", "%%", "%(", "%(here)s",
          "%(key)s", "%(x)s", "%(KEY)s", ")s", "%()s", "　", "\x0b", "\x1c", "\u2028", "[", "]", "value", "😀", "\0",
          "script_location = %(here)s/x\n", "url: sqlite:///x.db\n", "b=%(a)s\n", "a=%(b)s\n", "=v\n", " more\n",
          "deep = 1\n  2\n\n  3\n"]
LINES = (["[s%d]\n" % i for i in range(4)] + ["k%d = v%%(k%d)s\n" % (i, i + 1) for i in range(13)]
         + ["  continued %d\n" % i for i in range(3)] + ["\n", "# c\n", "; c\n", "  # c\n", "j : %(k0)s%(k3)s\n", "k13 = end\n",
            "K2 = x\n", "[DEFAULT]\n", "here = elsewhere\n"])


def draw_text(draw):
    head = draw.choice(["[a]\n", "[a]\n", "[a]\n", ""])
    return head + "".join(draw.choices(TOKENS if draw.random() < 0.6 else LINES, k=draw.randint(0, 16)))


def error_of(error):
    if isinstance(error, configparser.InterpolationMissingOptionError):
        return "ini.unknown-reference"
    if isinstance(error, configparser.InterpolationDepthError):
        return "ini.reference-loop"
    return "ini.bad-reference" if "bad interpolation" in str(error) else "ini.bare-percent"


def value_of(parser, section, option):
    try:
        return {"value": parser.get(section, option)}
    except configparser.InterpolationError as error:
        return {"error": error_of(error)}


def items_of(parser, section):
    try:
        return [list(item) for item in parser.items(section)]
    except configparser.InterpolationError as error:
        return error_of(error)


def answer(text):
    parser = configparser.ConfigParser({"here": "/a b/c"})
    try:
        parser.read_file(io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"), "f")
    except configparser.MissingSectionHeaderError as error:
        return {"error": "ini.no-section-header", "lines": [error.lineno]}
    except configparser.ParsingError as error:
        return {"error": "parsing", "lines": [line for line, _ in error.errors]}
    except configparser.DuplicateSectionError as error:
        return {"error": "ini.duplicate-section", "lines": [error.lineno]}
    except configparser.DuplicateOptionError as error:
        return {"error": "ini.duplicate-option" if error.option else "nameless", "lines": [error.lineno]}
    return {"sections": [
        {"name": section, "items": items_of(parser, section),
         "options": [{"name": option, "raw": parser.get(section, option, raw=True), **value_of(parser, section, option)}
                     for option in parser.options(section)]}
        for section in parser.sections()]}


def main():
    draw = random.Random(20260714)
    cases = []
    kinds = {}
    while len(cases) < 240:
        text = draw_text(draw)
        expected = answer(text)
        kind = expected.get("error", "read")
        # Half of the drawn files are refused for the same few reasons; enough of each is enough.
        if kind != "nameless" and kinds.get(kind, 0) < (120 if kind == "read" else 40):
            kinds[kind] = kinds.get(kind, 0) + 1
            cases.append({"text": text, **expected})
    sys.stdout.write("[\n" + ",\n".join(json.dumps(case, ensure_ascii=True) for case in cases) + "\n]\n")


main()
