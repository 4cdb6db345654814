// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/syntax/source.h"

#include <memory>
#include <string_view>

namespace retort::library {

/// The source of a well-known package that is written in the language itself; null where there is none.
std::shared_ptr<const script::Source> embeddedModule(std::string_view dotted, bool &isPackage);

} // namespace retort::library
