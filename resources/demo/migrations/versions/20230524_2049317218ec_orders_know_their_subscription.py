"""orders know their subscription

Revision ID: 2049317218ec
Revises: f643b37a2088
Create Date: 2023-05-24 13:37:07.592922

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "2049317218ec"
down_revision = "f643b37a2088"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("orders") as batch_op:
        batch_op.add_column(
            sa.Column("subscription_id", sa.Integer(), sa.ForeignKey("subscriptions.id", name="fk_orders_subscription_id", ondelete="SET NULL"), nullable=True),
        )


def downgrade():
    with op.batch_alter_table("orders") as batch_op:
        batch_op.drop_constraint("fk_orders_subscription_id", type_="foreignkey")
        batch_op.drop_column("subscription_id")
