// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "models/endpoints/export/endpointexporter.h"
#include "models/endpoints/reading/pagereader.h"
#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/models/endpoints/samples.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/endpoints/table/tableactions.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// The table without a mouse.
class TestTableKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theMenuComesAtTheCurrentCell_data();
    void theMenuComesAtTheCurrentCell();
    void withoutACurrentCellTheFirstSeenHasTheMenu();
    void itSortsByTheCurrentColumn();
    void itSortsByFurtherColumnsOfAWholeFleet();
    void whatKibanaCannotSortByIsNotOffered();
    void itFiltersToTheValue();
    void itAsksForTheColumns();
    void itOpensTheCopyMenu();
    void everyCommandShowsItsKeys();
    void theFirstAndTheLastCellAreSelected();
    void shiftSelectsUpToTheLastCell();
    void everythingAndSingleCellsAreSelected();
    void lettersFindACellInATableThatIsNotTooLong();

private:
    QModelIndex at(int row, EndpointColumn column) { return m_model.index(row, static_cast<int>(column)); }
    QMenu *menu(const QString &name) { return m_table->findChild<QMenu *>(name); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_table.get(), Qt::Key(key), modifiers);
    }

    FakeEndpoints m_model{};
    std::unique_ptr<EndpointTable> m_table{};
};

void TestTableKeys::init()
{
    m_model.setEndpoints(someEndpoints(200));
    m_table = std::make_unique<EndpointTable>();
    m_table->setEndpoints(&m_model);
    m_table->resize(900, 500);
    m_table->show();
    m_table->header().showSort(u"enrolled_at"_s, true);
}

void TestTableKeys::theMenuComesAtTheCurrentCell_data()
{
    QTest::addColumn<bool>("byMenuKey");
    QTest::newRow("the menu key") << true;
    QTest::newRow("Shift and F10") << false;
}

void TestTableKeys::theMenuComesAtTheCurrentCell()
{
    QFETCH(bool, byMenuKey);
    m_table->setCurrentIndex(at(2, EndpointColumn::PrimaryAddress));
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum()); // out of sight
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {700, 400}, m_table->mapToGlobal(QPoint(700, 400)));
    if (byMenuKey)
        QCoreApplication::sendEvent(m_table.get(), &event);
    else
        press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menu(u"endpointsMenu"_s));
    const QRect cell = m_table->visualRect(at(2, EndpointColumn::PrimaryAddress));
    QVERIFY(m_table->viewport()->rect().contains(cell));
    QCOMPARE(menu(u"endpointsMenu"_s)->pos(), m_table->viewport()->mapToGlobal(cell.bottomLeft()));
}

void TestTableKeys::withoutACurrentCellTheFirstSeenHasTheMenu()
{
    QVERIFY(!m_table->currentIndex().isValid());
    m_table->verticalScrollBar()->setValue(20 * m_table->rowHeight(0));
    press(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menu(u"endpointsMenu"_s));
    QCOMPARE(m_table->currentIndex(), at(20, EndpointColumn::HostName));
    QCOMPARE(m_table->selectedRows(), QList<int>{20});
}

void TestTableKeys::itSortsByTheCurrentColumn()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    m_table->setCurrentIndex(at(2, EndpointColumn::Os));
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(wanted.takeFirst().first(2), (QVariantList{u"metadata.host.os.name"_s, false}));
    press(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(wanted.takeFirst().first(2), (QVariantList{u"metadata.host.os.name"_s, true}));
    QCOMPARE(m_table->currentIndex(), at(2, EndpointColumn::Os));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier); // Kibana sorts by one field
    QCOMPARE(wanted.count(), 0);
}

void TestTableKeys::itSortsByFurtherColumnsOfAWholeFleet()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    const auto thenBy = [&] { return wanted.last().at(2).value<QList<SortKey>>(); };
    m_table->header().setMode(ReadingMode::WholeFleet);
    m_table->header().showSort(u"metadata.host.os.name"_s, false, {{EndpointColumn::Status, false}});
    m_table->setCurrentIndex(at(2, EndpointColumn::HostName));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(thenBy(), (QList<SortKey>{{EndpointColumn::Status, false}, {EndpointColumn::HostName, true}}));
    QCOMPARE(wanted.last().first(2), (QVariantList{u"metadata.host.os.name"_s, false}));
    m_table->setCurrentIndex(at(2, EndpointColumn::Status));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(thenBy(), (QList<SortKey>{{EndpointColumn::Status, true}}));
}

void TestTableKeys::whatKibanaCannotSortByIsNotOffered()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    m_table->setCurrentIndex(at(2, EndpointColumn::Isolation));
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(wanted.count(), 0);
    press(Qt::Key_F10, Qt::ShiftModifier);
    auto *sort = menu(u"endpointsMenu"_s)->findChild<QAction *>(u"sortAscending"_s);
    QVERIFY(sort && !sort->isEnabled() && sort->toolTip().contains(u"cannot sort"_s));
    QVERIFY(!menu(u"endpointsMenu"_s)->findChild<QAction *>(u"thenAscending"_s));
}

void TestTableKeys::itFiltersToTheValue()
{
    QSignalSpy wanted(m_table.get(), &EndpointTable::filterRequested);
    m_table->setCurrentIndex(at(3, EndpointColumn::Os));
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.constFirst().at(0).toInt(), 3);
    m_table->setCurrentIndex(at(3, EndpointColumn::LastCheckIn));
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(wanted.count(), 1); // an age is nothing to filter by
}

void TestTableKeys::itAsksForTheColumns()
{
    QSignalSpy wanted(m_table.get(), &EndpointTable::columnsRequested);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(wanted.count(), 1);
}

void TestTableKeys::itOpensTheCopyMenu()
{
    auto page = readEndpointPage(samples::page(samples::regularItem("a"), 0));
    EndpointTableModel endpoints;
    endpoints.show(everyRow(std::make_shared<const RowStore>(page->rows)));
    m_table->setEndpoints(&endpoints);
    m_table->setCurrentIndex(endpoints.index(0, 0));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(menu(u"copyMenu"_s));
    menu(u"copyMenu"_s)->findChild<QAction *>(u"copyAs-csv"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text().remove(u'\r'), u"host_name\nproxy-300\n"_s);
    m_table->setEndpoints(nullptr);
}

void TestTableKeys::everyCommandShowsItsKeys()
{
    m_table->setCurrentIndex(at(3, EndpointColumn::Os));
    press(Qt::Key_F10, Qt::ShiftModifier);
    for (const auto &[name, keys] : {std::pair(u"copySelection"_s, u"Ctrl+C"_s),
             std::pair(u"filterToValue"_s, u"Ctrl+Shift+F"_s), std::pair(u"sortAscending"_s, u"Alt+Up"_s),
             std::pair(u"sortDescending"_s, u"Alt+Down"_s), std::pair(u"chooseColumns"_s, u"Ctrl+Shift+L"_s)}) {
        auto *action = menu(u"endpointsMenu"_s)->findChild<QAction *>(name);
        QVERIFY2(action, qPrintable(name));
        QCOMPARE(action->shortcut().toString(), keys);
    }
}

void TestTableKeys::theFirstAndTheLastCellAreSelected()
{
    m_table->setCurrentIndex(at(30, EndpointColumn::Os));
    QSignalSpy settled(m_table.get(), &EndpointTable::selectionSettled);
    press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_table->currentIndex().row(), 199);
    QCOMPARE(m_table->selectedRows(), QList<int>{199});
    QTRY_VERIFY(settled.count() > 0); // the details follow
    press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_table->currentIndex(), at(0, EndpointColumn::HostName));
    QCOMPARE(m_table->selectionModel()->selectedIndexes(), QModelIndexList{at(0, EndpointColumn::HostName)});
}

void TestTableKeys::shiftSelectsUpToTheLastCell()
{
    m_table->setCurrentIndex(at(197, EndpointColumn::Os));
    press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_table->selectedRows(), (QList<int>{197, 198, 199}));
    QVERIFY(!m_table->selectionModel()->isSelected(at(198, EndpointColumn::HostName)));
}

void TestTableKeys::everythingAndSingleCellsAreSelected()
{
    m_table->setCurrentIndex(at(3, EndpointColumn::Os));
    press(Qt::Key_Down, Qt::ControlModifier); // moves, and selects nothing yet
    QCOMPARE(m_table->selectedRows(), QList<int>{3});
    press(Qt::Key_Space);
    QCOMPARE(m_table->selectedRows(), (QList<int>{3, 4}));
    press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_table->selectedRows(), QList<int>{3});
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_table->selectedRows().size(), 200);
}

void TestTableKeys::lettersFindACellInATableThatIsNotTooLong()
{
    m_table->setCurrentIndex(at(0, EndpointColumn::Os));
    const QString other = [&] {
        for (int row = 1; row < 200; ++row) {
            if (const QString text = at(row, EndpointColumn::Os).data().toString();
                text != at(0, EndpointColumn::Os).data())
                return text;
        }
        return QString();
    }();
    QVERIFY(!other.isEmpty());
    QTest::keyClicks(m_table.get(), other.left(3));
    QCOMPARE(m_table->currentIndex().data().toString(), other);
}

REEVE_TEST_MAIN(TestTableKeys)
#include "test_tablekeys.moc"
