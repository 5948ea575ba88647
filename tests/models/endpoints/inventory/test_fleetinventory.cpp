// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSet>
#include <QSignalSpy>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/rows/rowstore.h"
#include "tests/models/endpoints/reading/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestFleetInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEndpointPastTheWindowIsShownOnce();
    void wordsAndOrderAreAnsweredHere();
    void choicesAreAnsweredAndCountedHere();
    void aFieldThatIsNotKnownIsNoCount();
    void severalColumnsOrderTheRows();
    void statusesAskTheServerAnew();
    void aRefreshKeepsTheSelection();
    void changingTheModeReadsAnew();
    void onlyTheLatestQuestionIsAnswered();
    void whatCameBeforeACancelIsPutInOrder();
    void aFailureKeepsWhatCameAndResumeGoesOn();
    void aSnapshotStaysAsItIs();

private:
    static void read(EndpointInventory &inventory)
    {
        QTRY_VERIFY_WITH_TIMEOUT(inventory.state() != InventoryState::Loading, 60'000);
    }
};

void TestFleetInventory::everyEndpointPastTheWindowIsShownOnce()
{
    const samples::DemoKibana kibana(5'345);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Complete);
    QSet<QString> ids;
    for (int row = 0; row < inventory.model().rowCount(); ++row)
        ids += inventory.model().endpointAt(row).agentId;
    QCOMPARE(ids.size(), 5'345);
    QCOMPARE(inventory.model().rowCount(), 5'345);
    QVERIFY2(inventory.countsText().startsWith(u"5,345 endpoints, as of"_s), qPrintable(inventory.countsText()));
}

void TestFleetInventory::wordsAndOrderAreAnsweredHere()
{
    const samples::DemoKibana kibana(2'000);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    const int asked = kibana.pagesAsked();
    inventory.setQuery({.searchText = u"LINUX"_s, .sortField = u"metadata.host.hostname"_s, .descending = false});
    QCOMPARE(kibana.pagesAsked(), asked);
    const EndpointTableModel &model = inventory.model();
    QCOMPARE(model.rowCount(), 2'000);
    QVERIFY(inventory.countsText().startsWith(u"2,000 endpoints, as of"_s)); // of what is shown until it is answered
    QTRY_VERIFY(model.rowCount() < 2'000);
    QVERIFY(model.rowCount() > 10);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.endpointAt(row - 1).hostName.compare(model.endpointAt(row).hostName, Qt::CaseInsensitive) <= 0);
    QCOMPARE(inventory.counts().loaded, 2'000);
    QCOMPARE(inventory.counts().shown, model.rowCount());
    const QString counted = u"%1 of 2,000 endpoints matching, as of"_s.arg(QLocale().toString(model.rowCount()));
    QVERIFY2(inventory.countsText().startsWith(counted), qPrintable(inventory.countsText()));
    inventory.setSearchedColumns({EndpointColumn::PrimaryAddress});
    QTRY_COMPARE(model.rowCount(), 0);
    inventory.setQuery({.sortField = u"agent_id"_s});
    QTRY_COMPARE(model.rowCount(), 2'000);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.endpointAt(row - 1).agentId > model.endpointAt(row).agentId);
}

void TestFleetInventory::choicesAreAnsweredAndCountedHere()
{
    const samples::DemoKibana kibana(500);
    EndpointInventory inventory(*kibana.client);
    QVERIFY(inventory.facets().isEmpty());
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    const int asked = kibana.pagesAsked();
    const QList<FacetValue> before = inventory.facets().constFirst().values;
    QVERIFY(before.size() > 1);
    inventory.setQuery({.choices = {{EndpointColumn::Status, {before.constFirst().value}}}});
    QCOMPARE(kibana.pagesAsked(), asked);
    QTRY_COMPARE(inventory.counts().shown, before.constFirst().rows);
    const QString counted = u"%1 of 500 endpoints matching, as of"_s.arg(before.constFirst().rows);
    QVERIFY2(inventory.countsText().startsWith(counted), qPrintable(inventory.countsText()));
    QList<FacetValue> after = inventory.facets().constFirst().values;
    QVERIFY(after.constFirst().isChosen);
    after.front().isChosen = false;
    QCOMPARE(after, before);
}

void TestFleetInventory::aFieldThatIsNotKnownIsNoCount()
{
    const samples::DemoKibana kibana(50);
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    inventory.setQuery({.searchText = u"-hots:x"_s});
    QTRY_COMPARE(inventory.counts().shown, 0);
    QCOMPARE(inventory.countsText(), u"The filter is not understood, so no endpoint is shown"_s);
    QVERIFY(inventory.filterProblem().contains(u"hots"_s));
    QVERIFY(inventory.facets().isEmpty()); // a zero would be a count
    inventory.setQuery({.searchText = u"-host:"_s});
    QTRY_COMPARE(inventory.counts().shown, 50);
    QCOMPARE(inventory.filterProblem(), QString());
    QVERIFY(inventory.countsText().startsWith(u"50 endpoints, as of"_s));
}

void TestFleetInventory::severalColumnsOrderTheRows()
{
    const samples::DemoKibana kibana(300);
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    const int asked = kibana.pagesAsked();
    inventory.setQuery({.sortField = u"os"_s,
        .descending = false,
        .thenBy = {{EndpointColumn::HostName, true}, {EndpointColumn::AgentId, false}}});
    QSignalSpy answers(&inventory, &EndpointInventory::countsChanged);
    QVERIFY(answers.wait());
    QCOMPARE(kibana.pagesAsked(), asked);
    const EndpointTableModel &model = inventory.model();
    QSet<QString> systems;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Endpoint endpoint = model.endpointAt(row);
        const Endpoint before = model.endpointAt(row - 1);
        if (row > 0 && endpoint.osName == before.osName)
            QVERIFY(endpoint.hostName.compare(before.hostName, Qt::CaseInsensitive) <= 0);
        else
            QVERIFY(!systems.contains(endpoint.osName)); // each stands together
        systems += endpoint.osName;
    }
    QVERIFY(systems.size() > 1);
    const auto told = [&](EndpointColumn column) {
        return model.headerData(static_cast<int>(column), Qt::Horizontal, Qt::AccessibleDescriptionRole).toString();
    };
    QCOMPARE(told(EndpointColumn::Os), u"Sorted in ascending order, column 1 of 3"_s);
    QCOMPARE(told(EndpointColumn::HostName), u"Sorted in descending order, column 2 of 3"_s);
    inventory.setMode(ReadingMode::Live); // where there is one
    QCOMPARE(told(EndpointColumn::Os), u"Sorted in ascending order"_s);
    QCOMPARE(told(EndpointColumn::HostName), QString());
}

void TestFleetInventory::statusesAskTheServerAnew()
{
    const samples::DemoKibana kibana(800);
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    inventory.setQuery({.hostStatuses = {u"offline"_s}});
    QCOMPARE(inventory.state(), InventoryState::Loading);
    read(inventory);
    QVERIFY(inventory.model().rowCount() > 0);
    QVERIFY(inventory.model().rowCount() < 800);
    for (int row = 0; row < inventory.model().rowCount(); ++row)
        QCOMPARE(inventory.model().endpointAt(row).status, HostStatus::Offline);
}

void TestFleetInventory::aRefreshKeepsTheSelection()
{
    const samples::DemoKibana kibana(900);
    EndpointInventory inventory(*kibana.client);
    const QAbstractItemModelTester tester(&inventory.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.setQuery({.sortField = u"metadata.host.hostname"_s, .descending = false});
    inventory.refresh();
    read(inventory);
    QItemSelectionModel selection(&inventory.model());
    const QString chosen = inventory.model().endpointAt(321).agentId;
    selection.select(inventory.model().index(321, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy removals(&inventory.model(), &QAbstractItemModel::rowsRemoved);
    inventory.refresh();
    QCOMPARE(inventory.model().rowCount(), 900); // the old rows stay until the new ones are here
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), 900);
    QCOMPARE(removals.size(), 0);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().constFirst().data(AgentIdRole).toString(), chosen);
    inventory.setQuery({.searchText = chosen});
    QTRY_COMPARE(inventory.model().rowCount(), 1);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().constFirst().row(), inventory.model().rowOf(chosen));
}

void TestFleetInventory::changingTheModeReadsAnew()
{
    const samples::DemoKibana kibana(700);
    EndpointInventory inventory(*kibana.client);
    inventory.refresh();
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), 500);
    inventory.setMode(ReadingMode::WholeFleet);
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), 700);
    QCOMPARE(inventory.state(), InventoryState::Complete);
    inventory.setMode(ReadingMode::Live);
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Partial);
    QCOMPARE(inventory.model().rowCount(), 500);
}

void TestFleetInventory::onlyTheLatestQuestionIsAnswered()
{
    const samples::DemoKibana kibana(400);
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.refresh();
    read(inventory);
    const QSignalSpy answers(&inventory, &EndpointInventory::countsChanged);
    for (const QString &typed : {u"a"_s, u"zz"_s, u"zzz"_s, u""_s})
        inventory.setQuery({.searchText = typed, .sortField = u"agent_id"_s, .descending = false});
    QTRY_VERIFY(!answers.isEmpty());
    QCOMPARE(inventory.model().rowCount(), 400);
    QVERIFY(inventory.model().endpointAt(0).agentId < inventory.model().endpointAt(399).agentId);
    QCOMPARE(answers.size(), 1);
}

void TestFleetInventory::whatCameBeforeACancelIsPutInOrder()
{
    const samples::DemoKibana kibana(20'000);
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    inventory.setQuery({.sortField = u"agent_id"_s, .descending = false});
    connect(
        &inventory.model(), &QAbstractItemModel::rowsInserted, this, [&inventory] { inventory.cancel(); },
        Qt::SingleShotConnection);
    inventory.refresh();
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Cancelled);
    QTRY_VERIFY(!inventory.facets().isEmpty());
    const EndpointTableModel &model = inventory.model();
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 20'000);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.endpointAt(row - 1).agentId < model.endpointAt(row).agentId);
}

void TestFleetInventory::aFailureKeepsWhatCameAndResumeGoesOn()
{
    const samples::DemoKibana kibana(20'000); // more than one window, so that requests follow on the first answers
    EndpointInventory inventory(*kibana.client);
    inventory.setMode(ReadingMode::WholeFleet);
    QSignalSpy failures(&inventory, &EndpointInventory::failed);
    connect(
        &inventory.model(), &QAbstractItemModel::rowsInserted, this,
        [&kibana] { (void)kibana.server->setFault("403-endpoint"); }, Qt::SingleShotConnection);
    inventory.refresh();
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Failed);
    QCOMPARE(failures.size(), 1);
    QVERIFY(inventory.model().rowCount() > 0);
    kibana.server->clearFaults();
    inventory.resume();
    QTRY_COMPARE(inventory.state(), InventoryState::Loading); // as soon as nobody works on the rows
    read(inventory);
    QCOMPARE(inventory.state(), InventoryState::Complete);
    QCOMPARE(inventory.model().rowCount(), 20'000);
}

void TestFleetInventory::aSnapshotStaysAsItIs()
{
    const samples::DemoKibana kibana(900);
    EndpointInventory inventory(*kibana.client);
    inventory.refresh();
    read(inventory);
    const ShownRows before = inventory.snapshot();
    inventory.model().fetchMore({});
    read(inventory);
    QCOMPARE(inventory.model().rowCount(), 900);
    QCOMPARE(before.rows.size(), 500U);
    QCOMPARE(before.store->size(), 500U);
}

REEVE_GUILESS_TEST_MAIN(TestFleetInventory)
#include "test_fleetinventory.moc"
