"""customer notes

Revision ID: ad2610ce6759
Revises: 7476cac0c68a
Create Date: 2023-07-04 12:26:03.415950

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "ad2610ce6759"
down_revision = "7476cac0c68a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("customers", sa.Column("notes", sa.Text(), nullable=True))


def downgrade():
    op.drop_column("customers", "notes")
