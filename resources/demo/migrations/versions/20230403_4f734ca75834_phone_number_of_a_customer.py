"""phone number of a customer

Revision ID: 4f734ca75834
Revises: e2f4d0e8469a
Create Date: 2023-04-03 09:01:04.438486

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "4f734ca75834"
down_revision = "e2f4d0e8469a"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("customers", sa.Column("phone", sa.String(length=32), nullable=True))


def downgrade():
    op.drop_column("customers", "phone")
