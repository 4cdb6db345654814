// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/settings/description_builder.h"

namespace retort::project {

// These are tables.
// clang-format off

namespace {

const Group &ruleGroup()
{
    static const Group group{"rule", "level", {
        key<&LintRule::level>("level", Kind::Choice,
            "off silences the rule, on gives it the level that it has by itself, the others set its level.",
            "warning").oneOf({"off", "on", "note", "warning", "error"}).byDefault("on"),
        key<&LintRule::options>("options", Kind::Free,
            "The rule's own options; its page names them.",
            "{maximum: 63}").of(Shape::Map).names("OPTION", Kind::RuleName),
    }};
    return group;
}

const Group &ignoreGroup()
{
    static const Group group{"ignore", "", {
        key<&LintIgnore::revision>("revision", Kind::Revision, "The revision's whole id.", "ae1027a6acf0").needed(),
        key<&LintIgnore::rules>("rules", Kind::RuleName,
            "Which rules; where none is named, all.", "[drop-column]").of(Shape::OneOrList).byDefault("all"),
        key<&LintIgnore::reason>("reason", Kind::Text, "Why, for those who come later.", "The table was empty."),
    }};
    return group;
}

const Group &filterGroup()
{
    static const Group group{"filter", "", {
        key<&DiffFilter::tables>("tables", Kind::Pattern,
            "Names of tables, with * for any text and ? for one character; \"schema.table\" where a schema matters.",
            "[tmp_*, audit.log]").of(Shape::OneOrList),
        key<&DiffFilter::schemas>("schemas", Kind::Pattern,
            "Names of schemas, the same.", "[reporting]").of(Shape::OneOrList),
    }};
    return group;
}

} // namespace

const Group &lintGroup()
{
    static const Group group{"lint", "", {
        key<&Lint::failOn>("fail_on", Kind::Choice,
            "The lowest level at which `retort lint` ends with an error.",
            "warning").oneOf({"never", "note", "warning", "error"}).byDefault("error"),
        key<&Lint::rules>("rules", Kind::None,
            "Rules by name, each with its level or with level and options.",
            "{drop-column: error}").of(Shape::NamedGroups).names("RULE", Kind::RuleName).holding(ruleGroup()),
        key<&Lint::ignore>("ignore", Kind::None,
            "Revisions in which rules are silent.",
            "[{revision: ae1027a6acf0, rules: [drop-column], reason: The table was empty.}]")
                .of(Shape::GroupList).holding(ignoreGroup()),
    }};
    return group;
}

const Group &diffGroup()
{
    static const Group group{"diff", "", {
        key<&DiffRules::beyond>("beyond", Kind::Boolean,
            "Let `check` and `revision --autogenerate` count also what Alembic does not compare. `diff` and `drift` "
            "always show it.",
            "true").byDefault("false"),
        key<&DiffRules::include>("include", Kind::None,
            "Compare only these.", "{schemas: [public]}").of(Shape::Group).holding(filterGroup()),
        key<&DiffRules::exclude>("exclude", Kind::None,
            "Do not compare these, even if they are included.",
            "{tables: [spatial_ref_sys]}").of(Shape::Group).holding(filterGroup()),
        key<&DiffRules::ignore>("ignore", Kind::Choice,
            "Kinds of differences that do not count.",
            "[comment, column_order]")
                .of(Shape::OneOrList)
                .oneOf({"table", "column", "column_order", "type", "nullable", "default", "comment", "index", "unique",
                        "foreign_key", "check", "primary_key", "exclude", "enum", "sequence", "identity", "computed",
                        "collation", "table_options", "view", "function", "trigger", "policy", "partition"}),
    }};
    return group;
}

// clang-format on

} // namespace retort::project
