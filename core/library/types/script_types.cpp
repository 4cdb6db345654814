// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Column types that a script defines: classes that extend TypeDecorator, UserDefinedType or any other type of ours. Their
// instances stand for a sql::Type whose hook calls back into the evaluator.
#include "core/dialects/base/dialect.h"
#include "core/library/context/database_url.h"
#include "core/library/types/compilations.h"
#include "core/library/types/types.h"
#include "core/sql/value_hook.h"

namespace retort::library {

using script::Arguments;
using script::Call;
using script::Instance;
using script::objectOf;
using script::Ref;
using script::Value;
using script::Vm;
namespace types = sql::types;

namespace {

/// Where a class keeps its instances: a type may outlive the variable that a script held it in. No script can spell it.
constexpr std::string_view kInstances = "<instances>";

/// Speaks for one instance of a script's class.
class ScriptHook : public sql::TypeHook, public sql::ValueHook
{
public:
    ScriptHook(Session &session, Instance *instance, const sql::Type *node)
        : m_session(session)
        , m_instance(instance)
        , m_node(node)
    {
    }

    std::optional<std::string> columnSpec(const sql::Type &type, const dialects::Dialect &dialect) const override
    {
        Vm &vm = m_session.vm();
        if (auto text = m_session.part<Compilations>().compiled(m_instance->type, instance(), dialect))
            return text;
        if (!type.cls->isA(types::kUserDefinedType))
            return std::nullopt;
        const Value spec = vm.getAttribute(instance(), vm.atoms().intern("get_col_spec"));
        return vm.str(vm.call(spec));
    }

    const sql::Type *implementation(const sql::Type &type, const dialects::Dialect &dialect) const override
    {
        const Value load = overridden("load_dialect_impl");
        if (!load)
            return type.item;
        return toType(m_session, m_session.vm().call(load, {makeDialectObject(m_session, dialect, Value())}));
    }

    std::optional<sql::Value> bindValue(const sql::Type &type, const sql::Value &value,
                                        const dialects::Dialect &dialect) const override
    {
        if (auto text = literalOf(value, dialect))
            return text;
        if (type.cls->isA(types::kUserDefinedType))
            return std::nullopt;
        Value process = overridden("process_literal_param");
        if (!process)
            process = overridden("process_bind_param");
        if (!process)
            return std::nullopt;
        const Value argument = fromValue(m_session, value);
        try {
            return toValue(m_session, m_session.vm().call(process, {argument, makeDialectObject(m_session, dialect, Value())}));
        } catch (const script::Raised &raised) {
            // As SQLAlchemy tells it: whatever goes wrong in there, the value could not be written.
            throw dialects::CompileError{"CompileError", "Could not render literal value \"" + m_session.vm().repr(argument)
                                                             + "\": " + m_session.vm().str(raised.exception)};
        }
    }

    const sql::Expression *bindExpression(const sql::Bind &bind) const override
    {
        const Value around = overridden("bind_expression");
        if (!around)
            return nullptr;
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): the library made every node writable
        const Value made = m_session.vm().call(around, {wrapExpression(m_session, const_cast<sql::Bind *>(&bind))});
        return nodeAs<sql::Expression>(m_session.vm(), made);
    }

    Value instance() const { return Value(m_instance); }
    const sql::Type *node() const { return m_node; }

private:
    /// literal_processor() answers with a function that writes the SQL, or with None.
    std::optional<sql::Value> literalOf(const sql::Value &value, const dialects::Dialect &dialect) const
    {
        const Value processor = overridden("literal_processor");
        if (!processor)
            return std::nullopt;
        Vm &vm = m_session.vm();
        const Value argument = fromValue(m_session, value);
        try {
            const Value process = vm.call(processor, {makeDialectObject(m_session, dialect, Value())});
            if (process.isNone())
                return std::nullopt;
            auto *text = m_session.arena().make<sql::Text>(std::string(vm.textOf(vm.call(process, {argument}))));
            return sql::Value::node(text);
        } catch (const script::Raised &raised) {
            throw dialects::CompileError{"CompileError", "Could not render literal value \"" + vm.repr(argument)
                                                             + "\": " + vm.str(raised.exception)};
        }
    }

    /// The instance's method where the script defines it, else undefined.
    Value overridden(std::string_view name) const
    {
        Vm &vm = m_session.vm();
        const script::Atom *atom = vm.atoms().intern(name);
        const Value *found = m_instance->type->lookUp(atom);
        if (found == nullptr || vm.typeOf(*found) == vm.types().nativeFunction)
            return {};
        return vm.getAttribute(instance(), atom);
    }

    Session &m_session;
    Instance *m_instance; ///< its class holds it
    const sql::Type *m_node;
};

void keep(Vm &vm, script::Type &type, const Value &instance)
{
    const script::Atom *name = vm.atoms().intern(kInstances);
    const Value *held = type.attributes.find(name);
    if (held == nullptr) {
        type.attributes.set(name, vm.list({}));
        held = type.attributes.find(name);
    }
    vm.appendTo(objectOf<script::List>(*held), instance);
}

/// An instance of a script's class for a type that is there.
Value makeInstance(Session &session, script::Type *type, const KnownType &known, sql::Type &node)
{
    Vm &vm = session.vm();
    Ref<Instance> made = vm.heap().make<Instance>(type);
    node.hook = std::make_shared<ScriptHook>(session, made.get(), &node);
    made->payload = wrap(session, known.type.get(), &node);
    keep(vm, *type, made.value());
    return made.value();
}

Value constructScriptType(Vm &vm, script::Type *type, const Call &call)
{
    Session &session = Session::of(vm);
    const KnownType &known = *session.part<TypeClasses>().find(type);
    auto *node = session.arena().make<sql::Type>(*known.cls);
    const Value made = makeInstance(session, type, known, *node);
    const Value *init = type->lookUp(vm.atoms().intern("__init__"));
    vm.call(vm.bind(*init, made, type), call);
    if (node->item == nullptr && known.cls == &types::kTypeDecorator)
        initializeDecorator(session, made, *node, Call{});
    return made;
}

} // namespace

Value deriveType(Vm &vm, script::Type &made, script::Dict &)
{
    Session &session = Session::of(vm);
    if (session.part<TypeClasses>().find(&made) == nullptr)
        return Value(&made);
    made.ops.construct = constructScriptType;
    made.ops.setAttribute = setTypeAttribute;
    return Value(&made);
}

/// TypeDecorator.__init__: what is given goes to the class that is decorated.
void initializeDecorator(Session &session, const Value &self, sql::Type &node, const Call &call)
{
    Vm &vm = session.vm();
    const Value *impl = vm.typeOf(self)->lookUp(vm.atoms().intern("impl"));
    if (impl == nullptr) {
        vm.raise(vm.types().assertionError, "TypeDecorator implementations require a class-level variable 'impl' which "
                                            "refers to the class of type being decorated");
    }
    const Value made = vm.typeOf(*impl)->isMetatype ? vm.call(*impl, call) : *impl;
    node.item = toType(session, made);
    if (node.item != nullptr)
        objectOf<Instance>(self).names.set(vm.atoms().intern("impl"), wrapType(session, node.item));
}

sql::Type *copyType(Session &session, const sql::Type &type)
{
    auto *made = session.arena().make<sql::Type>(type);
    session.part<TypeClasses>().copyEnumClass(&type, made);
    if (type.cls == &types::mysql::kENUM) { // SQLAlchemy's copy of it knows the values alone
        made->name = {};
        made->collation.clear();
        for (const std::string_view option : {"charset", "ascii", "unicode", "binary", "national"})
            made->options.set(std::string(option), {});
    }
    const auto *hook = dynamic_cast<const ScriptHook *>(type.hook.get());
    if (hook == nullptr)
        return made;
    const Value from = hook->instance();
    const Value copy = makeInstance(session, from.asObject()->type, *session.part<TypeClasses>().find(from.asObject()->type), *made);
    for (const auto &entry : objectOf<Instance>(from).names.entries()) {
        if (entry.name != nullptr)
            objectOf<Instance>(copy).names.set(entry.name, entry.value);
    }
    return made;
}

Value instanceOf(Session &, const sql::Type &type)
{
    const auto *hook = dynamic_cast<const ScriptHook *>(type.hook.get());
    return hook != nullptr ? hook->instance() : Value();
}

} // namespace retort::library
