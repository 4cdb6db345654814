"""index large table

Revision ID: index_large_table
Revises: add_claude_session_id
Create Date: 2025-03-01 09:15:42.120000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = 'index_large_table'
down_revision: Union[str, None] = 'add_claude_session_id'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    for start in range(0, 3000, 1000):
        op.execute(f"UPDATE sessions SET status = 'closed' WHERE user_id BETWEEN {start} AND {start + 999} AND status IS NULL")
    with op.get_context().autocommit_block():
        op.create_index('ix_sessions_claude', 'sessions', ['claude_session_id'], unique=True, postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index('ix_sessions_claude', table_name='sessions', postgresql_concurrently=True, if_exists=True)
