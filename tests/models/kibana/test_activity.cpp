// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/cases/caserequests.h"
#include "models/connection/requests.h"
#include "models/endpoints/detail/detailrequests.h"
#include "models/endpoints/query/endpointquery.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRequestStatesWhatItIsFor_data();
    void eachRequestStatesWhatItIsFor();
};

void TestActivity::eachRequestStatesWhatItIsFor_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<Activity>("activity");
    QTest::newRow("status") << serverStatus() << Activity::Connecting;
    QTest::newRow("identity") << whoAmI() << Activity::Connecting;
    QTest::newRow("spaces") << listSpaces() << Activity::ReadingSpaces;
    QTest::newRow("one space") << oneSpace(u"soc"_s) << Activity::ReadingSpaces;
    QTest::newRow("first endpoint") << firstEndpoint() << Activity::ReadingEndpoints;
    QTest::newRow("endpoints") << findEndpoints({}, 0, 100) << Activity::ReadingEndpoints;
    QTest::newRow("one endpoint") << readEndpoint(u"a"_s) << Activity::ReadingOneEndpoint;
    QTest::newRow("agent counts") << fleetAgentStatus() << Activity::ReadingFleet;
    QTest::newRow("an agent") << readFleetAgent(u"a"_s) << Activity::ReadingFleet;
    QTest::newRow("a policy response") << readPolicyResponse(u"a"_s) << Activity::ReadingPolicyResponse;
    QTest::newRow("past actions") << listResponseActions({}) << Activity::ReadingResponseActions;
    QTest::newRow("pending actions") << pendingActions({u"a"_s}) << Activity::ReadingResponseActions;
    QTest::newRow("creating a case") << createCase({}) << Activity::CreatingCase;
    QTest::newRow("first case") << newestCase() << Activity::ReadingCases;
    QTest::newRow("cases") << findCases({}, 1, 100) << Activity::ReadingCases;
    QTest::newRow("a case") << readCase(u"c"_s) << Activity::ReadingCases;
    QTest::newRow("how cases are set up") << caseConfiguration(CaseOwner::Cases) << Activity::ReadingCases;
    QTest::newRow("connectors") << findConnectors() << Activity::ReadingCases;
    QTest::newRow("tags") << listTags(CaseOwner::Cases) << Activity::ReadingCases;
    QTest::newRow("a search that posts") << suggestAssignees(u"a"_s, CaseOwner::Cases) << Activity::ReadingCases;
}

void TestActivity::eachRequestStatesWhatItIsFor()
{
    QFETCH(ApiRequest, request);
    QFETCH(Activity, activity);
    QVERIFY(request.activity == activity);
}

REEVE_GUILESS_TEST_MAIN(TestActivity)
#include "test_activity.moc"
