"""add avatar field to users

Revision ID: 6d2f
Revises: 5c1e
Create Date: 2025-03-01 09:15:42.120000

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = '6d2f'
down_revision = '5c1e'
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('users', sa.Column('avatar', sa.String(length=255), nullable=True))
    connection = op.get_bind()
    connection.execute(sa.text("UPDATE users SET avatar = :a WHERE avatar IS NULL").bindparams(a="C:\\pictures\\none.png"))


def downgrade():
    op.drop_column('users', 'avatar')
