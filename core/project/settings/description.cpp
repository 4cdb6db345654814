// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/description.h"

#include "core/project/settings/description_builder.h"

namespace retort::project {

// These are tables.
// clang-format off

namespace {

const Group &typeGroup()
{
    static const Group group{"type", "default", {
        key<&TypeMapping::fallback>("default", Kind::Text,
            "The type on every database that has no line of its own.", "VARCHAR(36)"),
        key<&TypeMapping::sqlite>("sqlite", Kind::Text, "On SQLite.", "TEXT"),
        key<&TypeMapping::postgresql>("postgresql", Kind::Text, "On PostgreSQL.", "UUID"),
        key<&TypeMapping::mysql>("mysql", Kind::Text, "On MySQL, and on MariaDB where that has no line.", "CHAR(36)"),
        key<&TypeMapping::mariadb>("mariadb", Kind::Text, "On MariaDB.", "UUID"),
        key<&TypeMapping::mssql>("mssql", Kind::Text, "On SQL Server.", "UNIQUEIDENTIFIER"),
        key<&TypeMapping::oracle>("oracle", Kind::Text, "On Oracle.", "RAW(16)"),
    }};
    return group;
}

const Group &overrideGroup()
{
    static const Group group{"override", "", {
        key<&ScriptOverride::upgrade>("upgrade", Kind::Path,
            "The SQL file that stands for upgrade(), relative to retort.yaml.", "sql/ae10_up.sql"),
        key<&ScriptOverride::downgrade>("downgrade", Kind::Path,
            "The one that stands for downgrade().", "sql/ae10_down.sql"),
    }};
    return group;
}

const Group &namingGroup()
{
    static const Group group{"naming", "", {
        key<&Naming::ids>("ids", Kind::Choice,
            "How a new revision gets its id: random, as Alembic makes it, or sequential, the highest number that is "
            "there and one more.",
            "sequential").oneOf({"random", "sequential"}).byDefault("random"),
        key<&Naming::width>("width", Kind::Integer,
            "How many digits a sequential id has at least, with zeros in front.", "4").between(1, 12).byDefault("3"),
        key<&Naming::start>("start", Kind::Integer,
            "The first sequential id.", "100").between(0, 999'999'999).byDefault("1"),
        key<&Naming::file>("file", Kind::FileTemplate,
            "How a new file is named, instead of file_template in alembic.ini and with its tokens: rev, slug, epoch, "
            "year, month, day, hour, minute, second. A percent sign is written once here, not twice.",
            "\"%(rev)s_%(year)d%(month).2d%(day).2d_%(hour).2d%(minute).2d_%(slug)s\"").byDefault("file_template"),
    }};
    return group;
}

} // namespace

const Group &settingsDescription()
{
    static const Group group{"", "", {
        key<&Settings::version>("version", Kind::Integer,
            "The version of this format.", "1").between(1, 1).byDefault("1"),
        key<&Settings::defaultEnvironment>("default_environment", Kind::Text,
            "The environment where -e/--env names none. Without it the project's own URL is used, as by Alembic.",
            "dev"),
        key<&Settings::environments>("environments", Kind::None,
            "The databases of this project, by name.",
            "{dev: {url: \"sqlite:///dev.db\"}}")
                .of(Shape::NamedGroups).names("NAME", Kind::Text).holding(environmentGroup()),
        key<&Settings::models>("models", Kind::ModelSource,
            "Where the models are, where env.py does not say it: module:attribute, or a YAML file that describes "
            "tables.",
            "[\"app.models:Base.metadata\", models/audit.yaml]").of(Shape::OneOrList),
        key<&Settings::types>("types", Kind::None,
            "Column types of your own or of packages that Retort does not know, by the name that scripts import them "
            "under.",
            "{app.types.GUID: {default: CHAR(36), postgresql: UUID}}")
                .of(Shape::NamedGroups).names("TYPE", Kind::DottedName).holding(typeGroup()),
        key<&Settings::harmless>("harmless", Kind::DottedName,
            "Functions of your own that change nothing in a database and may be skipped while a script is evaluated; "
            ".* at the end means all of a module.",
            "[app.logging.announce, app.metrics.*]").of(Shape::OneOrList),
        key<&Settings::overrides>("overrides", Kind::None,
            "SQL files for revisions that cannot be evaluated, by the revision's whole id.",
            "{ae1027a6acf0: {upgrade: sql/ae10_up.sql}}")
                .of(Shape::NamedGroups).names("REVISION", Kind::Revision).holding(overrideGroup()),
        key<&Settings::naming>("naming", Kind::None,
            "How new revisions and their files are named.",
            "{ids: sequential}").of(Shape::Group).holding(namingGroup()),
        key<&Settings::lint>("lint", Kind::None,
            "The safety rules.", "{fail_on: warning}").of(Shape::Group).holding(lintGroup()),
        key<&Settings::diff>("diff", Kind::None,
            "What is compared between the models and a database.",
            "{beyond: true}").of(Shape::Group).holding(diffGroup()),
    }};
    return group;
}

const Key *Group::find(std::string_view wanted) const
{
    for (const Key &key : keys) {
        if (key.name == wanted)
            return &key;
    }
    return nullptr;
}

// clang-format on

} // namespace retort::project
