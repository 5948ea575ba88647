// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

#include "app/demo/fleet/fleet.h"
#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/changes/movedpage.h"
#include "ui/endpoints/control/viewscontroller.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::moved;

// What changed since the last look, through the page, on a fleet that moves.
class TestChangesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inLiveModeTheButtonSaysWhyNot();
    void changesAreCountedAndListed();
    void aChoiceOfKindsListsThese();
    void choosingAnEntryMakesItsRowCurrent();
    void theTableIsNarrowedAndTheMessageTakesItAway();
    void markingAsSeenCanBeUndone();
    void aViewDoesNotHaveThem();
    void theListIsCopied();
    void aRestartKeepsTheBaseline();
    void newerChangesLeaveTheChosenOne();
    void itIsDoneByKeyboardAlone();
};

void TestChangesPage::inLiveModeTheButtonSaysWhyNot()
{
    DemoSession demo(120);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 120);
    const auto *button = shown.part<Button>("changesButton");
    QVERIFY(button->isVisible() && !button->isEnabled());
    QVERIFY2(button->toolTip().contains(u"Live mode loads only a part of it"_s), qPrintable(button->toolTip()));
    QVERIFY(!shown.part<QWidget>("changePanel")->isVisible());
    shown.part<Button>("modeWholeFleet")->click();
    QTRY_VERIFY2(words(shown).startsWith(u"No changes since"_s), qPrintable(words(shown)));
    shown.page.setSession(nullptr);
    QVERIFY(!shown.part<Button>("changesButton")->isVisible());
}

void TestChangesPage::changesAreCountedAndListed()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    QCOMPARE(listed(shown), 12);
    QCOMPARE(shown.part<Button>("changeKind-0")->accessibleName(), u"New, 7 endpoints"_s);
    QCOMPARE(shown.part<Button>("changeKind-1")->accessibleName(), u"Gone, 5 endpoints"_s);
    QCOMPARE(list(shown).model()->index(0, 0).data().toString(), u"New"_s);
    QCOMPARE(list(shown).model()->index(11, 3).data().toString(), u"Not listed by Kibana any more"_s);
    shown.part<Button>("changesClose")->click();
    QTRY_VERIFY(!shown.part<QWidget>("changePanel")->isVisible());
    QVERIFY(!shown.part<Button>("changesButton")->isChecked());
}

void TestChangesPage::aChoiceOfKindsListsThese()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    shown.part<Button>("changeKind-1")->click();
    QCOMPARE(listed(shown), 5);
    QVERIFY(shown.part<Button>("changesOnly")->isEnabled()); // they have no rows, which is said then
    shown.part<Button>("changeKind-0")->click();
    QCOMPARE(listed(shown), 12);
    QVERIFY(shown.part<Button>("changesOnly")->isEnabled());
    shown.part<Button>("changeKind-1")->click();
    QCOMPARE(listed(shown), 7);
    shown.part<Button>("changeKind-0")->click();
    QCOMPARE(listed(shown), 12); // none chosen: all
}

void TestChangesPage::choosingAnEntryMakesItsRowCurrent()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    const auto choose = [&](int row) { list(shown).setCurrentIndex(list(shown).model()->index(row, 0)); };
    const auto note = [&] { return shown.part<ElidedLabel>("changesNote")->text(); };
    choose(3);
    const QString id = list(shown).model()->index(3, 0).data(AgentIdRole).toString();
    QCOMPARE(shown.table().currentIndex().data(AgentIdRole).toString(), id);
    QCOMPARE(note(), QString());
    choose(9);
    QCOMPARE(shown.table().currentIndex().data(AgentIdRole).toString(), id); // stays
    QVERIFY2(note().endsWith(u"is gone: it has no row."_s), qPrintable(note()));
    shown.part<QLineEdit>("searchField")->setText(u"no-such-host"_s);
    QTRY_COMPARE(shown.rows(), 0);
    choose(4);
    QVERIFY2(note().endsWith(u"the filter leaves it out."_s), qPrintable(note()));
}

void TestChangesPage::theTableIsNarrowedAndTheMessageTakesItAway()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    const auto message = [&] { return shown.part<MessageBar>("onlyChangedBar"); };
    QVERIFY(!message()->isVisible());
    shown.part<Button>("changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 7);
    QVERIFY(message()->isVisible());
    QVERIFY2(
        message()->text().endsWith(u"are shown. Without a row, because gone: 5."_s), qPrintable(message()->text()));
    QVERIFY(shown.part<QLabel>("countsText")->text().startsWith(u"7 of 122 endpoints match"_s));
    shown.part<Button>("changeKind-0")->click(); // the table follows
    QTRY_VERIFY(message()->text().endsWith(u"are shown: New."_s));
    QCOMPARE(shown.page.inventory()->query().changed, ChangeKinds(1));
    Q_EMIT message()->actionTriggered(0);
    QTRY_COMPARE(shown.rows(), 122);
    QVERIFY(!message()->isVisible());
    QVERIFY(!shown.part<Button>("changesOnly")->isChecked());
    shown.part<Button>("changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 7);
    shown.part<Button>("modeLive")->click();
    QTRY_COMPARE(shown.rows(), 122); // Kibana is not asked what has changed
    QVERIFY(!message()->isVisible());
}

void TestChangesPage::markingAsSeenCanBeUndone()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    shown.part<Button>("changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 7);
    auto *mark = shown.part<Button>("changesMark");
    auto *undo = shown.part<Button>("changesUndo");
    QVERIFY(mark->isEnabled() && !undo->isVisible());
    mark->click();
    QTRY_VERIFY2(words(shown).startsWith(u"No changes since"_s), qPrintable(words(shown)));
    QTRY_COMPARE(shown.rows(), 122);
    QTRY_VERIFY(undo->isVisible());
    QVERIFY(!mark->isEnabled());
    undo->click();
    QTRY_VERIFY2(words(shown).startsWith(u"12 changes since"_s), qPrintable(words(shown)));
    QCOMPARE(listed(shown), 12);
    QVERIFY(!undo->isVisible());
}

void TestChangesPage::aViewDoesNotHaveThem()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    shown.part<Button>("changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 7);
    auto *views = shown.page.findChild<ViewsController *>();
    views->saveView(u"All of it"_s);
    QCOMPARE(shown.part<Button>("viewsButton")->accessibleName(), u"View All of it"_s);
    views->applyView(u"All of it"_s);
    QTRY_COMPARE(shown.rows(), 122);
    shown.part<Button>("changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 7);
    QCOMPARE(shown.part<Button>("viewsButton")->accessibleName(), u"View All of it"_s); // it has not changed
    Q_EMIT shown.page.findChild<FilterBar *>()->filterSettled(); // what stands in the bar is asked for besides
    QCOMPARE(shown.rows(), 7);
    shown.page.clearFilters();
    QTRY_COMPARE(shown.rows(), 122);
}

void TestChangesPage::theListIsCopied()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    QGuiApplication::clipboard()->clear();
    shown.part<Button>("changeKind-0")->click();
    shown.part<Button>("changesCopy")->click();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 8);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Change\tHost name\tBefore\tAfter\tAgent ID\nNew\t"_s));
}

void TestChangesPage::aRestartKeepsTheBaseline()
{
    DemoSession demo(120);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"reeve.ini"_s), QSettings::IniFormat);
    const auto openOne = [&](EndpointsPage &page) {
        page.resize(1400, 800);
        page.show();
        page.setSession(demo.session.get());
        page.findChild<Button *>(u"modeWholeFleet"_s)->click();
        QTRY_VERIFY(page.findChild<Button *>(u"changesButton"_s)->text().contains(u"since"_s));
    };
    {
        EndpointsPage page(settings, folder.filePath(u"fleets"_s));
        openOne(page);
        QTRY_COMPARE(QDir(folder.filePath(u"fleets"_s)).entryList(QDir::Files).size(), 1);
        QVERIFY(demo.server.setChurn("7,5,0*1"));
        page.refresh();
        QTRY_COMPARE(demo.server.fleet().listed(), std::uint64_t{122});
    }
    EndpointsPage page(settings, folder.filePath(u"fleets"_s));
    openOne(page);
    const auto *button = page.findChild<Button *>(u"changesButton"_s);
    QTRY_VERIFY2(button->text().startsWith(u"12 changes since"_s), qPrintable(button->text()));
}

void TestChangesPage::newerChangesLeaveTheChosenOne()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    list(shown).setCurrentIndex(list(shown).model()->index(9, 0));
    const QString id = list(shown).currentIndex().data(AgentIdRole).toString();
    shown.selectRow(5);
    const QString current = shown.table().currentIndex().data(AgentIdRole).toString();
    QVERIFY(demo.server.setChurn("9,0,0*1"));
    refresh(shown);
    refresh(shown);
    QTRY_VERIFY2(words(shown).startsWith(u"21 changes since"_s), qPrintable(words(shown)));
    QCOMPARE(list(shown).currentIndex().data(AgentIdRole).toString(), id);
    QCOMPARE(shown.table().currentIndex().data(AgentIdRole).toString(), current); // only the person chooses
}

void TestChangesPage::itIsDoneByKeyboardAlone()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    shown.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    const auto press = [&](const char *name) {
        auto *button = shown.part<Button>(name);
        QVERIFY2(button->focusPolicy() & Qt::TabFocus && !button->accessibleName().isEmpty(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    };
    press("changesButton");
    QTRY_VERIFY(list(shown).isVisible());
    list(shown).setFocus();
    QTest::keyClick(&list(shown), Qt::Key_Down);
    QTest::keyClick(&list(shown), Qt::Key_Down);
    const QString id = list(shown).currentIndex().data(AgentIdRole).toString();
    QVERIFY(!id.isEmpty());
    QCOMPARE(shown.table().currentIndex().data(AgentIdRole).toString(), id);
    QTest::keyClick(&list(shown), Qt::Key_Return);
    QVERIFY(shown.table().hasFocus());
    press("changeKind-0");
    QCOMPARE(listed(shown), 7);
    press("changesOnly");
    QTRY_COMPARE(shown.rows(), 7);
    press("changesMark");
    QTRY_VERIFY(words(shown).startsWith(u"No changes since"_s));
    QTRY_VERIFY(shown.part<Button>("changesUndo")->isVisible());
    press("changesUndo");
    QTRY_VERIFY(words(shown).startsWith(u"12 changes since"_s));
    press("changesClose");
    QTRY_VERIFY(!list(shown).isVisible());
    QVERIFY(shown.part<Button>("changesButton")->hasFocus());
}

REEVE_TEST_MAIN(TestChangesPage)
#include "test_changespage.moc"
