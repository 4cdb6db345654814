// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/script/runtime/value.h"
#include "core/script/syntax/atom.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// What a function of ours takes, as Python would write it: "create_index(name, table, columns, *, schema=, **kw)". A
/// parameter with `=` may be left out, and is Undefined then.
struct Signature
{
    struct Parameter
    {
        const Atom *name;
        bool optional;
        bool keywordOnly;
    };

    std::string name;
    std::vector<Parameter> parameters; ///< without *args and **kw
    std::uint32_t positional = 0;      ///< how many may be given by position
    std::uint32_t positionalOnly = 0;
    bool varPositional = false;
    bool varKeyword = false;

    static Signature parse(AtomTable &atoms, std::string_view text);
};

/// The raw arguments of a call: positional ones, then named ones, side by side.
struct Call
{
    const Value *values = nullptr;
    std::uint32_t positional = 0;
    const Atom *const *names = nullptr;
    std::uint32_t named = 0;

    const Value &namedValue(std::uint32_t i) const { return values[positional + i]; }
};

} // namespace retort::script
