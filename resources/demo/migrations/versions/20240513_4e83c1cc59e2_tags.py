"""tags

Revision ID: 4e83c1cc59e2
Revises: 1f5b67605f82
Create Date: 2024-05-13 13:13:33.314835

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "4e83c1cc59e2"
down_revision: Union[str, Sequence[str], None] = "1f5b67605f82"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tags"),
        sa.UniqueConstraint("name", name="uq_tags_name"),
    )
    op.create_table(
        "coffee_tags",
        sa.Column("coffee_id", sa.Integer(), sa.ForeignKey("coffees.id", name="fk_coffee_tags_coffee_id", ondelete="CASCADE"), nullable=False),
        sa.Column("tag_id", sa.Integer(), sa.ForeignKey("tags.id", name="fk_coffee_tags_tag_id", ondelete="CASCADE"), nullable=False),
        sa.PrimaryKeyConstraint("coffee_id", "tag_id", name="pk_coffee_tags"),
    )


def downgrade() -> None:
    op.drop_table("coffee_tags")
    op.drop_table("tags")
