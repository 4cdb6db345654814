// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/impl.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/schema/ddl.h"
#include "core/sql/known_types.h"

#include <string>

namespace retort::dialects {

using operations::Operation;

Impl::Impl(const Dialect &dialect, const ImplSettings &settings, Sink &sink)
    : m_dialect(dialect)
    , m_settings(settings)
    , m_sink(sink)
    , m_ddl(dialect.ddlCompiler())
{
}

Impl::~Impl() = default;

sql::Node *Impl::invoke(const Operation &operation)
{
    const OperationTable::Run run = m_dialect.operationTable().find(operation.kind);
    if (run == nullptr) {
        throw CompileError{"NotImplementedError", "There is no way to carry out " + std::string(nameOf(operation.kind))
                                                      + " on " + m_dialect.name()};
    }
    // Operations may be made of others (a batch); statements belong to the outermost.
    struct Current
    {
        const Operation *&held;
        const Operation *before;
        ~Current() { held = before; }
    } current{m_current, m_current};
    if (m_current == nullptr)
        m_current = &operation;
    return run(*this, operation);
}

void Impl::execute(const sql::Clause &statement)
{
    if (statement.kind == sql::ClauseKind::Ddl)
        return send(m_ddl->statement(static_cast<const schema::Ddl &>(statement)));
    if (statement.kind == sql::ClauseKind::Ddl) {
        send(m_ddl->statement(static_cast<const schema::Ddl &>(statement)));
        return;
    }
    Context context;
    context.literalBinds = m_settings.literalBinds;
    send(m_dialect.statementCompiler()->text(statement, context));
}

void Impl::executeText(std::string_view text)
{
    const sql::Text statement{std::string(text)};
    execute(statement);
}

void Impl::addConstraint(const schema::Constraint &constraint)
{
    if (constraint.boundType == nullptr || m_ddl->needsTypeBound(constraint))
        send(m_ddl->addConstraint(constraint));
}

void Impl::dropConstraint(const schema::Constraint &constraint, std::optional<bool> ifExists)
{
    send(m_ddl->dropConstraint(constraint, ifExists.value_or(false)));
}

void Impl::createTable(const schema::Table &table, std::optional<bool> ifNotExists)
{
    notify(table, schema::Listener::When::BeforeCreate);
    beforeCreate(table);
    send(m_ddl->createTable(table, ifNotExists.value_or(false)));
    notify(table, schema::Listener::When::AfterCreate);
    afterCreate(table);
    for (const schema::Index *index : table.indexes) {
        if (!makesByItself(*index))
            createIndex(*index, std::nullopt);
    }
    if (!m_dialect.supportsComments || m_dialect.inlineComments)
        return;
    if (table.comment && !table.comment->empty())
        createTableComment(table);
    for (const sql::ColumnClause *each : table.columns) {
        const auto &column = static_cast<const schema::Column &>(*each);
        if (column.comment && !column.comment->empty())
            createColumnComment(column);
    }
}

void Impl::dropTable(const schema::Table &table, std::optional<bool> ifExists)
{
    notify(table, schema::Listener::When::BeforeDrop);
    beforeDrop(table);
    send(m_ddl->dropTable(table, ifExists.value_or(false)));
    notify(table, schema::Listener::When::AfterDrop);
    afterDrop(table);
}

void Impl::notify(const schema::Table &table, schema::Listener::When when)
{
    if (table.listeners.empty())
        return;
    // A listener may add others.
    const std::vector<schema::Listener> now = table.listeners;
    auto &target = const_cast<schema::Table &>(table); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    for (const schema::Listener &listener : now) {
        if (listener.when != when)
            continue;
        if (const auto *callback = dynamic_cast<const schema::Callback *>(listener.what)) {
            callback->call(target);
            continue;
        }
        const auto *ddl = dynamic_cast<const schema::Ddl *>(listener.what);
        if (ddl == nullptr || (ddl->ddlIf != nullptr && !ddl->ddlIf->holds(table, m_dialect)))
            continue;
        schema::Ddl against(*ddl);
        against.target = &table;
        execute(against);
    }
}

void Impl::createIndex(const schema::Index &index, std::optional<bool> ifNotExists)
{
    send(m_ddl->createIndex(index, ifNotExists.value_or(false)));
}

void Impl::dropIndex(const schema::Index &index, std::optional<bool> ifExists)
{
    send(m_ddl->dropIndex(index, ifExists.value_or(false)));
}

void Impl::createTableComment(const schema::Table &table)
{
    send(m_ddl->setTableComment(table));
}

void Impl::dropTableComment(const schema::Table &table)
{
    send(m_ddl->dropTableComment(table));
}

void Impl::createColumnComment(const schema::Column &column)
{
    send(m_ddl->setColumnComment(column));
}

bool Impl::requiresRecreateInBatch(const operations::AlterTable &) const
{
    return false;
}

void Impl::prepareTableForBatch(const schema::Table &, const std::vector<std::string> &) { }

bool Impl::needsCastInBatch(const sql::Type &existing, const sql::Type &now) const
{
    return !sql::sameAffinity(&existing, &now);
}

void Impl::emitBegin()
{
    send("BEGIN");
}

void Impl::emitCommit()
{
    send("COMMIT");
}

void Impl::send(std::string_view ddl)
{
    // What Python's strip() takes off; tabs have become blanks before.
    constexpr std::string_view kBlanks = " \t\n\r\f\v\x1c\x1d\x1e\x1f";
    const std::size_t first = ddl.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) {
        m_sink.statement({}, m_current);
        return;
    }
    ddl = ddl.substr(first, ddl.find_last_not_of(kBlanks) - first + 1);
    if (ddl.find('\t') == std::string_view::npos) {
        m_sink.statement(ddl, m_current);
        return;
    }
    std::string spaced;
    spaced.reserve(ddl.size() + 16);
    for (const char c : ddl) {
        if (c == '\t')
            spaced += "    ";
        else
            spaced += c;
    }
    m_sink.statement(spaced, m_current);
}

void Impl::warn(std::string_view text) const
{
    if (m_settings.warn)
        m_settings.warn(text);
}

} // namespace retort::dialects
