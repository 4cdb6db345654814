// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <cstdint>
#include <string_view>

namespace retort::schema {

/// What takes options of dialects ("postgresql_using").
enum class OptionOwner : std::uint8_t { Table, Column, Index, Generic, PrimaryKey, Unique, Check, ForeignKey, Exclude };

OptionOwner ownerOf(const Constraint &constraint);

/// Refuses a name that its dialect does not know there, as SQLAlchemy does; throws BuildError. Names of dialects that nobody
/// here knows are let through: a team may use them elsewhere.
void checkOptions(OptionOwner owner, const Options &options);
/// Answers whether the name's dialect is one that we know.
bool checkOption(OptionOwner owner, std::string_view name);

} // namespace retort::schema
