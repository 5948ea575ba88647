// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <algorithm>
#include <optional>
#include <thread>

#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/rows/rowstore.h"
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
    void aFilterTypedWhileRowsComeInIsAnsweredByAWorker();
    void heldRowsDoNotGrow();
    void anExportOfAGrowingFleetHasTheRowsOfItsMoment();
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
    QTRY_VERIFY_WITH_TIMEOUT(inventory.isLate(), 60'000);
    QVERIFY2(inventory.countsText().startsWith(u"100 endpoints, as of"_s), qPrintable(inventory.countsText()));
    QVERIFY2(inventory.countsText().endsWith(said), qPrintable(inventory.countsText()));
    workers.release();
    QTRY_VERIFY_WITH_TIMEOUT(!inventory.isLate(), 60'000);
    QVERIFY2(!inventory.countsText().contains(said), qPrintable(inventory.countsText()));
}

void TestFleetWaiting::aQuickAnswerIsNotAnnounced()
{
    const samples::DemoKibana kibana(10);
    EndpointInventory inventory(*kibana.client);
    read(inventory);
    QSignalSpy answers(&inventory, &EndpointInventory::countsChanged);
    inventory.setQuery({.searchText = u"zzzz"_s});
    QTRY_COMPARE_WITH_TIMEOUT(inventory.model().rowCount(), 0, 60'000);
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
    QTRY_COMPARE_WITH_TIMEOUT(inventory.state(), InventoryState::Complete, 60'000);
    QVERIFY2(!inventory.countsText().contains(u"again"_s), qPrintable(inventory.countsText()));
}

// All workers are busy when the first rows are there, so that the answer cannot have been worked out on this thread.
void TestFleetWaiting::aFilterTypedWhileRowsComeInIsAnsweredByAWorker()
{
    const samples::DemoKibana kibana(20'000);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto isLinux = [&inventory](int row) {
        return inventory.model().endpointAt(row).osName.contains(u"linux"_s, Qt::CaseInsensitive);
    };
    std::optional<BusyWorkers> workers;
    int before = 0;
    connect(
        &inventory.model(), &QAbstractItemModel::rowsInserted, this,
        [&] {
            workers.emplace();
            before = inventory.model().rowCount();
            inventory.setQuery({.searchText = u"os:linux"_s});
        },
        Qt::SingleShotConnection);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(workers, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(inventory.isLate(), 60'000);
    QCOMPARE(inventory.model().rowCount(), before);
    QVERIFY2(inventory.countsText().endsWith(u"filtering…"_s), qPrintable(inventory.countsText()));
    InventoryState stateThen = InventoryState::Idle;
    connect(
        &inventory.model(), &EndpointTableModel::replaced, this, [&] { stateThen = inventory.state(); },
        Qt::SingleShotConnection);
    workers->release();
    QTRY_VERIFY_WITH_TIMEOUT(!inventory.isLate(), 60'000);
    QCOMPARE(stateThen, InventoryState::Loading);
    for (int row = 0; row < inventory.model().rowCount(); ++row)
        QVERIFY(isLinux(row));
    QTRY_COMPARE_WITH_TIMEOUT(inventory.state(), InventoryState::Complete, 60'000);
    QCOMPARE(inventory.storedRows(), 20'000);
    const int answered = inventory.model().rowCount();
    QVERIFY(answered > 0 && answered < 20'000);
    for (int row = 0; row < answered; ++row)
        QVERIFY(isLinux(row));
    inventory.setQuery({});
    QTRY_COMPARE_WITH_TIMEOUT(inventory.model().rowCount(), 20'000, 60'000);
    int all = 0;
    for (int row = 0; row < 20'000; ++row)
        all += isLinux(row) ? 1 : 0;
    QCOMPARE(answered, all);
}

void TestFleetWaiting::heldRowsDoNotGrow()
{
    const samples::DemoKibana kibana(20'000);
    EndpointInventory inventory(*kibana.client);
    const QSignalSpy answers(kibana.client.get(), &Client::succeeded);
    std::optional<ShownRows> held;
    connect(
        &inventory.model(), &QAbstractItemModel::rowsInserted, this, [&] { held = inventory.snapshot(); },
        Qt::SingleShotConnection);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(held, 60'000);
    QVERIFY(held->hold);
    const std::size_t rows = held->store->size();
    // The count, the first part, and three whose answers wait for the hold to end.
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 5, 60'000);
    QThreadPool::globalInstance()->waitForDone(); // they have been read
    QCoreApplication::sendPostedEvents();
    QCOMPARE(kibana.pagesAsked(), 5);
    QCOMPARE(held->store->size(), rows);
    QCOMPARE(inventory.state(), InventoryState::Loading);
    ShownRows copy = *held;
    held.reset();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(copy.store->size(), rows);
    std::thread([last = std::move(copy.hold)]() mutable { last.reset(); }).join(); // on any thread
    QTRY_COMPARE_WITH_TIMEOUT(inventory.state(), InventoryState::Complete, 60'000);
    QCOMPARE(inventory.model().rowCount(), 20'000);
}

void TestFleetWaiting::anExportOfAGrowingFleetHasTheRowsOfItsMoment()
{
    const samples::DemoKibana kibana(20'000);
    EndpointInventory inventory(*kibana.client);
    const QTemporaryDir folder;
    EndpointExporter exporter;
    std::optional<ExportOutcome> outcome;
    connect(&exporter, &EndpointExporter::finished, this, [&](const ExportOutcome &result) { outcome = result; });
    qint64 rows = 0;
    connect(
        &inventory.model(), &QAbstractItemModel::rowsInserted, this,
        [&] {
            rows = inventory.model().rowCount();
            exporter.start({.path = folder.filePath(u"a.ndjson"_s), .rows = inventory.snapshot()});
        },
        Qt::SingleShotConnection);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 60'000);
    QVERIFY(outcome->has_value());
    QCOMPARE((*outcome)->rows, rows);
    QVERIFY(rows < 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(inventory.state(), InventoryState::Complete, 60'000);
    QCOMPARE(inventory.model().rowCount(), 20'000);
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
    QCOMPARE(inventory.completenessWarning(), QString());
    read(inventory);
    QTEST(inventory.completenessWarning().contains(u"may be missing"_s), "inParts");
    QCOMPARE(inventory.fleetChangeNote(), QString());
    inventory.setMode(ReadingMode::Live);
    QCOMPARE(inventory.completenessWarning(), QString());
}

REEVE_GUILESS_TEST_MAIN(TestFleetWaiting)
#include "test_fleetwaiting.moc"
