// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema/schema.h"

#include <optional>
#include <string_view>

/// geoalchemy2's columns: that package listens to tables, gives such columns an index and, where the database wants it, turns
/// that index into a statement of its own.
namespace retort::schema {

/// The option of a type in which resources/modules/column_types_spatial.py says what it is.
inline constexpr std::string_view kSpatialOption = "_retort_spatial";

struct Spatial
{
    bool isGeometry = false; ///< else a geography or a raster
    bool isRaster = false;
    bool isIndexed = false;
    bool hasAllDimensions = false; ///< use_N_D_index
    bool isManaged = false;        ///< use_typmod=False: AddGeometryColumn() makes it
    bool isRequired = false;       ///< nullable=False
};

/// What a column's type, or what that decorates, says; nothing for all other columns.
std::optional<Spatial> spatialOf(const Column &column);

/// Whether it is the index that a geometry column brings by itself.
bool isGeometryIndex(const Index &index);

} // namespace retort::schema
