"""delivery window of an order

Revision ID: ac8adb3bb8c0
Revises: c349b26418d9
Create Date: 2025-05-07 09:11:17.098143

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "ac8adb3bb8c0"
down_revision: Union[str, Sequence[str], None] = "c349b26418d9"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("deliver_after", sa.DateTime(), nullable=True))
    op.add_column("orders", sa.Column("deliver_before", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("orders", "deliver_before")
    op.drop_column("orders", "deliver_after")
