// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"
#include "core/dialects/mysql/mysql_types.h"

namespace retort::dialects {

/// MySQL and MariaDB, as SQLAlchemy has them before it has met a server: no version is known, so nothing that a version
/// brought is used.
class MySqlDialect : public Dialect
{
public:
    explicit MySqlDialect(DialectSettings settings);

    bool doublesPercents() const override;
    std::string_view booleanText(bool value) const override { return value ? "true" : "false"; }
    const TypeCompiler &types() const override { return m_types; }
    std::unique_ptr<StatementCompiler> statementCompiler() const override;
    std::unique_ptr<DdlCompiler> ddlCompiler() const override;
    std::unique_ptr<Impl> impl(const ImplSettings &settings, Sink &sink) const override;
    const OperationTable &operationTable() const override;
    const sql::Type *adapt(const sql::Type &type, sql::Arena &arena) const override;

    bool isMariaDb() const { return m_isMariaDb; }
    /// Whether the server reads \ in strings; it does unless NO_BACKSLASH_ESCAPES is set.
    bool backslashEscapes() const { return true; }

private:
    bool m_isMariaDb;
    MySqlTypes m_types;
};

} // namespace retort::dialects
