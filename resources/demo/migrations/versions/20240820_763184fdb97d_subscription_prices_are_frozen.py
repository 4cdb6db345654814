"""subscription prices are frozen

Revision ID: 763184fdb97d
Revises: f40678084211
Create Date: 2024-08-20 09:42:04.638540

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "763184fdb97d"
down_revision: Union[str, Sequence[str], None] = "f40678084211"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("subscriptions", sa.Column("price_cents", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("subscriptions", "price_cents")
