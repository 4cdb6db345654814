# SPDX-FileCopyrightText: 2026 The Retort developers
# SPDX-License-Identifier: MIT
import datetime
import decimal
import uuid
from typing import List, Optional, Union

import sqlalchemy as sa
from alembic import op
from sqlalchemy import orm
from sqlalchemy.ext.declarative import declarative_base as old_base
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, Session, declarative_base, declared_attr, mapped_column, relationship, sessionmaker
from sqlalchemy.schema import CreateTable


def show(cls):
    op.execute(CreateTable(cls.__table__))


def case_declarative_base():
    Base = declarative_base()

    class User(Base):
        __tablename__ = "users"
        id = sa.Column(sa.Integer, primary_key=True)
        name = sa.Column("full_name", sa.String(50), nullable=False, index=True)
        children = relationship("Child", back_populates="user", lazy="selectin")

        def __repr__(self):
            return "a user"

        @hybrid_property
        def upper(self):
            return self.name.upper()

        @upper.expression
        def upper(cls):
            return sa.func.upper(cls.name)

    class Child(Base):
        __tablename__ = "children"
        id = sa.Column(sa.Integer, primary_key=True)
        user_id = sa.Column(sa.ForeignKey("users.id", ondelete="CASCADE"))
        user = relationship(User)

    Base.metadata.create_all(op.get_bind())
    op.execute("-- " + ", ".join(Base.metadata.tables))
    op.execute("-- " + repr(User(name="x")) + User(name="x").name)


def case_old_base():
    Base = old_base(metadata=sa.MetaData(schema="s"))

    class User(Base):
        __tablename__ = "users"
        __table_args__ = {"mysql_engine": "InnoDB"}
        id = sa.Column(sa.Integer, primary_key=True)

    show(User)


def case_table_args():
    Base = declarative_base(metadata=sa.MetaData(naming_convention={"uq": "uq_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"}))

    class User(Base):
        __tablename__ = "users"
        __table_args__ = (sa.UniqueConstraint("a", "b"), sa.Index("ix", "a"), {"schema": "s"})
        id = sa.Column(sa.Integer, primary_key=True)
        a = sa.Column(sa.Integer)
        b = sa.Column(sa.Integer)

    show(User)


def case_mixins():
    class Stamped:
        created = sa.Column(sa.DateTime, server_default="now")

        @declared_attr
        def owner_id(cls):
            return sa.Column(sa.ForeignKey("users.id"))

        @declared_attr
        def __tablename__(cls):
            return cls.__name__.lower()

    class Named:
        name = sa.Column(sa.String(5))

        @declared_attr
        def __table_args__(cls):
            return (sa.UniqueConstraint("name", name="uq_" + cls.__tablename__),)

    class Base:
        id = sa.Column(sa.Integer, primary_key=True)

    Base = declarative_base(cls=Base)

    class Users(Base):
        __tablename__ = "users"

    class Thing(Stamped, Named, Base):
        x = sa.Column(sa.Integer)

    class Other(Stamped, Named, Base):
        y = sa.Column(sa.Integer)

    for cls in (Users, Thing, Other):
        show(cls)


def case_declarative_class():
    class Base(orm.DeclarativeBase):
        metadata = sa.MetaData(naming_convention={"pk": "pk_%(table_name)s"})
        type_annotation_map = {str: sa.String(9)}

    class Mixin:
        mixed: Mapped[Optional[str]]
        late: Mapped[int] = mapped_column(sort_order=5)

    class V(Mixin, Base):
        __tablename__ = "v"
        x: Mapped[str]
        id: Mapped[int] = mapped_column(primary_key=True)
        w: Mapped[Optional[float]]
        o: Mapped[Union[int, None]] = mapped_column("oo", sa.BigInteger)
        p = mapped_column(sa.Integer)
        q: Mapped[int] = mapped_column(nullable=True, index=True)
        parent_id: Mapped[int] = mapped_column(sa.ForeignKey("v.id"))
        children: Mapped[List["V"]] = relationship()

    show(V)


def case_annotated_types():
    class Base(orm.DeclarativeBase):
        pass

    class T(Base):
        __tablename__ = "t"
        id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
        a: Mapped[bool]
        b: Mapped[bytes]
        c: Mapped[datetime.date]
        d: Mapped[datetime.datetime]
        e: Mapped[datetime.time]
        f: Mapped[datetime.timedelta]
        g: Mapped[decimal.Decimal]
        h: Mapped[float]
        i: Mapped[Union[int, None]]
        j: Mapped[str]

    show(T)


def case_inheritance():
    class Base(orm.DeclarativeBase):
        pass

    class Person(Base):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)
        kind: Mapped[str] = mapped_column(sa.String(9))
        __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "person"}

    class Manager(Person):
        level: Mapped[int]
        __mapper_args__ = {"polymorphic_identity": "manager"}

    class Engineer(Person):
        __tablename__ = "engineer"
        id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), primary_key=True)
        skill: Mapped[Optional[int]]
        __mapper_args__ = {"polymorphic_identity": "engineer"}

    show(Person)
    show(Engineer)
    assert Manager.__table__ is Person.__table__


def case_abstract():
    class Base(orm.DeclarativeBase):
        pass

    class Common(Base):
        __abstract__ = True
        id: Mapped[int] = mapped_column(primary_key=True)

    class A(Common):
        __tablename__ = "a"

    class B(Common):
        __tablename__ = "b"
        x: Mapped[int]

    show(A)
    show(B)


def case_given_table():
    Base = declarative_base()

    class A(Base):
        __table__ = sa.Table("a", Base.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("x", sa.Integer))

    show(A)
    op.execute("-- " + A.x.name)


def case_registry():
    reg = orm.registry()
    Base = reg.generate_base()

    class A(Base):
        __tablename__ = "a"
        id = sa.Column(sa.Integer, primary_key=True)

    @reg.mapped
    class B:
        __tablename__ = "b"
        id = sa.Column(sa.Integer, primary_key=True)

    show(A)
    show(B)
    op.execute("-- " + ", ".join(reg.metadata.tables) + str(reg.metadata is Base.metadata))


def case_no_primary_key():
    class A(declarative_base()):
        __tablename__ = "a"
        x = sa.Column(sa.Integer)


def case_no_table():
    class A(declarative_base()):
        id = sa.Column(sa.Integer, primary_key=True)


def case_unknown_attribute():
    class A(declarative_base()):
        __tablename__ = "a"
        id = sa.Column(sa.Integer, primary_key=True)

    A(nme="x")


def case_unknown_annotation():
    class Base(orm.DeclarativeBase):
        pass

    class A(Base):
        __tablename__ = "a"
        id: Mapped[int] = mapped_column(primary_key=True)
        x: Mapped[object]


def case_statements():
    Base = declarative_base()

    class User(Base):
        __tablename__ = "users"
        id = sa.Column(sa.Integer, primary_key=True)
        name = sa.Column(sa.String(50))

    op.execute(User.__table__.update().where(User.id == 5).values(name="x"))
    op.bulk_insert(User.__table__, [{"id": 1, "name": "a"}])
    op.execute(sa.select(User.name).where(User.__table__.c.id > 3))


def case_statements_of_the_class():
    class User(declarative_base()):
        __tablename__ = "users"
        id = sa.Column(sa.Integer, primary_key=True)
        name = sa.Column(sa.String(50))

    op.execute(sa.select(User).where(User.id == 1))
    op.execute(sa.update(User).values(name="x"))
    op.execute(sa.delete(User))


def case_session_without_work():
    session = Session(bind=op.get_bind())
    session.commit()
    session.rollback()
    session.close()
    with sessionmaker(op.get_bind())() as other:
        other.flush()
    op.execute("SELECT 1")


def case_session_that_writes():
    class User(declarative_base()):
        __tablename__ = "users"
        id = sa.Column(sa.Integer, primary_key=True)

    session = Session(bind=op.get_bind())
    session.add(User(id=1))
    session.commit()


def case_session_that_executes():
    Session(bind=op.get_bind()).execute(sa.text("SELECT 1"))


def case_session_that_asks():
    class User(declarative_base()):
        __tablename__ = "users"
        id = sa.Column(sa.Integer, primary_key=True)

    Session(bind=op.get_bind()).query(User).filter(User.id == 1).all()
