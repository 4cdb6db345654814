// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/identifiers.h"

#include "core/base/md5.h"
#include "core/base/text.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/schema/build.h"

#include <algorithm>
#include <iterator>

namespace retort::dialects {

namespace {

// clang-format off
constexpr std::string_view kReserved[] = {
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "between", "binary",
    "both", "case", "cast", "check", "collate", "column", "constraint", "create", "cross", "current_date", "current_role",
    "current_time", "current_timestamp", "current_user", "default", "deferrable", "desc", "distinct", "do", "else", "end",
    "except", "false", "for", "foreign", "freeze", "from", "full", "grant", "group", "having", "ilike", "in", "initially",
    "inner", "intersect", "into", "is", "isnull", "join", "leading", "left", "like", "limit", "localtime", "localtimestamp",
    "natural", "new", "not", "notnull", "null", "off", "offset", "old", "on", "only", "or", "order", "outer", "overlaps",
    "placing", "primary", "references", "right", "select", "session_user", "set", "similar", "some", "symmetric", "table",
    "then", "to", "trailing", "true", "union", "unique", "user", "using", "verbose", "when", "where"};
// clang-format on

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/// SQLAlchemy's pattern ignores case by Unicode's rules, so two letters that fold to ASCII pass it; and its `$` lets a line
/// end stand last.
bool isLegal(std::string_view text)
{
    if (text.size() > 1 && text.back() == '\n')
        text.remove_suffix(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isWordCharacter(text[at]))
            continue;
        const std::string_view two = text.substr(at, 2);
        if (two != "\xc4\xb1" && two != "\xc5\xbf")
            return false;
        ++at;
    }
    return !text.empty();
}

/// The first `count` characters.
std::string_view front(std::string_view text, int count)
{
    std::size_t at = 0;
    for (; count > 0 && at < text.size(); --count)
        base::nextCodePoint(text, at);
    return text.substr(0, at);
}

} // namespace

Identifiers::Identifiers(const Dialect &dialect, std::string_view open, std::string_view close)
    : m_dialect(dialect)
    , m_open(open)
    , m_close(close)
{
}

bool Identifiers::isReserved(std::string_view lower) const
{
    return std::binary_search(std::begin(kReserved), std::end(kReserved), lower);
}

bool Identifiers::isLegalStart(char first) const
{
    return !(first >= '0' && first <= '9') && first != '$';
}

std::string Identifiers::escaped(std::string_view text) const
{
    const bool doublesPercents = m_dialect.doublesPercents();
    std::string out;
    out.reserve(text.size() + 2);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!m_close.empty() && text.substr(at, m_close.size()) == m_close) {
            out += m_close;
            out += m_close;
            at += m_close.size() - 1;
            continue;
        }
        out += text[at];
        if (text[at] == '%' && doublesPercents)
            out += '%';
    }
    return out;
}

bool Identifiers::needsQuotes(std::string_view text) const
{
    if (text.empty())
        throw CompileError{"IndexError", "string index out of range"};
    if (!isLegalStart(text.front()) || !isLegal(text))
        return true;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            return true;
    }
    return isReserved(text);
}

std::string Identifiers::quoteAlways(std::string_view text) const
{
    return m_open + escaped(text) + m_close;
}

std::string Identifiers::quote(const sql::Name &name) const
{
    switch (name.quoting) {
    case sql::Quoting::Always: return quoteAlways(name.text);
    case sql::Quoting::Never: return name.text;
    case sql::Quoting::AsNeeded: break;
    }
    return needsQuotes(name.text) ? quoteAlways(name.text) : name.text;
}

std::string Identifiers::table(const sql::Name &name, const sql::Name &schema) const
{
    return schema.empty() ? quote(name) : quoteSchema(schema) + "." + quote(name);
}

std::string Identifiers::table(const sql::TableClause &table, bool withSchema) const
{
    return withSchema ? this->table(table.name, table.schema) : quote(table.name);
}

std::string Identifiers::column(const sql::ColumnClause &column) const
{
    return column.isLiteral ? column.name.text : quote(column.name);
}

std::string Identifiers::sequence(const schema::Sequence &sequence) const
{
    return table(sequence.name, sequence.schema);
}

std::string Identifiers::collation(std::string_view name) const
{
    return quote(sql::Name(std::string(name)));
}

sql::Name Identifiers::truncated(const sql::Name &name, int longest) const
{
    const auto length = base::lengthInCharacters(name.text);
    if (name.isFinal || name.isTruncatable) {
        if (length <= static_cast<std::size_t>(longest))
            return name;
        sql::Name cut = name;
        cut.text = std::string(front(name.text, longest - 8)) + "_" + base::md5Hex(name.text).substr(28);
        return cut;
    }
    if (length > static_cast<std::size_t>(m_dialect.maxIdentifierLength)) {
        throw CompileError{"IdentifierError", "Identifier '" + name.text + "' exceeds maximum length of "
                                                  + std::to_string(m_dialect.maxIdentifierLength) + " characters"};
    }
    return name;
}

std::string Identifiers::constraint(const schema::Constraint &constraint) const
{
    const sql::Name name = schema::nameOf(constraint);
    if (name.empty())
        return {};
    const int longest =
        m_dialect.maxConstraintNameLength != 0 ? m_dialect.maxConstraintNameLength : m_dialect.maxIdentifierLength;
    return quote(truncated(name, longest));
}

std::string Identifiers::index(const schema::Index &index) const
{
    const sql::Name name = schema::nameOf(index);
    if (name.empty())
        throw CompileError{"AssertionError", "the index has no name"};
    const int longest = m_dialect.maxIndexNameLength != 0 ? m_dialect.maxIndexNameLength : m_dialect.maxIdentifierLength;
    return quote(truncated(name, longest));
}

} // namespace retort::dialects
