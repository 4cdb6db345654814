// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What a step runs: a script's function, or SQL as it is written; and who is told afterwards.
#include "core/history/failures.h"
#include "core/library/context/migration_context.h"
#include "core/library/context/migration_info.h"
#include "core/library/objects.h"
#include "core/library/op/on_context.h"
#include "core/library/op/running.h"
#include "core/sql/split.h"

namespace retort::library {

using script::Call;
using script::Module;
using script::Ref;
using script::Value;
using script::Vm;

namespace {

/// Alembic's name for a script's module: the file's, all that is no word character as _.
std::string moduleName(std::string_view path)
{
    const std::size_t slash = path.find_last_of("/\\");
    std::string name(slash == std::string_view::npos ? path : path.substr(slash + 1));
    for (char &c : name) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
                            || (static_cast<unsigned char>(c) & 0x80) != 0;
        if (!isWord)
            c = '_';
    }
    return name;
}

/// A script's module lives as long as its function runs; what it defines is let go, cycles and all.
struct Loaded
{
    Ref<Module> module;
    ~Loaded() { module->clear(); }
};

} // namespace

void MigrationContext::runFunction(const history::RevisionMap &map, const history::Step &step, const Call &arguments)
{
    Session &session = m_environment.session;
    Vm &vm = session.vm();
    const auto body = m_environment.revisions->body(step.revision, step.isUpgrade);
    if (!body)
        throw script::Stopped{body.error()};
    if (body->sql) {
        runSql(*body);
        return;
    }
    session.part<OperationLog>().operations.clear();
    const char *direction = step.isUpgrade ? "upgrade" : "downgrade";
    const OnContext running(session, *this);
    const Loaded loaded{vm.runSource(body->script, moduleName(map.revision(step.revision).path))};
    const Value function = vm.getAttribute(loaded.module.value(), vm.atoms().intern(direction));
    vm.call(function, arguments);
}

void MigrationContext::runSql(const RevisionBody &body)
{
    const std::string_view text = body.sql->text(body.sqlBegin, body.sqlEnd);
    const auto dialect = m_dialect->name() == "postgresql" ? sql::SqlFlavour::PostgreSql
                         : m_dialect->name() == "sqlite"   ? sql::SqlFlavour::Sqlite
                                                           : sql::SqlFlavour::MySql;
    for (const sql::SqlPiece &piece : sql::splitSql(text, dialect))
        m_sink.statement(text.substr(piece.begin, piece.end - piece.begin), nullptr);
}

/// on_version_apply: the callables that env.py gave.
void MigrationContext::callBack(const history::Step &step, const std::set<std::string> &heads, const Call &arguments)
{
    const Value callbacks = option("on_version_apply");
    if (callbacks.isUndefined() || callbacks.isNone())
        return;
    Session &session = m_environment.session;
    Vm &vm = session.vm();
    const std::vector<Value> all = vm.unpackAll(callbacks);
    if (all.empty())
        return;
    auto rows = vm.set();
    for (const std::string &head : heads)
        vm.addTo(*rows, vm.text(head));
    auto runArguments = vm.dict();
    for (std::uint32_t i = 0; i < arguments.named; ++i)
        vm.putInto(*runArguments, vm.text(arguments.names[i]->text), arguments.namedValue(i));
    const std::vector<Value> values{Value(this), makeMigrationInfo(session, step), rows.value(), runArguments.value()};
    std::vector<const script::Atom *> names;
    for (const char *name : {"ctx", "step", "heads", "run_args"})
        names.push_back(vm.atoms().intern(name));
    Call call;
    call.values = values.data();
    call.names = names.data();
    call.named = static_cast<std::uint32_t>(names.size());
    // They may use op, as whatever runs beneath run_migrations() may.
    const OnContext running(session, *this);
    for (const Value &callback : all)
        vm.call(callback, call);
}

void raiseCommandError(Session &session, std::string text)
{
    raiseNamed(session, "CommandError", std::move(text));
}

void raiseHistoryError(Session &session, const base::Diagnostic &error, const history::CommandWording &wording)
{
    history::CommandFailure failure = history::wordFailure(error, wording);
    if (failure.exitStatus == 255)
        raiseCommandError(session, std::move(failure.text));
    throw script::Stopped{error};
}

const history::RevisionMap &revisionMap(Environment &environment)
{
    if (environment.revisions == nullptr)
        environment.session.vm().raise(environment.session.vm().types().attributeError,
                                       "'NoneType' object has no attribute '_upgrade_revs'");
    const auto map = environment.revisions->map();
    if (!map)
        throw script::Stopped{map.error()};
    return **map;
}

} // namespace retort::library
