"""The tables of the shop."""
import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, mapped_column


class Base(DeclarativeBase):
    pass


class Customer(Base):
    __tablename__ = "customers"
    __table_args__ = (
        sa.UniqueConstraint("email", name="uq_customers_email"),
        sa.Index("ix_customers_deleted_at", "deleted_at"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    email = mapped_column(sa.String(length=255), nullable=False)
    name = mapped_column(sa.String(length=120), nullable=False)
    created_at = mapped_column(sa.DateTime(), server_default=sa.func.now(), nullable=False)
    phone = mapped_column(sa.String(length=32), nullable=True)
    notes = mapped_column(sa.Text(), nullable=True)
    company_id = mapped_column(sa.Integer(), sa.ForeignKey("companies.id", name="fk_customers_company_id"), nullable=True)
    newsletter = mapped_column(sa.Boolean(), server_default=sa.false(), nullable=False)
    consented_at = mapped_column(sa.DateTime(), nullable=True)
    password_hash = mapped_column(sa.String(length=120), nullable=True)
    last_login_at = mapped_column(sa.DateTime(), nullable=True)
    deleted_at = mapped_column(sa.DateTime(), nullable=True)


class Address(Base):
    __tablename__ = "addresses"
    __table_args__ = (
        sa.Index("ix_addresses_customer_id", "customer_id"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    customer_id = mapped_column(sa.Integer(), sa.ForeignKey("customers.id", name="fk_addresses_customer_id", ondelete="CASCADE"), nullable=False)
    line1 = mapped_column(sa.String(length=200), nullable=False)
    line2 = mapped_column(sa.String(length=200), nullable=True)
    postcode = mapped_column(sa.String(length=12), nullable=False)
    city = mapped_column(sa.String(length=120), nullable=False)
    country = mapped_column(sa.String(length=2), server_default="DE", nullable=False)


class Coffee(Base):
    __tablename__ = "coffees"
    __table_args__ = (
        sa.UniqueConstraint("slug", name="uq_coffees_slug"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    slug = mapped_column(sa.String(length=80), nullable=False)
    name = mapped_column(sa.String(length=120), nullable=False)
    origin = mapped_column(sa.String(length=80), nullable=True)
    tasting_notes = mapped_column(sa.Text(), nullable=True)
    active = mapped_column(sa.Boolean(), server_default=sa.true(), nullable=False)
    roast_level = mapped_column(sa.String(length=12), server_default="medium", nullable=False)
    tax_percent = mapped_column(sa.Numeric(precision=4, scale=2), server_default=sa.text("7.00"), nullable=False)


class Bag(Base):
    __tablename__ = "bags"
    __table_args__ = (
        sa.UniqueConstraint("sku", name="uq_bags_sku"),
        sa.CheckConstraint("grams > 0", name="ck_bags_grams_positive"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    coffee_id = mapped_column(sa.Integer(), sa.ForeignKey("coffees.id", name="fk_bags_coffee_id", ondelete="CASCADE"), nullable=False)
    grams = mapped_column(sa.Integer(), nullable=False)
    price_cents = mapped_column(sa.Integer(), nullable=False)
    sku = mapped_column(sa.String(length=32), nullable=False)
    reorder_level = mapped_column(sa.Integer(), server_default=sa.text("20"), nullable=False)


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (
        sa.Index("ix_orders_customer_id", "customer_id"),
        sa.Index("ix_orders_status", "status"),
        sa.Index("ix_orders_deliver_after", "deliver_after"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    customer_id = mapped_column(sa.Integer(), sa.ForeignKey("customers.id", name="fk_orders_customer_id"), nullable=False)
    address_id = mapped_column(sa.Integer(), sa.ForeignKey("addresses.id", name="fk_orders_address_id"), nullable=True)
    status = mapped_column(sa.String(length=16), server_default="open", nullable=False)
    created_at = mapped_column(sa.DateTime(), server_default=sa.func.now(), nullable=False)
    subscription_id = mapped_column(sa.Integer(), sa.ForeignKey("subscriptions.id", name="fk_orders_subscription_id", ondelete="SET NULL"), nullable=True)
    currency = mapped_column(sa.String(length=3), nullable=False)
    discount_id = mapped_column(sa.Integer(), sa.ForeignKey("discounts.id", name="fk_orders_discount_id"), nullable=True)
    gift_message = mapped_column(sa.String(length=300), nullable=True)
    gift_wrap = mapped_column(sa.Boolean(), server_default=sa.false(), nullable=False)
    hide_prices = mapped_column(sa.Boolean(), server_default=sa.false(), nullable=False)
    deliver_after = mapped_column(sa.DateTime(), nullable=True)
    deliver_before = mapped_column(sa.DateTime(), nullable=True)


class OrderLine(Base):
    __tablename__ = "order_lines"

    order_id = mapped_column(sa.Integer(), sa.ForeignKey("orders.id", name="fk_order_lines_order_id", ondelete="CASCADE"), primary_key=True)
    position = mapped_column(sa.Integer(), primary_key=True)
    bag_id = mapped_column(sa.Integer(), sa.ForeignKey("bags.id", name="fk_order_lines_bag_id"), nullable=False)
    quantity = mapped_column(sa.Integer(), server_default=sa.text("1"), nullable=False)
    unit_price_cents = mapped_column(sa.Integer(), nullable=False)


class Payment(Base):
    __tablename__ = "payments"
    __table_args__ = (
        sa.Index("ix_payments_order_id", "order_id"),
        sa.Index("ix_payments_provider_reference", "provider", "reference", unique=True),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    order_id = mapped_column(sa.Integer(), sa.ForeignKey("orders.id", name="fk_payments_order_id"), nullable=False)
    provider = mapped_column(sa.String(length=24), nullable=False)
    reference = mapped_column(sa.String(length=64), nullable=False)
    amount_cents = mapped_column(sa.Integer(), nullable=False)
    paid_at = mapped_column(sa.DateTime(), nullable=True)


class Roast(Base):
    __tablename__ = "roasts"
    __table_args__ = (
        sa.Index("ix_roasts_roasted_on", "roasted_on"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    lot_id = mapped_column(sa.Integer(), sa.ForeignKey("green_lots.id", name="fk_roasts_lot_id"), nullable=False)
    roasted_on = mapped_column(sa.Date(), nullable=False)
    green_kg = mapped_column(sa.Numeric(precision=6, scale=2), nullable=False)
    roasted_kg = mapped_column(sa.Numeric(precision=6, scale=2), nullable=True)
    machine_id = mapped_column(sa.Integer(), sa.ForeignKey("machines.id", name="fk_roasts_machine_id"), nullable=True)
    profile_id = mapped_column(sa.Integer(), sa.ForeignKey("roast_profiles.id", name="fk_roasts_profile_id"), nullable=True)


class ShippingMethod(Base):
    __tablename__ = "shipping_methods"

    code = mapped_column(sa.String(length=16), primary_key=True)
    name = mapped_column(sa.String(length=80), nullable=False)
    price_cents = mapped_column(sa.Integer(), nullable=False)
    carrier_id = mapped_column(sa.Integer(), sa.ForeignKey("carriers.id", name="fk_shipping_methods_carrier_id"), nullable=True)


class Subscription(Base):
    __tablename__ = "subscriptions"

    id = mapped_column(sa.Integer(), primary_key=True)
    customer_id = mapped_column(sa.Integer(), sa.ForeignKey("customers.id", name="fk_subscriptions_customer_id", ondelete="CASCADE"), nullable=False)
    bag_id = mapped_column(sa.Integer(), sa.ForeignKey("bags.id", name="fk_subscriptions_bag_id"), nullable=False)
    every_weeks = mapped_column(sa.Integer(), server_default=sa.text("4"), nullable=False)
    next_on = mapped_column(sa.Date(), nullable=True)
    paused = mapped_column(sa.Boolean(), server_default=sa.false(), nullable=False)
    price_cents = mapped_column(sa.Integer(), nullable=False)


class StockMovement(Base):
    __tablename__ = "stock_movements"
    __table_args__ = (
        sa.Index("ix_stock_movements_bag_id_created_at", "bag_id", "created_at"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    bag_id = mapped_column(sa.Integer(), sa.ForeignKey("bags.id", name="fk_stock_movements_bag_id"), nullable=False)
    change = mapped_column(sa.Integer(), nullable=False)
    reason = mapped_column(sa.String(length=40), nullable=False)
    created_at = mapped_column(sa.DateTime(), server_default=sa.func.now(), nullable=False)
    place_id = mapped_column(sa.Integer(), sa.ForeignKey("places.id", name="fk_stock_movements_place_id"), nullable=True)


class GiftCard(Base):
    __tablename__ = "gift_cards"
    __table_args__ = (
        sa.CheckConstraint("balance_cents >= 0", name="ck_gift_cards_balance_not_negative"),
    )

    code = mapped_column(sa.String(length=20), primary_key=True)
    balance_cents = mapped_column(sa.Integer(), nullable=False)
    bought_by = mapped_column(sa.Integer(), sa.ForeignKey("customers.id", name="fk_gift_cards_bought_by"), nullable=True)
    expires_on = mapped_column(sa.Date(), nullable=True)


class Review(Base):
    __tablename__ = "reviews"
    __table_args__ = (
        sa.UniqueConstraint("coffee_id", "customer_id", name="uq_reviews_coffee_id_customer_id"),
        sa.CheckConstraint("stars BETWEEN 1 AND 5", name="ck_reviews_stars_range"),
        sa.Index("ix_reviews_coffee_id_stars", "coffee_id", "stars"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    coffee_id = mapped_column(sa.Integer(), sa.ForeignKey("coffees.id", name="fk_reviews_coffee_id", ondelete="CASCADE"), nullable=False)
    customer_id = mapped_column(sa.Integer(), sa.ForeignKey("customers.id", name="fk_reviews_customer_id", ondelete="CASCADE"), nullable=False)
    stars = mapped_column(sa.Integer(), nullable=False)
    body = mapped_column(sa.Text(), nullable=True)
    created_at = mapped_column(sa.DateTime(), server_default=sa.func.now(), nullable=False)


class BrewGuide(Base):
    __tablename__ = "brew_guides"

    id = mapped_column(sa.Integer(), primary_key=True)
    coffee_id = mapped_column(sa.Integer(), sa.ForeignKey("coffees.id", name="fk_brew_guides_coffee_id", ondelete="CASCADE"), nullable=True)
    method = mapped_column(sa.String(length=40), nullable=False)
    dose_grams = mapped_column(sa.Numeric(precision=4, scale=1), nullable=True)
    water_ml = mapped_column(sa.Integer(), nullable=True)
    steps = mapped_column(sa.JSON(), nullable=True)


class Company(Base):
    __tablename__ = "companies"
    __table_args__ = (
        sa.UniqueConstraint("vat_id", name="uq_companies_vat_id"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    name = mapped_column(sa.String(length=160), nullable=False)
    vat_id = mapped_column(sa.String(length=20), nullable=True)
    payment_days = mapped_column(sa.Integer(), server_default=sa.text("14"), nullable=False)
    price_list_id = mapped_column(sa.Integer(), sa.ForeignKey("price_lists.id", name="fk_companies_price_list_id"), nullable=True)


class PriceList(Base):
    __tablename__ = "price_lists"

    id = mapped_column(sa.Integer(), primary_key=True)
    name = mapped_column(sa.String(length=80), nullable=False)
    valid_from = mapped_column(sa.Date(), nullable=True)
    valid_to = mapped_column(sa.Date(), nullable=True)


class PriceListEntry(Base):
    __tablename__ = "price_list_entries"

    price_list_id = mapped_column(sa.Integer(), sa.ForeignKey("price_lists.id", name="fk_price_list_entries_price_list_id", ondelete="CASCADE"), primary_key=True)
    bag_id = mapped_column(sa.Integer(), sa.ForeignKey("bags.id", name="fk_price_list_entries_bag_id", ondelete="CASCADE"), primary_key=True)
    price_cents = mapped_column(sa.Integer(), nullable=False)


class ReportDailySale(Base):
    __tablename__ = "report_daily_sales"

    day = mapped_column(sa.Date(), primary_key=True)
    orders = mapped_column(sa.Integer(), nullable=False)
    revenue_cents = mapped_column(sa.Integer(), nullable=False)


class ReportCoffeeSale(Base):
    __tablename__ = "report_coffee_sales"
    __table_args__ = (
        sa.Index("ix_report_coffee_sales_coffee_id", "coffee_id"),
    )

    day = mapped_column(sa.Date(), primary_key=True)
    coffee_id = mapped_column(sa.Integer(), primary_key=True)
    grams = mapped_column(sa.Integer(), nullable=False)
    revenue_cents = mapped_column(sa.Integer(), nullable=False)
    cost_cents = mapped_column(sa.Integer(), nullable=True)
    margin_cents = mapped_column(sa.Integer(), nullable=True)


class LedgerEntry(Base):
    __tablename__ = "ledger"
    __table_args__ = (
        sa.Index("ix_ledger_booked_on", "booked_on"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    order_id = mapped_column(sa.Integer(), sa.ForeignKey("orders.id", name="fk_ledger_order_id"), nullable=True)
    payment_id = mapped_column(sa.Integer(), sa.ForeignKey("payments.id", name="fk_ledger_payment_id"), nullable=True)
    amount_cents = mapped_column(sa.Integer(), nullable=False)
    booked_on = mapped_column(sa.Date(), nullable=False)
    text = mapped_column(sa.String(length=200), nullable=False)


class Cupping(Base):
    __tablename__ = "cuppings"
    __table_args__ = (
        sa.Index("ix_cuppings_lot_id", "lot_id"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    lot_id = mapped_column(sa.Integer(), sa.ForeignKey("green_lots.id", name="fk_cuppings_lot_id", ondelete="CASCADE"), nullable=False)
    cupped_on = mapped_column(sa.Date(), nullable=False)
    score = mapped_column(sa.Numeric(precision=4, scale=2), nullable=False)
    cupper = mapped_column(sa.String(length=80), nullable=True)


class GreenLot(Base):
    __tablename__ = "green_lots"

    id = mapped_column(sa.Integer(), primary_key=True)
    coffee_id = mapped_column(sa.Integer(), sa.ForeignKey("coffees.id", name="fk_lots_coffee_id"), nullable=False)
    producer = mapped_column(sa.String(length=120), nullable=True)
    harvest = mapped_column(sa.Integer(), nullable=True)
    kilograms = mapped_column(sa.Numeric(precision=8, scale=2), nullable=False)
    arrived_on = mapped_column(sa.Date(), nullable=True)
    altitude_m = mapped_column(sa.Integer(), nullable=True)
    variety = mapped_column(sa.String(length=60), nullable=True)


class Place(Base):
    __tablename__ = "places"
    __table_args__ = (
        sa.UniqueConstraint("code", name="uq_places_code"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    code = mapped_column(sa.String(length=16), nullable=False)
    kind = mapped_column(sa.String(length=16), nullable=False)


class Carrier(Base):
    __tablename__ = "carriers"

    id = mapped_column(sa.Integer(), primary_key=True)
    name = mapped_column(sa.String(length=60), nullable=False)
    tracking_url = mapped_column(sa.String(length=200), nullable=True)


class Shipment(Base):
    __tablename__ = "shipments"
    __table_args__ = (
        sa.Index("ix_shipments_order_id", "order_id"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    order_id = mapped_column(sa.Integer(), sa.ForeignKey("orders.id", name="fk_shipments_order_id"), nullable=False)
    carrier_id = mapped_column(sa.Integer(), sa.ForeignKey("carriers.id", name="fk_shipments_carrier_id"), nullable=True)
    tracking_number = mapped_column(sa.String(length=60), nullable=True)
    sent_at = mapped_column(sa.DateTime(), nullable=True)
    delivered_at = mapped_column(sa.DateTime(), nullable=True)


class Machine(Base):
    __tablename__ = "machines"

    id = mapped_column(sa.Integer(), primary_key=True)
    name = mapped_column(sa.String(length=60), nullable=False)
    batch_kg = mapped_column(sa.Numeric(precision=5, scale=1), nullable=False)


class RoastProfile(Base):
    __tablename__ = "roast_profiles"

    id = mapped_column(sa.Integer(), primary_key=True)
    name = mapped_column(sa.String(length=60), nullable=False)
    curve = mapped_column(sa.JSON(), nullable=True)


class Session(Base):
    __tablename__ = "sessions"
    __table_args__ = (
        sa.Index("ix_sessions_expires_at", "expires_at"),
    )

    token = mapped_column(sa.String(length=64), primary_key=True)
    customer_id = mapped_column(sa.Integer(), sa.ForeignKey("customers.id", name="fk_sessions_customer_id", ondelete="CASCADE"), nullable=False)
    expires_at = mapped_column(sa.DateTime(), nullable=False)


class ReportMonthStock(Base):
    __tablename__ = "report_month_stock"

    month = mapped_column(sa.Date(), primary_key=True)
    bag_id = mapped_column(sa.Integer(), primary_key=True)
    bags = mapped_column(sa.Integer(), nullable=False)


class Tag(Base):
    __tablename__ = "tags"
    __table_args__ = (
        sa.UniqueConstraint("name", name="uq_tags_name"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    name = mapped_column(sa.String(length=40), nullable=False)


class CoffeeTag(Base):
    __tablename__ = "coffee_tags"

    coffee_id = mapped_column(sa.Integer(), sa.ForeignKey("coffees.id", name="fk_coffee_tags_coffee_id", ondelete="CASCADE"), primary_key=True)
    tag_id = mapped_column(sa.Integer(), sa.ForeignKey("tags.id", name="fk_coffee_tags_tag_id", ondelete="CASCADE"), primary_key=True)


class Discount(Base):
    __tablename__ = "discounts"
    __table_args__ = (
        sa.UniqueConstraint("code", name="uq_discounts_code"),
        sa.CheckConstraint("(percent IS NULL) <> (amount_cents IS NULL)", name="ck_discounts_one_of_both"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    code = mapped_column(sa.String(length=24), nullable=False)
    percent = mapped_column(sa.Integer(), nullable=True)
    amount_cents = mapped_column(sa.Integer(), nullable=True)
    starts_on = mapped_column(sa.Date(), nullable=True)
    ends_on = mapped_column(sa.Date(), nullable=True)


class Refund(Base):
    __tablename__ = "refunds"
    __table_args__ = (
        sa.Index("ix_refunds_payment_id", "payment_id"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    payment_id = mapped_column(sa.Integer(), sa.ForeignKey("payments.id", name="fk_refunds_payment_id"), nullable=False)
    amount_cents = mapped_column(sa.Integer(), nullable=False)
    reason = mapped_column(sa.String(length=120), nullable=True)
    refunded_at = mapped_column(sa.DateTime(), server_default=sa.func.now(), nullable=False)


class OrderEvent(Base):
    __tablename__ = "order_events"
    __table_args__ = (
        sa.Index("ix_order_events_order_id_at", "order_id", "at"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    order_id = mapped_column(sa.Integer(), sa.ForeignKey("orders.id", name="fk_order_events_order_id", ondelete="CASCADE"), nullable=False)
    status = mapped_column(sa.String(length=16), nullable=False)
    at = mapped_column(sa.DateTime(), server_default=sa.func.now(), nullable=False)
    by = mapped_column(sa.String(length=60), nullable=True)


class Certificate(Base):
    __tablename__ = "certificates"

    id = mapped_column(sa.Integer(), primary_key=True)
    lot_id = mapped_column(sa.Integer(), sa.ForeignKey("green_lots.id", name="fk_certificates_lot_id", ondelete="CASCADE"), nullable=False)
    kind = mapped_column(sa.String(length=24), nullable=False)
    number = mapped_column(sa.String(length=60), nullable=True)
    valid_until = mapped_column(sa.Date(), nullable=True)


class ApiKey(Base):
    __tablename__ = "api_keys"
    __table_args__ = (
        sa.UniqueConstraint("prefix", name="uq_api_keys_prefix"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    company_id = mapped_column(sa.Integer(), sa.ForeignKey("companies.id", name="fk_api_keys_company_id", ondelete="CASCADE"), nullable=False)
    prefix = mapped_column(sa.String(length=8), nullable=False)
    hash = mapped_column(sa.String(length=64), nullable=False)
    revoked_at = mapped_column(sa.DateTime(), nullable=True)
    created_at = mapped_column(sa.DateTime(), server_default=sa.func.now(), nullable=False)


class Webhook(Base):
    __tablename__ = "webhooks"

    id = mapped_column(sa.Integer(), primary_key=True)
    company_id = mapped_column(sa.Integer(), sa.ForeignKey("companies.id", name="fk_webhooks_company_id", ondelete="CASCADE"), nullable=False)
    url = mapped_column(sa.String(length=400), nullable=False)
    secret = mapped_column(sa.String(length=64), nullable=False)
    active = mapped_column(sa.Boolean(), server_default=sa.true(), nullable=False)


class WebhookDelivery(Base):
    __tablename__ = "webhook_deliveries"
    __table_args__ = (
        sa.Index("ix_webhook_deliveries_webhook_id_tried_at", "webhook_id", "tried_at"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    webhook_id = mapped_column(sa.Integer(), sa.ForeignKey("webhooks.id", name="fk_webhook_deliveries_webhook_id", ondelete="CASCADE"), nullable=False)
    event = mapped_column(sa.String(length=40), nullable=False)
    payload = mapped_column(sa.JSON(), nullable=False)
    status_code = mapped_column(sa.Integer(), nullable=True)
    tried_at = mapped_column(sa.DateTime(), nullable=True)


class ReportFirstOrder(Base):
    __tablename__ = "report_first_orders"
    __table_args__ = (
        sa.Index("ix_report_first_orders_first_order_on", "first_order_on"),
    )

    customer_id = mapped_column(sa.Integer(), primary_key=True)
    first_order_on = mapped_column(sa.Date(), nullable=False)
    channel = mapped_column(sa.String(length=24), nullable=True)


class Invoice(Base):
    __tablename__ = "invoices"
    __table_args__ = (
        sa.UniqueConstraint("number", name="uq_invoices_number"),
        sa.Index("ix_invoices_order_id", "order_id"),
    )

    id = mapped_column(sa.Integer(), primary_key=True)
    order_id = mapped_column(sa.Integer(), sa.ForeignKey("orders.id", name="fk_invoices_order_id"), nullable=False)
    number = mapped_column(sa.String(length=20), nullable=False)
    issued_on = mapped_column(sa.Date(), nullable=False)
    pdf_path = mapped_column(sa.String(length=255), nullable=True)
