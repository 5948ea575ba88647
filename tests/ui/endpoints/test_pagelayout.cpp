// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/facets/facetpanel.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/parts/elidedlabel.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// What has its place on the page, in windows of any size.
class TestPageLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongLineOfCountsIsCutAndMovesNothing();
    void theToolbarKeepsItsOrder_data();
    void theToolbarKeepsItsOrder();
    void everyToolHasALabelOrSaysWhatItIs();
    void aPaneFoldsAwayAndComesBack();
    void closingAPaneLeavesTheKeyboardWhereItComesBack_data();
    void closingAPaneLeavesTheKeyboardWhereItComesBack();
    void thePaneThatIsAskedForIsTheOneThatStays();
    void withoutRowsTheDetailsKeepTheirPlace();

private:
    static bool isShown(ShownPage &shown, const char *name) { return shown.part<QWidget>(name)->isVisible(); }

    DemoSession m_demo{40};
};

void TestPageLayout::aLongLineOfCountsIsCutAndMovesNothing()
{
    ShownPage shown;
    shown.page.resize(804, 560);
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 40);
    auto *splitter = shown.part<QSplitter>("endpointsSplitter");
    auto *area = shown.page.findChild<InventoryArea *>();
    const QList<int> before = splitter->sizes();
    const QString note = u"reading again every minute, which failed three times: "_s + QString(200, u'x');
    area->setRefreshNote(note);
    auto *counts = shown.page.findChild<ElidedLabel *>(u"countsText"_s);
    QTRY_VERIFY(counts->isElided());
    QVERIFY(counts->effectiveToolTip().contains(QString(200, u'x')));
    QCOMPARE(splitter->sizes(), before);
    QVERIFY(shown.page.minimumSizeHint().width() <= 804);
    area->setRefreshNote({});
    QTRY_VERIFY(!counts->isElided());
    QCOMPARE(counts->effectiveToolTip(), counts->toolTip());
}

void TestPageLayout::theToolbarKeepsItsOrder_data()
{
    QTest::addColumn<ReadingMode>("mode");
    QTest::newRow("Live") << ReadingMode::Live;
    QTest::newRow("the whole fleet") << ReadingMode::WholeFleet;
}

void TestPageLayout::theToolbarKeepsItsOrder()
{
    QFETCH(ReadingMode, mode);
    FilterBar bar;
    bar.setMode(mode);
    bar.show();
    const QStringList order{u"searchField"_s, u"facetsToggle"_s, u"kqlToggle"_s, u"sendAsKql"_s,
        u"statusChip-healthy"_s, u"statusChip-inactive"_s, u"modeLive"_s, u"modeWholeFleet"_s, u"refreshButton"_s,
        u"viewsButton"_s, u"columnsButton"_s, u"exportButton"_s, u"detailsToggle"_s};
    for (int width = 560; width < 2'000; width += 40) {
        bar.resize(width, bar.heightForWidth(width));
        QRect before;
        for (const QString &name : order) {
            auto *item = bar.findChild<QWidget *>(name);
            QVERIFY2(item, qPrintable(name));
            const QRect here(item->mapTo(&bar, QPoint()), item->size());
            QVERIFY2(bar.rect().contains(here), qPrintable(name + u" at "_s + QString::number(width)));
            const bool isBehind = here.left() > before.right() && here.bottom() > before.top();
            QVERIFY2(before.isNull() || here.top() > before.bottom() || isBehind,
                qPrintable(name + u" at "_s + QString::number(width)));
            before = here;
        }
    }
}

void TestPageLayout::everyToolHasALabelOrSaysWhatItIs()
{
    FilterBar bar;
    for (const auto *tool : bar.findChildren<QToolButton *>()) {
        if (tool->focusPolicy() == Qt::NoFocus)
            continue; // inside a field
        const bool isLabelled = tool->toolButtonStyle() == Qt::ToolButtonTextBesideIcon && !tool->text().isEmpty();
        QVERIFY2(isLabelled || (!tool->toolTip().isEmpty() && !tool->accessibleName().isEmpty()),
            qPrintable(tool->objectName()));
    }
    QCOMPARE(bar.findChild<QToolButton *>(u"sendAsKql"_s)->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
}

void TestPageLayout::aPaneFoldsAwayAndComesBack()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 40);
    shown.selectRow(3);
    shown.part<QAbstractButton>("facetsToggle")->click();
    QVERIFY(isShown(shown, "facetPanel") && isShown(shown, "detailPane"));
    shown.page.resize(804, 560);
    QTRY_VERIFY(!isShown(shown, "detailPane")); // the other was asked for last
    QVERIFY(isShown(shown, "facetPanel"));
    QVERIFY(!shown.part<QAbstractButton>("detailsToggle")->isChecked());
    QTRY_VERIFY(shown.table().width() >= 400);
    shown.page.resize(1400, 800);
    QTRY_VERIFY(isShown(shown, "detailPane"));
    QVERIFY(isShown(shown, "facetPanel") && shown.part<QAbstractButton>("detailsToggle")->isChecked());
    QTRY_VERIFY(shown.part<QLabel>("detailName")->text() != u"No endpoint selected"_s);
}

void TestPageLayout::closingAPaneLeavesTheKeyboardWhereItComesBack_data()
{
    QTest::addColumn<QByteArray>("toggle");
    QTest::addColumn<QByteArray>("close");
    QTest::newRow("the filters") << "facetsToggle"_ba
                                 << "facetClose"_ba;
    QTest::newRow("the details") << "detailsToggle"_ba
                                 << "detailClose"_ba;
}

void TestPageLayout::closingAPaneLeavesTheKeyboardWhereItComesBack()
{
    QFETCH(QByteArray, toggle);
    QFETCH(QByteArray, close);
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 40);
    shown.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    auto *button = shown.part<QAbstractButton>(toggle.constData());
    auto *away = shown.part<QAbstractButton>(close.constData());
    if (!button->isChecked())
        button->click();
    QTRY_VERIFY(away->isVisible());
    away->setFocus();
    QTest::keyClick(away, Qt::Key_Space);
    QVERIFY(!away->isVisible());
    QVERIFY(button->hasFocus());
}

void TestPageLayout::thePaneThatIsAskedForIsTheOneThatStays()
{
    ShownPage shown;
    shown.page.resize(804, 560);
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 40);
    QVERIFY(isShown(shown, "detailPane") && !isShown(shown, "facetPanel"));
    shown.part<QAbstractButton>("facetsToggle")->click();
    QVERIFY(!isShown(shown, "detailPane") && isShown(shown, "facetPanel"));
    shown.part<QAbstractButton>("detailsToggle")->click();
    QVERIFY(isShown(shown, "detailPane") && !isShown(shown, "facetPanel"));
    QVERIFY(!shown.part<QAbstractButton>("facetsToggle")->isChecked());
}

void TestPageLayout::withoutRowsTheDetailsKeepTheirPlace()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 40);
    shown.selectRow(3);
    QTRY_VERIFY(shown.part<QLabel>("detailName")->text() != u"No endpoint selected"_s);
    const QRect place = shown.part<QWidget>("detailPane")->geometry();
    shown.part<QLineEdit>("searchField")->setText(u"nothing has this name"_s);
    QTRY_COMPARE(shown.rows(), 0);
    QTRY_COMPARE(shown.part<QLabel>("detailName")->text(), u"No endpoint selected"_s);
    QVERIFY(isShown(shown, "detailPane"));
    QCOMPARE(shown.part<QWidget>("detailPane")->geometry(), place);
    shown.page.setSession(nullptr);
    QVERIFY(!isShown(shown, "detailPane")); // there is nothing it could be about
}

REEVE_TEST_MAIN(TestPageLayout)
#include "test_pagelayout.moc"
