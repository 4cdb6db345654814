"""index orders by delivery window

Revision ID: 6ea7ed4d1204
Revises: ac8adb3bb8c0
Create Date: 2025-05-12 16:08:44.497129

"""
from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "6ea7ed4d1204"
down_revision: Union[str, Sequence[str], None] = "ac8adb3bb8c0"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_index("ix_orders_deliver_after", "orders", ["deliver_after"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_orders_deliver_after", table_name="orders")
