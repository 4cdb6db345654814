// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
//
// What constraints and indexes are called, and how names that are too long end.
#include "core/base/md5.h"
#include "core/dialects/base/dialect.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/identifiers.h"
#include "core/schema/build.h"
#include "core/schema/sort.h"
#include "core/sql/type_classes.h"

#include <QTest>

using namespace retort;

namespace {

std::unique_ptr<dialects::Dialect> dialectOf(const char *name)
{
    dialects::DialectSettings settings;
    settings.name = name;
    return dialects::makeDialect(std::move(settings));
}

schema::Table *makeTable(sql::Arena &arena, schema::MetaData &metadata, const char *name, std::initializer_list<const char *> columns)
{
    static const sql::Type kInteger(sql::types::kInteger);
    schema::Table *table = schema::makeTable(arena, metadata, name);
    for (const char *column : columns)
        schema::append(arena, *table, *arena.make<schema::Column>(column, &kInteger));
    return table;
}

void refer(sql::Arena &arena, schema::Table &table, const char *column, const char *target)
{
    auto *key = arena.make<schema::ForeignKey>();
    key->target = target;
    schema::append(arena, *table.column(column), *key);
}

} // namespace

class TestSchemaNames : public QObject
{
    Q_OBJECT

private slots:
    void md5_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digits");
        // RFC 1321, and lengths around the end of a block.
        QTest::newRow("empty") << QByteArray("") << QByteArray("d41d8cd98f00b204e9800998ecf8427e");
        QTest::newRow("abc") << QByteArray("abc") << QByteArray("900150983cd24fb0d6963f7d28e17f72");
        QTest::newRow("62") << QByteArray("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
                            << QByteArray("d174ab98d277d9f5a5611c2c9f419d9f");
        QTest::newRow("80") << QByteArray("12345678901234567890123456789012345678901234567890123456789012345678901234567890")
                            << QByteArray("57edf4a22be3c955ac49da2e2107b67a");
    }
    void md5()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digits);
        QCOMPARE(QByteArray::fromStdString(base::md5Hex(text.toStdString())), digits);
    }

    void longNamesAreCut()
    {
        const auto postgresql = dialectOf("postgresql");
        const dialects::Identifiers &names = postgresql->identifiers();
        sql::Name name(std::string(63, 'x'));
        name.isTruncatable = true;
        QCOMPARE(names.truncated(name, 63).text, name.text);
        name.text += 'x';
        const std::string cut = names.truncated(name, 63).text;
        QCOMPARE(cut.size(), std::size_t{60}); // 55, an underscore and four digits
        QCOMPARE(cut, std::string(55, 'x') + "_" + base::md5Hex(name.text).substr(28));
        // Characters count, not bytes.
        sql::Name wide;
        wide.isFinal = true;
        for (int i = 0; i < 63; ++i)
            wide.text += "ü";
        QCOMPARE(names.truncated(wide, 63).text, wide.text);
    }

    void aScriptsOwnLongNameIsRefused()
    {
        const auto mysql = dialectOf("mysql");
        bool refused = false;
        try {
            static_cast<void>(mysql->identifiers().truncated(sql::Name(std::string(300, 'x')), 64));
        } catch (const dialects::CompileError &error) {
            refused = error.exception == "IdentifierError";
        }
        QVERIFY(refused);
    }

    void conventionsName()
    {
        sql::Arena arena;
        schema::MetaData metadata;
        metadata.namingConvention.set("uq", sql::Value::text("uq_%(table_name)s_%(column_0_N_name)s"));
        schema::Table *table = makeTable(arena, metadata, "t", {"a", "b"});
        auto *unique = arena.make<schema::ColumnsConstraint>(schema::ConstraintKind::Unique);
        unique->pending = {sql::Value::text("a"), sql::Value::text("b")};
        schema::append(arena, *table, *unique);
        QCOMPARE(unique->name.text, std::string("uq_t_a_b"));
        QVERIFY(unique->name.isFinal);
    }

    void anIndexHasANameByItself()
    {
        sql::Arena arena;
        schema::MetaData metadata;
        schema::Table *table = makeTable(arena, metadata, "t", {"a"});
        auto *index = arena.make<schema::Index>();
        index->pending = {sql::Value::text("a")};
        schema::append(arena, *table, *index);
        QCOMPARE(schema::nameOf(*index).text, std::string("ix_t_a"));
    }

    void tablesAreSortedByWhatTheyReferTo()
    {
        sql::Arena arena;
        schema::MetaData metadata;
        schema::Table *child = makeTable(arena, metadata, "child", {"p"});
        schema::Table *parent = makeTable(arena, metadata, "parent", {"id"});
        refer(arena, *child, "p", "parent.id");
        const auto sorted = schema::sortTables({child, parent});
        QCOMPARE(sorted.size(), std::size_t{2});
        QCOMPARE(sorted.front(), parent);
        // In a cycle both stay, and their keys come behind.
        refer(arena, *parent, "id", "child.p");
        const auto split = schema::sortWithConstraints({child, parent});
        QCOMPARE(split.size(), std::size_t{3});
        QCOMPARE(split.back().keys.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestSchemaNames)
#include "tst_schema_names.moc"
