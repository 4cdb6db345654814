"""c2"""
from alembic import op

revision = 'c2'
down_revision = 'c1'
branch_labels = None
depends_on = None


def upgrade():
    op.execute("UP c2")


def downgrade():
    op.execute("DOWN c2")
