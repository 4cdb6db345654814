// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

namespace retort::library {

/// alembic.operations.schemaobj.SchemaObjects: `operations.schema_obj.table("t", …)`.
script::Type *schemaObjectsClass(Session &session);
script::Value makeSchemaObjects(Session &session);

} // namespace retort::library
