"""reviews

Revision ID: 61c154ff639a
Revises: c7266e95d9e7
Create Date: 2023-09-13 10:50:18.139644

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "61c154ff639a"
down_revision = "c7266e95d9e7"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("coffee_id", sa.Integer(), sa.ForeignKey("coffees.id", name="fk_reviews_coffee_id", ondelete="CASCADE"), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customers.id", name="fk_reviews_customer_id", ondelete="CASCADE"), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
        sa.UniqueConstraint("coffee_id", "customer_id", name="uq_reviews_coffee_id_customer_id"),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="ck_reviews_stars_range"),
    )


def downgrade():
    op.drop_table("reviews")
