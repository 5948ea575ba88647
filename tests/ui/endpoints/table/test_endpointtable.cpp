// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/endpointtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "tests/models/endpoints/fakeendpoints.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/table/endpointheader.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestEndpointTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesTheSelectedCells();
    void tabsAndLineBreaksDoNotBreakTheTable();
    void hiddenColumnsAreNotCopied();
    void selectionIsToldOnceForManyChanges();
    void rowsWithAnyCellSelectedCount();
    void enterWantsDetails();
    void clickOnATitleSorts();
    void aColumnKibanaCannotSortByIsLeftAlone();
    void wholeFleetSortsByEveryColumn();
    void shiftAddsColumnsToTheOrder();
    void shiftAddsNothingInLiveMode();
    void severalColumnsShowTheirOrder();
    void menuOffersWhatTheRowIsGoodFor();
    void otherModelLeavesNothingSelected();

private:
    // Selects what lies between two columns as they are shown, hidden ones too, as QTableView does for the mouse.
    void select(int top, EndpointColumn left, int bottom, EndpointColumn right)
    {
        const EndpointHeader &header = m_table->header();
        for (int at = header.visualIndex(int(left)); at <= header.visualIndex(int(right)); ++at) {
            const int column = header.logicalIndex(at);
            m_table->selectionModel()->select(
                QItemSelection(m_model.index(top, column), m_model.index(bottom, column)), QItemSelectionModel::Select);
        }
    }
    void clickTitle(EndpointColumn column, Qt::KeyboardModifiers keys = {})
    {
        EndpointHeader &header = m_table->header();
        const int x = header.sectionViewportPosition(int(column)) + 20;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, keys, QPoint(x, header.height() / 2));
    }

    FakeEndpoints m_model{};
    std::unique_ptr<EndpointTable> m_table{};
};

void TestEndpointTable::init()
{
    m_model.setEndpoints(someEndpoints(50));
    m_table = std::make_unique<EndpointTable>();
    m_table->setEndpoints(&m_model);
    m_table->resize(1800, 600);
    m_table->show();
    m_table->header().showSort(u"enrolled_at"_s, true);
}

void TestEndpointTable::copiesTheSelectedCells()
{
    m_table->setCurrentIndex(m_model.index(1, int(EndpointColumn::HostName)));
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(m_table.get(), key, Qt::ShiftModifier);
    QTest::keySequence(m_table.get(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"WS-BERLIN-00001\tOffline\t10.0.0.1\nWS-BERLIN-00002\tUpdating\t10.0.0.2"_s);
}

void TestEndpointTable::tabsAndLineBreaksDoNotBreakTheTable()
{
    Endpoint endpoint = someEndpoint(0);
    endpoint.hostName = u"a\tb\nc"_s;
    m_model.setEndpoints({endpoint});
    select(0, EndpointColumn::HostName, 0, EndpointColumn::Status);
    QCOMPARE(m_table->selectionAsText(), u"a b c\tHealthy"_s);
}

void TestEndpointTable::hiddenColumnsAreNotCopied()
{
    ColumnLayout layout = defaultColumnLayout();
    layout[1].visible = false; // status
    layout.move(2, 0); // the address first
    m_table->setColumnLayout(layout);
    select(0, EndpointColumn::PrimaryAddress, 0, EndpointColumn::Os);
    QCOMPARE(m_table->selectionAsText(), u"10.0.0.0\tWS-BERLIN-00000\tLinux"_s);
}

void TestEndpointTable::selectionIsToldOnceForManyChanges()
{
    QSignalSpy settled(m_table.get(), &EndpointTable::selectionSettled);
    QTRY_COMPARE(settled.count(), 1); // of the model, when it was given
    settled.clear();
    for (int row = 0; row < 20; ++row)
        m_table->setCurrentIndex(m_model.index(row, 0));
    QTRY_COMPARE(settled.count(), 1);
}

void TestEndpointTable::rowsWithAnyCellSelectedCount()
{
    select(7, EndpointColumn::AgentId, 7, EndpointColumn::AgentId);
    select(3, EndpointColumn::HostName, 4, EndpointColumn::Os);
    select(4, EndpointColumn::AgentId, 4, EndpointColumn::AgentId);
    QCOMPARE(m_table->selectedRows(), (QList<int>{3, 4, 7}));
}

void TestEndpointTable::enterWantsDetails()
{
    QSignalSpy wanted(m_table.get(), &EndpointTable::detailRequested);
    QTest::keyClick(m_table.get(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
}

void TestEndpointTable::clickOnATitleSorts()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    clickTitle(EndpointColumn::HostName);
    QCOMPARE(wanted.takeFirst().first(2), (QVariantList{u"metadata.host.hostname"_s, false}));
    m_table->header().showSort(u"metadata.host.hostname"_s, false);
    QCOMPARE(m_table->header().sortIndicatorSection(), int(EndpointColumn::HostName));
    clickTitle(EndpointColumn::HostName);
    QCOMPARE(wanted.takeFirst().first(2), (QVariantList{u"metadata.host.hostname"_s, true}));
}

void TestEndpointTable::aColumnKibanaCannotSortByIsLeftAlone()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    m_table->header().showSort(u"metadata.host.hostname"_s, false);
    clickTitle(EndpointColumn::Isolation);
    QCOMPARE(wanted.count(), 0);
    QCOMPARE(m_table->header().sortIndicatorSection(), int(EndpointColumn::HostName));
    QVERIFY(m_table->header().toolTipFor(int(EndpointColumn::Isolation)).contains(u"cannot sort"_s));
    QVERIFY(!m_table->header().toolTipFor(int(EndpointColumn::HostName)).contains(u"cannot sort"_s));
}

void TestEndpointTable::wholeFleetSortsByEveryColumn()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    m_table->header().setMode(ReadingMode::WholeFleet);
    clickTitle(EndpointColumn::Isolation);
    QCOMPARE(wanted.takeFirst().first(2), (QVariantList{u"isolation"_s, false}));
    QVERIFY(!m_table->header().toolTipFor(int(EndpointColumn::Isolation)).contains(u"cannot sort"_s));
}

void TestEndpointTable::shiftAddsColumnsToTheOrder()
{
    EndpointHeader &header = m_table->header();
    QList<SortKey> order;
    connect(&header, &EndpointHeader::sortRequested, this,
        [&](const QString &field, bool descending, const QList<SortKey> &thenBy) {
            order = thenBy;
            header.showSort(field, descending, thenBy);
        });
    QSignalSpy wanted(&header, &EndpointHeader::sortRequested);
    header.setMode(ReadingMode::WholeFleet);
    clickTitle(EndpointColumn::Os, Qt::ShiftModifier); // nothing sorted by yet: as without
    QCOMPARE(wanted.last().first(2), (QVariantList{u"metadata.host.os.name"_s, false}));
    clickTitle(EndpointColumn::HostName, Qt::ShiftModifier);
    clickTitle(EndpointColumn::Status, Qt::ShiftModifier);
    QCOMPARE(order, (QList<SortKey>{{EndpointColumn::HostName, false}, {EndpointColumn::Status, false}}));
    clickTitle(EndpointColumn::HostName, Qt::ShiftModifier);
    QCOMPARE(order, (QList<SortKey>{{EndpointColumn::HostName, true}, {EndpointColumn::Status, false}}));
    clickTitle(EndpointColumn::Os, Qt::ShiftModifier);
    QCOMPARE(wanted.last().first(2), (QVariantList{u"metadata.host.os.name"_s, true}));
    QCOMPARE(order.size(), 2);
    QCOMPARE(header.sortIndicatorSection(), int(EndpointColumn::Os));
    clickTitle(EndpointColumn::HostName);
    QCOMPARE(order, QList<SortKey>{});
    QCOMPARE(header.sortIndicatorSection(), int(EndpointColumn::HostName));
}

void TestEndpointTable::shiftAddsNothingInLiveMode()
{
    QSignalSpy wanted(&m_table->header(), &EndpointHeader::sortRequested);
    m_table->header().showSort(u"metadata.host.hostname"_s, false);
    clickTitle(EndpointColumn::Os, Qt::ShiftModifier);
    QCOMPARE(wanted.constFirst().first(2), (QVariantList{u"metadata.host.os.name"_s, false}));
    QCOMPARE(wanted.constFirst().at(2).value<QList<SortKey>>(), QList<SortKey>{});
}

void TestEndpointTable::severalColumnsShowTheirOrder()
{
    EndpointHeader &header = m_table->header();
    const auto titleOf = [&](EndpointColumn column) {
        const int x = header.sectionViewportPosition(int(column));
        return header.viewport()->grab(QRect(x, 0, header.sectionSize(int(column)), header.height())).toImage();
    };
    header.showSort(u"metadata.host.hostname"_s, false);
    const QImage first = titleOf(EndpointColumn::HostName);
    const QImage second = titleOf(EndpointColumn::Status);
    const QImage none = titleOf(EndpointColumn::PrimaryAddress);
    header.showSort(u"metadata.host.hostname"_s, false, {{EndpointColumn::Status, false}});
    QVERIFY(titleOf(EndpointColumn::HostName) != first); // numbered
    const QImage ascending = titleOf(EndpointColumn::Status);
    QVERIFY(ascending != second);
    QCOMPARE(titleOf(EndpointColumn::PrimaryAddress), none);
    header.showSort(u"metadata.host.hostname"_s, false, {{EndpointColumn::Status, true}});
    QVERIFY(titleOf(EndpointColumn::Status) != ascending);
    header.showSort(u"metadata.host.hostname"_s, false);
    QCOMPARE(titleOf(EndpointColumn::Status), second);
}

void TestEndpointTable::menuOffersWhatTheRowIsGoodFor()
{
    m_table->setOpenAddress(u"kibana.example.com"_s);
    m_table->setCurrentIndex(m_model.index(2, int(EndpointColumn::Os)));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    auto *menu = m_table->findChild<QMenu *>(u"endpointsMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->findChild<QAction *>(u"openInKibana"_s)->text().contains(u"kibana.example.com"_s));
    menu->findChild<QAction *>(u"copyAgentId"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), someEndpoint(2).agentId);
    QSignalSpy narrowed(m_table.get(), &EndpointTable::filterRequested);
    menu->findChild<QAction *>(u"filterToValue"_s)->trigger();
    QCOMPARE(narrowed.takeFirst().at(0).toInt(), 2);
    QSignalSpy wanted(m_table.get(), &EndpointTable::caseRequested);
    menu->findChild<QAction *>(u"newCase"_s)->trigger();
    QCOMPARE(wanted.count(), 1);
    menu->close();
    m_table->setCaseRefused(u"Locked."_s);
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    const QList<QAction *> refused = m_table->findChildren<QAction *>(u"newCase"_s);
    QVERIFY(!refused.isEmpty());
    QVERIFY(!refused.constLast()->isEnabled());
    QCOMPARE(refused.constLast()->statusTip(), u"Locked."_s);
    QVERIFY(refused.constLast()->toolTip().contains(u"Locked."_s));
    refused.constLast()->trigger();
    QCOMPARE(wanted.count(), 1);
}

void TestEndpointTable::otherModelLeavesNothingSelected()
{
    select(0, EndpointColumn::HostName, 3, EndpointColumn::Os);
    QSignalSpy settled(m_table.get(), &EndpointTable::selectionSettled);
    m_table->setEndpoints(nullptr);
    QCOMPARE(m_table->selectedRows(), QList<int>());
    QTRY_VERIFY(settled.count() > 0);
}

REEVE_TEST_MAIN(TestEndpointTable)
#include "test_endpointtable.moc"
