// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/standard/values.h"

namespace retort::library {

std::optional<sql::Value> standardValue(Session &, const script::Value &)
{
    return std::nullopt;
}

script::Value fromStandardValue(Session &, const sql::Value &)
{
    return {};
}

} // namespace retort::library
