// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QLineEdit>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/changes/movedpage.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::moved;

// What is said of changes stays true while the filter and the rows change.
class TestChangesController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteGoesWithTheFilterThatItIsAbout();
    void aNoteGoesWithTheRowsThatItIsAbout();
    void narrowedToThoseThatAreGoneItSaysWhyThereAreNoRows_data();
    void narrowedToThoseThatAreGoneItSaysWhyThereAreNoRows();
    void narrowedWithoutAComparisonItSaysSo();
    void withoutChangesTheListSaysSo();
    void aboveThePanelTheEmptyScreenIsNotCrushed_data();
    void aboveThePanelTheEmptyScreenIsNotCrushed();

private:
    static void choose(ShownPage &shown, int row) { list(shown).setCurrentIndex(list(shown).model()->index(row, 0)); }
    static QString note(const ShownPage &shown) { return shown.part<ElidedLabel>("changesNote")->text(); }
    static QString headline(const ShownPage &shown) { return shown.part<QLabel>("emptyHeadline")->text(); }
    static QString counts(const ShownPage &shown) { return shown.part<QLabel>("countsText")->text(); }
};

void TestChangesController::aNoteGoesWithTheFilterThatItIsAbout()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    auto *field = shown.part<QLineEdit>("searchField");
    field->setText(u"no-such-host"_s);
    QTRY_COMPARE(shown.rows(), 0);
    choose(shown, 4);
    QVERIFY2(note(shown).endsWith(u"the filter leaves it out."_s), qPrintable(note(shown)));
    field->clear();
    QTRY_COMPARE(shown.rows(), 122);
    QTRY_COMPARE(note(shown), QString());
}

void TestChangesController::aNoteGoesWithTheRowsThatItIsAbout()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    choose(shown, 9);
    QVERIFY2(note(shown).endsWith(u"is gone: it has no row."_s), qPrintable(note(shown)));
    refresh(shown);
    QTRY_COMPARE(note(shown), QString());
}

void TestChangesController::narrowedToThoseThatAreGoneItSaysWhyThereAreNoRows_data()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("narrowed first, then Gone alone chosen") << true;
    QTest::newRow("Gone alone chosen first, then narrowed") << false;
}

void TestChangesController::narrowedToThoseThatAreGoneItSaysWhyThereAreNoRows()
{
    QFETCH(bool, first);
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    shown.part<Button>(first ? "changesOnly" : "changeKind-1")->click();
    shown.part<Button>(first ? "changeKind-1" : "changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 0);
    QTRY_COMPARE(headline(shown), u"Endpoints that are gone have no row."_s);
    QVERIFY(!shown.part<QLabel>("emptyText")->text().contains(u"KQL"_s));
    QVERIFY(shown.part<Button>("changesOnly")->isEnabled());
    shown.part<Button>("changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 122);
}

void TestChangesController::narrowedWithoutAComparisonItSaysSo()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    shown.part<Button>("changesOnly")->click();
    QTRY_COMPARE(shown.rows(), 7);
    shown.part<Button>("kqlToggle")->click();
    auto *kql = shown.part<QLineEdit>("kqlEdit");
    QTest::keyClicks(kql, u"united.endpoint.host.os.name : *"_s);
    QTest::keyClick(kql, Qt::Key_Return);
    QTRY_COMPARE(headline(shown), u"Nothing can be compared with the last look, so no endpoint is shown."_s);
    QVERIFY2(counts(shown).contains(u"endpoints loaded, not compared"_s), qPrintable(counts(shown)));
    QVERIFY2(!counts(shown).contains(u"match"_s), qPrintable(counts(shown)));
    QVERIFY(shown.part<MessageBar>("onlyChangedBar")->text().contains(u"while Kibana filters"_s));
    kql->clear();
    QTRY_COMPARE(shown.rows(), 7);
}

void TestChangesController::withoutChangesTheListSaysSo()
{
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    const auto hint = [&] { return shown.part<QLabel>("changesHint"); };
    QVERIFY(list(shown).isVisible() && !hint()->isVisible());
    shown.part<Button>("changeKind-4")->click();
    QVERIFY(hint()->isVisible());
    QVERIFY2(hint()->text().startsWith(u"No changes of the chosen kind since "_s), qPrintable(hint()->text()));
    QVERIFY2(hint()->text().endsWith(u": Policy."_s), qPrintable(hint()->text()));
    shown.part<Button>("changeKind-4")->click();
    QVERIFY(list(shown).isVisible());
    shown.part<Button>("changesMark")->click();
    QTRY_VERIFY(hint()->isVisible());
    QCOMPARE(hint()->text(), words(shown) + u'.');
    QVERIFY(hint()->text().startsWith(u"No changes since "_s));
    shown.part<Button>("changesUndo")->click();
    QTRY_VERIFY(list(shown).isVisible());
}

void TestChangesController::aboveThePanelTheEmptyScreenIsNotCrushed_data()
{
    QTest::addColumn<QSize>("page");
    QTest::addColumn<bool>("hasHints");
    QTest::newRow("in a large window") << QSize(1600, 1000) << true;
    QTest::newRow("in a window of 1280 by 800") << QSize(1060, 720) << true;
    QTest::newRow("in a window of 1024 by 700") << QSize(804, 620) << true;
    QTest::newRow("in a low window") << QSize(804, 540) << false;
}

void TestChangesController::aboveThePanelTheEmptyScreenIsNotCrushed()
{
    QFETCH(QSize, page);
    QFETCH(bool, hasHints);
    DemoSession demo(120);
    ShownPage shown;
    openMoved(shown, demo);
    openPanel(shown);
    shown.page.resize(page);
    shown.part<QLineEdit>("searchField")->setText(u"no-such-host"_s);
    QTRY_COMPARE(headline(shown), u"No endpoint matches the filter."_s);
    auto *hints = shown.part<QWidget>("emptyText");
    QTRY_COMPARE(hints->isVisible(), hasHints);
    for (const char *name : {"emptyHeadline", "emptyAction0", "emptyAction1"}) {
        const auto *part = shown.part<QWidget>(name);
        QTRY_VERIFY2(part->visibleRegion().boundingRect() == part->rect(), name);
        QTRY_VERIFY2(part->height() >= part->minimumSizeHint().height(), name);
    }
}

REEVE_TEST_MAIN(TestChangesController)
#include "test_changescontroller.moc"
