// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// Column types of other packages, of retort.yaml, and of scripts that let go of them. SQLAlchemy's own are compared with it
// by the goldens of tests/golden/rendering.
#include "core/dialects/base/type_compiler.h"
#include "core/library/objects.h"
#include "core/library/session.h"

#include <QtTest>

#include <map>
#include <string>

using namespace retort;

namespace {

class TypesWorld : public library::World
{
public:
    bool knowsType(std::string_view dotted) override { return dotted == "app.types.GUID"; }
    std::optional<std::string> typeText(std::string_view, std::string_view dialect) override
    {
        return dialect == "mysql" ? std::nullopt : std::optional<std::string>(dialect == "sqlite" ? "CHAR(36)" : "UUID");
    }
};

/// What `kind` of a script is on a database, or the error.
std::string written(const std::string &script, const std::string &dialectName)
{
    TypesWorld world;
    library::Session session(world);
    auto module = session.vm().runModule(std::make_shared<script::Source>("types.py", script), "types");
    if (!module)
        return "!! " + base::messageText(module.error());
    dialects::DialectSettings settings;
    settings.name = dialectName;
    const auto dialect = dialects::makeDialect(std::move(settings));
    const script::Value *kind = (*module)->names.find(session.vm().atoms().intern("kind"));
    if (kind == nullptr)
        return "no kind";
    const auto *type = library::nodeAs<sql::Type>(session.vm(), *kind);
    if (type == nullptr)
        return "no type";
    try {
        return dialect->types().text(*type);
    } catch (const dialects::CompileError &error) {
        return error.exception;
    }
}

} // namespace

class ColumnTypesTest : public QObject
{
    Q_OBJECT

private slots:
    void packages_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("postgresql");
        QTest::addColumn<QByteArray>("sqlite");
        const auto add = [](const char *import, const char *call, const char *postgresql, const char *sqlite) {
            QTest::newRow(call) << QByteArray(import) + "\nkind = " + call << QByteArray(postgresql) << QByteArray(sqlite);
        };
        const char *utils = "import sqlalchemy_utils";
        add(utils, "sqlalchemy_utils.UUIDType()", "UUID", "BINARY(16)");
        add(utils, "sqlalchemy_utils.UUIDType(binary=False)", "UUID", "CHAR(32)");
        add(utils, "sqlalchemy_utils.types.uuid.UUIDType(native=False)", "BINARY(16)", "BINARY(16)");
        add(utils, "sqlalchemy_utils.types.email.EmailType()", "VARCHAR(255)", "VARCHAR(255)");
        add(utils, "sqlalchemy_utils.types.choice.ChoiceType([('a', 'A')])", "VARCHAR(255)", "VARCHAR(255)");
        add("import sqlalchemy as sa, sqlalchemy_utils", "sqlalchemy_utils.ChoiceType([], impl=sa.Integer())", "INTEGER", "INTEGER");
        add(utils, "sqlalchemy_utils.JSONType()", "JSON", "TEXT");
        add(utils, "sqlalchemy_utils.PasswordType(schemes=['bcrypt'])", "BYTEA", "VARBINARY(1024)");
        add(utils, "sqlalchemy_utils.types.arrow.ArrowType(timezone=True)", "TIMESTAMP WITH TIME ZONE", "DATETIME");
        add(utils, "sqlalchemy_utils.ColorType()", "VARCHAR(20)", "VARCHAR(20)");
        add(utils, "sqlalchemy_utils.LtreeType()", "LTREE", "LTREE");
        add(utils, "sqlalchemy_utils.types.encrypted.encrypted_type.StringEncryptedType(None, 'k', length=90)",
            "VARCHAR(90)", "VARCHAR(90)");
        add("import sqlmodel", "sqlmodel.sql.sqltypes.AutoString()", "VARCHAR", "VARCHAR");
        add("import sqlmodel", "sqlmodel.sql.sqltypes.AutoString(length=9)", "VARCHAR(9)", "VARCHAR(9)");
        add("import fastapi_users_db_sqlalchemy", "fastapi_users_db_sqlalchemy.generics.GUID()", "UUID", "CHAR(36)");
        add("from pgvector.sqlalchemy import Vector", "Vector(3)", "VECTOR(3)", "VECTOR(3)");
        add("import pgvector", "pgvector.sqlalchemy.Vector()", "VECTOR", "VECTOR");
        add("import geoalchemy2", "geoalchemy2.types.Geometry(geometry_type='point', srid=4326)", "geometry(POINT,4326)",
            "geometry(POINT,4326)");
        add("from citext import CIText", "CIText()", "CITEXT", "CITEXT");
    }

    void packages()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, postgresql);
        QFETCH(QByteArray, sqlite);
        QCOMPARE(QByteArray::fromStdString(written(script.toStdString(), "postgresql")), postgresql);
        QCOMPARE(QByteArray::fromStdString(written(script.toStdString(), "sqlite")), sqlite);
    }

    void standsInForWhatIsNotThere()
    {
        for (const char *script : {"from app.types import GUID\nkind = GUID(3, x=4)", "import app\nkind = app.types.GUID()"}) {
            QCOMPARE(written(script, "postgresql"), std::string("UUID"));
            QCOMPARE(written(script, "sqlite"), std::string("CHAR(36)"));
            QCOMPARE(written(script, "mysql"), std::string("CompileError"));
        }
        QCOMPARE(written("from app.types import Other\nkind = Other()", "sqlite"), std::string("no type"));
    }

    /// A type outlives the variables that a script held its class and itself in.
    void outlivesItsClass()
    {
        const std::string script = "import sqlalchemy as sa\n"
                                   "def make():\n"
                                   "    class Local(sa.types.UserDefinedType):\n"
                                   "        def __init__(self, n): self.n = n\n"
                                   "        def get_col_spec(self, **kw): return 'LOCAL(%d)' % self.n\n"
                                   "    return sa.ARRAY(Local(7))\n"
                                   "kind = make()\n"
                                   "other = [make() for i in range(100)]\n";
        QCOMPARE(written(script, "postgresql"), std::string("LOCAL(7)[]"));
    }
};

QTEST_GUILESS_MAIN(ColumnTypesTest)
#include "column_types_test.moc"
