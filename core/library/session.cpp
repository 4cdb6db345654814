// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/session.h"

#include "core/base/suggest.h"
#include "core/library/objects.h"
#include "core/library/standard/modules.h"
#include "core/library/third_party/embedded_modules.h"
#include "core/library/world_messages.h"

#include <chrono>
#include <random>

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

bool World::knowsType(std::string_view)
{
    return false;
}

std::optional<std::string> World::typeText(std::string_view, std::string_view)
{
    return std::nullopt;
}

std::map<std::string, std::string> World::environmentVariables()
{
    return {};
}

std::optional<UrlParts> World::parseUrl(std::string_view)
{
    return std::nullopt;
}

std::string World::urlText(const UrlParts &url, bool)
{
    return url.driverName + "://";
}

base::Result<sql::Value> World::parseYaml(std::string_view)
{
    return base::fail(worldMessages::kNoReader, {"YAML"});
}

std::vector<std::pair<std::string, std::optional<std::string>>>
World::parseDotEnv(std::string_view, const std::map<std::string, std::string> &, bool)
{
    return {};
}

std::string World::projectFolder()
{
    return "/";
}

std::string World::currentFolder()
{
    return projectFolder();
}

base::Result<std::string> World::outputPath(std::string_view path)
{
    return base::fail(worldMessages::kNoOutputFile, {std::string(path)});
}

std::int64_t World::now()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

void World::drawRandom(std::span<unsigned char> bytes)
{
    std::random_device device;
    for (unsigned char &byte : bytes)
        byte = static_cast<unsigned char>(device());
}

Session::Session(World &world, const script::Budgets &budgets, const base::CancelToken &cancel)
    : m_world(world)
    , m_vm(std::make_unique<script::Vm>(m_atoms, *this, budgets, cancel))
{
    m_arena.setCharge([this](std::size_t bytes) { m_vm->heap().spend(bytes); });
}

Session::~Session()
{
    // Objects that end with a part may ask for another part.
    const auto ending = std::move(m_parts);
    m_parts.clear();
    m_arena.clear();
}

std::int64_t Session::now()
{
    if (!m_now)
        m_now = m_world.now();
    return *m_now;
}

std::vector<std::string> Session::addedImportRoots()
{
    std::vector<std::string> roots;
    script::Vm &vm = *m_vm;
    const script::Value sys = vm.loadModule("sys");
    const script::Value path = sys ? vm.findAttribute(sys, "path") : script::Value();
    const script::Object *list = path ? vm.payload(path, vm.types().list) : nullptr;
    if (list == nullptr)
        return roots;
    for (const script::Value &item : static_cast<const script::List *>(list)->items) {
        if (vm.isStr(item))
            roots.emplace_back(vm.textOf(item));
    }
    return roots;
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
    if (auto ours = standard::moduleText(dotted, isPackage))
        return ours;
    if (auto embedded = embeddedModule(dotted, isPackage))
        return embedded;
    return m_world.moduleSource(dotted, isPackage);
}

script::Ref<script::Module> Session::nativeModule(script::Vm &vm, std::string_view dotted)
{
    if (dotted == "os.path")
        return script::Ref<script::Module>(&script::objectOf<script::Module>(vm.loadModule("posixpath")));
    if (standard::hasModuleText(dotted))
        return {};
    if (auto denied = standard::deniedModule(vm, dotted)) {
        // A file of the project stands before the standard library's on Python's path; an empty folder does not.
        bool isPackage = false;
        const auto own = m_world.moduleSource(dotted, isPackage);
        return own && (!own->text().empty() || m_world.readFile(own->name())) ? script::Ref<script::Module>() : denied;
    }
    return makeModule(*this, dotted);
}

std::optional<std::string> Session::readFile(std::string_view path)
{
    return m_world.readFile(path);
}

std::map<std::string, std::string> Session::environmentVariables()
{
    auto variables = m_world.environmentVariables();
    for (const auto &[name, value] : changedEnvironment) {
        if (value)
            variables.insert_or_assign(name, *value);
        else
            variables.erase(name);
    }
    return variables;
}

std::optional<std::string> Session::environment(std::string_view name)
{
    if (const auto changed = changedEnvironment.find(name); changed != changedEnvironment.end())
        return changed->second;
    return m_world.environment(name);
}

void Session::print(std::string_view text, const base::Span &where)
{
    m_world.print(text, where);
}

script::Value Session::standIn(script::Vm &, std::string_view trail)
{
    return m_world.knowsType(trail) ? typeStandIn(*this, trail) : script::Value();
}

bool Session::isHarmless(std::string_view trail)
{
    return m_world.isHarmless(trail);
}

} // namespace retort::library
