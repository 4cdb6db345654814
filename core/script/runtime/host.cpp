// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/script/runtime/host.h"

#include "core/script/runtime/objects.h"

namespace retort::script {

std::shared_ptr<const Source> Host::moduleSource(std::string_view, bool &)
{
    return nullptr;
}

Ref<Module> Host::nativeModule(Vm &, std::string_view)
{
    return {};
}

std::optional<std::string> Host::readFile(std::string_view)
{
    return std::nullopt;
}

std::optional<std::string> Host::environment(std::string_view)
{
    return std::nullopt;
}

void Host::print(std::string_view, const base::Span &) { }

Value Host::standIn(Vm &, std::string_view)
{
    return {};
}

bool Host::isHarmless(std::string_view)
{
    return false;
}

} // namespace retort::script
