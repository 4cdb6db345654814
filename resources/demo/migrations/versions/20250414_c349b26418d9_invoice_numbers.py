"""invoice numbers

Revision ID: c349b26418d9
Revises: 6fdafe5b635a
Create Date: 2025-04-14 09:27:37.520802

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "c349b26418d9"
down_revision: Union[str, Sequence[str], None] = "6fdafe5b635a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "invoices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), sa.ForeignKey("orders.id", name="fk_invoices_order_id"), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("pdf_path", sa.String(length=255), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_invoices"),
        sa.UniqueConstraint("number", name="uq_invoices_number"),
    )
    op.create_index("ix_invoices_order_id", "invoices", ["order_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_invoices_order_id", table_name="invoices")
    op.drop_table("invoices")
