// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::history {

/// What Alembic's functions take for a range's end: nothing (None), one text as typed on a command line (only that may
/// be relative: `+1`, `label@-2`), or a tuple, the rows of a version table.
class Identifiers
{
public:
    Identifiers() = default; ///< None
    Identifiers(std::string text) : m_values{std::move(text)}, m_kind(Kind::Text) {}
    Identifiers(std::string_view text) : Identifiers(std::string(text)) {}
    Identifiers(const char *text) : Identifiers(std::string(text)) {}
    Identifiers(std::vector<std::string> rows) : m_values(std::move(rows)), m_kind(Kind::Rows) {}

    bool isNone() const { return m_kind == Kind::None; }
    bool isText() const { return m_kind == Kind::Text; }
    const std::string &text() const { return m_values.front(); } ///< only where isText()
    const std::vector<std::string> &values() const { return m_values; } ///< util.to_tuple(): empty for None

    std::string pythonText() const;     ///< str() of it: None, the text, or ('a', 'b')
    std::string pythonTextOr(std::string_view instead) const; ///< the same of `value or instead`

private:
    enum class Kind { None, Text, Rows };

    std::vector<std::string> m_values;
    Kind m_kind = Kind::None;
};

/// A relative identifier, `(?:(.+?)@)?(\w+)?((?:\+|-)\d+)` at the beginning of the text; what follows is ignored.
struct Relative
{
    std::optional<std::string> label;
    std::optional<std::string> symbol;
    std::string number;     ///< with its sign, as written
    std::string magnitude;  ///< abs() of it: digits without leading zeros
    long long steps = 0;    ///< beyond a trillion it says a trillion: no history is that long
    bool isTooLong = false; ///< int() refuses it
};

std::optional<Relative> parseRelative(std::string_view text);

/// The characters of an id that the grammar needs for itself, as Alembic's message lists them; empty where all are fine.
std::string illegalCharacters(std::string_view id);

/// Python's int(text) < 0: the number then (not below minus a trillion), else nothing.
std::optional<long long> negativeNumber(std::string_view text);

} // namespace retort::history
