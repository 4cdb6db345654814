# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""The goldens' format: JSON lines. The first one says which oracle answered; each further one is a project with queries
and answers. @DIR@ stands for the folder that the project is laid out in."""
import json
import os

import projects

DIR = "@DIR@"


def query(asked, answer, folder):
    made = {"argv": asked["argv"], "out": answer["out"].replace(folder, DIR), "status": answer["status"]}
    for name in ("cwd", "env"):
        if asked.get(name):
            made[name] = asked[name]
    return made


def case(name, files, folders, asked):
    return {"case": name, "files": {path: projects.as_json(data) for path, data in sorted(files.items())},
            "folders": sorted(set(folders)), "queries": asked}


def write(path, kind, seed, versions, cases):
    head = {"goldens": kind, "written_by": "tests/oracle/compare_%s.py --write-goldens" % kind, "seed": seed,
            "cases": len(cases), **versions}
    with open(path, "w", encoding="utf-8") as out:
        for line in [head, *cases]:
            out.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
    print("%s: %d cases, %d bytes" % (path, len(cases), os.path.getsize(path)))
