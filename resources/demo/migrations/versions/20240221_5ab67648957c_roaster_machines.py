"""roaster machines

Revision ID: 5ab67648957c
Revises: 0d233239d38b
Create Date: 2024-02-21 08:40:37.488219

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "5ab67648957c"
down_revision: Union[str, Sequence[str], None] = "0d233239d38b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "machines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("batch_kg", sa.Numeric(precision=5, scale=1), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_machines"),
    )
    with op.batch_alter_table("roasts") as batch_op:
        batch_op.add_column(
            sa.Column("machine_id", sa.Integer(), sa.ForeignKey("machines.id", name="fk_roasts_machine_id"), nullable=True),
        )


def downgrade() -> None:
    with op.batch_alter_table("roasts") as batch_op:
        batch_op.drop_constraint("fk_roasts_machine_id", type_="foreignkey")
        batch_op.drop_column("machine_id")
    op.drop_table("machines")
