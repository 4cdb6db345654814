"""newsletter consent

Revision ID: 0623484a2322
Revises: 0d233239d38b
Create Date: 2024-02-20 09:05:13.649079

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "0623484a2322"
down_revision: Union[str, Sequence[str], None] = "0d233239d38b"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.add_column(
        "customers",
        sa.Column("newsletter", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("customers", "newsletter")
