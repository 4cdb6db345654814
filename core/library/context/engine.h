// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <cstdint>

namespace retort::library {

script::Value makeEngine(Session &session, UrlParts url, const script::Value &options, bool isAsync);

/// What `make` of an Export finds behind its data.
enum class EngineExport : std::uint8_t {
    CreateEngine, CreateAsyncEngine, FromConfig, AsyncFromConfig, MakeUrl, Url, Engine, Connection, AsyncConnection,
    AsyncEngine,
};
script::Value engineExport(Session &session, const void *data);

} // namespace retort::library
