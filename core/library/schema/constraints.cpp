// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/classes.h"
#include "core/library/schema/ddl_condition.h"
#include "core/library/schema/emit.h"
#include "core/library/schema/readers.h"
#include "core/schema/build.h"
#include "core/schema/expression_columns.h"

#include <algorithm>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

/// name, deferrable, initially, info, comment: `first` is name's place, and the others follow it.
void readCommon(Session &session, Arguments &arguments, std::size_t first, schema::Constraint &made)
{
    if (isGiven(arguments.orNone(first)))
        made.name = toName(session, arguments[first]);
    made.deferrable = optionalTruth(session, arguments.orNone(first + 1));
    made.initially = textOrEmpty(session, arguments.orNone(first + 2), "initially");
    keepInfo(session, made, arguments.orNone(first + 3));
    made.comment = textOrEmpty(session, arguments.orNone(first + 4), "comment");
    made.dialectOptions = dialectOptions(session, arguments, schema::ownerOf(made));
}

schema::ColumnsConstraint *columnsConstraint(Session &session, Arguments &arguments, schema::ConstraintKind kind)
{
    auto *made = session.arena().make<schema::ColumnsConstraint>(kind);
    readCommon(session, arguments, 0, *made);
    for (const Value &value : arguments.rest())
        made->pending.push_back(columnArgument(session, value));
    compiling(session, [&] { schema::attachToColumns(session.arena(), *made); });
    return made;
}

} // namespace

sql::Node *buildConstraint(Session &session, Arguments &arguments)
{
    auto *made = session.arena().make<schema::Constraint>(schema::ConstraintKind::Generic);
    readCommon(session, arguments, 0, *made);
    return made;
}

sql::Node *buildPrimaryKey(Session &session, Arguments &arguments)
{
    return columnsConstraint(session, arguments, schema::ConstraintKind::PrimaryKey);
}

sql::Node *buildUnique(Session &session, Arguments &arguments)
{
    return columnsConstraint(session, arguments, schema::ConstraintKind::Unique);
}

sql::Node *buildCheck(Session &session, Arguments &arguments)
{
    enum : std::size_t { kText, kName, kDeferrable, kInitially, kTable, kInfo, kComment };
    auto *made = session.arena().make<schema::CheckConstraint>();
    made->condition = sqlText(session, arguments[kText]);
    made->columns = schema::columnsIn(*made->condition);
    if (isGiven(arguments.orNone(kName)))
        made->name = toName(session, arguments[kName]);
    made->deferrable = optionalTruth(session, arguments.orNone(kDeferrable));
    made->initially = textOrEmpty(session, arguments.orNone(kInitially), "initially");
    keepInfo(session, *made, arguments.orNone(kInfo));
    made->comment = textOrEmpty(session, arguments.orNone(kComment), "comment");
    made->dialectOptions = dialectOptions(session, arguments, schema::OptionOwner::Check);
    compiling(session, [&] {
        schema::attachToColumns(session.arena(), *made);
        if (auto *table = nodeAs<schema::Table>(session.vm(), arguments.orNone(kTable)))
            schema::append(session.arena(), *table, *made);
    });
    return made;
}

namespace {

void setTarget(Session &session, schema::ForeignKey &key, const Value &given)
{
    Vm &vm = session.vm();
    if (vm.isStr(given)) {
        key.target = vm.textOf(given);
        return;
    }
    if (auto *column = nodeAs<sql::ColumnClause>(vm, given)) {
        if (column->table != nullptr && dynamic_cast<const sql::TableClause *>(column->table) == nullptr)
            raiseNamed(session, "ArgumentError", "ForeignKey received Column not bound to a Table");
        key.column = column;
        return;
    }
    if (vm.typeOf(given) == vm.types().opaque)
        vm.refuseOpaque(given, "referred to by a foreign key");
    raiseNamed(session, "ArgumentError",
               "String column name or Column object for DDL foreign key constraint expected, got " + reprOf(session, given)
                   + ".");
}

} // namespace

sql::Node *buildForeignKey(Session &session, Arguments &arguments)
{
    enum : std::size_t {
        kColumn, kConstraint, kUseAlter, kName, kOnUpdate, kOnDelete, kDeferrable, kInitially, kLinkToName, kMatch, kInfo,
        kComment,
    };
    auto *made = session.arena().make<schema::ForeignKey>();
    setTarget(session, *made, arguments[kColumn]);
    made->useAlter = arguments.truthOr(kUseAlter, false);
    if (isGiven(arguments.orNone(kName)))
        made->name = toName(session, arguments[kName]);
    made->onUpdate = textOrEmpty(session, arguments.orNone(kOnUpdate), "onupdate");
    made->onDelete = textOrEmpty(session, arguments.orNone(kOnDelete), "ondelete");
    made->deferrable = optionalTruth(session, arguments.orNone(kDeferrable));
    made->initially = textOrEmpty(session, arguments.orNone(kInitially), "initially");
    made->linkToName = arguments.truthOr(kLinkToName, false);
    made->match = textOrEmpty(session, arguments.orNone(kMatch), "match");
    keepInfo(session, *made, arguments.orNone(kInfo));
    made->comment = textOrEmpty(session, arguments.orNone(kComment), "comment");
    // They are looked at where the constraint is made, as SQLAlchemy does.
    made->dialectOptions = toOptions(session, arguments.keywords());
    return made;
}

namespace {

/// What an unhashable or unknown column in the list would be.
sql::Value constrainedColumn(Session &session, const Value &value)
{
    return columnArgument(session, value);
}

void checkCounts(Session &session, const std::vector<sql::Value> &columns, std::size_t referred)
{
    std::vector<std::string> names;
    std::vector<const sql::Node *> nodes;
    for (const sql::Value &value : columns) {
        if (value.isText() && std::find(names.begin(), names.end(), value.asText()) == names.end())
            names.push_back(value.asText());
        else if (value.isNode() && std::find(nodes.begin(), nodes.end(), value.asNode()) == nodes.end())
            nodes.push_back(value.asNode());
    }
    const std::size_t distinct = names.size() + nodes.size();
    if (distinct == referred)
        return;
    if (distinct != columns.size())
        raiseNamed(session, "ArgumentError", "ForeignKeyConstraint with duplicate source column references are not supported.");
    raiseNamed(session, "ArgumentError",
               "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.");
}

} // namespace

sql::Node *buildForeignKeyConstraint(Session &session, Arguments &arguments)
{
    enum : std::size_t {
        kColumns, kReferred, kName, kOnUpdate, kOnDelete, kDeferrable, kInitially, kUseAlter, kLinkToName, kMatch, kTable,
        kInfo, kComment,
    };
    Vm &vm = session.vm();
    auto *made = session.arena().make<schema::ForeignKeyConstraint>();
    if (isGiven(arguments.orNone(kName)))
        made->name = toName(session, arguments[kName]);
    made->onUpdate = textOrEmpty(session, arguments.orNone(kOnUpdate), "onupdate");
    made->onDelete = textOrEmpty(session, arguments.orNone(kOnDelete), "ondelete");
    made->deferrable = optionalTruth(session, arguments.orNone(kDeferrable));
    made->initially = textOrEmpty(session, arguments.orNone(kInitially), "initially");
    made->useAlter = arguments.truthOr(kUseAlter, false);
    made->linkToName = arguments.truthOr(kLinkToName, false);
    made->match = textOrEmpty(session, arguments.orNone(kMatch), "match");
    made->comment = textOrEmpty(session, arguments.orNone(kComment), "comment");
    keepInfo(session, *made, arguments.orNone(kInfo));
    made->dialectOptions = dialectOptions(session, arguments, schema::OptionOwner::ForeignKey);
    std::vector<sql::Value> columns;
    for (const Value &value : vm.unpackAll(arguments[kColumns]))
        columns.push_back(constrainedColumn(session, value));
    const std::vector<Value> referred = vm.unpackAll(arguments[kReferred]);
    checkCounts(session, columns, referred.size());
    for (const Value &target : referred) {
        auto *key = session.arena().make<schema::ForeignKey>();
        setTarget(session, *key, target);
        key->constraint = made;
        key->name = made->name;
        key->onUpdate = made->onUpdate;
        key->onDelete = made->onDelete;
        key->useAlter = made->useAlter;
        key->linkToName = made->linkToName;
        key->match = made->match;
        key->deferrable = made->deferrable;
        key->initially = made->initially;
        made->elements.push_back(key);
    }
    for (const sql::Value &value : columns) {
        auto *column = value.isNode() ? dynamic_cast<const schema::Column *>(value.asNode()) : nullptr;
        made->columnKeys.push_back(column != nullptr ? column->keyText() : value.isText() ? value.asText() : std::string());
        made->columns.push_back(const_cast<schema::Column *>(column)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }
    compiling(session, [&] {
        schema::attachToColumns(session.arena(), *made);
        if (auto *table = nodeAs<schema::Table>(vm, arguments.orNone(kTable)))
            schema::append(session.arena(), *table, *made);
    });
    return made;
}

sql::Node *buildIndex(Session &session, Arguments &arguments)
{
    enum : std::size_t { kName, kUnique, kQuote, kInfo, kTable };
    auto *made = session.arena().make<schema::Index>();
    made->name = quotedName(session, arguments[kName], arguments.orNone(kQuote));
    made->unique = arguments.truthOr(kUnique, false);
    keepInfo(session, *made, arguments.orNone(kInfo));
    made->dialectOptions = dialectOptions(session, arguments, schema::OptionOwner::Index);
    for (const Value &value : arguments.rest())
        made->pending.push_back(columnArgument(session, value));
    compiling(session, [&] {
        schema::attachToColumns(session.arena(), *made);
        if (auto *table = nodeAs<schema::Table>(session.vm(), arguments.orNone(kTable)))
            schema::append(session.arena(), *table, *made);
    });
    return made;
}

sql::Node *buildExclude(Session &session, Arguments &arguments)
{
    enum : std::size_t { kName, kDeferrable, kInitially, kUsing, kWhere, kOps, kInfo, kComment };
    Vm &vm = session.vm();
    auto *made = session.arena().make<schema::ExcludeConstraint>();
    if (isGiven(arguments.orNone(kName)))
        made->name = toName(session, arguments[kName]);
    made->deferrable = optionalTruth(session, arguments.orNone(kDeferrable));
    made->initially = textOrEmpty(session, arguments.orNone(kInitially), "initially");
    keepInfo(session, *made, arguments.orNone(kInfo));
    made->comment = textOrEmpty(session, arguments.orNone(kComment), "comment");
    if (isGiven(arguments.orNone(kUsing)))
        made->method = textOrEmpty(session, arguments[kUsing], "using");
    if (isGiven(arguments.orNone(kWhere)))
        made->where = sqlText(session, arguments[kWhere]);
    if (isGiven(arguments.orNone(kOps))) {
        const sql::Value operators = toValue(session, arguments[kOps]);
        if (operators.kind() == sql::Value::Kind::Map) {
            for (const auto &[key, value] : operators.pairs())
                made->operators.set(key.isText() ? key.asText() : std::string(), value);
        }
    }
    if (!arguments.keywords().empty())
        made->dialectOptions = dialectOptions(session, arguments, schema::OptionOwner::Exclude);
    for (const Value &pair : arguments.rest()) {
        const std::vector<Value> parts = vm.unpackAll(pair);
        if (parts.size() != 2)
            vm.raise(vm.types().valueError, "not enough values to unpack (expected 2, got " + std::to_string(parts.size()) + ")");
        schema::ExcludeConstraint::Element element;
        const sql::Value column = columnArgument(session, parts[0]);
        element.op = textOrEmpty(session, parts[1], "operator");
        if (column.isText()) {
            element.name = column.asText();
        } else {
            element.expression = dynamic_cast<const sql::Clause *>(column.asNode());
            if (const auto *clause = schema::firstColumnIn(*element.expression))
                element.name = clause->name;
        }
        made->pending.push_back(column);
        made->elements.push_back(std::move(element));
    }
    compiling(session, [&] { schema::attachToColumns(session.arena(), *made); });
    return made;
}

namespace {

Value ddlIf(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto condition = ddlCondition(session, arguments.orNone(1), arguments.orNone(2), arguments.orNone(3));
    if (auto *constraint = nodeAs<schema::Constraint>(vm, arguments[0]))
        constraint->ddlIf = std::move(condition);
    else if (auto *index = nodeAs<schema::Index>(vm, arguments[0]))
        index->ddlIf = std::move(condition);
    return arguments[0];
}

Value copyOf(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *constraint = &ownNode<schema::Constraint>(vm, arguments[0]);
    auto *table = nodeAs<schema::Table>(vm, arguments.orNone(1));
    bool blank = false;
    const sql::Name schema = schemaName(session, arguments.orNone(2), Value(), blank);
    schema::Constraint *copy =
        compiling(session, [&] { return schema::copyConstraint(session.arena(), *constraint, table, &schema); });
    copyExtras(session, *constraint, *copy);
    return wrapSchema(session, copy);
}

bool containsColumn(Vm &vm, const Value &self, const Value &item)
{
    const auto *constraint = nodeAs<schema::Constraint>(vm, self);
    const auto columns = schema::columnsOf(*constraint);
    if (vm.isStr(item)) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const schema::Column *each) { return each->keyText() == vm.textOf(item); });
    }
    return std::find(columns.begin(), columns.end(), nodeAs<schema::Column>(vm, item)) != columns.end();
}

std::int64_t countColumns(Vm &vm, const Value &self)
{
    return static_cast<std::int64_t>(schema::columnsOf(ownNode<schema::Constraint>(vm, self)).size());
}

Value iterateColumns(Vm &vm, const Value &self)
{
    return vm.iterate(vm.getAttribute(self, vm.atoms().intern("columns")));
}

Value containsMethod(Vm &vm, Arguments &arguments)
{
    return Value::boolean(containsColumn(vm, arguments[0], arguments[1]));
}

template<bool creates>
Value createOrDropIndex(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto &index = ownNode<schema::Index>(vm, arguments[0]);
    if (creates)
        emitCreate(session, arguments[1], index, "Index.create()");
    else
        emitDrop(session, arguments[1], index, "Index.drop()");
    return Value::none();
}

} // namespace

void setUpConstraint(Session &session, script::Type *type)
{
    setMethod(session.vm(), type, "ddl_if(self, dialect=, callable_=, state=)", ddlIf);
    setMethod(session.vm(), type, "_copy(self, target_table=, schema=, **kw)", copyOf);
    setMethod(session.vm(), type, "copy(self, target_table=, schema=, **kw)", copyOf);
}

void setUpColumnsConstraint(Session &session, script::Type *type)
{
    type->ops.contains = containsColumn;
    type->ops.length = countColumns;
    type->ops.iterate = iterateColumns;
    type->ops.truth = [](Vm &vm, const Value &self) { return countColumns(vm, self) != 0; };
    setMethod(session.vm(), type, "contains_column(self, col)", containsMethod);
}

void setUpIndex(Session &session, script::Type *type)
{
    setMethod(session.vm(), type, "ddl_if(self, dialect=, callable_=, state=)", ddlIf);
    setMethod(session.vm(), type, "create(self, bind, checkfirst=)", createOrDropIndex<true>);
    setMethod(session.vm(), type, "drop(self, bind, checkfirst=)", createOrDropIndex<false>);
}

} // namespace retort::library
