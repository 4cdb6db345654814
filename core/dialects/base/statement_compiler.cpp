// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/statement_compiler.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/literals.h"
#include "core/schema/schema.h"
#include "core/sql/columns.h"
#include "core/sql/known_types.h"
#include "core/sql/value_hook.h"
#include "core/sql/value_text.h"

#include <charconv>

namespace retort::dialects {

using sql::Clause;
using sql::ClauseKind;

namespace {

template<class T>
const T &as(const Clause &clause)
{
    return static_cast<const T &>(clause);
}

std::size_t lengthOf(std::string_view text)
{
    std::size_t length = 0;
    for (const char c : text)
        length += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return length;
}

std::string_view firstCharacters(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && count-- == 0)
            break;
    }
    return text.substr(0, at);
}

/// sqlalchemy.dialects.mysql.match() is a clause of its own there; a column's match() is everybody's.
void refuseForeignMatch(const sql::Binary &binary, const Dialect &dialect)
{
    if (binary.op.op != sql::Op::Match || binary.modifiers.find("mysql_match") == nullptr)
        return;
    if (dialect.name() != "mysql" && dialect.name() != "mariadb")
        throw CompileError{"UnsupportedCompilationError", "Compiler for dialect '" + dialect.name()
                                                              + "' can't render MySQL's match()"};
}

} // namespace

StatementCompiler::StatementCompiler(const Dialect &dialect)
    : m_dialect(dialect)
{
}

StatementCompiler::~StatementCompiler() = default;

const Identifiers &StatementCompiler::identifiers() const
{
    return m_dialect.identifiers();
}

std::string StatementCompiler::text(const Clause &clause, const Context &context)
{
    return numbered(process(clause, context));
}

std::string StatementCompiler::process(const Clause &clause, const Context &context)
{
    switch (clause.kind) {
    case ClauseKind::Column: return visitColumn(as<sql::ColumnClause>(clause), context);
    case ClauseKind::Label: return visitLabel(as<sql::Label>(clause), context);
    case ClauseKind::Bind: return visitBind(as<sql::Bind>(clause), context);
    case ClauseKind::Null: return "NULL";
    case ClauseKind::True: return trueText();
    case ClauseKind::False: return falseText();
    case ClauseKind::Text: return visitText(as<sql::Text>(clause), context);
    case ClauseKind::Unary: return visitUnary(as<sql::Unary>(clause), context);
    case ClauseKind::Exists: return "EXISTS " + process(*as<sql::Exists>(clause).element, context);
    case ClauseKind::Binary:
        refuseForeignMatch(as<sql::Binary>(clause), m_dialect);
        return visitBinary(as<sql::Binary>(clause), as<sql::Binary>(clause).op, context);
    case ClauseKind::Operands: return visitOperands(as<sql::Operands>(clause), context);
    case ClauseKind::Tuple: return "(" + visitOperands(as<sql::Operands>(clause), context) + ")";
    case ClauseKind::Array: return visitArray(as<sql::Array>(clause), context);
    case ClauseKind::Slice: return visitSlice(as<sql::Slice>(clause), context);
    case ClauseKind::Grouping: {
        const Clause &element = *as<sql::Grouping>(clause).element;
        Context inner = context;
        if (dynamic_cast<const sql::SelectBase *>(&element) == nullptr)
            inner.asFrom = false;
        return "(" + process(element, inner) + ")";
    }
    case ClauseKind::ScalarSelect: {
        Context inner = context;
        inner.asFrom = false;
        return "(" + process(*as<sql::ScalarSelect>(clause).select, inner) + ")";
    }
    case ClauseKind::Function: {
        const auto &function = as<sql::Function>(clause);
        return function.hook ? ownElement(function, context) : visitFunction(function, context);
    }
    case ClauseKind::Case: return visitCase(as<sql::Case>(clause), context);
    case ClauseKind::Cast: return visitCast(as<sql::Cast>(clause), context);
    case ClauseKind::TryCast: return visitTryCast(as<sql::Cast>(clause), context);
    case ClauseKind::TypeCoerce: {
        const auto &coerce = as<sql::Cast>(clause);
        if (coerce.element->kind != ClauseKind::Bind)
            return process(*coerce.element, context);
        auto *typed = m_arena.make<sql::Bind>(as<sql::Bind>(*coerce.element));
        typed->identity = as<sql::Bind>(*coerce.element).isUnique ? nullptr : typed->identity;
        typed->type = coerce.type;
        return process(*typed, context);
    }
    case ClauseKind::Extract: return visitExtract(as<sql::Extract>(clause), context);
    case ClauseKind::Over: return visitOver(as<sql::Over>(clause), context);
    case ClauseKind::WithinGroup: {
        const auto &within = as<sql::WithinGroup>(clause);
        return inOrder("", *within.element, " WITHIN GROUP (ORDER BY ", *within.orderBy, ")", context);
    }
    case ClauseKind::FunctionFilter: {
        const auto &filter = as<sql::FunctionFilter>(clause);
        return inOrder("", *filter.function, " FILTER (WHERE ", *filter.criterion, ")", context);
    }
    case ClauseKind::Collation: return identifiers().quote(as<sql::Collation>(clause).name);
    case ClauseKind::Sequence: return visitSequence(static_cast<const schema::Sequence &>(*as<sql::SequenceValue>(clause).sequence));
    case ClauseKind::AggregateOrderBy: return visitAggregateOrderBy(as<sql::AggregateOrderBy>(clause), context);
    case ClauseKind::LabelReference: return visitLabelReference(as<sql::LabelReference>(clause), context);
    case ClauseKind::TextLabelReference: return visitTextLabelReference(as<sql::TextLabelReference>(clause), context);
    case ClauseKind::ScalarValues: return "(" + valuesText(*as<sql::ScalarValues>(clause).values, context) + ")";
    case ClauseKind::CaseInsensitive: return caseInsensitiveOperand(*as<sql::CaseInsensitive>(clause).element, context);
    case ClauseKind::TableValuedColumn: return identifiers().quote(truncated("colident", as<sql::TableValuedColumn>(clause).alias->name));
    case ClauseKind::FunctionColumn: {
        const auto &column = as<sql::FunctionColumn>(clause);
        return "(" + visitFunction(*column.function, context) + ")." + identifiers().quote(column.name);
    }
    case ClauseKind::BareFrom: return process(*as<sql::BareFrom>(clause).element, context);
    case ClauseKind::Star: return "*";
    case ClauseKind::Table: return visitTable(as<sql::TableClause>(clause), context);
    case ClauseKind::Alias: return visitAliased(as<sql::Aliased>(clause), context, false);
    case ClauseKind::Subquery: return visitAliased(as<sql::Aliased>(clause), context, true);
    case ClauseKind::TableFunction: {
        Context inner = context;
        inner.isLateral = as<sql::Aliased>(clause).isLateral;
        return (inner.isLateral ? "LATERAL " : "") + visitAliased(as<sql::Aliased>(clause), inner, false);
    }
    case ClauseKind::Lateral: {
        Context inner = context;
        inner.isLateral = true;
        return "LATERAL " + visitAliased(as<sql::Aliased>(clause), inner, true);
    }
    case ClauseKind::TableSample: return visitTableSample(as<sql::Aliased>(clause), context);
    case ClauseKind::Join: return visitJoin(as<sql::Join>(clause), context);
    case ClauseKind::Cte: return visitCte(as<sql::Cte>(clause), context, false);
    case ClauseKind::Values: return visitValues(as<sql::Values>(clause), context);
    case ClauseKind::Select: return visitSelect(as<sql::Select>(clause), context);
    case ClauseKind::CompoundSelect: return visitCompound(as<sql::CompoundSelect>(clause), context);
    case ClauseKind::TextualSelect: return visitTextual(as<sql::TextualSelect>(clause), context);
    case ClauseKind::Insert: return visitInsert(as<sql::Dml>(clause), context);
    case ClauseKind::Update: return visitUpdate(as<sql::Dml>(clause), context);
    case ClauseKind::Delete: return visitDelete(as<sql::Dml>(clause), context);
    case ClauseKind::OnConflict: return visitOnConflict(as<sql::OnConflict>(clause), context);
    case ClauseKind::OnDuplicateKey: return visitOnDuplicateKey(as<sql::OnDuplicateKey>(clause), context);
    case ClauseKind::Schema:
        if (const auto *sequence = dynamic_cast<const schema::Sequence *>(&clause))
            return visitSequence(*sequence);
        break;
    case ClauseKind::Default:
    case ClauseKind::Ddl: break;
    }
    throw CompileError{"UnsupportedCompilationError", "This element cannot be compiled as an SQL expression"};
}

// Text

namespace {

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isParameterCharacter(char c)
{
    return isWord(c) || c == '$';
}

/// The end of the parameter that starts with the colon at `colon`; 0 where there is none.
std::size_t parameterEnd(std::string_view text, std::size_t colon)
{
    if (colon > 0) {
        const char before = text[colon - 1];
        if (before == ':' || before == '\\' || isParameterCharacter(before))
            return 0;
    }
    std::size_t end = colon + 1;
    while (end < text.size() && isParameterCharacter(text[end]))
        ++end;
    if (end == colon + 1 || (end < text.size() && text[end] == ':'))
        return 0;
    return end;
}

/// "\:name" stands for ":name".
std::string withoutEscapes(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size() && text[at + 1] == ':') {
            std::size_t end = at + 2;
            while (end < text.size() && isParameterCharacter(text[end]))
                ++end;
            // A colon right behind would make it something else, unless fewer characters belong to the name; those all
            // are followed by a name's character, which it may not be either.
            if (end >= text.size() || text[end] != ':') {
                out += text.substr(at + 1, end - at - 1);
                at = end - 1;
                continue;
            }
        }
        out += text[at];
    }
    return out;
}

} // namespace

std::string StatementCompiler::visitText(const sql::Text &element, const Context &context)
{
    const std::string source = escapedText(element.text);
    if (source.find(':') == std::string::npos)
        return source;
    std::string out;
    out.reserve(source.size());
    for (std::size_t at = 0; at < source.size(); ++at) {
        const std::size_t end = source[at] == ':' ? parameterEnd(source, at) : 0;
        if (end == 0) {
            out += source[at];
            continue;
        }
        const std::string name = source.substr(at + 1, end - at - 1);
        const sql::Bind *bind = nullptr;
        for (const sql::Bind *one : element.binds) {
            if (one->name == name)
                bind = one;
        }
        if (bind == nullptr && context.literalBinds && name.find('$') == std::string::npos)
            bind = m_arena.make<sql::Bind>(name, sql::Value(), nullptr);
        out += bind != nullptr ? process(*bind, context) : parameter(name, nullptr, false, false);
        at = end - 1;
    }
    return out.find('\\') == std::string::npos ? out : withoutEscapes(out);
}

std::string StatementCompiler::escapedText(std::string_view text) const
{
    if (!m_dialect.doublesPercents() || text.find('%') == std::string_view::npos)
        return std::string(text);
    std::string out;
    out.reserve(text.size() + 8);
    for (const char c : text) {
        out += c;
        if (c == '%')
            out += c;
    }
    return out;
}

// Names

std::string StatementCompiler::truncated(std::string_view kind, const sql::Name &name)
{
    if (!name.isTruncatable)
        return name.text;
    const std::string key = std::string(kind) + '\n' + name.text;
    for (const auto &[known, text] : m_truncated) {
        if (known == key)
            return text;
    }
    std::string text = m_anonymous.resolve(name);
    const auto longest = static_cast<std::size_t>(m_dialect.maxIdentifierLength);
    if (const std::size_t limit = longest > 6 ? longest - 6 : 0; lengthOf(text) > limit) {
        int *counter = nullptr;
        for (auto &[known, count] : m_truncatedCounts) {
            if (known == kind)
                counter = &count;
        }
        if (counter == nullptr)
            counter = &m_truncatedCounts.emplace_back(std::string(kind), 1).second;
        char digits[16];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), (*counter)++, 16);
        text = std::string(firstCharacters(text, limit)) + '_' + std::string(digits, end.ptr);
    }
    m_truncated.emplace_back(key, text);
    return text;
}

std::string StatementCompiler::visitColumn(const sql::ColumnClause &column, const Context &context)
{
    if (column.name.empty())
        throw CompileError{"CompileError", "Cannot compile Column object until its 'name' is assigned."};
    std::string name;
    if (column.isLiteral) {
        name = escapedText(column.name.text);
    } else {
        sql::Name own = column.name;
        own.text = truncated("colident", column.name);
        name = identifiers().quote(own);
    }
    const sql::Name *table = column.table != nullptr && context.includeTable ? sql::nameOf(*column.table) : nullptr;
    if (table == nullptr)
        return name;
    std::string prefix;
    sql::Name own = *table;
    if (column.table->kind == ClauseKind::Table && !as<sql::TableClause>(*column.table).schema.empty()) {
        prefix = identifiers().quoteSchema(as<sql::TableClause>(*column.table).schema) + ".";
    } else if (context.ambiguousNames != nullptr) {
        for (const auto &[known, anonymous] : *context.ambiguousNames) {
            if (known == own.text)
                own = anonymous;
        }
    }
    own.text = truncated("alias", own);
    return prefix + identifiers().quote(own) + "." + name;
}

std::string StatementCompiler::visitLabel(const sql::Label &label, const Context &context)
{
    const bool withAs = context.withinColumns && !context.withinLabel;
    Context inner = context;
    if (!withAs && context.labelOnly != &label) {
        inner.withinColumns = false;
        return process(*label.element, inner);
    }
    sql::Name name = label.name;
    name.text = truncated("colident", label.name);
    if (!withAs)
        return identifiers().quote(name);
    inner.withinColumns = true;
    inner.withinLabel = true;
    inner.labelOnly = nullptr;
    return process(*label.element, inner) + " AS " + identifiers().quote(name);
}

// Parameters

std::string StatementCompiler::bindName(const sql::Bind &bind)
{
    const sql::Name key = bind.keyName();
    return key.isTruncatable ? truncated("bindparam", key) : key.text;
}

/// What the type's bind_expression() makes of a parameter; of several in an IN, around each that is written out.
std::optional<std::string> StatementCompiler::boundExpression(const sql::Bind &bind, const Context &context)
{
    const auto *hook = dynamic_cast<const sql::ValueHook *>(bind.type->hook.get());
    const bool isList = bind.isExpanding && bind.value.isSequence();
    if (hook == nullptr || (bind.isExpanding && (!context.literalBinds || !isList || bind.value.items().empty())))
        return std::nullopt;
    Context inner = context;
    inner.skipBindExpression = true;
    if (!isList) {
        const sql::Expression *around = hook->bindExpression(bind);
        return around != nullptr ? std::optional(process(*around, inner)) : std::nullopt;
    }
    std::string text;
    for (const sql::Value &item : bind.value.items()) {
        auto *one = m_arena.make<sql::Bind>(bind);
        one->value = item;
        one->isExpanding = false;
        const sql::Expression *around = hook->bindExpression(*one);
        if (around == nullptr)
            return std::nullopt;
        text += (text.empty() ? "(" : ", ") + process(*around, inner);
    }
    return text + ")";
}

std::string StatementCompiler::visitBind(const sql::Bind &bind, const Context &context)
{
    if (bind.type != nullptr && bind.type->hook != nullptr && !context.skipBindExpression && !bind.isInline) {
        if (auto text = boundExpression(bind, context))
            return *std::move(text);
    }
    if (context.literalBinds || bind.isInline) {
        if (bind.isExpanding)
            return "(" + expandedLiterals(bind) + ")";
        return bind.value.isNone() ? "NULL" : literal(bind.value, bind.type);
    }
    const bool postCompile = context.literalExecute || bind.literalExecute || bind.isExpanding;
    const std::string name = bindName(bind);
    for (const auto &[known, existing] : m_binds) {
        if (known == name)
            checkConflict(name, *existing, bind);
    }
    m_binds.emplace_back(name, &bind);
    std::string text = parameter(name, bind.type, postCompile, bind.isExpanding);
    return bind.isExpanding ? "(" + text + ")" : text;
}

void StatementCompiler::checkConflict(const std::string &name, const sql::Bind &existing, const sql::Bind &bind)
{
    const auto origin = [](const sql::Bind &one) { return one.identity != nullptr ? one.identity : &one; };
    if (&existing == &bind)
        return;
    if ((existing.isUnique || bind.isUnique) && origin(existing) != origin(bind)) {
        throw CompileError{"CompileError",
                           "Bind parameter '" + name + "' conflicts with unique bind parameter of the same name"};
    }
    if (existing.isExpanding != bind.isExpanding) {
        throw CompileError{"CompileError",
                           "Can't reuse bound parameter name '" + name
                               + "' in both 'expanding' (e.g. within an IN expression) and non-expanding contexts.  If this "
                                 "parameter is to receive a list/array value, set 'expanding=True' on it for expressions that "
                                 "aren't IN, otherwise use a different parameter name."};
    }
    if (!existing.isCrud && !bind.isCrud)
        return;
    if (existing.isCrud && bind.isCrud) {
        throw CompileError{"CompileError",
                           "Encountered unsupported case when compiling an INSERT or UPDATE statement.  If this is a "
                           "multi-table UPDATE statement, please provide string-named arguments to the values() method with "
                           "distinct names; support for multi-table UPDATE statements that target multiple tables for UPDATE "
                           "is very limited"};
    }
    throw CompileError{"CompileError",
                       "bindparam() name '" + name
                           + "' is reserved for automatic usage in the VALUES or SET clause of this insert/update statement.   "
                             "Please use a name other than column name when using bindparam() with insert() or update() (for "
                             "example, 'b_"
                           + name + "')."};
}

std::string StatementCompiler::parameter(const std::string &name, const sql::Type *type, bool postCompile, bool expanding)
{
    std::string shown;
    for (const char c : name) {
        switch (c) {
        case '%': shown += 'P'; break;
        case '(': shown += 'A'; break;
        case ')': shown += 'Z'; break;
        case ':': shown += 'C'; break;
        case '.':
        case '[':
        case ']':
        case ' ': shown += '_'; break;
        default: shown += c;
        }
    }
    if (postCompile && expanding)
        return "__[POSTCOMPILE_" + shown + "]";
    std::string text = postCompile ? "__[POSTCOMPILE_" + shown + "]" : parameterText(shown);
    return type != nullptr && !postCompile ? bindCast(*type, std::move(text)) : text;
}

std::string StatementCompiler::parameterText(std::string_view name)
{
    switch (m_dialect.paramStyle()) {
    case ParamStyle::Named: return ":" + std::string(name);
    case ParamStyle::Pyformat: return "%(" + std::string(name) + ")s";
    case ParamStyle::Format: return "%s";
    case ParamStyle::Qmark: return "?";
    case ParamStyle::Numeric:
    case ParamStyle::NumericDollar: break;
    }
    std::size_t position = 0;
    while (position < m_positions.size() && m_positions[position] != name)
        ++position;
    if (position == m_positions.size())
        m_positions.emplace_back(name);
    return (m_dialect.paramStyle() == ParamStyle::Numeric ? ":" : "$") + std::to_string(position + 1);
}

std::string StatementCompiler::numbered(std::string text) const
{
    return text;
}

std::string StatementCompiler::bindCast(const sql::Type &, std::string parameter)
{
    return parameter;
}

bool StatementCompiler::evaluatesNone(const sql::Type *type) const
{
    return type != nullptr && sql::affinityOf(type) == sql::Affinity::Json && !type->flag("none_as_null");
}

std::string StatementCompiler::literal(const sql::Value &value, const sql::Type *type)
{
    if (value.isNone() && !evaluatesNone(type))
        return "NULL";
    return literalText(sql::orNull(type), value, m_dialect);
}

std::string StatementCompiler::literalString(std::string_view text)
{
    return literal(sql::Value::text(std::string(text)), &sql::stringType());
}

std::string StatementCompiler::expandedLiterals(const sql::Bind &bind)
{
    std::vector<const sql::Type *> types{bind.type};
    const bool isTuple = sql::affinityOf(bind.type) == sql::Affinity::Tuple;
    if (isTuple)
        types = sql::tupleTypes(*bind.type);
    if (!bind.value.isSequence() || bind.value.items().empty())
        return (isTuple && tupleInValues() ? "VALUES " : "") + emptySetOp(types, bind.expandOp);
    const auto &items = bind.value.items();
    const bool rows = isTuple || (sql::isNull(bind.type) && items.front().isSequence());
    std::string out = rows && tupleInValues() ? "VALUES " : "";
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += i > 0 ? ", " : "";
        if (!rows) {
            out += literal(items[i], bind.type);
            continue;
        }
        const auto &row = items[i].items();
        out += "(";
        for (std::size_t j = 0; j < row.size(); ++j)
            out += (j > 0 ? ", " : "") + literal(row[j], j < types.size() && isTuple ? types[j] : nullptr);
        out += ")";
    }
    return out;
}

} // namespace retort::dialects
