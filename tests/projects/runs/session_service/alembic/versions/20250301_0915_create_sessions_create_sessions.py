"""create sessions

Revision ID: create_sessions
Revises: 
Create Date: 2025-03-01 09:15:42.120000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = 'create_sessions'
down_revision: Union[str, None] = None
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        'users',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), primary_key=True),
        sa.Column('name', sa.String(80), nullable=False),
    )
    op.create_table(
        'sessions',
        sa.Column('id', postgresql.UUID(as_uuid=True), server_default=sa.text('gen_random_uuid()'), nullable=False),
        sa.Column('user_id', sa.BigInteger(), nullable=True),
        sa.Column('status', sa.String(20), server_default='open', nullable=False),
        sa.Column('total', sa.Numeric(12, 2), server_default=sa.text('0'), nullable=False),
        sa.Column('started', sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint('id', name='sessions_pkey'),
        sa.CheckConstraint("status IN ('open', 'closed')", name='sessions_status'),
    )
    op.create_foreign_key('fk_sessions_user', 'sessions', 'users', ['user_id'], ['id'], ondelete='CASCADE')
    op.create_index('ix_sessions_started', 'sessions', [sa.text('started DESC')], postgresql_where=sa.text("status = 'open'"))


def downgrade() -> None:
    op.drop_index('ix_sessions_started', table_name='sessions')
    op.drop_constraint('fk_sessions_user', 'sessions', type_='foreignkey')
    op.drop_table('sessions')
    op.drop_table('users')
