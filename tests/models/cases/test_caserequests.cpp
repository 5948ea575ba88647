// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/caserequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "models/cases/connectorfields.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

}

class TestCaseRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDraftHoldsExactlyTheRequiredKeys();
    void aFullDraftHoldsEverything();
    void somebodyAssignedTwiceIsSentOnce();
    void connectorsCarryAllTheirKeys_data();
    void connectorsCarryAllTheirKeys();
    void findsAsAsked();
    void namesTheOtherCalls();
};

void TestCaseRequests::anEmptyDraftHoldsExactlyTheRequiredKeys()
{
    const ApiRequest expected{.verb = Verb::Post,
        .path = u"/api/cases"_s,
        .body = object(R"({"title": "", "description": "", "tags": [], "owner": "securitySolution", "severity": "low",
            "category": null, "settings": {"syncAlerts": true},
            "connector": {"id": "none", "name": "none", "type": ".none", "fields": null}})"),
        .effect = Effect::Changes,
        .activity = Activity::CreatingCase};
    QVERIFY(createCase({}) == expected);
}

void TestCaseRequests::aFullDraftHoldsEverything()
{
    const CaseDraft draft{.title = u" Ärger auf \"db-3\" "_s,
        .description = u"a\nb"_s,
        .tags = {u"x"_s, u"y"_s},
        .owner = CaseOwner::Observability,
        .severity = CaseSeverity::Critical,
        .category = u"Malware"_s,
        .assignees = {{.uid = u"u_1"_s, .name = u"Ada"_s}},
        .connector = {.id = u"c1"_s,
            .name = u"Our Jira"_s,
            .type = u".jira"_s,
            .fields = {{u"issueType"_s, u"10006"_s}, {u"stray"_s, 1}}},
        .syncAlerts = false,
        .templateKey = u"t"_s,
        .customFields = {{.key = u"a"_s, .type = CustomFieldType::Text, .value = u"EMEA"_s},
            {.key = u"b"_s, .type = CustomFieldType::Toggle, .value = true},
            {.key = u"c"_s, .type = CustomFieldType::Number, .value = qint64(9007199254740991)}, {.key = u"d"_s}}};
    const QJsonObject expected = object(R"({"title": " Ärger auf \"db-3\" ", "description": "a\nb", "tags": ["x", "y"],
        "owner": "observability", "severity": "critical", "category": "Malware", "assignees": [{"uid": "u_1"}],
        "settings": {"syncAlerts": false}, "connector": {"id": "c1", "name": "Our Jira", "type": ".jira",
            "fields": {"issueType": "10006", "priority": null, "parent": null}},
        "customFields": [{"key": "a", "type": "text", "value": "EMEA"}, {"key": "b", "type": "toggle", "value": true},
            {"key": "c", "type": "number", "value": 9007199254740991}, {"key": "d", "type": "text", "value": null}]})");
    QCOMPARE(objectIn(createCase(draft).body), expected);
}

void TestCaseRequests::somebodyAssignedTwiceIsSentOnce()
{
    const CaseDraft draft{.assignees = {{.uid = u"u_1"_s, .name = u"Ada"_s}, {.uid = u"u_2"_s, .name = u"Bob"_s},
                              {.uid = u"u_1"_s, .name = u"u_1"_s}, {.uid = u"U_1"_s, .name = u"Ada"_s}}};
    const QJsonValue assignees = object(R"({"a": [{"uid": "u_1"}, {"uid": "u_2"}, {"uid": "U_1"}]})").value(u"a"_s);
    QCOMPARE(objectIn(createCase(draft).body).value(u"assignees"_s), assignees);
}

void TestCaseRequests::connectorsCarryAllTheirKeys_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("keys"); // empty: fields is null
    QTest::newRow("none") << u".none"_s << QStringList{};
    QTest::newRow("webhook") << u".cases-webhook"_s << QStringList{};
    QTest::newRow("a type from the future") << u".new"_s << QStringList{};
    QTest::newRow("Jira") << u".jira"_s << QStringList{u"issueType"_s, u"parent"_s, u"priority"_s};
    QTest::newRow("Resilient") << u".resilient"_s << QStringList{u"incidentTypes"_s, u"severityCode"_s};
    QTest::newRow("ServiceNow ITSM") << u".servicenow"_s
                                     << QStringList{
                                            u"category"_s, u"impact"_s, u"severity"_s, u"subcategory"_s, u"urgency"_s};
    QTest::newRow("ServiceNow SecOps") << u".servicenow-sir"_s
                                       << QStringList{u"category"_s, u"destIp"_s, u"malwareHash"_s, u"malwareUrl"_s,
                                              u"priority"_s, u"sourceIp"_s, u"subcategory"_s};
    QTest::newRow("Swimlane") << u".swimlane"_s << QStringList{u"caseId"_s};
    QTest::newRow("TheHive") << u".thehive"_s << QStringList{u"tlp"_s};
}

void TestCaseRequests::connectorsCarryAllTheirKeys()
{
    QFETCH(QString, type);
    QFETCH(QStringList, keys);
    const QJsonValue fields = connectorFieldsJson({.id = u"1"_s, .name = u"n"_s, .type = type});
    QCOMPARE(fields.isNull(), keys.isEmpty());
    QCOMPARE(fields.toObject().keys(), keys);
    for (const QString &key : keys)
        QVERIFY(fields.toObject().value(key).isNull());
}

void TestCaseRequests::findsAsAsked()
{
    const CaseQuery query{.owners = {u"cases"_s, u"observability"_s},
        .search = u"a b"_s,
        .filter = {.statuses = {u"open"_s}, .tags = {u"t"_s, u"u"_s, u"t"_s}, .assignees = {u"none"_s}},
        .from = u"now-90s"_s};
    const ApiRequest expected{.path = u"/api/cases/_find"_s,
        .query = {{u"owner"_s, u"cases"_s}, {u"owner"_s, u"observability"_s}, {u"status"_s, u"open"_s},
            {u"tags"_s, u"t"_s}, {u"tags"_s, u"u"_s}, {u"assignees"_s, u"none"_s}, {u"search"_s, u"a b*"_s},
            {u"searchFields"_s, u"title"_s}, {u"searchFields"_s, u"description"_s},
            {u"defaultSearchOperator"_s, u"AND"_s}, {u"from"_s, u"now-90s"_s}, {u"sortField"_s, u"createdAt"_s},
            {u"sortOrder"_s, u"desc"_s}, {u"page"_s, u"3"_s}, {u"perPage"_s, u"100"_s}},
        .activity = Activity::ReadingCases};
    QVERIFY(findCases(query, 3, 100) == expected);
    QCOMPARE(findCases({}, 1, 20).query.size(), 4U);
}

void TestCaseRequests::namesTheOtherCalls()
{
    QCOMPARE(encodedPath(readCase(u"a/b"_s)), u"/api/cases/a%2Fb"_s);
    QCOMPARE(caseConfiguration(CaseOwner::Cases).path, u"/api/cases/configure"_s);
    QCOMPARE(encodedQuery(caseConfiguration(CaseOwner::Cases)), "owner=cases"_ba);
    QCOMPARE(findConnectors().path, u"/api/cases/configure/connectors/_find"_s);
    QCOMPARE(encodedQuery(listTags(CaseOwner::SecuritySolution)), "owner=securitySolution"_ba);
    const ApiRequest suggest = suggestAssignees(u"ad"_s, CaseOwner::Cases);
    QVERIFY(isInternal(suggest));
    QCOMPARE(suggest.effect, Effect::Reads);
    QCOMPARE(objectIn(suggest.body), object(R"({"name": "ad", "owners": ["cases"], "size": 10})"));
}

REEVE_GUILESS_TEST_MAIN(TestCaseRequests)
#include "test_caserequests.moc"
