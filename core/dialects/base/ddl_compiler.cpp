// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Columns, and what stands in them.
#include "core/dialects/base/ddl_compiler.h"

#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/dialects/base/statement_compiler.h"
#include "core/dialects/base/type_compiler.h"
#include "core/schema/build.h"
#include "core/sql/type_classes.h"

namespace retort::dialects {

DdlCompiler::DdlCompiler(const Dialect &dialect)
    : m_dialect(dialect)
{
}

const Identifiers &DdlCompiler::identifiers() const
{
    return m_dialect.identifiers();
}

void DdlCompiler::refuseElement(std::string_view element) const
{
    throw CompileError{"UnsupportedCompilationError",
                       "Compiler for " + m_dialect.name() + " can't render element of type " + std::string(element)};
}

std::string DdlCompiler::expression(const sql::Clause &clause, bool includeTable)
{
    Context context;
    context.literalBinds = true;
    context.includeTable = includeTable;
    return m_dialect.statementCompiler()->text(clause, context);
}

std::string DdlCompiler::typeText(const schema::Column &column)
{
    static const sql::Type kNull(sql::types::kNullType);
    return m_dialect.types().text(column.type != nullptr ? *column.type : kNull, &column);
}

const schema::Column *DdlCompiler::autoincrementColumn(const schema::Table &table) const
{
    return schema::autoincrementColumn(table);
}

std::string DdlCompiler::columnSpecification(const schema::Column &column, bool)
{
    std::string text = identifiers().column(column) + " " + typeText(column);
    if (hasDefault(column))
        text += " DEFAULT " + columnDefault(column);
    if (column.computed != nullptr)
        text += " " + computed(*column.computed);
    const bool hasIdentity = column.identity != nullptr && m_dialect.supportsIdentityColumns;
    if (hasIdentity)
        text += " " + identity(*column.identity);
    if (!column.isNullable() && !hasIdentity)
        text += " NOT NULL";
    return text;
}

std::string DdlCompiler::columnDefault(const schema::Column &column)
{
    return hasDefault(column) ? serverDefault(*column.serverDefault) : std::string();
}

bool DdlCompiler::hasDefault(const schema::Column &column)
{
    return column.serverDefault != nullptr && !column.serverDefault->isFetchedValue;
}

std::string DdlCompiler::serverDefault(const schema::ServerDefault &value)
{
    static const sql::Type kString(sql::types::kString);
    if (value.argument.isText())
        return m_dialect.statementCompiler()->literal(value.argument, &kString);
    if (!value.argument.isNode())
        return {};
    const auto *clause = dynamic_cast<const sql::Clause *>(value.argument.asNode());
    return clause == nullptr ? std::string() : expression(*clause, true);
}

std::string DdlCompiler::computed(const schema::Computed &computed)
{
    std::string text = "GENERATED ALWAYS AS (" + expression(*computed.text) + ")";
    if (computed.persisted)
        text += *computed.persisted ? " STORED" : " VIRTUAL";
    return text;
}

std::string DdlCompiler::identity(const schema::Identity &identity)
{
    std::string text = std::string("GENERATED ") + (identity.always ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
    if (const std::string options = identityOptions(identity); !options.empty())
        text += " (" + options + ")";
    return text;
}

std::string DdlCompiler::identityOptions(const schema::Identity &identity)
{
    std::string text;
    const auto add = [&](std::string part) { text += (text.empty() ? "" : " ") + part; };
    if (identity.increment)
        add("INCREMENT BY " + std::to_string(*identity.increment));
    if (identity.start)
        add("START WITH " + std::to_string(*identity.start));
    if (identity.minValue)
        add("MINVALUE " + std::to_string(*identity.minValue));
    if (identity.maxValue)
        add("MAXVALUE " + std::to_string(*identity.maxValue));
    if (identity.noMinValue)
        add("NO MINVALUE");
    if (identity.noMaxValue)
        add("NO MAXVALUE");
    if (identity.cache)
        add("CACHE " + std::to_string(*identity.cache));
    if (identity.cycle)
        add(*identity.cycle ? "CYCLE" : "NO CYCLE");
    return text;
}

} // namespace retort::dialects
