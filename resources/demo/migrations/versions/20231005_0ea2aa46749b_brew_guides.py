"""brew guides

Revision ID: 0ea2aa46749b
Revises: 61c154ff639a
Create Date: 2023-10-05 14:15:09.439500

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "0ea2aa46749b"
down_revision = "61c154ff639a"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "brew_guides",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coffee_id", sa.Integer(), sa.ForeignKey("coffees.id", name="fk_brew_guides_coffee_id", ondelete="CASCADE"), nullable=True),
        sa.Column("method", sa.String(length=40), nullable=False),
        sa.Column("dose_grams", sa.Numeric(precision=4, scale=1), nullable=True),
        sa.Column("water_ml", sa.Integer(), nullable=True),
        sa.Column("steps", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_brew_guides"),
    )


def downgrade():
    op.drop_table("brew_guides")
