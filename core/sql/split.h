// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace retort::sql {

enum class SqlFlavour : std::uint8_t { PostgreSql, MySql, Sqlite };

/// A statement's place in a text: without the semicolon behind it, without white space around it. Comments in front of
/// it belong to it.
struct SqlPiece
{
    std::uint32_t begin;
    std::uint32_t end;
};

/// Takes a text of several statements apart at the semicolons that end one: not those in quotes, comments, dollar quotes
/// (PostgreSQL), BEGIN ATOMIC … END bodies (PostgreSQL) and CREATE TRIGGER/PROCEDURE/FUNCTION/EVENT … BEGIN … END bodies.
/// A piece that is only comments is left out at the end.
std::vector<SqlPiece> splitSql(std::string_view text, SqlFlavour flavour);

} // namespace retort::sql
