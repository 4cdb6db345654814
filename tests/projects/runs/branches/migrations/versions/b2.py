"""b2"""
from alembic import op

revision = 'b2'
down_revision = 'b1'
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UP b2")


def downgrade():
    op.execute("DOWN b2")
