// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/schema/schema.h"

#include <vector>

/// What this folder's classes take from the expression language.
namespace retort::library {

/// The class that Column or Table extends.
script::Type *expressionBase(Session &session, sql::ClauseKind kind);
/// An attribute that expressions have; undefined where there is none.
script::Value baseAttribute(script::Vm &vm, const script::Value &self, const script::Atom *name);

} // namespace retort::library
