"""customers may be deleted

Revision ID: 4f41e5b0b25b
Revises: aec2cabf806d
Create Date: 2025-01-21 10:36:56.827426

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4f41e5b0b25b"
down_revision: Union[str, Sequence[str], None] = "aec2cabf806d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("customers", sa.Column("deleted_at", sa.DateTime(), nullable=True))
    op.create_index("ix_customers_deleted_at", "customers", ["deleted_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_customers_deleted_at", table_name="customers")
    op.drop_column("customers", "deleted_at")
