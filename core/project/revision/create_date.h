// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/sql/value.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace retort::project {

/// When a revision is made: what its file's name and its "Create Date" say.
struct CreateDate
{
    sql::Moment moment;      ///< local time without an offset, or that of the project's `timezone` with one
    std::int64_t epoch = 0;
};

/// Now; or the second that $SOURCE_DATE_EPOCH says, for output that can be made again. An unknown time zone is Alembic's
/// CommandError.
base::Result<CreateDate> createDate(const std::optional<std::string> &timezone,
                                    const std::map<std::string, std::string> &environment);

} // namespace retort::project
