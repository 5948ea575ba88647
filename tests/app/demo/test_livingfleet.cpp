// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include <set>

#include "app/demo/fleet/fleet.h"
#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

// A fleet that gains, loses and changes endpoints between two answers.
class LivingFleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMomentHasAsManyAsItSays_data();
    void everyMomentHasAsManyAsItSays();
    void idsLeadBackAtEveryMoment();
    void changesAreSpreadAndCounted();
    void pagesMoveTheTime();
    void itEndsAfterItsPages();
    void idsOfEveryFormAreFoundByTheirBeginning();
    void theServersOwnListIsWhatItAnswers();
    void whoLeftIsUnenrolled();
};

static std::set<std::string> idsIn(const Fleet &fleet)
{
    std::set<std::string> ids;
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        if (fleet.isListed(i))
            ids.insert(fleet.agentId(i));
    }
    return ids;
}

static std::set<std::string> idsIn(const Json &page)
{
    std::set<std::string> ids;
    for (const Json &item : page["data"])
        ids.insert(item["metadata"]["agent"]["id"].get<std::string>());
    return ids;
}

void LivingFleetTest::everyMomentHasAsManyAsItSays_data()
{
    QTest::addColumn<uint64_t>("gained");
    QTest::addColumn<uint64_t>("lost");
    const auto row = [](const char *name, uint64_t gained, uint64_t lost) { QTest::newRow(name) << gained << lost; };
    row("at the start", 0, 0);
    row("some came", 40, 0);
    row("some left", 0, 40);
    row("as many left as there were", 100, 1000);
    row("newcomers left too", 300, 1150);
    row("more should leave than are there", 10, 5000);
}

void LivingFleetTest::everyMomentHasAsManyAsItSays()
{
    QFETCH(uint64_t, gained);
    QFETCH(uint64_t, lost);
    const Fleet fleet = Fleet(3, 1000, 0).at({gained, lost, 0});
    QCOMPARE(idsIn(fleet).size(), fleet.listed());
    QCOMPARE(fleet.listed(), 1000 + gained - std::min(lost, 1000 + gained));
}

void LivingFleetTest::idsLeadBackAtEveryMoment()
{
    const Fleet fleet = Fleet(3, 500, 0).at({64, 20, 0});
    int others = 0;
    for (uint64_t i = 0; i < fleet.limit(); ++i) {
        QCOMPARE(fleet.indexOf(fleet.agentId(i)).value_or(99999), i);
        others += fleet.hasUuid(i) ? 0 : 1;
    }
    QCOMPARE(others, 24);
    QVERIFY(!fleet.indexOf("edge-000064")); // not yet
    QVERIFY(!fleet.indexOf("edge-0"));
    QVERIFY(!fleet.indexOf("edge-"));
}

void LivingFleetTest::changesAreSpreadAndCounted()
{
    const Fleet before(3, 500, 0);
    const Fleet after = before.at({0, 0, 700});
    uint64_t changes = 0;
    int otherVersions = 0;
    int otherNames = 0;
    for (uint64_t i = 0; i < 500; ++i) {
        changes += after.generation(i);
        otherVersions += before.version(i).number != after.version(i).number ? 1 : 0;
        otherNames += before.hostname(i) != after.hostname(i) ? 1 : 0;
        QCOMPARE(before.agentId(i), after.agentId(i));
        QCOMPARE(before.hostId(i), after.hostId(i));
    }
    QCOMPARE(changes, 700U);
    QVERIFY(otherVersions > 200);
    QVERIFY(otherNames > 200);
}

void LivingFleetTest::pagesMoveTheTime()
{
    const Demo demo({.fleet = 100, .churn = {.gained = 3, .lost = 2, .changed = 1}});
    QCOMPARE(demo.get("/api/endpoint/metadata").json()["total"].get<int>(), 100);
    QCOMPARE(demo.get("/api/endpoint/metadata").json()["total"].get<int>(), 101);
    QCOMPARE(demo.get("/api/endpoint/metadata?sortField=metadata.host.hostname").json()["total"].get<int>(), 102);
    QVERIFY((demo.server.fleet().moment() == FleetMoment{9, 6, 3}));
}

void LivingFleetTest::itEndsAfterItsPages()
{
    const Demo demo({.fleet = 100});
    QCOMPARE(demo.get("/api/endpoint/metadata").json()["total"].get<int>(), 100);
    QCOMPARE(demo.post("/demo/fleet", {{"churn", "10,0,0*2"}}).json()["listed"].get<int>(), 100);
    for (const int expected : {100, 110, 120, 120})
        QCOMPARE(demo.get("/api/endpoint/metadata").json()["total"].get<int>(), expected);
    QCOMPARE(demo.post("/demo/fleet", {{"churn", "lots"}}).status, 400);
}

void LivingFleetTest::idsOfEveryFormAreFoundByTheirBeginning()
{
    const Demo demo({.fleet = 100, .churn = {.gained = 16, .pages = 1}});
    (void)demo.get("/api/endpoint/metadata");
    const auto total = [&](const std::string &beginnings) {
        return demo.get("/api/endpoint/metadata?kuery=" + beginnings).json()["total"].get<int>();
    };
    const std::string id = "united.endpoint.agent.id%20:%20";
    QCOMPARE(total(id + "edge*"), 2);
    QVERIFY(total(id + "ed*") >= 2);
    std::string pairs;
    for (const char a : std::string("0123456789abcdef")) {
        for (const char b : std::string("0123456789abcdef"))
            pairs += (pairs.empty() ? "" : "%20or%20") + std::string{a, b, '*'};
    }
    QCOMPARE(total(id + "(" + pairs + ")"), 112);
    QCOMPARE(total("not%20" + id + "(" + pairs + ")"), 4);
}

void LivingFleetTest::theServersOwnListIsWhatItAnswers()
{
    const Demo demo({.fleet = 300, .churn = {.gained = 40, .lost = 25, .changed = 10, .pages = 3}});
    for (int page = 0; page < 3; ++page)
        (void)demo.get("/api/endpoint/metadata");
    const Json answered = demo.get("/api/endpoint/metadata?pageSize=10000").json();
    QCOMPARE(answered["total"].get<int>(), 345);
    QVERIFY(idsIn(answered) == idsIn(demo.server.fleet()));
    const Json ids = demo.get("/demo/fleet?ids").json()["ids"];
    QVERIFY(ids.get<std::set<std::string>>() == idsIn(answered));
    for (const char *field : {"last_checkin", "metadata.host.hostname"}) {
        const auto sorted = demo.get("/api/endpoint/metadata?pageSize=10000&sortField=" + std::string(field)).json();
        QVERIFY(idsIn(sorted) == idsIn(answered));
    }
}

void LivingFleetTest::whoLeftIsUnenrolled()
{
    const Demo demo({.fleet = 50, .churn = {.lost = 50, .pages = 1}});
    const std::string path = "/api/endpoint/metadata/" + demo.server.fleet().agentId(7);
    QCOMPARE(demo.get(path).status, 200);
    (void)demo.get("/api/endpoint/metadata");
    QCOMPARE(demo.get(path).status, 400);
    QVERIFY(demo.get(path).message().ends_with("is unenrolled"));
}

REEVE_GUILESS_TEST_MAIN(LivingFleetTest)
#include "test_livingfleet.moc"
