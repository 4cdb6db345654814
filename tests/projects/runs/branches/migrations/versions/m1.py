"""m1"""
from alembic import op

revision = 'm1'
down_revision = ('b2', 'c2')
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UP m1")


def downgrade():
    op.execute("DOWN m1")
