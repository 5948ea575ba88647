// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QSignalSpy>

#include "app/demo/base/dates.h"
#include "models/endpoints/reading/fleetloader.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/models/endpoints/reading/serverstate.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;
using namespace Qt::StringLiterals;

// A fleet in sixteen slices or so, read from a server that misbehaves.
class TestFaultyFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubled_data();
    void nothingIsLostOrDoubled();
    void aServerThatIsAwayForTenSecondsIsWaitedFor();
    void refusalsStopItAtOnce_data();
    void refusalsStopItAtOnce();
    void nothingIsAskedBeforeTheTimeItNames();
    void cancellingEndsTheWaiting();

private:
    static void checkRows(const FleetLoader &loader, const demo::Fleet &fleet)
    {
        const Truth rows = truthIn(*loader.rows());
        QCOMPARE(rows.size(), loader.rows()->size());
        QCOMPARE(missingIn(rows, truthAbout(fleet)), 0U);
        QCOMPARE(missingIn(truthAbout(fleet), rows), 0U);
        QCOMPARE(untrueAmong(rows, fleet), 0U);
        QCOMPARE(loader.difference(), FleetDifference());
    }

    static constexpr std::uint64_t fleetSize = 3'000;
    static constexpr int rowsAtOnce = 250;
};

// Each fault strikes at another answer, the first after the first page of rows.
void TestFaultyFleet::nothingIsLostOrDoubled_data()
{
    QTest::addColumn<QList<QByteArray>>("faults");
    const auto row = [](const char *name, const QList<QByteArray> &faults) { QTest::newRow(name) << faults; };
    row("too many requests, with Retry-After, again and again", {"429=1*1", "429=1*1"});
    row("too many requests for all that are under way", {"429=1*3"});
    row("connections are reset, three at a time", {"reset*3", "reset*3"});
    row("pages end in the middle", {"truncated*2", "truncated*4"});
    row("pages that are no JSON", {"garbage*5"});
    row("the error page of a proxy", {"502*3", "502*3"});
    row("internal errors", {"500*4"});
    row("the login page of a proxy", {"html-login*3"});
    row("a little of everything", {"429=1*1", "truncated*1", "reset*2", "502*1", "garbage*1", "500*1", "reset*1"});
}

void TestFaultyFleet::nothingIsLostOrDoubled()
{
    QFETCH(QList<QByteArray>, faults);
    const DemoKibana kibana(fleetSize);
    FleetLoader loader(*kibana.client, rowsAtOnce);
    QSignalSpy failures(&loader, &FleetLoader::failed);
    connect(&loader, &FleetLoader::arrived, &loader, [&] {
        if (!faults.isEmpty())
            QVERIFY(kibana.server->setFault(faults.takeFirst().toStdString()));
    });
    loader.begin({});
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 60'000);
    QCOMPARE(failures.size(), 0);
    QVERIFY(faults.isEmpty());
    for (const demo::SeenRequest &request : kibana.server->requests())
        QVERIFY2(request.atOnce <= 3, qPrintable(QString::number(request.atOnce)));
    checkRows(loader, kibana.server->fleet());
}

void TestFaultyFleet::aServerThatIsAwayForTenSecondsIsWaitedFor()
{
    DemoKibana kibana(fleetSize);
    demo::ServerOptions again{.port = kibana.server->port(), .fleet = fleetSize};
    FleetLoader loader(*kibana.client, rowsAtOnce);
    QSignalSpy failures(&loader, &FleetLoader::failed);
    QSet<Fault> waitedFor;
    connect(&loader, &FleetLoader::changed, &loader, [&] {
        if (const auto wait = loader.waiting())
            waitedFor += wait->fault;
    });
    QElapsedTimer away;
    const auto comeBack = [&] {
        kibana.server = std::make_unique<demo::Server>(again);
        QVERIFY(kibana.server->start());
    };
    int pages = 0;
    connect(&loader, &FleetLoader::arrived, &loader, [&] {
        if (++pages != 4)
            return;
        kibana.server.reset();
        away.start();
        QTimer::singleShot(10'000, &loader, comeBack);
    });
    loader.begin({});
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 60'000);
    QVERIFY(away.elapsed() >= 10'000);
    QVERIFY2(away.elapsed() < 25'000, qPrintable(QString::number(away.elapsed())));
    QCOMPARE(failures.size(), 0);
    QVERIFY(waitedFor.contains(Fault::Refused));
    checkRows(loader, kibana.server->fleet());
}

void TestFaultyFleet::refusalsStopItAtOnce_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<Fault>("expected");
    QTest::newRow("the API key ran out") << "401"_ba << Fault::SignedOut;
    QTest::newRow("the privileges were taken away") << "403-endpoint"_ba << Fault::Forbidden;
}

void TestFaultyFleet::refusalsStopItAtOnce()
{
    QFETCH(QByteArray, fault);
    const DemoKibana kibana(fleetSize);
    FleetLoader loader(*kibana.client, rowsAtOnce);
    QSignalSpy failures(&loader, &FleetLoader::failed);
    int asked = 0;
    connect(&loader, &FleetLoader::arrived, &loader, [&] {
        if (asked != 0)
            return;
        asked = kibana.pagesAsked();
        QVERIFY(kibana.server->setFault(fault.toStdString()));
    });
    loader.begin({});
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Failed, 10'000);
    QCOMPARE(failures.size(), 1);
    QTEST(failures.constFirst().at(1).value<ApiError>().fault, "expected");
    QVERIFY2(kibana.pagesAsked() <= asked + 3, qPrintable(QString::number(kibana.pagesAsked() - asked)));
    QVERIFY(loader.rows()->size() > 0);
    kibana.server->clearFaults();
    loader.resume();
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 30'000);
    checkRows(loader, kibana.server->fleet());
}

void TestFaultyFleet::nothingIsAskedBeforeTheTimeItNames()
{
    const DemoKibana kibana(fleetSize);
    FleetLoader loader(*kibana.client, rowsAtOnce);
    std::vector<std::int64_t> refused;
    connect(kibana.client.get(), &Client::failed, &loader, [&] { refused.push_back(demo::nowMs()); });
    connect(
        &loader, &FleetLoader::arrived, &loader, [&] { QVERIFY(kibana.server->setFault("429=2*1")); },
        Qt::SingleShotConnection);
    loader.begin({});
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 30'000);
    QCOMPARE(refused.size(), 1U);
    int underWay = 0; // sent before the refusal came, and seen by the server a moment later
    int after = 0;
    for (const demo::SeenRequest &request : kibana.server->requests()) {
        const std::int64_t later = request.at - refused.front();
        QVERIFY2(later < 500 || later >= 1'999, qPrintable(QString::number(later)));
        underWay += later > 0 && later < 500 ? 1 : 0;
        after += later >= 1'999 ? 1 : 0;
    }
    QVERIFY2(underWay <= 2, qPrintable(QString::number(underWay)));
    QVERIFY(after > 10);
}

void TestFaultyFleet::cancellingEndsTheWaiting()
{
    const DemoKibana kibana(fleetSize);
    FleetLoader loader(*kibana.client, rowsAtOnce);
    connect(
        &loader, &FleetLoader::arrived, &loader, [&] { QVERIFY(kibana.server->setFault("429=60*1")); },
        Qt::SingleShotConnection);
    loader.begin({});
    QTRY_VERIFY_WITH_TIMEOUT(loader.waiting().has_value(), 10'000);
    QCOMPARE(loader.waiting()->seconds, 60);
    loader.cancel();
    QCOMPARE(loader.state(), FleetLoader::State::Cancelled);
    QVERIFY(!loader.waiting());
    loader.resume();
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 30'000);
    checkRows(loader, kibana.server->fleet());
}

REEVE_GUILESS_TEST_MAIN(TestFaultyFleet)
#include "test_faultyfleet.moc"
