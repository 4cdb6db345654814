// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/base/suggest.h"
#include "core/library/op/directives.h"
#include "core/library/op/warnings.h"

#include <array>

namespace retort::library {

using operations::AddColumn;
using operations::AlterColumn;
using operations::DropColumn;
using operations::Operation;
using script::Value;

namespace {

/// server_default: False and left out say nothing, None takes the default away.
operations::DefaultChange defaultChange(const Given &given, std::string_view parameter, bool isNew)
{
    operations::DefaultChange change;
    const Value value = given.find(parameter);
    if (value.isUndefined() || (value.isBool() && !value.asBool()))
        return change;
    change.isGiven = true;
    if (value.isNone())
        return change;
    given.refuseOpaque(value);
    if (!isNew && value.isBool())
        given.vm().raise(given.vm().types().assertionError, "");
    if (isNew && nodeAs<schema::Sequence>(given.vm(), value) != nullptr) {
        raiseNamed(given.session, "ArgumentError",
                   "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class "
                   "'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '<class "
                   "'sqlalchemy.sql.schema.Sequence'>'");
    }
    change.value = toValue(given.session, value);
    if (isNew && !change.value.isText() && !change.value.isNode()) {
        raiseNamed(given.session, "ArgumentError",
                   "Argument 'arg' is expected to be one of type '<class 'str'>' or '<class "
                   "'sqlalchemy.sql.elements.ClauseElement'>' or '<class 'sqlalchemy.sql.elements.TextClause'>', got '"
                       + std::string(given.vm().typeOf(value)->name) + "'");
    }
    return change;
}

operations::CommentChange commentChange(const Given &given)
{
    operations::CommentChange change;
    const Value value = given.find("comment");
    if (value.isUndefined() || (value.isBool() && !value.asBool()))
        return change;
    change.isGiven = true;
    change.value = given.textOrNone("comment");
    return change;
}

constexpr std::array<std::string_view, 9> kKnownOptions{
    "autoincrement",      "existing_autoincrement", "postgresql_using", "insert_before",     "insert_after",
    "mssql_drop_default", "mssql_drop_check",       "mssql_drop_foreign_key", "_reverse"};

constexpr std::array<std::string_view, 12> kAlterParameters{
    "nullable",        "comment",       "server_default", "new_column_name",          "type_",
    "existing_type",   "schema",        "existing_server_default", "existing_nullable", "existing_comment",
    "autoincrement",   "postgresql_using"};

/// Alembic lets any keyword through and drops what it does not know; its SQL must be ours, so a warning has to do.
void warnUnknown(const Given &given, std::string_view keyword)
{
    std::vector<std::string> names(kAlterParameters.begin(), kAlterParameters.end());
    const std::string near = base::suggestion(keyword, names);
    warn(given.session, std::string(given.name) + "() ignores the unknown argument '" + std::string(keyword) + "'"
                            + (near.empty() ? "" : ". Did you mean '" + near + "'?"));
}

bool truthOf(const Given &given, const Value &value)
{
    given.refuseOpaque(value);
    return given.vm().truth(value);
}

void takeKeyword(const Given &given, AlterColumn &change, std::string_view keyword, const Value &value)
{
    if (keyword == "autoincrement" || keyword == "existing_autoincrement") {
        auto &flag = keyword == "autoincrement" ? change.autoincrement : change.existingAutoincrement;
        if (!value.isNone())
            flag = truthOf(given, value);
        return;
    }
    if (keyword == "name" || keyword == "table_name" || keyword == "column_name" || keyword.substr(0, 7) == "modify_") {
        given.vm().raise(given.vm().types().typeError,
                         std::string(given.name) + "() got multiple values for keyword argument '" + std::string(keyword)
                             + "'" + (keyword == "name" ? ". Did you mean 'new_column_name'?" : ""));
    }
    for (const std::string_view known : kKnownOptions) {
        if (known == keyword) {
            change.options.set(std::string(keyword), toValue(given.session, value));
            return;
        }
    }
    given.refuseOpaque(value);
    warnUnknown(given, keyword);
}

bool changes(const AlterColumn &change)
{
    return change.nullable || change.comment.isGiven || change.serverDefault.isGiven || change.newName
           || change.type != nullptr || change.autoincrement;
}

} // namespace

Operation *buildAddColumn(const Given &given)
{
    auto *made = given.make<AddColumn>();
    made->table = given.table();
    made->schema = given.schema();
    const Value column = given.orNone("column");
    given.refuseOpaque(column);
    made->column = nodeAs<schema::Column>(given.vm(), column);
    if (made->column == nullptr) {
        given.vm().raise(given.vm().types().attributeError, "'" + given.vm().typeOf(column)->name
                                                                + "' object has no attribute 'table': " + std::string(given.name)
                                                                + "() takes a Column");
    }
    made->ifNotExists = given.flag("if_not_exists");
    made->inlineReferences = given.truth("inline_references");
    made->inlinePrimaryKey = given.truth("inline_primary_key");
    for (const char *place : {"insert_before", "insert_after"}) {
        const Value value = given.find(place);
        if (value && truthOf(given, value))
            made->options.set(place, sql::Value::text(given.nameOf(place).text));
    }
    for (const auto &[keyword, value] : given.keywords())
        made->options.set(std::string(keyword->text), toValue(given.session, value));
    return made;
}

Operation *buildDropColumn(const Given &given)
{
    auto *made = given.make<DropColumn>();
    made->table = given.table();
    made->schema = given.schema();
    made->column = given.nameOf("column_name");
    made->ifExists = given.flag("if_exists");
    for (const auto &[keyword, value] : given.keywords()) {
        if (keyword->text == "existing_type") {
            if (const sql::Type *type = value.isNone() ? nullptr : toType(given.session, value))
                made->options.set("existing_type", sql::Value::node(type));
        } else {
            made->options.set(std::string(keyword->text), toValue(given.session, value));
        }
    }
    return made;
}

Operation *buildAlterColumn(const Given &given)
{
    auto *made = given.make<AlterColumn>();
    made->table = given.table();
    made->schema = given.schema();
    made->nullable = given.flag("nullable");
    made->comment = commentChange(given);
    made->serverDefault = defaultChange(given, "server_default", true);
    if (const Value name = given.find("new_column_name"); name && !name.isNone())
        made->newName = given.toNameOf(name, "new_column_name");
    made->type = given.type("type_");
    made->existingType = given.type("existing_type");
    made->typeIsClass = given.isClass("type_");
    made->existingTypeIsClass = given.isClass("existing_type");
    made->existingServerDefault = defaultChange(given, "existing_server_default", false);
    made->existingNullable = given.flag("existing_nullable");
    made->existingComment = given.textOrNone("existing_comment");
    for (const auto &[keyword, value] : given.keywords())
        takeKeyword(given, *made, keyword->text, value);
    // Where nothing changes, nobody asks for the name: scripts pass a Column there, and Alembic does nothing.
    const Value column = given.find("column_name");
    if (changes(*made) || column.isUndefined() || column.isNone() || given.vm().isStr(column))
        made->column = given.toNameOf(column, "column_name");
    else
        given.refuseOpaque(column);
    return made;
}

} // namespace retort::library
