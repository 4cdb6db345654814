// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// sqlalchemy.dialects.mysql.match(): MATCH (a, b) AGAINST ('text'), with its modes.
#include "core/library/expressions/expressions.h"
#include "core/library/expressions/mysql_match.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

struct Mode
{
    std::string_view parameter; ///< and the method of that name
    std::string_view modifier;
};
constexpr std::array kModes{
    Mode{"in_boolean_mode", "mysql_boolean_mode"},
    Mode{"in_natural_language_mode", "mysql_natural_language"},
    Mode{"with_query_expansion", "mysql_query_expansion"},
};

template<std::size_t mode>
Value withMode(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto *changed = copyOf(session, self<sql::Binary>(vm, arguments[0]));
    changed->modifiers.set(std::string(kModes[mode].modifier), sql::Value::boolean(true));
    return wrap(session, vm.typeOf(arguments[0]), changed);
}

struct MatchType
{
    explicit MatchType(Session &session)
        : type(script::newType(session.vm(), "match", {expressionType(session, Class::Binary)}))
    {
        type->module = "sqlalchemy.dialects.mysql.expression";
        setMethod(session.vm(), type.get(), "in_boolean_mode(self)", withMode<0>);
        setMethod(session.vm(), type.get(), "in_natural_language_mode(self)", withMode<1>);
        setMethod(session.vm(), type.get(), "with_query_expansion(self)", withMode<2>);
    }
    script::Ref<script::Type> type;
};

Value match(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    if (arguments.rest().empty())
        raiseNamed(session, "ArgumentError", "columns are required");
    Value against;
    sql::Options modifiers;
    for (const Mode &mode : kModes)
        modifiers.set(std::string(mode.modifier), sql::Value::boolean(false));
    std::string unknown;
    for (const auto &[keyword, value] : arguments.keywords()) {
        if (keyword->text == "against") {
            against = value;
            continue;
        }
        bool known = false;
        for (const Mode &mode : kModes) {
            if (keyword->text == mode.parameter) {
                modifiers.set(std::string(mode.modifier), sql::Value::boolean(vm.truth(value)));
                known = true;
            }
        }
        if (!known)
            unknown += (unknown.empty() ? "" : ", ") + std::string(keyword->text);
    }
    if (against.isUndefined() || against.isNone())
        raiseNamed(session, "ArgumentError", "against is required");
    if (!unknown.empty())
        raiseNamed(session, "ArgumentError", "unknown arguments: " + unknown);
    modifiers.set("mysql_match", sql::Value::boolean(true)); // other dialects refuse it

    std::vector<const sql::Expression *> columns;
    for (const Value &column : arguments.rest())
        columns.push_back(expressionOf(session, column));
    auto *left = session.arena().make<sql::Operands>(sql::Operands::Style::List, sql::Op::Comma, std::move(columns));
    left->group = false;
    auto *made = session.arena().make<sql::Binary>(left, expressionOf(session, against), sql::Op::Match, nullptr);
    made->modifiers = std::move(modifiers);
    return wrap(session, session.part<MatchType>().type.get(), made);
}

} // namespace

Value makeMysqlMatch(Session &session, const void *)
{
    return session.vm().nativeFunction("match(*cols, **kw)", match);
}

} // namespace retort::library
