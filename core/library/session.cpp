// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/session.h"

#include "core/base/suggest.h"

namespace retort::library {

std::shared_ptr<const script::Source> World::moduleSource(std::string_view, bool &)
{
    return nullptr;
}

std::optional<std::string> World::readFile(std::string_view)
{
    return std::nullopt;
}

std::optional<std::string> World::environment(std::string_view)
{
    return std::nullopt;
}

void World::print(std::string_view, const base::Span &) { }

bool World::isHarmless(std::string_view)
{
    return false;
}

Session::Session(World &world, const script::Budgets &budgets, const base::CancelToken &cancel)
    : m_world(world)
    , m_vm(std::make_unique<script::Vm>(m_atoms, *this, budgets, cancel))
{
    m_arena.setCharge([this](std::size_t bytes) { m_vm->heap().spend(bytes); });
}

Session::~Session()
{
    m_parts.clear();
}

script::Value Session::unknownName(script::Module &module, std::string_view name)
{
    const auto near = base::suggestion(std::string(name), namesIn(module.name));
    if (!near.empty() || module.name == "alembic.op") {
        std::string text = "module '" + module.name + "' has no attribute '" + std::string(name) + "'";
        if (!near.empty())
            text += ". Did you mean: '" + near + "'?";
        m_vm->raise(m_vm->types().attributeError, std::move(text));
    }
    return m_vm->newOpaque(module.name + "." + std::string(name), nullptr);
}

std::shared_ptr<const script::Source> Session::moduleSource(std::string_view dotted, bool &isPackage)
{
    return m_world.moduleSource(dotted, isPackage);
}

script::Ref<script::Module> Session::nativeModule(script::Vm &, std::string_view dotted)
{
    return makeModule(*this, dotted);
}

std::optional<std::string> Session::readFile(std::string_view path)
{
    return m_world.readFile(path);
}

std::optional<std::string> Session::environment(std::string_view name)
{
    return m_world.environment(name);
}

void Session::print(std::string_view text, const base::Span &where)
{
    m_world.print(text, where);
}

bool Session::isHarmless(std::string_view trail)
{
    return m_world.isHarmless(trail);
}

} // namespace retort::library
