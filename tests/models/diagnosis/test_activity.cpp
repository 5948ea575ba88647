// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/diagnosis/diagnosis.h"
#include "models/kibana/request.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatARequestIsFor_data();
    void knowsWhatARequestIsFor();
    void oneCauseIsOneFamily_data();
    void oneCauseIsOneFamily();
};

void TestActivity::knowsWhatARequestIsFor_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<Activity>("activity");
    const auto get = [](const char *path) { return ApiRequest{.path = QString::fromLatin1(path)}; };
    const auto change = [](Verb verb, const char *path) {
        return ApiRequest{.verb = verb, .path = QString::fromLatin1(path), .effect = Effect::Changes};
    };
    QTest::newRow("status") << get("/api/status") << Activity::Connecting;
    QTest::newRow("identity") << get("/internal/security/me") << Activity::Connecting;
    QTest::newRow("spaces") << get("/api/spaces/space") << Activity::ReadingSpaces;
    QTest::newRow("one space") << get("/api/spaces/space/{id}") << Activity::ReadingSpaces;
    QTest::newRow("endpoints") << get("/api/endpoint/metadata") << Activity::ReadingEndpoints;
    QTest::newRow("one endpoint") << get("/api/endpoint/metadata/{id}") << Activity::ReadingOneEndpoint;
    QTest::newRow("agents") << get("/api/fleet/agent_status") << Activity::ReadingFleet;
    QTest::newRow("a policy response") << get("/api/endpoint/policy_response") << Activity::ReadingPolicyResponse;
    QTest::newRow("past actions") << get("/api/endpoint/action") << Activity::ReadingResponseActions;
    QTest::newRow("pending actions") << get("/api/endpoint/action_status") << Activity::ReadingResponseActions;
    QTest::newRow("isolating is no reading") << change(Verb::Post, "/api/endpoint/action/isolate") << Activity::Other;
    QTest::newRow("creating a case") << change(Verb::Post, "/api/cases") << Activity::CreatingCase;
    QTest::newRow("changing a case") << change(Verb::Patch, "/api/cases") << Activity::ChangingCase;
    QTest::newRow("deleting a case") << change(Verb::Delete, "/api/cases") << Activity::ChangingCase;
    QTest::newRow("a comment") << change(Verb::Post, "/api/cases/{id}/comments") << Activity::ChangingCase;
    QTest::newRow("finding cases") << get("/api/cases/_find") << Activity::ReadingCases;
    QTest::newRow("a case") << get("/api/cases/{id}") << Activity::ReadingCases;
    QTest::newRow("a search that posts") << ApiRequest{.verb = Verb::Post,
        .path = u"/internal/cases/_suggest_user_profiles"_s}
                                         << Activity::ReadingCases;
    QTest::newRow("anything else") << get("/api/detection_engine/rules/_find") << Activity::Other;
}

void TestActivity::knowsWhatARequestIsFor()
{
    QFETCH(ApiRequest, request);
    QFETCH(Activity, activity);
    QVERIFY(activityOf(request) == activity);
}

void TestActivity::oneCauseIsOneFamily_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Activity>("activity");
    QTest::addColumn<QString>("family");
    QTest::newRow("a refused sign-in is the connection's, whatever was asked")
        << Fault::SignedOut << Activity::ReadingCases << u"connection"_s;
    QTest::newRow("so is a port where nothing listens")
        << Fault::Refused << Activity::ReadingEndpoints << u"connection"_s;
    QTest::newRow("a missing right is the route's") << Fault::Forbidden << Activity::ReadingCases << u"cases"_s;
    QTest::newRow("the list of endpoints and one of them fail together")
        << Fault::ServerFault << Activity::ReadingOneEndpoint << u"endpoints"_s;
    QTest::newRow("reading cases says nothing about creating one")
        << Fault::Forbidden << Activity::CreatingCase << u"case-creation"_s;
    QTest::newRow("not being allowed to see response actions says nothing about the endpoints")
        << Fault::Forbidden << Activity::ReadingResponseActions << u"response-actions"_s;
    QTest::newRow("one slow question is not the whole connection")
        << Fault::TimedOut << Activity::ReadingFleet << u"fleet"_s;
}

void TestActivity::oneCauseIsOneFamily()
{
    QFETCH(Fault, fault);
    QFETCH(Activity, activity);
    QTEST(familyOf(fault, activity), "family");
}

REEVE_GUILESS_TEST_MAIN(TestActivity)
#include "test_activity.moc"
