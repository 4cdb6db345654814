"""lots become green lots

Revision ID: 3175ce1c7c7a
Revises: 6997cb4d8bcf
Create Date: 2024-01-16 10:12:04.746703

"""
from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "3175ce1c7c7a"
down_revision: Union[str, Sequence[str], None] = "6997cb4d8bcf"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.rename_table("lots", "green_lots")


def downgrade() -> None:
    op.rename_table("green_lots", "lots")
