# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""Random Alembic projects: a history, how its scripts are written, where they lie, how the project is configured."""
import base64
import os
import random
import re
from dataclasses import dataclass, field

import breakage
import scripts
import shapes

NAMES = ("{id}_{slug}", "{id}_{slug}", "{id}_{slug}", "{date}_{id}_{slug}", "{number:04d}_{slug}", "{slug}_{id}", "{id}")
LAYOUTS = ("ini",) * 6 + ("ini-relative", "ini-elsewhere", "section", "pyproject", "pyproject", "both", "locations",
                          "locations", "locations", "recursive", "flask", "odd-names")


@dataclass
class Project:
    seed: int
    nodes: list = field(default_factory=list)
    layout: str = "ini"
    files: dict = field(default_factory=dict)     # everything beside the scripts: path → bytes
    folders: list = field(default_factory=list)   # empty folders
    locations: list = field(default_factory=list)
    options: list = field(default_factory=list)   # what stands in front of every command
    oracle_options: list = None                   # the oracle's, where it needs other ones
    cwd: str = ""
    env: dict = field(default_factory=dict)
    broken: str = ""                              # the kind of damage, where it is broken on purpose

    def all_files(self):
        files = dict(self.files)
        for node in self.nodes:
            rng = random.Random(node.style["seed"])
            files[self.locations[node.location] + "/" + node.file] = \
                breakage.damage(self.broken, node, scripts.write(rng, node))
        return files


def slug_of(rng):
    return "_".join(rng.sample(("add", "users", "table", "fix", "index", "drop", "merge", "col"), 2))


def name_files(rng, project):
    pattern = rng.choice(NAMES)
    order = list(range(len(project.nodes)))
    if rng.random() < 0.3:
        rng.shuffle(order)
    taken = set()
    for number, node in zip(order, project.nodes):
        safe = re.sub(r"[^\w.]", "_", node.id) if rng.random() < 0.9 else node.id.replace("/", "_")
        name = pattern.format(id=safe, slug=slug_of(rng), number=number, date="2024_%02d_%02d" % (
            number // 28 % 12 + 1, number % 28 + 1))
        while (node.location, name.lower()) in taken:
            name += "_x"
        taken.add((node.location, name.lower()))
        node.file = name + ".py"
        if project.layout == "odd-names" and rng.random() < 0.5:
            node.file = rng.choice(("with space ", "quote'", "中文_", "🚀_", "a.b.", "ä")) + node.file
        if project.layout == "recursive" and rng.random() < 0.7:
            node.file = rng.choice(("2023/", "2024/", "2024/10/", "z/", "A/", "x y/")) + node.file


def ini(main, section="alembic", extra=""):
    return ("[%s]\n" % section + "".join("%s = %s\n" % pair for pair in main) + extra).encode()


def separated(rng, folders):
    """version_locations with one of the separators: (value, further options)."""
    kind = rng.choice(("os", ":", ";", "space", "newline", "legacy-space", "legacy-comma", "version", "none-os"))
    joiner = {"os": ":", ":": ":", ";": rng.choice((";", " ; ")), "space": rng.choice((" ", "  ")),
              "newline": "\n    ", "legacy-space": " ", "legacy-comma": rng.choice((",", ", ")), "version": ":",
              "none-os": ":"}[kind]
    value = joiner.join("%(here)s/" + folder for folder in folders)
    if kind == "newline":
        value = "\n    " + value
    if kind.startswith("legacy"):
        return value, []
    if kind == "version":
        return value, [("version_path_separator", "os")]
    if kind == "none-os":
        return value, [("path_separator", ":"), ("version_path_separator", ";")]
    return value, [("path_separator", kind)]


def set_layout(rng, project):
    """Where the scripts lie and what the configuration says."""
    layout, files = project.layout, project.files
    scripts_dir = rng.choice(("migrations", "migrations", "alembic", "db/migrations"))
    project.locations = [scripts_dir + "/versions"]
    here = [("script_location", "%(here)s/" + scripts_dir)]
    noise = rng.sample([("timezone", "UTC"), ("prepend_sys_path", "."), ("truncate_slug_length", "20"),
                        ("path_separator", "os"), ("sourceless", "false"), ("output_encoding", "utf-8"),
                        ("file_template", "%%(rev)s_%%(slug)s"), ("sqlalchemy.url", "sqlite:///x.db")],
                       rng.randint(0, 3))
    logging = rng.choice(("", "", "\n[loggers]\nkeys = root\n\n[formatter_generic]\ndatefmt = %H:%M:%S\n"))
    if layout in ("ini", "odd-names"):
        files["alembic.ini"] = ini(here + noise, extra=logging)
    elif layout == "ini-relative":
        files["alembic.ini"] = ini([("script_location", scripts_dir)] + noise)
    elif layout == "ini-elsewhere":
        files["conf/my.ini"] = ini([("script_location", "%(here)s/../" + scripts_dir)] + noise)
        if rng.random() < 0.5:
            project.options = [rng.choice(("-c", "--config", "--conf")), "conf/my.ini"]
        else:
            project.env = {"ALEMBIC_CONFIG": "conf/my.ini"}
    elif layout == "section":
        files["alembic.ini"] = ini([("script_location", "nowhere")], extra="\n[second]\nscript_location = %%(here)s/%s\n"
                                   % scripts_dir)
        project.options = [rng.choice(("-n", "--name", "--na")), "second"]
    elif layout == "pyproject":
        files["pyproject.toml"] = ('[project]\nname = "x"\n\n[tool.alembic]\nscript_location = "%%(here)s/%s"\n'
                                   % scripts_dir).encode()
        if rng.random() < 0.5:
            files["alembic.ini"] = ini([("sqlalchemy.url", "sqlite:///x.db")])
    elif layout == "both":
        files["pyproject.toml"] = b'[tool.alembic]\nscript_location = "nowhere"\n'
        files["alembic.ini"] = ini(here + noise)
    elif layout == "locations":
        project.locations = rng.sample(["one", "two/deep", scripts_dir + "/versions", "three"], rng.randint(1, 3))
        project.folders.append(scripts_dir)
        if rng.random() < 0.25:
            listed = ", ".join('"%%(here)s/%s"' % folder for folder in project.locations)
            files["pyproject.toml"] = ('[tool.alembic]\nscript_location = "%%(here)s/%s"\nversion_locations = [%s]\n'
                                       % (scripts_dir, listed)).encode()
            files["alembic.ini"] = ini([("sqlalchemy.url", "sqlite:///x.db")])
        else:
            listed = list(project.locations) + (["missing"] if rng.random() < 0.1 else [])
            value, further = separated(rng, listed)
            files["alembic.ini"] = ini(here + [("version_locations", value)] + further)
    elif layout == "recursive":
        files["alembic.ini"] = ini(here + [("recursive_version_locations", "true")])
    elif layout == "flask":
        project.locations = ["migrations/versions"]
        files["migrations/alembic.ini"] = ini([("file_template", "%%(rev)s_%%(slug)s")], extra=logging)
        files["migrations/env.py"] = b"from flask import current_app\n"
        files["oracle.ini"] = ini([("script_location", "migrations")])
        project.oracle_options = ["-c", "oracle.ini"]
    project.folders += project.locations
    if rng.random() < 0.3 and layout not in ("ini-relative", "ini-elsewhere", "flask"):
        project.cwd = rng.choice(("", "", "sub"))
        if project.cwd:
            project.folders.append("sub")
            config = "pyproject.toml" if "alembic.ini" not in files else "alembic.ini"
            project.options += ["-c", "../" + config]
            if "pyproject.toml" in files and config != "pyproject.toml":
                project.options += ["-c", "../pyproject.toml"]


def add_bystanders(rng, project):
    """Files that lie between the scripts and are none, or seem to be none."""
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        folder = rng.choice(project.locations)
        name, text = rng.choice((("README", b"hello"), ("__init__.py", b"revision = 'init'\n"), ("notes.txt", b"\xff"),
                                 (".#lock.py", b"not python at all("), ("script.py.orig", b"<<<"), ("x.pyc", b"\0"),
                                 ("__pycache__/y.cpython-311.pyc", b"\0"), ("sub.d/z.txt", b""), ("a.sql", b"-- no")))
        project.files[folder + "/" + name] = text


def random_project(seed):
    rng = random.Random(seed)
    project = Project(seed)
    project.nodes = shapes.random_history(rng)
    project.layout = rng.choice(LAYOUTS)
    set_layout(rng, project)
    for node in project.nodes:
        node.location = rng.randrange(len(project.locations))
        node.style = scripts.new_style(rng)
    name_files(rng, project)
    add_bystanders(rng, project)
    if project.nodes and rng.random() < 0.08:
        breakage.break_project(rng, project)
    return project


def lay_out(folder, files, folders):
    for name in folders:
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    for name, data in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(data)


def as_json(data):
    """File contents for JSON: text where it is UTF-8, else base64."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}
