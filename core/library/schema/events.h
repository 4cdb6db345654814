// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/objects.h"
#include "core/schema/schema.h"

#include <vector>

namespace retort::dialects {
class Impl;
}

/// sqlalchemy.event: listeners of tables and metadata are kept and called by create() and drop(); those of engines, mappers and
/// sessions have nothing to listen to here; those that would change tables while they are made are refused.
namespace retort::library {

void listen(Session &session, const script::Value &target, std::string_view event, const script::Value &function);
void callListener(Session &session, dialects::Impl &impl, const schema::Listener &listener, sql::Clause &target,
                  const script::Value &bind);

/// The listeners of one table or metadata, and before them those of all.
std::vector<schema::Listener> withClassListeners(Session &session, const std::vector<schema::Listener> &own, bool ofMetaData);
/// Table(listeners=[(event, function)…]).
std::vector<schema::Listener> listenersGiven(Session &session, const script::Value &pairs);

script::Value makeListen(Session &session, const void *data);
script::Value makeListensFor(Session &session, const void *data);
script::Value makeContains(Session &session, const void *data);
script::Value makeRemove(Session &session, const void *data);

} // namespace retort::library
