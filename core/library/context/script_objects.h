// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

#include <string>

namespace retort::library {

class Configuration;

/// alembic.script.Script: a revision as env.py sees it. None for the base.
script::Value revisionObject(Session &session, const std::string &id);
/// alembic.script.ScriptDirectory of the open project.
script::Value scriptDirectoryObject(Session &session);
script::Type *scriptDirectoryType(Session &session);

/// alembic.config.Config of the open project.
script::Value configObject(Session &session);
script::Type *configType(Session &session);
/// The ini behind a Config, or behind anything else that env.py may hand to fileConfig(); null for others.
Configuration *configurationOf(script::Vm &vm, const script::Value &value);

} // namespace retort::library
