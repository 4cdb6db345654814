// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/objects.h"
#include "core/library/registry.h"

namespace retort::library {

std::span<const Export> typeExports()
{
    return {};
}

script::Value wrapType(Session &, const sql::Type *)
{
    return {};
}

const sql::Type *toType(Session &session, const script::Value &value)
{
    return nodeAs<sql::Type>(session.vm(), value);
}

} // namespace retort::library
