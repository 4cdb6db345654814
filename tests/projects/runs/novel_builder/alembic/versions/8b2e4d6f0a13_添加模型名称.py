"""添加模型名称

Revision ID: 8b2e4d6f0a13
Revises: 3f1a9c0d7e21
Create Date: 2025-03-01 09:15:42.120000

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = '8b2e4d6f0a13'
down_revision = '3f1a9c0d7e21'
branch_labels = None
depends_on = None


def upgrade():
    op.add_column('chapters', sa.Column('model_used', sa.String(length=100), nullable=True, comment='使用的模型名称'))
    op.add_column('chapters', sa.Column('words', sa.Integer(), nullable=False, server_default='0', comment='字数'))
    op.add_column('novels', sa.Column('cover', sa.String(length=500), nullable=True, comment='封面'))


def downgrade():
    op.drop_column('novels', 'cover')
    op.drop_column('chapters', 'words')
    op.drop_column('chapters', 'model_used')
