// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What a script's values become in expressions.
#include "core/library/expressions/expressions.h"

#include "core/sql/type_classes.h"

#include <algorithm>

namespace retort::library {

using script::Value;
using script::Vm;
using sql::Clause;
using sql::ClauseKind;
using sql::Expression;
using sql::Op;

namespace {

struct Constants
{
    explicit Constants(Session &session)
        : null(session.arena().make<Expression>(ClauseKind::Null, &sql::nullType()))
        , yes(session.arena().make<Expression>(ClauseKind::True, &sql::booleanType()))
        , no(session.arena().make<Expression>(ClauseKind::False, &sql::booleanType()))
    {
    }
    Expression *null, *yes, *no;
};

const Expression *constantOf(Session &session, const Value &value)
{
    if (value.isNone())
        return constant(session, ClauseKind::Null);
    if (value.isBool())
        return constant(session, value.asBool() ? ClauseKind::True : ClauseKind::False);
    return nullptr;
}

std::string shortened(Session &session, const Value &value)
{
    std::string text = session.vm().repr(value);
    return text.size() > 27 ? text.substr(0, 24) + "..." + text.substr(text.size() - 1) : text;
}

[[noreturn]] void raiseTextual(Session &session, const Value &value)
{
    const std::string text = shortened(session, value);
    raiseNamed(session, "ArgumentError",
               "Textual SQL expression " + text + " should be explicitly declared as text(" + text + ")");
}

/// The expression behind a clause that is one, or can stand for one.
const Expression *asExpression(Session &session, Clause &clause)
{
    if (auto *expression = dynamic_cast<Expression *>(&clause))
        return expression;
    if (isSelect(clause))
        return scalarSubquery(session, clause);
    if (clause.kind == ClauseKind::Subquery)
        return scalarSubquery(session, *static_cast<sql::Aliased &>(clause).element);
    if (clause.kind == ClauseKind::Schema || clause.kind == ClauseKind::Values)
        return nullptr;
    return nullptr;
}

Clause *clauseOf(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (value.isObject() && vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "put into SQL");
    if (auto *clause = nodeAs<Clause>(vm, value))
        return clause;
    if (value.isObject() && vm.typeOf(value)->isMetatype)
        return nodeAs<Clause>(vm, tableOfModel(vm, value));
    if (value.isObject() && vm.typeOf(value)->isScriptClass) {
        if (const Value method = vm.findAttribute(value, "__clause_element__"))
            return nodeAs<Clause>(vm, vm.call(method));
    }
    return nullptr;
}

} // namespace

Expression *constant(Session &session, ClauseKind kind)
{
    const auto &constants = session.part<Constants>();
    return kind == ClauseKind::Null ? constants.null : kind == ClauseKind::True ? constants.yes : constants.no;
}

Value tableOfModel(Vm &vm, const Value &value)
{
    if (!value.isObject() || !vm.typeOf(value)->isMetatype)
        return value;
    const Value *table = static_cast<script::Type *>(value.asObject())->lookUp(vm.atoms().intern("__table__"));
    return table != nullptr ? *table : value;
}

void raiseExpected(Session &session, std::string_view role, const Value &value, std::string_view advice)
{
    std::string text = std::string(role) + " expected, got " + session.vm().repr(value) + ".";
    if (!advice.empty())
        text += " " + std::string(advice);
    raiseNamed(session, "ArgumentError", std::move(text));
}

bool isSelect(const Clause &clause)
{
    if (clause.kind == ClauseKind::Grouping)
        return isSelect(*static_cast<const sql::Grouping &>(clause).element);
    return clause.kind == ClauseKind::Select || clause.kind == ClauseKind::CompoundSelect
           || clause.kind == ClauseKind::TextualSelect;
}

sql::ScalarSelect *scalarSubquery(Session &session, const Clause &select)
{
    const Clause *element = &select;
    if (select.kind == ClauseKind::Select
        && static_cast<const sql::Select &>(select).labelStyle != sql::LabelStyle::None) {
        auto *bare = session.arena().make<sql::Select>(static_cast<const sql::Select &>(select));
        bare->labelStyle = sql::LabelStyle::None;
        element = bare;
    }
    return session.arena().make<sql::ScalarSelect>(element, sql::scalarType(*element));
}

sql::Bind *uniqueBind(Session &session, std::string_view name, sql::Value value, const sql::Type *type)
{
    if (type == nullptr)
        type = typeOfLiteral(session, value);
    auto *bind = session.arena().make<sql::Bind>(std::string(name), std::move(value), type);
    bind->isUnique = true;
    return bind;
}

const Expression *expressionOf(Session &session, const Value &value, const sql::Type *type, std::string_view name)
{
    if (Clause *clause = clauseOf(session, value)) {
        if (const Expression *expression = asExpression(session, *clause))
            return expression;
        if (clause->kind == ClauseKind::Values) {
            raiseExpected(session, "SQL expression element or literal value", value,
                          "To create a column expression from a VALUES clause, use the .scalar_values() method.");
        }
        raiseExpected(session, "SQL expression element or literal value", value);
    }
    if (value.isNone()
        && (type == nullptr || sql::affinityOf(type) != sql::Affinity::Json || type->flag("none_as_null")))
        return constantOf(session, value);
    sql::Value literal = toValue(session, value);
    if (literal.isNode())
        raiseExpected(session, "SQL expression element or literal value", value);
    return uniqueBind(session, name, std::move(literal), type);
}

const sql::Type *comparedType(Session &session, const sql::Type *type, const sql::Value &value)
{
    namespace types = sql::types;
    if (type == nullptr)
        return typeOfLiteral(session, value);
    if (type->cls->isA(types::kTypeDecorator) || type->cls->isA(types::kUserDefinedType))
        return type;
    const sql::Type *given = typeOfLiteral(session, value);
    if (type->cls->isA(types::kTupleType) && value.isSequence()) {
        std::vector<const sql::Type *> elements;
        const auto own = sql::tupleTypes(*type);
        for (std::size_t i = 0; i < value.items().size(); ++i)
            elements.push_back(comparedType(session, i < own.size() ? own[i] : nullptr, value.items()[i]));
        return sql::makeTupleType(session.arena(), elements);
    }
    if (type->cls->isA(types::kBinary) && value.isText())
        return type;
    return sql::isNull(given) || sql::sameAffinity(given, type) ? type : given;
}

namespace {

std::string_view bindNameOf(const Expression &expr)
{
    switch (expr.kind) {
    case ClauseKind::Column:
        return static_cast<const sql::ColumnClause &>(expr).keyText();
    case ClauseKind::Function:
        return static_cast<const sql::Function &>(expr).name.text;
    case ClauseKind::TableValuedColumn:
        return static_cast<const sql::TableValuedColumn &>(expr).alias->name.text;
    case ClauseKind::FunctionColumn:
        return static_cast<const sql::FunctionColumn &>(expr).name.text;
    case ClauseKind::Grouping: {
        const auto *inner = dynamic_cast<const Expression *>(static_cast<const sql::Grouping &>(expr).element);
        (void)inner;
        return {};
    }
    default:
        return {};
    }
}

/// A plain value beside an expression: a parameter named after it, with the type that it calls for.
const Expression *bindBeside(Session &session, const Expression &expr, sql::Operator op, const sql::Value &value,
                             const sql::Type *bindType)
{
    if (expr.kind == ClauseKind::Array && op.op != Op::GetItem && value.isSequence()) {
        std::vector<const Expression *> items;
        for (const sql::Value &one : value.items())
            items.push_back(
                uniqueBind(session, {}, one, bindType != nullptr ? bindType : comparedType(session, expr.type, one)));
        return session.arena().make<sql::Array>(
            std::move(items), sql::makeArrayType(session.arena(), sql::types::postgresql::kARRAY,
                                                 items.empty() ? nullptr : items.front()->type, std::nullopt));
    }
    if (expr.kind == ClauseKind::Tuple && value.isSequence()) {
        std::vector<const Expression *> items;
        const auto types = expr.type != nullptr ? sql::tupleTypes(*expr.type) : std::vector<const sql::Type *>{};
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            const sql::Value &one = value.items()[i];
            items.push_back(
                uniqueBind(session, {}, one, comparedType(session, i < types.size() ? types[i] : nullptr, one)));
        }
        return session.arena().make<sql::Tuple>(std::move(items));
    }
    const sql::Type *type = bindType;
    if (type == nullptr) {
        const sql::Type *own = expr.type;
        if (sql::isCollectionAggregate(&expr)) {
            own = static_cast<const sql::Unary &>(expr).element->type;
            if (sql::affinityOf(own) == sql::Affinity::Array)
                own = own->item;
        }
        type = comparedType(session, own, value);
    }
    return uniqueBind(session, bindNameOf(expr), value, type);
}

const Expression *withTypeOf(Session &session, const Expression *expression, const sql::Type *type)
{
    if (expression->kind == ClauseKind::Bind) {
        auto *typed = session.arena().make<sql::Bind>(*static_cast<const sql::Bind *>(expression));
        typed->identity = typed->identity != nullptr ? typed->identity : static_cast<const sql::Bind *>(expression);
        typed->type = type;
        return typed;
    }
    if (expression->kind == ClauseKind::Grouping) {
        const auto *inner = dynamic_cast<const Expression *>(static_cast<const sql::Grouping *>(expression)->element);
        if (inner != nullptr) {
            const Expression *typed = withTypeOf(session, inner, type);
            if (typed != inner)
                return session.arena().make<sql::Grouping>(typed, typed->type);
        }
    }
    return expression;
}

} // namespace

const Expression *operandOf(Session &session, const Expression &expr, sql::Operator op, const Value &value,
                            const sql::Type *bindType)
{
    const Expression *resolved = nullptr;
    if (Clause *clause = clauseOf(session, value)) {
        resolved = asExpression(session, *clause);
        if (resolved == nullptr)
            raiseExpected(session, "SQL expression element or literal value", value);
    } else {
        const sql::Value literal = toValue(session, value);
        if (literal.isNode())
            raiseExpected(session, "SQL expression element or literal value", value);
        resolved = bindBeside(session, expr, op, literal, bindType);
    }
    if (sql::isNull(resolved->type) && !sql::isNull(expr.type))
        resolved = withTypeOf(session, resolved, bindType != nullptr ? bindType : expr.type);
    return resolved;
}

const Expression *criterionOf(Session &session, const Value &value)
{
    if (const Expression *constant = constantOf(session, value))
        return constant;
    if (Clause *clause = clauseOf(session, value)) {
        if (const Expression *expression = asExpression(session, *clause))
            return expression;
    } else if (session.vm().isStr(value)) {
        raiseTextual(session, value);
    }
    raiseExpected(session, "SQL expression for WHERE/HAVING role", value);
}

const Expression *byOf(Session &session, const Value &value)
{
    if (session.vm().isStr(value) && nodeOf(session.vm(), value) == nullptr)
        return session.arena().make<sql::TextLabelReference>(std::string(session.vm().textOf(value)));
    if (const Expression *constant = constantOf(session, value))
        return constant;
    if (Clause *clause = clauseOf(session, value)) {
        if (const Expression *expression = asExpression(session, *clause))
            return expression;
        if (const auto *from = dynamic_cast<const sql::FromClause *>(clause)) {
            std::vector<const Expression *> columns;
            for (const sql::KeyedColumn &one : sql::columnsOf(*from))
                columns.push_back(one.column);
            return sql::makeList(session.arena(), sql::Operands::Style::List, Op::Comma, columns);
        }
    }
    raiseExpected(session, "ORDER BY / GROUP BY / etc. expression", value);
}

const Expression *orderByOf(Session &session, const Value &value)
{
    const Expression *expression = byOf(session, value);
    return sql::orderByLabel(*expression) != nullptr ? session.arena().make<sql::LabelReference>(expression)
                                                     : expression;
}

namespace {

const Expression *literalColumn(Session &session, std::string text)
{
    auto *column = session.arena().make<sql::ColumnClause>(sql::Name(std::move(text)), nullptr);
    column->isLiteral = true;
    return column;
}

} // namespace

const Clause *selectedOf(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (const Expression *constant = constantOf(session, value))
        return constant;
    if (Clause *clause = clauseOf(session, value)) {
        if (isSelect(*clause)) {
            raiseExpected(session, "Column expression, FROM clause, or other columns clause element", value,
                          "To create a FROM clause from a " + vm.repr(Value(vm.typeOf(value)))
                              + " object, use the .subquery() method.");
        }
        return clause;
    }
    if (value.isInteger() || value.isFloat())
        return literalColumn(session, vm.str(value));
    if (vm.isStr(value)) {
        const std::string_view text = vm.textOf(value);
        if (text == "*")
            return literalColumn(session, "*");
        const bool isColumn = !text.empty() && std::none_of(text.begin(), text.end(), [](char c) {
            return c == ' ' || c == '\n' || c == '\t';
        }) && (std::isalnum(static_cast<unsigned char>(text.front())) != 0 || text.front() == '_');
        const std::string shown = shortened(session, value);
        raiseNamed(session, "ArgumentError",
                   "Textual column expression " + shown + " should be explicitly declared with text(" + shown
                       + "), or use " + (isColumn ? "column" : "literal_column") + "(" + shown
                       + ") for more specificity");
    }
    std::string advice;
    if (vm.payload(value, vm.types().list) != nullptr) {
        advice = vm.repr(value);
        advice = "Did you mean to say select(" + advice.substr(1, advice.size() - 2) + ")?";
    }
    raiseExpected(session, "Column expression, FROM clause, or other columns clause element", value, advice);
}

const sql::FromClause *fromOf(Session &session, const Value &value)
{
    if (Clause *clause = clauseOf(session, value)) {
        if (auto *from = dynamic_cast<sql::FromClause *>(clause))
            return from;
        if (clause->kind == ClauseKind::Text || clause->kind == ClauseKind::Function)
            return session.arena().make<sql::BareFrom>(clause);
        // A SELECT becomes a subquery by itself, with a warning of SQLAlchemy's.
        if (isSelect(*clause))
            return makeAlias(session, ClauseKind::Subquery, *clause, Value::none());
    }
    raiseExpected(session, "FROM expression, such as a Table or alias() object", value);
}

const Clause *selectOf(Session &session, const Value &value)
{
    if (Clause *clause = clauseOf(session, value)) {
        if (isSelect(*clause) || clause->kind == ClauseKind::Text || clause->kind == ClauseKind::Values)
            return clause;
        if (clause->kind == ClauseKind::Subquery || clause->kind == ClauseKind::Cte)
            return static_cast<sql::Aliased *>(clause)->element;
    }
    raiseExpected(session, "SELECT construct or equivalent text() construct", value);
}

const Expression *limitOf(Session &session, const Value &value)
{
    if (value.isNone())
        return nullptr;
    if (Clause *clause = clauseOf(session, value)) {
        if (const Expression *expression = asExpression(session, *clause))
            return expression;
        raiseExpected(session, "LIMIT / OFFSET expression", value);
    }
    Vm &vm = session.vm();
    const Value number = value.isInteger() || value.isBool() ? value : vm.call(Value(vm.types().integer), {value});
    return uniqueBind(session, {}, sql::Value::integer(number.asInteger()), &sql::integerType());
}

const Expression *crudValueOf(Session &session, const Value &value)
{
    if (Clause *clause = clauseOf(session, value)) {
        if (const Expression *expression = asExpression(session, *clause))
            return expression;
        const sql::Value held = toValue(session, value);
        if (held.isNode())
            raiseExpected(session, "SQL expression element or literal value", value);
    }
    auto *bind = uniqueBind(session, {}, toValue(session, value), &sql::nullType());
    bind->isCrud = true;
    return bind;
}

namespace {

bool isWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

} // namespace

sql::Text *textOf(Session &session, std::string_view text)
{
    auto *made = session.arena().make<sql::Text>(std::string(text));
    for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
        const char before = at > 0 ? text[at - 1] : ' ';
        if (before == ':' || before == '\\' || isWord(before))
            continue;
        std::size_t end = at + 1;
        while (end < text.size() && isWord(text[end]))
            ++end;
        if (end == at + 1 || (end < text.size() && text[end] == ':'))
            continue;
        const std::string name(text.substr(at + 1, end - at - 1));
        const bool known =
            std::any_of(made->binds.begin(), made->binds.end(), [&](const auto *one) { return one->name == name; });
        if (known)
            continue;
        auto *bind = session.arena().make<sql::Bind>(name, sql::Value(), nullptr);
        bind->isRequired = true;
        bind->hasValue = false;
        made->binds.push_back(bind);
    }
    return made;
}

std::vector<Value> listOf(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (value.isNone() || value.isUndefined())
        return {};
    if (vm.isStr(value) || nodeOf(vm, value) != nullptr || !value.isObject())
        return {value};
    return vm.unpackAll(value);
}

sql::Clause *toClause(Session &session, const Value &value, const sql::Type *type, bool textIsSql)
{
    Vm &vm = session.vm();
    if (auto *clause = nodeAs<Clause>(vm, value))
        return clause;
    if (textIsSql && vm.isStr(value))
        return textOf(session, vm.textOf(value));
    if (value.isObject() && vm.typeOf(value)->isScriptClass && !vm.isStr(value)) {
        if (Clause *clause = clauseOf(session, value))
            return clause;
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): made here
    return const_cast<Expression *>(expressionOf(session, value, type));
}

} // namespace retort::library
