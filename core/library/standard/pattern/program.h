// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/vm.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Regular expressions as Python's re has them: a compiler to small instructions, and a machine that goes back where it
/// must. Its steps count against the evaluation's budget, so no pattern can hang.
namespace retort::library::standard::pattern {

enum Flag : std::uint32_t { IgnoreCase = 2, Multiline = 8, DotAll = 16, Unicode = 32, Verbose = 64, Ascii = 256 };

enum class Op : std::uint8_t {
    Character, ///< a: the code point
    Any,       ///< a: 1 where line ends are meant too
    Set,       ///< a: which
    Begin,     ///< a: 1 after every line end
    End,       ///< a: 1 before every line end, 2: of the text only
    WordEdge,  ///< a: 1 where there is none
    Save,      ///< a: the slot
    Split,     ///< first a, then b
    Jump,      ///< a
    Backward,  ///< a: the group that must follow again
    Look,      ///< a: behind the assertion, b: 1 negative; the assertion follows, and ends with Matched
    LookBack,  ///< as Look; the width in characters stands in `width`
    CountFrom, ///< counter a begins at 0
    CountLoop, ///< counter a: again at b while it is below the least; then as Split by `greedy`
    Mark,      ///< remembers in slot a where a turn of a loop begins
    Moved,     ///< fails where nothing was taken since slot a
    IfGroup,   ///< goes on where group a took part, else at b
    Atomic,    ///< as Look, but what it takes is taken
    Matched,
    Failed,
};

struct Instruction
{
    Op op;
    bool greedy = true;
    bool fold = false; ///< without regard of case
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    std::uint32_t width = 0;
};

inline constexpr std::uint32_t kNoLimit = 0xffffffffU;

struct CharacterSet
{
    std::vector<std::pair<char32_t, char32_t>> ranges;
    std::vector<char> classes; ///< d D w W s S
    bool negated = false;
    bool fold = false;
    bool ascii = false;
    bool contains(char32_t c) const;
};

struct Program
{
    std::vector<Instruction> code;
    std::vector<CharacterSet> sets;
    std::uint32_t groups = 1;   ///< the whole is group 0
    std::uint32_t slots = 2;    ///< two for a group, then those of loops
    std::uint32_t counters = 0;
    std::uint32_t flags = 0;
    std::map<std::string, std::uint32_t, std::less<>> names;
};

struct SyntaxFault
{
    std::string text;
    std::size_t at; ///< in bytes
};

/// Throws SyntaxFault.
Program compile(std::string_view pattern, std::uint32_t flags);

enum class How : std::uint8_t { Search, Match, Whole };

/// Where the groups begin and end (npos: took no part), or nothing. `begin` is where to look from.
bool run(script::Vm &vm, const Program &program, std::string_view text, std::size_t begin, How how,
         std::vector<std::size_t> &groups, bool notEmpty = false);

bool isWord(char32_t c, bool ascii);

} // namespace retort::library::standard::pattern
