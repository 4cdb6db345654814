"""price

Revision ID: b2d4
Revises: 9a1c
Create Date: 2024-05-02 10:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = 'b2d4'
down_revision = '9a1c'
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('orders', schema=None) as batch_op:
        batch_op.add_column(sa.Column('price', sa.Numeric(precision=10, scale=2), nullable=True))


def downgrade():
    with op.batch_alter_table('orders', schema=None) as batch_op:
        batch_op.drop_column('price')
