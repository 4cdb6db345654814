"""roasts

Revision ID: e2f4d0e8469a
Revises: 0a057d15adae
Create Date: 2023-03-09 15:18:27.090123

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "e2f4d0e8469a"
down_revision = "0a057d15adae"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "roasts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lot_id", sa.Integer(), sa.ForeignKey("lots.id", name="fk_roasts_lot_id"), nullable=False),
        sa.Column("roasted_on", sa.Date(), nullable=False),
        sa.Column("green_kg", sa.Numeric(precision=6, scale=2), nullable=False),
        sa.Column("roasted_kg", sa.Numeric(precision=6, scale=2), nullable=True),
        sa.Column("profile", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_roasts"),
    )
    op.create_index("ix_roasts_roasted_on", "roasts", ["roasted_on"], unique=False)


def downgrade():
    op.drop_index("ix_roasts_roasted_on", table_name="roasts")
    op.drop_table("roasts")
