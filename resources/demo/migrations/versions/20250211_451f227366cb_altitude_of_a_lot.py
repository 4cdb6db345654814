"""altitude of a lot

Revision ID: 451f227366cb
Revises: 4f41e5b0b25b
Create Date: 2025-02-11 15:10:20.858106

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "451f227366cb"
down_revision: Union[str, Sequence[str], None] = "4f41e5b0b25b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("green_lots", sa.Column("altitude_m", sa.Integer(), nullable=True))
    op.add_column("green_lots", sa.Column("variety", sa.String(length=60), nullable=True))


def downgrade() -> None:
    op.drop_column("green_lots", "variety")
    op.drop_column("green_lots", "altitude_m")
