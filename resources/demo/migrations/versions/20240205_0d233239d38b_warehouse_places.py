"""warehouse places

Revision ID: 0d233239d38b
Revises: 3175ce1c7c7a
Create Date: 2024-02-05 15:00:03.591784

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0d233239d38b"
down_revision: Union[str, Sequence[str], None] = "3175ce1c7c7a"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_places"),
        sa.UniqueConstraint("code", name="uq_places_code"),
    )
    with op.batch_alter_table("stock_movements") as batch_op:
        batch_op.add_column(
            sa.Column("place_id", sa.Integer(), sa.ForeignKey("places.id", name="fk_stock_movements_place_id"), nullable=True),
        )


def downgrade() -> None:
    with op.batch_alter_table("stock_movements") as batch_op:
        batch_op.drop_constraint("fk_stock_movements_place_id", type_="foreignkey")
        batch_op.drop_column("place_id")
    op.drop_table("places")
