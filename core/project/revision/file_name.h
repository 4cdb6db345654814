// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/library/session.h"
#include "core/project/revision/create_date.h"

#include <string>
#include <string_view>

namespace retort::project {

/// The words of a message for a file's name: letters, digits and underscores of any script, in lower case, cut at a word's
/// end where it is longer than `longest` characters.
std::string slugOf(std::string_view message, int longest);

/// `file_template` filled in, with ".py": Python's % over rev, slug, epoch, year, month, day, hour, minute, second.
base::Result<std::string> scriptFileName(library::Session &session, const std::string &fileTemplate,
                                         const std::string &id, const std::string &slug, const CreateDate &date);

} // namespace retort::project
