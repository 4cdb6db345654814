// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/library/registry.h"

#include "core/library/schema/classes.h"
#include "core/library/schema/constants.h"
#include "core/library/schema/events.h"
#include "core/library/schema/names.h"
#include "core/library/schema/orm.h"
#include "core/schema/sort.h"

#include <array>

namespace retort::library {

using script::Arguments;
using script::Value;
using script::Vm;

namespace {

template<SchemaClass which>
Value makeClass(Session &session, const void *)
{
    return Value(schemaType(session, which));
}

Value sortTablesFunction(Vm &vm, Arguments &arguments)
{
    Session &session = Session::of(vm);
    std::vector<schema::Table *> tables;
    for (const Value &value : vm.unpackAll(arguments[0])) {
        auto *table = nodeAs<schema::Table>(vm, value);
        if (table == nullptr)
            refuseItem(session, value);
        tables.push_back(table);
    }
    const auto sorted = compiling(session, [&] { return schema::sortTables(tables); });
    std::vector<Value> values;
    for (schema::Table *table : sorted)
        values.push_back(wrapSchema(session, table));
    return vm.list(std::move(values));
}

Value makeSortTables(Session &session, const void *)
{
    return session.vm().nativeFunction("sort_tables(tables, skip_fn=, extra_dependencies=)", sortTablesFunction);
}

using C = SchemaClass;

constexpr const char *kBoth = "sqlalchemy sqlalchemy.schema sqlalchemy.sql.schema";
constexpr const char *kDdl = "sqlalchemy.schema sqlalchemy.sql.ddl";
constexpr const char *kDdlToo = "sqlalchemy sqlalchemy.schema sqlalchemy.sql.ddl";
constexpr const char *kNames = "sqlalchemy.sql.elements sqlalchemy.sql.naming sqlalchemy.schema sqlalchemy.sql.expression";

// clang-format off
constexpr std::array kExports{
    Export{"sqlalchemy.schema sqlalchemy.sql.schema", "SchemaItem", makeClass<C::SchemaItem>},
    Export{kBoth, "Column", makeClass<C::Column>},
    Export{kBoth, "Table", makeClass<C::Table>},
    Export{kBoth, "MetaData", makeClass<C::MetaData>},
    Export{kBoth, "ForeignKey", makeClass<C::ForeignKey>},
    Export{kBoth, "Constraint", makeClass<C::Constraint>},
    Export{"sqlalchemy.schema sqlalchemy.sql.schema", "ColumnCollectionConstraint", makeClass<C::ColumnCollectionConstraint>},
    Export{kBoth, "PrimaryKeyConstraint", makeClass<C::PrimaryKeyConstraint>},
    Export{kBoth, "UniqueConstraint", makeClass<C::UniqueConstraint>},
    Export{kBoth, "CheckConstraint", makeClass<C::CheckConstraint>},
    Export{kBoth, "ForeignKeyConstraint", makeClass<C::ForeignKeyConstraint>},
    Export{"sqlalchemy.dialects.postgresql sqlalchemy.dialects.postgresql.ext", "ExcludeConstraint",
           makeClass<C::ExcludeConstraint>},
    Export{kBoth, "Index", makeClass<C::Index>},
    Export{kBoth, "FetchedValue", makeClass<C::FetchedValue>},
    Export{kBoth, "DefaultClause", makeClass<C::DefaultClause>},
    Export{kBoth, "Computed", makeClass<C::Computed>},
    Export{kBoth, "Identity", makeClass<C::Identity>},
    Export{"sqlalchemy.schema sqlalchemy.sql.schema", "DefaultGenerator", makeClass<C::DefaultGenerator>},
    Export{kBoth, "ColumnDefault", makeClass<C::ColumnDefault>},
    Export{kBoth, "Sequence", makeClass<C::Sequence>},
    Export{kDdlToo, "ExecutableDDLElement", makeClass<C::ExecutableDdl>},
    Export{kDdlToo, "DDLElement", makeClass<C::ExecutableDdl>},
    Export{kDdlToo, "DDL", makeClass<C::DDL>},
    Export{kDdl, "CreateTable", makeClass<C::CreateTable>},
    Export{kDdl, "DropTable", makeClass<C::DropTable>},
    Export{kDdl, "CreateIndex", makeClass<C::CreateIndex>},
    Export{kDdl, "DropIndex", makeClass<C::DropIndex>},
    Export{kDdl, "AddConstraint", makeClass<C::AddConstraint>},
    Export{kDdl, "DropConstraint", makeClass<C::DropConstraint>},
    Export{kDdl, "CreateSequence", makeClass<C::CreateSequence>},
    Export{kDdl, "DropSequence", makeClass<C::DropSequence>},
    Export{kDdl, "CreateSchema", makeClass<C::CreateSchema>},
    Export{kDdl, "DropSchema", makeClass<C::DropSchema>},
    Export{kDdl, "SetTableComment", makeClass<C::SetTableComment>},
    Export{kDdl, "DropTableComment", makeClass<C::DropTableComment>},
    Export{kDdl, "SetColumnComment", makeClass<C::SetColumnComment>},
    Export{kDdl, "DropColumnComment", makeClass<C::DropColumnComment>},
    Export{kDdl, "SetConstraintComment", makeClass<C::SetConstraintComment>},
    Export{kDdl, "DropConstraintComment", makeClass<C::DropConstraintComment>},
    Export{"sqlalchemy.schema sqlalchemy.sql.ddl", "sort_tables", makeSortTables},
    Export{kBoth, "BLANK_SCHEMA", [](Session &session, const void *) { return blankSchema(session); }},
    Export{"sqlalchemy.schema sqlalchemy.sql.schema", "RETAIN_SCHEMA", [](Session &session, const void *) { return retainSchema(session); }},
    Export{"sqlalchemy.sql.schema", "NULL_UNSPECIFIED", [](Session &session, const void *) { return nullUnspecified(session); }},
    Export{"sqlalchemy sqlalchemy.sql sqlalchemy.sql.expression sqlalchemy.sql.elements sqlalchemy.sql.schema", "quoted_name", makeQuotedName},
    Export{kNames, "conv", makeConv},
    Export{"sqlalchemy.sql.base sqlalchemy.sql.naming", "_NONE_NAME", makeNoneName},
    Export{"sqlalchemy.event", "listen", makeListen},
    Export{"sqlalchemy.event", "listens_for", makeListensFor},
    Export{"sqlalchemy.event", "contains", makeContains},
    Export{"sqlalchemy.event", "remove", makeRemove},
};
// clang-format on

} // namespace

std::span<const Export> schemaExports()
{
    static const std::vector<Export> kAll = [] {
        std::vector<Export> all(kExports.begin(), kExports.end());
        const auto orm = ormExports();
        all.insert(all.end(), orm.begin(), orm.end());
        return all;
    }();
    return kAll;
}

} // namespace retort::library
