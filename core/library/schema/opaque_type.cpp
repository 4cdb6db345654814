// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// A column's type of a module that Retort does not know. Models may have such, as long as nobody writes them.
#include "core/library/schema/classes.h"
#include "core/sql/type_classes.h"

#include <vector>

namespace retort::library {

using script::Value;
using script::Vm;

namespace {

/// The values behind such types. The types live with the nodes, which end after the evaluator: they must not hold these.
struct UnknownValues
{
    explicit UnknownValues(Session &) { }
    std::vector<Value> held;
};

struct UnknownType : sql::TypeHook
{
    UnknownType(Vm &ofVm, script::Object *ofObject)
        : vm(ofVm)
        , object(ofObject)
    {
    }
    Vm &vm;
    script::Object *object;

    std::optional<std::string> columnSpec(const sql::Type &, const dialects::Dialect &) const override
    {
        vm.refuseOpaque(Value(object), "used as a column's type");
    }
    const sql::Type *implementation(const sql::Type &, const dialects::Dialect &) const override { return nullptr; }
    std::optional<sql::Value> bindValue(const sql::Type &, const sql::Value &, const dialects::Dialect &) const override
    {
        vm.refuseOpaque(Value(object), "used as a column's type");
    }
};

} // namespace

const sql::Type *columnType(Session &session, const Value &given)
{
    Vm &vm = session.vm();
    if (given.isUndefined() || given.isNone())
        return nullptr;
    if (vm.typeOf(given) != vm.types().opaque)
        return toType(session, given);
    if (vm.isRunning())
        vm.refuseOpaque(given, "used as a column's type");
    auto *type = session.arena().make<sql::Type>(sql::types::kUserDefinedType);
    session.part<UnknownValues>().held.push_back(given);
    type->hook = std::make_shared<UnknownType>(vm, given.asObject());
    return type;
}

} // namespace retort::library
