// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/library/session.h"
#include "core/project/database_url.h"

#include <string_view>

/// Between the project's readers and the library's plain values.
namespace retort::run {

library::UrlParts partsOf(const project::DatabaseUrl &url);
project::DatabaseUrl urlOf(const library::UrlParts &parts);

/// yaml.safe_load().
base::Result<sql::Value> yamlValue(std::string_view text);

} // namespace retort::run
