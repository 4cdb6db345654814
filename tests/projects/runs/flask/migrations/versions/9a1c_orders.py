"""orders

Revision ID: 9a1c
Revises:
Create Date: 2024-05-01 10:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = '9a1c'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table('orders',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('state', sa.Enum('new', 'paid', name='order_state'), nullable=False),
        sa.PrimaryKeyConstraint('id')
    )


def downgrade():
    op.drop_table('orders')
    sa.Enum(name='order_state').drop(op.get_bind(), checkfirst=False)
