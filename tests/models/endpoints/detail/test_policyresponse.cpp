// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/policyresponse.h"

#include <QTest>

#include "models/endpoints/detail/detailrequests.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestPolicyResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForOneAgent();
    void putsWhatFailedFirst();
    void takesWhatIsThere_data();
    void takesWhatIsThere();
    void anActionNobodyReportedOnHasNoStatus();
    void actionsThatNoConfigurationClaimsAreShown();
    void aListIsNoAnswer();
    void manyTimesManyActionsStayBounded();
};

void TestPolicyResponse::asksForOneAgent()
{
    const ApiRequest request = readPolicyResponse(u"a/b"_s);
    QCOMPARE(request.path, u"/api/endpoint/policy_response"_s);
    QCOMPARE(encodedQuery(request), "agentId=a%2Fb"_ba);
    QVERIFY(request.effect == Effect::Reads);
}

void TestPolicyResponse::putsWhatFailedFirst()
{
    const auto response =
        policyResponseIn({.body = R"({"policy_response":{"@timestamp":"2025-06-18T09:15:02.123456789Z",
        "Endpoint":{"policy":{"applied":{"name":"Servers","status":"failure","endpoint_policy_version":11,
        "actions":[{"name":"load_config","status":"success","message":"Parsed"},
                   {"name":"read_malware_config","status":"success","message":"Read"},
                   {"name":"configure_malware","status":"failure","message":"No driver"}],
        "response":{"configurations":{
            "events":{"status":"success","concerned_actions":["load_config"]},
            "malware":{"status":"failure","concerned_actions":["load_config","read_malware_config","configure_malware"]}
        }}}}}}})"});
    QVERIFY(response);
    QCOMPARE(response->policyName, u"Servers"_s);
    QCOMPARE(response->policyVersion, u"11"_s);
    QCOMPARE(response->status, PolicyStatus::Failure);
    QCOMPARE(response->reportedAt, QDateTime::fromString(u"2025-06-18T09:15:02.123Z"_s, Qt::ISODateWithMs));
    QCOMPARE(response->configurations.size(), 2);
    const PolicyConfiguration &malware = response->configurations.first();
    QCOMPARE(malware.name, u"malware"_s);
    QCOMPARE(malware.actions.size(), 3);
    QVERIFY((malware.actions.first()
        == PolicyAction{u"configure_malware"_s, PolicyStatus::Failure, u"failure"_s, u"No driver"_s}));
    QCOMPARE(malware.actions[1].name, u"load_config"_s); // equals keep their order
}

void TestPolicyResponse::takesWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("configurations");
    QTest::addColumn<PolicyStatus>("status");
    const auto applied = [](const char *text) -> QByteArray {
        return QByteArray(R"({"policy_response":{"Endpoint":{"policy":{"applied":)") + text + "}}}}";
    };
    QTest::newRow("nothing at all") << "{}"_ba << 0 << PolicyStatus::Unknown;
    QTest::newRow("a text where an object belongs") << R"({"policy_response":"soon"})"_ba << 0 << PolicyStatus::Unknown;
    QTest::newRow("a status without groups") << applied(R"({"status":"warning"})") << 0 << PolicyStatus::Warning;
    QTest::newRow("an unknown status") << applied(R"({"status":"partly"})") << 0 << PolicyStatus::Unknown;
    QTest::newRow("a number as status") << applied(R"({"status":3})") << 0 << PolicyStatus::Unknown;
    QTest::newRow("a group that is a text")
        << applied(R"({"status":"success","response":{"configurations":{"malware":"fine"}}})") << 1
        << PolicyStatus::Success;
    QTest::newRow("actions that are no list")
        << applied(R"({"actions":{"a":1},"response":{"configurations":{"a":{},"b":null}}})") << 2
        << PolicyStatus::Unknown;
}

void TestPolicyResponse::takesWhatIsThere()
{
    QFETCH(QByteArray, body);
    const auto response = policyResponseIn({.body = body});
    QVERIFY(response);
    QTEST(int(response->configurations.size()), "configurations");
    QTEST(response->status, "status");
}

void TestPolicyResponse::anActionNobodyReportedOnHasNoStatus()
{
    const auto response = policyResponseIn({.body = R"({"policy_response":{"Endpoint":{"policy":{"applied":{
        "response":{"configurations":{"malware":{"status":"success","concerned_actions":["load_config","",
        "load_config"]}}}}}}}})"});
    QVERIFY(response);
    const QList<PolicyAction> actions = response->configurations.first().actions;
    QCOMPARE(actions.size(), 1);
    QCOMPARE(actions.first().name, u"load_config"_s);
    QCOMPARE(actions.first().status, PolicyStatus::Unknown);
    QCOMPARE(actions.first().statusWord, QString());
}

void TestPolicyResponse::actionsThatNoConfigurationClaimsAreShown()
{
    const auto response = policyResponseIn({.body = R"({"policy_response":{"Endpoint":{"policy":{"applied":{
        "actions":[{"name":"a","status":"success"},{"name":"b","status":"failure"},"c"]}}}}})"});
    QVERIFY(response);
    QCOMPARE(response->configurations.size(), 1);
    QCOMPARE(response->configurations.first().name, QString());
    QCOMPARE(response->configurations.first().actions.size(), 3);
    QCOMPARE(response->configurations.first().actions.first().name, u"b"_s);
}

void TestPolicyResponse::aListIsNoAnswer()
{
    const auto response = policyResponseIn({.status = 200, .body = "[]"});
    QVERIFY(!response);
    QVERIFY(response.error().fault == Fault::BadBody);
}

void TestPolicyResponse::manyTimesManyActionsStayBounded()
{
    QByteArray actions;
    QByteArray groups;
    for (int i = 0; i < 3000; ++i) {
        actions += (i ? "," : "") + R"({"name":"same","status":"success"})"_ba;
        groups += (i ? ",\"" : "\"") + QByteArray::number(i) + R"(":{"concerned_actions":["same"]})";
    }
    const auto response =
        policyResponseIn({.body = R"({"policy_response":{"Endpoint":{"policy":{"applied":{"actions":[)" + actions
                + R"(],"response":{"configurations":{)" + groups + "}}}}}}}"});
    QVERIFY(response);
    QCOMPARE(response->leftOut, 3000 * 3000 - mostPolicyActions);
}

REEVE_GUILESS_TEST_MAIN(TestPolicyResponse)
#include "test_policyresponse.moc"
