// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace retort::base {

/// A place in a text. Lines and columns count from 1; 0 means "not known". Columns count characters, not bytes.
struct Position
{
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend bool operator==(const Position &, const Position &) = default;
};

/// A stretch of a file. `file` is shown as it stands; an empty one means that no file is meant.
struct Span
{
    std::string file;
    Position begin;
    Position end;

    friend bool operator==(const Span &, const Span &) = default;
};

} // namespace retort::base
