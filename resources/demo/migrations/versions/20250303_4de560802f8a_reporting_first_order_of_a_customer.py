"""reporting: first order of a customer

Revision ID: 4de560802f8a
Revises: 9f68ddf7f374
Create Date: 2025-03-03 09:18:44.356645

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4de560802f8a"
down_revision: Union[str, Sequence[str], None] = "9f68ddf7f374"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = "4f41e5b0b25b"


def upgrade() -> None:
    op.create_table(
        "report_first_orders",
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("first_order_on", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=24), nullable=True),
        sa.PrimaryKeyConstraint("customer_id", name="pk_report_first_orders"),
    )
    op.create_index(
        "ix_report_first_orders_first_order_on",
        "report_first_orders",
        ["first_order_on"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index("ix_report_first_orders_first_order_on", table_name="report_first_orders")
    op.drop_table("report_first_orders")
