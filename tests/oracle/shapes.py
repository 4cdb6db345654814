# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Random histories: which revision stands on which, what they are called, which labels and dependencies they have."""
from dataclasses import dataclass, field

WORDS = ("add", "drop", "users", "orders", "billing", "audit", "merge", "index", "tenant", "invoice", "fix", "email",
         "init", "audit_log", "v2", "Rename", "ÄndereSpalte", "版本", "données", "Größe")
LABELS = ("billing", "accounts", "core", "plugin_a", "plugin_ab", "reporting", "tenant", "mainline", "étiquette",
          "feature.x", "web", "api")


@dataclass
class Node:
    """One revision of a history; parents and dependencies are nodes (or texts, where something is wrong on purpose)."""
    id: str
    parents: list = field(default_factory=list)
    labels: list = field(default_factory=list)
    depends: list = field(default_factory=list)      # ids or labels
    style: dict = field(default_factory=dict)        # how the file is written
    file: str = ""
    location: int = 0


def new_ids(rng, count):
    """Ids of one project: hex, sequential, words, or words that are prefixes of one another."""
    kind = rng.choice(("hex", "hex", "hex", "short", "sequence", "words", "prefixes", "near", "mixed"))
    ids = []
    while len(ids) < count:
        one = kind if kind != "mixed" else rng.choice(("hex", "short", "sequence", "words", "prefixes"))
        if one == "hex":
            new = "%012x" % rng.getrandbits(48)
        elif one == "short":
            new = "%x" % rng.getrandbits(rng.choice((8, 12, 16, 20)))
        elif one == "sequence":
            new = "%0*d" % (rng.choice((3, 4)), len(ids) + 1)
        elif one == "words":
            new = "_".join(rng.choice(WORDS) for _ in range(rng.randint(1, 3)))
            if rng.random() < 0.2:
                new += rng.choice((".1", " b", "!", "%s", "é"))
        elif one == "near":  # one long common prefix
            new = "ae1027a6" + "%02x" % rng.getrandbits(8)
        else:
            new = ("abcd" if rng.random() < 0.7 or not ids else rng.choice(ids)) + rng.choice("abcdef0123")
        if new not in ids and new not in ("head", "heads", "base"):
            ids.append(new)
        elif one == "sequence" or len(ids) > 30:
            ids.append(new + "_%d" % len(ids))
    return ids


def parents_for(rng, shape, nodes):
    """The parents of the next revision."""
    if not nodes:
        return []
    has_child = {parent.id for node in nodes for parent in node.parents}
    tips = [node for node in nodes if node.id not in has_child]
    chance = rng.random()
    if shape == "chain":
        return [nodes[-1]]
    if shape == "forest":
        return [] if chance < 0.25 else [rng.choice(tips)]
    if shape == "star":
        return [nodes[0] if chance < 0.8 else rng.choice(nodes)]
    if shape == "team":
        if chance < 0.35:
            return [rng.choice(nodes[-5:])]
        if chance < 0.7 and len(tips) > 1:
            return rng.sample(tips, min(len(tips), rng.choice((2, 2, 2, 3))))
        return [rng.choice(tips)]
    if shape == "merges":
        if len(nodes) > 2 and chance < 0.5:
            return rng.sample(nodes, rng.choice((2, 2, 3)))
        return [rng.choice(nodes)] if chance < 0.95 else []
    if chance < 0.12:  # "random"
        return []
    if chance < 0.32 and len(nodes) > 1:
        return rng.sample(nodes, rng.randint(2, min(4, len(nodes))))
    return [rng.choice(nodes[-4:] if chance < 0.8 else nodes)]


def random_history(rng):
    """Nodes in an order in which every parent and dependency comes first."""
    shape = rng.choice(("chain", "forest", "star", "team", "team", "merges", "random", "random"))
    size = rng.choice((0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24)) if rng.random() < 0.96 else \
        rng.randint(30, 60)
    ids = new_ids(rng, size)
    label_rate = rng.choice((0, 0.1, 0.1, 0.3))
    depend_rate = rng.choice((0, 0, 0.15, 0.35))
    labels = [label for label in LABELS if label not in ids]
    rng.shuffle(labels)
    nodes = []
    for one in ids:
        node = Node(one, parents_for(rng, shape, nodes))
        starts_branch = not node.parents or any(parent in known.parents for known in nodes for parent in node.parents)
        if labels and rng.random() < (min(1, 3 * label_rate) if starts_branch else label_rate / 4):
            node.labels = [labels.pop() for _ in range(min(len(labels), rng.choice((1, 1, 1, 2))))]
        if nodes and rng.random() < depend_rate:
            for other in rng.sample(nodes, min(len(nodes), rng.choice((1, 1, 2, 3)))):
                if other not in node.parents or rng.random() < 0.3:
                    node.depends.append(rng.choice(other.labels) if other.labels and rng.random() < 0.5 else other.id)
        nodes.append(node)
    return nodes
