"""merge consent, carriers and machines

Revision ID: 2ebea4e796bd
Revises: 125118468257, dbc8442e1e7c, 5ab67648957c
Create Date: 2024-02-26 09:15:29.968299

"""
from typing import Sequence, Union

# revision identifiers, used by Alembic.
revision: str = "2ebea4e796bd"
down_revision: Union[str, Sequence[str], None] = ("125118468257", "dbc8442e1e7c", "5ab67648957c")
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
