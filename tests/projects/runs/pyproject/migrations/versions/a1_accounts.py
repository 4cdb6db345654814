"""accounts

Revision ID: a1
Revises:
Create Date: 2024-01-02 03:04:05

"""
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("note", sa.Text(), server_default="it's 100%"),
    )
    op.create_index("ix_accounts_name", "accounts", ["name"], unique=True)


def downgrade():
    op.drop_index("ix_accounts_name", table_name="accounts")
    op.drop_table("accounts")
