"""x2"""
from alembic import op

revision = 'x2'
down_revision = 'x1'
branch_labels = None
depends_on = 'c1'


def upgrade():
    op.execute("UP x2")


def downgrade():
    op.execute("DOWN x2")
