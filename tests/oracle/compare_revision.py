#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Lets Alembic and retort write revisions and merges in the same random projects and compares every file byte for byte,
what both print, and how they end. Where Retort refuses on purpose (docs/differences.md) Alembic's file is looked at: it must
be one that nobody could load, or one that something was lost for."""
import argparse
import os
import random
import shutil
import sys
import tempfile

import oracle
import runner
from revision_environments import ENVIRONMENTS

MESSAGES = ["add users", "Add Users Table!", "添加用户 表", "naïve Straße ÄÖÜ ŻÓŁĆ", "", " ", "a/b\\\\c ../x", "it's 100% `done` {x} ${y}",
            "two\nlines", "tabs\tand   blanks", "x" * 60, "word " * 20, "a_b-c.d", "émoji 🚀 rocket", "UPPER lower 123", "__init__",
            "#hash ## comment", "% percent %% line", "trailing backslash \\\\", "'single' and \"double\"", "İstanbul ΣΑΣ ǅ",
            "%(rev)s", "\\n escaped", "none", "ﬁ ligature ½ Ⅷ ²"]
BAD_MESSAGES = ['three """ quotes', "ends with a quote\"", "\\", "\\x broken", "\\N{nothing}", "nul \\u12"]
TEMPLATES = ["%%(rev)s_%%(slug)s", "%%(year)d%%(month).2d%%(day).2d_%%(hour).2d%%(minute).2d_%%(rev)s_%%(slug)s", "%%(epoch)d-%%(rev)s",
             "%%(year)d/%%(month).2d/%%(rev)s_%%(slug)s", "%%(slug)s", "r%%(rev)s.%%(second).2d", "%%(epoch)s_%%(slug).10s_%%(rev)s",
             "%%(rev)s%%%%", "%%(year)04d_%%(day)3d_%%(rev)-8s_",
             "%%(epoch)x_%%(rev)s", "%%(rev).4s_%%(slug)s_%%(minute)d", "%%(hour)+d%%(second)05d%%(rev)r", "%%(nosuch)s_%%(rev)s", "plain",
             "%%(year)d_%%(month)d_%%(day)d/%%(hour)d-%%(minute)d-%%(second)d_%%(rev)s"]
ZONES = [None, None, "UTC", "Europe/Berlin", "Asia/Shanghai", "America/St_Johns", "utc", "Nowhere/Atall", "Asia/Kathmandu",
         "Etc/GMT+5", "africa/casablanca", "EST5EDT", "Pacific/Chatham", "UTC", None, "Asia/Tokyo"]

STANDARD = '''"""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}

"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

# revision identifiers, used by Alembic.
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade():
    ${upgrades if upgrades else "pass"}


def downgrade():
    ${downgrades if downgrades else "pass"}
'''
MAKOS = [
    STANDARD,
    STANDARD.replace("Create Date: ${create_date}", "Create Date: ${create_date.strftime('%d.%m.%Y %H:%M')} ${create_date.isoformat()}"),
    STANDARD.replace("Revises: ${down_revision | comma,n}", "Revises: ${', '.join(down_revision) if isinstance(down_revision, tuple) else down_revision or '-'}"),
    "<%!\nimport re\n\ndef title(text):\n    return text.title()\n%>\\\n" + STANDARD.replace("${message}", "${message | title}"),
    STANDARD + "\n% if depends_on:\n# depends on something\n% elif branch_labels:\n# ${branch_labels[0]}\n% else:\n# nothing\n% endif\n",
    STANDARD + "\n## a comment\n<%doc>\nanother\n</%doc>\n% for n in range(3):\n  % if n % 2:\n# odd ${n}\n  % else:\n# even ${n} \\\nstill\n  % endif\n% endfor\n",
    STANDARD + "\n<%\n    words = message.split()\n    count = len(words)\n%>\n# ${count} words: ${'|'.join(words) | trim}\n",
    STANDARD + '\n<%def name="shout(text)"># ${text.upper()}!</%def>\n${shout(up_revision)}\n<%text>## ${not} an expression\n% neither\n</%text>\n',
    STANDARD + "\n%% one percent\n  %% two blanks\n# ${'a' 'b'}${'}'}${{'k': 'v'}['k']} ${message | h} ${up_revision | u}\n",
    STANDARD.replace("\n", "\r\n"),
    STANDARD + "\n# ${undefined_name if undefined_name else 'undefined'}${context.get('nothing', 'default')} ${config.get_main_option('file_template')}\n",
    STANDARD + "\n# ${no_such_name}\n",
    STANDARD + "\n% if True:\n# open\n",
    STANDARD + "\n# ${1 +\n",
    STANDARD.replace("branch_labels = ${repr(branch_labels)}\n", ""),
    STANDARD.replace("revision = ${repr(up_revision)}\n", "", 1),
]
MAKOS += [
    STANDARD + "\n# ${message.title() | trim}${' '.join(reversed(message.split())) | n}\n% for i, c in enumerate(up_revision[:3]):\n# ${i}${c}${loop.index}${'' if loop.last else ','}\n% endfor\n",
    STANDARD + '\n<%def name="line(word, times=2)" filter="trim">\n    ${word * times}\n</%def>\n# ${line(up_revision)} ${line("x", times=3)}\n',
    STANDARD + "\n<%block name=\"tail\">\n# in a block ${message | h}\n</%block>\n",
    STANDARD + "\n<%\n    seen = {}\n    for word in message.split():\n        seen[word] = seen.get(word, 0) + 1\n%>\n% for word, count in sorted(seen.items()):\n# ${word | u} ${count}\n% endfor\n",
    STANDARD + "\n% try:\n# ${int(message)}\n% except ValueError:\n# no number\n% endtry\n",
    STANDARD + "\n<%! from datetime import timedelta %>\n# ${(create_date + timedelta(days=40)).strftime('%A %j %U %y')}\n",
    STANDARD + "\n# ${extra if extra is not UNDEFINED else 'no extra'} ${context.get('number', 0) + 1} ${', '.join(context.get('words', ['none']))}\n"
    "% if callable(context.get('call')):\n# ${call('ab')}\n% endif\n",
    STANDARD.replace('    ${upgrades if upgrades else "pass"}', '    ${context.get("one_upgrades", upgrades or "pass")}\n    ${context.get("two_upgrades", "pass")}'),
    "# -*- coding: utf-8 -*-\n" + STANDARD,
    "## -*- coding: utf-8 -*-\n" + STANDARD + "\n# ${len(message)} ${repr(message.encode('utf-8')[:4])}\n",
    STANDARD + "\n% while False:\nnever\n% endwhile\n# ${[n ** 2 for n in range(4) if n]} ${{n: n for n in 'ab'}} ${(lambda x: x or '-')(message)}\n",
    STANDARD + "\n# ${message.translate(str.maketrans('aeiou', '12345'))} ${f'{up_revision!r:>20}'} ${'%5.1f|%-4s|' % (3.14159, 'a')}\n",
]
HOOK = "#!/bin/sh\nprintf '# formatted %s\\n' \"$2\" >> \"$1\"\necho hooked >&2\n"


class Project:
    def __init__(self, rng):
        self.rng = rng
        self.two = rng.random() < 0.2
        lines = ["[alembic]", "script_location = %(here)s/m"]
        if self.two:
            lines += [rng.choice(["path_separator = os", "version_path_separator = os"]), "version_locations = %(here)s/m/one" + os.pathsep + "%(here)s/m/two"]
        if rng.random() < 0.5:
            lines.append("file_template = " + rng.choice(TEMPLATES))
            if "/" in lines[-1]:
                lines.append("recursive_version_locations = true")
        zone = rng.choice(ZONES)
        if zone:
            lines.append("timezone = " + zone)
        if rng.random() < 0.25:
            lines.append("truncate_slug_length = %d" % rng.choice([0, 1, 5, 12, 40, 100]))
        if rng.random() < 0.1:
            lines.append("output_encoding = " + rng.choice(["utf-8", "utf-16-le", "latin-1"]))
        if rng.random() < 0.1:
            lines.append("sourceless = " + rng.choice(["true", "false"]))
        if rng.random() < 0.1 and not self.two:
            lines.append("recursive_version_locations = true")
        self.environment = rng.random() < 0.35
        self.env = ""
        if self.environment:
            self.env = rng.choice(ENVIRONMENTS)
            lines += ["revision_environment = " + rng.choice(["true", "TRUE", "yes", "1"]), "sqlalchemy.url = sqlite:///app.db"]
        elif rng.random() < 0.1:
            lines.append("revision_environment = " + rng.choice(["false", "0", "off"]))
        if rng.random() < 0.2:
            lines += ["[post_write_hooks]", "hooks = one" + rng.choice(["", "", ", two"]),
                      "one.type = " + rng.choice(["exec", "exec", "exec", "nonsense"]), "one.executable = %(here)s/hook.sh",
                      "one.options = REVISION_SCRIPT_FILENAME " + rng.choice(["-x", "'a b'", "", '"a\\\\b" c']),
                      "two.type = exec", "two.executable = " + rng.choice(["%(here)s/hook.sh", "./hook.sh"])]
            if rng.random() < 0.3:
                lines.append("two.options = REVISION_SCRIPT_FILENAME twice")
            # With a relative --version-path Alembic hands on a relative name, which is lost in another folder.
            if rng.random() < 0.3 and not self.two:
                lines.append("two.cwd = %(here)s/m")
        self.ini = "\n".join(lines) + "\n"
        self.mako = rng.choice(MAKOS) if rng.random() < 0.6 else STANDARD

    def make(self, folder):
        os.makedirs(os.path.join(folder, "m"))
        for name in (["one", "two"] if self.two else ["versions"]):
            os.makedirs(os.path.join(folder, "m", name))
        for name, text in (("alembic.ini", self.ini), ("m/script.py.mako", self.mako), ("hook.sh", HOOK), ("m/env.py", self.env)):
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as out:
                out.write(text)
        os.chmod(os.path.join(folder, "hook.sh"), 0o755)


def queries(rng, project):
    """A few commands, each on what the ones before it made."""
    made = []
    asked = []
    for number in range(rng.randint(2, 6)):
        rev = rng.choice(["%012x" % rng.getrandbits(48), "word_%d" % number, "修订%d" % number, "R%d" % number])
        argv = ["revision"]
        if len(made) > 1 and rng.random() < 0.25:
            argv = ["merge", *(["heads"] if rng.random() < 0.5 else rng.sample(made, 2))]
        elif made and rng.random() < 0.35:
            argv += ["--head", rng.choice([*made, "base", "heads", "nosuch", made[-1][:5]])]
        if rng.random() < 0.4:
            argv.append("--splice")
        if rng.random() < 0.9:
            argv += ["-m", rng.choice(MESSAGES if rng.random() < 0.9 else BAD_MESSAGES)]
        if rng.random() < 0.2:
            argv += ["--branch-label", rng.choice(["core", "label%d" % number, "分支"])]
        if argv[0] == "revision" and made and rng.random() < 0.2:
            argv += ["--depends-on", rng.choice([*made, "core", "nosuch"])]
            if rng.random() < 0.3:
                argv += ["--depends-on", rng.choice(made)]
        if argv[0] == "revision" and project.two and rng.random() < 0.7:
            argv += ["--version-path", rng.choice(["m/one", "m/two", "m", "./m/one"])]
        if rng.random() < 0.04:
            rev = rng.choice(["a@b", "x-y+z", "a:b", "-"])
        if project.environment and argv[0] == "revision" and rng.random() < 0.2:
            argv.append("--sql")
        argv += ["--rev-id=" + rev]
        made.append(rev)
        asked.append({"argv": argv, "env": {"SOURCE_DATE_EPOCH": str(rng.randint(0, 2_000_000_000)), "TZ": "UTC"}})
    return asked


def files(folder):
    found = {}
    for where, folders, names in os.walk(os.path.join(folder, "m")):
        folders[:] = [one for one in folders if one != "__pycache__"]
        for name in names:
            path = os.path.join(where, name)
            with open(path, "rb") as content:
                found[os.path.relpath(path, folder)] = content.read()
    return found


def loads(text):
    try:
        compile(text, "script", "exec")
        return True
    except (SyntaxError, ValueError):
        return False


class Comparison:
    def __init__(self, options, asked):
        self.options, self.oracle, self.counts = options, asked, {}

    def count(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1

    def play(self, folder, project, asked, answer):
        """Runs the commands one by one; yields after each what was said and what is there."""
        shutil.rmtree(folder, ignore_errors=True)
        project.make(folder)
        for query in asked:
            said = answer(query)
            yield said, files(folder)

    def case(self, seed):
        rng = random.Random(seed)
        project = Project(rng)
        asked = queries(rng, project)
        folder = os.path.join(tempfile.gettempdir(), "retort-revision-%d-%d" % (os.getpid(), seed))
        theirs = list(self.play(folder, project, asked, lambda query: self.oracle.ask({"dir": folder, "queries": [query]})[0]))
        ours = self.play(folder, project, asked, lambda query: runner.run(self.options.retort, query, folder))
        good = True
        for query, (their, their_files), (our, our_files) in zip(asked, theirs, ours):
            kind = self.verdict(their, their_files, our, our_files)
            self.count(kind)
            if kind.startswith("DIFFERENT"):
                good = False
                print("\n%s, seed %d" % (kind, seed))
                runner.report(folder, query, (our, [their]), saved=False)
                for name in sorted(set(their_files) | set(our_files)):
                    if their_files.get(name) != our_files.get(name):
                        print("  %s\n   oracle: %r\n   retort: %r" % (name, their_files.get(name), our_files.get(name)))
            if kind != "same" and kind != "both refuse":
                break  # what comes after stands on another history
        shutil.rmtree(folder, ignore_errors=True)
        return good

    @staticmethod
    def verdict(their, their_files, our, our_files):
        if our["status"] == 0 and their["status"] == 0:
            if their_files == our_files and their["out"] == our["out"]:
                return "same"
            return "DIFFERENT: what was written" if their_files != our_files else "DIFFERENT: what was printed"
        if our["status"] != 0 and their["status"] != 0:
            if their["status"] == 1 and "SyntaxError" in their["error"] or our_files != their_files:
                if len(our_files) < len(their_files):
                    return "refused, nothing written"
                # It wrote over a script before it noticed that the new one cannot be loaded.
                return "refused, Alembic overwrites" if "exists already" in our["error"] else "DIFFERENT: the files left"
            def without_folders(answer):
                return [line for line in answer["out"].splitlines() if not line.startswith("Creating directory ")]
            said = without_folders(their)
            hidden = "Template rendering failed" in their["out"] or their["status"] == 1
            return "both refuse" if hidden or said == without_folders(our) else "DIFFERENT: the refusal"
        if our["status"] != 0:
            newest = [text for name, text in their_files.items() if our_files.get(name) != text]
            if any(not loads(text) for text in newest):
                return "refused, Alembic's script cannot be loaded"
            if "gives no file name" in our["out"]:
                return "refused, Alembic itself takes the file for no script"
            if "exists already" in our["error"] or "already" in our["out"]:
                return "refused, Alembic overwrites or repeats an id"
            if "does not set 'revision'" in our["out"] + our["error"]:
                return "refused, the template sets no revision"
            if "encoding" in our["out"] + our["error"]:
                return "refused, the encoding lacks a character"
        if our["status"] == 0 and their["status"] == 1 and our_files == their_files and their["error"].startswith("NameError"):
            return "same, and Alembic cannot execute it"
        return "DIFFERENT: only one refuses"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    runner.add_options(parser, cases=500)
    parser.add_argument("--case", type=int, help="one seed alone")
    options = runner.parse(parser)
    asked = oracle.open_or_exit(("0",))
    comparison = Comparison(options, asked)
    seeds = [options.case] if options.case is not None else range(options.seed * 100_000, options.seed * 100_000 + options.cases)
    bad = [seed for seed in seeds if not comparison.case(seed)]
    asked.close()
    print("revision and merge: %d projects; %s" % (len(seeds), ", ".join("%s %d" % one for one in sorted(comparison.counts.items()))))
    print("%d different%s" % (len(bad), ": seeds " + " ".join(map(str, bad[:20])) if bad else ""))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
