// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/schema/emit.h"

#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/impl.h"
#include "core/dialects/base/named_types.h"
#include "core/library/schema/events.h"
#include "core/library/schema/messages.h"
#include "core/schema/build.h"
#include "core/schema/ddl.h"
#include "core/schema/sort.h"
#include "core/schema/spatial.h"

#include <algorithm>

namespace retort::library {

using schema::DdlKind;
using schema::MetaData;
using schema::Table;
using When = schema::Listener::When;

namespace {

dialects::Impl &implOf(Session &session, const script::Value &bind, const char *what)
{
    script::Vm &vm = session.vm();
    if (session.impl == nullptr)
        vm.stop(schema_messages::kNoConnection, {what});
    if (vm.typeOf(bind) == vm.types().opaque)
        vm.refuseOpaque(bind, "written to");
    return *session.impl;
}

/// One run of SchemaGenerator or SchemaDropper.
class Emitter
{
public:
    Emitter(Session &session, dialects::Impl &impl, const script::Value &bind)
        : m_session(session)
        , m_impl(impl)
        , m_bind(bind)
    {
    }

    void createAll(MetaData &metadata, const std::vector<Table *> &tables)
    {
        for (const Table *table : tables)
            checkNames(*table);
        const auto sorted = schema::sortWithConstraints(tables);
        notify(metadata.listeners, When::BeforeCreate, metadata);
        for (Table *table : metadata.order) {
            for (const sql::Type *type : namedTypes(*table, metadata))
                m_impl.createType(*type);
        }
        for (schema::Sequence *sequence : sequencesOf(metadata)) {
            if (sequence->column == nullptr)
                createSequence(*sequence);
        }
        for (const schema::SortedTable &entry : sorted) {
            if (entry.table != nullptr) {
                createTable(*entry.table, &entry.keys);
                continue;
            }
            for (const schema::ForeignKeyConstraint *key : entry.keys) {
                if (m_impl.dialect().supportsAlter)
                    addConstraint(*key);
            }
        }
        notify(metadata.listeners, When::AfterCreate, metadata);
    }

    void dropAll(MetaData &metadata, const std::vector<Table *> &tables)
    {
        for (const Table *table : tables)
            checkNames(*table);
        auto sorted = sortedForDrop(tables);
        std::reverse(sorted.begin(), sorted.end());
        notify(metadata.listeners, When::BeforeDrop, metadata);
        for (const schema::SortedTable &entry : sorted) {
            if (entry.table != nullptr) {
                dropTable(*entry.table);
                continue;
            }
            for (const schema::ForeignKeyConstraint *key : entry.keys) {
                if (m_impl.dialect().supportsAlter)
                    dropConstraint(*key);
            }
        }
        for (schema::Sequence *sequence : sequencesOf(metadata))
            dropSequence(*sequence);
        for (Table *table : metadata.order) {
            for (const sql::Type *type : namedTypes(*table, metadata))
                m_impl.dropType(*type);
        }
        notify(metadata.listeners, When::AfterDrop, metadata);
    }

    void createTableAlone(Table &table)
    {
        checkNames(table);
        dialects::NamedTypes met;
        m_impl.createTypesOf(table, met);
        createTable(table, nullptr);
    }

    void dropTableAlone(Table &table)
    {
        checkNames(table);
        dropTable(table);
        dialects::NamedTypes met;
        m_impl.dropTypesOf(table, met);
        for (const sql::ColumnClause *column : table.columns) {
            if (schema::Sequence *sequence = static_cast<const schema::Column *>(column)->sequence)
                dropSequence(*sequence);
        }
    }

    void createSequence(schema::Sequence &sequence)
    {
        if (writesSequence(sequence))
            run(DdlKind::CreateSequence, sequence);
    }
    void dropSequence(schema::Sequence &sequence)
    {
        if (writesSequence(sequence))
            run(DdlKind::DropSequence, sequence);
    }
    void createIndex(const schema::Index &index) { run(DdlKind::CreateIndex, index, index.ddlIf); }
    void dropIndex(const schema::Index &index) { run(DdlKind::DropIndex, index, index.ddlIf); }

private:
    void createTable(Table &table, const std::vector<const schema::ForeignKeyConstraint *> *keys)
    {
        notify(table.listeners, When::BeforeCreate, table);
        for (const sql::ColumnClause *column : table.columns) {
            if (schema::Sequence *sequence = static_cast<const schema::Column *>(column)->sequence)
                createSequence(*sequence);
        }
        schema::Ddl create(DdlKind::CreateTable);
        create.element = &table;
        // Without ALTER nothing can be added later.
        if (keys != nullptr && m_impl.dialect().supportsAlter) {
            create.includesAllKeys = false;
            create.includedKeys = *keys;
        }
        m_impl.execute(create);
        const std::vector<schema::Index *> indexes = table.indexes;
        for (const schema::Index *index : indexes) {
            if (schema::isGeometryIndex(*index) && m_impl.dialect().name() != "postgresql") {
                throw dialects::CompileError{"CompileError", "geoalchemy2's spatial columns are for op.create_table() here, "
                                                             "not for Table.create() and MetaData.create_all()"};
            }
            createIndex(*index);
        }
        if (m_impl.dialect().supportsComments && !m_impl.dialect().inlineComments)
            writeComments(table);
        notify(table.listeners, When::AfterCreate, table);
    }

    void writeComments(const Table &table)
    {
        if (table.comment)
            run(DdlKind::SetTableComment, table);
        for (const sql::ColumnClause *each : table.columns) {
            const auto &column = static_cast<const schema::Column &>(*each);
            if (column.comment)
                run(DdlKind::SetColumnComment, column);
        }
        if (m_impl.dialect().name() != "postgresql")
            return;
        for (const schema::Constraint *constraint : table.constraints) {
            if (!constraint->comment.empty())
                run(DdlKind::SetConstraintComment, *constraint);
        }
    }

    void dropTable(Table &table)
    {
        notify(table.listeners, When::BeforeDrop, table);
        run(DdlKind::DropTable, table);
        notify(table.listeners, When::AfterDrop, table);
    }

    void addConstraint(const schema::Constraint &constraint) { run(DdlKind::AddConstraint, constraint, constraint.ddlIf); }
    void dropConstraint(const schema::Constraint &constraint) { run(DdlKind::DropConstraint, constraint, constraint.ddlIf); }

    std::vector<schema::SortedTable> sortedForDrop(const std::vector<Table *> &tables)
    {
        if (m_impl.dialect().supportsAlter)
            return schema::sortWithConstraints(tables, schema::KeySplit::Named);
        try {
            return schema::sortWithConstraints(tables, schema::KeySplit::None);
        } catch (const schema::BuildError &error) {
            if (error.exception != "CircularDependencyError")
                throw;
        }
        // A cycle is only warned of where there is no ALTER.
        std::vector<schema::SortedTable> all;
        for (Table *table : tables)
            all.push_back({table, {}});
        std::reverse(all.begin(), all.end());
        return all;
    }

    std::vector<const sql::Type *> namedTypes(const Table &table, const MetaData &metadata)
    {
        std::vector<const sql::Type *> types = dialects::namedTypesOf(table, m_impl.dialect(), m_impl.arena());
        std::erase_if(types, [&](const sql::Type *type) {
            return (type->metadata != nullptr && type->metadata != &metadata) || !type->createType || m_met.wasMet(*type);
        });
        return types;
    }

    /// The last of each name.
    static std::vector<schema::Sequence *> sequencesOf(const MetaData &metadata)
    {
        std::vector<schema::Sequence *> out;
        for (schema::Sequence *sequence : metadata.sequences) {
            const auto same = std::find_if(out.begin(), out.end(), [&](const schema::Sequence *each) {
                return each->name == sequence->name && each->schema == sequence->schema;
            });
            if (same != out.end())
                *same = sequence;
            else
                out.push_back(sequence);
        }
        return out;
    }

    bool writesSequence(const schema::Sequence &sequence) const
    {
        const dialects::Dialect &dialect = m_impl.dialect();
        return dialect.supportsSequences && (!dialect.sequencesOptional || !sequence.optional);
    }

    void checkNames(const Table &table) const
    {
        for (const sql::Name *name : {&table.name, &table.schema})
            static_cast<void>(m_impl.dialect().identifiers().truncated(sql::Name(name->text), 0));
    }

    void run(DdlKind kind, const sql::Clause &element, const std::shared_ptr<const schema::DdlCondition> &condition = nullptr)
    {
        if (condition != nullptr && !condition->holds(element, m_impl.dialect()))
            return;
        schema::Ddl ddl(kind);
        ddl.element = &element;
        m_impl.execute(ddl);
    }

    void notify(const std::vector<schema::Listener> &listeners, When when, sql::Clause &target)
    {
        // A listener may add others.
        const std::vector<schema::Listener> now =
            withClassListeners(m_session, listeners, dynamic_cast<MetaData *>(&target) != nullptr);
        for (const schema::Listener &listener : now) {
            if (listener.when == when)
                callListener(m_session, m_impl, listener, target, m_bind);
        }
    }

    Session &m_session;
    dialects::Impl &m_impl;
    const script::Value &m_bind;
    dialects::NamedTypes m_met;
};

} // namespace

void emitCreate(Session &session, const script::Value &bind, sql::Clause &item, const char *what)
{
    Emitter emitter(session, implOf(session, bind, what), bind);
    compiling(session, [&] {
        if (auto *table = dynamic_cast<Table *>(&item))
            emitter.createTableAlone(*table);
        else if (auto *sequence = dynamic_cast<schema::Sequence *>(&item))
            emitter.createSequence(*sequence);
        else if (auto *index = dynamic_cast<schema::Index *>(&item))
            emitter.createIndex(*index);
    });
}

void emitDrop(Session &session, const script::Value &bind, sql::Clause &item, const char *what)
{
    Emitter emitter(session, implOf(session, bind, what), bind);
    compiling(session, [&] {
        if (auto *table = dynamic_cast<Table *>(&item))
            emitter.dropTableAlone(*table);
        else if (auto *sequence = dynamic_cast<schema::Sequence *>(&item))
            emitter.dropSequence(*sequence);
        else if (auto *index = dynamic_cast<schema::Index *>(&item))
            emitter.dropIndex(*index);
    });
}

void emitCreateAll(Session &session, const script::Value &bind, MetaData &metadata, const std::vector<Table *> &tables)
{
    Emitter emitter(session, implOf(session, bind, "MetaData.create_all()"), bind);
    compiling(session, [&] { emitter.createAll(metadata, tables); });
}

void emitDropAll(Session &session, const script::Value &bind, MetaData &metadata, const std::vector<Table *> &tables)
{
    Emitter emitter(session, implOf(session, bind, "MetaData.drop_all()"), bind);
    compiling(session, [&] { emitter.dropAll(metadata, tables); });
}

} // namespace retort::library
