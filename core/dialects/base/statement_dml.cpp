// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// INSERT, UPDATE, DELETE.
#include "core/dialects/base/crud.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/sql/grouping.h"
#include "core/sql/known_types.h"

#include <algorithm>

namespace retort::dialects {

using sql::ClauseKind;

namespace {

std::string joinedTexts(const std::vector<std::string> &texts)
{
    std::string out;
    for (const std::string &one : texts)
        out += (out.empty() ? "" : ", ") + one;
    return out;
}

/// For what stands inside of the statement: nothing of where the statement stands.
Context insideOf(const Context &context)
{
    Context inner = context;
    inner.asFrom = inner.asHint = inner.isCrud = inner.isLateral = inner.insertInto = false;
    inner.withinColumns = inner.withinLabel = false;
    inner.compoundIndex = -1;
    inner.enclosingAlias = nullptr;
    inner.fromHints = nullptr;
    return inner;
}

} // namespace

std::string StatementCompiler::withHints(std::string text, const sql::Dml &statement)
{
    return statement.hints.empty() ? text : hinted(std::move(text), *statement.table, statement.hints, true);
}

std::string StatementCompiler::finishCtes(std::string text, bool isTop, bool includeFollowing)
{
    if (m_ctes.empty())
        return text;
    return renderCtes(isTop ? 0 : m_stack.size(), includeFollowing) + text;
}

std::string StatementCompiler::visitInsert(const sql::Dml &insert, const Context &context)
{
    const bool isTop = context.visitingCte == nullptr && m_stack.empty();
    const Context inner = insideOf(context);
    Level level;
    level.selectable = &insert;
    m_stack.push_back(std::move(level));
    CrudScan crud(*this, insert, inner, isTop);
    crud.run();
    const auto &columns = crud.columns();
    if (columns.empty() && !m_dialect.supportsDefaultValues && !m_dialect.supportsDefaultMetavalue
        && !m_dialect.supportsEmptyInsert) {
        throw CompileError{"CompileError", "The '" + m_dialect.name()
                                               + "' dialect with current database version settings does not support empty "
                                                 "inserts."};
    }
    if (!insert.rows.empty() && !m_dialect.supportsMultivaluesInsert) {
        throw CompileError{"CompileError", "The '" + m_dialect.name()
                                               + "' dialect with current database version settings does not support in-place "
                                                 "multirow inserts."};
    }
    std::string text = "INSERT " + prefixes(insert.prefixes, inner) + "INTO ";
    text += withHints(process(*insert.table, Context{.asFrom = true}), insert);
    dispatchCtes(insert.ctes, inner);
    if (!columns.empty() || !m_dialect.supportsDefaultValues) {
        std::vector<std::string> names;
        for (const CrudScan::Written &one : columns)
            names.push_back(one.name);
        text += " (" + joinedTexts(names) + ")";
    }
    std::string returning;
    if (hasReturning(insert))
        returning = returningClause(insert, Context{});
    if (!returning.empty() && returningPrecedesValues())
        text += " " + returning;
    if (insert.select != nullptr) {
        Context select = inner;
        select.insertInto = true;
        const std::string body = process(*crud.select(), select);
        text += " " + (m_dialect.cteFollowsInsert ? finishCtes(body, isTop, true) : body);
    } else if (columns.empty() && m_dialect.supportsDefaultValues) {
        text += " DEFAULT VALUES";
    } else if (!insert.rows.empty()) {
        std::vector<std::string> rows;
        for (const auto &row : crud.rows())
            rows.push_back("(" + joinedTexts(row) + ")");
        text += " VALUES " + joinedTexts(rows);
    } else {
        std::vector<std::string> values;
        for (const CrudScan::Written &one : columns)
            values.push_back(one.value);
        text += " VALUES (" + joinedTexts(values) + ")";
    }
    if (insert.postValues != nullptr) {
        if (const std::string more = process(*insert.postValues, inner); !more.empty())
            text += " " + more;
    }
    if (!returning.empty() && !returningPrecedesValues())
        text += " " + returning;
    if (!m_dialect.cteFollowsInsert)
        text = finishCtes(std::move(text), isTop, true);
    m_stack.pop_back();
    return text;
}

std::string StatementCompiler::visitUpdate(const sql::Dml &update, const Context &context)
{
    const bool isTop = context.visitingCte == nullptr && m_stack.empty();
    const Context inner = insideOf(context);
    CrudScan crud(*this, update, inner, isTop);
    if (!update.rows.empty())
        throw CompileError{"InvalidRequestError", "UPDATE construct does not support multiple parameter sets."};
    Froms own;
    sql::appendFromObjects(own, *update.table);
    const Froms &extra = crud.extraFroms();
    Froms shown;
    std::copy_if(extra.begin(), extra.end(), std::back_inserter(shown), [&](const auto *one) { return !holds(own, one); });
    Level level;
    level.selectable = &update;
    if (extra.empty())
        own = {update.table};
    own.insert(own.end(), extra.begin(), extra.end());
    level.correlate = level.asFrom = own;
    m_stack.push_back(std::move(level));
    std::string text = "UPDATE " + prefixes(update.prefixes, inner);
    std::string table = updateTablesClause(update, shown, inner);
    crud.run();
    table = withHints(std::move(table), update);
    dispatchCtes(update.ctes, inner);
    text += table + " SET ";
    std::vector<std::string> assignments;
    for (const CrudScan::Written &one : crud.columns())
        assignments.push_back(one.name + "=" + one.value);
    text += joinedTexts(assignments);
    if (hasReturning(update) && returningPrecedesValues())
        text += " " + returningClause(update, Context{});
    if (!extra.empty()) {
        if (const std::string more = updateFromClause(update, shown, inner); !more.empty())
            text += " " + more;
    }
    if (const std::string where = whereText(update.where, inner); !where.empty())
        text += " WHERE " + where;
    if (const std::string limit = updateLimitClause(update); !limit.empty())
        text += " " + limit;
    if (hasReturning(update) && !returningPrecedesValues())
        text += " " + returningClause(update, Context{});
    text = finishCtes(std::move(text), isTop, false);
    m_stack.pop_back();
    return text;
}

std::string StatementCompiler::visitDelete(const sql::Dml &statement, const Context &context)
{
    const bool isTop = context.visitingCte == nullptr && m_stack.empty();
    const Context inner = insideOf(context);
    CrudScan crud(*this, statement, inner, isTop);
    const Froms &extra = crud.extraFroms();
    Level level;
    level.selectable = &statement;
    level.correlate = extra;
    level.correlate.push_back(statement.table);
    level.asFrom = level.correlate;
    m_stack.push_back(std::move(level));
    std::string text = "DELETE " + prefixes(statement.prefixes, inner) + "FROM ";
    std::string table = deleteTableClause(statement, extra, Context{});
    crud.run();
    table = withHints(std::move(table), statement);
    dispatchCtes(statement.ctes, inner);
    text += table;
    if (hasReturning(statement) && returningPrecedesValues())
        text += " " + returningClause(statement, Context{});
    if (!extra.empty()) {
        if (const std::string more = deleteExtraFromClause(statement, extra, inner); !more.empty())
            text += " " + more;
    }
    if (const std::string where = whereText(statement.where, inner); !where.empty())
        text += " WHERE " + where;
    if (const std::string limit = deleteLimitClause(statement); !limit.empty())
        text += " " + limit;
    if (hasReturning(statement) && !returningPrecedesValues())
        text += " " + returningClause(statement, Context{});
    text = finishCtes(std::move(text), isTop, false);
    m_stack.pop_back();
    return text;
}

std::string StatementCompiler::returningClause(const sql::Dml &statement, const Context &context)
{
    const auto columns = sql::selectedColumns(statement.returning.empty() ? m_implicitReturning : statement.returning);
    return "RETURNING " + columnList(sql::namedSelections(columns, sql::LabelStyle::Disambiguate, true), context, false);
}

std::string StatementCompiler::updateTablesClause(const sql::Dml &update, std::span<const sql::FromClause *const>,
                                                  const Context &context)
{
    Context inner = context;
    inner.asFrom = inner.isCrud = true;
    return process(*update.table, inner);
}

std::string StatementCompiler::updateFromClause(const sql::Dml &, std::span<const sql::FromClause *const>, const Context &)
{
    throw CompileError{"NotImplementedError", "This backend does not support multiple-table criteria within UPDATE"};
}

std::string StatementCompiler::updateLimitClause(const sql::Dml &)
{
    return {};
}

std::string StatementCompiler::deleteTableClause(const sql::Dml &statement, std::span<const sql::FromClause *const>,
                                                 const Context &context)
{
    Context inner = context;
    inner.asFrom = inner.isCrud = true;
    return process(*statement.table, inner);
}

std::string StatementCompiler::deleteExtraFromClause(const sql::Dml &, std::span<const sql::FromClause *const>, const Context &)
{
    throw CompileError{"NotImplementedError", "This backend does not support multiple-table criteria within DELETE"};
}

std::string StatementCompiler::deleteLimitClause(const sql::Dml &)
{
    return {};
}

// Upserts

std::string StatementCompiler::visitOnConflict(const sql::OnConflict &, const Context &)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler for dialect '" + m_dialect.name() + "' can't render element of type OnConflictClause"};
}

std::string StatementCompiler::visitOnDuplicateKey(const sql::OnDuplicateKey &, const Context &)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler for dialect '" + m_dialect.name() + "' can't render element of type OnDuplicateClause"};
}

std::string StatementCompiler::conflictTarget(const sql::OnConflict &clause, const Context &context, bool literalExecute)
{
    const auto *insert = dynamic_cast<const sql::Dml *>(current());
    if (insert != nullptr && insert->dialect == "sqlite" && m_dialect.name() != "sqlite")
        throw CompileError{"AttributeError", "SQLite's ON CONFLICT has no attribute 'constraint_target'"};
    if (!clause.constraint.empty() && m_dialect.name() == "postgresql") {
        const int longest = m_dialect.maxConstraintNameLength != 0 ? m_dialect.maxConstraintNameLength : m_dialect.maxIdentifierLength;
        return "ON CONSTRAINT " + identifiers().quote(identifiers().truncated(clause.constraint, longest));
    }
    if (!clause.hasElements)
        return {};
    std::string text;
    for (const sql::Value &one : clause.elements) {
        text += text.empty() ? "(" : ", ";
        if (one.isText()) {
            text += identifiers().quote(sql::Name(one.asText()));
        } else {
            Context bare;
            bare.includeTable = bare.useSchema = false;
            text += process(dynamic_cast<const sql::Clause &>(*one.asNode()), bare);
        }
    }
    text += text.empty() ? "()" : ")";
    if (clause.where != nullptr) {
        Context inner = context;
        inner.includeTable = inner.useSchema = false;
        inner.literalExecute = literalExecute;
        text += " WHERE " + process(*clause.where, inner);
    }
    return text;
}

std::string StatementCompiler::assignedValue(const sql::Value &value, const sql::ColumnClause &column, const Context &context)
{
    const auto *given = value.isNode() ? dynamic_cast<const sql::Expression *>(value.asNode()) : nullptr;
    if (given == nullptr) {
        // An unnamed parameter without unique=True: it is numbered all the same.
        return process(*m_arena.make<sql::Bind>("", value, column.type), context);
    }
    if (given->kind == ClauseKind::Bind && sql::isNull(given->type)) {
        auto *typed = m_arena.make<sql::Bind>(static_cast<const sql::Bind &>(*given));
        typed->identity = nullptr;
        typed->type = column.type;
        given = typed;
    }
    return process(*sql::grouped(m_arena, given), context);
}

namespace {

/// The type of a value that stands for itself.
const sql::Type &plainType(const sql::Value &value)
{
    using Kind = sql::Value::Kind;
    switch (value.kind()) {
    case Kind::Bool: return sql::booleanType();
    case Kind::Integer: return sql::integerType();
    case Kind::Float: return sql::floatType();
    case Kind::Text: return sql::stringType();
    case Kind::Decimal: return sql::numericType();
    case Kind::Date: return sql::dateType();
    case Kind::Time: return sql::timeType();
    case Kind::DateTime: return sql::dateTimeType();
    case Kind::Uuid: return sql::uuidType();
    default: return sql::nullType();
    }
}

} // namespace

std::string StatementCompiler::conflictUpdate(const sql::OnConflict &clause, const std::string &target, const Context &context)
{
    Context inner = context;
    inner.useSchema = false;
    std::vector<std::string> sets;
    std::vector<bool> used(clause.set.size(), false);
    const auto *statement = dynamic_cast<const sql::Dml *>(current());
    const sql::FromClause *table = statement != nullptr ? statement->table : clause.table;
    for (const sql::KeyedColumn &one : sql::columnsOf(*table)) {
        const auto &column = static_cast<const sql::ColumnClause &>(*one.column);
        for (std::size_t i = 0; i < clause.set.size(); ++i) {
            const sql::Value &key = clause.set[i].first;
            const bool fits = key.isText() ? key.asText() == column.keyText() : key.asNode() == &column;
            if (used[i] || !fits)
                continue;
            used[i] = true;
            sets.push_back(identifiers().quote(column.name) + " = " + assignedValue(clause.set[i].second, column, inner));
            break;
        }
    }
    for (std::size_t i = 0; i < clause.set.size(); ++i) {
        if (used[i])
            continue;
        const auto &[key, value] = clause.set[i];
        const std::string name = key.isText() ? identifiers().quote(sql::Name(key.asText()))
                                              : process(dynamic_cast<const sql::Clause &>(*key.asNode()), inner);
        const sql::Expression *given = value.isNode() ? dynamic_cast<const sql::Expression *>(value.asNode()) : nullptr;
        if (given == nullptr) {
            auto *bind = m_arena.make<sql::Bind>("", value, &plainType(value));
            bind->isUnique = true;
            given = bind;
        }
        sets.push_back(name + " = " + process(*given, inner));
    }
    std::string text = "ON CONFLICT " + target + " DO UPDATE SET " + joinedTexts(sets);
    if (clause.updateWhere != nullptr) {
        inner.includeTable = true;
        text += " WHERE " + process(*clause.updateWhere, inner);
    }
    return text;
}

} // namespace retort::dialects
