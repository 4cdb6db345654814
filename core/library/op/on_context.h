// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/context/migration_context.h"

namespace retort::library {

/// What alembic.op works on. It is no affair of env.py's own context: configure() makes another one of that, and this one
/// stays. session.impl and session.dialect are this context's, which lives as long as they are.
struct OperationsProxy
{
    explicit OperationsProxy(Session &)
    {
    }
    script::Ref<MigrationContext> context;
    bool wasRemoved = false;
};

/// alembic.op works on this context from now on.
void installOperations(Session &session, MigrationContext &context);

/// While a revision or a method of Operations(context) runs: alembic.op works on that context. Put back whatever happens.
class OnContext
{
public:
    OnContext(Session &session, MigrationContext &context);
    /// The context of an Operations. One that was made of the running one's connection writes where that one writes.
    OnContext(Session &session, const script::Value &operations);
    ~OnContext();
    OnContext(const OnContext &) = delete;
    OnContext &operator=(const OnContext &) = delete;

private:
    void change(MigrationContext &context);

    Session &m_session;
    bool m_changed = false;
    script::Ref<MigrationContext> m_context; ///< what the two below are of
    dialects::Impl *m_impl = nullptr;
    const dialects::Dialect *m_dialect = nullptr;
    bool m_wasRunning = false;
};

} // namespace retort::library
