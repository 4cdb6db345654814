"""gift orders hide the price

Revision ID: bda28818f431
Revises: 35ea8734def7
Create Date: 2025-05-08 14:39:53.072104

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "bda28818f431"
down_revision: Union[str, Sequence[str], None] = "35ea8734def7"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column(
        "orders",
        sa.Column("hide_prices", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("orders", "hide_prices")
