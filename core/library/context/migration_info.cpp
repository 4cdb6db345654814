// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/migration_info.h"

#include "core/library/context/environment.h"
#include "core/library/context/script_objects.h"

namespace retort::library {

using script::Atom;
using script::objectOf;
using script::Type;
using script::Value;
using script::Vm;

namespace {

struct InfoObject : script::Object
{
    InfoObject(Type *ofType, std::vector<std::string> upper, std::vector<std::string> lower, bool upgrade, bool stamp)
        : Object(ofType)
        , up(std::move(upper))
        , down(std::move(lower))
        , isUpgrade(upgrade)
        , isStamp(stamp)
    {
    }
    std::vector<std::string> up, down;
    bool isUpgrade, isStamp;
};

Value tupleOf(Vm &vm, const std::vector<std::string> &ids)
{
    std::vector<Value> values;
    for (const std::string &id : ids)
        values.push_back(vm.text(id));
    return vm.tuple(std::move(values));
}

Value revisionsOf(Vm &vm, const std::vector<std::string> &ids)
{
    std::vector<Value> values;
    for (const std::string &id : ids)
        values.push_back(revisionObject(Session::of(vm), id));
    return vm.tuple(std::move(values));
}

Value getAttribute(Vm &vm, const Value &self, const Atom *name)
{
    const auto &info = objectOf<InfoObject>(self);
    const std::string_view wanted = name->text;
    if (wanted == "is_upgrade")
        return Value::boolean(info.isUpgrade);
    if (wanted == "is_stamp")
        return Value::boolean(info.isStamp);
    if (wanted == "is_migration")
        return Value::boolean(!info.isStamp);
    if (wanted == "up_revision_id")
        return info.up.empty() ? Value::none() : vm.text(info.up.front());
    if (wanted == "up_revision_ids")
        return tupleOf(vm, info.up);
    if (wanted == "down_revision_ids")
        return tupleOf(vm, info.down);
    if (wanted == "source_revision_ids")
        return tupleOf(vm, info.isUpgrade ? info.down : info.up);
    if (wanted == "destination_revision_ids")
        return tupleOf(vm, info.isUpgrade ? info.up : info.down);
    if (wanted == "up_revision")
        return info.up.empty() ? Value::none() : revisionObject(Session::of(vm), info.up.front());
    if (wanted == "up_revisions")
        return revisionsOf(vm, info.up);
    if (wanted == "down_revisions")
        return revisionsOf(vm, info.down);
    if (wanted == "source_revisions")
        return revisionsOf(vm, info.isUpgrade ? info.down : info.up);
    if (wanted == "destination_revisions")
        return revisionsOf(vm, info.isUpgrade ? info.up : info.down);
    return {};
}

struct InfoType
{
    explicit InfoType(Session &session)
        : type(script::newType(session.vm(), "MigrationInfo", {}))
    {
        type->module = "alembic.runtime.migration";
        type->ops.getAttribute = getAttribute;
    }
    script::Ref<Type> type;
};

} // namespace

Value makeMigrationInfo(Session &session, const history::Step &step)
{
    const bool isStamp = step.kind == history::Step::Kind::Stamp;
    auto upper = step.isUpgrade ? step.to : step.from;
    auto lower = step.isUpgrade ? step.from : step.to;
    return session.vm()
        .heap()
        .make<InfoObject>(session.part<InfoType>().type.get(), std::move(upper), std::move(lower), step.isUpgrade,
                          isStamp)
        .value();
}

} // namespace retort::library
