// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/op/on_context.h"

#include "core/library/op/functions.h"

namespace retort::library {

using script::Ref;
using script::Value;

void installOperations(Session &session, MigrationContext &context)
{
    session.part<OperationsProxy>().context = Ref<MigrationContext>(&context);
    session.impl = &context.impl();
    session.dialect = &context.dialect();
}

void removeOperations(Session &session)
{
    auto &proxy = session.part<OperationsProxy>();
    session.impl = nullptr;
    session.dialect = nullptr;
    proxy.context = {};
    proxy.wasRemoved = true;
}

OnContext::OnContext(Session &session, MigrationContext &context)
    : m_session(session)
{
    change(context);
}

OnContext::OnContext(Session &session, const Value &operations)
    : m_session(session)
{
    if (!operations.isObject())
        return;
    const Value held = session.vm().findAttribute(operations, "migration_context");
    auto *context = held.isObject() ? dynamic_cast<MigrationContext *>(held.asObject()) : nullptr;
    if (context != nullptr && context->asSql() && &context->impl() != session.impl)
        change(*context);
}

void OnContext::change(MigrationContext &context)
{
    m_changed = true;
    m_context = m_session.part<OperationsProxy>().context;
    m_impl = m_session.impl;
    m_dialect = m_session.dialect;
    m_wasRunning = m_session.vm().isRunning();
    installOperations(m_session, context);
    m_session.vm().setRunning(true);
}

OnContext::~OnContext()
{
    if (!m_changed)
        return;
    m_session.impl = m_impl;
    m_session.dialect = m_dialect;
    m_session.part<OperationsProxy>().context = std::move(m_context);
    m_session.vm().setRunning(m_wasRunning);
}

} // namespace retort::library
