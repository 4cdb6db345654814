"""add claude session id

Revision ID: add_claude_session_id
Revises: create_sessions
Create Date: 2025-03-01 09:15:42.120000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.sql import column, table

# revision identifiers, used by Alembic.
revision: str = 'add_claude_session_id'
down_revision: Union[str, None] = 'create_sessions'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column('sessions', sa.Column('claude_session_id', sa.String(64), nullable=True))
    op.alter_column('sessions', 'status', existing_type=sa.String(20), type_=sa.String(32), existing_nullable=False)
    sessions = table('sessions', column('claude_session_id', sa.String), column('status', sa.String), column('id', sa.String))
    op.execute(
        sessions.update()
        .where(sessions.c.claude_session_id.is_(None))
        .values(claude_session_id=sa.func.concat('legacy-', sa.cast(sessions.c.id, sa.String)), status='closed')
    )
    op.alter_column('sessions', 'claude_session_id', existing_type=sa.String(64), nullable=False)
    op.drop_column('sessions', 'total')


def downgrade() -> None:
    op.add_column('sessions', sa.Column('total', sa.Numeric(12, 2), server_default=sa.text('0'), nullable=False))
    op.alter_column('sessions', 'status', existing_type=sa.String(32), type_=sa.String(20), existing_nullable=False)
    op.drop_column('sessions', 'claude_session_id')
