"""both databases

Revision ID: 9a1c
Revises: 
Create Date: 2024-05-01 10:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = '9a1c'
down_revision = None
branch_labels = None
depends_on = None


def upgrade(engine_name):
    globals()["upgrade_%s" % engine_name]()


def downgrade(engine_name):
    globals()["downgrade_%s" % engine_name]()


def upgrade_():
    op.create_table('a', sa.Column('id', sa.Integer(), primary_key=True))


def downgrade_():
    op.drop_table('a')


def upgrade_users():
    op.create_table('users_a', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(50)))


def downgrade_users():
    op.drop_table('users_a')


def upgrade_logs():
    pass


def downgrade_logs():
    pass
