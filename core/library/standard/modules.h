// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <memory>
#include <string_view>

namespace retort::library::standard {

/// The source of a module of the standard library that is written in the language itself; null where there is none.
std::shared_ptr<const script::Source> moduleText(std::string_view dotted, bool &isPackage);
bool hasModuleText(std::string_view dotted);

/// A module that may be imported, but not used: subprocess, socket, pickle. Null for all others.
script::Ref<script::Module> deniedModule(script::Vm &vm, std::string_view dotted);

} // namespace retort::library::standard
