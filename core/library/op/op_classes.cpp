// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// alembic.operations.ops: the classes behind op.*, which scripts construct, extend and invoke.
#include "core/library/op/op_attributes.h"
#include "core/library/op/op_conversions.h"
#include "core/library/op/op_diffs.h"
#include "core/library/op/running.h"
#include "core/script/runtime/classes.h"
#include "core/script/runtime/native_method.h"

#include <map>
#include <string>

namespace retort::library {

using operations::Operation;
using script::Arguments;
using script::Dict;
using script::Instance;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct OperationTypes
{
    explicit OperationTypes(Session &)
    {
    }
    std::map<std::string, Ref<Type>, std::less<>> made;
};

/// The attributes of an operation's object, read by the names that op.* has for them.
class GivenAttributes : public Given
{
public:
    GivenAttributes(Session &ofSession, const Directive &directive, const Value &object)
        : Given(ofSession, directive.opClass, nullptr)
        , m_directive(directive)
        , m_object(object)
    {
        if (!directive.keywordAttribute.empty()) {
            const Value kept = vm().findAttribute(object, directive.keywordAttribute);
            if (kept)
                m_keywords = static_cast<Dict *>(vm().payload(kept, vm().types().dict));
        }
    }

    Value find(std::string_view parameter) const override
    {
        if (Value value = vm().findAttribute(m_object, attributeOf(m_directive, parameter)))
            return value;
        if (m_keywords != nullptr) {
            if (const Value *value = m_keywords->table.find(vm(), vm().text(parameter)))
                return *value;
        }
        return {};
    }
    std::vector<Value> rest() const override { return {}; }
    Keywords keywords() const override
    {
        Keywords all;
        if (m_keywords == nullptr)
            return all;
        for (const auto &entry : m_keywords->table.entries()) {
            if (entry.key && vm().isStr(entry.key) && !isParameter(m_directive, vm().textOf(entry.key)))
                all.emplace_back(vm().atomOf(entry.key), entry.value);
        }
        return all;
    }

private:
    const Directive &m_directive;
    Value m_object;
    Dict *m_keywords = nullptr;
};

void setAttribute(Vm &vm, const Value &object, std::string_view name, const Value &value)
{
    vm.setOwnAttribute(object, vm.atoms().intern(name), value);
}

Value takeFrom(Vm &vm, Dict &keywords, std::string_view name)
{
    Value taken;
    if (keywords.table.remove(vm, vm.text(name), &taken))
        return taken;
    return Value::none();
}

/// What the constructors of CreateTableOp and DropTableOp take out of their keywords.
void splitTableKeywords(Vm &vm, const Directive &directive, const Value &object, Dict &keywords)
{
    for (const char *name : {"comment", "info", "prefixes"}) {
        Value value = takeFrom(vm, keywords, name);
        if (value.isNone() && directive.name == "create_table" && std::string_view(name) == "info")
            value = vm.dict().value();
        setAttribute(vm, object, name, value);
    }
}

Value initialise(Vm &vm, Arguments &arguments)
{
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    const Value self = arguments[0];
    const auto &parameters = arguments.signature().parameters;
    Value table;
    for (std::size_t i = 1; i < parameters.size(); ++i) {
        const std::string_view parameter = parameters[i].name->text;
        const std::string_view attribute = attributeOf(directive, parameter);
        const Value value = arguments.has(i) ? arguments[i] : defaultOf(attribute);
        if (parameter == directive.keywordAttribute) { // DropTableOp(table_kw={…})
            table = value;
            continue;
        }
        setAttribute(vm, self, attribute, value);
    }
    if (directive.keywordAttribute.empty())
        return Value::none();
    Ref<Dict> keywords = vm.dict();
    if (auto *given = table ? static_cast<Dict *>(vm.payload(table, vm.types().dict)) : nullptr)
        vm.update(*keywords, Value(given));
    for (const auto &[name, value] : arguments.keywords())
        vm.putInto(*keywords, vm.text(name->text), value);
    if (directive.name == "create_table" || directive.name == "drop_table")
        splitTableKeywords(vm, directive, self, *keywords);
    setAttribute(vm, self, directive.keywordAttribute, keywords.value());
    return Value::none();
}

/// CreateTableOp.create_table(operations, …): what register_operation() puts behind op.create_table.
Value callClassMethod(Vm &vm, Arguments &arguments)
{
    const auto &directive = *static_cast<const Directive *>(arguments.callee->data);
    Session &session = Session::of(vm);
    const Value operations = arguments[1];
    auto *type = vm.typeOf(arguments[0])->isMetatype ? static_cast<Type *>(arguments[0].asObject()) : nullptr;
    // A metaclass' instances are classes, whatever else it extends.
    if (type == nullptr || type->isMetatype || !type->isSubtypeOf(operationClass(session, directive.opClass)))
        vm.raise(vm.types().typeError, std::string(directive.name) + "() belongs to " + std::string(directive.opClass));
    const GivenArguments given(session, arguments, directive.name);
    const Value object = operationObject(directive, given);
    // A subclass' own constructor is not asked: its parameters are its business.
    script::objectOf<Instance>(object).type = type;
    script::objectOf<Instance>(object).heldType = Ref<Type>(type);
    return invokeObject(session, operations, object);
}

Value notReversible(Vm &vm, Arguments &)
{
    vm.raise(vm.types().notImplementedError, "");
}

Value emptyInfo(Vm &vm, Arguments &arguments)
{
    auto &self = script::selfAs<Instance>(vm, arguments[0]);
    const script::Atom *name = vm.atoms().intern("_info");
    if (const Value *held = self.names.find(name))
        return *held;
    Value made = vm.dict().value();
    self.names.set(name, made);
    return made;
}

void setProperty(Vm &vm, Type *type, std::string_view name, std::string_view signature,
                 Value (*run)(Vm &, Arguments &))
{
    Ref<script::Descriptor> property = vm.heap().make<script::Descriptor>(vm.types().property);
    property->get = vm.nativeFunction(signature, run);
    type->attributes.set(vm.atoms().intern(name), property.value());
}

void fill(Session &session, Type *type, const Directive &directive)
{
    Vm &vm = session.vm();
    setMethod(vm, type, "__init__(self, " + std::string(directive.opParameters) + ")", initialise, &directive);
    setClassMethod(session, type,
                   std::string(directive.name) + "(cls, operations, " + std::string(directive.parameters) + ")",
                   callClassMethod, &directive);
    addConversions(session, type, directive);
    addDiffs(session, type, directive);
}

void fillBase(Session &session, Type *type, std::string_view name)
{
    Vm &vm = session.vm();
    if (name == "MigrateOperation") {
        setMethod(vm, type, "reverse(self)", notReversible);
        setMethod(vm, type, "to_diff_tuple(self)", notReversible);
        setProperty(vm, type, "info", "info(self)", emptyInfo);
    } else if (name == "AddConstraintOp") {
        setClassMethod(session, type, "from_constraint(cls, constraint)", constraintOperation);
    } else if (name == "AlterTableOp") {
        setMethod(vm, type, "__init__(self, table_name, *, schema=)", [](Vm &machine, Arguments &arguments) -> Value {
            setAttribute(machine, arguments[0], "table_name", arguments[1]);
            setAttribute(machine, arguments[0], "schema", arguments.orNone(2));
            return Value::none();
        });
    }
}

std::string_view baseOf(std::string_view name)
{
    if (const Directive *directive = directiveOfClass(name))
        return directive->opBase;
    return name == "MigrateOperation" ? std::string_view() : std::string_view("MigrateOperation");
}

} // namespace

Ref<Type> makeScriptClass(Session &session, std::string_view name, std::string_view module,
                          const std::vector<Type *> &bases)
{
    Vm &vm = session.vm();
    Ref<Type> made = vm.heap().make<Type>(vm.types().type, &vm.heap(), name);
    made->isScriptClass = made->hasInstanceNames = true;
    made->module = module;
    for (Type *base : bases.empty() ? std::vector<Type *>{vm.types().object} : bases) {
        made->bases.push_back(base);
        made->baseReferences.emplace_back(base);
    }
    script::setOrder(vm, *made);
    made->attributes.set(vm.atoms().intern("__module__"), vm.text(module));
    return made;
}

void finishScriptClass(Session &session, Type *type)
{
    script::setScriptSlots(session.vm(), *type);
}

void setClassMethod(Session &session, Type *type, std::string_view signature, Value (*run)(Vm &, Arguments &),
                    const void *data)
{
    Vm &vm = session.vm();
    Ref<script::Descriptor> made = vm.heap().make<script::Descriptor>(vm.types().classMethod);
    made->get = vm.nativeFunction(signature, run, data);
    type->attributes.set(vm.atoms().intern(signature.substr(0, signature.find('('))), made.value());
}

Type *operationClass(Session &session, std::string_view name)
{
    auto &types = session.part<OperationTypes>().made;
    if (const auto found = types.find(name); found != types.end())
        return found->second.get();
    const std::string_view base = baseOf(name);
    const char *module =
        name == "CreateExcludeConstraintOp" ? "alembic.ddl.postgresql" : "alembic.operations.ops";
    std::vector<Type *> bases;
    if (!base.empty())
        bases.push_back(operationClass(session, base));
    Ref<Type> made = makeScriptClass(session, name, module, bases);
    if (const Directive *directive = directiveOfClass(name))
        fill(session, made.get(), *directive);
    else
        fillBase(session, made.get(), name);
    finishScriptClass(session, made.get());
    Type *type = made.get();
    types.emplace(std::string(name), std::move(made));
    return type;
}

const Directive *directiveOf(Session &session, const Type *type)
{
    const Directive *directive = directiveOfClass(type->name);
    if (directive == nullptr)
        return nullptr;
    // A script's class may have the same name.
    const auto &types = session.part<OperationTypes>().made;
    const auto found = types.find(type->name);
    return found != types.end() && found->second.get() == type ? directive : nullptr;
}

Value operationObject(const Directive &directive, const Given &given)
{
    Session &session = given.session;
    Vm &vm = session.vm();
    Value object = vm.heap().make<Instance>(operationClass(session, directive.opClass)).value();
    for (const std::string_view parameter : parametersOf(directive)) {
        Value value = given.find(parameter);
        if (given.batch != nullptr && (parameter == "table_name" || parameter == "source_table"))
            value = vm.text(given.batch->table.text);
        else if (given.batch != nullptr && (parameter == "schema" || parameter == "source_schema"))
            value = given.batch->schema.empty() ? Value::none() : vm.text(given.batch->schema.text);
        const std::string_view attribute = attributeOf(directive, parameter);
        setAttribute(vm, object, attribute, value ? value : defaultOf(attribute));
    }
    if (directive.name == "create_table")
        setAttribute(vm, object, "columns", vm.tuple(given.rest()));
    if (directive.name == "create_exclude_constraint")
        setAttribute(vm, object, "elements", vm.tuple(given.rest()));
    if (!directive.keywordAttribute.empty()) {
        Ref<Dict> keywords = vm.dict();
        for (const auto &[name, value] : given.keywords())
            vm.putInto(*keywords, vm.text(name->text), value);
        if (directive.name == "create_table" || directive.name == "drop_table")
            splitTableKeywords(vm, directive, object, *keywords);
        setAttribute(vm, object, directive.keywordAttribute, keywords.value());
    }
    return object;
}

Operation *operationOf(Session &session, const Directive &directive, const Value &object)
{
    return directive.build(GivenAttributes(session, directive, object));
}

} // namespace retort::library
