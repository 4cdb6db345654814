#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Writes what Alembic renders for each case_…() of the scripts beside it, on four dialects:

  PYTHONPATH=alembic:sqlalchemy/lib:typing_extensions/src /usr/bin/python3 expect.py [NAME.py…]

Each case runs in an offline context of its own. `CONFIGURE = {...}` in a script gives options of context.configure(). A case
whose text differs from run to run (Python's sets) is an error: write it so that it does not."""
import importlib.util
import io
import pathlib
import re
import subprocess
import sys
import warnings

URLS = {"postgresql": "postgresql+psycopg2://u:p@localhost/db", "mysql": "mysql+pymysql://u:p@localhost/db",
        "mariadb": "mariadb+pymysql://u:p@localhost/db", "sqlite": "sqlite:///x.db"}


def load(path):
    spec = importlib.util.spec_from_file_location("rendering_case", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def render(module, case, url):
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from sqlalchemy.engine import make_url

    out = io.StringIO()
    options = {"as_sql": True, "literal_binds": True, "output_buffer": out}
    options.update(getattr(module, "CONFIGURE", {}))
    dialect_options = options.pop("dialect_opts", {"paramstyle": "named"})
    context = MigrationContext.configure(
        dialect=make_url(url).get_dialect()(**dialect_options), opts=options)
    with Operations.context(context):
        try:
            case()
        except Exception as error:
            first = re.sub(r" at 0x[0-9a-f]+", "", (str(error).splitlines() or [""])[0])
            return out.getvalue() + f"!! {type(error).__name__}: {first}\n"
    return out.getvalue()


def rendered(path):
    sections = []
    for name in [n for n in vars(load(path)) if n.startswith("case_")]:
        for dialect, url in URLS.items():
            module = load(path)
            text = render(module, getattr(module, name), url)
            sections.append(f"== {name[5:]} [{dialect}]\n{text}")
    return "".join(sections)


def main():
    warnings.simplefilter("ignore")
    if sys.argv[1:2] == ["--print"]:
        sys.stdout.write(rendered(sys.argv[2]))
        return
    here = pathlib.Path(__file__).parent
    for path in [pathlib.Path(a) for a in sys.argv[1:]] or sorted(p for p in here.glob("*.py") if p.name != "expect.py"):
        runs = {subprocess.run([sys.executable, __file__, "--print", path], capture_output=True, text=True, check=True).stdout
                for _ in range(2)}
        if len(runs) > 1:
            sys.exit(f"{path}: differs from run to run")
        path.with_suffix(".expected").write_text(runs.pop())


main()
