// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/context/migration_context.h"

#include "core/history/failures.h"
#include "core/history/traversal.h"
#include "core/library/context/logs.h"
#include "core/library/context/messages.h"
#include "core/library/context/revision_run.h"
#include "core/library/objects.h"

namespace retort::library {

using script::Dict;
using script::Ref;
using script::Value;
using script::Vm;

namespace {

constexpr const char *kLogger = "alembic.runtime.migration";

std::optional<bool> flag(Vm &vm, const Value &value)
{
    if (value.isUndefined() || value.isNone())
        return std::nullopt;
    return vm.truth(value);
}

std::string textOr(Vm &vm, const Value &value, const std::string &fallback)
{
    return value.isUndefined() || value.isNone() ? fallback : vm.str(value);
}

/// None, a text, or a sequence of them: util.to_list().
std::vector<std::string> texts(Vm &vm, const Value &value)
{
    std::vector<std::string> all;
    if (value.isUndefined() || value.isNone())
        return all;
    if (vm.isStr(value)) {
        all.emplace_back(vm.textOf(value));
        return all;
    }
    for (const Value &item : vm.unpackAll(value)) {
        if (!item.isNone())
            all.push_back(vm.str(item));
    }
    return all;
}

/// The metadata whose naming convention counts; what is unknown is told of, since names may depend on it.
const schema::MetaData *targetMetadata(Environment &environment, const Value &value)
{
    Vm &vm = environment.session.vm();
    if (value.isUndefined() || value.isNone())
        return nullptr;
    if (vm.typeOf(value) == vm.types().opaque) {
        base::Diagnostic warning{&messages::kUnknownMetadata, {script::objectOf<script::Opaque>(value).trail},
                                 vm.here(), base::Severity::Warning, {}};
        environment.warnings.push_back(std::move(warning));
        return nullptr;
    }
    return nodeAs<schema::MetaData>(vm, value);
}

} // namespace

Value MigrationContext::option(std::string_view name) const
{
    Vm &vm = m_environment.session.vm();
    const Value key = vm.text(name);
    const Value *found = m_options->table.find(vm, key);
    return found != nullptr ? *found : Value();
}

MigrationContext::MigrationContext(script::Type *ofType, Environment &environment,
                                   std::unique_ptr<dialects::Dialect> dialect, Ref<Dict> options)
    : Container(ofType)
    , m_environment(environment)
    , m_dialect(std::move(dialect))
    , m_options(std::move(options))
    , m_sink(environment)
{
    Session &session = environment.session;
    Vm &vm = session.vm();
    m_asSql = flag(vm, option("as_sql")).value_or(false);
    m_perMigration = flag(vm, option("transaction_per_migration")).value_or(false);
    m_implSettings.asSql = true;
    m_implSettings.literalBinds = flag(vm, option("literal_binds")).value_or(false);
    if (m_implSettings.literalBinds && !m_asSql && !environment.request.asSql)
        raiseCommandError(session, "Can't use literal_binds setting without as_sql mode");
    m_implSettings.transactionalDdl = flag(vm, option("transactional_ddl"));
    m_implSettings.targetMetadata = targetMetadata(environment, option("target_metadata"));
    m_implSettings.arena = &session.arena();
    m_implSettings.warn = [&environment](std::string_view text) {
        base::Diagnostic warning{&messages::kWarning, {std::string(text)}, environment.session.vm().here(),
                                 base::Severity::Warning, {}};
        environment.warnings.push_back(std::move(warning));
    };
    for (const char *separator : {"mssql_batch_separator", "oracle_batch_separator"}) {
        if (const Value given = option(separator); given && !given.isNone())
            m_implSettings.batchSeparator = vm.str(given);
    }
    m_impl = m_dialect->impl(m_implSettings, m_sink);
    m_sink.terminator = m_impl->terminator();
    // A context that is no --sql sends its statements to a database, buffer or not.
    const bool isWritten = m_asSql || environment.request.asSql;
    if (const Value buffer = option("output_buffer"); isWritten && buffer && !buffer.isNone())
        m_sink.buffer = buffer;
    if (const Value encoding = option("output_encoding"); encoding && !encoding.isNone())
        m_sink.encoding = vm.str(encoding);
    const CommandRequest &request = environment.request;
    const std::string table = request.versionTable.empty() ? "alembic_version" : request.versionTable;
    m_versionTable = std::make_unique<VersionTable>(
        *m_dialect, textOr(vm, option("version_table"), table),
        textOr(vm, option("version_table_schema"), request.versionTableSchema),
        flag(vm, option("version_table_pk")).value_or(true));
}

MigrationContext::~MigrationContext() = default;

void MigrationContext::clear()
{
    m_options = {};
    m_sink.buffer = Value();
    bind = dialectObject = implObject = connection = Value();
}

std::string MigrationContext::implName() const
{
    static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
        {"postgresql", "PostgresqlImpl"}, {"mysql", "MySQLImpl"},   {"mariadb", "MariaDBImpl"},
        {"sqlite", "SQLiteImpl"},         {"mssql", "MSSQLImpl"},   {"oracle", "OracleImpl"},
    };
    for (const auto &[dialect, impl] : kNames) {
        if (m_dialect->name() == dialect)
            return std::string(impl);
    }
    return "DefaultImpl";
}

bool MigrationContext::marksTransaction(bool perMigration) const
{
    return m_impl->transactionalDdl() && perMigration == m_perMigration;
}

std::vector<std::string> MigrationContext::currentHeads()
{
    Session &session = m_environment.session;
    if (!m_asSql)
        refuseLive(session, "get_current_heads()");
    std::vector<std::string> heads;
    for (const std::string &start : texts(session.vm(), option("starting_rev"))) {
        if (start == "base")
            continue;
        if (m_environment.revisions == nullptr) {
            heads.push_back(start);
            continue;
        }
        const history::RevisionMap &map = revisionMap(m_environment);
        const auto found = history::getRevision(map, start);
        if (!found)
            raiseHistoryError(session, found.error(), {});
        if (!found->has_value())
            session.vm().raise(session.vm().types().attributeError, "'NoneType' object has no attribute 'revision'");
        heads.push_back(map.id(**found));
    }
    return heads;
}

std::vector<history::Step> MigrationContext::steps(const history::RevisionMap &map,
                                                   const std::vector<std::string> &heads)
{
    const CommandRequest &request = m_environment.request;
    const history::Identifiers rows(heads);
    base::Result<std::vector<history::Step>> found;
    history::CommandWording wording;
    switch (request.kind) {
    case CommandKind::Upgrade:
        wording = history::wordingOfUpgrade(request.destination.front());
        found = history::upgradeSteps(map, request.destination.front(), rows);
        break;
    case CommandKind::Downgrade:
        wording = history::wordingOfDowngrade(request.destination.front());
        found = history::downgradeSteps(map, request.destination.front(), rows, &m_environment.warnings);
        break;
    case CommandKind::Stamp:
        wording = history::wordingOfStamp();
        found = history::stampSteps(map, request.destination, rows);
        break;
    case CommandKind::EnsureVersion:
    case CommandKind::Operations:
    case CommandKind::Revision:
    case CommandKind::Merge:
    case CommandKind::Current:
    case CommandKind::Other:
        break;
    }
    if (!found)
        raiseHistoryError(m_environment.session, found.error(), wording);
    return std::move(*found);
}

/// The commands that only look at what env.py says.
bool MigrationContext::isHandled()
{
    switch (m_environment.request.kind) {
    case CommandKind::Revision: m_environment.session.part<RevisionRun>().run(*this); return true;
    case CommandKind::Merge: return true;
    case CommandKind::Current:
        m_environment.databases.push_back({url, m_versionTable->name(), m_versionTable->schema()});
        return true;
    default: return false;
    }
}

void MigrationContext::runMigrations(const script::Call &arguments)
{
    Session &session = m_environment.session;
    m_environment.ranMigrations = true;
    if (isHandled())
        return;
    if (!m_asSql)
        refuseLive(session, "run_migrations()");
    if (m_environment.request.purge)
        raiseCommandError(session, "Can't use --purge with --sql mode");
    const std::vector<std::string> start = currentHeads();
    if (m_environment.request.kind == CommandKind::EnsureVersion) {
        createVersionTable();
        return;
    }
    if (m_environment.request.kind == CommandKind::Operations) {
        describeOperations();
        return;
    }
    const history::RevisionMap &map = revisionMap(m_environment);
    std::set<std::string> heads(start.begin(), start.end());
    for (const history::Step &step : steps(map, start)) {
        const bool marked = marksTransaction(true);
        if (marked)
            begin();
        runStep(map, step, heads, arguments);
        if (marked)
            commit();
    }
}

void MigrationContext::runStep(const history::RevisionMap &map, const history::Step &step,
                               std::set<std::string> &heads, const script::Call &arguments)
{
    if (heads.empty())
        createVersionTable();
    const bool isRevision = step.kind == history::Step::Kind::Revision;
    const std::string text = history::shortLog(step);
    Logs &logs = m_environment.session.part<Logs>();
    if (logs.isEnabled(kLogger, Logs::Info)) {
        const std::string doc = isRevision ? map.revision(step.revision).doc() : std::string();
        logs.log(kLogger, Logs::Info, "Running " + text + (doc.empty() ? "" : ", " + doc));
    }
    m_environment.runningUpgrade = step.isUpgrade;
    m_environment.runningRevision = isRevision ? map.id(step.revision) : std::string();
    m_sink.comment("-- Running " + text);
    if (isRevision)
        runFunction(map, step, arguments);
    moveVersion(map, step, heads);
    callBack(step, heads, arguments);
    m_environment.runningRevision.clear();
}

void MigrationContext::moveVersion(const history::RevisionMap &map, const history::Step &step,
                                   std::set<std::string> &heads)
{
    const auto change = history::applyStep(map, step, heads);
    if (!change)
        raiseHistoryError(m_environment.session, change.error(), {});
    for (const std::string &version : change->deletes)
        m_impl->send(m_versionTable->remove(version));
    for (const std::string &version : change->inserts)
        m_impl->send(m_versionTable->insert(version));
    if (change->isUpdate())
        m_impl->send(m_versionTable->update(change->updateFrom, change->updateTo));
}

void MigrationContext::stamp(const std::vector<std::string> &destination)
{
    const history::RevisionMap &map = revisionMap(m_environment);
    const std::vector<std::string> start = currentHeads();
    const auto found = history::stampSteps(map, destination, start);
    if (!found)
        raiseHistoryError(m_environment.session, found.error(), history::wordingOfStamp());
    std::set<std::string> heads(start.begin(), start.end());
    for (const history::Step &step : *found)
        moveVersion(map, step, heads);
}

void refuseLive(Session &session, std::string what)
{
    const CommandRequest &request = Environment::of(session).request;
    if (request.asSql)
        session.vm().stop(messages::kNeedsDatabase, {std::move(what)});
    session.vm().stop(messages::kOpensNoDatabase, {std::move(what), request.commandName});
}

Ref<MigrationContext> makeContext(Environment &environment, std::unique_ptr<dialects::Dialect> dialect,
                                  Ref<Dict> options)
{
    Session &session = environment.session;
    return compiling(session, [&] {
        auto made = session.vm().heap().make<MigrationContext>(migrationContextType(session), environment,
                                                               std::move(dialect), std::move(options));
        Logs &logs = session.part<Logs>();
        logs.log(kLogger, Logs::Info, "Context impl " + made->implName() + ".");
        if (made->asSql())
            logs.log(kLogger, Logs::Info, "Generating static SQL");
        logs.log(kLogger, Logs::Info,
                 made->impl().transactionalDdl() ? "Will assume transactional DDL."
                                                 : "Will assume non-transactional DDL.");
        return made;
    });
}

} // namespace retort::library
