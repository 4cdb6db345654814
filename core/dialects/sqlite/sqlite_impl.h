// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/impl.h"

namespace retort::dialects {

/// SQLite changes no constraint of a table that is there: that takes the batch mode, which copies it.
class SqliteImpl : public Impl
{
public:
    SqliteImpl(const Dialect &dialect, const ImplSettings &settings, Sink &sink);

    void addConstraint(const schema::Constraint &constraint) override;
    void dropConstraint(const schema::Constraint &constraint, std::optional<bool> ifExists) override;
    bool requiresRecreateInBatch(const operations::AlterTable &batch) const override;
    bool needsCastInBatch(const sql::Type &existing, const sql::Type &now) const override;

    std::string columnName(const operations::AlterColumn &change) override;
    std::string renameTableStatement(const operations::RenameTable &operation) override;

protected:
    void afterCreate(const schema::Table &table) override;
};

} // namespace retort::dialects
