// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/diagnostic.h"
#include "core/script/source_text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort::script {

/// What a migration script assigns to one of its header names. The last assignment at module level wins, as in Python.
struct HeaderValue
{
    enum class Kind : std::uint8_t {
        Absent,     ///< never assigned
        None,       ///< None
        Text,       ///< one string: values[0]
        Sequence,   ///< a tuple, list or set of strings: values (may be empty)
        Expression, ///< a value that only the evaluator can know; values is empty
        WrongType,  ///< a literal of a type that cannot be (a number, True, a tuple with a number in it …)
    };

    Kind kind = Kind::Absent;
    std::vector<std::string> values;
    base::Position position; ///< of the value
    std::string source;      ///< the value as written, for Expression and WrongType (shortened to 80 characters)
};

/// What can be known of a script without evaluating it.
struct Header
{
    std::string docstring; ///< module.__doc__, decoded, not stripped
    bool hasDocstring = false;
    HeaderValue revision;
    HeaderValue downRevision;
    HeaderValue branchLabels;
    HeaderValue dependsOn;
    std::string createDate;      ///< the text behind "Create Date:" in the docstring, stripped; empty where absent
    bool definesUpgrade = false; ///< a def upgrade / upgrade_<name> at module level
    bool definesDowngrade = false;

    /// What is wrong with the file as far as a header scan sees it (not UTF-8, conflict markers, an unterminated
    /// string, unbalanced brackets …); spans carry no file name, the caller knows it. Python would refuse to load the
    /// file for each of them of severity Error.
    std::vector<base::Diagnostic> problems;

    std::string longDoc() const; ///< Alembic's Script.longdoc: the docstring stripped
    std::string doc() const;     ///< Alembic's Script.doc: longDoc up to the first blank line
};

/// Reads a header off a script's bytes in one pass, close to the speed of memory. Never fails: what is wrong stands in
/// `problems`. Honours BOM, encoding declarations and every line end of Python. `decoder` is asked for encodings that
/// need tables (GBK …); without one they are reported as not known.
Header scanHeader(std::string_view bytes, const Decoder &decoder = {});

} // namespace retort::script
