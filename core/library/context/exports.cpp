// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/dialect_classes.h"
#include "core/library/context/engine.h"
#include "core/library/context/functions.h"
#include "core/library/context/logs.h"
#include "core/library/context/messages.h"
#include "core/library/context/script_objects.h"
#include "core/library/objects.h"
#include "core/library/registry.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

Value contextFunction(Session &session, const void *data)
{
    const auto &function = *static_cast<const ContextFunction *>(data);
    return session.vm().nativeFunction(function.signature, function.run);
}

template<script::Type *(*type)(Session &)>
Value typeExport(Session &session, const void *)
{
    return Value(type(session));
}

/// logging.config.fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None)
Value fileConfig(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    const Configuration *own = Environment::of(session).configuration;
    std::unique_ptr<Configuration> opened;
    const Configuration *ini = configurationOf(vm, arguments[0]);
    if (ini == nullptr && own != nullptr) {
        if (vm.typeOf(arguments[0]) == vm.types().opaque)
            vm.refuseOpaque(arguments[0], "read as an ini file");
        const std::string path = vm.str(arguments[0]);
        if (own->iniFile() == path) {
            ini = own;
        } else {
            opened = own->open(path);
            ini = opened.get();
        }
    }
    const std::string shown = vm.str(arguments[0]);
    if (ini == nullptr || ini->sections().empty())
        vm.raise(vm.types().fileNotFoundError, shown + " doesn't exist");
    for (const char *needed : {"formatters", "handlers", "loggers"}) {
        if (!ini->hasSection(needed))
            vm.raise(vm.newException(vm.types().keyError, {vm.text(needed)}));
    }
    session.part<Logs>().configure(*ini, arguments.truthOr(2, true));
    return Value::none();
}

/// dictConfig is read by nobody here: the lines then come out as Alembic's templates have them.
Value dictConfig(Vm &vm, Arguments &)
{
    Logs &logs = Session::of(vm).part<Logs>();
    logs.basicConfigure(Logs::Warning, "%(levelname)-5.5s [%(name)s] %(message)s", "%H:%M:%S", false);
    logs.logger("alembic").level = Logs::Info;
    return Value::none();
}

Value fileConfigExport(Session &session, const void *)
{
    return session.vm().nativeFunction("fileConfig(fname, defaults=, disable_existing_loggers=, encoding=)",
                                       fileConfig);
}

Value dictConfigExport(Session &session, const void *)
{
    return session.vm().nativeFunction("dictConfig(config)", dictConfig);
}

/// alembic.command: a script that starts commands would need another project's run inside of this one.
Value refusedCommand(Vm &vm, Arguments &arguments)
{
    vm.stop(messages::kNotInScripts, {"alembic.command." + arguments.signature().name + "()"});
}

Value commandExport(Session &session, const void *data)
{
    return session.vm().nativeFunction(std::string(static_cast<const char *>(data)) + "(*args, **kw)", refusedCommand);
}

constexpr EngineExport kEngines[] = {
    EngineExport::CreateEngine, EngineExport::CreateAsyncEngine, EngineExport::FromConfig,
    EngineExport::AsyncFromConfig, EngineExport::MakeUrl, EngineExport::Url, EngineExport::Engine,
    EngineExport::Connection, EngineExport::AsyncConnection, EngineExport::AsyncEngine,
};

/// A pool class: something that may be named and handed to create_engine(), nothing more.
Value poolClass(Session &session, const void *data)
{
    const auto type = script::newType(session.vm(), static_cast<const char *>(data), {});
    type->module = "sqlalchemy.pool";
    return Value(type.get());
}

constexpr const char *kPools = "sqlalchemy.pool sqlalchemy";
constexpr const char *kAsync = "sqlalchemy.ext.asyncio";
constexpr const char *kCommand = "alembic.command";

std::vector<Export> allExports()
{
    std::vector<Export> all{
        {"alembic.context", "config", contextConfig},
        {"alembic.context", "script", contextScript},
        {"alembic.config", "Config", typeExport<configType>},
        {"alembic.script alembic.script.base", "ScriptDirectory", typeExport<scriptDirectoryType>},
        {"alembic.runtime.migration alembic.migration", "MigrationContext", typeExport<migrationContextType>},
        {"logging.config", "fileConfig", fileConfigExport},
        {"logging.config", "dictConfig", dictConfigExport},
        {"sqlalchemy sqlalchemy.engine sqlalchemy.engine.create", "create_engine", engineExport, &kEngines[0]},
        {kAsync, "create_async_engine", engineExport, &kEngines[1]},
        {"sqlalchemy sqlalchemy.engine sqlalchemy.engine.create", "engine_from_config", engineExport, &kEngines[2]},
        {kAsync, "async_engine_from_config", engineExport, &kEngines[3]},
        {"sqlalchemy sqlalchemy.engine sqlalchemy.engine.url", "make_url", engineExport, &kEngines[4]},
        {"sqlalchemy sqlalchemy.engine sqlalchemy.engine.url", "URL", engineExport, &kEngines[5]},
        {"sqlalchemy sqlalchemy.engine sqlalchemy.engine.base", "Engine", engineExport, &kEngines[6]},
        {"sqlalchemy sqlalchemy.engine sqlalchemy.engine.base", "Connection", engineExport, &kEngines[7]},
        {kAsync, "AsyncConnection", engineExport, &kEngines[8]},
        {"sqlalchemy.ext.asyncio sqlalchemy.ext.asyncio.engine", "AsyncEngine", engineExport, &kEngines[9]},
    };
    for (const char *pool : {"NullPool", "QueuePool", "StaticPool", "SingletonThreadPool", "AssertionPool",
                             "AsyncAdaptedQueuePool", "Pool"})
        all.push_back({kPools, pool, poolClass, pool});
    for (const char *command : {"upgrade", "downgrade", "stamp", "revision", "merge", "current", "history", "heads",
                                "check", "ensure_version", "init", "show", "branches", "edit"})
        all.push_back({kCommand, command, commandExport, command});
    for (const ContextFunction &function : contextFunctions())
        all.push_back({"alembic.context", function.name, contextFunction, &function});
    addDialectClasses(all);
    return all;
}

} // namespace

std::span<const Export> contextExports()
{
    static const std::vector<Export> kExports = allExports();
    return kExports;
}

} // namespace retort::library
