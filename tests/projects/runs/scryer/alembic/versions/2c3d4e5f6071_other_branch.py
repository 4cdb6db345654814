"""fix

Revision ID: 2c3d4e5f6071
Revises: 0a1b2c3d4e5f
Create Date: 2025-03-01 09:15:42.120000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = '2c3d4e5f6071'
down_revision: Union[str, None] = '0a1b2c3d4e5f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_check_constraint('email_has_at', 'users', "email LIKE '%@%'")


def downgrade() -> None:
    op.drop_constraint('email_has_at', 'users', type_='check')
