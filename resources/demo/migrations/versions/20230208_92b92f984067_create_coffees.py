"""create coffees

Revision ID: 92b92f984067
Revises: 9505175fb42f
Create Date: 2023-02-08 10:05:04.050632

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "92b92f984067"
down_revision = "9505175fb42f"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "coffees",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("origin", sa.String(length=80), nullable=True),
        sa.Column("tasting_notes", sa.Text(), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_coffees"),
        sa.UniqueConstraint("slug", name="uq_coffees_slug"),
    )


def downgrade():
    op.drop_table("coffees")
