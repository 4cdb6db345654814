// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What scripts may ask of a column type: its parameters under SQLAlchemy's names, and a few things beside.
#include "core/dialects/base/type_compiler.h"
#include "core/library/types/types.h"
#include "core/schema/spatial.h"

#include <array>

namespace retort::library {

using script::Atom;
using script::Value;
using script::Vm;
namespace types = sql::types;

namespace {

/// A default as SQLAlchemy declares it.
Value fallbackValue(Vm &vm, std::string_view text)
{
    if (text == "True" || text == "False")
        return Value::boolean(text == "True");
    if (text == "None" || text.empty())
        return Value::none();
    return vm.number(script::TokenKind::Integer, text);
}

Value textList(Vm &vm, const std::vector<std::string> &texts)
{
    std::vector<Value> items;
    for (const std::string &text : texts)
        items.push_back(vm.text(text));
    return vm.list(std::move(items));
}

struct PythonType
{
    sql::Affinity affinity;
    const char *module;
    const char *name;
};

constexpr std::array kPythonTypes{
    PythonType{sql::Affinity::Numeric, "decimal", "Decimal"},    PythonType{sql::Affinity::Date, "datetime", "date"},
    PythonType{sql::Affinity::Time, "datetime", "time"},         PythonType{sql::Affinity::DateTime, "datetime", "datetime"},
    PythonType{sql::Affinity::Interval, "datetime", "timedelta"}, PythonType{sql::Affinity::Uuid, "uuid", "UUID"},
};

bool decimalsAreFloats(const sql::Type &type)
{
    const sql::Value *given = type.options.find("asdecimal");
    return given != nullptr ? !given->truth()
                            : type.cls->isA(types::kFloat) && !type.cls->isA(types::mysql::kDOUBLE)
                && !type.cls->isA(types::mysql::kREAL);
}

Value pythonType(Session &session, const sql::Type &type)
{
    Vm &vm = session.vm();
    const auto &builtin = vm.types();
    switch (type.cls->affinity) {
    case sql::Affinity::Boolean: return Value(builtin.boolean);
    case sql::Affinity::Integer: return Value(builtin.integer);
    case sql::Affinity::String: return Value(builtin.str);
    case sql::Affinity::Binary: return Value(builtin.bytes);
    case sql::Affinity::Json: return Value(builtin.dict);
    case sql::Affinity::Array: return Value(builtin.list);
    case sql::Affinity::Enum:
        if (Value own = session.part<TypeClasses>().enumClass(&type))
            return own;
        return Value(builtin.str);
    case sql::Affinity::Numeric:
        if (decimalsAreFloats(type))
            return Value(builtin.real);
        break;
    case sql::Affinity::Uuid:
        if (const sql::Value *asUuid = type.options.find("as_uuid"); asUuid != nullptr && !asUuid->truth())
            return Value(builtin.str);
        break;
    default: break;
    }
    for (const PythonType &one : kPythonTypes) {
        if (one.affinity == type.cls->affinity)
            return vm.getAttribute(vm.loadModule(one.module), vm.atoms().intern(one.name));
    }
    if (type.item != nullptr)
        return pythonType(session, *type.item);
    vm.raise(builtin.notImplementedError, "");
}

Value enumAttribute(Session &session, const sql::Type &type, std::string_view name)
{
    if (name == "enums")
        return textList(session.vm(), type.values);
    if (name == "enum_class") {
        Value own = session.part<TypeClasses>().enumClass(&type);
        return own ? own : Value::none();
    }
    if (name == "native")
        return Value::boolean(type.nativeEnum);
    return {};
}

Value decoratorAttribute(Session &session, const sql::Type &type, std::string_view name)
{
    if (name == "impl" || name == "impl_instance")
        return wrapType(session, type.item);
    return {};
}

/// A parameter of the constructor.
Value parameterAttribute(Session &session, const sql::Type &type, std::string_view name)
{
    std::string_view list = sql::constructorOf(*type.cls);
    sql::TypeParameter parameter;
    while (sql::nextParameter(list, parameter)) {
        if (parameter.name != name)
            continue;
        const sql::Value held = sql::fieldOf(type, name);
        return held.isNone() ? fallbackValue(session.vm(), parameter.fallback) : fromValue(session, held);
    }
    return {};
}

/// What is the same for all types of a class: visit names, what types without such a parameter answer.
Value commonAttribute(Session &session, const sql::Type &type, std::string_view name)
{
    Vm &vm = session.vm();
    if (name == "__visit_name__")
        return type.cls->visit.empty() ? Value() : vm.text(type.cls->visit);
    if (name == "should_evaluate_none")
        return Value::boolean(type.flag("evaluates_none") || (type.cls->isA(types::kJSON) && !type.flag("none_as_null")));
    if (name == "hashable")
        return Value::boolean(type.cls->affinity != sql::Affinity::Json && type.cls->affinity != sql::Affinity::Array);
    if (name == "_variant_mapping") {
        auto dict = vm.dict();
        for (const auto &[dialect, variant] : type.variants)
            vm.putInto(*dict, vm.text(dialect), wrapType(session, variant));
        return dict.value();
    }
    if (name == "scale" && type.cls->isA(types::kFloat))
        return type.scale ? Value::integer(*type.scale) : Value::none();
    if (name == "native_enum" && type.cls->isA(types::kEnum))
        return Value::boolean(type.nativeEnum);
    if ((name == "length" || name == "collation") && type.cls->isA(types::kUuid))
        return Value::none();
    return {};
}

} // namespace

Value typeAttribute(Vm &vm, const Value &self, const Atom *name)
{
    Session &session = Session::of(vm);
    const auto *type = nodeAs<sql::Type>(vm, self);
    if (type == nullptr)
        return vm.types().object->ops.getAttribute(vm, self, name);
    const std::string_view wanted = name->text;
    if (wanted == "python_type")
        return pythonType(session, *type);
    if (type->cls->isA(types::kEnum)) {
        if (Value made = enumAttribute(session, *type, wanted))
            return made;
    }
    if (type->cls->isA(types::mysql::kSET) && wanted == "values")
        return vm.tuple(vm.unpackAll(textList(vm, type->values)));
    const bool isDecorator = type->cls->isA(types::kTypeDecorator);
    if (isDecorator) {
        if (Value made = decoratorAttribute(session, *type, wanted))
            return made;
    }
    if (Value made = parameterAttribute(session, *type, wanted))
        return made;
    if (Value made = commonAttribute(session, *type, wanted))
        return made;
    // A decorator answers with what it decorates.
    if (isDecorator && type->item != nullptr && !wanted.starts_with("__"))
        return vm.findAttribute(wrapType(session, type->item), name);
    if (auto *object = dynamic_cast<NodeObject *>(self.asObject()); object != nullptr && object->info) {
        if (const Value *found = object->info->table.find(vm, vm.text(wanted)))
            return *found;
    }
    return vm.types().object->ops.getAttribute(vm, self, name);
}

/// A script may change what a type was made with (`col.type.length = 20`), and hang its own on it.
bool setTypeAttribute(Vm &vm, const Value &self, const Atom *name, const Value &value)
{
    Session &session = Session::of(vm);
    auto *type = nodeAs<sql::Type>(vm, self);
    if (type == nullptr || !value)
        return false;
    const std::string_view wanted = name->text;
    if (wanted == "impl" || wanted == "impl_instance") {
        if (const sql::Type *inner = toType(session, value))
            type->item = inner;
    } else if (wanted == "name" || wanted == "schema") {
        (wanted == "name" ? type->name : type->schema) = toName(session, value);
    } else if (wanted == "enums") {
        type->values.clear();
        for (const Value &one : vm.unpackAll(value))
            type->values.emplace_back(vm.textOf(one));
    } else if (wanted == schema::kSpatialOption) {
        type->options.set(std::string(wanted), toValue(session, value));
    } else {
        std::string_view list = sql::constructorOf(*type->cls);
        sql::TypeParameter parameter;
        while (sql::nextParameter(list, parameter)) {
            if (parameter.name != wanted || value.isObject())
                continue;
            sql::setField(*type, wanted, toValue(session, value));
        }
    }
    if (auto *object = dynamic_cast<NodeObject *>(self.asObject())) {
        if (!object->info)
            object->info = vm.dict();
        vm.putInto(*object->info, vm.text(wanted), value);
        return true;
    }
    return false;
}

std::string typeObjectRepr(Vm &vm, const Value &self)
{
    const auto *type = nodeAs<sql::Type>(vm, self);
    return type != nullptr ? sql::typeRepr(*type) : "<" + vm.typeOf(self)->name + " object>";
}

/// str(type) compiles it for no database in particular; what only one of them has is shown as repr() shows it.
std::string typeObjectStr(Vm &vm, const Value &self)
{
    const auto *type = nodeAs<sql::Type>(vm, self);
    if (type == nullptr)
        return typeObjectRepr(vm, self);
    return compiling(Session::of(vm), [&] {
        try {
            return dialects::defaultDialect().types().text(*type);
        } catch (const dialects::CompileError &) {
            return sql::typeRepr(*type);
        }
    });
}

} // namespace retort::library
