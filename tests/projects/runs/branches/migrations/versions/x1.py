"""x1"""
from alembic import op

revision = 'x1'
down_revision = None
branch_labels = ('other',)
depends_on = None


def upgrade():
    op.execute("UP x1")


def downgrade():
    op.execute("DOWN x1")
