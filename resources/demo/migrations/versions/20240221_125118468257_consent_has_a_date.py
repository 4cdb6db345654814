"""consent has a date

Revision ID: 125118468257
Revises: 0623484a2322
Create Date: 2024-02-21 11:45:43.520529

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "125118468257"
down_revision: Union[str, Sequence[str], None] = "0623484a2322"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("customers", sa.Column("consented_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("customers", "consented_at")
