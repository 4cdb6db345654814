# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
"""geoalchemy2's types, and what the package does to the tables they are in. expect.py needs it on PYTHONPATH."""
import geoalchemy2
import sqlalchemy as sa
from alembic import op
from geoalchemy2 import Geography, Geometry, Raster


def _on_sqlite():
    """There the package calls SpatiaLite's functions, and offline that is an error."""
    return op.get_context().dialect.name == "sqlite"


def case_geometry():
    if _on_sqlite():
        return
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("g", Geometry("POINT", srid=4326)))


def case_module():
    if _on_sqlite():
        return
    op.create_table("t", sa.Column("g", geoalchemy2.types.Geometry(geometry_type="POLYGON", srid=4326, from_text="ST_GeomFromEWKT",
                                                                   name="geometry"), nullable=True))


def case_without_index():
    op.create_table("t", sa.Column("g", Geography("LineString", srid=4326, spatial_index=False)))


def case_plain():
    if _on_sqlite():
        return
    op.create_table("t", sa.Column("g", Geometry(spatial_index=False)), sa.Column("n", Geometry(None, spatial_index=False)),
                    sa.Column("s", Geometry("POINT", srid="4326", dimension=2, spatial_index=False)))


def case_schema():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("r", Raster(), nullable=False), schema="s")


def case_geography():
    if _on_sqlite():
        return
    op.create_table("Some Table", sa.Column("A b", Geography("POLYGON", srid=4326)))


def case_all_dimensions():
    if _on_sqlite():
        return
    op.create_table("t", sa.Column("g", Geometry("POINTZ", srid=4326, dimension=3, use_N_D_index=True)))


def case_all_dimensions_without_index():
    op.create_table("t", sa.Column("g", Geometry("POINTZ", use_N_D_index=True, spatial_index=False)))


def case_own_index_of_that_name():
    if _on_sqlite():
        return
    op.create_table("t", sa.Column("g", Geometry("POINT", srid=4326, spatial_index=False)))
    op.create_index("idx_t_g", "t", ["g"], unique=False, postgresql_using="gist")


def case_add_column():
    op.add_column("t", sa.Column("g", Geometry("MULTIPOLYGON", srid=3857)))


def case_add_column_geography():
    op.add_column("t", sa.Column("g", Geography("POINT"), nullable=True), schema="s")


def case_add_column_raster():
    op.add_column("t", sa.Column("r", Raster()))


def case_add_column_without_index():
    op.add_column("t", sa.Column("g", Geometry(geometry_type="POINTZM", spatial_index=False)))


def case_alter():
    op.alter_column("t", "g", type_=Geometry("POINT", srid=4326), existing_type=sa.Text(), postgresql_using="g::geometry")


def case_drop():
    op.drop_column("t", "g")
    op.drop_table("t")


def case_array():
    op.create_table("t", sa.Column("g", sa.ARRAY(Geometry("POINT"))))


def case_variant():
    op.create_table("t", sa.Column("g", sa.Text().with_variant(Geometry("POINT"), "postgresql")))


def case_wrong_dimension():
    Geometry("POINTZ", dimension=2)


def case_wrong_srid():
    Geometry("POINT", srid="x")


def case_typmod_and_nullable():
    Geometry("POINT", use_typmod=True, nullable=False)


def case_literal():
    op.bulk_insert(sa.table("t", sa.column("g", Geometry("POINT"))), [{"g": "POINT(1 1)"}])


def case_function():
    op.execute(sa.table("t", sa.column("g")).update().values(g=sa.func.ST_GeomFromText("POINT(1 1)", 4326)))
