#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Asks retort and the real Alembic the same random questions about random histories and compares the answers byte for
byte: heads, branches, history, show, with every option and every form of the revision grammar, wrong ones included.

  compare_history.py --retort build/dev/app/cli/retort --cases 2000 --seed 1
  compare_history.py --case FOLDER         repeats one saved case
  compare_history.py --write-goldens DIR --cases 200 --seed 1
"""
import argparse
import collections
import concurrent.futures
import dataclasses
import json
import os
import random
import shutil
import sys
import tempfile
import time

import canonical
import goldens
import oracle
import projects
import queries
import runner



def make_case(seed, number, per_case):
    rng = random.Random("%d/%d" % (seed, number))
    project = projects.random_project(rng.getrandbits(48))
    return project, queries.random_queries(rng, project, per_case)


def ask_oracle(the_oracle, folder, asked):
    return the_oracle.ask_all({"dir": folder, "queries": [
        {"argv": query.get("oracle_argv", query["argv"]), "cwd": query["cwd"], "env": query["env"]} for query in asked]})


def judge(project, query, ours, answers):
    """(kind, equal?): damaged projects by exit status, everything else by every byte."""
    kind, equal = canonical.verdict(ours, answers)
    if not equal and project.broken and any(ours["status"] == one["status"] for one in answers):
        return canonical.DAMAGED + ": " + project.broken, True
    if not equal and project.broken and ours["status"] == 1 and ours["out"] == "" and \
            all(one["out"].startswith("FAILED: Relative revision -") for one in answers):
        return canonical.UNSEEN, True
    return kind, equal


class Comparison:
    def __init__(self, options, the_oracle):
        self.options = options
        self.oracle = the_oracle
        self.counts = collections.Counter()
        self.suspects = []
        self.failures = []
        self.root = tempfile.mkdtemp(prefix="retort-history-")
        self.pool = concurrent.futures.ThreadPoolExecutor(options.jobs)
        self.more = None
        self.finished = 0

    def second_opinion(self):
        """An oracle with more hash seeds, for what looks different: the first four may have agreed by chance."""
        if self.more is None:
            self.more = oracle.Oracle(oracle.MANY_HASH_SEEDS)
        return self.more

    def answers(self, project, asked, name, the_oracle=None):
        """Both sides' answers, in a folder that is gone afterwards."""
        folder = os.path.join(self.root, name)
        os.makedirs(folder)
        projects.lay_out(folder, project.all_files(), project.folders)
        try:
            theirs = self.pool.submit(ask_oracle, the_oracle or self.oracle, folder, asked)
            ours = [runner.run(self.options.retort, query, folder) for query in asked]
            return ours, [list(one) for one in zip(*theirs.result())]
        finally:
            shutil.rmtree(folder)

    def case(self, number):
        project, asked = make_case(self.options.seed, number, self.options.queries)
        ours, theirs = self.answers(project, asked, "case-%d" % number)
        for query, our, their in zip(asked, ours, theirs):
            kind, equal = judge(project, query, our, their)
            if equal:
                self.counts[kind] += 1
            else:
                self.suspects.append((number, query))

    def ask_again(self, number, query):
        """A suspect, with many more hash seeds: a difference, or one more kind of random order."""
        project, _ = make_case(self.options.seed, number, self.options.queries)
        ours, theirs = self.answers(project, [query], "again", self.second_opinion())
        kind, equal = judge(project, query, ours[0], theirs[0])
        self.counts[kind if equal else "DIFFERENT"] += 1
        if not equal:
            self.failures.append((number, query))

    def fails(self, project, query, name):
        """Whether this query on this project still differs: (answers) or None."""
        ours, theirs = self.answers(project, [query], name, self.second_opinion())
        return None if judge(project, query, ours[0], theirs[0])[1] else (ours[0], theirs[0])

    def shrink(self, project, query):
        """Takes revisions away as long as the difference stays."""
        answers = self.fails(project, query, "shrink")
        tries, smaller = 0, answers is not None
        while smaller and tries < 80:
            smaller = False
            for gone in list(project.nodes):
                tries += 1
                candidate = without(project, gone)
                found = self.fails(candidate, query, "shrink")
                if found:
                    project, answers, smaller = candidate, found, True
                    break
        return project, answers

    def save(self, number, query, index):
        project, _ = make_case(self.options.seed, number, self.options.queries)
        project, answers = self.shrink(project, query)
        folder = os.path.join(self.options.failures, "seed-%d-case-%d-%d" % (self.options.seed, number, index))
        shutil.rmtree(folder, ignore_errors=True)
        projects.lay_out(os.path.join(folder, "project"), project.all_files(), project.folders)
        with open(os.path.join(folder, "query.json"), "w", encoding="utf-8") as out:
            json.dump({"query": query, "broken": project.broken}, out)
        runner.report(folder, query, answers)

    def run(self):
        started = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as cases:
            for done in concurrent.futures.as_completed([cases.submit(self.case, number)
                                                         for number in range(self.options.cases)]):
                done.result()
                self.finished += 1
                if self.finished % 100 == 0:
                    print("%d of %d" % (self.finished, self.options.cases), file=sys.stderr, flush=True)
        for number, query in sorted(self.suspects, key=lambda one: one[0]):
            self.ask_again(number, query)
        for index, (number, query) in enumerate(sorted(self.failures, key=lambda one: one[0])):
            if index < self.options.keep:
                self.save(number, query, index)
        print("%d projects, %d queries in %.0f s (Alembic %s, seed %d)" % (
            self.options.cases, sum(self.counts.values()), time.monotonic() - started, self.oracle.versions["alembic"],
            self.options.seed))
        self.counts["DIFFERENT"] += 0
        for kind, count in sorted(self.counts.items()):
            print("  %-40s %d" % (kind, count))
        shutil.rmtree(self.root, ignore_errors=True)
        if self.more:
            self.more.close()
        return 1 if self.failures else 0


def without(project, gone):
    """The project with one revision less; its children stand on its parents."""
    nodes = {}
    for node in project.nodes:
        if node is gone:
            continue
        copy = dataclasses.replace(node, parents=[], depends=[one for one in node.depends
                                                              if one != gone.id and one not in gone.labels])
        nodes[id(node)] = copy
        for parent in node.parents:
            for kept in (gone.parents if parent is gone else [parent]):
                kept = nodes.get(id(kept), kept)
                if kept not in copy.parents:
                    copy.parents.append(kept)
    return dataclasses.replace(project, nodes=list(nodes.values()))


def write_goldens(options, the_oracle):
    """Cases whose answers hang on no hash seed, with what the oracle answered; retort has no part in it."""
    root = tempfile.mkdtemp(prefix="retort-golden-")
    cases, number = [], 0
    while len(cases) < options.cases:
        project, asked = make_case(options.seed, number, options.queries)
        number += 1
        if project.broken or sum(map(len, project.all_files().values())) > 9000:
            continue
        folder = os.path.join(root, "case-%d" % number)
        os.makedirs(folder)
        projects.lay_out(folder, project.all_files(), project.folders)
        answers = [list(one) for one in zip(*ask_oracle(the_oracle, folder, asked))]
        shutil.rmtree(folder)
        kept = [goldens.query(query, answer, folder) for query, answer in zip(asked, answers)
                if all(one["status"] != 1 or one["out"] == "" for one in answer)]
        kept = [one for one in kept if one]
        if kept:
            cases.append(goldens.case("%d/%d" % (options.seed, number - 1), project.all_files(), project.folders, kept))
    shutil.rmtree(root)
    goldens.write(os.path.join(options.write_goldens, "history.jsonl"), "history", options.seed, the_oracle.versions, cases)
    return 0


def repeat(options, the_oracle):
    folder = os.path.abspath(options.case)
    with open(os.path.join(folder, "query.json"), encoding="utf-8") as text:
        saved = json.load(text)
    query, project = saved["query"], projects.Project(0, broken=saved["broken"])
    ours = runner.run(options.retort, query, folder + "/project")
    theirs = [one[0] for one in ask_oracle(the_oracle, folder + "/project", [query])]
    kind, equal = judge(project, query, ours, theirs)
    print("%s: %s" % (kind, "equal" if equal else "DIFFERENT"))
    if not equal:
        runner.report(folder, query, (ours, theirs))
    return 0 if equal else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    runner.add_options(parser, cases=2000)
    parser.add_argument("--case", help="repeat a saved case")
    parser.add_argument("--queries", type=int, default=5, help="queries per project")
    options = runner.parse(parser)
    the_oracle = oracle.open_or_exit(oracle.MANY_HASH_SEEDS if options.write_goldens else oracle.HASH_SEEDS)
    try:
        if options.write_goldens:
            return write_goldens(options, the_oracle)
        if options.case:
            return repeat(options, the_oracle)
        return Comparison(options, the_oracle).run()
    finally:
        the_oracle.close()


if __name__ == "__main__":
    sys.exit(main())
