"""drop the free text profile of a roast

Revision ID: b389f6c62a06
Revises: 41fbfdcefa95
Create Date: 2024-03-25 14:50:50.260495

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "b389f6c62a06"
down_revision: Union[str, Sequence[str], None] = "41fbfdcefa95"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "roast_profiles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("curve", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_roast_profiles"),
    )
    with op.batch_alter_table("roasts") as batch_op:
        batch_op.add_column(
            sa.Column("profile_id", sa.Integer(), sa.ForeignKey("roast_profiles.id", name="fk_roasts_profile_id"), nullable=True),
        )
    with op.batch_alter_table("roasts") as batch_op:
        batch_op.drop_column("profile")


def downgrade() -> None:
    op.add_column("roasts", sa.Column("profile", sa.String(length=40), nullable=True))
    with op.batch_alter_table("roasts") as batch_op:
        batch_op.drop_constraint("fk_roasts_profile_id", type_="foreignkey")
        batch_op.drop_column("profile_id")
    op.drop_table("roast_profiles")
