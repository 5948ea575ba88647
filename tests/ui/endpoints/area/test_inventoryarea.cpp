// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/area/inventoryarea.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTimer>

#include "tests/support/busyworkers.h"
#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/notificationarea.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// What stands above the table, and for how long.
class TestInventoryArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowFilterIsSaidUntilItIsAnswered();
    void aRefreshBeginsWithNothing();
    void whatWasDonePassesAndWhatFailedStays_data();
    void whatWasDonePassesAndWhatFailedStays();
    void aNoteStandsBesideTheCounts();

private:
    static void showFleet(ShownPage &shown, DemoSession &demo)
    {
        shown.page.setSession(demo.session.get());
        shown.part<QAbstractButton>("modeWholeFleet")->click();
        QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Complete);
    }
};

void TestInventoryArea::aSlowFilterIsSaidUntilItIsAnswered()
{
    DemoSession demo(30);
    ShownPage shown;
    showFleet(shown, demo);
    BusyWorkers workers;
    const auto counts = [&] { return shown.part<QLabel>("countsText")->text(); };
    shown.part<QLineEdit>("searchField")->setText(u"z"_s);
    QVERIFY(!counts().contains(u"filtering"_s));
    QTRY_VERIFY(counts().endsWith(u"filtering\u2026"_s));
    shown.part<QLineEdit>("searchField")->setText(u"zz"_s);
    QVERIFY(counts().endsWith(u"filtering\u2026"_s));
    QCOMPARE(shown.rows(), 30);
    workers.release();
    QTRY_VERIFY(!counts().contains(u"filtering"_s));
    QCOMPARE(shown.rows(), 0);
}

void TestInventoryArea::aRefreshBeginsWithNothing()
{
    DemoSession demo(30);
    ShownPage shown;
    showFleet(shown, demo);
    QVERIFY(demo.server.setFault("never"));
    shown.page.refresh();
    auto *progress = shown.part<QProgressBar>("fleetProgress");
    QVERIFY(progress->isVisible());
    QCOMPARE(progress->maximum(), 0); // how many there will be is not known yet
    QCOMPARE(shown.rows(), 30);
    const QString counts = shown.part<QLabel>("countsText")->text();
    QVERIFY2(counts.startsWith(u"30 endpoints, as of "_s), qPrintable(counts));
    QVERIFY2(counts.endsWith(u"; being read again"_s), qPrintable(counts));
}

void TestInventoryArea::whatWasDonePassesAndWhatFailedStays_data()
{
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<bool>("passes");
    QTest::newRow("what was done") << Tone::Good << true;
    QTest::newRow("what was not worth doing") << Tone::Information << true;
    QTest::newRow("what was done in part") << Tone::Warning << false;
    QTest::newRow("what failed") << Tone::Bad << false;
}

void TestInventoryArea::whatWasDonePassesAndWhatFailedStays()
{
    QFETCH(Tone, tone);
    QFETCH(bool, passes);
    InventoryArea area;
    area.show();
    auto *bar = area.findChild<MessageBar *>(u"notificationBar"_s);
    auto *time = area.findChild<QTimer *>(u"notificationTimer"_s);
    area.notifications().showMessage(Tone::Good, u"before"_s);
    area.notifications().showMessage(tone, u"Two rows."_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(time->isActive(), passes);
    QVERIFY(!passes || time->remainingTime() > 10'000);
    if (passes) {
        time->setInterval(0);
        QTRY_VERIFY(!bar->isVisible());
    }
    area.notifications().clearMessage();
    QVERIFY(!bar->isVisible());
}

void TestInventoryArea::aNoteStandsBesideTheCounts()
{
    InventoryArea area;
    area.show();
    area.notifications().setNote(u"Kibana is not asked for these."_s);
    area.notifications().showMessage(Tone::Good, u"Two rows written."_s);
    QVERIFY(area.findChild<MessageBar *>(u"notificationNoteBar"_s)->isVisible());
    QVERIFY(area.findChild<MessageBar *>(u"notificationBar"_s)->isVisible());
    area.notifications().clearMessage();
    QCOMPARE(area.findChild<MessageBar *>(u"notificationNoteBar"_s)->text(), u"Kibana is not asked for these."_s);
    area.notifications().setNote({});
    QVERIFY(!area.findChild<MessageBar *>(u"notificationNoteBar"_s)->isVisible());
}

REEVE_TEST_MAIN(TestInventoryArea)
#include "test_inventoryarea.moc"
