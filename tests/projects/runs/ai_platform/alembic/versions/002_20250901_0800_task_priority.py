"""task priority

Revision ID: 002
Revises: 001
Create Date: 2025-03-01 09:15:42.120000

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = '002'
down_revision = '001'
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table('tasks', schema=None) as batch_op:
        batch_op.add_column(sa.Column('priority', sa.Integer(), server_default='5', nullable=False))
        batch_op.create_index('ix_tasks_priority', ['priority'], unique=False)
    op.bulk_insert(sa.table('queue_config', sa.column('id', sa.Integer)), [{'id': 1}, {'id': 2}])


def downgrade():
    op.execute(sa.table('queue_config', sa.column('id')).delete().where(sa.column('id').in_([1, 2])))
    op.drop_index('ix_tasks_priority', table_name='tasks')
    op.drop_column('tasks', 'priority')
