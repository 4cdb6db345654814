// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/schema/schema.h"

#include <vector>

/// create(), drop(), create_all(), drop_all(): offline, so nothing is asked for first and everything is written, as
/// SQLAlchemy's mock connection does it. `what` is the call, for errors.
namespace retort::library {

void emitCreate(Session &session, const script::Value &bind, sql::Clause &item, const char *what);
void emitDrop(Session &session, const script::Value &bind, sql::Clause &item, const char *what);
void emitCreateAll(Session &session, const script::Value &bind, schema::MetaData &metadata,
                   const std::vector<schema::Table *> &tables);
void emitDropAll(Session &session, const script::Value &bind, schema::MetaData &metadata,
                 const std::vector<schema::Table *> &tables);

} // namespace retort::library
