// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/identifiers.h"

namespace retort::dialects {

class SqliteIdentifiers : public Identifiers
{
public:
    explicit SqliteIdentifiers(const Dialect &dialect);

protected:
    bool isReserved(std::string_view lower) const override;
};

} // namespace retort::dialects
