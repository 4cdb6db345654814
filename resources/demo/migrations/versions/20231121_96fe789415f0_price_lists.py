"""price lists

Revision ID: 96fe789415f0
Revises: 30f71d5f9305
Create Date: 2023-11-21 16:20:11.715132

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "96fe789415f0"
down_revision = "30f71d5f9305"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "price_lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_price_lists"),
    )
    op.create_table(
        "price_list_entries",
        sa.Column("price_list_id", sa.Integer(), sa.ForeignKey("price_lists.id", name="fk_price_list_entries_price_list_id", ondelete="CASCADE"), nullable=False),
        sa.Column("bag_id", sa.Integer(), sa.ForeignKey("bags.id", name="fk_price_list_entries_bag_id", ondelete="CASCADE"), nullable=False),
        sa.Column("price_cents", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("price_list_id", "bag_id", name="pk_price_list_entries"),
    )
    with op.batch_alter_table("companies") as batch_op:
        batch_op.add_column(
            sa.Column("price_list_id", sa.Integer(), sa.ForeignKey("price_lists.id", name="fk_companies_price_list_id"), nullable=True),
        )


def downgrade():
    with op.batch_alter_table("companies") as batch_op:
        batch_op.drop_constraint("fk_companies_price_list_id", type_="foreignkey")
        batch_op.drop_column("price_list_id")
    op.drop_table("price_list_entries")
    op.drop_table("price_lists")
