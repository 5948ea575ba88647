// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSet>
#include <QSignalSpy>

#include "models/endpoints/reading/fleetloader.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// Small fleets with small slices: the same ways as with large ones.
class TestFleetLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowComesOnce_data();
    void everyRowComesOnce();
    void passingFailuresAreRepeated_data();
    void passingFailuresAreRepeated();
    void lastingFailuresStopIt_data();
    void lastingFailuresStopIt();
    void atMostThreeRequestsAtATime();
    void cancellingKeepsWhatCameAndResumeGoesOn();
    void statusesNarrowTheFleet();

private:
    static void load(FleetLoader &loader)
    {
        loader.begin({});
        QTRY_VERIFY_WITH_TIMEOUT(loader.state() != FleetLoader::State::Loading, 30'000);
    }
};

void TestFleetLoader::everyRowComesOnce_data()
{
    QTest::addColumn<int>("fleet");
    QTest::addColumn<int>("rowsAtOnce");
    QTest::newRow("an empty fleet") << 0 << 100;
    QTest::newRow("one row") << 1 << 100;
    QTest::newRow("as many as one answer holds") << 300 << 300;
    QTest::newRow("one more than that") << 301 << 300;
    QTest::newRow("slices that have to be cut again") << 240 << 5;
}

void TestFleetLoader::everyRowComesOnce()
{
    QFETCH(int, fleet);
    QFETCH(int, rowsAtOnce);
    const samples::DemoKibana kibana(static_cast<std::uint64_t>(fleet));
    FleetLoader loader(*kibana.client, rowsAtOnce);
    QSet<std::uint32_t> rows;
    connect(&loader, &FleetLoader::arrived, &loader, [&](const std::vector<std::uint32_t> &added) {
        for (const std::uint32_t row : added)
            rows += row;
    });
    load(loader);
    QCOMPARE(loader.state(), FleetLoader::State::Done);
    QCOMPARE(loader.matching(), fleet);
    QCOMPARE(loader.difference(), FleetDifference());
    QCOMPARE(loader.rows()->size(), static_cast<std::size_t>(fleet));
    QCOMPARE(rows.size(), fleet);
}

void TestFleetLoader::passingFailuresAreRepeated_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("too many requests, with Retry-After") << "429=1*1"_ba;
    QTest::newRow("a truncated page") << "truncated*1"_ba;
    QTest::newRow("a reset connection") << "reset*1"_ba;
    QTest::newRow("a bad gateway") << "502*1"_ba;
    QTest::newRow("an internal error") << "500*1"_ba;
    QTest::newRow("garbage") << "garbage*2"_ba;
}

void TestFleetLoader::passingFailuresAreRepeated()
{
    QFETCH(QByteArray, fault);
    const samples::DemoKibana kibana(600);
    FleetLoader loader(*kibana.client, 100);
    QSignalSpy failures(&loader, &FleetLoader::failed);
    QMetaObject::Connection once = connect(&loader, &FleetLoader::arrived, &loader, [&] {
        disconnect(once);
        QVERIFY(kibana.server->setFault(fault.toStdString()).has_value());
    });
    load(loader);
    QCOMPARE(loader.state(), FleetLoader::State::Done);
    QCOMPARE(failures.size(), 0);
    QCOMPARE(loader.rows()->size(), 600U);
    QCOMPARE(loader.difference(), FleetDifference());
}

void TestFleetLoader::lastingFailuresStopIt_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<Fault>("expected");
    QTest::addColumn<int>("requests");
    QTest::newRow("refused credentials are not repeated") << "401"_ba << Fault::SignedOut << 1;
    QTest::newRow("missing privileges are not repeated") << "403-endpoint"_ba << Fault::Forbidden << 1;
    QTest::newRow("an internal error is repeated twice") << "500"_ba << Fault::ServerFault << 3;
    QTest::newRow("a login page is repeated twice") << "html-login"_ba << Fault::BadBody << 3;
}

void TestFleetLoader::lastingFailuresStopIt()
{
    QFETCH(QByteArray, fault);
    const samples::DemoKibana kibana(50);
    QVERIFY(kibana.server->setFault(fault.toStdString()).has_value());
    FleetLoader loader(*kibana.client);
    QSignalSpy failures(&loader, &FleetLoader::failed);
    load(loader);
    QCOMPARE(loader.state(), FleetLoader::State::Failed);
    QCOMPARE(failures.size(), 1);
    QTEST(failures.constFirst().at(1).value<ApiError>().fault, "expected");
    QTEST(kibana.pagesAsked(), "requests");
}

void TestFleetLoader::atMostThreeRequestsAtATime()
{
    const samples::DemoKibana kibana(400);
    QVERIFY(kibana.server->setFault("slow=300").has_value());
    FleetLoader loader(*kibana.client, 20);
    int answers = 0;
    qsizetype most = 0;
    connect(&loader, &FleetLoader::arrived, &loader, [&] {
        ++answers;
        most = std::max<qsizetype>(most, kibana.pagesAsked() - answers);
        if (answers == 4)
            loader.cancel();
    });
    load(loader);
    QCOMPARE(most, 3); // two under way and the first count, which brings no rows
}

void TestFleetLoader::cancellingKeepsWhatCameAndResumeGoesOn()
{
    const samples::DemoKibana kibana(600);
    FleetLoader loader(*kibana.client, 50);
    QMetaObject::Connection once = connect(&loader, &FleetLoader::arrived, &loader, [&] {
        disconnect(once);
        loader.cancel();
    });
    load(loader);
    QCOMPARE(loader.state(), FleetLoader::State::Cancelled);
    const std::size_t kept = loader.rows()->size();
    QVERIFY(kept > 0);
    QVERIFY(kept < 600);
    loader.resume();
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 30'000);
    QCOMPARE(loader.rows()->size(), 600U);
}

void TestFleetLoader::statusesNarrowTheFleet()
{
    const samples::DemoKibana kibana(600);
    FleetLoader loader(*kibana.client, 50);
    loader.begin({.kuery = u"united.endpoint.host.os.name : Windows or united.endpoint.host.os.name : Linux"_s,
        .hostStatuses = {u"healthy"_s, u"offline"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 30'000);
    QVERIFY(loader.rows()->size() > 50);
    QCOMPARE(static_cast<qint64>(loader.rows()->size()), loader.matching());
    for (RowStore::Row row = 0; row < loader.rows()->size(); ++row) {
        const Endpoint endpoint = loader.rows()->endpoint(row);
        QVERIFY(endpoint.status == HostStatus::Healthy || endpoint.status == HostStatus::Offline);
        QVERIFY(endpoint.osName != u"macOS"_s);
    }
}

REEVE_GUILESS_TEST_MAIN(TestFleetLoader)
#include "test_fleetloader.moc"
