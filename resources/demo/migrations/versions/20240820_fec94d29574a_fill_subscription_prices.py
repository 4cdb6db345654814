"""fill subscription prices

Revision ID: fec94d29574a
Revises: 763184fdb97d
Create Date: 2024-08-20 10:15:32.123801

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision: str = "fec94d29574a"
down_revision: Union[str, Sequence[str], None] = "763184fdb97d"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.execute(
        "UPDATE subscriptions SET price_cents = (SELECT price_cents FROM bags WHERE bags.id = subscriptions.bag_id)"
        " WHERE price_cents IS NULL"
    )
    with op.batch_alter_table("subscriptions") as batch_op:
        batch_op.alter_column("price_cents", existing_type=sa.Integer(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("subscriptions") as batch_op:
        batch_op.alter_column("price_cents", existing_type=sa.Integer(), nullable=True)
