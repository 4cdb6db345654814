"""reporting: stock at the end of a month

Revision ID: 224dd172d411
Revises: ce83ffa982eb
Create Date: 2024-04-22 11:20:36.085832

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "224dd172d411"
down_revision: Union[str, Sequence[str], None] = "ce83ffa982eb"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = "0d233239d38b"


def upgrade() -> None:
    op.create_table(
        "report_month_stock",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("bag_id", sa.Integer(), nullable=False),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "bag_id", name="pk_report_month_stock"),
    )


def downgrade() -> None:
    op.drop_table("report_month_stock")
