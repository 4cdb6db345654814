# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Writes one revision as a migration script, in the many ways in which people and generators have written them."""

MESSAGES = ("add users table", "Add column", "", "empty message", "merge heads", "100% done, %s and %d", "naïve Änderung",
            "迁移：添加列", "emoji 🚀 ship it", "quote ' and \" mixed", "back\\\\slash and tab", "trailing dots...",
            "a -> b, c", "very long " + "message " * 20, "two  spaces", "(head)", "colon: here", "<base>")
DOC_STYLES = ("standard",) * 10 + ("none", "none", "one-line", "paragraphs", "single-quotes", "raw", "escapes", "blank",
                                   "controls", "leading-blank-lines", "joined", "f-string", "late", "crlf-text")


def quote(rng, text):
    """A Python string literal of text."""
    if "\\" in text or "\n" in text:
        return repr(text)
    style = rng.random()
    if style < 0.55 and "'" not in text:
        return "'%s'" % text
    if style < 0.9 and '"' not in text:
        return '"%s"' % text
    if style < 0.94 and len(text) > 2 and "'" not in text:
        return "('%s' '%s')" % (text[:2], text[2:])
    if style < 0.96 and not text.endswith('"'):
        return '"""%s"""' % text
    if style < 0.98:
        return "r" + repr(text)
    return ascii(text)


def sequence(rng, values, kind):
    inner = ", ".join(quote(rng, value) for value in values)
    if kind == "list":
        return "[%s]" % inner
    if kind == "lines":
        return "(\n    %s,\n)" % ",\n    ".join(quote(rng, value) for value in values)
    if kind == "bare" and len(values) > 1:
        return inner
    return "(%s,)" % inner if len(values) == 1 else "(%s)" % inner


def value(rng, values, always_sequence=False):
    if not values:
        return rng.choice(("None", "None", "None", "None", "()", "[]")) if rng.random() < 0.2 else "None"
    if len(values) == 1 and not always_sequence and rng.random() < 0.85:
        return quote(rng, values[0])
    return sequence(rng, values, rng.choice(("tuple", "tuple", "tuple", "list", "lines", "bare")))


def assignment(rng, style, name, written):
    note = {"revision": "str"}.get(name, "Union[str, Sequence[str], None]")
    text = "%s: %s = %s" % (name, note, written) if style == "annotated" else "%s = %s" % (name, written)
    if style == "tight":
        text = "%s=%s" % (name, written)
    if rng.random() < 0.04 and "\n" not in text:
        text += rng.choice(("  # noqa", " # see 'here'", ";", "  "))
    return text


def docstring(rng, node, message):
    down = ", ".join(getattr(parent, "id", str(parent)) for parent in node.parents)
    date = "20%02d-%02d-%02d %02d:%02d:%02d.%06d" % (rng.randint(10, 26), rng.randint(1, 12), rng.randint(1, 28),
                                                     rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 59),
                                                     rng.randint(0, 999999))
    style = node.style["doc"]
    shown = message.replace('"', "'") if style != "single-quotes" else message.replace("'", '"')
    standard = "%s\n\nRevision ID: %s\nRevises: %s\nCreate Date: %s\n\n" % (shown, node.id, down, date)
    if style == "none":
        return ""
    if style == "one-line":
        return '"""%s"""\n' % (shown or "x")
    if style == "paragraphs":
        return '"""%s\nsecond line of the first paragraph\n\n  indented second paragraph\n\n\n\tthird\n%s"""\n' % (
            shown, standard)
    if style == "single-quotes":
        return "'''%s'''\n" % standard
    if style == "raw":
        return 'r"""%s"""\n' % standard.replace("\\\\", "\\")
    if style == "escapes":
        return '"""\\x41 \\u00e9 \\\n%s\\ttab\\n\\nafter"""\n' % shown
    if style == "blank":
        return '"""   \n  \n"""\n'
    if style == "controls":
        return '"""%s\x0cform feed\x0bvertical\u2028line separator\x85next\n \n\nRevision ID: %s\n"""\n' % (shown, node.id)
    if style == "leading-blank-lines":
        return '"""\n\n   %s   \n   \nrest\n"""\n' % shown
    if style == "joined":
        return '"%s" \'%s\' """%s"""\n' % ("part one ", "part two ", standard.replace("\\", ""))
    if style == "f-string":
        return 'f"""%s"""\n' % (shown.replace("{", "").replace("\\", "") or "x")
    if style == "late":
        return 'from __future__ import annotations\n"""%s"""\n' % standard
    if style == "crlf-text":
        return '"""%s\\r\\nsecond\\r\\n\\r\\nthird"""\n' % shown
    return '"""%s"""\n' % standard


def new_style(rng):
    return {"doc": rng.choice(DOC_STYLES), "header": rng.choice(("plain", "annotated", "annotated", "tight")),
            "seed": rng.getrandbits(32), "ends": rng.choice(("\n",) * 14 + ("\r\n", "\r\n", "\r")),
            "encoding": rng.choice(("utf-8",) * 30 + ("utf-8-sig", "latin-1", "utf-8-cookie")),
            "omit": rng.random() < 0.08, "order": rng.random() < 0.06, "twice": rng.random() < 0.03}


def write(rng, node):
    """The bytes of the script. The same node gives the same bytes."""
    message = rng.choice(MESSAGES)
    lines = []
    style = node.style["header"]
    parents = [getattr(parent, "id", parent) for parent in node.parents]
    written = {
        "revision": quote(rng, node.id),
        "down_revision": node.style.get("down") or value(rng, parents),
        "branch_labels": value(rng, node.labels),
        "depends_on": value(rng, node.depends),
    }
    names = ["revision", "down_revision", "branch_labels", "depends_on"]
    if node.style["order"]:
        rng.shuffle(names)
    for name in names:
        if node.style["omit"] and written[name] == "None" and name in ("branch_labels", "depends_on"):
            continue
        if node.style["twice"]:
            lines.append(assignment(rng, "plain", name, "'not this'"))
        lines.append(assignment(rng, style, name, written[name]))
    text = docstring(rng, node, message)
    if style == "annotated":
        text += "from typing import Sequence, Union\n\n"
    if rng.random() < 0.3:
        text += "\n# revision identifiers, used by Alembic.\n# revision = 'comment'\n"
    text += "\n".join(lines) + "\n\n\ndef upgrade()%s:\n    pass\n" % (" -> None" if style == "annotated" else "")
    if rng.random() < 0.2:
        text += "    revision = 'local'\n    down_revision = \"\"\"\ndown_revision = 'inside a string'\n\"\"\"\n"
    text += "\n\ndef downgrade():\n    pass\n"
    text = text.replace("\n", node.style["ends"])
    encoding = node.style["encoding"]
    if encoding == "latin-1":
        try:
            return ("# -*- coding: latin-1 -*-" + node.style["ends"] + text).encode("latin-1")
        except UnicodeEncodeError:
            encoding = "utf-8"
    if encoding == "utf-8-cookie":
        return ("#!/usr/bin/env python" + node.style["ends"] + "# vim: set fileencoding=utf-8 :" + node.style["ends"] +
                text).encode("utf-8")
    return text.encode(encoding)
