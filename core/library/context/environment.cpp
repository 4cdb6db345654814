// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/environment.h"

#include "core/library/context/bind.h"
#include "core/library/context/database_url.h"
#include "core/library/context/migration_context.h"
#include "core/library/objects.h"
#include "core/library/op/on_context.h"
#include "core/library/op/running.h"
#include "core/library/types/compilations.h"

namespace retort::library {

using script::objectOf;
using script::Value;
using script::Vm;

Environment::Environment(Session &ofSession)
    : session(ofSession)
    , options(ofSession.vm().dict())
{
}

Environment::~Environment() = default;

Value currentContext(Session &session)
{
    const auto &running = session.part<OperationsProxy>().context;
    const auto &context = running ? running : Environment::of(session).context;
    if (!context) {
        raiseNamed(session, "NameError",
                   "Can't invoke function 'get_context', as the proxy object has not yet been established for the "
                   "Alembic 'Operations' class.  Try placing this code inside a callable.");
    }
    return context.value();
}

Value currentBind(Session &session)
{
    return mockConnection(objectOf<MigrationContext>(currentContext(session)));
}

void configureForTests(Session &session, std::string_view dialectName,
                       const std::vector<std::pair<const script::Atom *, Value>> &options)
{
    Environment &environment = Environment::of(session);
    Vm &vm = session.vm();
    vm.putInto(*environment.options, vm.text("as_sql"), Value::boolean(true));
    for (const auto &[name, value] : options)
        vm.putInto(*environment.options, vm.text(name->text), value);
    const Value *dialectOptions = environment.options->table.find(vm, vm.text("dialect_opts"));
    const UrlParts url{std::string(dialectName), {}, {}, {}, {}, {}, {}};
    environment.context
        = makeContext(environment, dialectFor(session, url, dialectOptions != nullptr ? *dialectOptions : Value()),
                      environment.options);
    installOperations(session, *environment.context);
}

void executeValue(Session &session, dialects::Impl &impl, const Value &statement)
{
    Vm &vm = session.vm();
    if (vm.typeOf(statement) == vm.types().opaque)
        vm.refuseOpaque(statement, "executed");
    auto *operation = session.arena().make<operations::ExecuteSql>();
    if (vm.isStr(statement)) {
        operation->statement = sql::Value::text(std::string(vm.textOf(statement)));
    } else if (auto own = textOfOwn(session, statement)) {
        operation->statement = sql::Value::text(std::move(*own));
        operation->isCompiled = true;
    } else if (const auto *clause = nodeAs<sql::Clause>(vm, statement)) {
        operation->statement = sql::Value::node(clause);
    } else {
        raiseNamed(session, "AttributeError",
                   "'" + vm.typeOf(statement)->name + "' object has no attribute 'compile'");
    }
    operation->span = vm.here();
    session.part<OperationLog>().operations.push_back(operation);
    compiling(session, [&] { impl.invoke(*operation); });
}

} // namespace retort::library
