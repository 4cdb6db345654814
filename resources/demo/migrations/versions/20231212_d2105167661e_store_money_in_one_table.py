"""store money in one table

Revision ID: d2105167661e
Revises: 96fe789415f0
Create Date: 2023-12-12 10:05:23.196998

"""
from alembic import op
import sqlalchemy as sa

# revision identifiers, used by Alembic.
revision = "d2105167661e"
down_revision = "96fe789415f0"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "ledger",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), sa.ForeignKey("orders.id", name="fk_ledger_order_id"), nullable=True),
        sa.Column("payment_id", sa.Integer(), sa.ForeignKey("payments.id", name="fk_ledger_payment_id"), nullable=True),
        sa.Column("amount_cents", sa.Integer(), nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=False),
        sa.Column("text", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ledger"),
    )
    op.create_index("ix_ledger_booked_on", "ledger", ["booked_on"], unique=False)
    connection = op.get_bind()
    if not op.get_context().as_sql:
        paid = connection.execute(
            sa.text("SELECT id, order_id, amount_cents, paid_at FROM payments WHERE paid_at IS NOT NULL")
        ).fetchall()
        for payment in paid:
            connection.execute(
                sa.text(
                    "INSERT INTO ledger (order_id, payment_id, amount_cents, booked_on, text)"
                    " VALUES (:order_id, :payment_id, :amount, date(:day), 'carried over')"
                ),
                {"order_id": payment.order_id, "payment_id": payment.id, "amount": payment.amount_cents, "day": payment.paid_at},
            )


def downgrade():
    op.drop_index("ix_ledger_booked_on", table_name="ledger")
    op.drop_table("ledger")
