// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/impl.h"

namespace retort::dialects {

class MySqlDialect;

/// MySQL changes a column by saying all of it again (MODIFY, CHANGE), so what a script leaves out must be told with
/// existing_type and its kin.
class MySqlImpl : public Impl
{
public:
    MySqlImpl(const MySqlDialect &dialect, const ImplSettings &settings, Sink &sink);

    void alterColumn(const operations::AlterColumn &change) override;
    void dropConstraint(const schema::Constraint &constraint, std::optional<bool> ifExists) override;

    std::string columnNullable(const operations::AlterColumn &change) override;
    std::string columnDefault(const operations::AlterColumn &change) override;
    std::string columnType(const operations::AlterColumn &change) override;
    std::string columnName(const operations::AlterColumn &change) override;

protected:
    void afterCreate(const schema::Table &table) override;
    bool makesByItself(const schema::Index &index) const override;

private:
    /// What comes behind MODIFY c and CHANGE c d.
    std::string wholeColumn(const operations::AlterColumn &change);
    std::string alterDefault(const operations::AlterColumn &change);
};

} // namespace retort::dialects
