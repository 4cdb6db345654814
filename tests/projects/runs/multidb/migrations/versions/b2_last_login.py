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


def upgrade(engine_name):
    globals()["upgrade_%s" % engine_name]()


def upgrade_engine2():
    op.execute("SELECT 2")


def upgrade_engine1():
    op.add_column("accounts", sa.Column("last_login", sa.DateTime(timezone=True)))
    op.execute("UPDATE accounts SET note = 'a:b %s'")


def downgrade(engine_name):
    globals()["downgrade_%s" % engine_name]()


def downgrade_engine2():
    pass


def downgrade_engine1():
    op.drop_column("accounts", "last_login")
