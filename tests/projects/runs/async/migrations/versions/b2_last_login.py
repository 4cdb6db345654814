"""last login

With a second paragraph that no log shows.

Revision ID: b2
Revises: a1

"""
from alembic import op
import sqlalchemy as sa

revision = "b2"
down_revision = "a1"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("accounts", sa.Column("last_login", sa.DateTime(timezone=True)))
    op.execute("UPDATE accounts SET note = 'a:b %s'")


def downgrade():
    op.drop_column("accounts", "last_login")
