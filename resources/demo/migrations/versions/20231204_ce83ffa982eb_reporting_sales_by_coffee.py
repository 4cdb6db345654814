"""reporting: sales by coffee

Revision ID: ce83ffa982eb
Revises: d087a8e106e1
Create Date: 2023-12-04 13:31:40.598952

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "ce83ffa982eb"
down_revision = "d087a8e106e1"
branch_labels = None
depends_on = "c7266e95d9e7"


def upgrade():
    op.create_table(
        "report_coffee_sales",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("coffee_id", sa.Integer(), nullable=False),
        sa.Column("grams", sa.Integer(), nullable=False),
        sa.Column("revenue_cents", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "coffee_id", name="pk_report_coffee_sales"),
    )
    op.create_index(
        "ix_report_coffee_sales_coffee_id",
        "report_coffee_sales",
        ["coffee_id"],
        unique=False,
    )


def downgrade():
    op.drop_index("ix_report_coffee_sales_coffee_id", table_name="report_coffee_sales")
    op.drop_table("report_coffee_sales")
