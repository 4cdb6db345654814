"""cupping scores

Revision ID: 6997cb4d8bcf
Revises: d2105167661e
Create Date: 2024-01-15 09:48:35.102164

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "6997cb4d8bcf"
down_revision: Union[str, Sequence[str], None] = "d2105167661e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "cuppings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lot_id", sa.Integer(), sa.ForeignKey("lots.id", name="fk_cuppings_lot_id", ondelete="CASCADE"), nullable=False),
        sa.Column("cupped_on", sa.Date(), nullable=False),
        sa.Column("score", sa.Numeric(precision=4, scale=2), nullable=False),
        sa.Column("cupper", sa.String(length=80), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_cuppings"),
    )
    op.create_index("ix_cuppings_lot_id", "cuppings", ["lot_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_cuppings_lot_id", table_name="cuppings")
    op.drop_table("cuppings")
