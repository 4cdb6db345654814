// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// SQLAlchemy registers listeners on a table for each enum and domain that its columns bring. Here the columns are asked when
// the table is created or dropped: the same types, in the same order.
#include "core/dialects/base/named_types.h"

#include "core/dialects/base/ddl_compiler.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/impl.h"
#include "core/sql/type_classes.h"

#include <algorithm>
#include <string_view>

namespace retort::dialects {

using sql::Type;
namespace types = sql::types;

namespace {

bool isNamed(const Type &type)
{
    return type.cls->isA(types::postgresql::kENUM) || type.cls->isA(types::postgresql::kDOMAIN);
}

class Collector
{
public:
    Collector(const Dialect &dialect, sql::Arena &arena)
        : m_dialect(dialect)
        , m_arena(arena)
    {
    }

    void addColumn(const Type &type)
    {
        m_root = &type;
        addType(type);
        for (const auto &[name, variant] : type.variants)
            addType(*variant);
    }

    std::vector<const Type *> take() { return std::move(m_found); }

private:
    void addType(const Type &type)
    {
        const bool isWrapper = type.cls->isA(types::kARRAY) || type.cls->isA(types::kTypeDecorator);
        if (isWrapper) {
            if (type.item != nullptr && type.item != &type)
                addType(*type.item);
        } else if (isNamed(type)) {
            m_found.push_back(&type);
        } else if (type.cls->isA(types::kEnum) && isInUse(type)) {
            const Type *own = m_dialect.adapt(type, m_arena);
            if (own == nullptr || !isNamed(*own))
                return;
            if (type.cls->isA(types::mysql::kENUM))
                throw CompileError{"AttributeError", "'ENUM' object has no attribute 'create_type'"};
            m_found.push_back(own);
        }
    }

    /// Of a generic enum and its variants only the one that this dialect takes counts.
    bool isInUse(const Type &type) const
    {
        if (m_root->variants.empty())
            return true;
        const Type *chosen = m_root;
        for (const auto &[name, variant] : m_root->variants) {
            if (name == m_dialect.name())
                chosen = variant;
        }
        return chosen == &type || (chosen->cls->isA(types::kARRAY) && chosen->item == &type);
    }

    const Dialect &m_dialect;
    sql::Arena &m_arena;
    const Type *m_root = nullptr;
    std::vector<const Type *> m_found;
};

} // namespace

bool NamedTypes::wasMet(const Type &type)
{
    std::tuple entry(type.cls->isA(types::postgresql::kDOMAIN), type.schema.text, type.name.text);
    if (std::find(m_met.begin(), m_met.end(), entry) != m_met.end())
        return true;
    m_met.push_back(std::move(entry));
    return false;
}

std::vector<const Type *> namedTypesOf(const schema::Table &table, const Dialect &dialect, sql::Arena &arena)
{
    Collector collector(dialect, arena);
    for (const sql::ColumnClause *column : table.columns) {
        if (column->type != nullptr)
            collector.addColumn(*column->type);
    }
    return collector.take();
}

std::string DdlCompiler::createType(const Type &type)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler of the dialect " + m_dialect.name() + " can't render CREATE TYPE: " + type.name.text};
}

std::string DdlCompiler::dropType(const Type &type)
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler of the dialect " + m_dialect.name() + " can't render DROP TYPE: " + type.name.text};
}

void Impl::createType(const Type &type)
{
    // A dialect without enums has nothing to create for one; for a domain there is no such way out.
    if (m_dialect.supportsNativeEnum || !type.cls->isA(types::kEnum))
        send(m_ddl->createType(type));
}

void Impl::dropType(const Type &type)
{
    if (m_dialect.supportsNativeEnum || !type.cls->isA(types::kEnum))
        send(m_ddl->dropType(type));
}

void Impl::createTypesOf(const schema::Table &table, NamedTypes &met)
{
    for (const Type *type : namedTypesOf(table, m_dialect, arena())) {
        if (type->metadata == nullptr && type->createType && !met.wasMet(*type))
            createType(*type);
    }
}

void Impl::dropTypesOf(const schema::Table &table, NamedTypes &met)
{
    for (const Type *type : namedTypesOf(table, m_dialect, arena())) {
        if (type->metadata == nullptr && type->createType && !met.wasMet(*type))
            dropType(*type);
    }
}

void Impl::beforeCreate(const schema::Table &table)
{
    createTypesOf(table, m_namedTypes);
}

void Impl::afterDrop(const schema::Table &table)
{
    dropTypesOf(table, m_namedTypes);
}

} // namespace retort::dialects
