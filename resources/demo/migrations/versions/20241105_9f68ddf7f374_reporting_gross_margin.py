"""reporting: gross margin

Revision ID: 9f68ddf7f374
Revises: 224dd172d411
Create Date: 2024-11-05 10:00:26.512715

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "9f68ddf7f374"
down_revision: Union[str, Sequence[str], None] = "224dd172d411"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = "6997cb4d8bcf"


def upgrade() -> None:
    op.add_column("report_coffee_sales", sa.Column("cost_cents", sa.Integer(), nullable=True))
    op.add_column("report_coffee_sales", sa.Column("margin_cents", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("report_coffee_sales", "margin_cents")
    op.drop_column("report_coffee_sales", "cost_cents")
