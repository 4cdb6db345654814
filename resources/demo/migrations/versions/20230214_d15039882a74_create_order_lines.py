"""create order lines

Revision ID: d15039882a74
Revises: 7b58147b0004
Create Date: 2023-02-14 10:22:03.611098

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "d15039882a74"
down_revision = "7b58147b0004"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "order_lines",
        sa.Column("order_id", sa.Integer(), sa.ForeignKey("orders.id", name="fk_order_lines_order_id", ondelete="CASCADE"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("bag_id", sa.Integer(), sa.ForeignKey("bags.id", name="fk_order_lines_bag_id"), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("unit_price_cents", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "position", name="pk_order_lines"),
    )


def downgrade():
    op.drop_table("order_lines")
