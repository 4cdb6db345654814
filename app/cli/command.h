// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <span>
#include <string_view>

/// How a command is declared. One file a command, under commands/: it defines an `extern const Command` made of constant
/// tables, and commands/commands.cpp lists it. From these tables come parsing, help, completions and the manual page,
/// so nothing is written twice, and nothing runs before main().
namespace retort::cli {

class Context;

struct Option
{
    enum class Kind : std::uint8_t { Flag, Value, List, Help, Version };

    Kind kind = Kind::Flag;
    const char *shortName = ""; ///< "-v", may be empty
    const char *longName = "";  ///< "--verbose", may be empty
    const char *valueName = ""; ///< as help shows it: "REV_RANGE"
    const char *help = "";      ///< RETORT_TEXT("cli", …)
    bool own = false;           ///< not Alembic's: never makes a prefix of Alembic's options ambiguous
    std::span<const char *const> choices = {};

    /// What Arguments knows it by: "verbose"; "x" where there is no long name.
    constexpr std::string_view key() const
    {
        const std::string_view name = *longName != '\0' ? longName : shortName;
        return name.substr(name.size() > 1 && name[1] == '-' ? 2 : 1);
    }
    constexpr bool takesValue() const { return kind == Kind::Value || kind == Kind::List; }
};

/// The one positional argument that a command may have.
struct Positional
{
    enum class Arity : std::uint8_t { None, One, Optional, OneOrMore };

    Arity arity = Arity::None;
    const char *name = ""; ///< "revision": what Arguments knows it by, and what help shows
    const char *help = "";
    std::span<const char *const> choices = {};
    bool isFolder = false; ///< completions offer folders
};

struct Command
{
    const char *name;
    const char *summary;     ///< one line, RETORT_TEXT("cli", …)
    const char *description; ///< more for help and the manual page; paragraphs split by blank lines; may be empty
    std::span<const Option> options;
    Positional positional;
    int (*run)(Context &context); ///< the exit status
};

/// The program's commands and the options that stand in front of them.
struct CommandTable
{
    std::span<const Option> globalOptions; ///< before the command only
    std::span<const Option> commonOptions; ///< before or behind it
    std::span<const Command *const> commands;
};

} // namespace retort::cli
