"""gift cards

Revision ID: 7476cac0c68a
Revises: 7c33374ae5ce
Create Date: 2023-06-19 10:10:37.605137

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "7476cac0c68a"
down_revision = "7c33374ae5ce"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "gift_cards",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("balance_cents", sa.Integer(), nullable=False),
        sa.Column("bought_by", sa.Integer(), sa.ForeignKey("customers.id", name="fk_gift_cards_bought_by"), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("code", name="pk_gift_cards"),
        sa.CheckConstraint("balance_cents >= 0", name="ck_gift_cards_balance_not_negative"),
    )


def downgrade():
    op.drop_table("gift_cards")
