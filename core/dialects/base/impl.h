// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/named_types.h"
#include "core/dialects/base/sink.h"
#include "core/operations/operation.h"
#include "core/schema/schema.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort::dialects {

class DdlCompiler;

/// What context.configure() says that shapes SQL.
struct ImplSettings
{
    bool asSql = true;
    bool literalBinds = false;
    std::optional<bool> transactionalDdl;
    const schema::MetaData *targetMetadata = nullptr; ///< for its naming convention
    sql::Arena *arena = nullptr;                      ///< what operations need on the way is made there
    std::function<void(std::string_view)> warn;
    std::string batchSeparator; ///< mssql, oracle
};

/// How a dialect carries operations out (Alembic's DefaultImpl): which statements, in which order. Made once for each run.
class Impl
{
public:
    Impl(const Dialect &dialect, const ImplSettings &settings, Sink &sink);
    virtual ~Impl();
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    /// Carries one operation out, through the dialect's operation table. Answers the table that create_table made, else null.
    sql::Node *invoke(const operations::Operation &operation);

    // The steps that operations are made of
    virtual void execute(const sql::Clause &statement);
    void executeText(std::string_view text); ///< op.execute("…"): as text()
    virtual void alterColumn(const operations::AlterColumn &change);
    virtual void addColumn(const operations::AddColumn &operation, const schema::Column &column);
    virtual void dropColumn(const operations::DropColumn &operation, const schema::Column &column);
    virtual void addConstraint(const schema::Constraint &constraint);
    virtual void dropConstraint(const schema::Constraint &constraint, std::optional<bool> ifExists);
    virtual void renameTable(const operations::RenameTable &operation);
    virtual void createTable(const schema::Table &table, std::optional<bool> ifNotExists);
    virtual void dropTable(const schema::Table &table, std::optional<bool> ifExists);
    virtual void createIndex(const schema::Index &index, std::optional<bool> ifNotExists);
    virtual void dropIndex(const schema::Index &index, std::optional<bool> ifExists);
    virtual void createTableComment(const schema::Table &table);
    virtual void dropTableComment(const schema::Table &table);
    virtual void createColumnComment(const schema::Column &column);
    virtual void bulkInsert(const operations::BulkInsert &operation);
    /// Whether recreate="auto" means that the table is copied: asked with the batch's steps.
    virtual bool requiresRecreateInBatch(const operations::AlterTable &batch) const;
    /// Before the table that replaces `table` is created: PostgreSQL drops the constraints whose names it will use
    /// again. `named` are the names of the constraints that go over.
    virtual void prepareTableForBatch(const schema::Table &table, const std::vector<std::string> &named);
    /// Whether the rows are copied through a CAST (Alembic's cast_for_batch_migrate).
    virtual bool needsCastInBatch(const sql::Type &existing, const sql::Type &now) const;

    /// ENUM.create(), DOMAIN.drop() …
    void createType(const sql::Type &type);
    void dropType(const sql::Type &type);
    /// What a table's columns need before it and leave behind it; types that belong to a metadata are left to that.
    void createTypesOf(const schema::Table &table, NamedTypes &met);
    void dropTypesOf(const schema::Table &table, NamedTypes &met);

    virtual bool transactionalDdl() const { return m_settings.transactionalDdl.value_or(m_transactionalDdl); }
    virtual void emitBegin();  ///< BEGIN
    virtual void emitCommit(); ///< COMMIT
    virtual std::string_view terminator() const { return ";"; }

    /// Everything goes through here: tabs become four blanks, blanks at both ends go, the sink gets it.
    void send(std::string_view ddl); ///< not "emit": a macro of Qt

    const Dialect &dialect() const { return m_dialect; }
    const ImplSettings &settings() const { return m_settings; }
    DdlCompiler &ddl() { return *m_ddl; }
    sql::Arena &arena() const { return *m_settings.arena; }
    Sink &sink() { return m_sink; }
    void warn(std::string_view text) const;

    // The statements of ALTER TABLE (Alembic's ddl/base.py); dialects have their own for some. Each answers a whole one.
    virtual std::string columnNullable(const operations::AlterColumn &change);
    virtual std::string columnDefault(const operations::AlterColumn &change);
    virtual std::string computedDefault(const operations::AlterColumn &change);
    virtual std::string identityDefault(const operations::AlterColumn &change);
    virtual std::string columnType(const operations::AlterColumn &change);
    virtual std::string columnComment(const operations::AlterColumn &change);
    virtual std::string columnName(const operations::AlterColumn &change);
    virtual std::string addColumnStatement(const operations::AddColumn &operation, const schema::Column &column);
    virtual std::string dropColumnStatement(const operations::DropColumn &operation, const schema::Column &column);
    virtual std::string renameTableStatement(const operations::RenameTable &operation);

    // Their pieces
    std::string tableName(const sql::Name &table, const sql::Name &schema) const;
    std::string quoted(const sql::Name &name) const;
    std::string alterTable(const sql::Name &table, const sql::Name &schema) const; ///< "ALTER TABLE s.t"
    std::string alterTable(const operations::AlterColumn &change) const { return alterTable(change.table, change.schema); }
    std::string alterColumnClause(const sql::Name &column) const;                  ///< "ALTER COLUMN c"
    std::string addColumnClause(const operations::AddColumn &operation, const schema::Column &column); ///< "ADD COLUMN c INTEGER"
    std::string dropColumnClause(const operations::DropColumn &operation, const schema::Column &column);
    std::string typeText(const sql::Type &type) const;
    std::string serverDefaultText(const sql::Value &value); ///< what stands after DEFAULT

    /// Calls the table's own listeners.
    void notify(const schema::Table &table, schema::Listener::When when);

protected:
    /// What a table's types need around it: PostgreSQL's CREATE TYPE and DROP TYPE.
    virtual void beforeCreate(const schema::Table &table);
    virtual void afterCreate(const schema::Table &) {}
    /// Whether afterCreate() sees to an index of a new table.
    virtual bool makesByItself(const schema::Index &) const { return false; }
    virtual void beforeDrop(const schema::Table &) {}
    virtual void afterDrop(const schema::Table &table);

    bool m_transactionalDdl = false;

private:
    const Dialect &m_dialect;
    ImplSettings m_settings;
    Sink &m_sink;
    std::unique_ptr<DdlCompiler> m_ddl;
    NamedTypes m_namedTypes;
    const operations::Operation *m_current = nullptr;
};

/// Operation × dialect: everything that carries an operation out is looked up here. A pair that is missing is an error that
/// names both.
class OperationTable
{
public:
    using Run = sql::Node *(*)(Impl &, const operations::Operation &);

    static OperationTable common(); ///< what toimpl.cpp has for every dialect
    void set(operations::Kind kind, Run run) { m_runs[static_cast<std::size_t>(kind)] = run; }
    Run find(operations::Kind kind) const { return m_runs[static_cast<std::size_t>(kind)]; }

private:
    Run m_runs[operations::kKinds] = {};
};

} // namespace retort::dialects
