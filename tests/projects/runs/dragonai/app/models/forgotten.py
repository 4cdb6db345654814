from sqlalchemy import Column, Integer

from app.models.base import Base


class Forgotten(Base):
    __tablename__ = "forgotten"
    id = Column(Integer, primary_key=True)
