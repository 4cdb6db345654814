"""subscriptions

Revision ID: f643b37a2088
Revises: 69675d98ffc5
Create Date: 2023-05-22 10:30:52.061982

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "f643b37a2088"
down_revision = "69675d98ffc5"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customers.id", name="fk_subscriptions_customer_id", ondelete="CASCADE"), nullable=False),
        sa.Column("bag_id", sa.Integer(), sa.ForeignKey("bags.id", name="fk_subscriptions_bag_id"), nullable=False),
        sa.Column("every_weeks", sa.Integer(), server_default=sa.text("4"), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("paused", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
    )


def downgrade():
    op.drop_table("subscriptions")
