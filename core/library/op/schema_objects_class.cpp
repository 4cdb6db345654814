// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/schema_objects_class.h"

#include "core/dialects/base/impl.h"
#include "core/library/op/directives.h"
#include "core/library/op/running.h"
#include "core/operations/schema_objects.h"
#include "core/script/runtime/native_method.h"

#include <array>

namespace retort::library {

using operations::SchemaObjects;
using script::Arguments;
using script::Instance;
using script::Ref;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct Renaming
{
    std::string_view parameter, own;
};

/// What is called otherwise here than in op.*.
constexpr std::array kRenamings{
    Renaming{"constraint_name", "name"}, Renaming{"index_name", "name"},          Renaming{"source_table", "source"},
    Renaming{"referent_table", "referent"}, Renaming{"table_name", "source"},     Renaming{"table_name", "tablename"},
    Renaming{"columns", "cols"},         Renaming{"columns", "local_cols"},
};

class GivenToSchema : public GivenArguments
{
public:
    using GivenArguments::GivenArguments;
    Value find(std::string_view parameter) const override
    {
        if (Value value = GivenArguments::find(parameter))
            return value;
        for (const Renaming &renaming : kRenamings) {
            if (renaming.parameter != parameter)
                continue;
            if (Value value = GivenArguments::find(renaming.own))
                return value;
        }
        return {};
    }
};

/// table(name, …): the table's own name is `name`.
class GivenTable : public GivenArguments
{
public:
    using GivenArguments::GivenArguments;
    Value find(std::string_view parameter) const override
    {
        return GivenArguments::find(parameter == "table_name" ? "name" : parameter);
    }
};

SchemaObjects objectsOf(Session &session)
{
    return {session.arena(), session.impl != nullptr ? session.impl->settings().targetMetadata : nullptr};
}

using Build = operations::Operation *(*)(const Given &);

template<Build build>
Value constraint(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *made = static_cast<operations::AddConstraint *>(build(GivenToSchema(session, arguments, "SchemaObjects")));
    return wrapNode(session, made->constraint);
}

Value index(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *made =
        static_cast<operations::CreateIndex *>(buildCreateIndex(GivenToSchema(session, arguments, "index")));
    return compiling(session, [&] { return wrapNode(session, objectsOf(session).indexOf(*made)); });
}

Value generic(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const GivenArguments given(session, arguments, "generic_constraint");
    return compiling(session, [&] {
        return wrapNode(session, objectsOf(session).generic(given.nameOf("name"), given.nameOf("table_name"),
                                                            given.nameOf("schema"), given.textOrNone("type_")));
    });
}

Value table(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const auto *made = static_cast<operations::CreateTable *>(buildCreateTable(GivenTable(session, arguments, "table")));
    return compiling(session, [&] { return wrapNode(session, objectsOf(session).tableOf(*made)); });
}

Value column(Vm &vm, Arguments &arguments)
{
    std::vector<Value> values{arguments[1], arguments[2]};
    std::vector<const script::Atom *> names;
    for (const auto &[name, value] : arguments.keywords()) {
        names.push_back(name);
        values.push_back(value);
    }
    script::Call call;
    call.values = values.data();
    call.positional = 2;
    call.names = names.data();
    call.named = static_cast<std::uint32_t>(names.size());
    return vm.call(vm.getAttribute(vm.loadModule("sqlalchemy"), vm.atoms().intern("Column")), call);
}

Value metadata(Vm &vm, Arguments &)
{
    Session &session = Session::of(vm);
    return wrapNode(session, objectsOf(session).metadata());
}

Value initialise(Vm &vm, Arguments &arguments)
{
    script::selfAs<Instance>(vm, arguments[0]).names.set(vm.atoms().intern("migration_context"), arguments.orNone(1));
    return Value::none();
}

struct SchemaObjectsType
{
    explicit SchemaObjectsType(Session &session)
        : type(makeScriptClass(session, "SchemaObjects", "alembic.operations.schemaobj", {}))
    {
        Vm &vm = session.vm();
        Type *of = type.get();
        setMethod(vm, of, "__init__(self, migration_context=)", initialise);
        setMethod(vm, of, "primary_key_constraint(self, name, table_name, cols, schema=, **dialect_kw)",
                  constraint<buildPrimaryKey>);
        setMethod(vm, of,
                  "foreign_key_constraint(self, name, source, referent, local_cols, remote_cols, onupdate=, ondelete=, "
                  "deferrable=, source_schema=, referent_schema=, initially=, match=, **dialect_kw)",
                  constraint<buildForeignKey>);
        setMethod(vm, of, "unique_constraint(self, name, source, local_cols, schema=, **kw)", constraint<buildUnique>);
        setMethod(vm, of, "check_constraint(self, name, source, condition, schema=, **kw)", constraint<buildCheck>);
        setMethod(vm, of, "generic_constraint(self, name, table_name, type_, schema=, **kw)", generic);
        setMethod(vm, of, "index(self, name, tablename, columns, schema=, unique=, **kw)", index);
        setMethod(vm, of, "table(self, name, *columns, schema=, **kw)", table);
        setMethod(vm, of, "column(self, name, type_, **kw)", column);
        setMethod(vm, of, "metadata(self)", metadata);
        finishScriptClass(session, of);
    }
    Ref<Type> type;
};

} // namespace

Type *schemaObjectsClass(Session &session)
{
    return session.part<SchemaObjectsType>().type.get();
}

Value makeSchemaObjects(Session &session)
{
    return session.vm().call(Value(schemaObjectsClass(session)), std::vector<Value>{});
}

} // namespace retort::library
