// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace retort::project {

struct Surroundings;

/// libpq's keywords and their values.
using PgKeywords = std::map<std::string, std::string>;

/// One [service] of a pg_service.conf text; nullopt where it is not in it. Keywords are not checked. As in libpq, the
/// first section of that name counts, and the first value of a keyword.
base::Result<std::optional<PgKeywords>> serviceFrom(std::string_view text, const std::string &file,
                                                    std::string_view service);

/// Looks the service up as libpq does: $PGSERVICEFILE, else ~/.pg_service.conf; then pg_service.conf in $PGSYSCONFDIR,
/// else in Debian's /etc/postgresql-common. A service that is nowhere is an error.
base::Result<PgKeywords> findService(const std::string &service, const Surroundings &around);

} // namespace retort::project
