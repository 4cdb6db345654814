# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Compares an answer with those that the oracle gave under several hash seeds. Where Alembic prints a Python set, its
order is random; exactly those lists are sorted before comparing. Where the order of whole revisions is random, ours has
to be one of the possible ones."""
import re

EXACT = "exact"
LISTS = "lists sorted"
ORDER = "one of several orders"
CONTENT = "varying content"
BREAKS_OFF = "Alembic breaks off with a traceback"
ENDLESS = "Alembic does not end"
UNSEEN = "damaged, but refused by Alembic before it looked"
DAMAGED = "damaged"

SET_LINE = re.compile(r"^(Branches into|Branch names): (.*)$", re.M)
LABELS = re.compile(r"^((?:.* -> )?\S.*?) \(([^()]*, [^()]*)\)((?: \((?:head|effective head|branchpoint|mergepoint)\))*)"
                    r"((?:, .*)?)$", re.M)
CHILD = re.compile(r"^ +-> ")
CHILDREN = re.compile(r"^ +-> ", re.M)


def sort_lists(text):
    text = SET_LINE.sub(lambda found: "%s: %s" % (found[1], ", ".join(sorted(found[2].split(", ")))), text)
    text = LABELS.sub(lambda found: "%s (%s)%s%s" % (found[1], ", ".join(sorted(found[2].split(", "))), found[3], found[4]),
                      text)
    lines, children = [], []
    for line in text.split("\n"):
        if CHILD.match(line):
            children.append(line)
            continue
        lines += sorted(children)
        children = []
        lines.append(line)
    return "\n".join(lines + sorted(children))


def has_random_lists(texts):
    """Whether there is a list whose order is a set's, also where it looks the same in all of the texts."""
    return any(sort_lists(text) != text or "\n " in text and len(CHILDREN.findall(text)) > 0 or
               any("," in found[2] for found in SET_LINE.finditer(text)) or LABELS.search(text) for text in texts)


def blocks(text):
    """The parts of an answer that may change places: lines, or the entries of a verbose answer."""
    if re.search(r"^Rev: ", text, re.M):
        return sorted(re.split(r"(?m)^(?=Rev: )", text))
    return sorted(text.split("\n"))


def verdict(ours, answers):
    """(kind of comparison, equal?) of our {"out", "status"} with the oracle's answers."""
    first = answers[0]
    if any(one["status"] == "does not end" for one in answers):
        return ENDLESS, ours["status"] >= 0
    if all(one["status"] != ours["status"] for one in answers):
        return EXACT, False
    if ours["out"] == "" and ours["status"] == 1 and all(one["status"] == 1 for one in answers):
        return (EXACT if first["out"] == "" else BREAKS_OFF), True  # we print a text whole or not at all
    if all(one["out"] == first["out"] and one["status"] == first["status"] for one in answers):
        if ours["out"] == first["out"]:
            return EXACT, True
    possible = {sort_lists(one["out"]) for one in answers}
    mine = sort_lists(ours["out"])
    if len(possible) == 1:
        # also where the seeds agreed by chance: the order of a set is never a promise
        return LISTS, mine in possible
    shared = {tuple(blocks(one)) for one in possible}
    if len(shared) == 1:
        return ORDER, mine in possible or (tuple(blocks(mine)) in shared and topological(ours["out"]))
    return CONTENT, mine in possible or tuple(blocks(mine)) in shared or within(mine, possible)


def topological(text):
    """Whether no revision of a history comes behind one that it stands on ("a, b -> c" lines, or Rev/Parent entries)."""
    seen = set()
    entries = re.findall(r"^(?:Parent|Merges): (.*)$", text, re.M)
    names = re.findall(r"^Rev: (\S+)", text, re.M)
    pairs = list(zip(names, entries)) if names else [
        (found[2], found[1]) for found in re.finditer(r"^(.*?)(?: \(.*?\))? -> ([^\s,]+)", text, re.M)]
    for name, parents in pairs:
        if any(parent in seen for parent in parents.split(", ")):
            return False
        seen.add(name)
    return True


def within(mine, possible):
    """Every line of ours stands in one of the possible answers, and there are as many as in one of them."""
    lines = [line for text in possible for line in text.split("\n")]
    return set(mine.split("\n")) <= set(lines) and any(mine.count("\n") == text.count("\n") for text in possible)
