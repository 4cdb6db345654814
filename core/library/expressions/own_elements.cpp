// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Elements that a script defines: classes that extend ColumnElement, FunctionElement or GenericFunction, mostly written by
// functions of @compiles. Their instances stand for a sql::Function whose hook calls back into the evaluator.
#include "core/library/expressions/expressions.h"
#include "core/library/types/compilations.h"

#include <algorithm>
#include <cctype>

namespace retort::library {

using script::Arguments;
using script::Call;
using script::Instance;
using script::objectOf;
using script::Ref;
using script::Value;
using script::Vm;

namespace {

/// What one evaluation's scripts defined.
struct OwnElements
{
    explicit OwnElements(Session &) { }

    struct Registered
    {
        std::string package;
        std::string identifier; ///< lower case
        script::Type *type;
    };
    std::vector<Value> instances;  ///< an element may outlive the variable that a script held it in
    std::vector<Value> classes;    ///< those that are registered
    std::vector<Registered> registered;
};

class OwnElementHook : public sql::ElementHook
{
public:
    OwnElementHook(Session &session, Instance *instance, bool isFunction)
        : m_session(session)
        , m_instance(instance)
        , m_isFunction(isFunction)
    {
    }
    std::optional<std::string> text(const dialects::Dialect &dialect, bool literalBinds) const override
    {
        return m_session.part<Compilations>().compiled(m_instance->type, Value(m_instance), dialect, literalBinds);
    }
    std::string className() const override { return m_instance->type->name; }
    bool isFunction() const override { return m_isFunction; }

private:
    Session &m_session;
    Instance *m_instance; ///< OwnElements holds it
    bool m_isFunction;
};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// The nearest class of ours.
script::Type *baseOf(const script::Type &type)
{
    for (script::Type *base : type.order) {
        if (!base->isScriptClass)
            return base;
    }
    return nullptr;
}

/// What the class says in that attribute; methods and properties do not count.
Value classAttribute(Vm &vm, const script::Type &type, std::string_view name)
{
    const Value *found = type.lookUp(vm.atoms().intern(name));
    return found != nullptr ? *found : Value();
}

void setTypeOf(Session &session, sql::Function &node, const Value &given)
{
    Vm &vm = session.vm();
    if (given && !given.isNone() && (nodeAs<sql::Type>(vm, given) != nullptr || vm.typeOf(given)->isMetatype))
        node.type = toType(session, given);
}

bool isGeneric(Session &session, const script::Type &type)
{
    return type.isSubtypeOf(expressionType(session, Class::GenericFunction));
}

Value constructElement(Vm &vm, script::Type *type, const Call &call)
{
    Session &session = Session::of(vm);
    auto *node = session.arena().make<sql::Function>(sql::Name(), nullptr);
    Ref<Instance> made = vm.heap().make<Instance>(type);
    node->hook = std::make_shared<OwnElementHook>(session, made.get(), isGeneric(session, *type));
    made->payload = wrap(session, baseOf(*type), node);
    session.part<OwnElements>().instances.push_back(made.value());
    if (const Value name = classAttribute(vm, *type, "name"); name && vm.isStr(name))
        node->name = toName(session, name);
    setTypeOf(session, *node, classAttribute(vm, *type, "type"));
    if (const Value *init = type->lookUp(vm.atoms().intern("__init__")))
        vm.call(vm.bind(*init, made.value(), type), call);
    if (const Value *own = made->names.find(vm.atoms().intern("type")))
        setTypeOf(session, *node, *own);
    if (const Value *own = made->names.find(vm.atoms().intern("name")); own != nullptr && vm.isStr(*own))
        node->name = toName(session, *own);
    return made.value();
}

/// FunctionElement.__init__, GenericFunction.__init__
Value initialize(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    auto &node = self<sql::Function>(vm, arguments[0]);
    node.arguments.clear();
    const std::string_view name = node.name.empty() ? std::string_view("param") : std::string_view(node.name.text);
    for (const Value &one : arguments.rest())
        node.arguments.push_back(sql::grouped(session.arena(), expressionOf(session, one, nullptr, name), sql::Op::Comma));
    for (const auto &[key, value] : arguments.keywords()) {
        if (key->text != "type_")
            vm.raise(vm.types().typeError, "FunctionElement.__init__() got an unexpected keyword argument '"
                                               + std::string(key->text) + "'");
        setTypeOf(session, node, value);
    }
    return Value::none();
}

/// func.name() gives instances of it from here on.
void registerFunction(Session &session, script::Type &made)
{
    Vm &vm = session.vm();
    const auto own = [&](std::string_view name) {
        const Value *found = made.attributes.find(vm.atoms().intern(name));
        return found != nullptr ? *found : Value();
    };
    if (!own("name"))
        made.attributes.set(vm.atoms().intern("name"), vm.text(made.name));
    if (const Value wanted = own("_register"); wanted && !vm.truth(wanted))
        return;
    const Value identifier = own("identifier") ? own("identifier") : own("name");
    const Value package = own("package");
    auto &elements = session.part<OwnElements>();
    elements.classes.emplace_back(&made);
    elements.registered.push_back({package && vm.isStr(package) ? std::string(vm.textOf(package)) : "_default",
                                   lowered(vm.isStr(identifier) ? vm.textOf(identifier) : made.name), &made});
}

Value deriveElement(Vm &vm, script::Type &made, script::Dict &)
{
    Session &session = Session::of(vm);
    const script::Type *base = baseOf(made);
    const bool isOwn = base == expressionType(session, Class::ColumnElement)
                       || base == expressionType(session, Class::FunctionElement)
                       || base == expressionType(session, Class::GenericFunction);
    if (!isOwn)
        return Value(&made);
    made.ops.construct = constructElement;
    if (isGeneric(session, made))
        registerFunction(session, made);
    return Value(&made);
}

} // namespace

void letScriptsExtend(Session &session, script::Type *type, Class cls)
{
    type->subclassed = deriveElement;
    if (cls == Class::FunctionElement)
        script::setMethod(session.vm(), type, "__init__(self, *clauses, **kw)", initialize);
}

script::Type *registeredFunction(Session &session, const std::vector<sql::Name> &names)
{
    const auto &registered = session.part<OwnElements>().registered;
    if (registered.empty() || names.size() > 2)
        return nullptr;
    const std::string wanted = lowered(names.back().text);
    const std::string_view package = names.size() == 2 ? std::string_view(names.front().text) : "_default";
    const auto found = std::find_if(registered.rbegin(), registered.rend(), [&](const OwnElements::Registered &one) {
        return one.identifier == wanted && one.package == package;
    });
    return found == registered.rend() ? nullptr : found->type;
}

} // namespace retort::library
