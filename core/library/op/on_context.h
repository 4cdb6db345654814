// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/context/migration_context.h"

namespace retort::library {

/// While a method of Operations(context) runs: that context is the running one. Put back whatever happens. A context that
/// was made of the running one's connection writes where that one writes.
class OnContext
{
public:
    OnContext(Session &session, const script::Value &operations);
    ~OnContext();
    OnContext(const OnContext &) = delete;
    OnContext &operator=(const OnContext &) = delete;

private:
    Session &m_session;
    bool m_changed = false;
    dialects::Impl *m_impl = nullptr;
    const dialects::Dialect *m_dialect = nullptr;
    script::Ref<MigrationContext> m_context;
    bool m_wasRunning = false;
};

} // namespace retort::library
