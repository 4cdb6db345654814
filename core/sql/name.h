// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace retort::sql {

enum class Quoting : std::uint8_t { AsNeeded, Always, Never };

/// An identifier as a script gave it. An empty one is "no name" (None).
struct Name
{
    Name() = default;
    Name(std::string value) // NOLINT(google-explicit-constructor): a name is its text, nearly always
        : text(std::move(value))
    {
    }
    Name(const char *value) // NOLINT(google-explicit-constructor)
        : text(value)
    {
    }

    std::string text;
    Quoting quoting = Quoting::AsNeeded;
    bool isFinal = false;        ///< op.f(): naming conventions leave it alone
    bool isUnnamed = false;      ///< SQLAlchemy's _NONE_NAME: no name, and no convention may give one
    bool isTruncatable = false;  ///< made up (labels, conventions): is cut to what the database allows
    bool isAnonymous = false;    ///< parts of it are numbered when it is compiled (anonymous.h)

    bool empty() const { return text.empty(); }
    friend bool operator==(const Name &a, const Name &b) { return a.text == b.text; }
    friend bool operator==(const Name &a, std::string_view b) { return a.text == b; }
};

} // namespace retort::sql
