// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <string_view>

namespace retort::library {

/// An exception class of sqlalchemy.exc, alembic.util.exc or the language, by its name; ArgumentError's kin all are
/// SQLAlchemyError.
script::Type *errorType(Session &session, std::string_view name);

} // namespace retort::library
