// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/names.h"

#include "core/library/schema/classes.h"

namespace retort::library {

using script::Arguments;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct NameTypes
{
    explicit NameTypes(Session &) { }
    Ref<Type> quoted;
    Ref<Type> conv;
};

Value quoteOf(const sql::Name &name)
{
    if (name.quoting == sql::Quoting::AsNeeded)
        return Value::none();
    return Value::boolean(name.quoting == sql::Quoting::Always);
}

sql::Name nameOf(Vm &vm, const Value &value)
{
    if (const sql::Name *name = nameIn(value))
        return *name;
    return sql::Name(std::string(vm.textOf(value)));
}

Value constructName(Vm &vm, Type *type, const script::Call &call)
{
    Session &session = Session::of(vm);
    if (call.positional < 1 || !vm.isStr(call.values[0])) {
        if (call.positional == 1 && call.values[0].isNone())
            return Value::none();
        vm.raise(vm.types().typeError, type->name + "() takes a text");
    }
    sql::Name name = nameOf(vm, call.values[0]);
    if (type == convType(session)) {
        name.isFinal = true;
        name.isTruncatable = true;
    } else {
        Value quote = call.positional > 1 ? call.values[1] : Value::none();
        for (std::uint32_t i = 0; i < call.named; ++i) {
            if (call.names[i]->text != std::string_view("quote"))
                vm.raise(vm.types().typeError, "quoted_name() got an unexpected keyword argument");
            quote = call.namedValue(i);
        }
        if (!quote.isNone())
            name.quoting = vm.truth(quote) ? sql::Quoting::Always : sql::Quoting::Never;
    }
    return vm.heap().make<NameText>(type, std::move(name)).value();
}

Value nameAttribute(Vm &, const Value &self, const script::Atom *name)
{
    const sql::Name *own = nameIn(self);
    if (own != nullptr && name->text == std::string_view("quote"))
        return quoteOf(*own);
    return {};
}

Ref<Type> makeNameType(Session &session, std::string_view name, Type *base)
{
    Ref<Type> type = script::newType(session.vm(), name, {base});
    type->module = "sqlalchemy.sql.elements";
    type->ops.construct = constructName;
    type->ops.getAttribute = nameAttribute;
    return type;
}

} // namespace

Type *quotedNameType(Session &session)
{
    auto &types = session.part<NameTypes>();
    if (!types.quoted)
        types.quoted = makeNameType(session, "quoted_name", session.vm().types().str);
    return types.quoted.get();
}

Type *convType(Session &session)
{
    auto &types = session.part<NameTypes>();
    if (!types.conv)
        types.conv = makeNameType(session, "conv", quotedNameType(session));
    return types.conv.get();
}

const sql::Name *nameIn(const Value &value)
{
    if (!value.isObject())
        return nullptr;
    if (const auto *own = dynamic_cast<const NameText *>(value.asObject()))
        return &own->name;
    const auto *instance = dynamic_cast<const script::Instance *>(value.asObject());
    return instance != nullptr ? nameIn(instance->payload) : nullptr;
}

Value nameValue(Session &session, const sql::Name &name)
{
    if (name.empty())
        return Value::none();
    if (name.isFinal)
        return session.vm().heap().make<NameText>(convType(session), name).value();
    if (name.quoting != sql::Quoting::AsNeeded)
        return session.vm().heap().make<NameText>(quotedNameType(session), name).value();
    return session.vm().text(name.text);
}

sql::Name toName(Session &session, const Value &value)
{
    Vm &vm = session.vm();
    if (value.isNone())
        return {};
    if (vm.isStr(value))
        return nameOf(vm, value);
    if (vm.typeOf(value) == vm.types().opaque)
        vm.refuseOpaque(value, "used as a name");
    vm.raise(vm.types().typeError, "a name must be a text, not " + vm.typeOf(value)->name);
}

Value makeQuotedName(Session &session, const void *)
{
    return Value(quotedNameType(session));
}

Value makeConv(Session &session, const void *)
{
    return Value(convType(session));
}

Value makeNoneName(Session &session, const void *)
{
    sql::Name name;
    name.isUnnamed = true;
    return session.vm().heap().make<NameText>(quotedNameType(session), std::move(name)).value();
}

} // namespace retort::library
