"""discounts

Revision ID: 73a1724e40b1
Revises: 4e83c1cc59e2
Create Date: 2024-06-03 09:55:56.519168

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "73a1724e40b1"
down_revision: Union[str, Sequence[str], None] = "4e83c1cc59e2"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "discounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=24), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("amount_cents", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_discounts"),
        sa.UniqueConstraint("code", name="uq_discounts_code"),
        sa.CheckConstraint("(percent IS NULL) <> (amount_cents IS NULL)", name="ck_discounts_one_of_both"),
    )
    with op.batch_alter_table("orders") as batch_op:
        batch_op.add_column(
            sa.Column("discount_id", sa.Integer(), sa.ForeignKey("discounts.id", name="fk_orders_discount_id"), nullable=True),
        )


def downgrade() -> None:
    with op.batch_alter_table("orders") as batch_op:
        batch_op.drop_constraint("fk_orders_discount_id", type_="foreignkey")
        batch_op.drop_column("discount_id")
    op.drop_table("discounts")
