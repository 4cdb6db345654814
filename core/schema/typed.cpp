// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What a column's type does to its table: the CHECKs of Enum and Boolean, the schema that an enum inherits. And what the
// table's primary key counts up by itself.
#include "core/schema/build.h"
#include "core/schema/parts.h"

namespace retort::schema {

using parts::fail;

namespace {

bool isDecorator(const sql::Type &type)
{
    return type.cls->visit == "type_decorator";
}

void inheritSchema(const Table &table, const sql::Type &type)
{
    if (type.cls->affinity != sql::Affinity::Enum)
        return;
    // A type is the column's own once it is in a table; only readers see it const.
    auto &own = const_cast<sql::Type &>(type); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    const auto *metadata = dynamic_cast<const MetaData *>(type.metadata);
    if (type.inheritSchema)
        own.schema = table.schema;
    else if (metadata != nullptr && type.schema.empty() && !metadata->schema.empty())
        own.schema = metadata->schema;
}

void bindType(sql::Arena &arena, Table &table, Column &column, const sql::Type &type)
{
    if ((isDecorator(type) || type.cls->affinity == sql::Affinity::Array) && type.item != nullptr)
        return bindType(arena, table, column, *type.item);
    inheritSchema(table, type);
    if (!type.createConstraint)
        return;
    auto *check = arena.make<CheckConstraint>();
    check->boundType = &type;
    check->boundColumn = &column;
    check->columns.push_back(&column);
    if (type.name.empty())
        check->name.isUnnamed = true;
    else
        check->name = type.name;
    parts::attachConstraint(arena, table, *check);
}

sql::Affinity affinityOf(const sql::Type *type)
{
    while (type != nullptr && isDecorator(*type))
        type = type->item;
    return type == nullptr ? sql::Affinity::None : type->cls->affinity;
}

bool canCountUp(const Column &column, bool isDemanded)
{
    const sql::Affinity affinity = affinityOf(column.type);
    if (affinity != sql::Affinity::Integer && affinity != sql::Affinity::Numeric) {
        if (!isDemanded)
            return false;
        fail("ArgumentError", "Column type " + std::string(column.type == nullptr ? "NULL" : column.type->cls->name)
                                  + " on column '" + parts::described(column)
                                  + "' is not compatible with autoincrement=True");
    }
    if (!isDemanded && (column.defaultValue != nullptr || column.serverDefault != nullptr || column.computed != nullptr))
        return false;
    const bool ignoresKeys = column.autoincrement == true || column.autoincrementIgnoresForeignKey;
    return column.foreignKeys.empty() || ignoresKeys;
}

} // namespace

namespace parts {

void bindTypes(sql::Arena &arena, Table &table, Column &column)
{
    if (column.type == nullptr)
        return;
    const sql::Type &type = *column.type;
    bindType(arena, table, column, type);
    for (const auto &[dialect, variant] : type.variants)
        bindType(arena, table, column, *variant);
}

} // namespace parts

const Column *autoincrementColumn(const Table &table)
{
    if (table.primaryKey == nullptr)
        return nullptr;
    const auto &columns = table.primaryKey->columns;
    if (columns.size() == 1) {
        const Column &column = *columns.front();
        if (column.autoincrement == true) {
            canCountUp(column, true);
            return &column;
        }
        return column.autoincrement != false && canCountUp(column, false) ? &column : nullptr;
    }
    const Column *found = nullptr;
    for (const Column *column : columns) {
        if (column->autoincrement != true)
            continue;
        canCountUp(*column, true);
        if (found != nullptr) {
            fail("ArgumentError", "Only one Column may be marked autoincrement=True, found both " + column->name.text
                                      + " and " + found->name.text + ".");
        }
        found = column;
    }
    return found;
}

} // namespace retort::schema
