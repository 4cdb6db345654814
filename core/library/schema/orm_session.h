// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/session.h"

namespace retort::library {

// orm.Session: what it holds is never written here, and asking it needs a database.
script::Value makeSessionClass(Session &session, const void *data);
script::Value makeSessionMaker(Session &session, const void *data);
script::Value makeScopedSession(Session &session, const void *data);

} // namespace retort::library
