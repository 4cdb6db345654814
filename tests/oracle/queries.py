# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Random questions to a project: the reading commands, every form of the revision grammar, and wrong ones."""

WRONG = ("bogus", "abc", "zzzz", "", "@", "a@b@c", "bogus@head", "bogus@heads", "head@", "@head", "heads@head", "base@head",
         "HEAD", "+1x", "--", "é", "0", "-0", "+0", "1+", "a b", "'", "feedface")


def symbol(rng, project):
    """Something that names revisions, or tries to."""
    ids = [node.id for node in project.nodes] or ["abcd"]
    labels = [label for node in project.nodes for label in node.labels] or ["nolabel"]
    one = rng.choice(ids)
    label = rng.choice(labels)
    number = rng.choice((0, 1, 1, 1, 2, 3, 7))
    sign = rng.choice("+-")
    forms = (
        (8, lambda: one),
        (5, lambda: one[:rng.randint(1, max(1, len(one)))]),
        (3, lambda: one[:4]),
        (3, lambda: "head"), (3, lambda: "heads"), (2, lambda: "base"),
        (5, lambda: label),
        (2, lambda: label[:rng.randint(1, len(label))]),
        (3, lambda: label + "@head"), (2, lambda: label + "@heads"), (2, lambda: label + "@base"),
        (3, lambda: label + "@" + one), (1, lambda: label + "@" + one[:5]), (1, lambda: label[:4] + "@head"),
        (2, lambda: one + "@head"), (1, lambda: one + "@heads"), (1, lambda: one + "@base"),
        (1, lambda: one + "@" + rng.choice(ids)), (1, lambda: one[:5] + "@head"), (1, lambda: label + "@" + rng.choice(labels)),
        (3, lambda: "%s%d" % (sign, number)),
        (4, lambda: "%s%s%d" % (one, sign, number)),
        (2, lambda: "%s%s%d" % (one[:5], sign, number)),
        (2, lambda: "%s@%s%d" % (label, sign, number)),
        (2, lambda: "%s@%s%s%d" % (label, one, sign, number)),
        (1, lambda: "%s@%s%d" % (one, sign, number)),
        (2, lambda: "%s%s%d" % (rng.choice(("head", "heads", "base")), sign, number)),
        (2, lambda: "%s@%s%s%d" % (label, rng.choice(("head", "heads", "base")), sign, number)),
        (1, lambda: "%s%s%d" % (label, sign, number)),
        (3, lambda: rng.choice(WRONG)),
    )
    total = sum(weight for weight, _ in forms)
    draw = rng.randrange(total)
    for weight, form in forms:
        draw -= weight
        if draw < 0:
            return form()
    raise AssertionError


def revision_range(rng, project):
    kind = rng.random()
    if kind < 0.5:
        return symbol(rng, project) + ":" + symbol(rng, project)
    if kind < 0.7:
        return symbol(rng, project) + ":"
    if kind < 0.9:
        return ":" + symbol(rng, project)
    return rng.choice((":", "head", "a:b:c", "::", " : ", " base:heads ", "", "heads:base", "base:head", "head:head"))


def history(rng, project):
    argv = ["history"]
    if rng.random() < 0.65:
        wanted = revision_range(rng, project)
        argv += rng.choice((["-r", wanted], ["-r" + wanted], ["--rev-range", wanted], ["--rev-range=" + wanted],
                            ["--rev", wanted], ["--r=" + wanted]))
    if rng.random() < 0.4:
        argv.insert(rng.randint(1, len(argv)) if len(argv) != 3 else rng.choice((1, 3)),
                    rng.choice(("-v", "--verbose", "--verb", "--v")))
    return argv


def heads(rng, project):
    argv = ["heads"]
    if rng.random() < 0.4:
        argv.append(rng.choice(("-v", "--verbose", "--ver")))
    if rng.random() < 0.5:
        argv.append(rng.choice(("--resolve-dependencies", "--resolve", "--r")))
    return argv


def branches(rng, project):
    return ["branches"] + ([rng.choice(("-v", "--verbose", "--verbo"))] if rng.random() < 0.5 else [])


def show(rng, project):
    wanted = symbol(rng, project)
    return rng.choice((["show", wanted], ["show", wanted], ["show", wanted], ["show", "--", wanted]))


USAGE = (["show"], ["show", "a", "b"], ["heads", "x"], ["heads", "--sql"], ["heads", "-r", "a:b"], ["history", "-r"],
         ["history", "--rev-range"], ["history", "extra"], ["branches", "--resolve-dependencies"], ["nonsense"], [],
         ["--nonsense", "heads"], ["heads", "--nonsense"], ["head"], ["history", "-r", "-3:"], ["history", "--verbose=1"],
         ["-c"], ["-c", "x"], ["heads", "-c", "alembic.ini"], ["heads", "-q"], ["history", "-vx"], ["show", "-x"],
         ["history", "-r", "-3"], ["show", "-1"], ["show", "-1+2"], ["heads", "--", "x"], ["heads", "--"], ["show", "-1:"])


def other(rng, project):
    kind = rng.random()
    if kind < 0.45:
        return list(rng.choice(USAGE))
    if kind < 0.6:
        return ["-q"] + rng.choice((heads, show, history))(rng, project)
    if kind < 0.7:
        return rng.choice((["--quiet"], ["--qui"], ["-x", "a=b"], ["-xa=b"], ["-qx", "a"])) + ["heads"]
    if kind < 0.8:
        return ["-c", rng.choice(("missing.ini", "missing/pyproject.toml", "alembic.ini", ".")), "heads"]
    if kind < 0.9:
        return ["-n", rng.choice(("missing", "alembic", "DEFAULT", "loggers")), "history"]
    return rng.choice((["-c", "a.ini", "-c", "b.ini", "heads"], ["-c", "pyproject.toml", "-c", "x/pyproject.toml", "heads"],
                       ["-n", "a", "-n", "alembic", "heads"], ["-r", "heads"], ["-vheads"], ["heads", "-vv"]))


def random_queries(rng, project, count):
    """Queries as the command line takes them, each with what stands in front of the command."""
    made = []
    kinds = [heads, branches, history, history, history, show, show, show, other]
    for number in range(count):
        kind = (heads, history, show)[number] if number < 3 else rng.choice(kinds)
        argv = kind(rng, project)
        # "current" asks the database, "-h" and "--version" are in our own words
        if any("current" in one for one in argv):
            argv = ["heads"]
        if project.oracle_options is not None and kind is other and argv[:1] != ["-q"]:
            argv = ["branches"]  # the oracle is told another ini file, so it cannot be asked about those
        query = {"argv": project.options + argv, "cwd": project.cwd, "env": project.env}
        if project.oracle_options is not None:
            query["oracle_argv"] = project.oracle_options + argv
        made.append(query)
    return made
