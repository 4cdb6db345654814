// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/description_builder.h"

namespace retort::project {

// These are tables.
// clang-format off

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kDay = 24 * 3600 * kSecond;

const Group &valuesGroup()
{
    static const Group group{"from", "", {
        key<&ValuesSource::file>("file", Kind::Template,
            "The YAML or JSON file, relative to retort.yaml.", "config.yaml").needed(),
        key<&ValuesSource::variable>("variable", Kind::VariableName,
            "The variable of the environment that names another file instead, where it is set and not empty.",
            "APP_CONFIG").byDefault("CONFIG_FILE"),
        key<&ValuesSource::fixed>("fixed", Kind::Boolean,
            "Always take this file: the variable is not looked at, and --config-file and -x config_file= are "
            "refused. Right for production, where a variable that is left over from a test must not choose the "
            "database.",
            "true").byDefault("false"),
        key<&ValuesSource::expand>("expand", Kind::Boolean,
            "Replace ${NAME} in the values of that file too. Say true only if the program that the file belongs to "
            "does so.",
            "true").byDefault("false"),
        key<&ValuesSource::url>("url", Kind::ValuePath,
            "Where the whole URL is. Then no other part may be given.", "database.url").of(Shape::OneOrList).hidden(),
        key<&ValuesSource::driver>("driver", Kind::ValuePath,
            "Where the driver is, as in a URL of SQLAlchemy: sqlite, postgresql+psycopg, mysql+pymysql.",
            "database.type").of(Shape::OneOrList),
        key<&ValuesSource::drivers>("drivers", Kind::Text,
            "What the file's words for drivers mean, where they are not SQLAlchemy's.",
            "{postgres: postgresql, mariadb: mariadb+pymysql}").of(Shape::Map).names("WORD", Kind::Text),
        key<&ValuesSource::host>("host", Kind::ValuePath,
            "Where the server's name is.", "database.host").of(Shape::OneOrList),
        key<&ValuesSource::port>("port", Kind::ValuePath,
            "Where its port is.", "(database.port)").of(Shape::OneOrList),
        key<&ValuesSource::user>("user", Kind::ValuePath,
            "Where the user is.", "database.username").of(Shape::OneOrList),
        key<&ValuesSource::password>("password", Kind::ValuePath,
            "Where the password is.", "database.password").of(Shape::OneOrList).hidden(),
        key<&ValuesSource::database>("database", Kind::ValuePath,
            "Where the database's name is, or for SQLite its file.",
            "[database.name, database.path]").of(Shape::OneOrList),
    }};
    return group;
}

const Group &backupGroup()
{
    static const Group group{"backup", "policy", {
        key<&BackupRules::policy>("policy", Kind::Choice,
            "Whether a backup is made before anything is applied: never, if you say so when asked, or always. "
            "Nothing is applied where a required backup fails.",
            "required").oneOf({"off", "ask", "required"}).byDefault("off"),
        key<&BackupRules::tool>("tool", Kind::Choice,
            "What makes it; auto is what fits the database.",
            "pg_dump").oneOf({"auto", "sqlite", "pg_dump", "mariadb-dump"}).byDefault("auto"),
        key<&BackupRules::command>("command", Kind::Command,
            "A command of your own instead of a tool, for instance one that makes a snapshot. Its exit status "
            "decides; the last line that it prints is kept as the backup's label.",
            "[make-snapshot, --wait, prod]"),
        key<&BackupRules::folder>("folder", Kind::Template,
            "Where backups are kept, relative to retort.yaml.", "backups/prod"),
        key<&BackupRules::scope>("scope", Kind::Choice,
            "The whole database, or only the tables that the plan touches.",
            "touched").oneOf({"all", "touched"}).byDefault("all"),
        key<&BackupRules::keep>("keep", Kind::Integer,
            "The newest so many backups are never removed.", "10").between(1, 100'000).byDefault("all"),
        key<&BackupRules::keepFor>("keep_for", Kind::Duration,
            "Backups younger than this are never removed. Where both are given, a backup is removed only if neither "
            "keeps it.",
            "30d").between(kSecond, 36500 * kDay).byDefault("for ever"),
    }};
    return group;
}

const Group &timeoutsGroup()
{
    static const Group group{"timeouts", "", {
        key<&Timeouts::lock>("lock", Kind::Duration,
            "How long a statement may wait for a lock before it fails. Short is kind: whoever queues behind it waits "
            "too.",
            "5s").between(1, kDay).byDefault("the server's"),
        key<&Timeouts::lockRetries>("lock_retries", Kind::Integer,
            "How often a transaction that did not get its lock is tried again.", "3").between(0, 100).byDefault("0"),
        key<&Timeouts::statement>("statement", Kind::Duration,
            "How long one statement may run.", "15min").between(1, 30 * kDay).byDefault("the server's"),
        key<&Timeouts::connect>("connect", Kind::Duration,
            "How long connecting may take.", "10s").between(1, kDay).byDefault("the driver's"),
    }};
    return group;
}

const Group &waitGroup()
{
    static const Group group{"wait", "for", {
        key<&WaitRules::longest>("for", Kind::Duration,
            "How long to wait for a server that does not answer yet, as in a container that starts beside its "
            "database.",
            "60s").between(0, kDay).byDefault("0s"),
        key<&WaitRules::every>("every", Kind::Duration,
            "How long to wait between two tries.", "1s").between(100, 3600 * kSecond).byDefault("2s"),
    }};
    return group;
}

} // namespace

const Group &environmentGroup()
{
    static const Group group{"environment", "", {
        key<&Environment::description>("description", Kind::Text,
            "A line about it, shown beside its name.", "What our customers use"),
        key<&Environment::colour>("colour", Kind::Colour,
            "The colour of its pin on the graph: a name, or \"#rrggbb\" in quotes.", "red"),
        key<&Environment::url>("url", Kind::Template,
            "The database's URL, as SQLAlchemy writes it. May hold ${NAME} and ${NAME:-default}; $$ is a dollar "
            "sign. What a variable puts in must already be percent-encoded where that is needed; the parts below are "
            "encoded for you. Where neither a URL nor parts are given, the project's own URL is used (env.py, "
            "alembic.ini).",
            "postgresql+psycopg://app@localhost/app").hidden(),
        key<&Environment::driver>("driver", Kind::Template,
            "Instead of a URL: its parts, the first being the driver: sqlite, postgresql+psycopg, mysql+pymysql. All "
            "parts may hold ${NAME} and ${NAME:-default}.",
            "postgresql+psycopg"),
        key<&Environment::host>("host", Kind::Template,
            "The server's name or address, or a folder with a socket.", "db.example.org"),
        key<&Environment::port>("port", Kind::Template, "Its port.", "5432"),
        key<&Environment::user>("user", Kind::Template, "The user.", "app"),
        key<&Environment::password>("password", Kind::Template,
            "The password. Better a variable than the password itself, for this file is committed.",
            "\"${DB_PASSWORD}\"").hidden(),
        key<&Environment::database>("database", Kind::Template, "The database's name, or for SQLite its file.", "app"),
        key<&Environment::options>("options", Kind::Template,
            "Options of the URL, such as sslmode.",
            "{sslmode: require}").of(Shape::Map).names("OPTION", Kind::Text).hidden(),
        key<&Environment::from>("from", Kind::None,
            "Takes the URL, or parts of it, out of another YAML file: the one that your program reads. A path names "
            "keys with dots and items of lists in brackets (servers[0].host); a key with a dot in it stands in "
            "brackets and quotes (a[\"b.c\"]). Of a list of paths the first that is there counts; in parentheses a "
            "path may be missing and the value is then not given. For SQLite only the driver and the database are "
            "taken.",
            "{file: config.yaml, url: database.url}").of(Shape::Group).holding(valuesGroup()),
        key<&Environment::isProtected>("protected", Kind::Boolean,
            "Ask for the environment's name before anything is changed, and refuse to go down to base or to purge "
            "without it.",
            "true").byDefault("false"),
        key<&Environment::backup>("backup", Kind::None,
            "What is backed up before anything is applied.",
            "{policy: required, keep: 10}").of(Shape::Group).holding(backupGroup()),
        key<&Environment::timeouts>("timeouts", Kind::None,
            "How long things may take.", "{lock: 5s}").of(Shape::Group).holding(timeoutsGroup()),
        key<&Environment::wait>("wait", Kind::None,
            "Waiting for the server.", "{for: 60s, every: 2s}").of(Shape::Group).holding(waitGroup()),
        key<&Environment::afterRun>("after_run", Kind::Command,
            "Commands for after a successful run, in order: a line for the shell, or a list of a program and its "
            "arguments. The first that fails ends it.",
            "[systemctl restart app, [curl, -fsS, http://localhost/health]]").of(Shape::List),
        key<&Environment::versionTable>("version_table", Kind::Text,
            "The version table's name, where it is not the one that env.py says.", "app_version"),
        key<&Environment::versionTableSchema>("version_table_schema", Kind::Text,
            "The schema of the version table.", "migrations"),
    }};
    return group;
}

// clang-format on

} // namespace retort::project
