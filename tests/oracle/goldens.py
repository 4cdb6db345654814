# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""The goldens' format: JSON lines. The first one says which oracle answered; each further one is a project with queries
and answers. @DIR@ stands for the folder that the project is laid out in. Answers marked "sorted" are compared after
canonical.sort_lists, which tests/golden/golden_test.cpp does in the same way."""
import json
import os

import canonical
import projects

DIR = "@DIR@"


def query(asked, answers, folder):
    """A query with its answer, or None where the answer hangs on the order of more than single lists. Where lists come
    from sets they are sorted, and the runner sorts retort's too."""
    first = answers[0]
    if any(one["status"] != first["status"] or one["status"] == "does not end" for one in answers):
        return None
    out, is_sorted = first["out"], canonical.has_random_lists([one["out"] for one in answers])
    if is_sorted:
        out = canonical.sort_lists(out)
    if any((canonical.sort_lists(one["out"]) if is_sorted else one["out"]) != out for one in answers):
        return None
    made = {"argv": asked["argv"], "out": out.replace(folder, DIR), "status": first["status"]}
    if is_sorted:
        made["sorted"] = True
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
