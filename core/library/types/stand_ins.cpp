// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Column types that retort.yaml tells the text of, because the module that defines them is not there.
#include "core/dialects/base/dialect.h"
#include "core/library/types/types.h"

namespace retort::library {

using script::Value;
using script::Vm;

namespace {

struct KnownText : sql::TypeHook
{
    KnownText(Session &ofSession, std::string ofName)
        : session(ofSession)
        , name(std::move(ofName))
    {
    }
    std::optional<std::string> columnSpec(const sql::Type &, const dialects::Dialect &dialect) const override
    {
        if (auto text = session.world().typeText(name, dialect.name()))
            return text;
        throw dialects::CompileError{"CompileError", "retort.yaml's types: do not say what " + name + " is on "
                                                         + dialect.name()};
    }
    const sql::Type *implementation(const sql::Type &, const dialects::Dialect &) const override { return nullptr; }
    std::optional<sql::Value> bindValue(const sql::Type &, const sql::Value &, const dialects::Dialect &) const override
    {
        return std::nullopt;
    }
    Session &session;
    std::string name;
};

struct StandIns
{
    explicit StandIns(Session &) { }
    std::unordered_map<std::string, script::Ref<script::Type>> byName;
    std::unordered_map<const script::Type *, std::string> names;
};

/// The arguments are the unknown class' own business.
Value construct(Vm &vm, script::Type *type, const script::Call &)
{
    Session &session = Session::of(vm);
    const auto &names = session.part<StandIns>().names;
    auto *node = session.arena().make<sql::Type>(sql::types::kUserDefinedType);
    for (const script::Type *one : type->order) {
        if (const auto found = names.find(one); found != names.end()) {
            node->hook = std::make_shared<KnownText>(session, found->second);
            break;
        }
    }
    return wrap(session, type, node);
}

} // namespace

Value typeStandIn(Session &session, std::string_view dotted)
{
    auto &standIns = session.part<StandIns>();
    auto &held = standIns.byName[std::string(dotted)];
    if (!held) {
        const std::size_t dot = dotted.rfind('.');
        const std::string_view name = dot == std::string_view::npos ? dotted : dotted.substr(dot + 1);
        script::Type *base = session.part<TypeClasses>().scriptType(sql::types::kUserDefinedType);
        held = script::newType(session.vm(), name, {base});
        held->module = std::string(dotted.substr(0, dot == std::string_view::npos ? 0 : dot));
        held->ops.construct = construct;
        standIns.names.emplace(held.get(), std::string(dotted));
    }
    return held.value();
}

} // namespace retort::library
