// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Constructors of column types: what is given goes into the fields of sql::Type, and what SQLAlchemy refuses is refused.
#include "core/library/standard/values.h"
#include "core/library/types/compilations.h"
#include "core/library/types/types.h"
#include "core/sql/value_text.h"

#include <algorithm>

namespace retort::library {

using script::Arguments;
using script::Call;
using script::Value;
using script::Vm;
namespace types = sql::types;

namespace {

bool isFunctionParameter(std::string_view name)
{
    return name == "values_callable" || name == "sort_key_function" || name == "pickler" || name == "comparator"
        || name == "storage_type" || name == "storage_format_type";
}

bool isTypeParameter(std::string_view name)
{
    return name == "item_type" || name == "data_type" || name == "impl" || name == "astext_type" || name == "text_type";
}

/// What the constructor treats as a whole, in its own way.
bool isEnumParameter(std::string_view name)
{
    return name == "values_callable" || name == "omit_aliases" || name == "length" || name == "quote";
}

[[noreturn]] void refuseValue(Session &session, const KnownType &known, std::string_view parameter, const Value &value)
{
    Vm &vm = session.vm();
    vm.raise(vm.types().typeError, std::string(known.cls->name) + "() argument '" + std::string(parameter)
                                       + "' cannot be " + vm.repr(value));
}

void setParameter(Session &session, const KnownType &known, sql::Type &type, std::string_view name, const Value &value)
{
    if (name == "name" || name == "schema") {
        (name == "name" ? type.name : type.schema) = toName(session, value);
        return;
    }
    if (isFunctionParameter(name)) {
        if (!value.isNone())
            type.options.set(std::string(name), sql::Value::boolean(true));
        return;
    }
    sql::Value held;
    if (isTypeParameter(name)) {
        if (const sql::Type *inner = toType(session, value))
            held = sql::Value::node(inner);
    } else {
        held = toValue(session, value);
    }
    // None is what is meant by leaving it out, but for flags.
    if (held.isNone() && !name.starts_with("as") && !name.starts_with("native"))
        return;
    if (!sql::setField(type, name, held))
        refuseValue(session, known, name, value);
}

void checkArray(Session &session, const sql::Type &type)
{
    if (type.item == nullptr)
        session.vm().raise(session.vm().types().typeError, "ARRAY() needs the type of its items");
    const bool isPostgresql = type.cls->isA(types::postgresql::kARRAY);
    if (type.item->cls->isA(isPostgresql ? types::postgresql::kARRAY : types::kARRAY)) {
        session.vm().raise(session.vm().types().valueError, "Do not nest ARRAY types; ARRAY(basetype) handles "
                                                            "multi-dimensional arrays of basetype");
    }
}

void fillSet(Session &session, sql::Type &type, const std::vector<Value> &values)
{
    std::int64_t longest = 0;
    for (const Value &value : values) {
        if (!session.vm().isStr(value))
            session.vm().raise(session.vm().types().typeError, "a SET's values are texts, not " + session.vm().repr(value));
        type.values.emplace_back(session.vm().textOf(value));
        longest = std::max(longest, sql::codePoints(type.values.back()));
    }
    const bool hasBlank = std::find(type.values.begin(), type.values.end(), "") != type.values.end();
    if (hasBlank && !type.flag("retrieve_as_bitwise"))
        raiseNamed(session, "ArgumentError",
                   "Can't use the blank value '' in a SET without setting retrieve_as_bitwise=True");
    if (!type.length)
        type.length = longest;
}

void fillTuple(Session &session, sql::Type &type, const std::vector<Value> &values)
{
    sql::Value::Items items;
    for (const Value &value : values)
        items.push_back(sql::Value::node(toType(session, value)));
    type.options.set("types", sql::Value::list(std::move(items)));
}

/// What the constructors do beside keeping their arguments.
void finish(Session &session, sql::Type &type, const std::vector<Value> &rest)
{
    const sql::TypeClass &cls = *type.cls;
    if (cls.isA(types::kARRAY)) {
        checkArray(session, type);
    } else if (cls.isA(types::kTupleType)) {
        fillTuple(session, type, rest);
    } else if (cls.isA(types::mysql::kSET)) {
        fillSet(session, type, rest);
    } else if (cls.isA(types::mysql::kDOUBLE) || cls.isA(types::mysql::kREAL)) {
        if (type.precision.has_value() != type.scale.has_value())
            raiseNamed(session, "ArgumentError", "You must specify both precision and scale or omit both altogether.");
        if (type.options.find("asdecimal") == nullptr)
            type.options.set("asdecimal", sql::Value::boolean(true));
    } else if (cls.isA(types::mysql::kNVARCHAR) || cls.isA(types::mysql::kNCHAR)) {
        type.options.set("national", sql::Value::boolean(true));
    } else if (cls.isA(types::postgresql::kBIT)) {
        if (!type.flag("varying") && type.length.value_or(0) == 0)
            type.length = 1;
    } else if (cls.isA(types::kPickleType) && type.item == nullptr) {
        type.item = session.arena().make<sql::Type>(types::kLargeBinary);
    } else if (cls.isA(types::kInterval)) {
        type.item = session.arena().make<sql::Type>(types::kDateTime);
    }
}

void setQuoting(sql::Type &type, const Value &quote)
{
    if (quote.isBool())
        type.name.quoting = quote.asBool() ? sql::Quoting::Always : sql::Quoting::Never;
}

} // namespace

void fillType(Session &session, const KnownType &known, sql::Type &type, Arguments &arguments, std::size_t first)
{
    const bool isEnum = known.cls->isA(types::kEnum);
    Value callable;
    Value aliases;
    Value length;
    Value quote;
    for (std::size_t i = 0; i < known.parameters.size(); ++i) {
        const Value &value = arguments[first + i];
        if (!value)
            continue;
        const std::string_view name = known.parameters[i];
        if (name == "quote")
            quote = value;
        else if (!isEnum || !isEnumParameter(name))
            setParameter(session, known, type, name, value);
        else if (name == "values_callable")
            callable = value;
        else if (name == "omit_aliases")
            aliases = value;
        else
            length = value;
    }
    if (isEnum) {
        fillEnum(session, type, arguments.rest(), callable, aliases, length);
        // The flag has no meaning for PostgreSQL's own ENUM, which takes it all the same.
        if (known.cls->isA(types::postgresql::kENUM))
            type.nativeEnum = true;
    }
    finish(session, type, arguments.rest());
    setQuoting(type, quote);
}

Value constructType(Vm &vm, script::Type *type, const Call &call)
{
    Session &session = Session::of(vm);
    KnownType *known = session.part<TypeClasses>().find(type);
    if (known == nullptr)
        vm.raise(vm.types().typeError, "cannot create '" + type->name + "' instances");
    auto *node = session.arena().make<sql::Type>(*known->cls);
    Arguments arguments(vm, known->signature, nullptr, call);
    fillType(session, *known, *node, arguments, 0);
    hookCompilations(session, *node, known->type.get());
    return wrap(session, known->type.get(), node);
}

// Enum

namespace {

struct Members
{
    std::vector<std::string> names;
    std::vector<Value> objects;
};

Members membersOf(Vm &vm, const Value &members, bool omitAliases)
{
    Members found;
    for (const Value &pair : vm.unpackAll(vm.callMethod(members, "items"))) {
        const std::vector<Value> parts = vm.unpackAll(pair);
        const Value own = vm.findAttribute(parts[1], "name");
        if (omitAliases && own && !vm.equal(own, parts[0]))
            continue;
        found.names.emplace_back(vm.textOf(parts[0]));
        found.objects.push_back(parts[1]);
    }
    return found;
}

std::vector<std::string> texts(Vm &vm, const std::vector<Value> &values)
{
    std::vector<std::string> out;
    for (const Value &value : values) {
        if (vm.typeOf(value) == vm.types().opaque)
            vm.refuseOpaque(value, "used as a value of an Enum");
        if (!vm.isStr(value)) {
            vm.raise(vm.types().typeError,
                     "object of type '" + vm.typeOf(value)->name + "' has no len(): an Enum's values are texts");
        }
        out.emplace_back(vm.textOf(value));
    }
    return out;
}

/// Enum(PythonEnum): the members' names, or what values_callable says.
void fillFromClass(Session &session, sql::Type &type, const Value &enumeration, const Value &members,
                   const Value &valuesCallable, bool omitAliases)
{
    Vm &vm = session.vm();
    Members found = membersOf(vm, members, omitAliases);
    session.part<TypeClasses>().setEnumClass(&type, enumeration);
    type.values = valuesCallable && !valuesCallable.isNone()
        ? texts(vm, vm.unpackAll(vm.call(valuesCallable, {enumeration})))
        : found.names;
    // A literal may be given as a member; what a member is by then, statements know it by.
    sql::Value::Items objects;
    for (const Value &object : found.objects)
        objects.push_back(standardValue(session, object).value_or(sql::Value()));
    type.options.set("objects", sql::Value::list(std::move(objects)));
    if (type.name.empty() && !type.values.empty()) {
        if (const Value name = vm.findAttribute(enumeration, "__name__"); name && vm.isStr(name))
            type.name = sql::Name(std::string(vm.textOf(vm.callMethod(name, "lower"))));
    }
}

} // namespace

void fillEnum(Session &session, sql::Type &type, const std::vector<Value> &values, const Value &valuesCallable,
              const Value &omitAliases, const Value &length)
{
    Vm &vm = session.vm();
    Value members;
    if (values.size() == 1 && vm.typeOf(values[0]) != vm.types().opaque && values[0].isObject())
        members = vm.findAttribute(values[0], "__members__");
    if (members)
        fillFromClass(session, type, values[0], members, valuesCallable, !omitAliases || vm.truth(omitAliases));
    else
        type.values = texts(vm, values);

    std::int64_t longest = 0;
    for (const std::string &value : type.values)
        longest = std::max(longest, sql::codePoints(value));
    type.length = longest;
    if (!length)
        return;
    if (length.isNone()) {
        type.length.reset();
        return;
    }
    if (!length.isInteger())
        vm.raise(vm.types().typeError, "Enum() argument 'length' must be int, not " + vm.typeOf(length)->name);
    if (length.asInteger() < longest) {
        vm.raise(vm.types().valueError, "When provided, length must be larger or equal than the length of the longest "
                                        "enum value. " + std::to_string(length.asInteger()) + " < "
                                            + std::to_string(longest));
    }
    type.length = length.asInteger();
}

} // namespace retort::library
