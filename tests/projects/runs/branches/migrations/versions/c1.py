"""c1"""
from alembic import op

revision = 'c1'
down_revision = 'a1'
branch_labels = ('right',)
depends_on = None


def upgrade():
    op.execute("UP c1")


def downgrade():
    op.execute("DOWN c1")
