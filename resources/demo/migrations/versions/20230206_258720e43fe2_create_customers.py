"""create customers

Revision ID: 258720e43fe2
Revises:
Create Date: 2023-02-06 09:12:09.339564

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "258720e43fe2"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "customers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_customers"),
        sa.UniqueConstraint("email", name="uq_customers_email"),
    )


def downgrade():
    op.drop_table("customers")
