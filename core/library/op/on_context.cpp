// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/on_context.h"

namespace retort::library {

using script::Ref;
using script::Value;

OnContext::OnContext(Session &session, const Value &operations)
    : m_session(session)
{
    if (!operations.isObject())
        return;
    const Value held = session.vm().findAttribute(operations, "migration_context");
    auto *context = held.isObject() ? dynamic_cast<MigrationContext *>(held.asObject()) : nullptr;
    if (context == nullptr || !context->asSql() || &context->impl() == session.impl)
        return;
    Environment &environment = Environment::of(session);
    m_changed = true;
    m_impl = session.impl;
    m_dialect = session.dialect;
    m_context = environment.context;
    m_wasRunning = session.vm().isRunning();
    environment.context = Ref<MigrationContext>(context);
    session.impl = &context->impl();
    session.dialect = &context->dialect();
    session.vm().setRunning(true);
}

OnContext::~OnContext()
{
    if (!m_changed)
        return;
    m_session.impl = m_impl;
    m_session.dialect = m_dialect;
    Environment::of(m_session).context = m_context;
    m_session.vm().setRunning(m_wasRunning);
}

} // namespace retort::library
