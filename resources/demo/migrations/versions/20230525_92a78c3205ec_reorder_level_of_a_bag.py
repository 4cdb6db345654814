"""reorder level of a bag

Revision ID: 92a78c3205ec
Revises: 1d4f38e6b4d1
Create Date: 2023-05-25 16:02:40.661260

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "92a78c3205ec"
down_revision = "1d4f38e6b4d1"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column(
        "bags",
        sa.Column("reorder_level", sa.Integer(), server_default=sa.text("20"), nullable=False),
    )


def downgrade():
    op.drop_column("bags", "reorder_level")
