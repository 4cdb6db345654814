"""roast level

Revision ID: 3cad38c8b9be
Revises: 0ea2aa46749b
Create Date: 2023-10-19 11:02:07.566951

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "3cad38c8b9be"
down_revision = "0ea2aa46749b"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "coffees",
        sa.Column("roast_level", sa.String(length=12), server_default="medium", nullable=False),
    )


def downgrade():
    op.drop_column("coffees", "roast_level")
