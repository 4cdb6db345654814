// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/library/context/migration_context.h"

#include <optional>

namespace retort::library {

/// The functions of alembic.context, and of an EnvironmentContext: signature and what it does.
struct ContextFunction
{
    std::string_view name;
    std::string_view signature;
    script::Value (*run)(script::Vm &, script::Arguments &);
};
std::span<const ContextFunction> contextFunctions();

/// context.config, context.script.
script::Value contextConfig(Session &session, const void *);
script::Value contextScript(Session &session, const void *);

/// with context.begin_transaction():
script::Value transactionMarks(Session &session, MigrationContext &context, bool marks, bool isAutocommit);

/// MigrationContext.configure(connection=, url=, dialect_name=, dialect=, dialect_opts=, opts=) and context.configure().
struct ConfigureArguments
{
    script::Value connection, url, dialectName, dialect, dialectOptions;
};
std::unique_ptr<dialects::Dialect> configuredDialect(Environment &environment, const ConfigureArguments &given);

/// ScriptDirectory.as_revision_number.
script::Value revisionNumber(Environment &environment, const script::Value &wanted);

MigrationContext &configuredContext(Environment &environment);

} // namespace retort::library
