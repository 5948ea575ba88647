// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestLiveInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedBeforeTheFirstRefresh();
    void pagesComeAsTheyAreAskedFor();
    void theWindowIsKeptAndSaid();
    void aNewQueryReplacesTheRows();
    void aFilterIsCountedAgainstAllThatExist();
    void whatTheStatusFilterLeavesOutIsSaid();
    void whatExistsIsNotGuessed();
    void theOrderIsToldWithTheColumn();
    void aRefreshKeepsRowsAndSelection();
    void itStopsAfterAFailureUntilResumed();
    void aFailedNewQueryShowsNoOldRows();
    void cancellingKeepsWhatCame();
    void aFilterThatIsNotUnderstoodCountsNothing();
    void rowsOfTheWholeFleetAreCalledSoUntilKibanaAnswers();

private:
    static void read(EndpointInventory &inventory);
};

void TestLiveInventory::read(EndpointInventory &inventory)
{
    QTRY_VERIFY_WITH_TIMEOUT(inventory.state() != InventoryState::Loading, 20'000);
}

void TestLiveInventory::nothingIsAskedBeforeTheFirstRefresh()
{
    const samples::DemoKibana kibana(30);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    inventory.setQuery({.searchText = u"web"_s});
    QCOMPARE(inventory.state(), InventoryState::Idle);
    QVERIFY(!inventory.model().canFetchMore({}));
    QCOMPARE(inventory.counts(), InventoryCounts());
    QCOMPARE(kibana.pagesAsked(), 0);
}

void TestLiveInventory::pagesComeAsTheyAreAskedFor()
{
    const samples::DemoKibana kibana(1'234);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    inventory.refresh();
    QCOMPARE(inventory.state(), InventoryState::Loading);
    while (true) {
        read(inventory);
        if (!inventory.model().canFetchMore({}))
            break;
        QCOMPARE(inventory.state(), InventoryState::Partial);
        QVERIFY2(inventory.countsText().contains(u"1,234 endpoints, "_s), qPrintable(inventory.countsText()));
        inventory.model().fetchMore({});
        inventory.model().fetchMore({}); // asked twice, read once
    }
    QCOMPARE(inventory.state(), InventoryState::Complete);
    QCOMPARE(inventory.model().rowCount(), 1'234);
    QCOMPARE(inventory.counts().matching, 1'234);
    QCOMPARE(kibana.pagesAsked(), 3);
    QVERIFY2(inventory.countsText().startsWith(u"1,234 endpoints, as of"_s), qPrintable(inventory.countsText()));
}

void TestLiveInventory::theWindowIsKeptAndSaid()
{
    const samples::DemoKibana kibana(10'600);
    EndpointInventory inventory(*kibana.client);
    inventory.refresh();
    for (int pages = 0; pages < 25; ++pages) {
        read(inventory);
        inventory.model().fetchMore({});
    }
    QCOMPARE(inventory.state(), InventoryState::Partial);
    QCOMPARE(inventory.model().rowCount(), 10'000);
    QVERIFY(inventory.counts().windowReached);
    QVERIFY2(inventory.countsText().startsWith(u"10,600 endpoints, of which Kibana returns 10,000 per query, as of"_s),
        qPrintable(inventory.countsText()));
    QCOMPARE(kibana.pagesAsked(), 20);
}

void TestLiveInventory::aNewQueryReplacesTheRows()
{
    const samples::DemoKibana kibana(400);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    inventory.refresh();
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), 400);
    const QString name = inventory.model().endpointAt(17).hostName;
    inventory.setQuery({.searchText = name.toUpper(), .sortField = u"metadata.host.hostname"_s, .descending = false});
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Complete);
    QVERIFY(inventory.model().rowCount() >= 1);
    QVERIFY(inventory.model().rowCount() < 400);
    for (int row = 0; row < inventory.model().rowCount(); ++row)
        QVERIFY(inventory.model().endpointAt(row).hostName.contains(name, Qt::CaseInsensitive));
    QCOMPARE(inventory.counts().matching, inventory.model().rowCount());
}

void TestLiveInventory::aFilterIsCountedAgainstAllThatExist()
{
    const samples::DemoKibana kibana(400);
    EndpointInventory inventory(*kibana.client);
    inventory.setQuery({.hostStatuses = {u"healthy"_s}}); // nobody has read without it yet
    inventory.refresh();
    read(inventory);
    const qint64 healthy = inventory.counts().matching;
    QVERIFY(healthy > 1 && healthy < 400);
    QTRY_COMPARE(inventory.counts().existing, 400);
    QCOMPARE(kibana.pagesAsked(), 2);
    const QString counted = u"%1 of 400 endpoints matching, as of"_s.arg(healthy);
    QVERIFY2(inventory.countsText().startsWith(counted), qPrintable(inventory.countsText()));
    inventory.setQuery({});
    read(inventory);
    QVERIFY2(inventory.countsText().startsWith(u"400 endpoints, as of"_s), qPrintable(inventory.countsText()));
    inventory.setQuery({.searchText = u"zzzz"_s});
    read(inventory);
    QVERIFY2(inventory.countsText().startsWith(u"0 of 400 endpoints match"_s), qPrintable(inventory.countsText()));
}

// The demo does as Kibana: an agent that Fleet does not know is told as unhealthy and not found as such.
void TestLiveInventory::whatTheStatusFilterLeavesOutIsSaid()
{
    const samples::DemoKibana kibana(2'000);
    EndpointInventory inventory(*kibana.client);
    inventory.setQuery({.hostStatuses = {u"unhealthy"_s}});
    inventory.refresh();
    read(inventory);
    QVERIFY2(inventory.countsText().endsWith(u"; Kibana does not find all unhealthy ones"_s),
        qPrintable(inventory.countsText()));
    QVERIFY(inventory.completenessWarning().contains(u"not known to Fleet"_s));
    inventory.setQuery({.hostStatuses = {u"healthy"_s}});
    read(inventory);
    QVERIFY(inventory.completenessWarning().isEmpty());
}

void TestLiveInventory::whatExistsIsNotGuessed()
{
    const samples::DemoKibana kibana(400);
    EndpointInventory inventory(*kibana.client);
    inventory.setQuery({.hostStatuses = {u"healthy"_s}});
    // Looked at in the moment of the first answer, while the one that counts all of them is still under way.
    std::optional<qint64> existing;
    QString said;
    connect(&inventory, &EndpointInventory::stateChanged, this, [&] {
        if (inventory.state() == InventoryState::Loading || existing)
            return;
        existing = inventory.counts().existing;
        said = inventory.countsText();
    });
    inventory.refresh();
    read(inventory);
    QCOMPARE(existing.value_or(0), -1);
    const QString counted = u"%1 endpoints matching, as of"_s.arg(inventory.counts().matching);
    QVERIFY2(said.startsWith(counted), qPrintable(said));
    QTRY_COMPARE(inventory.counts().existing, 400);
    const int asked = kibana.pagesAsked();
    QVERIFY(kibana.server->setFault("500").has_value());
    inventory.refresh();
    read(inventory);
    QCOMPARE(kibana.pagesAsked(), asked + 1); // a failure is not met twice
}

void TestLiveInventory::theOrderIsToldWithTheColumn()
{
    const samples::DemoKibana kibana(10);
    EndpointInventory inventory(*kibana.client);
    const auto told = [&](EndpointColumn column) {
        return inventory.model().headerData(int(column), Qt::Horizontal, Qt::AccessibleDescriptionRole).toString();
    };
    QCOMPARE(told(EndpointColumn::HostName), QString());
    inventory.setQuery({.sortField = u"metadata.host.hostname"_s, .descending = false});
    QCOMPARE(told(EndpointColumn::HostName), u"Sorted in ascending order"_s);
    inventory.setQuery({.sortField = u"host_status"_s, .descending = true});
    QCOMPARE(told(EndpointColumn::HostName), QString());
    QCOMPARE(told(EndpointColumn::Status), u"Sorted in descending order"_s);
}

void TestLiveInventory::aRefreshKeepsRowsAndSelection()
{
    const samples::DemoKibana kibana(1'100);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QItemSelectionModel selection(&inventory.model());
    inventory.refresh();
    read(inventory);
    inventory.model().fetchMore({});
    read(inventory);
    const int rows = inventory.model().rowCount();
    const QString chosen = inventory.model().endpointAt(700).agentId;
    selection.select(inventory.model().index(700, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy resets(&inventory.model(), &QAbstractItemModel::modelReset);
    inventory.refresh();
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), rows);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().constFirst().data(AgentIdRole).toString(), chosen);
}

void TestLiveInventory::itStopsAfterAFailureUntilResumed()
{
    const samples::DemoKibana kibana(1'100);
    EndpointInventory inventory(*kibana.client);
    QSignalSpy failures(&inventory, &EndpointInventory::failed);
    inventory.refresh();
    read(inventory);
    QVERIFY(kibana.server->setFault("500").has_value());
    inventory.model().fetchMore({});
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Failed);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.constFirst().at(1).value<ApiError>().fault, Fault::ServerFault);
    QVERIFY(!inventory.model().canFetchMore({}));
    QCOMPARE(inventory.model().rowCount(), 500);
    kibana.server->clearFaults();
    inventory.resume();
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), 1'000);
}

void TestLiveInventory::aFailedNewQueryShowsNoOldRows()
{
    const samples::DemoKibana kibana(50);
    EndpointInventory inventory(*kibana.client);
    inventory.refresh();
    read(inventory);
    QVERIFY(kibana.server->setFault("403-endpoint").has_value());
    inventory.refresh();
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Failed);
    QCOMPARE(inventory.model().rowCount(), 50); // the same question: the old answer stands, with its time
    inventory.setQuery({.searchText = u"other"_s});
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Failed);
    QCOMPARE(inventory.model().rowCount(), 0);
    QCOMPARE(inventory.countsText(), u"No endpoints read yet"_s);
}

void TestLiveInventory::cancellingKeepsWhatCame()
{
    const samples::DemoKibana kibana(1'100);
    EndpointInventory inventory(*kibana.client);
    inventory.refresh();
    read(inventory);
    inventory.model().fetchMore({});
    inventory.cancel();
    QCOMPARE(inventory.state(), InventoryState::Cancelled);
    QCOMPARE(inventory.model().rowCount(), 500);
    inventory.resume();
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), 1'000);
}

void TestLiveInventory::aFilterThatIsNotUnderstoodCountsNothing()
{
    const samples::DemoKibana kibana(50);
    EndpointInventory inventory(*kibana.client);
    inventory.refresh();
    read(inventory);
    const int asked = kibana.pagesAsked();
    inventory.setQuery({.searchText = u"nosuch:foo"_s});
    QCOMPARE(inventory.countsText(), u"The filter is not understood, so no endpoint is shown"_s);
    QVERIFY(inventory.filterProblem().contains(u"nosuch"_s));
    QCOMPARE(inventory.model().rowCount(), 0);
    QCOMPARE(inventory.counts().matching, -1); // nobody counted
    QVERIFY(!inventory.counts().asOf.isValid());
    QCOMPARE(kibana.pagesAsked(), asked);
    inventory.setQuery({});
    QCOMPARE(inventory.filterProblem(), QString());
    QCOMPARE(inventory.countsText(), u"Reading endpoints"_s);
    read(inventory);
    QVERIFY2(inventory.countsText().startsWith(u"50 endpoints, as of"_s), qPrintable(inventory.countsText()));
}

void TestLiveInventory::rowsOfTheWholeFleetAreCalledSoUntilKibanaAnswers()
{
    const samples::DemoKibana kibana(50);
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    QVERIFY(kibana.server->setFault("never").has_value());
    const QDateTime asOf = inventory.counts().asOf;
    inventory.setMode(ReadingMode::Live);
    QCOMPARE(inventory.model().rowCount(), 50);
    QCOMPARE(inventory.counts().asOf, asOf);
    const QString until = u"Reading endpoints, until then 50 endpoints of the last query, as of"_s;
    QVERIFY2(inventory.countsText().startsWith(until), qPrintable(inventory.countsText()));
    inventory.cancel();
    const QString old = u"50 endpoints of the last query, as of"_s;
    QVERIFY2(inventory.countsText().startsWith(old), qPrintable(inventory.countsText()));
}

REEVE_GUILESS_TEST_MAIN(TestLiveInventory)
#include "test_liveinventory.moc"
