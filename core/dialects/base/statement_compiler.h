// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sql/anonymous.h"
#include "core/sql/columns.h"
#include "core/sql/expression.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::schema {
struct Sequence;
struct Column;
}

namespace retort::dialects {

class Dialect;
class Identifiers;

/// What a clause is written for (the keyword arguments that SQLAlchemy hands from visit to visit).
struct Context
{
    bool literalBinds = false;     ///< values are written out, not as parameters
    bool includeTable = true;      ///< columns with their table's name
    bool withinColumns = false;    ///< in the select list
    bool withinLabel = false;      ///< inside of a label
    bool asFrom = false;           ///< in FROM
    bool asHint = false;           ///< a table by the name that hints know it by
    bool isCrud = false;           ///< the table of an INSERT, UPDATE, DELETE
    bool isLateral = false;
    bool useSchema = true;         ///< tables with their schema
    bool eagerGrouping = false;    ///< brackets around operators inside of operators
    bool inOperator = false;
    bool skipBindExpression = false; ///< what a type's bind_expression() said stands around it already
    bool literalExecute = false;   ///< parameters as __[POSTCOMPILE_…]
    bool castApplied = false;      ///< a JSON element inside of the CAST that it needs
    bool insertInto = false;       ///< the SELECT of INSERT … SELECT
    int compoundIndex = -1;        ///< which SELECT of a UNION
    sql::Op binaryOp = sql::Op::None;
    const sql::Clause *labelOnly = nullptr;        ///< the label to write by its name alone
    const sql::Clause *enclosingAlias = nullptr;
    const sql::Cte *visitingCte = nullptr;
    const std::vector<sql::Hint> *fromHints = nullptr;
    const std::vector<std::pair<std::string, sql::Name>> *ambiguousNames = nullptr;
};

struct SelectState;
class CrudScan;

/// Writes statements and expressions (SQLAlchemy's SQLCompiler). One is made for each statement: it counts the parameters.
/// Throws CompileError. The virtual functions are its visit_* hooks.
class StatementCompiler
{
public:
    explicit StatementCompiler(const Dialect &dialect);
    virtual ~StatementCompiler();
    StatementCompiler(const StatementCompiler &) = delete;
    StatementCompiler &operator=(const StatementCompiler &) = delete;

    /// A whole statement, or any clause by itself.
    std::string text(const sql::Clause &clause, const Context &context);
    /// INSERT or UPDATE for rows whose columns these are: each becomes a parameter (what execute() with a list of rows
    /// compiles). Before text().
    void setColumnKeys(std::vector<std::string> keys) { m_columnKeys = std::move(keys); }

    /// A value written out for a type: quotes, dates, JSON, arrays; CompileError where SQLAlchemy has no literal for it.
    virtual std::string literal(const sql::Value &value, const sql::Type *type);

    const Dialect &dialect() const { return m_dialect; }

protected:
    /// A part of what is being compiled.
    std::string process(const sql::Clause &clause, const Context &context);

    // Expressions
    virtual std::string visitColumn(const sql::ColumnClause &column, const Context &context);
    virtual std::string trueText() const;
    virtual std::string falseText() const;
    virtual std::string visitCast(const sql::Cast &cast, const Context &context);
    virtual std::string visitTryCast(const sql::Cast &cast, const Context &context);
    /// The type inside of CAST (visit_typeclause).
    virtual std::string castType(const sql::Type &type);
    virtual std::string visitExtract(const sql::Extract &extract, const Context &context);
    /// A call. A dialect that writes some functions its own way looks at name() and leaves the others to the base.
    virtual std::string visitFunction(const sql::Function &function, const Context &context);
    std::optional<std::string> boundExpression(const sql::Bind &bind, const Context &context);
    std::string ownElement(const sql::Function &element, const Context &context);
    virtual std::string visitSequence(const schema::Sequence &sequence);
    virtual std::string visitArray(const sql::Array &array, const Context &context);
    virtual std::string visitSlice(const sql::Slice &slice, const Context &context);
    virtual std::string visitAggregateOrderBy(const sql::AggregateOrderBy &element, const Context &context);
    virtual std::string caseInsensitiveOperand(const sql::Expression &element, const Context &context);
    /// `left op right`; `op` is the binary's own, or what a NOT MATCH is made of. Switch on op.op, leave the rest to the base.
    virtual std::string visitBinary(const sql::Binary &binary, sql::Operator op, const Context &context);
    /// LIKE, NOT LIKE, ILIKE, NOT ILIKE of a pattern that is put together; both sides of ILIKE are CaseInsensitive already.
    virtual std::string patternMatch(const sql::Binary &binary, sql::Op op, const Context &context);
    virtual std::string visitUnary(const sql::Unary &unary, const Context &context);
    virtual std::string visitOperands(const sql::Operands &list, const Context &context);
    /// What stands for IN of an empty list: the types are one, or a tuple's.
    virtual std::string emptySet(std::span<const sql::Type *const> types);
    virtual std::string emptySetOp(std::span<const sql::Type *const> types, sql::Op expandOp);
    /// A parameter, with the cast that the driver needs ("::INTEGER").
    virtual std::string bindCast(const sql::Type &type, std::string parameter);
    /// How a parameter stands in text, by the dialect's ParamStyle.
    virtual std::string parameterText(std::string_view name);
    /// VALUES (…) around the rows of a tuple's IN.
    virtual bool tupleInValues() const { return false; }

    // SELECT
    virtual std::string selectPrecolumns(const sql::Select &select, const Context &context);
    virtual std::string limitClause(const sql::GenerativeSelect &select, const Context &context);
    virtual std::string fetchClause(const sql::GenerativeSelect &select, const Context &context);
    virtual std::string forUpdateClause(const sql::GenerativeSelect &select, const Context &context);
    virtual std::string groupByClause(const sql::GenerativeSelect &select, const Context &context);
    virtual std::string orderByClause(const sql::GenerativeSelect &select, const Context &context);
    virtual std::string defaultFrom();
    virtual std::string visitJoin(const sql::Join &join, const Context &context);
    virtual std::string_view innerJoin() const { return " JOIN "; }
    /// A hint behind a table; the base has none.
    virtual std::string fromHint(std::string text, const sql::FromClause &table, const std::string &hint, bool isCrud);
    virtual std::string aliasSuffix(std::string_view quotedName) const;
    virtual std::string_view ctePreamble(bool recursive) const;

    // INSERT, UPDATE, DELETE
    /// RETURNING of the statement's columns, or of those that SQLAlchemy asks for by itself.
    virtual std::string returningClause(const sql::Dml &statement, const Context &context);
    virtual bool returningPrecedesValues() const { return false; }
    /// UPDATE of several tables qualifies the columns in SET.
    virtual bool qualifiesSetColumns() const { return false; }
    virtual std::string updateTablesClause(const sql::Dml &update, std::span<const sql::FromClause *const> extra,
                                           const Context &context);
    virtual std::string updateFromClause(const sql::Dml &update, std::span<const sql::FromClause *const> extra,
                                         const Context &context);
    virtual std::string updateLimitClause(const sql::Dml &update);
    virtual std::string deleteTableClause(const sql::Dml &statement, std::span<const sql::FromClause *const> extra,
                                          const Context &context);
    virtual std::string deleteExtraFromClause(const sql::Dml &statement, std::span<const sql::FromClause *const> extra,
                                              const Context &context);
    virtual std::string deleteLimitClause(const sql::Dml &statement);
    virtual std::string visitOnConflict(const sql::OnConflict &clause, const Context &context);
    virtual std::string visitOnDuplicateKey(const sql::OnDuplicateKey &clause, const Context &context);

    // For dialects' bodies
    const Identifiers &identifiers() const;
    /// The statement that is being written; null outside of one (SQLAlchemy's stack[-1]["selectable"]).
    const sql::Clause *current() const { return m_stack.empty() ? nullptr : m_stack.back().selectable; }
    /// `left`, the text, `right`, with the brackets that Context::eagerGrouping asks for.
    std::string genericBinary(const sql::Binary &binary, std::string_view text, const Context &context);
    /// "left LIKE right ESCAPE '/'"
    std::string likeText(const sql::Binary &binary, std::string_view between, const Context &context);
    std::string escapeText(const sql::Binary &binary); ///< " ESCAPE '/'", or nothing
    /// (a, b) of a call.
    std::string argumentList(const sql::Function &function, const Context &context);
    /// Two parts in their order: parameters get their names as they come.
    std::string inOrder(std::string_view before, const sql::Clause &left, std::string_view between, const sql::Clause &right,
                        std::string_view behind, const Context &context);
    std::string joinedList(std::span<const sql::Expression *const> items, std::string_view separator, const Context &context);
    std::string literalString(std::string_view text); ///< quoted, as of a String
    /// Percents doubled where the driver reads them (escape_literal_column).
    std::string escapedText(std::string_view text) const;
    std::string fromList(std::span<const sql::FromClause *const> from, const Context &context);
    /// The tables behind the columns of FOR UPDATE OF.
    std::vector<const sql::Clause *> tablesOf(std::span<const sql::Clause *const> clauses) const;
    /// The ON CONFLICT parts that PostgreSQL and SQLite share: "(a, b) WHERE …", "SET …".
    std::string conflictTarget(const sql::OnConflict &clause, const Context &context, bool literalExecute);
    std::string conflictUpdate(const sql::OnConflict &clause, const std::string &target, const Context &context);
    std::string assignedValue(const sql::Value &value, const sql::ColumnClause &column, const Context &context);
    std::string truncated(std::string_view kind, const sql::Name &name);
    /// Nodes that are needed on the way live as long as the compiler.
    sql::Arena &arena() { return m_arena; }

    const Dialect &m_dialect;

private:
    struct Level
    {
        const sql::Clause *selectable;
        std::vector<const sql::FromClause *> correlate, asFrom;
        const SelectState *state = nullptr;         ///< of a SELECT
        const sql::CompoundSelect *compound = nullptr;
        const sql::Clause *firstOfCompound = nullptr;
    };
    /// A CTE that was met, by its level and name.
    struct NamedCte
    {
        std::size_t level;
        std::string name;
        const sql::Cte *cte;
        const sql::Cte *reference;
        bool nestHere;
    };
    struct CteText
    {
        const sql::Cte *cte;
        std::string text;
    };

    std::string visitText(const sql::Text &text, const Context &context);
    std::string visitLabel(const sql::Label &label, const Context &context);
    std::string visitBind(const sql::Bind &bind, const Context &context);
    std::string trueDivision(const sql::Binary &binary, const Context &context);
    std::string patternText(const sql::Binary &binary, bool before, bool behind, bool negated, bool ignoresCase,
                            const Context &context);
    std::string functionName(const sql::Name &name) const;
    std::string visitCase(const sql::Case &element, const Context &context);
    std::string visitOver(const sql::Over &over, const Context &context);
    std::string frameClause(const sql::Frame &frame, const Context &context);
    std::string visitLabelReference(const sql::LabelReference &reference, const Context &context);
    std::string visitTextLabelReference(const sql::TextLabelReference &reference, const Context &context);
    std::string visitTable(const sql::TableClause &table, const Context &context);
    std::string visitAliased(const sql::Aliased &alias, const Context &context, bool isSubquery);
    std::string visitTableSample(const sql::Aliased &sample, const Context &context);
    std::string visitCte(const sql::Cte &cte, const Context &context, bool nestHere);
    std::string visitValues(const sql::Values &values, const Context &context);
    std::string valuesText(const sql::Values &values, const Context &context);
    std::string visitSelect(const sql::Select &select, const Context &context);
    std::string visitCompound(const sql::CompoundSelect &select, const Context &context);
    std::string visitTextual(const sql::TextualSelect &select, const Context &context);
    std::string visitInsert(const sql::Dml &insert, const Context &context);
    std::string visitUpdate(const sql::Dml &update, const Context &context);
    std::string visitDelete(const sql::Dml &statement, const Context &context);

    static void checkConflict(const std::string &name, const sql::Bind &existing, const sql::Bind &bind);
    bool evaluatesNone(const sql::Type *type) const;
    std::string expandedLiterals(const sql::Bind &bind);
    std::string bindName(const sql::Bind &bind);
    std::string parameter(const std::string &name, const sql::Type *type, bool postCompile, bool expanding);
    std::string prefixes(std::span<const sql::Prefix> list, const Context &context);
    std::string columnInList(const sql::NamedSelection &listed, const Context &context, bool asFrom);
    std::string columnList(std::span<const sql::NamedSelection> columns, const Context &context, bool asFrom);
    std::string selectBody(const sql::Select &select, const SelectState &state, std::span<const sql::FromClause *const> froms,
                           const Context &context, bool asFrom);
    std::vector<const sql::FromClause *> pushSelect(const sql::Select &select, const SelectState &state, const Context &context);
    std::string rowLimit(const sql::GenerativeSelect &select, const Context &context);
    std::string resolvedLabel(std::string_view name, const Context &context, bool fromsToo, const sql::Expression *&found);
    const NamedCte *namedCte(const sql::Cte &reference) const;
    std::string cteDefinition(const sql::Cte &cte, const std::string &name, const Context &context);
friend class CrudScan;
    bool hasReturning(const sql::Dml &statement) const { return !statement.returning.empty() || !m_implicitReturning.empty(); }
    std::string withHints(std::string text, const sql::Dml &statement);
    std::string finishCtes(std::string text, bool isTop, bool includeFollowing);
    std::string whereText(std::span<const sql::Expression *const> criteria, const Context &context);
    /// `level`: the depth whose nested CTEs are meant; 0: all.
    std::string renderCtes(std::size_t level, bool includeFollowing);
    void dispatchCtes(std::span<const sql::AddedCte> ctes, const Context &context);
    std::string hinted(std::string text, const sql::FromClause &table, const std::vector<sql::Hint> &hints, bool isCrud);
    std::string numbered(std::string text) const;

    sql::Arena m_arena;
    std::vector<Level> m_stack;
    std::vector<NamedCte> m_namedCtes;
    std::vector<CteText> m_ctes; ///< as they are written
    sql::AnonymousNames m_anonymous;
    std::vector<std::pair<std::string, std::string>> m_truncated; ///< by kind and name
    std::vector<std::pair<std::string, int>> m_truncatedCounts;
    std::vector<std::pair<std::string, const sql::Bind *>> m_binds;
    std::vector<std::string> m_positions;
    std::optional<std::vector<std::string>> m_columnKeys;
    std::vector<const sql::Clause *> m_implicitReturning;
};

} // namespace retort::dialects
