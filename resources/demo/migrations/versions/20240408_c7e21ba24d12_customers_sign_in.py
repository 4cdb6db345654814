"""customers sign in

Revision ID: c7e21ba24d12
Revises: b389f6c62a06
Create Date: 2024-04-08 09:30:44.188500

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c7e21ba24d12"
down_revision: Union[str, Sequence[str], None] = "b389f6c62a06"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column("customers", sa.Column("password_hash", sa.String(length=120), nullable=True))
    op.add_column("customers", sa.Column("last_login_at", sa.DateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("customers", "last_login_at")
    op.drop_column("customers", "password_hash")
