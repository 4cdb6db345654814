#!/usr/bin/python3.11
# SPDX-License-Identifier: MIT
"""Writes path_cases.json: what Python 3.11's posixpath, ntpath and pathlib say of drawn paths."""
import json
import ntpath
import pathlib
import posixpath
import random
import sys

PIECES = ["/", "\\", "//", "\\\\", "c:", "C:", "D:", ".", "..", "a", "bc", "é", "空", "\\\\?\\", "\\\\?\\UNC\\", "host",
          "share", " ", ".x", ":", "/", "\\", "x.py", "'", "😀"]
FIXED = ["", "/", "//", "///", "a", "a/", "a/b", "/a/../b", "../..", "C:\\", "C:", "C:a", "c:/a/b", "\\\\host\\share",
         "\\\\host\\share\\a", "//host/share/../a", "\\\\?\\C:\\a", "a\\b/c", "./a", "a/./b//c/", "/..", "C:\\..", "x/.."]


def answers(flavour, pure, path, tail):
    return [flavour.isabs(path), flavour.join(path, tail), flavour.dirname(path), flavour.basename(path),
            str(pure(path)), str(pure(path).parent), flavour.normpath(path)]


def main():
    draw = random.Random(20260714)
    paths = FIXED + ["".join(draw.choices(PIECES, k=draw.randint(1, 7))) for _ in range(230)]
    cases = []
    for path in paths:
        tail = draw.choice(paths)
        cases.append({"path": path, "tail": tail, "posix": answers(posixpath, pathlib.PurePosixPath, path, tail),
                      "windows": answers(ntpath, pathlib.PureWindowsPath, path, tail)})
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    sys.stdout.write("[\n" + lines + "\n]\n")


main()
