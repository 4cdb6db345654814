"""tax rate of a coffee

Revision ID: 6fdafe5b635a
Revises: 451f227366cb
Create Date: 2025-03-18 11:53:38.367189

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6fdafe5b635a"
down_revision: Union[str, Sequence[str], None] = "451f227366cb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column(
        "coffees",
        sa.Column("tax_percent", sa.Numeric(precision=4, scale=2), server_default=sa.text("7.00"), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("coffees", "tax_percent")
