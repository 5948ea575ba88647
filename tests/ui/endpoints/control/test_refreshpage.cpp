// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QCursor>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/control/autorefresh.h"
#include "ui/endpoints/table/endpointheader.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace reeve;

// What stays in its place when the rows are read again, and when that happens by itself.
class TestRefreshPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefreshMovesNothingThatIsLookedAt_data();
    void aRefreshMovesNothingThatIsLookedAt();
    void theCurrentRowKeepsItsPlaceBeforeTheTopOne();
    void theRowUnderTheMouseComesFirst();
    void theCountsAreOfTheRowsShown_data();
    void theCountsAreOfTheRowsShown();
    void anotherQuestionBeginsAtTheTop();
    void aSelectedRowThatIsSeenStaysInView();
    void aLoadedFleetStandsAtItsTop();
    void itReadsAgainAndAgain();
    void itWaitsWhileNobodyCanSee();
    void itStopsAfterAFailureAndSaysSo();
    void thePauseIsKeptForEachConnection();
    void theMenuIsReachedByKeyboard();

private:
    static void waitFor(const ShownPage &shown)
    {
        QTRY_VERIFY(shown.page.inventory()->state() == InventoryState::Complete
            || shown.page.inventory()->state() == InventoryState::Partial);
    }
    static void open(ShownPage &shown, DemoSession &demo, ReadingMode mode)
    {
        shown.page.setSession(demo.session.get());
        waitFor(shown);
        if (mode == ReadingMode::WholeFleet)
            shown.part<QAbstractButton>("modeWholeFleet")->click();
        waitFor(shown);
        QTRY_VERIFY(shown.rows() > 100);
    }
    static QString idAt(const ShownPage &shown, int row)
    {
        return shown.table().model()->index(row, 0).data(AgentIdRole).toString();
    }
    static void refresh(ShownPage &shown)
    {
        QSignalSpy replaced(&shown.page.inventory()->model(), &EndpointTableModel::replaced);
        shown.page.refresh();
        QTRY_VERIFY(replaced.count() > 0 && shown.page.inventory()->state() != InventoryState::Loading);
    }
    static AutoRefresh &automatic(ShownPage &shown) { return *shown.page.findChild<AutoRefresh *>(); }
};

void TestRefreshPage::aRefreshMovesNothingThatIsLookedAt_data()
{
    QTest::addColumn<ReadingMode>("mode");
    QTest::newRow("rows that Kibana sorts") << ReadingMode::Live;
    QTest::newRow("rows that are sorted here") << ReadingMode::WholeFleet;
}

void TestRefreshPage::aRefreshMovesNothingThatIsLookedAt()
{
    QFETCH(ReadingMode, mode);
    DemoSession demo(300);
    ShownPage shown;
    open(shown, demo, mode);
    shown.table().verticalScrollBar()->setValue(3000);
    const int top = shown.table().rowAt(0);
    const int y = shown.table().rowViewportPosition(top);
    const QString id = idAt(shown, top);
    shown.table().selectionModel()->select(shown.page.inventory()->model().index(7, 2), QItemSelectionModel::Select);
    const QString selected = shown.page.selectedEndpoints().first().agentId;
    // The newest stand first: each of them pushes the others down.
    QVERIFY(demo.server.setChurn("20,0,0"));
    refresh(shown);
    refresh(shown);
    QVERIFY(shown.rows() > 300);
    const int now = shown.page.inventory()->model().rowOf(id);
    QVERIFY(now > top);
    QCOMPARE(shown.table().rowViewportPosition(now), y);
    QCOMPARE(shown.page.selectedEndpoints().size(), 1);
    QCOMPARE(shown.page.selectedEndpoints().first().agentId, selected);
}

void TestRefreshPage::theCurrentRowKeepsItsPlaceBeforeTheTopOne()
{
    DemoSession demo(300);
    ShownPage shown;
    open(shown, demo, ReadingMode::WholeFleet);
    shown.selectRow(200); // rows stand by agent id: new ones come before it
    const QString id = idAt(shown, 200);
    const int y = shown.table().rowViewportPosition(200);
    QVERIFY(demo.server.setChurn("20,0,0"));
    refresh(shown);
    refresh(shown);
    const int now = shown.page.inventory()->model().rowOf(id);
    QVERIFY(now > 200);
    QCOMPARE(shown.table().currentIndex().row(), now);
    QCOMPARE(shown.table().rowViewportPosition(now), y);
}

void TestRefreshPage::theRowUnderTheMouseComesFirst()
{
    DemoSession demo(300);
    ShownPage shown;
    open(shown, demo, ReadingMode::WholeFleet);
    QSignalSpy sorted(&shown.page.inventory()->model(), &EndpointTableModel::replaced);
    Q_EMIT shown.table().header().sortRequested(u"metadata.host.hostname"_s, false, {}); // others come between
    QTRY_COMPARE(sorted.count(), 1);
    EndpointTable &table = shown.table();
    table.verticalScrollBar()->setValue(3000);
    const int current = table.rowAt(0) + 1;
    const int hovered = current + 12;
    shown.selectRow(current);
    const QString currentId = idAt(shown, current);
    const QString hoveredId = idAt(shown, hovered);
    const int currentY = table.rowViewportPosition(current);
    const int hoveredY = table.rowViewportPosition(hovered);
    QCursor::setPos(table.viewport()->mapToGlobal(QPoint(200, hoveredY + 5)));
    QTRY_VERIFY(table.viewport()->underMouse());
    QVERIFY(demo.server.setChurn("100,0,0"));
    refresh(shown);
    refresh(shown);
    const auto y = [&](const QString &id) {
        return table.rowViewportPosition(shown.page.inventory()->model().rowOf(id));
    };
    QCOMPARE(y(hoveredId), hoveredY);
    QVERIFY(y(currentId) < currentY); // what came between pushed it up
    QCursor::setPos(0, 0);
}

void TestRefreshPage::theCountsAreOfTheRowsShown_data()
{
    aRefreshMovesNothingThatIsLookedAt_data();
}

void TestRefreshPage::theCountsAreOfTheRowsShown()
{
    QFETCH(ReadingMode, mode);
    DemoSession demo(300);
    ShownPage shown;
    open(shown, demo, mode);
    EndpointInventory &inventory = *shown.page.inventory();
    QVERIFY(demo.server.setChurn("20,0,0"));
    refresh(shown);
    const auto store = inventory.model().store();
    const InventoryCounts before = inventory.counts();
    int told = 0;
    const auto watch = connect(&inventory, &EndpointInventory::countsChanged, this, [&] {
        if (inventory.model().store() != store)
            return;
        ++told;
        QCOMPARE(inventory.counts().asOf, before.asOf);
        QCOMPARE(inventory.counts().matching, before.matching);
        QCOMPARE(inventory.counts().loaded, before.loaded);
    });
    refresh(shown);
    disconnect(watch);
    QVERIFY(told > 0);
    QVERIFY(inventory.counts().asOf > before.asOf);
    QVERIFY(inventory.counts().matching > before.matching);
}

void TestRefreshPage::anotherQuestionBeginsAtTheTop()
{
    DemoSession demo(300);
    ShownPage shown;
    open(shown, demo, ReadingMode::WholeFleet);
    const QScrollBar &bar = *shown.table().verticalScrollBar();
    shown.selectRow(250);
    shown.table().verticalScrollBar()->setValue(2000); // the current row is not seen any more
    QVERIFY(bar.value() > 0);
    QSignalSpy sorted(&shown.page.inventory()->model(), &EndpointTableModel::replaced);
    Q_EMIT shown.table().header().sortRequested(u"metadata.host.hostname"_s, false, {});
    QTRY_COMPARE(sorted.count(), 1);
    QCOMPARE(bar.value(), 0);
    shown.table().verticalScrollBar()->setValue(2000);
    shown.part<QLineEdit>("searchField")->setText(u"-status:healthy"_s);
    QTRY_VERIFY(shown.rows() < 300);
    QCOMPARE(bar.value(), 0);
    // The row that was current is gone with this: another one is not searched for at the far end.
    shown.selectRow(2);
    shown.part<QLineEdit>("searchField")->setText(u"status:healthy"_s);
    QTRY_COMPARE(shown.page.inventory()->model().endpointAt(0).status, HostStatus::Healthy);
    QCOMPARE(bar.value(), 0);
    QCOMPARE(shown.table().currentIndex().row(), 0);
}

void TestRefreshPage::aSelectedRowThatIsSeenStaysInView()
{
    DemoSession demo(300);
    ShownPage shown;
    open(shown, demo, ReadingMode::WholeFleet);
    shown.selectRow(150);
    const QString id = idAt(shown, 150);
    QSignalSpy sorted(&shown.page.inventory()->model(), &EndpointTableModel::replaced);
    Q_EMIT shown.table().header().sortRequested(u"metadata.host.hostname"_s, false, {});
    QTRY_COMPARE(sorted.count(), 1);
    const int row = shown.page.inventory()->model().rowOf(id);
    QVERIFY(row != 150);
    QVERIFY(shown.table().viewport()->rect().contains(QPoint(5, shown.table().rowViewportPosition(row) + 2)));
}

void TestRefreshPage::aLoadedFleetStandsAtItsTop()
{
    DemoSession demo(300);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    waitFor(shown);
    shown.table().verticalScrollBar()->setValue(4000);
    shown.part<QAbstractButton>("modeWholeFleet")->click();
    QTRY_VERIFY(shown.page.inventory()->state() == InventoryState::Complete && shown.rows() == 300);
    QCOMPARE(shown.table().verticalScrollBar()->value(), 0);
}

void TestRefreshPage::itReadsAgainAndAgain()
{
    DemoSession demo(120);
    ShownPage shown;
    open(shown, demo, ReadingMode::Live);
    QCOMPARE(automatic(shown).note(), QString());
    demo.server.forgetRequests();
    automatic(shown).setInterval(20ms);
    QTRY_VERIFY(demo.server.count("GET", "/api/endpoint/metadata") >= 3);
    automatic(shown).setInterval(0ms);
    waitFor(shown);
    const size_t asked = demo.server.count("GET", "/api/endpoint/metadata");
    shown.page.refresh();
    waitFor(shown);
    QCOMPARE(demo.server.count("GET", "/api/endpoint/metadata"), asked + 1);
}

void TestRefreshPage::itWaitsWhileNobodyCanSee()
{
    DemoSession demo(120);
    ShownPage shown;
    open(shown, demo, ReadingMode::Live);
    shown.page.hide();
    demo.server.forgetRequests();
    automatic(shown).setInterval(20ms);
    QTRY_VERIFY(automatic(shown).note().contains(u"paused"_s));
    QCOMPARE(demo.server.count("GET", "/api/endpoint/metadata"), 0U);
    shown.page.show();
    QTRY_VERIFY(demo.server.count("GET", "/api/endpoint/metadata") > 0);
    automatic(shown).setInterval(0ms);
}

void TestRefreshPage::itStopsAfterAFailureAndSaysSo()
{
    DemoSession demo(120);
    ShownPage shown;
    open(shown, demo, ReadingMode::Live);
    QVERIFY(demo.server.setFault("500"));
    automatic(shown).setInterval(20ms);
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Failed);
    const auto counts = [&] { return shown.part<QLabel>("countsText")->text(); };
    QTRY_VERIFY2(counts().contains(u"paused, because the last reading failed"_s), qPrintable(counts()));
    demo.server.clearFaults();
    demo.server.forgetRequests();
    shown.page.refresh();
    QTRY_VERIFY(!counts().contains(u"paused"_s));
    QTRY_VERIFY(demo.server.count("GET", "/api/endpoint/metadata") > 2);
    automatic(shown).setInterval(0ms);
}

void TestRefreshPage::thePauseIsKeptForEachConnection()
{
    DemoSession demo(120);
    DemoSession other(5);
    ShownPage shown;
    open(shown, demo, ReadingMode::Live);
    automatic(shown).setInterval(5min);
    QTRY_VERIFY(shown.part<QLabel>("countsText")->text().endsWith(u"refreshed every 5 minutes"_s));
    shown.page.setSession(other.session.get());
    QCOMPARE(automatic(shown).note(), QString());
    QVERIFY(!shown.part<QLabel>("countsText")->text().contains(u"refreshed"_s));
    shown.page.setSession(demo.session.get());
    QCOMPARE(shown.part<QAbstractButton>("refreshEvery")->text(), u"5 min"_s);
    shown.page.setSession(nullptr);
}

void TestRefreshPage::theMenuIsReachedByKeyboard()
{
    DemoSession demo(120);
    ShownPage shown;
    open(shown, demo, ReadingMode::Live);
    auto *button = shown.part<QAbstractButton>("refreshEvery");
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(button, Qt::Key_Space);
    auto *menu = shown.page.findChild<QMenu *>(u"refreshMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QVERIFY(menu->actions().constFirst()->isChecked());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(button->text(), u"30 s"_s);
    QCOMPARE(button->accessibleName(), u"Automatic refresh every 30 seconds"_s);
}

REEVE_TEST_MAIN(TestRefreshPage)
#include "test_refreshpage.moc"
