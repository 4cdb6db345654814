// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/impl.h"

#include <string>
#include <vector>

namespace retort::dialects {

class PostgresqlImpl : public Impl
{
public:
    PostgresqlImpl(const Dialect &dialect, const ImplSettings &settings, Sink &sink);

    void alterColumn(const operations::AlterColumn &change) override;
    void createIndex(const schema::Index &index, std::optional<bool> ifNotExists) override;
    void prepareTableForBatch(const schema::Table &table, const std::vector<std::string> &named) override;

    std::string columnComment(const operations::AlterColumn &change) override;
    std::string identityDefault(const operations::AlterColumn &change) override;
    std::string renameTableStatement(const operations::RenameTable &operation) override;

protected:
    void afterCreate(const schema::Table &table) override;

private:
    std::string columnTypeUsing(const operations::AlterColumn &change, const sql::Value *usingWhat);
    std::string identityChanges(const schema::Identity *now, const schema::Identity *before);
};

} // namespace retort::dialects
