// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

/// What a world says that has no files and no readers.
namespace retort::library::worldMessages {

/// {0} the kind of text
inline constexpr base::Message kNoReader{"run.no-reader", RETORT_TEXT("messages", "{0} cannot be read here."), ""};
/// {0} the path
inline constexpr base::Message kNoOutputFile{
    "run.no-output-file", RETORT_TEXT("messages", "{0} cannot be written to: only env.py's output may go to a file."),
    RETORT_TEXT("messages", "Open it in the project's folder or in the folder that the command is started in.")};

} // namespace retort::library::worldMessages
