import os
from dataclasses import dataclass


class ValidationError(ValueError):
    pass


@dataclass(frozen=True)
class Settings:
    database_url: str

    @classmethod
    def read(cls):
        try:
            return cls(database_url=os.environ["SESSION_DATABASE_URL"])
        except KeyError as missing:
            raise ValidationError(f"{missing.args[0]}: Field required") from None
