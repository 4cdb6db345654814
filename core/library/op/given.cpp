// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/given.h"

#include "core/dialects/base/impl.h"
#include "core/operations/operation.h"

namespace retort::library {

using script::Value;

Value GivenArguments::find(std::string_view parameter) const
{
    const auto &parameters = m_arguments.signature().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (parameters[i].name->text == parameter)
            return m_arguments[i];
    }
    return {};
}

Value Given::orNone(std::string_view parameter) const
{
    Value value = find(parameter);
    return value ? value : Value::none();
}

void Given::failType(std::string_view parameter, std::string_view wanted, const Value &got) const
{
    refuseOpaque(got);
    vm().raise(vm().types().typeError, std::string(name) + "() argument '" + std::string(parameter) + "' must be "
                                           + std::string(wanted) + ", not " + vm().typeOf(got)->name);
}

void Given::refuseOpaque(const Value &value) const
{
    if (vm().typeOf(value) == vm().types().opaque)
        vm().refuseOpaque(value, "given to an operation");
}

sql::Name Given::toNameOf(const Value &value, std::string_view parameter) const
{
    if (value.isNone() || value.isUndefined())
        return {};
    if (!vm().isStr(value))
        failType(parameter, "str", value);
    return toName(session, value);
}

sql::Name Given::nameOf(std::string_view parameter) const
{
    return toNameOf(find(parameter), parameter);
}

sql::Name Given::itemName(std::string_view parameter) const
{
    sql::Name made = nameOf(parameter);
    // Where constraints cannot be changed at all, that is what is said of it.
    const bool counts = parameter == "index_name" || (session.impl != nullptr && session.impl->dialect().supportsAlter);
    if (batch == nullptr && counts && made.text.empty() && !orNone(parameter).isNone())
        vm().raise(vm().types().indexError, "string index out of range");
    return made;
}

sql::Name Given::table(std::string_view parameter) const
{
    return batch != nullptr ? batch->table : nameOf(parameter);
}

sql::Name Given::schema(std::string_view parameter) const
{
    return batch != nullptr ? batch->schema : nameOf(parameter);
}

std::vector<sql::Name> Given::names(std::string_view parameter) const
{
    const Value value = orNone(parameter);
    refuseOpaque(value);
    std::vector<sql::Name> names;
    for (const Value &each : vm().unpackAll(value)) {
        if (!vm().isStr(each))
            failType(parameter, "a list of str", each);
        names.push_back(toName(session, each));
    }
    return names;
}

std::optional<bool> Given::flag(std::string_view parameter) const
{
    const Value value = find(parameter);
    if (value.isUndefined() || value.isNone())
        return std::nullopt;
    refuseOpaque(value);
    return vm().truth(value);
}

bool Given::truth(std::string_view parameter) const
{
    return flag(parameter).value_or(false);
}

std::optional<std::string> Given::textOrNone(std::string_view parameter) const
{
    const Value value = find(parameter);
    if (value.isUndefined() || value.isNone())
        return std::nullopt;
    if (!vm().isStr(value))
        failType(parameter, "str", value);
    return std::string(vm().textOf(value));
}

std::string Given::text(std::string_view parameter) const
{
    return textOrNone(parameter).value_or(std::string());
}

const sql::Type *Given::type(std::string_view parameter) const
{
    const Value value = find(parameter);
    if (value.isUndefined() || value.isNone())
        return nullptr;
    return toType(session, value);
}

bool Given::isClass(std::string_view parameter) const
{
    const Value value = find(parameter);
    return !value.isUndefined() && vm().typeOf(value)->isMetatype;
}

sql::Options Given::options() const
{
    return toOptions(session, keywords());
}

} // namespace retort::library
