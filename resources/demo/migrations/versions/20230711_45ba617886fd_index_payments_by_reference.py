"""index payments by reference

Revision ID: 45ba617886fd
Revises: ad2610ce6759
Create Date: 2023-07-11 09:33:02.231822

"""
from alembic import op

# revision identifiers, used by Alembic.
revision = "45ba617886fd"
down_revision = "ad2610ce6759"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index(
        "ix_payments_provider_reference",
        "payments",
        ["provider", "reference"],
        unique=True,
    )


def downgrade():
    op.drop_index("ix_payments_provider_reference", table_name="payments")
