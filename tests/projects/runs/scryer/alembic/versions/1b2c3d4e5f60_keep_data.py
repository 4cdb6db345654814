"""keep data before a column goes

Revision ID: 1b2c3d4e5f60
Revises: 0a1b2c3d4e5f
Create Date: 2025-03-01 09:15:42.120000

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

# revision identifiers, used by Alembic.
revision: str = '1b2c3d4e5f60'
down_revision: Union[str, None] = '0a1b2c3d4e5f'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute("""
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'role') THEN
                CREATE TYPE role AS ENUM ('admin', 'user');
            END IF;
        END
        $$;
    """)
    op.execute("CREATE TABLE users_backup AS SELECT * FROM users")
    op.drop_column('users', 'username')
    op.add_column('users', sa.Column('role', postgresql.ENUM('admin', 'user', name='role', create_type=False), nullable=True))


def downgrade() -> None:
    op.drop_column('users', 'role')
    op.add_column('users', sa.Column('username', sa.String(length=50), nullable=True))
    op.execute("UPDATE users SET username = b.username FROM users_backup b WHERE b.id = users.id")
    op.alter_column('users', 'username', existing_type=sa.String(length=50), nullable=False)
    op.create_unique_constraint(None, 'users', ['username'])
    op.drop_table('users_backup')
