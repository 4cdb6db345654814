#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Draws texts and writes down what Python's textwrap makes of them, for tst_text_wrap.

  make_wrap_cases.py > wrap_cases.json
"""
import json
import random
import textwrap

PIECES = ["FAILED:", "Can't", "locate", "revision", "identified", "by", "'abc-def'", "well-known", "a-b", "ab-cd-ef", "--", "---",
          "x--y", "word--and", "-v", "--option", "3-4", "a1-b2", "e-mail", "on-the-fly", "用户-表", "修订", "1234567890" * 3,
          "verylongwordwithout", "-" * 12, "a" * 25 + "-" + "b" * 9, "\t", "\n", "  ", "end.", "(head)", "/a/b-c/d_e.py", "q-", "-q", "é-è-ê"]


def main():
    rng = random.Random(1)
    cases = []
    for _ in range(1500):
        text = "".join(rng.choice(PIECES) + rng.choice((" ", " ", " ", "", "  ")) for _ in range(rng.randint(1, 14)))
        width = rng.choice((3, 5, 8, 12, 17, 24, 40, 60, 80, 120))
        lines = textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ")
        cases.append({"text": text, "width": width, "lines": lines})
    print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")


main()
