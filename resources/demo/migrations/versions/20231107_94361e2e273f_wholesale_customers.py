"""wholesale customers

Revision ID: 94361e2e273f
Revises: 3cad38c8b9be
Create Date: 2023-11-07 09:09:19.598647

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "94361e2e273f"
down_revision = "3cad38c8b9be"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "companies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=160), nullable=False),
        sa.Column("vat_id", sa.String(length=20), nullable=True),
        sa.Column("payment_days", sa.Integer(), server_default=sa.text("14"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_companies"),
    )
    with op.batch_alter_table("customers") as batch_op:
        batch_op.add_column(
            sa.Column("company_id", sa.Integer(), sa.ForeignKey("companies.id", name="fk_customers_company_id"), nullable=True),
        )


def downgrade():
    with op.batch_alter_table("customers") as batch_op:
        batch_op.drop_constraint("fk_customers_company_id", type_="foreignkey")
        batch_op.drop_column("company_id")
    op.drop_table("companies")
