"""one vat id, one company

Revision ID: 30f71d5f9305
Revises: 94361e2e273f
Create Date: 2023-11-08 10:40:52.587473

"""
from alembic import op

# revision identifiers, used by Alembic.
revision = "30f71d5f9305"
down_revision = "94361e2e273f"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("companies") as batch_op:
        batch_op.create_unique_constraint("uq_companies_vat_id", ["vat_id"])


def downgrade():
    with op.batch_alter_table("companies") as batch_op:
        batch_op.drop_constraint("uq_companies_vat_id", type_="unique")
