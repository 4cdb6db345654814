class Settings:
    POSTGRES_SERVER = "localhost"
    POSTGRES_USER = "dragon"
    POSTGRES_PASSWORD = "dr%gon"
    POSTGRES_DB = "dragonai"

    @property
    def DATABASE_URL(self):
        return "postgresql://{}:{}@{}/{}".format(self.POSTGRES_USER, self.POSTGRES_PASSWORD.replace("%", "%25"), self.POSTGRES_SERVER,
                                                 self.POSTGRES_DB)


settings = Settings()
