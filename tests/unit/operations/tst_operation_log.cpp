// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/dialects/base/impl.h"
#include "core/library/op/running.h"
#include "core/library/session.h"
#include "core/operations/describe.h"

#include <QTest>

#include <string>

using namespace retort;

namespace {

struct NoSink : dialects::Sink
{
    void statement(std::string_view, const operations::Operation *) override { }
    void comment(std::string_view) override { }
};

/// A script's upgrade(), run on PostgreSQL.
class Run
{
public:
    explicit Run(const std::string &text, bool inContext = true)
        : m_session(m_world)
        , m_dialect(dialects::makeDialect({"postgresql", "", {}, {}}))
    {
        m_settings.arena = &m_session.arena();
        m_impl = m_dialect->impl(m_settings, m_sink);
        auto module = m_session.vm().runModule(std::make_shared<script::Source>("s.py", text), "s");
        if (!module) {
            error = base::messageText(module.error());
            return;
        }
        if (inContext) {
            m_session.dialect = m_dialect.get();
            m_session.impl = m_impl.get();
        }
        m_session.vm().setRunning(true);
        const auto done =
            m_session.vm().callFunction(*(*module)->names.find(m_session.vm().atoms().intern("upgrade")));
        if (!done)
            error = base::lineText(done.error());
        for (const operations::Operation *operation : m_session.part<library::OperationLog>().operations) {
            log += base::messageText(operations::describe(*operation).words) + " @"
                   + std::to_string(operation->span.begin.line) + "\n";
        }
    }
    std::string error;
    std::string log;

private:
    library::World m_world;
    library::Session m_session;
    NoSink m_sink;
    dialects::ImplSettings m_settings;
    std::unique_ptr<dialects::Dialect> m_dialect;
    std::unique_ptr<dialects::Impl> m_impl;
};

} // namespace

class OperationLogTest : public QObject
{
    Q_OBJECT

private slots:
    void operationsStandWithTheirLines()
    {
        const Run run("from alembic import op\n"
                      "import sqlalchemy as sa\n"
                      "def upgrade():\n"
                      "    op.create_table('t',\n"
                      "        sa.Column('a', sa.Integer))\n"
                      "    op.execute('SELECT 1')\n"
                      "    with op.batch_alter_table('t') as b:\n"
                      "        b.drop_column('a')\n"
                      "        b.execute('SELECT 2')\n");
        QVERIFY2(run.error.empty(), run.error.c_str());
        QCOMPARE(run.log, "Create table t (a). @4\n"
                          "Run SQL: SELECT 1 @6\n"
                          "Run SQL: SELECT 2 @9\n"
                          "Change table t in a batch of 1 operations. @7\n");
    }

    void ownOperationsStandBeforeWhatTheyDo()
    {
        const Run run("from alembic import op\n"
                      "from alembic.operations import MigrateOperation, Operations\n"
                      "@Operations.register_operation('grant')\n"
                      "class GrantOp(MigrateOperation):\n"
                      "    @classmethod\n"
                      "    def grant(cls, operations):\n"
                      "        return operations.invoke(cls())\n"
                      "@Operations.implementation_for(GrantOp)\n"
                      "def carry_out(operations, operation):\n"
                      "    operations.execute('GRANT x TO y')\n"
                      "def upgrade():\n"
                      "    op.grant()\n");
        QVERIFY2(run.error.empty(), run.error.c_str());
        QCOMPARE(run.log, "Run the script's own operation GrantOp. @7\n"
                          "Run SQL: GRANT x TO y @10\n");
    }

    void wrongTypesAreToldWithTheirParameter_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("told");
        QTest::newRow("schema") << "op.rename_table('a', 'b', schema=5)" << "rename_table() argument 'schema' must be str, not int";
        QTest::newRow("comment") << "op.alter_column('t', 'c', comment=5)" << "alter_column() argument 'comment' must be str, not int";
        QTest::newRow("type") << "op.alter_column('t', 'c', type_='int')" << "a column type is expected, not 'int'";
    }

    void wrongTypesAreToldWithTheirParameter()
    {
        QFETCH(QString, call);
        QFETCH(QString, told);
        const Run run("from alembic import op\ndef upgrade():\n    " + call.toStdString() + "\n");
        QVERIFY2(run.error.find("TypeError: " + told.toStdString()) != std::string::npos, run.error.c_str());
    }

    void outsideOfARunOpIsRefused()
    {
        const Run run("from alembic import op\ndef upgrade():\n    op.drop_table('t')\n", false);
        QVERIFY2(run.error.find("Can't invoke function 'drop_table', as the proxy object has not yet been established")
                     != std::string::npos,
                 run.error.c_str());
        QVERIFY(run.error.find("s.py:3") != std::string::npos);
    }

    void whatNobodyKnowsIsRefused_data()
    {
        QTest::addColumn<QString>("call");
        QTest::newRow("column") << "op.create_table('t', helpers.column)";
        QTest::newRow("name") << "op.drop_table(helpers.name)";
        QTest::newRow("statement") << "op.execute(helpers.sql)";
        QTest::newRow("rows") << "op.bulk_insert(sa.table('t'), helpers.rows)";
        QTest::newRow("row") << "op.bulk_insert(sa.table('t', sa.column('a')), [helpers.row])";
        QTest::newRow("value") << "op.bulk_insert(sa.table('t', sa.column('a')), [{'a': helpers.value}])";
        QTest::newRow("type") << "op.alter_column('t', 'a', type_=helpers.Kind)";
        QTest::newRow("default") << "op.alter_column('t', 'a', server_default=helpers.default)";
        QTest::newRow("flag") << "op.alter_column('t', 'a', nullable=helpers.flag)";
        QTest::newRow("option") << "op.alter_column('t', 'a', postgresql_using=helpers.using)";
        QTest::newRow("unknown option") << "op.alter_column('t', 'a', whatever=helpers.using)";
        QTest::newRow("columns") << "op.create_index('i', 't', helpers.columns)";
        QTest::newRow("index column") << "op.create_index('i', 't', [helpers.column])";
        QTest::newRow("condition") << "op.create_check_constraint('c', 't', helpers.condition)";
        QTest::newRow("operation") << "op.invoke(helpers.operation)";
        QTest::newRow("add") << "op.add_column('t', helpers.column)";
        QTest::newRow("copy") << "op.batch_alter_table('t', copy_from=helpers.table)";
    }

    void whatNobodyKnowsIsRefused()
    {
        QFETCH(QString, call);
        const Run run("from alembic import op\nimport sqlalchemy as sa\nimport helpers\ndef upgrade():\n"
                      "    try:\n        " + call.toStdString() + "\n    except Exception:\n        pass\n");
        QVERIFY2(run.error.find("Retort does not know it") != std::string::npos, run.error.c_str());
        QVERIFY(run.log.empty());
    }
};

QTEST_GUILESS_MAIN(OperationLogTest)
#include "tst_operation_log.moc"
