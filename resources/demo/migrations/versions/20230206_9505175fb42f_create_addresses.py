"""create addresses

Revision ID: 9505175fb42f
Revises: 258720e43fe2
Create Date: 2023-02-06 11:40:41.414003

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "9505175fb42f"
down_revision = "258720e43fe2"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "addresses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), sa.ForeignKey("customers.id", name="fk_addresses_customer_id", ondelete="CASCADE"), nullable=False),
        sa.Column("line1", sa.String(length=200), nullable=False),
        sa.Column("line2", sa.String(length=200), nullable=True),
        sa.Column("postcode", sa.String(length=12), nullable=False),
        sa.Column("city", sa.String(length=80), nullable=False),
        sa.Column("country", sa.String(length=2), server_default="DE", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_addresses"),
    )
    op.create_index("ix_addresses_customer_id", "addresses", ["customer_id"], unique=False)


def downgrade():
    op.drop_index("ix_addresses_customer_id", table_name="addresses")
    op.drop_table("addresses")
