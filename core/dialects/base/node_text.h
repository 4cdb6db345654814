// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"
#include "core/operations/describe.h"

namespace retort::dialects {

/// Types and expressions of a description as a dialect writes them; in plain words where it cannot.
class DialectText : public operations::NodeText
{
public:
    explicit DialectText(const Dialect &dialect)
        : m_dialect(dialect)
    {
    }
    std::string type(const sql::Type &type) const override;
    std::string clause(const sql::Clause &clause) const override;

private:
    const Dialect &m_dialect;
};

} // namespace retort::dialects
