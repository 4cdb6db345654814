"""bag sizes and prices

Revision ID: b707aa7efbb7
Revises: 92b92f984067
Create Date: 2023-02-08 16:31:34.861169

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "b707aa7efbb7"
down_revision = "92b92f984067"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "bags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coffee_id", sa.Integer(), sa.ForeignKey("coffees.id", name="fk_bags_coffee_id", ondelete="CASCADE"), nullable=False),
        sa.Column("grams", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_bags"),
        sa.UniqueConstraint("sku", name="uq_bags_sku"),
        sa.CheckConstraint("grams > 0", name="ck_bags_grams_positive"),
    )


def downgrade():
    op.drop_table("bags")
