"""index reviews by coffee and stars

Revision ID: d075119b677b
Revises: e7311d92394e
Create Date: 2024-10-01 09:04:21.793920

"""
from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "d075119b677b"
down_revision: Union[str, Sequence[str], None] = "e7311d92394e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_index("ix_reviews_coffee_id_stars", "reviews", ["coffee_id", "stars"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_reviews_coffee_id_stars", table_name="reviews")
