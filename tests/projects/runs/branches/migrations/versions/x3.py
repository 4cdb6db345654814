"""x3"""
from alembic import op

revision = 'x3'
down_revision = 'x2'
branch_labels = None
depends_on = ('m1',)


def upgrade():
    op.execute("UP x3")


def downgrade():
    op.execute("DOWN x3")
