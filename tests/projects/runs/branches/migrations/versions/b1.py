"""b1"""
from alembic import op

revision = 'b1'
down_revision = 'a1'
branch_labels = ('left',)
depends_on = None


def upgrade():
    op.execute("UP b1")


def downgrade():
    op.execute("DOWN b1")
