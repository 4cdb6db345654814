"""gift message on an order

Revision ID: 35ea8734def7
Revises: c349b26418d9
Create Date: 2025-05-06 10:02:29.835602

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "35ea8734def7"
down_revision: Union[str, Sequence[str], None] = "c349b26418d9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("gift_message", sa.String(length=300), nullable=True))
    op.add_column(
        "orders",
        sa.Column("gift_wrap", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("orders", "gift_wrap")
    op.drop_column("orders", "gift_message")
