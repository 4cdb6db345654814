// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

namespace retort::project {

/// The first part of docs/retort-yaml.md, which no table can tell. A test reads every YAML block in it.
inline constexpr const char *kReferenceIntroduction =
    R"(<!-- Generated from core/project/settings (target settings_docs); do not edit. -->
# retort.yaml

`retort.yaml` stands beside `alembic.ini` and says what Alembic's own files have no place for: environments and their
rules, types that Retort does not know, safety rules. It is optional; without it Retort behaves as Alembic does. Alembic
never reads it. It is meant to be committed, so passwords belong into variables, not into it.

```yaml
version: 1
default_environment: dev

environments:
  dev:
    url: sqlite:///dev.db
    colour: green
  prod:
    description: What our customers use
    colour: red
    url: postgresql+psycopg://app:${DB_PASSWORD}@db.example.org/app
    protected: true
    backup: {policy: required, folder: backups/prod, keep: 10}
    timeouts: {lock: 5s, statement: 15min}
    wait: 60s
    after_run:
      - systemctl restart app
```

`retort -e prod upgrade head` then runs on the production database, after a backup and a confirmation.

For completion and checks in an editor, name the schema in the first line:
`# yaml-language-server: $schema=retort.schema.json`.

## What is YAML here

- An unknown key, a key that is there twice, and a value of the wrong type are errors with their place, and all of them
  are told at once. Nothing is guessed.
- Only `true` and `false` are booleans. `yes`, `no`, `on`, `off` and `True` are refused where a boolean is needed, as
  programs differ about them; where `off` is a choice (`backup: off`), it is just a word.
- A text may stand without quotes. Digits stay as they are written: `001` is the text 001. `true` and `false` as a text
  need quotes.
- Inside braces and brackets a text with `${NAME}`, a comma or a question mark needs quotes.
- A duration is a number and a unit: `500ms`, `5s`, `1min 30s`, `1.5h`, `30d`.
- Anchors, aliases and merge keys (`<<`) work; a key of the map itself wins over a merged one. Tags (`!…`) are refused.
- One document in UTF-8, indented with spaces. The name is `retort.yaml`; `retort.yml` is not read, and Retort says so.

## Variables

`${NAME}` is a variable of the environment or of `.env`; `${NAME:-default}` has a value for where it is not set or empty,
and the default may hold variables again; `$$` is a dollar sign. Any other dollar sign is an error. Variables are looked up
for the environment in use only: that of production need not be set on your machine.

## Where an environment's database comes from

One of these:

1. `url`, a URL as SQLAlchemy writes it. What a variable puts in must be percent-encoded already.
2. Parts: `driver`, `host`, `port`, `user`, `password`, `database`, `options`. They are encoded for you, so that a
   password may hold any character. A `host` that begins with `/` is the folder of a socket.
3. `from`, which takes the URL or parts out of another YAML file, the one that your program reads. Parts that are not
   in that file can stand beside it.
4. Nothing: the project's own URL, from env.py or alembic.ini, with this environment's rules.

```yaml
environments:
  app:
    from:
      file: config.yaml
      driver: database.type
      drivers: {sqlite: sqlite, mysql: mysql+pymysql}
      host: database.host
      port: (database.port)
      user: database.username
      password: database.password
      database: [database.name, database.path]
    options: {charset: utf8mb4}
  prod:
    from: {file: config.prod.yaml, fixed: true, url: "databases[0].url"}
```

Which file that is, the first of these that is given:

1. `--config-file config.test.yaml` or `-x config_file=config.test.yaml`, relative to the current folder;
2. the variable `CONFIG_FILE` (or the one that `from.variable` names), relative to the folder of retort.yaml;
3. `from.file`, likewise.

With `fixed: true` it is always `from.file`: the variable is not looked at, and the options are refused.

That file is read as PyYAML reads it: of a key that is there twice the last one counts. A value that is missing or of
the wrong type is told with its place in both files. Errors never show a password; a URL is shown with `***`.
)";

} // namespace retort::project
