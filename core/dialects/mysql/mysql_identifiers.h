// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/identifiers.h"

namespace retort::dialects {

/// Backticks, and the reserved words of the two servers.
class MySqlIdentifiers : public Identifiers
{
public:
    MySqlIdentifiers(const Dialect &dialect, bool isMariaDb);

protected:
    bool isReserved(std::string_view lower) const override;

private:
    bool m_isMariaDb;
};

} // namespace retort::dialects
