"""status of an order as it went

Revision ID: f40678084211
Revises: b2d553ba331e
Create Date: 2024-07-09 10:17:18.470637

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "f40678084211"
down_revision: Union[str, Sequence[str], None] = "b2d553ba331e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "order_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), sa.ForeignKey("orders.id", name="fk_order_events_order_id", ondelete="CASCADE"), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.Column("by", sa.String(length=60), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_order_events"),
    )
    op.create_index("ix_order_events_order_id_at", "order_events", ["order_id", "at"], unique=False)
    op.execute(
        """
        INSERT INTO order_events (order_id, status, at, "by")
        SELECT id, status, created_at, 'migration' FROM orders
        """
    )


def downgrade() -> None:
    op.drop_index("ix_order_events_order_id_at", table_name="order_events")
    op.drop_table("order_events")
