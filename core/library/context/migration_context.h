// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/impl.h"
#include "core/history/failures.h"
#include "core/history/steps.h"
#include "core/library/context/environment.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace retort::library {

/// Where a context's statements go: standard output, or the buffer that configure() was given.
class OutputSink : public dialects::Sink
{
public:
    explicit OutputSink(Environment &environment)
        : m_environment(environment)
    {
    }
    void statement(std::string_view text, const operations::Operation *operation) override;
    void comment(std::string_view text) override;

    std::string_view terminator = ";";
    script::Value buffer; ///< undefined: standard output
    std::string encoding; ///< configure(output_encoding=…): the buffer takes bytes; empty: text

private:
    void write(std::string_view text);
    void keep(std::string_view text, const operations::Operation *operation, bool isComment);

    Environment &m_environment;
};

/// The statements of the version table, written as SQLAlchemy writes them.
class VersionTable
{
public:
    VersionTable(const dialects::Dialect &dialect, std::string name, std::string schema, bool primaryKey);

    const std::string &name() const { return m_name; }
    const std::string &schema() const { return m_schema; }
    std::string create() const;
    std::string insert(std::string_view version) const;
    std::string update(std::string_view from, std::string_view to) const;
    std::string remove(std::string_view version) const;

private:
    std::string literal(std::string_view version) const;

    const dialects::Dialect &m_dialect;
    std::string m_name, m_schema;
    bool m_primaryKey;
    std::string m_table;  ///< quoted, with its schema
    std::string m_insert, m_update, m_where, m_delete, m_returning;
};

/// alembic.runtime.migration.MigrationContext, offline.
class MigrationContext : public script::Container
{
public:
    MigrationContext(script::Type *type, Environment &environment, std::unique_ptr<dialects::Dialect> dialect,
                     script::Ref<script::Dict> options);
    ~MigrationContext() override;
    void clear() override;

    Environment &environment() { return m_environment; }
    dialects::Impl &impl() { return *m_impl; }
    const dialects::Dialect &dialect() const { return *m_dialect; }
    const VersionTable &versionTable() const { return *m_versionTable; }
    script::Value option(std::string_view name) const; ///< Undefined where it was not given
    const script::Ref<script::Dict> &options() const { return m_options; }

    bool asSql() const { return m_asSql; }
    /// get_current_heads(): where a run starts.
    std::vector<std::string> currentHeads();
    void runMigrations(const script::Call &arguments);
    /// Whether BEGIN and COMMIT stand around all of it, or around each revision.
    bool marksTransaction(bool perMigration) const;
    void begin() { m_impl->emitBegin(); }
    void commit() { m_impl->emitCommit(); }
    void createVersionTable() { m_impl->send(m_versionTable->create()); }
    /// One after the other; SQL outside of a revision's function too (context.stamp()).
    void stamp(const std::vector<std::string> &destination);

    script::Value connection;        ///< what configure() was given, where it is no --sql
    std::optional<UrlParts> url;     ///< of that connection, or configure()'s own
    /// The dialect's name in the log: "PostgresqlImpl".
    std::string implName() const;
    script::Value bind;    ///< the mock connection, once it was asked for
    script::Value dialectObject;
    script::Value implObject;

private:
    std::vector<history::Step> steps(const history::RevisionMap &map, const std::vector<std::string> &heads);
    bool isHandled();
    void runStep(const history::RevisionMap &map, const history::Step &step, std::set<std::string> &heads,
                 const script::Call &arguments);
    void runFunction(const history::RevisionMap &map, const history::Step &step, const script::Call &arguments);
    void runSql(const RevisionBody &body);
    void describeOperations();
    void collect(bool isUpgrade);
    void moveVersion(const history::RevisionMap &map, const history::Step &step, std::set<std::string> &heads);
    void callBack(const history::Step &step, const std::set<std::string> &heads, const script::Call &arguments);

    Environment &m_environment;
    std::unique_ptr<dialects::Dialect> m_dialect;
    script::Ref<script::Dict> m_options;
    OutputSink m_sink;
    dialects::ImplSettings m_implSettings;
    std::unique_ptr<dialects::Impl> m_impl;
    std::unique_ptr<VersionTable> m_versionTable;
    bool m_asSql = true;
    bool m_perMigration = false;
};

/// Raises alembic.util.exc.CommandError.
[[noreturn]] void raiseCommandError(Session &session, std::string text);
/// Stops: what is asked for only a live database could answer.
[[noreturn]] void refuseLive(Session &session, std::string what);
/// Raises what Alembic would raise for an error of the history.
[[noreturn]] void raiseHistoryError(Session &session, const base::Diagnostic &error,
                                    const history::CommandWording &wording);
/// The map, read if need be; where it is broken, ends as Alembic ends.
const history::RevisionMap &revisionMap(Environment &environment);

script::Type *migrationContextType(Session &session);
/// A MigrationContext of a dialect; `options` are context_opts. Logs what Alembic logs.
script::Ref<MigrationContext> makeContext(Environment &environment, std::unique_ptr<dialects::Dialect> dialect,
                                          script::Ref<script::Dict> options);

} // namespace retort::library
