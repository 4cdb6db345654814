// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/orm.h"

#include "core/library/schema/classes.h"
#include "core/library/schema/declarative.h"
#include "core/library/schema/orm_session.h"
#include "core/library/types/types.h"
#include "core/script/runtime/native_method.h"

#include <algorithm>
#include <array>

namespace retort::library {

using script::Arguments;
using script::Atom;
using script::Call;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

Declarations &declarations(Session &session)
{
    return session.part<Declarations>();
}

Value itself(Vm &, Arguments &arguments)
{
    return arguments[0];
}

// registry

Value constructRegistry(Vm &vm, Type *, const Call &call)
{
    static const char *const kSignature = "registry(*, metadata=, class_registry=, type_annotation_map=, constructor=)";
    const script::Signature signature = script::Signature::parse(vm.atoms(), kSignature);
    Arguments arguments(vm, signature, nullptr, call);
    return makeRegistry(Session::of(vm), arguments.orNone(0), arguments.orNone(2)).value();
}

RegistryObject &registryOf(Arguments &arguments)
{
    return script::selfAs<RegistryObject>(arguments.vm(), arguments[0]);
}

Value registryAttribute(Vm &, const Value &self, const Atom *name)
{
    const auto &registry = script::objectOf<RegistryObject>(self);
    if (name->text == std::string_view("metadata"))
        return registry.metadata;
    return name->text == std::string_view("type_annotation_map") ? registry.typeMap : Value();
}

Value generateBase(Vm &vm, Arguments &arguments)
{
    const Value name = arguments.orNone(3);
    return makeBase(Session::of(vm), vm.isStr(name) ? vm.textOf(name) : std::string_view("Base"), arguments.orNone(2),
                    Ref<RegistryObject>(&registryOf(arguments)));
}

Value mapDecorated(Vm &vm, Arguments &arguments)
{
    if (!arguments[1].isObject() || !vm.typeOf(arguments[1])->isMetatype)
        vm.raise(vm.types().typeError, "registry.mapped decorates a class");
    mapClass(Session::of(vm), *static_cast<Type *>(arguments[1].asObject()), registryOf(arguments));
    return arguments[1];
}

/// `@mapper_registry.mapped_as_dataclass` with or without arguments.
Value mapDataclass(Vm &vm, Arguments &arguments)
{
    if (arguments.has(1) && arguments[1].isObject() && vm.typeOf(arguments[1])->isMetatype)
        return mapDecorated(vm, arguments);
    const Value function = vm.nativeFunction("decorate(self, cls)", mapDecorated);
    return vm.heap().make<script::BoundMethod>(vm.types().method, function, arguments[0]).value();
}

Value nothing(Vm &, Arguments &)
{
    return Value::none();
}

Value makeRegistryClass(Session &session, const void *)
{
    Vm &vm = session.vm();
    auto &types = declarations(session);
    if (!types.registry) {
        types.registry = script::newType(vm, "registry", {});
        Type *type = types.registry.get();
        type->module = "sqlalchemy.orm.decl_api";
        type->ops.construct = constructRegistry;
        type->ops.getAttribute = registryAttribute;
        setMethod(vm, type, "generate_base(self, mapper=, cls=, name=, metaclass=)", generateBase);
        setMethod(vm, type, "mapped(self, cls)", mapDecorated);
        setMethod(vm, type, "map_declaratively(self, cls)", mapDecorated);
        setMethod(vm, type, "mapped_as_dataclass(self, cls=, **kw)", mapDataclass);
        setMethod(vm, type, "map_imperatively(self, class_, local_table=, **kw)", nothing);
        setMethod(vm, type, "configure(self, cascade=)", nothing);
        setMethod(vm, type, "dispose(self, cascade=)", nothing);
        setMethod(vm, type, "update_type_annotation_map(self, type_annotation_map)", [](Vm &, Arguments &arguments) {
            registryOf(arguments).typeMap = arguments[1];
            return Value::none();
        });
    }
    return types.registry.value();
}

// Bases

Value declarativeBase(Vm &vm, Arguments &arguments)
{
    enum : std::size_t { kMetadata, kMapper, kCls, kName, kClassRegistry, kTypeMap };
    Session &session = Session::of(vm);
    const Value name = arguments.orNone(kName);
    return makeBase(session, vm.isStr(name) ? vm.textOf(name) : std::string_view("Base"), arguments.orNone(kCls),
                    makeRegistry(session, arguments.orNone(kMetadata), arguments.orNone(kTypeMap)));
}

Value makeDeclarativeBaseFunction(Session &session, const void *)
{
    return session.vm().nativeFunction(
        "declarative_base(*, metadata=, mapper=, cls=, name=, class_registry=, type_annotation_map=, constructor=, metaclass=, bind=)",
        declarativeBase);
}

Value asDeclarative(Vm &vm, Arguments &arguments)
{
    const Value function = vm.nativeFunction("decorate(self, cls)", [](Vm &machine, Arguments &inner) {
        const auto &options = script::objectOf<script::Tuple>(inner[0]).items;
        const auto *type = static_cast<Type *>(inner[1].asObject());
        Session &session = Session::of(machine);
        return makeBase(session, type->name, inner[1], makeRegistry(session, options[0], options[1]));
    });
    return vm.heap()
        .make<script::BoundMethod>(vm.types().method, function, vm.tuple({arguments.orNone(0), arguments.orNone(1)}))
        .value();
}

Value makeAsDeclarative(Session &session, const void *)
{
    return session.vm().nativeFunction("as_declarative(*, metadata=, type_annotation_map=, class_registry=)", asDeclarative);
}

Value makeDeclarativeBaseClass(Session &session, const void *)
{
    Vm &vm = session.vm();
    auto &types = declarations(session);
    if (!types.declarativeBase) {
        types.declarativeBase = script::newType(vm, "DeclarativeBase", {});
        Type *type = types.declarativeBase.get();
        type->module = "sqlalchemy.orm";
        type->subclassed = declareClass;
        setMethod(vm, type, "__init__(self, **kwargs)", constructModel);
        vm.getAttribute(vm.loadModule("sqlalchemy.orm"), vm.atoms().intern("declared_attr"));
    }
    return types.declarativeBase.value();
}

/// A class without meaning here: MappedAsDataclass, AsyncAttrs.
Value makeMixin(Session &session, const void *data)
{
    return script::newType(session.vm(), static_cast<const char *>(data), {}).value();
}

// declared_attr

Value constructDeclared(Vm &vm, Type *type, const Call &call)
{
    if (call.positional == 0) // declared_attr(…options) as a decorator with arguments
        return Value(type);
    return vm.heap().make<DeclaredAttribute>(type, call.values[0]).value();
}

Value makeDeclaredAttr(Session &session, const void *)
{
    Vm &vm = session.vm();
    auto &types = declarations(session);
    if (!types.declaredAttr) {
        types.declaredAttr = script::newType(vm, "declared_attr", {});
        Type *type = types.declaredAttr.get();
        type->module = "sqlalchemy.orm";
        type->ops.construct = constructDeclared;
        type->attributes.set(vm.atoms().intern("cascading"), Value(type));
        type->attributes.set(vm.atoms().intern("directive"), Value(type));
    }
    return types.declaredAttr.value();
}

// mapped_column

constexpr std::array<std::string_view, 14> kMapperOnly{
    "init", "repr", "default_factory", "compare", "kw_only", "hash", "deferred", "deferred_group", "deferred_raiseload",
    "use_existing_column", "active_history", "sort_order", "dataclass_metadata", "insert_default_factory"};

Value mappedColumn(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<Value> values = arguments.rest();
    const auto positional = static_cast<std::uint32_t>(values.size());
    std::vector<const Atom *> names;
    Value order;
    for (const auto &[name, value] : arguments.keywords()) {
        if (name->text == std::string_view("sort_order"))
            order = value;
        if (std::find(kMapperOnly.begin(), kMapperOnly.end(), name->text) != kMapperOnly.end())
            continue;
        names.push_back(name);
        values.push_back(value);
    }
    Call call;
    call.values = values.data();
    call.positional = positional;
    call.names = names.data();
    call.named = static_cast<std::uint32_t>(names.size());
    Value column = vm.call(Value(schemaType(session, SchemaClass::Column)), call);
    if (order && order.isInteger())
        keepExtra(session, *nodeOf(vm, column), "_sort_order", order);
    return column;
}

Value makeMappedColumn(Session &session, const void *)
{
    return session.vm().nativeFunction("mapped_column(*args, **kw)", mappedColumn);
}

// relationship() and its kin: nothing of them is in a table.

Value propertyAttribute(Vm &vm, const Value &self, const Atom *name)
{
    if (name->text.starts_with("__"))
        return {};
    const Value function = vm.nativeFunction("attribute(self, *args, **kw)", itself);
    return vm.heap().make<script::BoundMethod>(vm.types().method, function, self).value();
}

Type *propertyType(Session &session)
{
    auto &types = declarations(session);
    if (!types.property) {
        types.property = script::newType(session.vm(), "MapperProperty", {});
        types.property->module = "sqlalchemy.orm";
        types.property->ops.getAttribute = propertyAttribute;
        types.property->ops.call = [](Vm &, const Value &self, const Call &) { return self; };
    }
    return types.property.get();
}

struct PropertyObject : script::Object
{
    using Object::Object;
};

/// column_property(column), deferred(column): the column itself; everything else is a property without a column.
Value makeProperty(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    if (!arguments.rest().empty() && nodeAs<schema::Column>(vm, arguments.rest().front()) != nullptr)
        return arguments.rest().front();
    return vm.heap().make<PropertyObject>(propertyType(session)).value();
}

Value makePropertyFunction(Session &session, const void *data)
{
    return session.vm().nativeFunction(std::string(static_cast<const char *>(data)) + "(*args, **kw)", makeProperty);
}

Value plainProperty(Vm &vm, Arguments &)
{
    return vm.heap().make<PropertyObject>(propertyType(Session::of(vm))).value();
}

Value makePlainPropertyFunction(Session &session, const void *data)
{
    return session.vm().nativeFunction(std::string(static_cast<const char *>(data)) + "(*args, **kw)", plainProperty);
}

/// Decorators that leave their function as it is.
Value makeIdentity(Session &session, const void *data)
{
    return session.vm().nativeFunction(std::string(static_cast<const char *>(data)) + "(fn)", itself);
}

Value makeDecoratorFactory(Session &session, const void *data)
{
    return session.vm().nativeFunction(std::string(static_cast<const char *>(data)) + "(*args, **kw)", [](Vm &vm, Arguments &) {
        return vm.nativeFunction("decorate(fn)", itself);
    });
}

Value hasInheritedTable(Vm &vm, Arguments &arguments)
{
    const auto &mapped = declarations(Session::of(vm)).mapped;
    if (!arguments[0].isObject() || !vm.typeOf(arguments[0])->isMetatype)
        return Value::boolean(false);
    const auto *type = static_cast<Type *>(arguments[0].asObject());
    return Value::boolean(std::any_of(type->order.begin(), type->order.end(), [&](const Type *each) {
        return each != type && mapped.contains(each);
    }));
}

Value makeHasInheritedTable(Session &session, const void *)
{
    return session.vm().nativeFunction("has_inherited_table(cls)", hasInheritedTable);
}

// sqlalchemy.ext.mutable: a type stays what it is.

Value asMutable(Vm &vm, Arguments &arguments)
{
    return wrapType(Session::of(vm), toType(Session::of(vm), arguments[1]));
}

Value makeMutable(Session &session, const void *data)
{
    Vm &vm = session.vm();
    Ref<Type> type = script::newType(vm, static_cast<const char *>(data), {});
    type->module = "sqlalchemy.ext.mutable";
    auto descriptor = vm.heap().make<script::Descriptor>(vm.types().classMethod);
    descriptor->get = vm.nativeFunction("as_mutable(cls, sqltype)", asMutable);
    script::objectOf<script::NativeFunction>(descriptor->get).isMethod = true;
    type->attributes.set(vm.atoms().intern("as_mutable"), descriptor.value());
    return type.value();
}

constexpr const char *kOrm = "sqlalchemy.orm";
constexpr const char *kDeclarative = "sqlalchemy.orm sqlalchemy.ext.declarative sqlalchemy.orm.decl_api";

// clang-format off
constexpr std::array kExports{
    Export{"sqlalchemy.orm sqlalchemy.orm.decl_api", "registry", makeRegistryClass},
    Export{kDeclarative, "declarative_base", makeDeclarativeBaseFunction},
    Export{kDeclarative, "as_declarative", makeAsDeclarative},
    Export{kDeclarative, "declared_attr", makeDeclaredAttr},
    Export{kDeclarative, "has_inherited_table", makeHasInheritedTable},
    Export{kOrm, "declarative_mixin", makeIdentity, "declarative_mixin"},
    Export{"sqlalchemy.orm sqlalchemy.orm.decl_api", "DeclarativeBase", makeDeclarativeBaseClass},
    Export{"sqlalchemy.orm sqlalchemy.orm.decl_api", "DeclarativeBaseNoMeta", makeDeclarativeBaseClass},
    Export{kOrm, "MappedAsDataclass", makeMixin, "MappedAsDataclass"},
    Export{kOrm, "Mapped", makeMixin, "Mapped"},
    Export{kOrm, "WriteOnlyMapped", makeMixin, "WriteOnlyMapped"},
    Export{kOrm, "DynamicMapped", makeMixin, "DynamicMapped"},
    Export{"sqlalchemy.ext.asyncio", "AsyncAttrs", makeMixin, "AsyncAttrs"},
    Export{kOrm, "mapped_column", makeMappedColumn},
    Export{kOrm, "column_property", makePropertyFunction, "column_property"},
    Export{kOrm, "deferred", makePropertyFunction, "deferred"},
    Export{kOrm, "relationship", makePlainPropertyFunction, "relationship"},
    Export{kOrm, "relation", makePlainPropertyFunction, "relation"},
    Export{kOrm, "dynamic_loader", makePlainPropertyFunction, "dynamic_loader"},
    Export{kOrm, "backref", makePlainPropertyFunction, "backref"},
    Export{kOrm, "synonym", makePlainPropertyFunction, "synonym"},
    Export{kOrm, "composite", makePlainPropertyFunction, "composite"},
    Export{kOrm, "query_expression", makePlainPropertyFunction, "query_expression"},
    Export{kOrm, "foreign", makeIdentity, "foreign"},
    Export{kOrm, "remote", makeIdentity, "remote"},
    Export{kOrm, "reconstructor", makeIdentity, "reconstructor"},
    Export{kOrm, "validates", makeDecoratorFactory, "validates"},
    Export{kOrm, "configure_mappers", makePlainPropertyFunction, "configure_mappers"},
    Export{"sqlalchemy.ext.hybrid", "hybrid_property", makePlainPropertyFunction, "hybrid_property"},
    Export{"sqlalchemy.ext.hybrid", "hybrid_method", makePlainPropertyFunction, "hybrid_method"},
    Export{"sqlalchemy.ext.associationproxy", "association_proxy", makePlainPropertyFunction, "association_proxy"},
    Export{"sqlalchemy.ext.orderinglist", "ordering_list", makePlainPropertyFunction, "ordering_list"},
    Export{"sqlalchemy.ext.mutable", "Mutable", makeMutable, "Mutable"},
    Export{"sqlalchemy.ext.mutable", "MutableDict", makeMutable, "MutableDict"},
    Export{"sqlalchemy.ext.mutable", "MutableList", makeMutable, "MutableList"},
    Export{"sqlalchemy.ext.mutable", "MutableSet", makeMutable, "MutableSet"},
    Export{"sqlalchemy.orm sqlalchemy.orm.session", "Session", makeSessionClass},
    Export{"sqlalchemy.orm sqlalchemy.orm.session", "sessionmaker", makeSessionMaker},
    Export{kOrm, "scoped_session", makeScopedSession},
};
// clang-format on

} // namespace

std::span<const Export> ormExports()
{
    return kExports;
}

} // namespace retort::library
