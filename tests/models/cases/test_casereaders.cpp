// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casereader.h"

#include <QTest>

#include "models/cases/casetext.h"
#include "models/cases/configurationreader.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

constexpr auto wholeCase = R"({"id": "c-1", "version": "WzEsMV0=", "title": "T", "description": "D",
    "owner": "securitySolution", "status": "in-progress", "severity": "high", "category": "Malware",
    "tags": ["a", 7, "b"], "assignees": [{"uid": "u_1"}, {}], "settings": {"syncAlerts": false},
    "connector": {"id": "j", "name": "Our Jira", "type": ".jira", "fields": null}, "totalComment": 2, "totalAlerts": 0,
    "created_at": "2025-03-04T05:06:07.089Z", "updated_at": null,
    "created_by": {"username": "ada", "full_name": null, "email": "a@example.org"},
    "customFields": [{"key": "n", "type": "number", "value": 12}, {"key": "x", "type": "odd", "value": 1},
        {"key": "t", "type": "text", "value": null}]})";

Reply reply(const QByteArray &body)
{
    return {.status = 200, .body = body, .contentType = "application/json"};
}

}

class TestCaseReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeCase();
    void inventsNothing();
    void refusesWhatIsNoCase_data();
    void refusesWhatIsNoCase();
    void readsAPage();
    void readsLists();
    void readsAConfiguration();
    void aServerNeverConfiguredHasAnEmptyConfiguration();
    void readsConnectors();
};

void TestCaseReaders::readsAWholeCase()
{
    const auto read = caseIn(reply(wholeCase));
    QVERIFY(read);
    const CreatedCase expected{.id = u"c-1"_s,
        .version = u"WzEsMV0="_s,
        .title = u"T"_s,
        .description = u"D"_s,
        .owner = u"securitySolution"_s,
        .status = u"in-progress"_s,
        .severity = u"high"_s,
        .category = u"Malware"_s,
        .tags = QStringList{u"a"_s, u"b"_s},
        .assigneeUids = QStringList{u"u_1"_s},
        .connectorName = u"Our Jira"_s,
        .connectorType = u".jira"_s,
        .syncAlerts = false,
        .totalComments = 2,
        .totalAlerts = 0,
        .createdBy = {.username = u"ada"_s, .email = u"a@example.org"_s},
        .createdAt = QDateTime({2025, 3, 4}, {5, 6, 7, 89}, Qt::UTC),
        .customFields = {{.key = u"n"_s, .type = CustomFieldType::Number, .value = qint64(12)}, {.key = u"t"_s}}};
    QVERIFY(*read == expected);
    QCOMPARE(personText(read->createdBy), u"ada"_s);
}

void TestCaseReaders::inventsNothing()
{
    const auto read = caseIn(reply(R"({"id": "c-1", "tags": "a", "totalComment": "2", "created_at": 5})"));
    QVERIFY(read);
    QVERIFY(*read == CreatedCase{.id = u"c-1"_s});
    QCOMPARE(statusText(read->status), u"not reported"_s);
    QCOMPARE(severityText(u"apocalyptic"_s), u"apocalyptic"_s);
    QCOMPARE(ownerText(u"cases"_s), u"Stack Management"_s);
}

void TestCaseReaders::refusesWhatIsNoCase_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a login page") << QByteArray("<html><title>Log in</title></html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("an object without id") << QByteArray(R"({"title": "T"})");
    QTest::newRow("an id that is no text") << QByteArray(R"({"id": 4})");
    QTest::newRow("a body cut short") << QByteArray(R"({"id": "c-1", "ti)");
}

void TestCaseReaders::refusesWhatIsNoCase()
{
    QFETCH(QByteArray, body);
    const auto read = caseIn(reply(body));
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::BadBody);
    QCOMPARE(read.error().status, 200);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestCaseReaders::readsAPage()
{
    const auto page = casePageIn(reply(R"({"cases": [{"id": "1"}, {"title": "no id"}, {"id": "2"}], "page": 2,
        "per_page": 3, "total": 8})"));
    QVERIFY(page);
    QCOMPARE(page->cases.size(), 2);
    QCOMPARE(page->cases[1].id, u"2"_s);
    QCOMPARE(page->unreadable, 1);
    QCOMPARE(page->page, 2);
    QCOMPARE(page->total, 8);
    QVERIFY(!casePageIn(reply(R"({"total": 8})")));
    QCOMPARE(casePageIn(reply(R"({"cases": []})"))->total, -1);
}

void TestCaseReaders::readsLists()
{
    QCOMPARE(tagsIn(reply(R"(["b", "a", 3])")).value(), (QStringList{u"b"_s, u"a"_s}));
    QVERIFY(!tagsIn(reply("{}")));
    const auto people = assigneesIn(reply(R"([{"uid": "u_1", "user": {"username": "ada", "full_name": "Ada L."}},
        {"uid": "u_2"}, {"user": {"username": "ghost"}}])"));
    QVERIFY(people);
    QVERIFY(
        *people == (QList<CaseAssignee>{{.uid = u"u_1"_s, .name = u"Ada L."_s}, {.uid = u"u_2"_s, .name = u"u_2"_s}}));
}

void TestCaseReaders::readsAConfiguration()
{
    const auto read = configurationIn(reply(R"([{"owner": "cases", "connector": {"id": "none", "name": "none",
        "type": ".none", "fields": null},
        "customFields": [{"key": "r", "type": "text", "label": "Region", "required": true, "defaultValue": "EMEA"},
            {"key": "odd", "type": "date", "label": "Odd"}],
        "templates": [{"key": "t1", "name": "Phishing", "description": "For mail", "caseFields": {"title": "Phish",
            "tags": ["mail"], "severity": "high", "category": null, "settings": {"syncAlerts": false},
            "connector": {"id": "j", "name": "J", "type": ".jira", "fields": {"priority": "High"}},
            "assignees": [{"uid": "u_1"}], "customFields": [{"key": "r", "type": "text", "value": "US"}]}},
            {"name": "without key"}]}])"));
    QVERIFY(read);
    QVERIFY(read->isKnown);
    QCOMPARE(read->customFields.size(), 1);
    QCOMPARE(read->customFields[0].label, u"Region"_s);
    QVERIFY(read->customFields[0].required);
    QVERIFY(read->customFields[0].defaultValue == CustomFieldValue(u"EMEA"_s));
    QCOMPARE(read->templates.size(), 1);
    const CaseTemplate expected{.key = u"t1"_s,
        .name = u"Phishing"_s,
        .description = u"For mail"_s,
        .title = u"Phish"_s,
        .tags = QStringList{u"mail"_s},
        .severity = CaseSeverity::High,
        .assignees = QList<CaseAssignee>{{.uid = u"u_1"_s, .name = u"u_1"_s}},
        .connector = CaseConnector{u"j"_s, u"J"_s, u".jira"_s, {{u"priority"_s, u"High"_s}}},
        .syncAlerts = false,
        .customFields = {{.key = u"r"_s, .value = u"US"_s}}};
    QVERIFY(read->templates[0] == expected);
}

void TestCaseReaders::aServerNeverConfiguredHasAnEmptyConfiguration()
{
    const auto read = configurationIn(reply("[]"));
    QVERIFY(read);
    QVERIFY(*read == CaseConfiguration{.isKnown = true});
    QVERIFY(!configurationIn(reply("{}")));
}

void TestCaseReaders::readsConnectors()
{
    const auto read = connectorsIn(reply(R"([{"id": "j", "name": "J", "actionTypeId": ".jira",
        "isMissingSecrets": true}, {"name": "no id"}])"));
    QVERIFY(read);
    QVERIFY(
        *read == (QList<ConnectorInfo>{{.id = u"j"_s, .name = u"J"_s, .type = u".jira"_s, .missingSecrets = true}}));
}

REEVE_GUILESS_TEST_MAIN(TestCaseReaders)
#include "test_casereaders.moc"
