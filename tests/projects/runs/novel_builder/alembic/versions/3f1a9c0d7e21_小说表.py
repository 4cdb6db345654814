"""小说表

Revision ID: 3f1a9c0d7e21
Revises: 
Create Date: 2025-03-01 09:15:42.120000

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = '3f1a9c0d7e21'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('novels',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('title', sa.String(length=200), nullable=False, comment='小说标题'),
        sa.Column('summary', sa.Text(), nullable=True, comment='简介'),
        sa.Column('created_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=True, comment='创建时间'),
        sa.PrimaryKeyConstraint('id'),
        comment="小说's 100%"
    )
    op.create_index(op.f('ix_novels_id'), 'novels', ['id'], unique=False)
    op.create_table('chapters',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('novel_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['novel_id'], ['novels.id']),
        sa.PrimaryKeyConstraint('id')
    )


def downgrade():
    op.drop_table('chapters')
    op.drop_index(op.f('ix_novels_id'), table_name='novels')
    op.drop_table('novels')
