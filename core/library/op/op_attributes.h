// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/op/directives.h"

#include <string_view>
#include <vector>

/// How the parameters of op.* and the attributes of the classes behind them go together.
namespace retort::library {

/// The names of op's parameters, without *args and **kw.
std::vector<std::string_view> parametersOf(const Directive &directive);
bool isParameter(const Directive &directive, std::string_view name);
/// "type_" → "constraint_type".
std::string_view attributeOf(const Directive &directive, std::string_view parameter);
/// What an attribute is where nothing was given for it.
script::Value defaultOf(std::string_view attribute);

} // namespace retort::library
