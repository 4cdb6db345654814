// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/crud.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/schema/schema.h"
#include "core/sql/columns.h"
#include "core/sql/grouping.h"
#include "core/sql/known_types.h"

#include <algorithm>

namespace retort::dialects {

using sql::ClauseKind;
using sql::ColumnClause;

namespace {

const schema::Column *asSchema(const ColumnClause &column)
{
    return column.isSchemaColumn ? static_cast<const schema::Column *>(&column) : nullptr;
}

std::vector<const ColumnClause *> columnsOfTable(const sql::FromClause &table)
{
    std::vector<const ColumnClause *> columns;
    for (const sql::KeyedColumn &one : sql::columnsOf(table)) {
        if (one.column->kind == ClauseKind::Column)
            columns.push_back(static_cast<const ColumnClause *>(one.column));
    }
    return columns;
}

/// The leftmost table of a join first.
void appendTables(Froms &to, const sql::FromClause &from)
{
    if (from.kind != ClauseKind::Join) {
        to.push_back(&from);
        return;
    }
    appendTables(to, *static_cast<const sql::Join &>(from).left);
    appendTables(to, *static_cast<const sql::Join &>(from).right);
}

/// A default that is SQL: an expression, or a SELECT.
const sql::Expression *expressionOf(sql::Arena &arena, const schema::ColumnDefault *value)
{
    const auto *clause = value != nullptr && value->argument.isNode()
        ? dynamic_cast<const sql::Clause *>(value->argument.asNode())
        : nullptr;
    if (clause == nullptr)
        return nullptr;
    const bool isSelect = clause->kind == ClauseKind::Select || clause->kind == ClauseKind::CompoundSelect;
    return isSelect ? sql::groupedSelect(arena, clause) : dynamic_cast<const sql::Expression *>(clause);
}

/// A plain value of values([{…}, …]), which gets its column's name and its row's number.
bool isPlainValue(const sql::Expression *value)
{
    if (value == nullptr)
        return true;
    if (value->kind != ClauseKind::Bind)
        return false;
    const auto *bind = static_cast<const sql::Bind *>(value);
    return bind->isCrud && bind->isUnique;
}

} // namespace

CrudScan::CrudScan(StatementCompiler &compiler, const sql::Dml &statement, const Context &context, bool isTop)
    : m_compiler(compiler)
    , m_statement(statement)
    , m_context(context)
    , m_isTop(isTop)
    , m_isInsert(statement.kind == ClauseKind::Insert)
    , m_select(statement.select)
{
    m_context.asFrom = false;
    if (!m_isInsert)
        findExtraFroms();
}

void CrudScan::run()
{
    m_compiler.m_implicitReturning.clear();
    if (m_statement.kind == ClauseKind::Delete)
        return;
    const bool hasParameters = m_statement.hasValues || !m_statement.rows.empty() || !m_statement.selectNames.empty();
    if (!m_compiler.m_columnKeys && !hasParameters)
        return allColumns();
    collect();
    if (!m_isInsert && !m_extraFroms.empty())
        scanExtraTables();
    if (m_isInsert && !m_statement.selectNames.empty())
        scanSelect();
    else
        scan();
    refuseLeftOvers();
    if (!m_statement.rows.empty())
        extendRows();
}

void CrudScan::findExtraFroms()
{
    Froms tables;
    appendTables(tables, *m_statement.table);
    Froms seen{tables.front()};
    Froms mentioned;
    for (const sql::Expression *one : m_statement.where)
        sql::appendFromObjects(mentioned, *one);
    for (const sql::Assignment &one : m_statement.values)
        sql::appendFromObjects(mentioned, *one.value);
    for (const sql::FromClause *one : mentioned) {
        if (!holds(seen, one)) {
            m_extraFroms.push_back(one);
            seen.push_back(one);
        }
    }
    m_extraFroms.insert(m_extraFroms.end(), tables.begin() + 1, tables.end());
}

bool CrudScan::isExtra(const ColumnClause &column) const
{
    return column.table != nullptr && holds(m_extraFroms, column.table);
}

std::string CrudScan::bindName(const ColumnClause &column) const
{
    if (isExtra(column)) {
        if (const sql::Name *table = sql::nameOf(*column.table))
            return table->text + "_" + column.keyText();
    }
    return column.keyText();
}

std::string CrudScan::columnText(const ColumnClause &column, bool isExtraTable) const
{
    const bool withTable = !m_isInsert && !m_extraFroms.empty() && m_compiler.qualifiesSetColumns();
    if (isExtraTable) {
        Context context;
        context.includeTable = withTable;
        return m_compiler.process(column, context);
    }
    std::string text = m_compiler.identifiers().quote(column.name);
    if (!withTable || column.table == nullptr)
        return text;
    sql::Name table = *sql::nameOf(*column.table);
    table.text = m_compiler.truncated("alias", table);
    return m_compiler.identifiers().quote(table) + "." + text;
}

std::string CrudScan::requiredBind(const ColumnClause &column, const std::string &name)
{
    return requiredBind(column, name, m_context);
}

std::string CrudScan::requiredBind(const ColumnClause &column, const std::string &name, const Context &context)
{
    auto *bind = m_compiler.m_arena.make<sql::Bind>(m_context.visitingCte != nullptr ? std::string() : name, sql::Value(), column.type);
    bind->isCrud = true;
    bind->isRequired = true;
    return m_compiler.process(*bind, context);
}

std::string CrudScan::expressionText(const sql::Expression &value)
{
    return m_compiler.process(*sql::grouped(m_compiler.m_arena, &value), m_context);
}

std::string CrudScan::boundValue(const ColumnClause &column, const sql::Expression *value, const std::string &name)
{
    if (value == nullptr)
        return requiredBind(column, name);
    if (value->kind != ClauseKind::Bind)
        return expressionText(*value);
    const auto *bind = static_cast<const sql::Bind *>(value);
    if (sql::isNull(bind->type) || bind->isUnique) {
        auto *typed = m_compiler.m_arena.make<sql::Bind>(*bind);
        typed->identity = bind->identity != nullptr ? bind->identity : bind;
        if (sql::isNull(bind->type))
            typed->type = column.type;
        if (bind->isUnique && m_context.visitingCte == nullptr) {
            typed->isUnique = false;
            typed->name = name;
        }
        bind = typed;
    }
    return m_compiler.process(*bind, m_context);
}

void CrudScan::allColumns()
{
    m_context = Context(); // parameters whatever is asked for: there is nothing to write out
    for (const ColumnClause *column : columnsOfTable(*m_statement.table)) {
        const schema::Column *own = asSchema(*column);
        if (own == nullptr || !own->system)
            m_written.push_back({column, m_compiler.identifiers().quote(column->name),
                                 requiredBind(*column, column->keyText(), Context{})}); // parameters, whatever is asked for
    }
}

void CrudScan::collect()
{
    const auto add = [&](const sql::Assignment &one) {
        const bool known = std::any_of(m_parameters.begin(), m_parameters.end(), [&](const Parameter &other) {
            return other.key == one.key && (other.column == nullptr || one.column == nullptr || other.column == one.column);
        });
        if (!known)
            m_parameters.push_back({one.key, one.column, one.value});
    };
    const auto &first = m_statement.rows.empty() ? m_statement.values : m_statement.rows.front();
    for (const sql::Assignment &one : first)
        if (one.target != nullptr)
            addExpression(one);
        else
            add(one);
    for (const std::string &name : m_statement.selectNames)
        m_parameters.push_back({name, nullptr, nullptr});
    if (m_compiler.m_columnKeys) {
        for (const std::string &key : *m_compiler.m_columnKeys)
            add({key, nullptr, nullptr});
    }
}

CrudScan::Parameter *CrudScan::find(const ColumnClause &column)
{
    for (Parameter &one : m_parameters) {
        if (one.taken || one.key != column.keyText())
            continue;
        if (one.column == nullptr || one.column == &column || !isExtra(*one.column))
            return &one;
    }
    return nullptr;
}

const ColumnClause *CrudScan::autoincrementColumn() const
{
    if (m_statement.table->kind != ClauseKind::Table || !static_cast<const sql::TableClause *>(m_statement.table)->isSchemaTable)
        return nullptr;
    return m_compiler.m_dialect.ddlCompiler()->autoincrementColumn(static_cast<const schema::Table &>(*m_statement.table));
}

bool CrudScan::needsKeys() const
{
    return m_isInsert && m_isTop && !m_statement.isInline && m_statement.returning.empty() && m_statement.rows.empty()
        && !m_compiler.m_columnKeys;
}

void CrudScan::scan()
{
    const bool keys = needsKeys();
    const Dialect &dialect = m_compiler.m_dialect;
    const bool isSchemaTable = m_statement.table->kind == ClauseKind::Table
        && static_cast<const sql::TableClause *>(m_statement.table)->isSchemaTable;
    const bool implicit = isSchemaTable && static_cast<const schema::Table *>(m_statement.table)->implicitReturning;
    const ColumnClause *counter = keys && isSchemaTable ? autoincrementColumn() : nullptr;
    const bool fetchesLast = keys && dialect.postfetchLastRowId && counter != nullptr;
    const bool returning = keys && dialect.insertReturning && implicit && !fetchesLast;
    std::vector<const ColumnClause *> columns = columnsOfTable(*m_statement.table);
    if (m_statement.isOrdered) {
        const auto rank = [&](const ColumnClause *column) {
            for (std::size_t i = 0; i < m_parameters.size(); ++i) {
                if (m_parameters[i].key == column->keyText())
                    return i;
            }
            return m_parameters.size();
        };
        std::stable_sort(columns.begin(), columns.end(), [&](const auto *a, const auto *b) { return rank(a) < rank(b); });
    }
    for (const ColumnClause *column : columns) {
        const schema::Column *own = asSchema(*column);
        const bool isKey = own != nullptr && own->primaryKey;
        if (Parameter *given = find(*column)) {
            const bool isValue = given->value == nullptr || given->value->kind == ClauseKind::Bind;
            addGiven(*column, *given);
            if (isKey && returning && !isValue)
                m_compiler.m_implicitReturning.push_back(column);
        } else if (!m_isInsert) {
            addUpdateDefault(*column);
        } else if (isKey && keys) {
            addPrimaryKey(*column, returning);
        } else {
            addInsertDefault(*column);
        }
    }
}

void CrudScan::addGiven(const ColumnClause &column, Parameter &parameter)
{
    parameter.taken = true;
    std::string name = bindName(column);
    if (!m_statement.rows.empty())
        name += "_m0";
    std::string text = columnText(column);
    m_written.push_back({&column, std::move(text), boundValue(column, parameter.value, name)});
}

/// What is no column stands as it is, and its parameters stay parameters.
void CrudScan::addExpression(const sql::Assignment &given)
{
    Context bare;
    bare.includeTable = !m_extraFroms.empty() && m_compiler.qualifiesSetColumns();
    std::string text = m_compiler.process(*given.target, bare);
    const auto *bind = given.value->kind == ClauseKind::Bind ? static_cast<const sql::Bind *>(given.value) : nullptr;
    if (bind == nullptr || (!bind->isCrud && !sql::isNull(bind->type))) {
        m_written.push_back({nullptr, std::move(text), expressionText(*given.value)});
        return;
    }
    auto *typed = m_compiler.m_arena.make<sql::Bind>(*bind);
    typed->type = given.target->type;
    if (bind->isCrud) {
        typed->name.clear();
        typed->isCrud = typed->isUnique = false;
    } else {
        typed->identity = bind->identity != nullptr ? bind->identity : bind;
    }
    m_written.push_back({nullptr, std::move(text), m_compiler.process(*typed, m_context)});
}

void CrudScan::addPrimaryKey(const ColumnClause &column, bool returning)
{
    const schema::Column &own = *asSchema(column);
    const std::string name = m_compiler.identifiers().quote(column.name);
    const Dialect &dialect = m_compiler.m_dialect;
    const bool usesSequence = own.sequence != nullptr && dialect.supportsSequences
        && (!own.sequence->optional || !dialect.sequencesOptional);
    if (returning) {
        if (own.sequence != nullptr) {
            if (usesSequence)
                m_written.push_back({&column, name, m_compiler.visitSequence(*own.sequence)});
            m_compiler.m_implicitReturning.push_back(&column);
        } else if (const sql::Expression *value = expressionOf(m_compiler.m_arena, own.defaultValue)) {
            m_written.push_back({&column, name, expressionText(*value)});
            m_compiler.m_implicitReturning.push_back(&column);
        } else if (own.defaultValue != nullptr) {
            m_written.push_back({&column, name, requiredBind(column, column.keyText())});
        } else if (&column == autoincrementColumn() || own.serverDefault != nullptr) {
            m_compiler.m_implicitReturning.push_back(&column);
        }
        return;
    }
    if ((own.defaultValue != nullptr && own.sequence == nullptr) || usesSequence)
        m_written.push_back({&column, name, requiredBind(column, column.keyText())});
}

void CrudScan::addInsertDefault(const ColumnClause &column)
{
    const schema::Column *own = asSchema(column);
    if (own == nullptr)
        return;
    const std::string name = m_compiler.identifiers().quote(column.name);
    const Dialect &dialect = m_compiler.m_dialect;
    if (own->sequence != nullptr) {
        if (dialect.supportsSequences && (!own->sequence->optional || !dialect.sequencesOptional))
            m_written.push_back({&column, name, m_compiler.visitSequence(*own->sequence)});
    } else if (const sql::Expression *value = expressionOf(m_compiler.m_arena, own->defaultValue)) {
        m_written.push_back({&column, name, expressionText(*value)});
    } else if (own->defaultValue != nullptr) {
        m_written.push_back({&column, name, requiredBind(column, column.keyText())});
    }
}

void CrudScan::addUpdateDefault(const ColumnClause &column)
{
    const schema::Column *own = asSchema(column);
    if (own == nullptr || own->onUpdateValue == nullptr)
        return;
    std::string text = columnText(column);
    if (const sql::Expression *value = expressionOf(m_compiler.m_arena, own->onUpdateValue))
        m_written.push_back({&column, std::move(text), expressionText(*value)});
    else
        m_written.push_back({&column, std::move(text), requiredBind(column, column.keyText())});
}

void CrudScan::scanExtraTables()
{
    Froms affected;
    const bool qualified = m_compiler.qualifiesSetColumns();
    for (const sql::FromClause *table : m_extraFroms) {
        for (const ColumnClause *column : columnsOfTable(*table)) {
            for (Parameter &given : m_parameters) {
                if (given.taken || given.column != column)
                    continue;
                if (!qualified) {
                    throw CompileError{"CompileError", "Backend does not support additional tables in the SET clause; cannot "
                                                       "include columns from table(s) '"
                                                           + sql::describe(*table) + "' in SET clause"};
                }
                given.taken = true;
                if (!holds(affected, table))
                    affected.push_back(table);
                std::string text = columnText(*column, true);
                m_written.push_back({column, std::move(text), boundValue(*column, given.value, bindName(*column))});
            }
        }
    }
    for (const sql::FromClause *table : affected) {
        for (const ColumnClause *column : columnsOfTable(*table)) {
            const bool isSet = std::any_of(m_written.begin(), m_written.end(),
                                           [&](const Written &one) { return one.column == column; });
            const schema::Column *own = asSchema(*column);
            if (isSet || own == nullptr || own->onUpdateValue == nullptr)
                continue;
            const sql::Expression *value = expressionOf(m_compiler.m_arena, own->onUpdateValue);
            std::string text = columnText(*column, true);
            m_written.push_back({column, std::move(text),
                                 value != nullptr ? expressionText(*value) : requiredBind(*column, bindName(*column))});
        }
    }
}

void CrudScan::scanSelect()
{
    std::vector<const ColumnClause *> named;
    for (Parameter &given : m_parameters) {
        const sql::Expression *column = sql::findColumn(*m_statement.table, given.key);
        if (column == nullptr)
            throw CompileError{"KeyError", given.key};
        given.taken = true;
        const auto &clause = static_cast<const ColumnClause &>(*column);
        named.push_back(&clause);
        m_written.push_back({&clause, m_compiler.identifiers().quote(clause.name), {}});
    }
    if (!m_statement.includeDefaults)
        return;
    std::vector<const sql::Expression *> added;
    for (const ColumnClause *column : columnsOfTable(*m_statement.table)) {
        const schema::Column *own = asSchema(*column);
        if (own == nullptr || (own->defaultValue == nullptr && own->sequence == nullptr)
            || std::find(named.begin(), named.end(), column) != named.end())
            continue;
        sql::Arena &arena = m_compiler.m_arena;
        const Dialect &dialect = m_compiler.m_dialect;
        if (own->sequence != nullptr) {
            if (!dialect.supportsSequences || (own->sequence->optional && dialect.sequencesOptional))
                continue;
            added.push_back(arena.make<sql::SequenceValue>(own->sequence, &sql::integerType()));
        } else if (const sql::Expression *value = expressionOf(m_compiler.m_arena, own->defaultValue)) {
            if (own->defaultValue->argument.asNode() != value && value->kind == ClauseKind::Grouping)
                throw CompileError{"AttributeError", "'SelectStatementGrouping' object has no attribute '_select_iterable'"};
            added.push_back(sql::grouped(arena, value));
        } else {
            auto *bind = arena.make<sql::Bind>(column->keyText(), sql::Value(), column->type);
            bind->isCrud = true;
            added.push_back(bind);
        }
        m_written.push_back({column, m_compiler.identifiers().quote(column->name), {}});
    }
    if (added.empty())
        return;
    if (m_select->kind != ClauseKind::Select) {
        throw CompileError{"CompileError", "Can't extend statement for INSERT..FROM SELECT to include additional default-holding "
                                           "column(s).  Convert the selectable to a subquery() first, or pass "
                                           "include_defaults=False to Insert.from_select() to skip these columns."};
    }
    auto *extended = m_compiler.m_arena.make<sql::Select>(static_cast<const sql::Select &>(*m_select));
    extended->columns.insert(extended->columns.end(), added.begin(), added.end());
    m_select = extended;
}

void CrudScan::refuseLeftOvers() const
{
    std::string names;
    for (const Parameter &one : m_parameters) {
        if (one.taken)
            continue;
        if (one.column != nullptr && one.column->table != nullptr && one.column->table != m_statement.table && !m_isInsert) {
            throw CompileError{"CompileError", std::string(m_compiler.qualifiesSetColumns()
                                                                   ? "Statement is not a multi-table UPDATE statement"
                                                                   : "Backend does not support additional tables in the SET clause")
                                                   + "; cannot include columns from table(s) '"
                                                   + sql::describe(*one.column->table) + "' in SET clause"};
        }
        names += (names.empty() ? "" : ", ") + one.key;
    }
    if (!names.empty())
        throw CompileError{"CompileError", "Unconsumed column names: " + names};
}

void CrudScan::extendRows()
{
    std::vector<std::string> first;
    for (const Written &one : m_written)
        first.push_back(one.value);
    m_rows.push_back(std::move(first));
    for (std::size_t i = 1; i < m_statement.rows.size(); ++i) {
        std::vector<std::string> values;
        for (const Written &one : m_written) {
            // SQLAlchemy writes a placeholder into such a list of columns, which no database takes.
            if (one.column == nullptr)
                throw CompileError{"CompileError", "An element of a column cannot be the target of several rows' values"};
            const std::string &key = one.column->keyText();
            const auto &row = m_statement.rows[i];
            const auto given = std::find_if(row.begin(), row.end(), [&](const sql::Assignment &each) { return each.key == key; });
            const std::string name = key + "_m" + std::to_string(i);
            const schema::Column *own = asSchema(*one.column);
            if (given != row.end()) {
                values.push_back(isPlainValue(given->value) ? boundValue(*one.column, given->value, name)
                                                            : expressionText(*given->value));
            } else if (own != nullptr && own->sequence != nullptr) {
                values.push_back(m_compiler.visitSequence(*own->sequence));
            } else if (own != nullptr && own->defaultValue != nullptr) {
                const sql::Expression *value = expressionOf(m_compiler.m_arena, own->defaultValue);
                values.push_back(value != nullptr ? expressionText(*value) : requiredBind(*one.column, name));
            } else {
                throw CompileError{"CompileError", "INSERT value for column " + sql::qualifiedLabel(*one.column).text
                                                       + " is explicitly rendered as a boundparameter in the VALUES clause; a "
                                                         "Python-side value or SQL expression is required"};
            }
        }
        m_rows.push_back(std::move(values));
    }
}

} // namespace retort::dialects
