// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// reeve --call as a script sees it: the built program, the demo, exit statuses, what arrives and what is printed.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "models/profiles/profilefile.h"
#include "tests/app/reeveprocess.h"
#include "tests/support/demokibana.h"
#include "tests/support/demoversion.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

QString lastLine(DemoKibana &kibana)
{
    const auto requests = kibana.server().requests();
    return requests.empty() ? QString() : QString::fromStdString(requests.back().method + ' ' + requests.back().target);
}

QByteArray lastBody(DemoKibana &kibana)
{
    const auto requests = kibana.server().requests();
    return requests.empty() ? QByteArray() : QByteArray::fromStdString(requests.back().body);
}

}

class TestCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operationsArriveAsRequests_data();
    void operationsArriveAsRequests();
    void filesAreSentAsParts();
    void mistakesAreNamedAndNothingIsSent_data();
    void mistakesAreNamedAndNothingIsSent();
    void aDryRunPrintsTheRequestAndNeedsNoSecret();
    void refusalsAreExplained();
    void theAnswerGoesToAFile();
    void aCheckCanBeOverridden();

private:
    ReeveRun call(DemoKibana &kibana, const QStringList &arguments, bool withSecret = true)
    {
        const QString connection = written(m_folder, u"connection.json"_s, profileJson(kibana.profile()));
        QStringList all{u"--call"_s};
        all += arguments;
        all += {u"--connection"_s, connection};
        if (withSecret)
            all += u"--secret-stdin"_s;
        return runReeve(all, withSecret ? kibana.apiKey().reveal() : QByteArray());
    }

    QTemporaryDir m_folder{};
};

void TestCall::operationsArriveAsRequests_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QStringList &arguments, const char *line, const QByteArray &body = {}) {
        QTest::newRow(name) << arguments << QString::fromLatin1(line) << body;
    };
    row("an id", {u"get-fleet-outputs"_s}, "GET /api/fleet/outputs");
    row("verb and path with a value", {u"GET /api/fleet/outputs/fleet-default-output"_s},
        "GET /api/fleet/outputs/fleet-default-output");
    row("a value of the path by name", {u"GET /api/fleet/outputs/{outputId}"_s, u"--set"_s, u"outputId=a b"_s},
        "GET /api/fleet/outputs/a%20b");
    row("a value of the query", {u"get-fleet-epm-packages"_s, u"--set"_s, u"prerelease=true"_s},
        "GET /api/fleet/epm/packages?prerelease=true");
    row("a query in the path", {u"GET /api/fleet/epm/packages?prerelease=true"_s},
        "GET /api/fleet/epm/packages?prerelease=true");
    row("a field of the body",
        {u"PUT /api/fleet/settings"_s, u"--set"_s, u"prerelease_integrations_enabled=true"_s, u"--yes"_s},
        "PUT /api/fleet/settings", R"({"prerelease_integrations_enabled":true})");
    row("a place inside the body",
        {u"PUT /api/fleet/settings"_s, u"--set"_s, u"/delete_unenrolled_agents/enabled=true"_s, u"--set"_s,
            u"/delete_unenrolled_agents/is_preconfigured=false"_s, u"--yes"_s},
        "PUT /api/fleet/settings", R"({"delete_unenrolled_agents":{"enabled":true,"is_preconfigured":false}})");
    row("a list item by item",
        {u"POST /api/apm/agent_keys"_s, u"--set"_s, u"name=k"_s, u"--set"_s, u"privileges=event:write"_s, u"--set"_s,
            u"privileges=config_agent:read"_s, u"--yes"_s},
        "POST /api/apm/agent_keys", R"({"name":"k","privileges":["event:write","config_agent:read"]})");
    row("JSON for a value",
        {u"POST /api/apm/agent_keys"_s, u"--set"_s, u"name=k"_s, u"--set"_s, u"privileges:=[\"event:write\"]"_s,
            u"--yes"_s},
        "POST /api/apm/agent_keys", R"({"name":"k","privileges":["event:write"]})");
    row("a text that looks like a number", {u"PUT /api/logstash/pipeline/p"_s, u"--set"_s, u"pipeline=1"_s, u"--yes"_s},
        "PUT /api/logstash/pipeline/p", R"({"pipeline":"1"})");
    row("a route that no document describes", {u"GET /api/fleet/agents/setup?x=1&x=2"_s},
        "GET /api/fleet/agents/setup?x=1&x=2");
}

void TestCall::operationsArriveAsRequests()
{
    QFETCH(QStringList, arguments);
    DemoKibana kibana(ofTestedVersion({.fleet = 10}));
    const ReeveRun run = call(kibana, arguments);
    QVERIFY2(run.status == 0 || run.status == 1, run.err.constData());
    QTEST(lastLine(kibana), "line");
    QTEST(lastBody(kibana), "body");
    QCOMPARE(run.status == 0, run.err.isEmpty());
}

void TestCall::filesAreSentAsParts()
{
    DemoKibana kibana(ofTestedVersion({.fleet = 10}));
    const QString file = written(m_folder, u"fix.sh"_s, "#!/bin/sh\n"_ba);
    (void)call(kibana,
        {u"POST /api/endpoint/action/upload"_s, u"--set"_s, u"endpoint_ids=a"_s, u"--set"_s,
            u"parameters:={\"overwrite\":true}"_s, u"--set"_s, u"file=@"_s + file, u"--yes"_s});
    QCOMPARE(lastLine(kibana), u"POST /api/endpoint/action/upload"_s);
    const QByteArray body = lastBody(kibana);
    QVERIFY2(body.contains("filename=\"fix.sh\""), body.constData());
    QVERIFY(body.contains("\r\n\r\n[\"a\"]\r\n"));
}

void TestCall::mistakesAreNamedAndNothingIsSent_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an operation that does not exist")
        << QStringList{u"get-nothing"_s} << "no operation of this name"_ba;
    QTest::newRow("a change without --yes")
        << QStringList{u"PUT /api/fleet/settings"_s, u"--set"_s, u"prerelease_integrations_enabled=true"_s}
        << "only with --yes"_ba;
    QTest::newRow("a value that is missing")
        << QStringList{u"GET /api/fleet/outputs/{outputId}"_s} << "outputId: This is required."_ba;
    QTest::newRow("a value of another kind")
        << QStringList{u"PUT /api/fleet/settings"_s, u"--set"_s, u"prerelease_integrations_enabled=maybe"_s, u"--yes"_s}
        << "true or false"_ba;
    QTest::newRow("a name that the operation does not have")
        << QStringList{u"PUT /api/fleet/settings"_s, u"--set"_s, u"prerelease=true"_s, u"--yes"_s} << "It takes:"_ba;
    QTest::newRow("a setting without a value")
        << QStringList{u"get-fleet-outputs"_s, u"--set"_s, u"x"_s} << "name=value"_ba;
    QTest::newRow("a body that is not there") << QStringList{u"PUT /api/fleet/settings"_s, u"--body"_s,
        u"/does/not/exist"_s, u"--yes"_s} << "cannot be read"_ba;
}

void TestCall::mistakesAreNamedAndNothingIsSent()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, text);
    DemoKibana kibana(ofTestedVersion({.fleet = 10}));
    const ReeveRun run = call(kibana, arguments);
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(text), run.err.constData());
    QVERIFY(run.out.isEmpty());
    QVERIFY(kibana.server().requests().empty());
}

void TestCall::aDryRunPrintsTheRequestAndNeedsNoSecret()
{
    DemoKibana kibana(ofTestedVersion({.fleet = 10}));
    const ReeveRun run = call(kibana,
        {u"PUT /api/fleet/settings"_s, u"--set"_s, u"prerelease_integrations_enabled=true"_s, u"--dry-run"_s}, false);
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.startsWith("PUT http://127.0.0.1:"), run.out.constData());
    QVERIFY(run.out.contains("\"prerelease_integrations_enabled\": true"));
    QVERIFY(run.out.contains("kbn-xsrf: true"));
    QVERIFY(kibana.server().requests().empty());
}

void TestCall::refusalsAreExplained()
{
    DemoKibana kibana(ofTestedVersion({.fleet = 10}));
    const ReeveRun run = call(kibana, {u"GET /api/fleet/outputs/none"_s});
    QCOMPARE(run.status, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains("none"), run.err.constData());
}

void TestCall::theAnswerGoesToAFile()
{
    DemoKibana kibana(ofTestedVersion({.fleet = 10}));
    const QString path = m_folder.filePath(u"outputs.json"_s);
    const ReeveRun run = call(kibana, {u"get-fleet-outputs"_s, u"--out"_s, path});
    QCOMPARE(run.status, 0);
    QVERIFY(run.out.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("{\"items\""));
}

void TestCall::aCheckCanBeOverridden()
{
    DemoKibana kibana(ofTestedVersion({.fleet = 10}));
    const QStringList arguments{u"GET /api/osquery/live_queries/{id}/results/{actionId}"_s, u"--set"_s, u"id=q"_s,
        u"--set"_s, u"actionId=a"_s, u"--set"_s, u"page=-1"_s};
    QCOMPARE(call(kibana, arguments).status, 2);
    QVERIFY(kibana.server().requests().empty());
    (void)call(kibana, arguments + QStringList{u"--force"_s});
    QCOMPARE(lastLine(kibana), u"GET /api/osquery/live_queries/q/results/a?page=-1"_s);
}

REEVE_GUILESS_TEST_MAIN(TestCall)
#include "test_call.moc"
