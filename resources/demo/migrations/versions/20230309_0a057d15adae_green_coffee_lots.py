"""green coffee lots

Revision ID: 0a057d15adae
Revises: 6c061839fe20
Create Date: 2023-03-09 08:55:02.225128

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0a057d15adae"
down_revision = "6c061839fe20"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "lots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coffee_id", sa.Integer(), sa.ForeignKey("coffees.id", name="fk_lots_coffee_id"), nullable=False),
        sa.Column("producer", sa.String(length=120), nullable=True),
        sa.Column("harvest", sa.Integer(), nullable=True),
        sa.Column("kilograms", sa.Numeric(precision=8, scale=2), nullable=False),
        sa.Column("arrived_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_lots"),
    )


def downgrade():
    op.drop_table("lots")
