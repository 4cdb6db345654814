// SPDX-FileCopyrightText: 2026 The Retort developers
// SPDX-License-Identifier: MIT
#include "core/project/my_cnf.h"
#include "core/project/pg_service.h"
#include "core/project/pgpass.h"
#include "core/project/surroundings.h"
#include "core/project/url_messages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace retort::project;

namespace {

QString passwordOf(const char *text, const PgpassQuestion &question)
{
    const std::optional<std::string> password = passwordFrom(text, question);
    return password ? QString::fromStdString('<' + *password + '>') : QStringLiteral("none");
}

Surroundings withFiles(const std::map<std::string, FileView> &files)
{
    Surroundings around;
    around.homeFolder = "/home/me";
    around.currentFolder = "/work";
    around.rules = retort::base::PathRules::Posix;
    around.readFile = [files](const std::string &path) {
        const auto found = files.find(path);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    };
    around.listFolder = [files](const std::string &folder) {
        std::vector<std::string> names;
        for (const auto &file : files) {
            if (file.first.rfind(folder + '/', 0) == 0)
                names.push_back(file.first.substr(folder.size() + 1));
        }
        return names;
    };
    return around;
}

FileView file(const char *text, unsigned permissions = 0600)
{
    FileView view;
    view.text = text;
    view.permissions = permissions;
    return view;
}

QString shown(const std::map<std::string, std::string> &options)
{
    QString text;
    for (const auto &option : options)
        text += QString::fromStdString(option.first + "=<" + option.second + "> ");
    return text.trimmed();
}

} // namespace

class ConnectionFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void pgpassTakesTheFirstLineThatFits();
    void pgpassEscapes();
    void serviceTakesTheFirstSection();
    void serviceSyntax();
    void serviceIsLookedUpInOrder();
    void cnfGroupsAndValues();
    void cnfOfPython();
    void cnfIncludes();
    void cnfProblems();
    void processFiles();
};

void ConnectionFilesTest::pgpassTakesTheFirstLineThatFits()
{
    const PgpassQuestion question{"db.example", "5432", "scryer", "me"};
    QCOMPARE(passwordOf("db.example:5432:scryer:me:first\n*:*:*:*:second\n", question), QStringLiteral("<first>"));
    QCOMPARE(passwordOf("db.example:5433:*:*:a\nother:*:*:*:b\n*:*:*:me:c", question), QStringLiteral("<c>"));
    QCOMPARE(passwordOf("# *:*:*:*:no\n\n  \n*:*:*:*:yes\r\n", question), QStringLiteral("<yes>"));
    QCOMPARE(passwordOf("db.example:5432:scryer:me", question), QStringLiteral("none"));
    QCOMPARE(passwordOf("db.example:5432:scryer:me:", question), QStringLiteral("<>"));
    QCOMPARE(passwordOf("db.exampl:*:*:*:a\ndb.examplee:*:*:*:b\n**:*:*:*:c\n", question), QStringLiteral("none"));
    QCOMPARE(passwordOf("", question), QStringLiteral("none"));
}

void ConnectionFilesTest::pgpassEscapes()
{
    const PgpassQuestion question{"::1", "5432", "a\\b", "x:y"};
    QCOMPARE(passwordOf("\\:\\:1:5432:a\\\\b:x\\:y:p\\:w\\\\x", question), QStringLiteral("<p:w\\x>"));
    // Colons of a password may stand bare; a backslash at the very end is one.
    QCOMPARE(passwordOf("*:*:*:*:p:w:\\", question), QStringLiteral("<p:w:\\>"));
    QCOMPARE(passwordOf("::1:5432:*:*:no", question), QStringLiteral("none"));
    // An escaped star is a star, not everything.
    QCOMPARE(passwordOf("\\*:*:*:*:no", question), QStringLiteral("none"));
}

void ConnectionFilesTest::serviceTakesTheFirstSection()
{
    const char *text = "# services\n[other]\nhost=no\n[mine]\n  host=db.example  \nport=1\nport=2\n"
                       "options=-c a=b\n#x\n\n[mine]\nuser=no\n";
    const auto keywords = serviceFrom(text, "f", "mine");
    QVERIFY(keywords.has_value() && keywords->has_value());
    QCOMPARE(shown(**keywords), QStringLiteral("host=<db.example> options=<-c a=b> port=<1>"));
    const auto missing = serviceFrom(text, "f", "min");
    QVERIFY(missing.has_value() && !missing->has_value());
    const auto unclosed = serviceFrom("[mine\nhost=x\n", "f", "mine");
    QVERIFY(unclosed.has_value() && !unclosed->has_value());
}

void ConnectionFilesTest::serviceSyntax()
{
    const auto line = serviceFrom("[mine]\nhost=a\nnonsense\n", "/f", "mine");
    QVERIFY(!line);
    QCOMPARE(retort::base::placeText(line.error().span), std::string("/f:3:1"));
    QCOMPARE(line.error().message, &kServiceSyntax);
    const auto nested = serviceFrom("[mine]\nservice=other\n", "/f", "mine");
    QVERIFY(!nested && nested.error().message == &kServiceSyntax);
    const auto ldap = serviceFrom("[mine]\nldap://x/y\n", "/f", "mine");
    QVERIFY(!ldap && ldap.error().message == &kServiceLdap);
    QVERIFY(serviceFrom("[other]\nnonsense\n[mine]\nhost=a\n", "/f", "mine").has_value());
}

void ConnectionFilesTest::serviceIsLookedUpInOrder()
{
    Surroundings around = withFiles({{"/home/me/.pg_service.conf", file("[a]\nhost=own\n")},
                                     {"/etc/postgresql-common/pg_service.conf", file("[a]\nhost=sys\n[b]\nhost=sys\n")},
                                     {"/etc/other/pg_service.conf", file("[b]\nhost=other\n")},
                                     {"/work/s.conf", file("[c]\nhost=named\n")}});
    QCOMPARE(shown(*findService("a", around)), QStringLiteral("host=<own>"));
    QCOMPARE(shown(*findService("b", around)), QStringLiteral("host=<sys>"));
    around.environment["PGSYSCONFDIR"] = "/etc/other";
    QCOMPARE(shown(*findService("b", around)), QStringLiteral("host=<other>"));
    around.environment["PGSERVICEFILE"] = "s.conf";
    QCOMPARE(shown(*findService("c", around)), QStringLiteral("host=<named>"));
    const auto unknown = findService("a", around);
    QVERIFY(!unknown);
    QCOMPARE(QString::fromStdString(retort::base::messageText(unknown.error())),
             QStringLiteral("The service a is defined nowhere; looked in /work/s.conf, /etc/other/pg_service.conf."));
    around.environment["PGSERVICEFILE"] = "/nowhere";
    const auto missing = findService("b", around);
    QVERIFY(!missing && missing.error().message == &kServiceFileMissing);
}

void ConnectionFilesTest::cnfGroupsAndValues()
{
    const Surroundings around = withFiles({{"/f", file("# c\n; c\n[mysqld]\nuser=no\n[client]\nuser = me # comment\n"
                                                       "password = \"a#b'c\"\nssl_ca='/x y'\nskip-ssl\n"
                                                       "init-command=a\\tb\\\\c\\sd\\x\nloose-host=h\n[tool]\n"
                                                       "user=tool\n[client]\nport=1\n")}});
    MyCnfRequest request;
    request.files = {"/f"};
    const auto cnf = readMyCnf(request, around);
    QVERIFY(cnf.has_value());
    QCOMPARE(shown(cnf->options), QStringLiteral("host=<h> init-command=<a\tb\\c d\\x> password=<a#b'c> port=<1> "
                                                 "skip-ssl=<> ssl-ca=</x y> user=<me>"));
    request.groups = {"client", "tool"};
    QCOMPARE(readMyCnf(request, around)->options.at("user"), std::string("tool"));
}

void ConnectionFilesTest::cnfOfPython()
{
    const Surroundings around =
        withFiles({{"/f", file("!include /nowhere\n[client]\npassword=a#b\\t\nuser=\"me\"\n", 0666)}});
    MyCnfRequest request;
    request.files = {"/f"};
    request.rules = MyCnfRules::Python;
    const auto outside = readMyCnf(request, around);
    QVERIFY(!outside && outside.error().message == &kMyCnfSyntax);
    const Surroundings good = withFiles({{"/f", file("[client]\npassword=a#b\\t\nuser=\"me\"\n", 0666)}});
    const auto cnf = readMyCnf(request, good);
    QVERIFY(cnf.has_value());
    QCOMPARE(shown(cnf->options), QStringLiteral("password=<a#b\\t> user=<me>"));
}

void ConnectionFilesTest::cnfIncludes()
{
    const Surroundings around = withFiles({{"/f", file("!include /g\n!includedir /d\n[client]\nport=3\n")},
                                           {"/g", file("[client]\nuser=g\nport=1\nhost=g\n")},
                                           {"/d/1.cnf", file("[client]\nhost=one\n")},
                                           {"/d/2.cnf", file("[client]\nhost=two\n")},
                                           {"/d/3.txt", file("[client]\nhost=three\n")}});
    MyCnfRequest request;
    request.files = {"/f"};
    const auto cnf = readMyCnf(request, around);
    QVERIFY(cnf.has_value());
    QCOMPARE(shown(cnf->options), QStringLiteral("host=<two> port=<3> user=<g>"));
}

void ConnectionFilesTest::cnfProblems()
{
    const Surroundings around = withFiles({{"/loop", file("!include /loop\n")},
                                           {"/open", file("[client]\nuser=x\n", 0646)},
                                           {"/bare", file("\nuser=x\n")}});
    const auto read = [&around](const char *path, bool mustExist = true) {
        MyCnfRequest request;
        request.files = {path};
        request.mustExist = mustExist;
        return readMyCnf(request, around);
    };
    QVERIFY(read("/loop").error().message == &kMyCnfDepth);
    QVERIFY(read("/nowhere").error().message == &kMyCnfMissing);
    QVERIFY(read("/nowhere", false)->options.empty());
    const auto open = read("/open");
    QVERIFY(open->options.empty());
    QCOMPARE(open->warnings.size(), std::size_t(1));
    QVERIFY(open->warnings.front().message == &kMyCnfOpenToOthers);
    const auto bare = read("/bare");
    QVERIFY(!bare);
    QCOMPARE(retort::base::placeText(bare.error().span), std::string("/bare:2:1"));
}

void ConnectionFilesTest::processFiles()
{
    QTemporaryDir folder;
    QFile secret(folder.filePath(QStringLiteral("secret")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("text");
    secret.close();
    secret.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
    qputenv("RETORT_TEST_VARIABLE", "value");
    const Surroundings around = Surroundings::ofProcess();
    QCOMPARE(around.variable("RETORT_TEST_VARIABLE"), std::string("value"));
    QCOMPARE(around.variable("RETORT_TEST_UNSET"), std::string());
    QCOMPARE(around.currentFolder, QDir::currentPath().toStdString());
    QVERIFY(!around.userName.empty());
    const std::optional<FileView> view = around.file(secret.fileName().toStdString());
    QVERIFY(view.has_value());
    QCOMPARE(view->text, std::string("text"));
    QVERIFY(view->plain);
    QCOMPARE(view->permissions, 0640U);
    QVERIFY(!around.file(folder.path().toStdString())->plain);
    QVERIFY(!around.file(folder.filePath(QStringLiteral("none")).toStdString()));
    QCOMPARE(around.listFolder(folder.path().toStdString()), std::vector<std::string>{"secret"});
    QCOMPARE(around.resolved("a/../b"), around.currentFolder + "/b");
    QCOMPARE(around.resolved("~/b"), around.homeFolder + "/b");
}

QTEST_APPLESS_MAIN(ConnectionFilesTest)
#include "tst_connection_files.moc"
