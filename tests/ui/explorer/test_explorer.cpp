// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "models/json/jsonpath.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "tests/support/testprogram.h"
#include "tests/ui/explorer/explorerfixture.h"
#include "ui/explorer/fieldrow.h"
#include "ui/explorer/requestform.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/messagebar.h"
#include "ui/style/styleproperties.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestExplorer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operationsAreSentFromTheirForms_data();
    void operationsAreSentFromTheirForms();
    void aFileIsSentAsAPart();
    void wrongInputIsRefusedInTheForm_data();
    void wrongInputIsRefusedInTheForm();
    void leftOutNullAndEmptyAreThreeThings();
    void formAndTextAreInStep();
    void textThatDoesNotParseStays();
    void aChangeIsConfirmedFirst();
    void aReadOnlyConnectionRefuses();
    void whatWasFilledInIsThereAgain();
    void problemsCanBeOverridden();
    void aRunningCallCanBeCancelled();
    void theRequestIsCopiedInOtherForms();
};

namespace {

QString valueAt(const QByteArray &json, const QString &pointer)
{
    const auto root = readJson(json);
    const JsonValue *value = root ? reeve::valueAt(*root, pathIn(pointer).value()) : nullptr;
    return value ? value->text() : u"(absent)"_s;
}

}

void TestExplorer::operationsAreSentFromTheirForms_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("fields"); // name=value
    QTest::addColumn<QString>("body"); // typed as text; empty: from the fields
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("sent");
    const auto row = [](const char *key, const QStringList &fields, const char *body, const char *line,
                         const QByteArray &sent = {}) {
        QTest::newRow(key) << QString::fromLatin1(key) << fields << QString::fromUtf8(body) << QString::fromLatin1(line)
                           << sent;
    };
    row("POST /api/apm/agent_keys", {}, R"({"name": "agent-1", "privileges": ["event:write"]})",
        "POST /api/apm/agent_keys", R"({"name": "agent-1", "privileges": ["event:write"]})");
    row("GET /api/cases/configure", {}, "", "GET /api/cases/configure");
    row("GET /api/fleet/remote_synced_integrations/{outputId}/remote_status", {u"outputId=a/b"_s}, "",
        "GET /api/fleet/remote_synced_integrations/a%2Fb/remote_status");
    row("GET /api/fleet/epm/packages", {u"prerelease=true"_s}, "", "GET /api/fleet/epm/packages?prerelease=true");
    row("PUT /api/fleet/settings", {u"prerelease_integrations_enabled=true"_s}, "", "PUT /api/fleet/settings",
        R"({"prerelease_integrations_enabled":true})");
    row("GET /api/fleet/outputs/{outputId}", {u"outputId=fleet-default-output"_s}, "",
        "GET /api/fleet/outputs/fleet-default-output");
    row("PUT /api/logstash/pipeline/{id}", {u"id=web"_s, u"pipeline=input { stdin {} } output { stdout {} }"_s}, "",
        "PUT /api/logstash/pipeline/web", R"({"pipeline":"input { stdin {} } output { stdout {} }"})");
    row("POST /api/security_ai_assistant/current_user/conversations", {u"title=Triage"_s}, "",
        "POST /api/security_ai_assistant/current_user/conversations", R"({"title":"Triage"})");
    row("GET /api/detection_engine/rules/prepackaged/_status", {}, "",
        "GET /api/detection_engine/rules/prepackaged/_status");
    row("GET /api/entity_analytics/monitoring/privileges/health", {}, "",
        "GET /api/entity_analytics/monitoring/privileges/health");
    row("GET /api/entity_store/engines", {}, "", "GET /api/entity_store/engines");
    row("PUT /api/exception_lists/items", {},
        R"({"item_id":"x","name":"n","description":"d","type":"simple","entries":[)"
        R"({"field":"host.name","operator":"included","type":"match","value":"web-01"}]})",
        "PUT /api/exception_lists/items",
        R"({"item_id":"x","name":"n","description":"d","type":"simple","entries":[)"
        R"({"field":"host.name","operator":"included","type":"match","value":"web-01"}]})");
    row("GET /api/osquery/live_queries/{id}/results/{actionId}", {u"id=q1"_s, u"actionId=a1"_s, u"page=1"_s}, "",
        "GET /api/osquery/live_queries/q1/results/a1?page=1");
    row("GET /api/streams/{name}/_group", {u"name=logs.web"_s}, "", "GET /api/streams/logs.web/_group");
}

void TestExplorer::operationsAreSentFromTheirForms()
{
    QFETCH(QString, key);
    QFETCH(QStringList, fields);
    QFETCH(QString, body);
    ExplorerFixture explorer;
    explorer.choose(key);
    for (const QString &field : fields)
        explorer.fill(field.section(u'=', 0, 0), field.section(u'=', 1));
    if (!body.isEmpty())
        explorer.typeBody(body);
    explorer.pressSend();
    QTRY_VERIFY(!explorer.answerStatus().isEmpty());
    QTEST(explorer.lastLine(), "line");
    QTEST(explorer.lastBody(), "sent");
}

void TestExplorer::aFileIsSentAsAPart()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"fix.sh"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n");
    file.close();
    ExplorerFixture explorer;
    explorer.choose(u"POST /api/endpoint/action/upload"_s);
    explorer.typeBody(
        u"{\"endpoint_ids\": [\"a\"], \"parameters\": {\"overwrite\": true}, \"file\": \"%1\"}"_s.arg(file.fileName()));
    explorer.pressSend();
    QTRY_VERIFY(!explorer.answerStatus().isEmpty());
    const QByteArray sent = explorer.lastBody();
    QVERIFY2(sent.contains("name=\"endpoint_ids\"\r\nContent-Type: application/json\r\n\r\n[\"a\"]"), sent.constData());
    QVERIFY(sent.contains("name=\"parameters\"\r\nContent-Type: application/json\r\n\r\n{\"overwrite\":true}"));
    QVERIFY(sent.contains("filename=\"fix.sh\"\r\nContent-Type: application/octet-stream\r\n\r\n#!/bin/sh\n\r\n"));
}

void TestExplorer::wrongInputIsRefusedInTheForm_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *key, const char *field, const char *value, const char *problem) {
        QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(field) << QString::fromUtf8(value)
                            << QString::fromUtf8(problem);
    };
    row("a number below the least", "GET /api/osquery/live_queries/{id}/results/{actionId}", "page", "-1",
        "At least 0.");
    row("letters for a number", "GET /api/osquery/live_queries/{id}/results/{actionId}", "pageSize", "ten",
        "Expected: a whole number.");
    row("a dot as part of a path", "GET /api/fleet/outputs/{outputId}", "outputId", "..", "cannot be part of a path");
}

void TestExplorer::wrongInputIsRefusedInTheForm()
{
    QFETCH(QString, key);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, problem);
    ExplorerFixture explorer;
    explorer.choose(key);
    explorer.fill(field, value);
    const auto says = [&] {
        const auto &problems = explorer.page().form().problems();
        return std::any_of(problems.begin(), problems.end(),
            [&](const RequestProblem &one) { return one.path.first() == field && one.text.contains(problem); });
    };
    QTRY_VERIFY(says());
    const auto *row = explorer.find<FieldRow>(u"field_"_s + field);
    QVERIFY(hasProblem(row->findChild<QLineEdit *>())); // and its frame says so
    explorer.find<QPushButton>(u"sendRequest"_s)->click();
    QVERIFY(!explorer.messageText().isEmpty());
    QVERIFY(explorer.lastLine().isEmpty());
}

void TestExplorer::leftOutNullAndEmptyAreThreeThings()
{
    ExplorerFixture explorer;
    explorer.choose(u"PUT /api/logstash/pipeline/{id}"_s);
    explorer.fill(u"pipeline"_s, u"x"_s);
    QCOMPARE(valueAt(compactJson(*explorer.page().form().values().body), u"/description"_s), u"(absent)"_s);
    explorer.fill(u"description"_s, u"d"_s);
    QCOMPARE(explorer.page().form().values().body->find(u"description")->text(), u"d"_s);
    auto *row = explorer.find<FieldRow>(u"field_description"_s);
    auto *line = row->findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QVERIFY(explorer.page().form().values().body->find(u"description")->isString());
    QVERIFY(explorer.page().form().values().body->find(u"description")->text().isEmpty());
    row->findChild<QAction *>(u"fieldLeaveOut"_s)->trigger();
    QVERIFY(!explorer.page().form().values().body->contains(u"description"));
}

void TestExplorer::formAndTextAreInStep()
{
    ExplorerFixture explorer;
    explorer.choose(u"PUT /api/logstash/pipeline/{id}"_s);
    explorer.fill(u"pipeline"_s, u"x"_s);
    QCOMPARE(explorer.find<QPlainTextEdit>(u"bodyText"_s)->toPlainText(), u"{\n  \"pipeline\": \"x\"\n}"_s);
    explorer.typeBody(u"{ \"description\": \"from text\", \"pipeline\": \"y\" }"_s);
    QCOMPARE(explorer.find<FieldRow>(u"field_pipeline"_s)->value()->text(), u"y"_s);
    QCOMPARE(explorer.find<FieldRow>(u"field_description"_s)->value()->text(), u"from text"_s);
    QCOMPARE(explorer.page().form().request().body.json()->text,
        "{ \"description\": \"from text\", \"pipeline\": \"y\" }"_ba);
}

void TestExplorer::textThatDoesNotParseStays()
{
    ExplorerFixture explorer;
    explorer.choose(u"PUT /api/fleet/settings"_s);
    explorer.typeBody(u"{\"prerelease_integrations_enabled\": tru"_s);
    QTRY_VERIFY(!explorer.page().form().problems().empty());
    explorer.choose(u"GET /api/cases/configure"_s);
    explorer.choose(u"PUT /api/fleet/settings"_s);
    QCOMPARE(
        explorer.find<QPlainTextEdit>(u"bodyText"_s)->toPlainText(), u"{\"prerelease_integrations_enabled\": tru"_s);
}

void TestExplorer::aChangeIsConfirmedFirst()
{
    ExplorerFixture explorer;
    explorer.choose(u"PUT /api/fleet/settings"_s);
    explorer.fill(u"prerelease_integrations_enabled"_s, u"true"_s);
    explorer.find<QPushButton>(u"sendRequest"_s)->click();
    QVERIFY2(explorer.messageText().contains(u"“Demo”, space “default”"), qPrintable(explorer.messageText()));
    QVERIFY(explorer.lastLine().isEmpty());
}

void TestExplorer::aReadOnlyConnectionRefuses()
{
    ExplorerFixture explorer;
    explorer.session().client().setReadOnly(true);
    explorer.choose(u"PUT /api/fleet/settings"_s);
    QVERIFY(!explorer.find<QPushButton>(u"sendRequest"_s)->isEnabled());
    explorer.choose(u"GET /api/cases/configure"_s);
    QVERIFY(explorer.find<QPushButton>(u"sendRequest"_s)->isEnabled());
}

void TestExplorer::whatWasFilledInIsThereAgain()
{
    ExplorerFixture explorer;
    explorer.choose(u"GET /api/fleet/outputs/{outputId}"_s);
    explorer.fill(u"outputId"_s, u"mine"_s);
    explorer.choose(u"GET /api/cases/configure"_s);
    explorer.choose(u"GET /api/fleet/outputs/{outputId}"_s);
    QCOMPARE(explorer.find<FieldRow>(u"field_outputId"_s)->value()->text(), u"mine"_s);
}

void TestExplorer::problemsCanBeOverridden()
{
    ExplorerFixture explorer;
    explorer.choose(u"GET /api/osquery/live_queries/{id}/results/{actionId}"_s);
    explorer.fill(u"id"_s, u"q"_s);
    explorer.fill(u"actionId"_s, u"a"_s);
    explorer.fill(u"page"_s, u"-1"_s);
    explorer.find<QPushButton>(u"sendRequest"_s)->click();
    auto *bar = explorer.find<MessageBar>(u"explorerMessage"_s);
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->text() == "Send anyway"_L1)
            button->click();
    }
    QTRY_COMPARE(explorer.lastLine(), u"GET /api/osquery/live_queries/q/results/a?page=-1"_s);
}

void TestExplorer::aRunningCallCanBeCancelled()
{
    ExplorerFixture explorer;
    QVERIFY(explorer.server().setFault("slow"));
    explorer.choose(u"GET /api/cases/configure"_s);
    explorer.pressSend();
    QTRY_VERIFY(!explorer.find<QPushButton>(u"sendRequest"_s)->isEnabled());
    for (QPushButton *button : explorer.page().findChildren<QPushButton *>()) {
        if (button->text() == "Cancel"_L1 && button->isVisible())
            button->click();
    }
    QVERIFY(explorer.find<QPushButton>(u"sendRequest"_s)->isEnabled());
    QVERIFY(explorer.answerStatus().contains(u"Cancelled"));
}

void TestExplorer::theRequestIsCopiedInOtherForms()
{
    ExplorerFixture explorer;
    explorer.choose(u"GET /api/fleet/outputs/{outputId}"_s);
    explorer.fill(u"outputId"_s, u"mine"_s);
    explorer.find<QAction>(u"copyAsDevTools"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"GET kbn:/api/fleet/outputs/mine"_s);
    explorer.find<QAction>(u"copyAsCurl"_s)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("curl -X GET"_L1));
}

REEVE_TEST_MAIN(TestExplorer)
#include "test_explorer.moc"
