"""a1"""
from alembic import op

revision = 'a1'
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UP a1")


def downgrade():
    op.execute("DOWN a1")
