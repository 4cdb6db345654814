// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/batch.h"
#include "core/dialects/base/error.h"
#include "core/dialects/base/impl.h"
#include "core/operations/describe.h"
#include "core/operations/schema_objects.h"
#include "core/schema/build.h"

#include <QTest>

#include <string>
#include <utility>
#include <vector>

using namespace retort;
using operations::Kind;

namespace {

class ListSink : public dialects::Sink
{
public:
    void statement(std::string_view text, const operations::Operation *operation) override
    {
        statements.emplace_back(text, operation);
    }
    void comment(std::string_view) override { }

    std::vector<std::pair<std::string, const operations::Operation *>> statements;
};

struct CountRun : operations::CustomRun
{
    explicit CountRun(int &counter)
        : count(counter)
    {
    }
    void run() const override { ++count; }
    int &count;
};

const sql::TypeClass kInteger{"INTEGER", "sqlalchemy", "INTEGER", nullptr, sql::Affinity::Integer};

/// One of each kind, as a script would ask for it.
class Samples
{
public:
    explicit Samples(int &counter)
        : m_counter(counter)
        , m_integer(kInteger)
    {
    }
    operations::Operation *of(Kind kind);

    sql::Arena arena;

private:
    schema::Column *column(const char *name) { return arena.make<schema::Column>(name, &m_integer); }
    template<class T>
    T *onTable()
    {
        auto *made = arena.make<T>();
        made->table = "t";
        return made;
    }
    operations::Operation *ofTables(Kind kind);

    int &m_counter;
    sql::Type m_integer;
};

operations::Operation *Samples::ofTables(Kind kind)
{
    switch (kind) {
    case Kind::CreateTable: {
        auto *made = arena.make<operations::CreateTable>();
        made->name = "t";
        made->items = {column("a")};
        return made;
    }
    case Kind::DropTable: {
        auto *made = arena.make<operations::DropTable>();
        made->name = "t";
        return made;
    }
    case Kind::RenameTable: {
        auto *made = arena.make<operations::RenameTable>();
        made->name = "t";
        made->newName = "u";
        return made;
    }
    default: {
        auto *made = arena.make<operations::TableComment>(kind);
        made->table = "t";
        made->comment = "c";
        return made;
    }
    }
}

operations::Operation *Samples::of(Kind kind)
{
    switch (kind) {
    case Kind::AddColumn: {
        auto *made = onTable<operations::AddColumn>();
        made->column = column("a");
        return made;
    }
    case Kind::DropColumn: {
        auto *made = onTable<operations::DropColumn>();
        made->column = "a";
        return made;
    }
    case Kind::AlterColumn: {
        auto *made = onTable<operations::AlterColumn>();
        made->column = "a";
        made->nullable = true;
        made->existingType = &m_integer;
        return made;
    }
    case Kind::AddConstraint: {
        auto *made = onTable<operations::AddConstraint>();
        made->constraint = operations::SchemaObjects(arena, nullptr).unique("uq", "t", {}, {"a"});
        return made;
    }
    case Kind::DropConstraint: {
        auto *made = onTable<operations::DropConstraint>();
        made->name = "uq";
        made->type = "unique";
        return made;
    }
    case Kind::CreateIndex: {
        auto *made = onTable<operations::CreateIndex>();
        made->name = "ix";
        made->columns = {sql::Value::text("a")};
        return made;
    }
    case Kind::DropIndex: {
        auto *made = onTable<operations::DropIndex>();
        made->name = "ix";
        return made;
    }
    case Kind::BulkInsert: {
        auto *made = arena.make<operations::BulkInsert>();
        auto *table = arena.make<sql::TableClause>("t");
        auto *a = arena.make<sql::ColumnClause>("a", &m_integer);
        a->table = table;
        table->columns = {a};
        made->table = table;
        made->rows.emplace_back();
        made->rows.back().set("a", sql::Value::integer(1));
        return made;
    }
    case Kind::ExecuteSql: {
        auto *made = arena.make<operations::ExecuteSql>();
        made->statement = sql::Value::text("SELECT 1");
        return made;
    }
    case Kind::AlterTable: {
        auto *made = onTable<operations::AlterTable>();
        made->operations = {of(Kind::AddColumn)};
        return made;
    }
    case Kind::Custom: {
        auto *made = arena.make<operations::Custom>();
        made->name = "CreateViewOp";
        made->run = std::make_shared<CountRun>(m_counter);
        return made;
    }
    default: return ofTables(kind);
    }
}

} // namespace

class OperationTableTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPairIsThere_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::addColumn<int>("kind");
        for (const std::string_view dialect : dialects::dialectNames()) {
            for (std::size_t i = 0; i < operations::kKinds; ++i) {
                const auto kind = static_cast<Kind>(i);
                const std::string name = std::string(dialect) + " " + std::string(operations::nameOf(kind));
                QTest::newRow(name.c_str()) << QString::fromStdString(std::string(dialect)) << static_cast<int>(i);
            }
        }
    }

    void everyPairIsThere()
    {
        QFETCH(QString, dialect);
        QFETCH(int, kind);
        int counter = 0;
        Samples samples(counter);
        dialects::DialectSettings settings;
        settings.name = dialect.toStdString();
        const auto made = dialects::makeDialect(settings);
        QVERIFY(made != nullptr);
        QVERIFY(made->operationTable().find(static_cast<Kind>(kind)) != nullptr);

        ListSink sink;
        dialects::ImplSettings how;
        how.arena = &samples.arena;
        how.literalBinds = true;
        const auto impl = made->impl(how, sink);
        const operations::Operation *operation = samples.of(static_cast<Kind>(kind));
        QCOMPARE(static_cast<int>(operation->kind), kind);
        try {
            impl->invoke(*operation);
            // Something came of it, and it is known of what.
            QVERIFY(!sink.statements.empty() || counter == 1 || dialect == QLatin1String("sqlite"));
            for (const auto &[text, source] : sink.statements) {
                QVERIFY(!text.empty());
                QCOMPARE(source, operation);
            }
        } catch (dialects::CompileError &error) {
            // What the database cannot do is refused in words.
            QVERIFY2(!error.text.empty(), error.exception.c_str());
        }
    }

    void everyKindIsDescribed()
    {
        int counter = 0;
        Samples samples(counter);
        for (std::size_t i = 0; i < operations::kKinds; ++i) {
            const operations::Operation *operation = samples.of(static_cast<Kind>(i));
            const auto description = operations::describe(*operation);
            const std::string text = base::messageText(description.words);
            QVERIFY2(!text.empty() && text.find('{') == std::string::npos, text.c_str());
            QVERIFY(!description.parameters.empty());
        }
        QCOMPARE(base::messageText(operations::describe(*samples.of(Kind::CreateTable)).words), "Create table t (a).");
        QCOMPARE(base::messageText(operations::describe(*samples.of(Kind::AlterColumn)).words),
                 "Change column a of table t: nullable=True.");
    }

    void aMissingPairNamesBoth()
    {
        int counter = 0;
        Samples samples(counter);
        const auto sqlite = dialects::makeDialect({"sqlite", "", {}, {}});
        ListSink sink;
        dialects::ImplSettings how;
        how.arena = &samples.arena;
        const auto impl = sqlite->impl(how, sink);
        operations::Operation *odd = samples.of(Kind::Custom);
        static_cast<operations::Custom *>(odd)->run = nullptr;
        try {
            impl->invoke(*odd);
            QFAIL("it was carried out");
        } catch (dialects::CompileError &error) {
            QVERIFY2(error.text.find("invoke") != std::string::npos && error.text.find("sqlite") != std::string::npos,
                     error.text.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(OperationTableTest)
#include "tst_operation_table.moc"
