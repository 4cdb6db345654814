// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/registry.h"

#include "core/library/session.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace retort::library {

using script::Atom;
using script::Module;
using script::Ref;
using script::Value;
using script::Vm;

namespace {

constexpr std::array kParts{&expressionExports, &typeExports,     &schemaExports,    &operationExports,
                            &contextExports,    &standardExports, &thirdPartyExports, &errorExports};

using Names = std::unordered_map<std::string_view, const Export *>;
using Modules = std::unordered_map<std::string_view, Names>;

/// "sqlalchemy.dialects" is a package because "sqlalchemy.dialects.postgresql" exports something.
void addPackages(Modules &modules, std::string_view dotted)
{
    for (std::size_t dot = dotted.rfind('.'); dot != std::string_view::npos; dot = dotted.rfind('.')) {
        dotted = dotted.substr(0, dot);
        modules.try_emplace(dotted);
    }
}

Modules collect()
{
    Modules modules;
    for (const auto part : kParts) {
        for (const Export &entry : part()) {
            std::string_view left = entry.modules;
            while (!left.empty()) {
                const std::size_t blank = left.find(' ');
                const std::string_view module = left.substr(0, blank);
                const bool isNew = !modules.contains(module);
                modules[module].insert_or_assign(entry.name, &entry);
                if (isNew)
                    addPackages(modules, module);
                left = blank == std::string_view::npos ? std::string_view{} : left.substr(blank + 1);
            }
        }
    }
    return modules;
}

/// The same for every evaluation; built when the first module is imported.
const Modules &index()
{
    static const Modules kModules = collect();
    return kModules;
}

Value findName(Vm &vm, Module &module, const Atom *name)
{
    const auto found = index().find(module.name);
    if (found == index().end())
        return {};
    if (const auto at = found->second.find(name->text); at != found->second.end()) {
        Value made = at->second->make(Session::of(vm), at->second->data);
        module.names.set(name, made);
        return made;
    }
    const std::string below = module.name + "." + std::string(name->text);
    if (index().contains(below))
        return vm.loadModule(below);
    if (name->text.starts_with("__"))
        return {};
    return Session::of(vm).unknownName(module, name->text);
}

void fillNames(Vm &vm, Module &module)
{
    const auto found = index().find(module.name);
    if (found == index().end())
        return;
    for (const auto &[name, entry] : found->second) {
        const Atom *atom = vm.atoms().intern(name);
        if (module.names.find(atom) == nullptr)
            module.names.set(atom, entry->make(Session::of(vm), entry->data));
    }
}

} // namespace

Ref<Module> makeModule(Session &session, std::string_view dotted)
{
    if (!index().contains(dotted))
        return {};
    Vm &vm = session.vm();
    auto module = vm.heap().make<Module>(vm.types().module, std::string(dotted));
    module->fallback = findName;
    module->fillNames = fillNames;
    module->names.set(vm.atoms().intern("__name__"), vm.text(dotted));
    return module;
}

std::vector<std::string> namesIn(std::string_view dotted)
{
    std::vector<std::string> names;
    if (const auto found = index().find(dotted); found != index().end()) {
        for (const auto &[name, entry] : found->second)
            names.emplace_back(name);
    }
    return names;
}

} // namespace retort::library
