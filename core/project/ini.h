// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::project {

/// One option as written.
struct IniOption
{
    std::string name;                  ///< lower case
    std::string value;                 ///< raw; the lines of a longer one joined by \n
    std::vector<base::Position> lines; ///< where each line of the value begins; empty for what was not in the file
};

struct IniSection
{
    std::string name;
    std::vector<IniOption> options;
    base::Position position;
};

/// An ini file by the rules of Python's ConfigParser with BasicInterpolation, as Alembic reads it: case-folded option
/// names, `=` and `:`, continuation lines by indentation, full-line comments with # and ;, DEFAULT, `%(name)s`, `%%`.
/// Option names may be asked for in any case. The sections "" and "DEFAULT" mean what they mean to Python.
class Ini
{
public:
    /// `defaults` is what Alembic hands in ("here"); `file` is used for places in errors. MissingSectionHeader,
    /// ParsingError, DuplicateSection, DuplicateOption become errors with line and column; of several bad lines the
    /// first is the error and the others are its `related`. No error shows what a line says: it may hold a password.
    static base::Result<Ini> parse(std::string_view text, std::string file,
                                   const std::map<std::string, std::string> &defaults);

    bool hasSection(std::string_view section) const;
    bool hasOption(std::string_view section, std::string_view option) const; ///< DEFAULT counts, as in Python
    std::vector<std::string> sections() const;                               ///< in the file's order, without DEFAULT
    std::vector<std::string> options(std::string_view section) const;        ///< with DEFAULT's behind its own

    /// Interpolated. An absent section or option is nullopt; bad interpolation is an error at the percent sign.
    base::Result<std::optional<std::string>> get(std::string_view section, std::string_view option) const;
    std::optional<std::string> raw(std::string_view section, std::string_view option) const;

    /// All options of a section with DEFAULT's, interpolated, in Python's order. An absent section is an error.
    base::Result<std::vector<std::pair<std::string, std::string>>> items(std::string_view section) const;

    /// The place of an option's value, for errors of those who read it.
    base::Span place(std::string_view section, std::string_view option) const;
    /// The place of a section's header.
    base::Span place(std::string_view section) const;

    /// Config.set_section_option: makes the section where it is absent. A value that ConfigParser refuses is an error.
    base::Result<void> set(std::string_view section, std::string_view option, std::string_view value);

    /// ConfigParser.remove_option.
    void remove(std::string_view section, std::string_view option);

    /// Every value that cannot be interpolated, whether anything reads it or not. What logging.config reads raw is
    /// left out.
    std::vector<base::Diagnostic> checkAll() const;

private:
    const IniSection *find(std::string_view section) const;
    const IniOption *find(std::string_view section, const std::string &lowerName) const;
    base::Span spanAt(const IniOption &option, std::size_t offset) const;
    friend class IniInterpolation;

    std::string m_file;
    std::vector<IniSection> m_sections; ///< [0] is DEFAULT
};

} // namespace retort::project
