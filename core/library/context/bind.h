// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

namespace retort::library {

class MigrationContext;

/// Whether anything was executed on the bind: it gave None, which is no result to read rows from.
struct BindUse
{
    explicit BindUse(Session &) { }
    bool executed = false;
};

/// The connection of an offline run (SQLAlchemy's MockConnection): what it executes becomes text.
script::Value mockConnection(MigrationContext &context);
/// The impl of a context, as far as scripts have a use for it.
script::Value implObject(MigrationContext &context);
/// The impl behind that object; AttributeError where it is another.
dialects::Impl *boundImpl(script::Vm &vm, const script::Value &impl);
/// Whether it is the offline connection; then inspection is impossible.
bool isMockConnection(script::Vm &vm, const script::Value &value);

/// The URL of an engine or a connection; null for others.
const UrlParts *urlOfBind(script::Vm &vm, const script::Value &value);
bool isEngine(script::Vm &vm, const script::Value &value);
bool isConnection(script::Vm &vm, const script::Value &value);

} // namespace retort::library
