// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/objects.h"
#include "core/library/registry.h"

namespace retort::library {

std::span<const Export> schemaExports()
{
    return {};
}

script::Value wrapSchema(Session &, sql::Node *)
{
    return {};
}

} // namespace retort::library
