"""longer city names

Revision ID: eaa885d996f4
Revises: 4f734ca75834
Create Date: 2023-04-17 17:44:05.252354

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "eaa885d996f4"
down_revision = "4f734ca75834"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("addresses") as batch_op:
        batch_op.alter_column(
            "city",
            existing_type=sa.String(length=80),
            type_=sa.String(length=120),
            existing_nullable=False,
        )


def downgrade():
    with op.batch_alter_table("addresses") as batch_op:
        batch_op.alter_column(
            "city",
            existing_type=sa.String(length=120),
            type_=sa.String(length=80),
            existing_nullable=False,
        )
