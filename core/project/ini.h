// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::project {

/// An ini file by the rules of Python's ConfigParser with BasicInterpolation, as Alembic reads it: case-folded option
/// names, `=` and `:`, continuation lines by indentation, full-line comments with # and ;, DEFAULT, `%(name)s`, `%%`.
class Ini
{
public:
    /// `defaults` is what Alembic hands in ("here"); `file` is used for places in errors. MissingSectionHeader,
    /// ParsingError, DuplicateSection, DuplicateOption become errors with line and column.
    static base::Result<Ini> parse(std::string_view text, std::string file,
                                   const std::map<std::string, std::string> &defaults);

    bool hasSection(std::string_view section) const;
    bool hasOption(std::string_view section, std::string_view option) const; ///< DEFAULT counts, as in Python
    std::vector<std::string> sections() const;                               ///< in the file's order, without DEFAULT
    std::vector<std::string> options(std::string_view section) const;

    /// Interpolated. An absent section or option is nullopt; bad interpolation is an error at the option's place.
    base::Result<std::optional<std::string>> get(std::string_view section, std::string_view option) const;
    std::optional<std::string> raw(std::string_view section, std::string_view option) const;

    /// All options of a section with DEFAULT's, interpolated, in Python's order.
    base::Result<std::vector<std::pair<std::string, std::string>>> items(std::string_view section) const;

    /// The place of an option's value, for errors of those who read it.
    base::Span place(std::string_view section, std::string_view option) const;

private:
    struct Option
    {
        std::string name;   ///< lower case
        std::string value;  ///< raw
        base::Position position;
    };
    struct Section
    {
        std::string name;
        std::vector<Option> options;
    };
    const Section *find(std::string_view section) const;

    std::string m_file;
    std::vector<Section> m_sections;  ///< [0] is DEFAULT
};

} // namespace retort::project
