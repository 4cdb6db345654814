"""both databases

Revision ID: b2d4
Revises: 9a1c
Create Date: 2024-05-01 10:00:00

"""
from alembic import op
import sqlalchemy as sa

revision = 'b2d4'
down_revision = '9a1c'
branch_labels = None
depends_on = None


def upgrade(engine_name):
    globals()["upgrade_%s" % engine_name]()


def downgrade(engine_name):
    globals()["downgrade_%s" % engine_name]()


def upgrade_():
    op.create_table('b', sa.Column('id', sa.Integer(), primary_key=True))


def downgrade_():
    op.drop_table('b')


def upgrade_users():
    op.create_table('users_b', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('name', sa.String(50)))


def downgrade_users():
    op.drop_table('users_b')


def upgrade_logs():
    pass


def downgrade_logs():
    pass
