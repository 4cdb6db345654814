"""reporting: daily sales

Revision ID: d087a8e106e1
Revises:
Create Date: 2023-11-28 09:00:37.108062

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "d087a8e106e1"
down_revision = None
branch_labels = ("reporting",)
depends_on = "6c061839fe20"


def upgrade():
    op.create_table(
        "report_daily_sales",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("orders", sa.Integer(), nullable=False),
        sa.Column("revenue_cents", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_report_daily_sales"),
    )


def downgrade():
    op.drop_table("report_daily_sales")
