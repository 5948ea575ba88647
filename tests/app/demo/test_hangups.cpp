// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QTest>

#include <future>

#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace reeve::demo;

namespace {

const std::string list = "/api/endpoint/metadata";

}

class HangupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void truncatedBodyIsAnError();
    void resetIsAnError();
    void dropAfterCreateCreates();
    void neverWaitsAndDoesNothing();
    void slowDoesTheWorkAtOnce();
    void stopsWhileSomebodyWaits_data();
    void stopsWhileSomebodyWaits();
    void stopsWithIdleConnections();
    void hungUpClientsFreeTheirPlace();
    void idleConnectionsStarveNobody();
    void portInUseIsSaid();
    void tooLargeABodyIsRefused();
    void manyAtOnce();
};

void HangupsTest::truncatedBodyIsAnError()
{
    Demo demo({.fleet = 50});
    QVERIFY(demo.server.setFault("truncated*2"));
    QCOMPARE(demo.get(list).status, 0);
    QCOMPARE(demo.get("/api/status").status, 0);
    QCOMPARE(demo.get(list).status, 200);
}

void HangupsTest::resetIsAnError()
{
    Demo demo({.fleet = 5});
    QVERIFY(demo.server.setFault("reset*1"));
    QCOMPARE(demo.get(list).status, 0);
    QCOMPARE(demo.get(list).status, 200);
}

void HangupsTest::dropAfterCreateCreates()
{
    Demo demo({.fleet = 5});
    const Json body{{"title", "Dropped"}, {"description", "d"}, {"tags", Json::array()},
        {"connector", {{"id", "none"}, {"name", "none"}, {"type", ".none"}, {"fields", nullptr}}},
        {"settings", {{"syncAlerts", true}}}, {"owner", "securitySolution"}};
    QVERIFY(demo.server.setFault("drop-after-create*1"));
    QCOMPARE(demo.post("/api/cases", body).status, 0);
    QCOMPARE(demo.server.count("POST", "/api/cases"), size_t{1});
    QVERIFY(demo.get("/api/cases/_find?search=dropped").json()["total"] == 1);
}

void HangupsTest::neverWaitsAndDoesNothing()
{
    Demo demo({.fleet = 5});
    demo.client->set_read_timeout(0, 300000);
    QVERIFY(demo.server.setFault("never@/api/cases"));
    QCOMPARE(demo.post("/api/cases", Json::object()).status, 0);
    QCOMPARE(demo.get(list).status, 200);
}

void HangupsTest::slowDoesTheWorkAtOnce()
{
    Demo demo({.fleet = 5});
    QVERIFY(demo.server.setFault("slow=400"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(demo.get(list).status, 200);
    QVERIFY(timer.elapsed() >= 390);
}

void HangupsTest::stopsWhileSomebodyWaits_data()
{
    QTest::addColumn<std::string>("fault");
    QTest::newRow("never") << std::string("never");
    QTest::newRow("slow") << std::string("slow=60000");
}

void HangupsTest::stopsWhileSomebodyWaits()
{
    QFETCH(std::string, fault);
    Demo demo({.fleet = 5});
    QVERIFY(demo.server.setFault(std::string_view(fault)));
    auto waiting = std::async(std::launch::async, [&] { return demo.get(list).status; });
    QTRY_COMPARE(demo.server.count("GET", list), size_t{1});
    QElapsedTimer timer;
    timer.start();
    demo.server.stop();
    QVERIFY2(timer.elapsed() < 1000, std::to_string(timer.elapsed()).c_str());
    QCOMPARE(waiting.get(), 0);
}

void HangupsTest::stopsWithIdleConnections()
{
    Demo demo({.fleet = 5});
    demo.client->set_keep_alive(true);
    QCOMPARE(demo.get(list).status, 200);
    httplib::Client silent("127.0.0.1", demo.server.port());
    silent.set_keep_alive(true);
    QVERIFY(silent.Get("/api/status"));
    QElapsedTimer timer;
    timer.start();
    demo.server.stop();
    QVERIFY(timer.elapsed() < 1000);
}

void HangupsTest::hungUpClientsFreeTheirPlace()
{
    Demo demo({.fleet = 5});
    QVERIFY(demo.server.setFault("never@/api/cases"));
    demo.client->set_read_timeout(0, 20000);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(demo.get("/api/cases/_find").status, 0);
    demo.client->set_read_timeout(5);
    QCOMPARE(demo.get(list).status, 200);
}

void HangupsTest::idleConnectionsStarveNobody()
{
    Demo demo({.fleet = 5});
    std::vector<std::unique_ptr<httplib::Client>> idle;
    for (int i = 0; i < 40; ++i) {
        idle.push_back(std::make_unique<httplib::Client>("127.0.0.1", demo.server.port()));
        idle.back()->set_keep_alive(true);
        QVERIFY(idle.back()->Get("/api/status"));
    }
    QCOMPARE(demo.get(list).status, 200);
}

void HangupsTest::portInUseIsSaid()
{
    const Demo demo({.fleet = 5});
    Server second({.port = demo.server.port()});
    const auto started = second.start();
    QVERIFY(!started);
    QVERIFY2(started.error().find("in use") != std::string::npos, started.error().c_str());
}

void HangupsTest::tooLargeABodyIsRefused()
{
    const Demo demo({.fleet = 5});
    const auto reply = demo.post("/api/cases", {{"title", std::string(1100000, 'x')}});
    QCOMPARE(reply.status, 413);
    QVERIFY(!reply.header("kbn-name").empty());
}

void HangupsTest::manyAtOnce()
{
    Demo demo({.fleet = 2000});
    const auto work = [&] {
        httplib::Client client("127.0.0.1", demo.server.port());
        client.set_keep_alive(true);
        int good = 0;
        for (int i = 0; i < 25; ++i) {
            const auto sort = i % 2 == 0 ? "metadata.host.hostname" : "last_checkin";
            const auto result =
                client.Get(list + "?pageSize=20&sortField=" + sort + "&page=" + std::to_string(i), demo.headers);
            good += result && result->status == 200 ? 1 : 0;
            const auto cases = client.Get("/api/cases/_find", demo.headers);
            good += cases && cases->status == 200 ? 1 : 0;
        }
        return good;
    };
    std::vector<std::future<int>> all;
    for (int i = 0; i < 8; ++i)
        all.push_back(std::async(std::launch::async, work));
    for (auto &one : all)
        QCOMPARE(one.get(), 50);
}

REEVE_GUILESS_TEST_MAIN(HangupsTest)
#include "test_hangups.moc"
