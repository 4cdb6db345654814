# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""The column types of geoalchemy2. What they do to their tables (indexes, on MySQL a statement after CREATE TABLE) follows from
`_retort_spatial`, which core/schema/spatial.h reads."""
import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import UserDefinedType


class ArgumentError(Exception):
    pass


def _checked(geometry_type, srid, dimension, use_typmod, nullable):
    try:
        srid = int(srid if srid is not None else -1)
    except (ValueError, TypeError):
        raise ArgumentError("srid must be convertible to an integer") from None
    if geometry_type:
        geometry_type = geometry_type.upper()
    if use_typmod is not None and not nullable:
        raise ArgumentError('The "nullable" and "use_typmod" arguments can not be used together')
    if dimension not in (None, 2, 3, 4):
        raise ValueError(f"dimension must be one of [None, 2, 3, 4] but got {dimension}")
    if geometry_type is not None:
        if geometry_type.endswith("ZM"):
            if dimension not in (None, 4):
                raise ValueError("dimension must be 4 when geometry_type ends with 'ZM'")
            dimension = 4
        elif geometry_type[-1] in ("Z", "M"):
            if dimension not in (None, 3):
                raise ValueError("dimension must be 3 when geometry_type ends with 'Z' or 'M'")
            dimension = 3
        else:
            dimension = 2
    return geometry_type, srid, dimension


class _GISType(UserDefinedType):
    cache_ok = True
    name = None
    from_text = None
    _kind = None

    def __init__(self, geometry_type="GEOMETRY", srid=-1, dimension=None, spatial_index=True, use_N_D_index=False,
                 use_typmod=None, from_text=None, name=None, nullable=True, _spatial_index_reflected=None):
        geometry_type, srid, dimension = _checked(geometry_type, srid, dimension, use_typmod, nullable)
        self._fill(geometry_type, srid, dimension, spatial_index, use_N_D_index, use_typmod, from_text, name, nullable,
                   _spatial_index_reflected)

    def _fill(self, geometry_type, srid, dimension, spatial_index, use_N_D_index, use_typmod, from_text, name, nullable,
              reflected):
        self.geometry_type = geometry_type
        self.srid = srid
        self.dimension = dimension
        self.spatial_index = spatial_index
        self.use_N_D_index = use_N_D_index
        self.use_typmod = use_typmod
        self.nullable = nullable
        if from_text is not None:
            self.from_text = from_text
        if name is not None:
            self.name = name
        marks = [self._kind]
        if spatial_index and not reflected:
            marks.append("index")
        if use_N_D_index:
            marks.append("nd")
        if use_typmod is False and self._kind != "raster":
            marks.append("managed")
        if not nullable:
            marks.append("required")
        self._retort_spatial = " ".join(marks)

    def get_col_spec(self, **kw):
        if not self.geometry_type:
            return self.name
        return f"{self.name}({self.geometry_type},{self.srid})"


class Geometry(_GISType):
    name = "geometry"
    from_text = "ST_GeomFromEWKT"
    _kind = "geometry"


class Geography(_GISType):
    name = "geography"
    from_text = "ST_GeogFromText"
    _kind = "geography"


class Raster(_GISType):
    name = "raster"
    from_text = "raster"
    _kind = "raster"

    def __init__(self, spatial_index=True, from_text=None, name=None, nullable=True, _spatial_index_reflected=None):
        self._fill(None, -1, None, spatial_index, False, False, from_text, name, nullable, _spatial_index_reflected)


@compiles(_GISType, "mysql")
@compiles(_GISType, "mariadb")
def _on_mysql(element, compiler, **kw):
    spec = element.geometry_type if element.geometry_type is not None else "GEOMETRY"
    if not element.nullable or element.spatial_index:
        spec += " NOT NULL"
    if element.srid > 0 and compiler.dialect.name != "mariadb":
        spec += f" SRID {element.srid}"
    return spec
