"""seed shipping methods

Revision ID: 69675d98ffc5
Revises: eaa885d996f4
Create Date: 2023-05-02 11:11:27.577815

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "69675d98ffc5"
down_revision = "eaa885d996f4"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "shipping_methods",
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_shipping_methods"),
    )
    methods = sa.table(
        "shipping_methods",
        sa.column("code", sa.String),
        sa.column("name", sa.String),
        sa.column("price_cents", sa.Integer),
    )
    op.bulk_insert(
        methods,
        [
            {"code": "pickup", "name": "Pick up at the roastery", "price_cents": 0},
            {"code": "parcel", "name": "Parcel", "price_cents": 490},
            {"code": "bike", "name": "Bike courier (city only)", "price_cents": 690},
        ],
    )


def downgrade():
    op.drop_table("shipping_methods")
