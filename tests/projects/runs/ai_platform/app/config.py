import os
import re
from dataclasses import dataclass, field
from urllib.parse import quote_plus

import yaml


@dataclass
class Database:
    type: str = "sqlite"
    path: str = "app.db"
    host: str = "localhost"
    port: int = 3306
    username: str = ""
    password: str = field(default="", repr=False)
    database: str = ""
    charset: str = "utf8mb4"

    @property
    def url(self) -> str:
        if self.type == "sqlite":
            return f"sqlite:///{self.path}"
        return (f"mysql+pymysql://{self.username}:{quote_plus(self.password)}@{self.host}:{self.port}/{self.database}"
                f"?charset={self.charset}")


def expand(text: str) -> str:
    return re.sub(r"\$\{(\w+)(?::-([^}]*))?\}", lambda match: os.environ.get(match.group(1), match.group(2) or ""), text)


def load(path: str) -> Database:
    if not os.path.exists(path):
        raise FileNotFoundError(f"no configuration: {path}")
    with open(path, encoding="utf-8") as stream:
        content = yaml.safe_load(expand(stream.read())) or {}
    return Database(**content.get("database", {}))
