"""first"""
from alembic import context, op
import sqlalchemy as sa

revision = 'a1'
down_revision = None


def upgrade(word="none"):
    t = sa.table("t", sa.column("a", sa.Integer), sa.column("b", sa.String))
    op.execute(t.update().where(t.c.a == 5).values(b=word))
    with op.get_context().autocommit_block():
        op.execute("VACUUM t")
    op.get_bind().execute(sa.text("SELECT 1"))


def downgrade():
    op.execute("DOWN")
