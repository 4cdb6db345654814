"""carriers

Revision ID: 8ad943ed04d9
Revises: 0d233239d38b
Create Date: 2024-02-20 14:30:27.557550

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "8ad943ed04d9"
down_revision: Union[str, Sequence[str], None] = "0d233239d38b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "carriers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("tracking_url", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_carriers"),
    )
    with op.batch_alter_table("shipping_methods") as batch_op:
        batch_op.add_column(
            sa.Column("carrier_id", sa.Integer(), sa.ForeignKey("carriers.id", name="fk_shipping_methods_carrier_id"), nullable=True),
        )


def downgrade() -> None:
    with op.batch_alter_table("shipping_methods") as batch_op:
        batch_op.drop_constraint("fk_shipping_methods_carrier_id", type_="foreignkey")
        batch_op.drop_column("carrier_id")
    op.drop_table("carriers")
