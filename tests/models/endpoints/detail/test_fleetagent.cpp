// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/fleetagent.h"

#include <QTest>

#include "models/endpoints/detail/detailrequests.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestFleetAgent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksById();
    void readsWhatIsTold();
    void takesWhatIsThere();
    void mapsAsKibanaDoes_data();
    void mapsAsKibanaDoes();
    void comparesInWords_data();
    void comparesInWords();
    void saysSoWithoutAnAgent();
};

void TestFleetAgent::asksById()
{
    QCOMPARE(encodedPath(readFleetAgent(u"a/b"_s)), u"/api/fleet/agents/a%2Fb"_s);
}

void TestFleetAgent::readsWhatIsTold()
{
    const auto agent = fleetAgentIn({.body = R"({"item":{"id":"x","status":"degraded","last_checkin":
        "2025-06-18T09:00:00Z","last_checkin_message":"1 unit failed","unhealthy_reason":["input","output"]}})"});
    QVERIFY(agent);
    QVERIFY((*agent
        == FleetAgent{u"x"_s, FleetStatus::Degraded, u"degraded"_s,
            QDateTime::fromMSecsSinceEpoch(1750237200000, Qt::UTC), u"1 unit failed"_s, u"input, output"_s}));
}

void TestFleetAgent::takesWhatIsThere()
{
    const auto agent = fleetAgentIn({.body = R"({"item":{"status":"hibernating","last_checkin":1750237200000}})"});
    QVERIFY(agent);
    QVERIFY(agent->status == FleetStatus::Unknown);
    QCOMPARE(agent->statusWord, u"hibernating"_s);
    QVERIFY(agent->lastCheckIn.isValid());
    QVERIFY(fleetAgentIn({.body = "{}"})->statusWord.isEmpty());
    QVERIFY(!fleetAgentIn({.body = "[1]"}));
}

void TestFleetAgent::mapsAsKibanaDoes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<HostStatus>("shown");
    QTest::newRow("online") << u"online"_s << HostStatus::Healthy;
    QTest::newRow("offline") << u"offline"_s << HostStatus::Offline;
    QTest::newRow("inactive") << u"inactive"_s << HostStatus::Inactive;
    QTest::newRow("updating") << u"updating"_s << HostStatus::Updating;
    QTest::newRow("enrolling") << u"enrolling"_s << HostStatus::Updating;
    QTest::newRow("unenrolling") << u"unenrolling"_s << HostStatus::Updating;
    QTest::newRow("error") << u"error"_s << HostStatus::Unhealthy;
    QTest::newRow("degraded") << u"degraded"_s << HostStatus::Unhealthy;
    QTest::newRow("uninstalled") << u"uninstalled"_s << HostStatus::Unhealthy;
    QTest::newRow("orphaned") << u"orphaned"_s << HostStatus::Unhealthy;
    QTest::newRow("unenrolled") << u"unenrolled"_s << HostStatus::Unhealthy;
    QTest::newRow("whatever comes later") << u"hibernating"_s << HostStatus::Unhealthy;
}

void TestFleetAgent::mapsAsKibanaDoes()
{
    QFETCH(QString, name);
    QTEST(shownAs(fleetStatusFromName(name)), "shown");
}

void TestFleetAgent::comparesInWords_data()
{
    QTest::addColumn<HostStatus>("shown");
    QTest::addColumn<QString>("fleet");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("the same word") << HostStatus::Offline << u"offline"_s
                                   << u"Fleet and the Endpoints API say the same."_s;
    QTest::newRow("another word for the same")
        << HostStatus::Healthy << u"online"_s << u"Fleet says online; the Endpoints API shows that as healthy."_s;
    QTest::newRow("orphaned is unhealthy, and no filter finds it")
        << HostStatus::Unhealthy << u"orphaned"_s
        << u"Fleet says orphaned; the Endpoints API shows that as unhealthy, and its filter for unhealthy leaves it out."_s;
    QTest::newRow("they do not agree")
        << HostStatus::Healthy << u"offline"_s
        << u"Fleet says offline, which the Endpoints API shows as offline. It said healthy when the endpoint was read, "
           "so it has probably changed in between."_s;
    QTest::newRow("a word that Fleet may get later")
        << HostStatus::Unhealthy << u"hibernating"_s
        << u"Fleet says hibernating, which is not a status that is known here."_s;
    QTest::newRow("no word at all") << HostStatus::Healthy << QString()
                                    << u"Fleet does not report the agent's status, so the two cannot be compared."_s;
    QTest::newRow("the endpoint's is unknown")
        << HostStatus::Unknown << u"online"_s
        << u"Fleet says online; the endpoint's own status is not one that is known."_s;
}

void TestFleetAgent::comparesInWords()
{
    QFETCH(HostStatus, shown);
    QFETCH(QString, fleet);
    QTEST(statusComparison(shown, {.status = fleetStatusFromName(fleet), .statusWord = fleet}), "sentence");
}

void TestFleetAgent::saysSoWithoutAnAgent()
{
    QVERIFY(statusWithoutAgent(HostStatus::Unhealthy).contains("shows that as unhealthy"_L1));
    QVERIFY(statusWithoutAgent(HostStatus::Healthy).contains("any more"_L1));
}

REEVE_GUILESS_TEST_MAIN(TestFleetAgent)
#include "test_fleetagent.moc"
