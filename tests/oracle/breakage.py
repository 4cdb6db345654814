# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Damage done to a project on purpose. Where Alembic ends with a traceback, Retort prints what can be read, so such
cases are compared by exit status alone (docs/differences.md); each kind is counted."""

KINDS = ("syntax-error", "no-revision", "missing-parent", "missing-dependency", "duplicate-id", "cycle", "self-loop",
         "duplicate-label", "illegal-id", "wrong-type", "conflict-markers", "not-utf8", "folder-named-py",
         "dependency-cycle", "label-is-id", "legacy-name")


def break_project(rng, project):
    kind = rng.choice(KINDS)
    victim = rng.choice(project.nodes)
    others = [node for node in project.nodes if node is not victim]
    if kind in ("duplicate-id", "duplicate-label", "label-is-id") and not others:
        return
    project.broken = kind
    victim.style["victim"] = True
    if kind == "missing-parent":
        victim.parents = victim.parents + ["feedfacefeed"]
    elif kind == "missing-dependency":
        victim.depends = victim.depends + ["no_such_label"]
    elif kind == "duplicate-id":
        victim.id = rng.choice(others).id
    elif kind == "cycle":
        project.nodes[0].parents = [project.nodes[-1]]
        if len(project.nodes) == 1:
            project.broken = "self-loop"
    elif kind == "dependency-cycle":
        project.nodes[0].depends = [project.nodes[-1].id]
        if len(project.nodes) == 1:
            project.broken = "self-loop"
    elif kind == "self-loop":
        victim.parents = [victim]
    elif kind == "duplicate-label":
        victim.labels = ["twice"]
        rng.choice(others).labels = ["twice"]
    elif kind == "label-is-id":
        victim.labels = [rng.choice(others).id]
    elif kind == "illegal-id":
        victim.id += rng.choice(("@x", "-1", "+2", ":y"))
    elif kind == "wrong-type":
        victim.style["down"] = rng.choice(("5", "True", "3.5", "(1, 2)", "['a', 2]", "b'bytes'", "{'a': 1}"))
    elif kind == "folder-named-py":
        project.folders.append(project.locations[0] + "/folder.py")


def damage(kind, node, text):
    """What the kinds that concern the text alone make of a script."""
    if not node.style.get("victim"):
        return text
    if kind == "syntax-error":
        return text + b"\ndef broken(:\n    pass\n"
    if kind in ("no-revision", "legacy-name"):
        return text.replace(b"revision", b"rivision", ).replace(b"down_rivision", b"down_revision")
    if kind == "conflict-markers":
        return b"<<<<<<< HEAD\n" + text + b"=======\n>>>>>>> other\n"
    if kind == "not-utf8":
        return text + b"\nbroken = '\xff\xfe'\n"  # in a comment, Python 3.11 does not mind
    return text
