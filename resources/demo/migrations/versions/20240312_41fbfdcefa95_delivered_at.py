"""delivered at

Revision ID: 41fbfdcefa95
Revises: 2ebea4e796bd
Create Date: 2024-03-12 10:25:19.379147

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "41fbfdcefa95"
down_revision: Union[str, Sequence[str], None] = "2ebea4e796bd"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("shipments", sa.Column("delivered_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("shipments", "delivered_at")
