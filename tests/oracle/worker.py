# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""The oracle's side: answers queries with the real Alembic. Runs in the oracle's Python, one JSON line in and out.

A request is {"dir": D, "queries": [{"argv": […], "cwd": C, "env": {…}}]}; the answer holds for each query what Alembic
printed on stdout and its exit status, as a process of its own would have ended. "python" requests evaluate one of the
functions below instead (module headers, configuration values).
"""
import contextlib
import datetime
import io
import json
import os
import shutil
import signal
import sys
import types
import warnings


class Stream(io.TextIOBase):
    """Stands for sys.stdout: Alembic binds it once, when it is imported, so the target must be changeable."""

    encoding = "utf-8"

    def __init__(self):
        self.text = []

    def write(self, text):
        text.encode("utf-8")  # fails as a real stream would (lone surrogates)
        self.text.append(text)
        return len(text)

    def flush(self):
        pass

    def take(self):
        text = "".join(self.text)
        self.text = []
        return text


REPLIES = sys.stdout
CAPTURE = Stream()
sys.stdout = CAPTURE

import alembic  # noqa: E402
import alembic.config  # noqa: E402
import alembic.script  # noqa: E402
import alembic.script.base  # noqa: E402
import sqlalchemy  # noqa: E402

warnings.simplefilter("ignore")
BASE_PATH = list(sys.path)
BASE_MODULES = set(sys.modules)


class DoesNotEnd(BaseException):
    """Alembic misses some cycles and then walks in circles."""


def give_up(signal_number, frame):
    raise DoesNotEnd


signal.signal(signal.SIGVTALRM, give_up)
PATIENCE = 5  # seconds of CPU


def exit_status(function):
    """Runs function as the body of a process: (status, last line of the error)."""
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        function()
        return 0, ""
    except SystemExit as end:
        code = end.code
        if code is None:
            return 0, ""
        return (code & 0xFF if isinstance(code, int) else 1), ""
    except DoesNotEnd:
        return "does not end", ""
    except BaseException as error:  # what Python would end with a traceback for
        return 1, "%s: %s" % (type(error).__name__, error)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def forget_modules(folder):
    """What prepend_sys_path made importable must not reach the next case."""
    sys.path[:] = BASE_PATH
    for name in set(sys.modules) - BASE_MODULES:
        if (getattr(sys.modules[name], "__file__", None) or "").startswith(folder):
            del sys.modules[name]
    for path in [path for path in sys.path_importer_cache if path.startswith(folder)]:
        del sys.path_importer_cache[path]


class FixedTime(datetime.datetime):
    """Revisions are made at the second that $SOURCE_DATE_EPOCH says, if it says one."""

    @classmethod
    def now(cls, tz=None):
        epoch = os.environ.get("SOURCE_DATE_EPOCH")
        moment = datetime.datetime.fromtimestamp(int(epoch), tz) if epoch else datetime.datetime.now(tz)
        return moment


alembic.script.base.datetime = types.SimpleNamespace(datetime=FixedTime, timezone=datetime.timezone)


def run_query(query, folder):
    os.chdir(os.path.join(folder, query.get("cwd", "")))
    before = dict(os.environ)
    os.environ.update(query.get("env", {}))
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            status, error = exit_status(lambda: alembic.config.CommandLine(prog="alembic").main(argv=query["argv"]))
    finally:
        os.environ.clear()
        os.environ.update(before)
        forget_modules(folder)
    return {"out": CAPTURE.take(), "status": status, "error": error or errors.getvalue()[-300:]}


def headers(request):
    """What Python itself makes of each script: its header values, by importing it."""
    from alembic.util import load_python_file

    def value(module, name):
        if not hasattr(module, name):
            return {"kind": "absent"}
        found = getattr(module, name)
        if found is None:
            return {"kind": "none"}
        if isinstance(found, str):
            return {"kind": "text", "values": [found]}
        if isinstance(found, (tuple, list, set)) and all(isinstance(one, str) for one in found):
            return {"kind": "sequence", "values": sorted(found) if isinstance(found, set) else list(found)}
        return {"kind": "other"}

    answers = []
    for path in request["paths"]:
        answer = {}

        def load():
            module = load_python_file(os.path.dirname(path), os.path.basename(path))
            answer["doc"] = module.__doc__
            for name in ("revision", "down_revision", "branch_labels", "depends_on"):
                answer[name] = value(module, name)

        answer["status"], answer["error"] = exit_status(load)
        answers.append(answer)
    return answers


FUNCTIONS = {"headers": headers}


def serve():
    for line in sys.stdin:
        request = json.loads(line)
        if request.get("function"):
            answer = FUNCTIONS[request["function"]](request)
        elif request.get("versions"):
            answer = {"alembic": alembic.__version__, "sqlalchemy": sqlalchemy.__version__,
                      "python": sys.version.split()[0]}
        else:
            answer = [run_query(query, request["dir"]) for query in request["queries"]]
            if sys.pycache_prefix:
                shutil.rmtree(sys.pycache_prefix + request["dir"], ignore_errors=True)
        CAPTURE.take()
        REPLIES.write(json.dumps(answer) + "\n")
        REPLIES.flush()
        os.chdir("/")


serve()
