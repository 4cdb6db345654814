// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/impl.h"

namespace retort::dialects {

/// The batch as a copy of its table: a new one under a passing name, the rows over, the old one dropped, the new one renamed
/// (Alembic's ApplyBatchImpl). Needs batch.copyFrom.
void copyTable(Impl &impl, const operations::AlterTable &batch);

} // namespace retort::dialects
