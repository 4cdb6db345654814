// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"
#include "core/library/registry.h"
#include "core/script/runtime/vm.h"
#include "core/sql/node.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace retort::dialects {
class Impl;
}

namespace retort::library {

/// What the library knows of the world outside; the project's folder implements it.
class World
{
public:
    virtual ~World() = default;
    virtual std::shared_ptr<const script::Source> moduleSource(std::string_view dotted, bool &isPackage);
    virtual std::optional<std::string> readFile(std::string_view path);
    virtual std::optional<std::string> environment(std::string_view name);
    virtual void print(std::string_view text, const base::Span &where);
    virtual bool isHarmless(std::string_view trail);
};

/// One evaluation with the library: the evaluator's host, and what alembic.op and alembic.context work on.
class Session : public script::Host
{
public:
    explicit Session(World &world, const script::Budgets &budgets = {}, const base::CancelToken &cancel = {});
    ~Session() override;

    static Session &of(script::Vm &vm) { return static_cast<Session &>(vm.host()); }
    script::Vm &vm() { return *m_vm; }
    sql::Arena &arena() { return m_arena; }
    World &world() { return m_world; }

    /// State that a folder of the library keeps for this evaluation: made when it is first asked for. Its types, the
    /// running migration context, a registry …
    template<class Part>
    Part &part()
    {
        std::shared_ptr<void> &held = m_parts[&kKey<Part>];
        if (!held)
            held = std::make_shared<Part>(*this);
        return *static_cast<Part *>(held.get());
    }

    /// Where op.* goes to: set while a revision's functions run, null else (op is then refused).
    dialects::Impl *impl = nullptr;
    const dialects::Dialect *dialect = nullptr;

    /// A name that a module of ours does not have: an error with a suggestion where it looks misspelt, else an opaque
    /// value (SQLAlchemy has much that no migration needs).
    script::Value unknownName(script::Module &module, std::string_view name);

    // script::Host
    std::shared_ptr<const script::Source> moduleSource(std::string_view dotted, bool &isPackage) override;
    script::Ref<script::Module> nativeModule(script::Vm &vm, std::string_view dotted) override;
    std::optional<std::string> readFile(std::string_view path) override;
    std::optional<std::string> environment(std::string_view name) override;
    void print(std::string_view text, const base::Span &where) override;
    bool isHarmless(std::string_view trail) override;

private:
    template<class Part>
    static constexpr char kKey = 0;

    World &m_world;
    sql::Arena m_arena;
    std::unordered_map<const void *, std::shared_ptr<void>> m_parts;
    script::AtomTable m_atoms;
    std::unique_ptr<script::Vm> m_vm; ///< ends before what its objects point to
};

} // namespace retort::library
