// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAccessible>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "models/profiles/profile.h"
#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/table/columnsettings.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/endpoints/table/endpointtable.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// The first column stays while the others are scrolled under it.
class TestFrozenColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itIsSeenAtTheLeftWhileTheOthersScroll();
    void nothingIsPaintedTwiceWhileNothingIsScrolled();
    void aScrolledTableShowsItAsItWas();
    void clicksFindIt();
    void aColumnUnderItIsBroughtOut();
    void itIsReachedWithoutScrolling();
    void draggingFromItSelectsFromIt();
    void shiftAndArrowsExtendFromACoveredCell();
    void itsTitleSorts();
    void itsTitleIsMovedToWhereItIsDropped();
    void aTitleDroppedOnItBecomesTheFirst();
    void itsEdgeIsDragged();
    void aVeryWideOneIsLeftToScroll();
    void itIsOneTableForScreenReaders();
    void theMenuTurnsItOff();
    void itIsKeptForEachConnection();

private:
    QScrollBar &bar() { return *m_table->horizontalScrollBar(); }
    QModelIndex at(int row, EndpointColumn column) { return m_model.index(row, static_cast<int>(column)); }
    int widthOf(EndpointColumn column) { return m_table->columnWidth(static_cast<int>(column)); }
    QPoint inFirst(int row) { return {40, m_table->rowViewportPosition(row) + 10}; }
    QMenu *headerMenu()
    {
        QWidget &titles = *m_table->header().viewport();
        QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 5}, titles.mapToGlobal(QPoint(20, 5)));
        QCoreApplication::sendEvent(&titles, &event);
        return m_table->findChild<QMenu *>(u"columnMenu"_s);
    }

    FakeEndpoints m_model{};
    std::unique_ptr<EndpointTable> m_table{};
};

void TestFrozenColumn::init()
{
    m_model.setEndpoints(someEndpoints(50));
    m_table = std::make_unique<EndpointTable>();
    m_table->setEndpoints(&m_model);
    m_table->resize(900, 500);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    m_table->header().showSort(u"enrolled_at"_s, true);
    QVERIFY(bar().maximum() > 600);
}

void TestFrozenColumn::itIsSeenAtTheLeftWhileTheOthersScroll()
{
    QVERIFY(m_table->frozenRect().isEmpty());
    const QRect before = m_table->visualRect(at(2, EndpointColumn::HostName));
    bar().setValue(500);
    QCOMPARE(m_table->visualRect(at(2, EndpointColumn::HostName)), before);
    QCOMPARE(m_table->frozenRect(), QRect(0, 0, 200, m_table->viewport()->height()));
    QVERIFY(m_table->visualRect(at(2, EndpointColumn::Status)).left() < 0);
}

void TestFrozenColumn::nothingIsPaintedTwiceWhileNothingIsScrolled()
{
    const QImage frozen = m_table->viewport()->grab().toImage();
    m_table->setFirstFrozen(false);
    QCOMPARE(m_table->viewport()->grab().toImage(), frozen);
}

void TestFrozenColumn::aScrolledTableShowsItAsItWas()
{
    m_table->setCurrentIndex(at(3, EndpointColumn::Os));
    m_table->selectionModel()->select(at(5, EndpointColumn::HostName), QItemSelectionModel::Select);
    const QRect seen(0, 0, 190, m_table->viewport()->height());
    const QImage before = m_table->viewport()->grab(seen).toImage();
    const QImage title = m_table->header().viewport()->grab(QRect(0, 0, 190, 20)).toImage();
    for (const int value : {700, 350, 400}) {
        bar().setValue(value);
        QCOMPARE(m_table->viewport()->grab(seen).toImage(), before);
        QCOMPARE(m_table->header().viewport()->grab(QRect(0, 0, 190, 20)).toImage(), title);
    }
}

void TestFrozenColumn::clicksFindIt()
{
    bar().setValue(500);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, inFirst(4));
    QCOMPARE(m_table->currentIndex(), at(4, EndpointColumn::HostName));
    QCOMPARE(m_table->selectionModel()->selectedIndexes(), QModelIndexList{at(4, EndpointColumn::HostName)});
    QCOMPARE(bar().value(), 500);
    QCOMPARE(m_table->indexAt({210, 10}), m_model.index(0, m_table->columnAt(210)));
}

void TestFrozenColumn::aColumnUnderItIsBroughtOut()
{
    for (const EndpointColumn column : {EndpointColumn::Status, EndpointColumn::PrimaryAddress, EndpointColumn::Os}) {
        bar().setValue(bar().maximum());
        m_table->setCurrentIndex(at(1, column));
        QCOMPARE(m_table->visualRect(at(1, column)).left(), 200);
    }
}

void TestFrozenColumn::itIsReachedWithoutScrolling()
{
    m_table->setCurrentIndex(at(1, EndpointColumn::Status));
    bar().setValue(500);
    m_table->setCurrentIndex(at(40, EndpointColumn::HostName));
    QCOMPARE(bar().value(), 500);
    QVERIFY(m_table->viewport()->rect().contains(m_table->visualRect(at(40, EndpointColumn::HostName))));
    QTest::keyClick(m_table.get(), Qt::Key_Right);
    QCOMPARE(m_table->currentIndex(), at(40, EndpointColumn::Status));
    QCOMPARE(m_table->visualRect(at(40, EndpointColumn::Status)).left(), 200);
}

void TestFrozenColumn::draggingFromItSelectsFromIt()
{
    bar().setValue(200); // the status is covered
    const QPoint to = m_table->visualRect(at(3, EndpointColumn::Os)).center();
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, inFirst(1));
    QTest::mouseMove(m_table->viewport(), (inFirst(1) + to) / 2);
    QTest::mouseMove(m_table->viewport(), to);
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, to);
    const QItemSelection selected = m_table->selectionModel()->selection();
    QVERIFY(selected.contains(at(1, EndpointColumn::HostName)));
    QVERIFY(selected.contains(at(2, EndpointColumn::Status)));
    QVERIFY(selected.contains(at(3, EndpointColumn::Os)));
    QVERIFY(!selected.contains(at(1, EndpointColumn::AgentVersion)));
    QCOMPARE(m_table->selectedRows(), (QList<int>{1, 2, 3}));
}

void TestFrozenColumn::shiftAndArrowsExtendFromACoveredCell()
{
    m_table->setCurrentIndex(at(1, EndpointColumn::Status));
    bar().setValue(200); // covers it
    QTest::keyClick(m_table.get(), Qt::Key_Down, Qt::ShiftModifier);
    const QModelIndexList both{at(1, EndpointColumn::Status), at(2, EndpointColumn::Status)};
    QCOMPARE(m_table->selectionModel()->selectedIndexes(), both);
    bar().setValue(200);
    const QPoint to = m_table->visualRect(at(2, EndpointColumn::PrimaryAddress)).center();
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(230, to.y()));
    QVERIFY(m_table->selectionModel()->isSelected(at(1, EndpointColumn::Status)));
    QVERIFY(m_table->selectionModel()->isSelected(at(2, EndpointColumn::PrimaryAddress)));
    QVERIFY(!m_table->selectionModel()->isSelected(at(2, EndpointColumn::HostName)));
}

void TestFrozenColumn::itsTitleSorts()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    bar().setValue(500);
    QTest::mouseClick(m_table->header().viewport(), Qt::LeftButton, {}, {30, 8});
    QCOMPARE(wanted.takeFirst().first(2), (QVariantList{u"metadata.host.hostname"_s, false}));
    QCOMPARE(m_table->header().sectionAt({30, 8}), static_cast<int>(EndpointColumn::HostName));
}

void TestFrozenColumn::itsTitleIsMovedToWhereItIsDropped()
{
    bar().setValue(500);
    EndpointHeader &header = m_table->header();
    QWidget *titles = header.viewport();
    const int dropped = header.sectionAt({620, 8});
    const int place = header.visualIndex(dropped);
    const int beyondMiddle = header.sectionViewportPosition(dropped) + header.sectionSize(dropped) - 8;
    QTest::mousePress(titles, Qt::LeftButton, {}, {30, 8});
    QTest::mouseMove(titles, {300, 8});
    QTest::mouseMove(titles, {beyondMiddle, 8});
    QTest::mouseRelease(titles, Qt::LeftButton, {}, {beyondMiddle, 8});
    QCOMPARE(header.visualIndex(static_cast<int>(EndpointColumn::HostName)), place);
    QCOMPARE(header.firstSection(), static_cast<int>(EndpointColumn::Status));
}

void TestFrozenColumn::aTitleDroppedOnItBecomesTheFirst()
{
    bar().setValue(500);
    EndpointHeader &header = m_table->header();
    const int dragged = header.sectionAt({620, 8});
    const int from = header.sectionViewportPosition(dragged) + 30;
    QTest::mousePress(header.viewport(), Qt::LeftButton, {}, {from, 8});
    QTest::mouseMove(header.viewport(), {300, 8});
    QTest::mouseMove(header.viewport(), {100, 8});
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, {100, 8});
    QCOMPARE(header.firstSection(), dragged);
    QCOMPARE(header.visualIndex(static_cast<int>(EndpointColumn::HostName)), 1);
}

void TestFrozenColumn::itsEdgeIsDragged()
{
    bar().setValue(500);
    QWidget *titles = m_table->header().viewport();
    QTest::mousePress(titles, Qt::LeftButton, {}, {198, 8});
    QTest::mouseMove(titles, {230, 8});
    QTest::mouseMove(titles, {258, 8});
    QTest::mouseRelease(titles, Qt::LeftButton, {}, {258, 8});
    QCOMPARE(widthOf(EndpointColumn::HostName), 260);
    QCOMPARE(m_table->frozenRect().width(), 260);
}

void TestFrozenColumn::aVeryWideOneIsLeftToScroll()
{
    m_table->setColumnWidth(static_cast<int>(EndpointColumn::HostName), 700);
    bar().setValue(300);
    QVERIFY(m_table->frozenRect().isEmpty());
    QCOMPARE(m_table->visualRect(at(0, EndpointColumn::HostName)).left(), -300);
}

void TestFrozenColumn::itIsOneTableForScreenReaders()
{
    bar().setValue(500);
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(m_table.get());
    QVERIFY(told && told->tableInterface());
    QAccessibleInterface *cell = told->tableInterface()->cellAt(2, static_cast<int>(EndpointColumn::HostName));
    QVERIFY(cell);
    const QRect seen = m_table->visualRect(at(2, EndpointColumn::HostName));
    QCOMPARE(cell->rect().topLeft(), m_table->viewport()->mapToGlobal(seen.topLeft()));
    QCOMPARE(m_table->findChildren<QTableView *>().size(), 0);
}

void TestFrozenColumn::theMenuTurnsItOff()
{
    bar().setValue(500);
    QSignalSpy changed(m_table.get(), &EndpointTable::firstFrozenChanged);
    QMenu *menu = headerMenu();
    QVERIFY(menu);
    auto *freeze = menu->findChild<QAction *>(u"freezeFirst"_s);
    QVERIFY(freeze && freeze->isChecked());
    freeze->trigger();
    QCOMPARE(changed.takeFirst().at(0).toBool(), false);
    QVERIFY(m_table->frozenRect().isEmpty());
    QVERIFY(m_table->visualRect(at(0, EndpointColumn::HostName)).left() < 0);
}

void TestFrozenColumn::itIsKeptForEachConnection()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    ColumnSettings keeper(settings, *m_table);
    const Profile one{.id = QUuid::createUuid()};
    const Profile other{.id = QUuid::createUuid()};
    keeper.open(one);
    QVERIFY(m_table->isFirstFrozen());
    m_table->setFirstFrozen(false);
    keeper.open(other);
    QVERIFY(m_table->isFirstFrozen());
    keeper.open(one);
    QVERIFY(!m_table->isFirstFrozen());
}

REEVE_TEST_MAIN(TestFrozenColumn)
#include "test_frozencolumn.moc"
