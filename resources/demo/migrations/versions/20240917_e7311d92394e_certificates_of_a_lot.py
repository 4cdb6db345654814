"""certificates of a lot

Revision ID: e7311d92394e
Revises: fec94d29574a
Create Date: 2024-09-17 14:22:10.438434

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "e7311d92394e"
down_revision: Union[str, Sequence[str], None] = "fec94d29574a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "certificates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lot_id", sa.Integer(), sa.ForeignKey("green_lots.id", name="fk_certificates_lot_id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_certificates"),
    )


def downgrade() -> None:
    op.drop_table("certificates")
