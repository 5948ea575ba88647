// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <algorithm>

#include "models/endpoints/inventory/endpointinventory.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/busyworkers.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

// What is said of a whole fleet while one waits for it.
class TestFleetWaiting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowAnswerIsSaidToBeWorkedOut_data();
    void aSlowAnswerIsSaidToBeWorkedOut();
    void aQuickAnswerIsNotAnnounced();
    void aRefreshCountsFromZeroBesideTheOldRows();
    void whatPartsCannotSeeIsTold_data();
    void whatPartsCannotSeeIsTold();

private:
    static void read(EndpointInventory &inventory)
    {
        inventory.setMode(ReadingMode::WholeFleet);
        inventory.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(inventory.state() == InventoryState::Complete, 60'000);
    }
};

void TestFleetWaiting::aSlowAnswerIsSaidToBeWorkedOut_data()
{
    QTest::addColumn<EndpointQuery>("query");
    QTest::addColumn<QString>("said");
    QTest::newRow("words") << EndpointQuery{.searchText = u"linux"_s} << u"filtering…"_s;
    QTest::newRow("another order") << EndpointQuery{.sortField = u"agent_id"_s} << u"sorting…"_s;
    QTest::newRow("both") << EndpointQuery{.searchText = u"linux"_s, .sortField = u"agent_id"_s} << u"filtering…"_s;
}

void TestFleetWaiting::aSlowAnswerIsSaidToBeWorkedOut()
{
    QFETCH(EndpointQuery, query);
    QFETCH(QString, said);
    const samples::DemoKibana kibana(100);
    EndpointInventory inventory(*kibana.client);
    read(inventory);
    BusyWorkers workers;
    inventory.setQuery(query);
    QVERIFY(!inventory.isLate());
    QVERIFY(!inventory.countsText().contains(said));
    QTRY_VERIFY(inventory.isLate());
    QVERIFY2(inventory.countsText().startsWith(u"100 endpoints, as of"_s), qPrintable(inventory.countsText()));
    QVERIFY2(inventory.countsText().endsWith(said), qPrintable(inventory.countsText()));
    workers.release();
    QTRY_VERIFY(!inventory.isLate());
    QVERIFY2(!inventory.countsText().contains(said), qPrintable(inventory.countsText()));
}

void TestFleetWaiting::aQuickAnswerIsNotAnnounced()
{
    const samples::DemoKibana kibana(10);
    EndpointInventory inventory(*kibana.client);
    read(inventory);
    QSignalSpy answers(&inventory, &EndpointInventory::countsChanged);
    inventory.setQuery({.searchText = u"zzzz"_s});
    QTRY_COMPARE(inventory.model().rowCount(), 0);
    QCOMPARE(answers.size(), 1); // the answer itself
}

void TestFleetWaiting::aRefreshCountsFromZeroBesideTheOldRows()
{
    const samples::DemoKibana kibana(12'000);
    EndpointInventory inventory(*kibana.client);
    read(inventory);
    const QDateTime asOf = inventory.counts().asOf;
    QStringList told;
    QList<qint64> readSoFar;
    connect(&inventory, &EndpointInventory::countsChanged, this, [&] {
        if (inventory.counts().asOf != asOf)
            return;
        told += inventory.countsText();
        readSoFar += inventory.progress().read;
    });
    inventory.refresh();
    QCOMPARE(inventory.progress(), InventoryProgress());
    QVERIFY2(inventory.countsText().endsWith(u"; being read again"_s), qPrintable(inventory.countsText()));
    QTRY_VERIFY_WITH_TIMEOUT(inventory.counts().asOf != asOf, 60'000);
    QVERIFY(std::ranges::is_sorted(readSoFar));
    QCOMPARE(readSoFar.constFirst(), 0);
    QCOMPARE(readSoFar.constLast(), 12'000);
    const auto isOfTheOldRows = [](const QString &text) { return text.startsWith(u"12,000 endpoints, as of"_s); };
    QVERIFY2(std::ranges::all_of(told, isOfTheOldRows), qPrintable(told.join(u'\n')));
    const auto isCounting = [](const QString &text) { return text.contains(u"0 of 12,000 so far"_s); };
    QVERIFY2(std::ranges::any_of(told, isCounting), qPrintable(told.join(u'\n')));
    QTRY_COMPARE(inventory.state(), InventoryState::Complete);
    QVERIFY2(!inventory.countsText().contains(u"again"_s), qPrintable(inventory.countsText()));
}

void TestFleetWaiting::whatPartsCannotSeeIsTold_data()
{
    QTest::addColumn<std::uint64_t>("fleet");
    QTest::addColumn<bool>("inParts");
    QTest::newRow("one answer is of one moment") << std::uint64_t(100) << false;
    QTest::newRow("parts are of several") << std::uint64_t(6'000) << true;
}

void TestFleetWaiting::whatPartsCannotSeeIsTold()
{
    QFETCH(std::uint64_t, fleet);
    const samples::DemoKibana kibana(fleet);
    EndpointInventory inventory(*kibana.client);
    QCOMPARE(inventory.caveat(), QString());
    read(inventory);
    QTEST(inventory.caveat().contains(u"may be missing"_s), "inParts");
    QCOMPARE(inventory.movement(), QString());
    inventory.setMode(ReadingMode::Live);
    QCOMPARE(inventory.caveat(), QString());
}

REEVE_GUILESS_TEST_MAIN(TestFleetWaiting)
#include "test_fleetwaiting.moc"
