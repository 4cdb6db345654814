from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Text, func
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Novel(Base):
    __tablename__ = "novels"

    id = Column(Integer, primary_key=True, index=True)
    title = Column(String(200), nullable=False, comment="小说标题")
    summary = Column(Text, comment="简介")
    created_at = Column(DateTime(timezone=True), server_default=func.now(), comment="创建时间")
    chapters = relationship("Chapter", back_populates="novel", cascade="all, delete-orphan")


class Chapter(Base):
    __tablename__ = "chapters"

    id = Column(Integer, primary_key=True)
    novel_id = Column(Integer, ForeignKey("novels.id"), nullable=False)
    model_used = Column(String(100), nullable=True, comment="使用的模型名称")
    novel = relationship("Novel", back_populates="chapters")
