// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/context.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace retort::cli {

inline constexpr const char *kColourWords[] = {"auto", "always", "never"};

/// --color, for commands that have something to paint.
inline constexpr Option kColourOption{
    Option::Kind::Value,
    "",
    "--color",
    "WHEN",
    RETORT_TEXT("cli", "Paint the output: always, never, or on a terminal only (auto)."),
    true,
    kColourWords};

/// What may be put on standard output: colours, characters beyond ASCII, and how wide it is.
struct Terminal
{
    bool colour = false;
    bool unicode = true;
    std::size_t columns = 0; ///< 0 where standard output is no terminal: nothing is cut

    static Terminal of(const Context &context);

    /// The text in a colour of ECMA-48 ("31", "1;32"), or as it is.
    std::string painted(std::string_view text, const char *code) const;
};

} // namespace retort::cli
