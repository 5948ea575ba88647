// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/endpoints/table/columnchooser.h"
#include "ui/endpoints/table/endpointheader.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// What the page does once the whole fleet is here.
class TestWholeFleetPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAndExclusionsFilter();
    void wordsAreLookedForInWhatIsShown();
    void filteringToAValueReadsNothing();
    void versionsSortedAsTextAreSaidToBe();
    void severalColumnsSort();

private:
    void showFleet(ShownPage &shown)
    {
        shown.page.setSession(m_demo.session.get());
        QTRY_COMPARE(shown.rows(), 300);
        shown.part<QAbstractButton>("modeWholeFleet")->click();
        QTRY_VERIFY(shown.page.inventory()->mode() == ReadingMode::WholeFleet
            && shown.page.inventory()->state() == InventoryState::Complete);
    }

    DemoSession m_demo{300};
};

void TestWholeFleetPage::fieldsAndExclusionsFilter()
{
    ShownPage shown;
    showFleet(shown);
    const EndpointTableModel &model = shown.page.inventory()->model();
    auto *field = shown.part<QLineEdit>("searchField");
    field->setText(u"status:healthy"_s);
    QTRY_VERIFY(shown.rows() < 300);
    QVERIFY(shown.rows() > 0);
    const int healthy = shown.rows();
    for (int row = 0; row < healthy; ++row)
        QCOMPARE(model.endpointAt(row).status, HostStatus::Healthy);
    field->setText(u"-status:healthy"_s);
    QTRY_COMPARE(shown.rows(), 300 - healthy);
    field->setText(u"statsu:healthy"_s);
    QVERIFY(shown.part<QLabel>("filterNote")->text().contains(u"“statsu”"_s));
    QTRY_COMPARE(shown.rows(), 0);
}

void TestWholeFleetPage::wordsAreLookedForInWhatIsShown()
{
    ShownPage shown;
    showFleet(shown);
    const QString mac = shown.page.inventory()->model().endpointAt(7).macs.constFirst();
    shown.part<QLineEdit>("searchField")->setText(mac);
    QTRY_COMPARE(shown.rows(), 0);
    shown.part<QLineEdit>("searchField")->setText(u"mac:"_s + mac);
    QTRY_COMPARE(shown.rows(), 1);
    shown.part<QLineEdit>("searchField")->setText(mac);
    QTRY_COMPARE(shown.rows(), 0);
    shown.part<QAbstractButton>("columnsButton")->click();
    auto *list = shown.page.findChild<ColumnChooser *>()->findChild<QListWidget *>();
    QVERIFY(list);
    list->findItems(endpointColumnTitle(EndpointColumn::MacAddresses), Qt::MatchExactly)
        .constFirst()
        ->setCheckState(Qt::Checked);
    QTRY_COMPARE(shown.rows(), 1);
}

void TestWholeFleetPage::filteringToAValueReadsNothing()
{
    ShownPage shown;
    showFleet(shown);
    const Endpoint chosen = shown.page.inventory()->model().endpointAt(5);
    QSignalSpy states(shown.page.inventory(), &EndpointInventory::stateChanged);
    shown.table().setCurrentIndex(shown.table().model()->index(5, static_cast<int>(EndpointColumn::HostId)));
    QTest::keyClick(&shown.table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown.part<QLineEdit>("searchField")->text(), u"hostid:\"%1\""_s.arg(chosen.hostId));
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.page.inventory()->model().endpointAt(0).agentId, chosen.agentId);
    for (const QList<QVariant> &state : states)
        QVERIFY(state.at(0).value<InventoryState>() != InventoryState::Loading);
}

void TestWholeFleetPage::versionsSortedAsTextAreSaidToBe()
{
    DemoSession demo(300);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    auto *notice = shown.part<MessageBar>("sortNotice");
    const auto sortBy = [&](const QString &field) { Q_EMIT shown.table().header().sortRequested(field, true, {}); };
    QVERIFY(notice->isHidden());
    sortBy(u"metadata.host.hostname"_s);
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Complete);
    QVERIFY(notice->isHidden());
    sortBy(u"metadata.agent.version"_s);
    QTRY_VERIFY(!notice->isHidden());
    QVERIFY2(notice->text().contains(u"as text"_s), qPrintable(notice->text()));
    Q_EMIT notice->actionTriggered(0);
    QTRY_COMPARE(shown.page.inventory()->mode(), ReadingMode::WholeFleet);
    QTRY_VERIFY(notice->isHidden());
    QCOMPARE(shown.page.inventory()->query().sortField, u"metadata.agent.version"_s);
}

void TestWholeFleetPage::severalColumnsSort()
{
    ShownPage shown;
    showFleet(shown);
    const EndpointTableModel &model = shown.page.inventory()->model();
    const auto isHealthy = [&](int row) { return model.endpointAt(row).status == HostStatus::Healthy; };
    EndpointHeader &header = shown.table().header();
    const auto click = [&](EndpointColumn column, Qt::KeyboardModifiers keys) {
        const int x = header.sectionViewportPosition(static_cast<int>(column)) + 20;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, keys, QPoint(x, header.height() / 2));
    };
    click(EndpointColumn::Status, {});
    click(EndpointColumn::HostName, Qt::ShiftModifier);
    QCOMPARE(shown.page.inventory()->query().thenBy, (QList<SortKey>{{EndpointColumn::HostName, false}}));
    const auto areInOrder = [&] { // the healthy ones by name
        int row = 1;
        while (row < 300 && isHealthy(row)
            && model.endpointAt(row - 1).hostName.compare(model.endpointAt(row).hostName, Qt::CaseInsensitive) <= 0)
            ++row;
        return row > 1 && !isHealthy(row);
    };
    QTRY_VERIFY(areInOrder());
    QCOMPARE(shown.rows(), 300);
    shown.part<QAbstractButton>("modeLive")->click();
    QCOMPARE(shown.page.inventory()->query().thenBy, QList<SortKey>{});
}

REEVE_TEST_MAIN(TestWholeFleetPage)
#include "test_wholefleetpage.moc"
