// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/schema/spatial.h"

#include "core/schema/parts.h"
#include "core/sql/functions.h"

#include <algorithm>
#include <string>

namespace retort::schema {

namespace {

std::string indexName(const Table &table, const Column &column)
{
    return "idx_" + table.name.text + "_" + column.name.text;
}

Spatial parsed(std::string_view marks)
{
    Spatial spatial;
    while (!marks.empty()) {
        const std::size_t end = std::min(marks.find(' '), marks.size());
        const std::string_view mark = marks.substr(0, end);
        spatial.isGeometry |= mark == "geometry";
        spatial.isRaster |= mark == "raster";
        spatial.isIndexed |= mark == "index";
        spatial.hasAllDimensions |= mark == "nd";
        spatial.isManaged |= mark == "managed";
        spatial.isRequired |= mark == "required";
        marks.remove_prefix(std::min(end + 1, marks.size()));
    }
    return spatial;
}

} // namespace

std::optional<Spatial> spatialOf(const Column &column)
{
    const sql::Type *type = column.type;
    while (type != nullptr && type->cls->visit == "type_decorator")
        type = type->item;
    if (type == nullptr || type->hook == nullptr)
        return std::nullopt;
    const Value *marks = type->options.find(kSpatialOption);
    if (marks == nullptr || !marks->isText())
        return std::nullopt;
    return parsed(marks->asText());
}

bool isGeometryIndex(const Index &index)
{
    if (index.table == nullptr || index.columns.size() != 1)
        return false;
    const Column &column = *index.columns.front();
    const auto spatial = spatialOf(column);
    return spatial && spatial->isGeometry && spatial->isIndexed && index.name.text == indexName(*index.table, column);
}

namespace parts {

void bindSpatial(sql::Arena &arena, Table &table, Column &column)
{
    const auto spatial = spatialOf(column);
    if (!spatial)
        return;
    if (spatial->isRequired)
        column.nullable = false;
    if (spatial->hasAllDimensions && !spatial->isIndexed)
        fail("ArgumentError", "Arg Error(use_N_D_index): spatial_index must be True");
    if (!spatial->isIndexed)
        return;
    auto *index = arena.make<Index>();
    index->name = Name(indexName(table, column));
    index->columnFlag = true;
    index->dialectOptions.set("postgresql_using", Value::text("gist"));
    if (spatial->hasAllDimensions) {
        index->dialectOptions.set(
            "postgresql_ops", Value::map({{Value::text(column.name.text), Value::text("gist_geometry_ops_nd")}}));
    }
    if (spatial->isRaster) {
        auto *hull = arena.make<sql::Function>(Name("ST_ConvexHull"), nullptr);
        hull->arguments.push_back(&column);
        index->pending.push_back(Value::node(hull));
    } else {
        index->pending.push_back(Value::node(&column));
    }
    attachIndex(arena, table, *index);
}

} // namespace parts

} // namespace retort::schema
