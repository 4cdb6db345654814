"""currency of an order

Revision ID: c7266e95d9e7
Revises: 45ba617886fd
Create Date: 2023-08-02 15:45:54.583706

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "c7266e95d9e7"
down_revision = "45ba617886fd"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("orders", sa.Column("currency", sa.String(length=3), nullable=True))
    op.execute("UPDATE orders SET currency = 'EUR' WHERE currency IS NULL")
    with op.batch_alter_table("orders") as batch_op:
        batch_op.alter_column("currency", existing_type=sa.String(length=3), nullable=False)


def downgrade():
    with op.batch_alter_table("orders") as batch_op:
        batch_op.alter_column("currency", existing_type=sa.String(length=3), nullable=True)
    op.drop_column("orders", "currency")
