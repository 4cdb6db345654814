"""country codes are upper case

Revision ID: 63ef0038cf56
Revises: d075119b677b
Create Date: 2024-10-15 11:30:59.159368

"""
from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "63ef0038cf56"
down_revision: Union[str, Sequence[str], None] = "d075119b677b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute("UPDATE addresses SET country = upper(country) WHERE country <> upper(country)")


def downgrade() -> None:
    pass
