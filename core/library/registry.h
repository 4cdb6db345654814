// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/vm.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort::library {

class Session;

/// A name that scripts may import. Made when it is first asked for: most scripts use a dozen of two thousand.
struct Export
{
    std::string_view modules; ///< where it stands, blank-separated: "sqlalchemy sqlalchemy.types"
    std::string_view name;    ///< "Integer"
    script::Value (*make)(Session &session, const void *data);
    const void *data = nullptr;
};

// What each folder exports; registry.cpp puts them together.
std::span<const Export> expressionExports();
std::span<const Export> typeExports();
std::span<const Export> schemaExports();
std::span<const Export> operationExports();
std::span<const Export> contextExports();
std::span<const Export> standardExports();
std::span<const Export> thirdPartyExports();
std::span<const Export> errorExports();

/// The module of that dotted name, or null where no export and no package of one is called so.
script::Ref<script::Module> makeModule(Session &session, std::string_view dotted);

/// The names that a module exports, for suggestions.
std::vector<std::string> namesIn(std::string_view dotted);

} // namespace retort::library
