// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/endpoints/reading/fleetloader.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/models/endpoints/reading/serverstate.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::samples;

// 250,000 endpoints that come, go and change while they are read, with the slices and pages of everyday use.
class TestQuarterMillion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheServersOwnListAtTheEnd();
    void orElseTheDifferenceIsTold();

private:
    static constexpr std::uint64_t fleetSize = 250'000;
    static demo::ServerOptions options(const demo::Churn &churn)
    {
        return {.fleet = fleetSize, .churn = churn, .compression = false};
    }
    static void load(FleetLoader &loader)
    {
        loader.begin({});
        QTRY_COMPARE_WITH_TIMEOUT(loader.state(), FleetLoader::State::Done, 110'000);
    }
};

// The slices take 64 pages, and as many to compare: it comes to rest in the midst of that.
void TestQuarterMillion::itIsTheServersOwnListAtTheEnd()
{
    const DemoKibana kibana(options({.gained = 2, .lost = 1, .changed = 3, .pages = 100}));
    FleetLoader loader(*kibana.client);
    load(loader);
    const demo::Fleet end = kibana.server->fleet();
    QVERIFY((end.moment() == demo::FleetMoment{200, 100, 300}));
    const Truth rows = truthIn(*loader.rows());
    const Truth server = truthAbout(end);
    QCOMPARE(rows.size(), loader.rows()->size());
    QCOMPARE(missingIn(rows, server), 0U);
    QCOMPARE(missingIn(server, rows), 0U);
    QCOMPARE(untrueAmong(rows, end), 0U);
    QCOMPARE(loader.matching(), 250'100);
    QCOMPARE(loader.difference().unaccounted(), 0);
    QVERIFY(loader.difference().came > 0 && loader.difference().left > 0);
}

void TestQuarterMillion::orElseTheDifferenceIsTold()
{
    const DemoKibana kibana(options({.gained = 1, .lost = 1, .changed = 1}));
    FleetLoader loader(*kibana.client);
    load(loader);
    const demo::Fleet end = kibana.server->fleet();
    const Truth rows = truthIn(*loader.rows());
    const Truth server = truthAbout(end);
    const FleetDifference told = loader.difference();
    QCOMPARE(rows.size(), loader.rows()->size());
    QCOMPARE(untrueAmong(rows, end), 0U);
    QVERIFY(told.unaccounted() > 0);
    QCOMPARE(loader.matching(), static_cast<qint64>(end.listed())); // as many come as go
    // Whoever came or went before the last round of comparing began is accounted for: 64 questions, and 63 slices before.
    QVERIFY(missingIn(rows, server) <= 130);
    QVERIFY(missingIn(server, rows) <= 130);
}

REEVE_GUILESS_TEST_MAIN(TestQuarterMillion)
#include "test_largefleet250k.moc"
