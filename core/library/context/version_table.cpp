// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/identifiers.h"
#include "core/library/context/migration_context.h"

namespace retort::library {

VersionTable::VersionTable(const dialects::Dialect &dialect, std::string name, std::string schema, bool primaryKey)
    : m_dialect(dialect)
    , m_name(std::move(name))
    , m_schema(std::move(schema))
    , m_primaryKey(primaryKey)
    , m_table(dialect.identifiers().table(sql::Name(m_name), sql::Name(m_schema)))
{
    const std::string column = m_table + ".version_num";
    m_insert = "INSERT INTO " + m_table + " (version_num) VALUES (";
    m_update = "UPDATE " + m_table + " SET version_num=";
    m_delete = "DELETE FROM " + m_table;
    m_where = " WHERE " + column + " = ";
    // The primary key's value is an expression to SQLAlchemy, so it asks for it where the database can tell.
    if (m_primaryKey && dialect.name() == "postgresql")
        m_returning = " RETURNING " + column;
    else if (m_primaryKey && dialect.name() == "sqlite")
        m_returning = " RETURNING version_num";
}

/// literal_column("'%s'"): the id as it is, percent signs as the driver wants them.
std::string VersionTable::literal(std::string_view version) const
{
    std::string text = "'";
    for (const char c : version) {
        text += c;
        if (c == '%' && m_dialect.doublesPercents())
            text += c;
    }
    text += '\'';
    return text;
}

std::string VersionTable::create() const
{
    std::string text = "CREATE TABLE " + m_table + " (\n    version_num VARCHAR(32) NOT NULL";
    if (m_primaryKey) {
        text += ", \n    CONSTRAINT " + m_dialect.identifiers().quote(sql::Name(m_name + "_pkc"))
                + " PRIMARY KEY (version_num)";
    }
    return text + "\n)";
}

std::string VersionTable::insert(std::string_view version) const
{
    return m_insert + literal(version) + ")" + m_returning;
}

std::string VersionTable::update(std::string_view from, std::string_view to) const
{
    return m_update + literal(to) + m_where + literal(from);
}

std::string VersionTable::remove(std::string_view version) const
{
    return m_delete + m_where + literal(version);
}

} // namespace retort::library
