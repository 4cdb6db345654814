// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// A column's type of a module that Retort does not know. Models may have such, as long as nobody writes them.
#include "core/library/schema/classes.h"
#include "core/sql/type_classes.h"

namespace retort::library {

using script::Value;
using script::Vm;

namespace {

struct UnknownType : sql::TypeHook
{
    UnknownType(Vm &ofVm, Value ofValue)
        : vm(ofVm)
        , value(std::move(ofValue))
    {
    }
    Vm &vm;
    Value value;

    std::optional<std::string> columnSpec(const sql::Type &, const dialects::Dialect &) const override
    {
        vm.refuseOpaque(value, "used as a column's type");
    }
    const sql::Type *implementation(const sql::Type &, const dialects::Dialect &) const override { return nullptr; }
    std::optional<sql::Value> bindValue(const sql::Type &, const sql::Value &, const dialects::Dialect &) const override
    {
        vm.refuseOpaque(value, "used as a column's type");
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
    type->hook = std::make_shared<UnknownType>(vm, given);
    return type;
}

} // namespace retort::library
