"""merge subscriptions and stock

Revision ID: 7c33374ae5ce
Revises: 2049317218ec, 92a78c3205ec
Create Date: 2023-05-26 08:58:03.611317

"""
# revision identifiers, used by Alembic.
revision = "7c33374ae5ce"
down_revision = ("2049317218ec", "92a78c3205ec")
branch_labels = None
depends_on = None


def upgrade():
    pass


def downgrade():
    pass
