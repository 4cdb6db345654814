// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/readers.h"

#include "core/base/suggest.h"
#include "core/library/schema/classes.h"
#include "core/library/schema/constants.h"
#include "core/library/types/types.h"

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

[[noreturn]] void wrongKind(Session &session, const Value &value, std::string_view what, const char *wanted)
{
    Vm &vm = session.vm();
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "put into SQL");
    vm.raise(vm.types().typeError, "'" + std::string(what) + "' must be " + wanted + ", not " + vm.typeOf(value)->name);
}

bool isGiven(const Value &value)
{
    return value && !value.isNone();
}

} // namespace

std::optional<bool> optionalTruth(Session &session, const Value &value)
{
    return isGiven(value) ? std::optional(session.vm().truth(value)) : std::nullopt;
}

std::optional<std::int64_t> optionalInteger(Session &session, const Value &value, std::string_view what)
{
    if (!isGiven(value))
        return std::nullopt;
    if (value.isInteger() || value.isBool())
        return value.asInteger();
    if (value.isFloat())
        return static_cast<std::int64_t>(value.asFloat()); // as %d writes it
    wrongKind(session, value, what, "int");
}

std::string textOrEmpty(Session &session, const Value &value, std::string_view what)
{
    return optionalText(session, value, what).value_or(std::string());
}

std::optional<std::string> optionalText(Session &session, const Value &value, std::string_view what)
{
    if (!isGiven(value))
        return std::nullopt;
    if (!session.vm().isStr(value))
        wrongKind(session, value, what, "str");
    return std::string(session.vm().textOf(value));
}

sql::Name quotedName(Session &session, const Value &value, const Value &quote)
{
    sql::Name name = isGiven(value) ? toName(session, value) : sql::Name();
    if (const auto quoted = optionalTruth(session, quote))
        name.quoting = *quoted ? sql::Quoting::Always : sql::Quoting::Never;
    return name;
}

bool isBlankSchema(Session &session, const Value &value)
{
    return value.isSame(blankSchema(session));
}

sql::Name schemaName(Session &session, const Value &value, const Value &quote, bool &blank)
{
    blank = isBlankSchema(session, value);
    if (blank || !isGiven(value))
        return {};
    if (!session.vm().isStr(value))
        wrongKind(session, value, "schema", "str");
    return quotedName(session, value, quote);
}

bool isTypeLike(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (nodeAs<sql::Type>(vm, value) != nullptr)
        return true;
    if (!value.isObject() || !vm.typeOf(value)->isMetatype)
        return false;
    return session.part<TypeClasses>().find(static_cast<script::Type *>(value.asObject())) != nullptr;
}

sql::Options dialectOptions(Session &session, Arguments &arguments, schema::OptionOwner owner)
{
    sql::Options options;
    if (arguments.keywords().empty())
        return options;
    Vm &vm = session.vm();
    std::vector<std::string> names;
    for (const auto &parameter : arguments.signature().parameters)
        names.emplace_back(parameter.name->text);
    for (const auto &[name, value] : arguments.keywords()) {
        const std::string key(name->text);
        const auto fail = [&](std::string text) {
            if (const std::string near = base::suggestion(key, names); !near.empty())
                text += ". Did you mean '" + near + "'?";
            vm.raise(vm.types().typeError, std::move(text));
        };
        // SQLAlchemy only warns of a dialect that it does not know, and so takes `primary_kye=True` for one.
        if (!base::suggestion(key, names).empty())
            fail(arguments.signature().name + "() got an unexpected keyword argument '" + key + "'");
        const bool isKnown = compiling(session, [&] { return schema::checkOption(owner, key); });
        try {
            options.set(key, toValue(session, value));
        } catch (const script::Raised &) {
            if (isKnown)
                throw;
            options.set(key, {}); // default_factory=list is a "dialect" of nobody's, and its value nobody reads
        }
    }
    return options;
}

void keepInfo(Session &session, const sql::Node &node, const Value &info)
{
    if (!isGiven(info))
        return;
    Vm &vm = session.vm();
    vm.putInto(*extrasOf(session, node, true), vm.text("info"), info);
}

const sql::Clause *sqlText(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (vm.isStr(value))
        return session.arena().make<sql::Text>(std::string(vm.textOf(value)));
    if (auto *clause = nodeAs<sql::Clause>(vm, value))
        return clause;
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "put into SQL");
    raiseNamed(session, "ArgumentError", "SQL expression element expected, got " + reprOf(session, value) + ".");
}

sql::Value columnArgument(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (vm.isStr(value))
        return sql::Value::text(std::string(vm.textOf(value)));
    if (auto *clause = nodeAs<sql::Clause>(vm, value); dynamic_cast<const sql::Expression *>(clause) != nullptr)
        return sql::Value::node(clause);
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "put into SQL");
    raiseNamed(session, "ArgumentError",
               "String column name or column expression for DDL constraint expected, got " + reprOf(session, value) + ".");
}

std::string reprOf(Session &session, const Value &value)
{
    return session.vm().repr(value);
}

} // namespace retort::library
