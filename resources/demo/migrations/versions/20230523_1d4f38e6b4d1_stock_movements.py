"""stock movements

Revision ID: 1d4f38e6b4d1
Revises: 69675d98ffc5
Create Date: 2023-05-23 09:20:14.993474

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "1d4f38e6b4d1"
down_revision = "69675d98ffc5"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "stock_movements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bag_id", sa.Integer(), sa.ForeignKey("bags.id", name="fk_stock_movements_bag_id"), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stock_movements"),
    )
    op.create_index(
        "ix_stock_movements_bag_id_created_at",
        "stock_movements",
        ["bag_id", "created_at"],
        unique=False,
    )


def downgrade():
    op.drop_index("ix_stock_movements_bag_id_created_at", table_name="stock_movements")
    op.drop_table("stock_movements")
