# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Runs retort, and what the comparing programs share: options, reports."""
import difflib
import os
import shlex
import subprocess
import sys

TIMEOUT = 60


def run(retort, query, folder):
    """retort's answer to a query: a process of its own."""
    env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": folder, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE", "QT_PLUGIN_PATH", "LD_LIBRARY_PATH"):
        if name in os.environ:
            env[name] = os.environ[name]
    env.update(query.get("env", {}))
    try:
        done = subprocess.run([retort, *query["argv"]], cwd=os.path.join(folder, query.get("cwd", "")), env=env,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return {"out": "", "status": -1, "error": "no answer within %d s" % TIMEOUT}
    return {"out": done.stdout.decode("utf-8", "replace"), "status": done.returncode,
            "error": done.stderr.decode("utf-8", "replace")}


def report(folder, query, answers, saved=True):
    """Says on stdout what differs and how to see it again."""
    print("\nDIFFERENT: retort %s" % shlex.join(query["argv"]))
    print("  repeat:  %s --case %s" % (shlex.join([sys.executable, sys.argv[0]]), folder) if saved else "  in %s" % folder)
    if answers is None:
        print("  (gone when it was tried again)")
        return
    ours, theirs = answers
    print("  retort:  status %s  %s" % (ours["status"], ours.get("error", "").strip()[-300:]))
    for status in sorted({str(one["status"]) for one in theirs}):
        print("  oracle:  status %s  %s" % (status, theirs[0].get("error", "").strip()[-300:]))
    if all(one["out"] == ours["out"] for one in theirs):
        return
    for line in difflib.unified_diff(theirs[0]["out"].splitlines(), ours["out"].splitlines(), "oracle", "retort",
                                     lineterm="", n=1):
        print("    " + repr(line)[1:-1])


def add_options(parser, cases):
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("--retort", default=os.environ.get("RETORT_BINARY", ""), help="the program to test")
    parser.add_argument("--cases", type=int, default=cases)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--keep", type=int, default=20, help="how many differences are shrunk and saved")
    parser.add_argument("--failures", default=os.path.join(os.getcwd(), "oracle-failures"), help="where they are saved")
    parser.add_argument("--write-goldens", metavar="DIR", help="write goldens from the oracle's answers (see %s)" % here)


def parse(parser):
    options = parser.parse_args()
    if not options.write_goldens:
        if not options.retort or not os.access(options.retort, os.X_OK):
            parser.error("there is no program %r: give --retort or set RETORT_BINARY" % options.retort)
        options.retort = os.path.abspath(options.retort)
    options.failures = os.path.abspath(options.failures)
    return options
