// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <set>
#include <string>
#include <string_view>

namespace retort::dialects {

class Dialect;

/// Quotes names where the dialect needs it (SQLAlchemy's IdentifierPreparer).
class Identifiers
{
public:
    Identifiers(const Dialect &dialect, std::string_view open, std::string_view close);
    virtual ~Identifiers() = default;
    Identifiers(const Identifiers &) = delete;
    Identifiers &operator=(const Identifiers &) = delete;

    std::string quote(const sql::Name &name) const;
    std::string quoteAlways(std::string_view text) const; ///< quote_identifier
    bool needsQuotes(std::string_view text) const;
    std::string quoteSchema(const sql::Name &name) const { return quote(name); }

    std::string table(const sql::Name &name, const sql::Name &schema) const;
    std::string table(const sql::TableClause &table, bool withSchema = true) const;
    virtual std::string column(const sql::ColumnClause &column) const;
    std::string sequence(const schema::Sequence &sequence) const;
    std::string collation(std::string_view name) const;
    /// Empty where the constraint has no name. Names too long are cut or refused as SQLAlchemy does.
    virtual std::string constraint(const schema::Constraint &constraint) const;
    std::string index(const schema::Index &index) const;
    /// A name of ours or a convention's, cut to the length allowed; CompileError where a script's own is too long.
    sql::Name truncated(const sql::Name &name, int longest) const;

protected:
    /// Reserved words in lower case, sorted; a name that is one is quoted.
    virtual bool isReserved(std::string_view lower) const;
    virtual bool isLegalStart(char first) const;
    std::string escaped(std::string_view text) const; ///< doubles the closing quote, and percents where the driver reads them

    const Dialect &m_dialect;
    std::string m_open, m_close;
};

} // namespace retort::dialects
