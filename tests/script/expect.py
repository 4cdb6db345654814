#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Writes what CPython prints behind each chunk of the *.chunk files: `python3.11 expect.py FILE…`. Chunks that expect an
error ("#! …") are Retort's own and stay as they are."""
import pathlib
import subprocess
import sys


def printed(code):
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(f"this chunk fails:\n{code}\n{run.stderr}")
    return run.stdout.splitlines()


for name in sys.argv[1:]:
    path = pathlib.Path(name)
    chunks = []
    for chunk in path.read_text().rstrip("\n").split("\n---\n"):
        if "\n#! " not in "\n" + chunk:
            code = "\n".join(line for line in chunk.split("\n") if not line.startswith("#>"))
            chunk = "\n".join([code, *(("#> " + line).rstrip() if line else "#>" for line in printed(code))])
        chunks.append(chunk)
    path.write_text("\n---\n".join(chunks) + "\n")
