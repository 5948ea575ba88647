// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QTest>

#include "models/cases/caserequests.h"
#include "models/cases/caserules.h"
#include "models/cases/casetemplates.h"
#include "models/cases/configurationreader.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

// customFields of a configuration; Kibana lists the others with the same keys.
CaseConfiguration configured(const QByteArray &customFields)
{
    const QByteArray body =
        R"([{"id": "cfg1", "version": "WzEsMV0=", "owner": "securitySolution", "closure_type": "close-by-user",
        "connector": {"id": "none", "name": "none", "type": ".none", "fields": null}, "templates": [], "mappings": [],
        "error": null, "customFields": )"
        + customFields + "}]";
    return configurationIn({.status = 200, .body = body, .contentType = "application/json"}).value();
}

constexpr auto ticketAndSwitch = R"([
    {"key": "ticket", "label": "Ticket number", "type": "text", "required": true},
    {"key": "escalated", "label": "Escalated", "type": "toggle", "required": true, "defaultValue": false},
    {"key": "score", "label": "Risk score", "type": "number", "required": false}])";

// A draft as the form begins one: every field of the configuration with its default.
CaseDraft begun(const CaseConfiguration &configuration)
{
    return {.title = u"T"_s, .description = u"D"_s, .customFields = fitted({}, configuration).fields};
}

QStringList sentences(const CaseDraft &draft, const CaseConfiguration &configuration)
{
    QStringList list;
    for (const Problem &problem : problemsIn(draft, configuration))
        list.append(problem.sentence);
    return list;
}

}

class TestRequiredFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequiredFieldWithoutDefaultWaitsForItsValue();
    void aFilledCaseIsSentWithEveryField();
    void defaultsFillRequiredFields_data();
    void defaultsFillRequiredFields();
    void valuesThatKibanaRefusesAreSaid_data();
    void valuesThatKibanaRefusesAreSaid();
    void leftOutFieldsAreLeftToKibana_data();
    void leftOutFieldsAreLeftToKibana();
    void anEmptyListOfConfigurationsProvesNothing();
};

void TestRequiredFields::aRequiredFieldWithoutDefaultWaitsForItsValue()
{
    const CaseConfiguration configuration = configured(ticketAndSwitch);
    QCOMPARE(configuration.customFields.size(), 3);
    const CaseDraft draft = begun(configuration);
    const auto problems = problemsIn(draft, configuration);
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems.front().field, DraftField::CustomFields);
    QCOMPARE(problems.front().index, 0); // beside the field
    QCOMPARE(problems.front().sentence, u"“Ticket number” is required."_s);
}

void TestRequiredFields::aFilledCaseIsSentWithEveryField()
{
    const CaseConfiguration configuration = configured(ticketAndSwitch);
    CaseDraft draft = begun(configuration);
    draft.customFields[0].value = u"INC-7"_s;
    QCOMPARE(sentences(draft, configuration), QStringList());
    const QJsonArray expected = QJsonDocument::fromJson(R"([{"key": "ticket", "type": "text", "value": "INC-7"},
            {"key": "escalated", "type": "toggle", "value": false}, {"key": "score", "type": "number", "value": null}])")
                                    .array();
    QCOMPARE(objectIn(createCase(draft).body)[u"customFields"].toArray(), expected);
}

void TestRequiredFields::defaultsFillRequiredFields_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a text") << QByteArray(R"("type": "text", "defaultValue": "none yet")") << QJsonValue(u"none yet"_s);
    QTest::newRow("a switch that is on") << QByteArray(R"("type": "toggle", "defaultValue": true)") << QJsonValue(true);
    QTest::newRow("a switch that is off")
        << QByteArray(R"("type": "toggle", "defaultValue": false)") << QJsonValue(false);
    QTest::newRow("a switch without default, which is off") << QByteArray(R"("type": "toggle")") << QJsonValue(false);
    QTest::newRow("the number 0") << QByteArray(R"("type": "number", "defaultValue": 0)") << QJsonValue(0);
    QTest::newRow("a negative number") << QByteArray(R"("type": "number", "defaultValue": -12)") << QJsonValue(-12);
}

void TestRequiredFields::defaultsFillRequiredFields()
{
    QFETCH(QByteArray, field);
    const CaseConfiguration configuration =
        configured("[{\"key\": \"f\", \"label\": \"F\", \"required\": true, " + field + "}]");
    const CaseDraft draft = begun(configuration);
    QCOMPARE(sentences(draft, configuration), QStringList());
    QTEST(objectIn(createCase(draft).body)[u"customFields"].toArray()[0][u"value"], "value");
}

void TestRequiredFields::valuesThatKibanaRefusesAreSaid_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<CustomFieldType>("type");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a required text without default")
        << QByteArray(R"("type": "text", "required": true)") << CustomFieldType::Text << u"“F” is required."_s;
    QTest::newRow("a required number without default")
        << QByteArray(R"("type": "number", "required": true)") << CustomFieldType::Number << u"“F” is required."_s;
    QTest::newRow("a required text with a default that was emptied")
        << QByteArray(R"("type": "text", "required": true, "defaultValue": "x")") << CustomFieldType::Text
        << u"“F” is required."_s;
    QTest::newRow("a default of the wrong type is none")
        << QByteArray(R"("type": "number", "required": true, "defaultValue": "7")") << CustomFieldType::Number
        << u"“F” is required."_s;
    QTest::newRow("an optional text") << QByteArray(R"("type": "text", "required": false)") << CustomFieldType::Text
                                      << QString();
    QTest::newRow("an optional number, as an older Kibana lists it")
        << QByteArray(R"("type": "number")") << CustomFieldType::Number << QString();
}

// Kibana refuses null for a required field, whether it has a default or not.
void TestRequiredFields::valuesThatKibanaRefusesAreSaid()
{
    QFETCH(QByteArray, field);
    QFETCH(CustomFieldType, type);
    const CaseConfiguration configuration = configured("[{\"key\": \"f\", \"label\": \"F\", " + field + "}]");
    CaseDraft draft = begun(configuration);
    draft.customFields = {{.key = u"f"_s, .type = type}};
    QTEST(sentences(draft, configuration).join(u' '), "expected");
}

void TestRequiredFields::leftOutFieldsAreLeftToKibana_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("expected");
    QTest::newRow("required, with a default") << QByteArray(R"("required": true, "defaultValue": "x")") << QString();
    QTest::newRow("required, without a default") << QByteArray(R"("required": true)") << u"“F” is required."_s;
    QTest::newRow("optional") << QByteArray(R"("required": false)") << QString();
}

void TestRequiredFields::leftOutFieldsAreLeftToKibana()
{
    QFETCH(QByteArray, field);
    const CaseConfiguration configuration =
        configured("[{\"key\": \"f\", \"label\": \"F\", \"type\": \"text\", " + field + "}]");
    const CaseDraft draft{.title = u"T"_s, .description = u"D"_s};
    QTEST(sentences(draft, configuration).join(u' '), "expected");
    QVERIFY(!objectIn(createCase(draft).body).contains(u"customFields"));
}

// Kibana answers [] before anything is configured, and for an owner that the account may not see.
void TestRequiredFields::anEmptyListOfConfigurationsProvesNothing()
{
    const auto nothing = configurationIn({.status = 200, .body = "[]", .contentType = "application/json"}).value();
    CaseDraft draft{.title = u"T"_s, .description = u"D"_s};
    QCOMPARE(sentences(draft, nothing), QStringList());
    draft.customFields = {{.key = u"ticket"_s, .value = u"INC-7"_s}};
    QCOMPARE(sentences(draft, nothing), QStringList{u"Kibana lists no custom field “ticket” to this account."_s});
}

REEVE_GUILESS_TEST_MAIN(TestRequiredFields)
#include "test_requiredfields.moc"
