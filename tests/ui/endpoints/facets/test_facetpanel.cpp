// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/facetpanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "models/endpoints/table/endpointtablemodel.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestFacetPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<FacetPanel>();
        m_panel->resize(250, 900);
        m_panel->show();
    }
    void liveModeSaysWhatIsMissing();
    void aClickAnywhereInTheRowChooses();
    void theKeyboardAloneChooses();
    void theRowOfTheKeyboardStaysWithItsValue();
    void manyValuesAreSearched();
    void clearingASectionLeavesTheOthers();
    void sectionsFoldAndTellIt();
    void walkingScrolls();
    void isReadOut();
    void nothingOfAFleetStays();
    void fiveHundredVersionsAreNoFiveHundredWidgets();

private:
    template<typename T> T *part(const char *name) const { return m_panel->findChild<T *>(QString::fromLatin1(name)); }
    static QList<Facet> fleet(bool linuxChosen = false)
    {
        return {
            {EndpointColumn::Status, {{u"healthy"_s, 90}, {u"offline"_s, 10}}},
            {EndpointColumn::Os, {{u"Windows"_s, 70}, {u"Linux"_s, 28, linuxChosen}, {QString(), 2}}},
            {EndpointColumn::PolicyName, {{u"Servers"_s, 100}}},
        };
    }
    static QList<Facet> versions(int count)
    {
        Facet facet{EndpointColumn::AgentVersion, {}};
        for (int i = 0; i < count; ++i)
            facet.values.append({u"8.%1.%2"_s.arg(i / 10).arg(i % 10), 2 * count - i});
        return {facet};
    }
    static void click(QListView *list, int row, int x)
    {
        const QRect place = list->visualRect(list->model()->index(row, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(x, place.center().y()));
    }

    std::unique_ptr<FacetPanel> m_panel{};
};

void TestFacetPanel::liveModeSaysWhatIsMissing()
{
    QSignalSpy requested(m_panel.get(), &FacetPanel::wholeFleetRequested);
    QVERIFY(part<QWidget>("facetHint")->isVisible());
    QTest::mouseClick(part<QAbstractButton>("facetLoadFleet"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    m_panel->showFacets(fleet());
    QVERIFY(!part<QWidget>("facetHint")->isVisible());
    QVERIFY(part<QListView>("facetList-os")->isVisible());
    m_panel->showLive();
    QVERIFY(!part<QListView>("facetList-os")->isVisible());
    m_panel->showLoading();
    QVERIFY(part<QWidget>("facetHint")->isVisible());
    QVERIFY(!part<QAbstractButton>("facetLoadFleet")->isVisible());
}

void TestFacetPanel::aClickAnywhereInTheRowChooses()
{
    m_panel->showFacets(fleet(true));
    QSignalSpy chosen(m_panel.get(), &FacetPanel::chosen);
    auto *list = part<QListView>("facetList-os");
    click(list, 0, 12);
    QCOMPARE(chosen.last().at(0).value<EndpointColumn>(), EndpointColumn::Os);
    QCOMPARE(chosen.last().at(1).toStringList(), (QStringList{u"Windows"_s, u"Linux"_s}));
    click(list, 1, list->width() - 12); // on the count
    QCOMPARE(chosen.last().at(1).toStringList(), QStringList{u"Windows"_s});
    QCOMPARE(chosen.count(), 2);
}

void TestFacetPanel::theKeyboardAloneChooses()
{
    m_panel->showFacets(fleet());
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QSignalSpy chosen(m_panel.get(), &FacetPanel::chosen);
    auto *list = part<QListView>("facetList-os");
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.last().at(1).toStringList(), QStringList{QString()});
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(chosen.last().at(1).toStringList(), QStringList());
    QTest::keyClick(list, Qt::Key_Tab); // the list holds the key no longer than for one stop
    QVERIFY(!list->hasFocus());
}

void TestFacetPanel::theRowOfTheKeyboardStaysWithItsValue()
{
    m_panel->showFacets(fleet());
    auto *list = part<QListView>("facetList-os");
    list->setCurrentIndex(list->model()->index(1, 0));
    m_panel->showFacets({{EndpointColumn::Os, {{u"Linux"_s, 9}, {u"macOS"_s, 5}, {u"Windows"_s, 1}, {u"BSD"_s, 1}}}});
    QCOMPARE(list->currentIndex().data().toString(), u"Linux"_s);
    QCOMPARE(list->currentIndex().row(), 0);
    m_panel->showFacets({{EndpointColumn::Os, {{u"Windows"_s, 1}}}});
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestFacetPanel::manyValuesAreSearched()
{
    m_panel->showFacets(versions(20));
    auto *search = part<QLineEdit>("facetSearch-agent_version");
    auto *more = part<QAbstractButton>("facetMore-agent_version");
    auto *list = part<QListView>("facetList-agent_version");
    QVERIFY(!search->isVisible());
    m_panel->showFacets(versions(40));
    QVERIFY(search->isVisible());
    QCOMPARE(list->model()->rowCount(), 8);
    QCOMPARE(more->text(), u"Show all 40"_s);
    QTest::keyClicks(search, u"8.3.9"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(!more->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QTest::mouseClick(more, Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 40);
    QCOMPARE(more->text(), u"Show fewer"_s);
    m_panel->showFacets(versions(9)); // words in the filter box leave few: nothing jumps
    QVERIFY(search->isVisible());
}

void TestFacetPanel::clearingASectionLeavesTheOthers()
{
    m_panel->showFacets(fleet());
    auto *clear = part<QAbstractButton>("facetClear-os");
    QVERIFY(!clear->isVisible());
    QVERIFY(!part<QAbstractButton>("facetClearAll")->isVisible());
    m_panel->showFacets(fleet(true));
    QVERIFY(clear->isVisible());
    QVERIFY(!part<QAbstractButton>("facetClear-policy")->isVisible());
    QCOMPARE(part<QAbstractButton>("facetHeading-os")->text(), u"OS (1)"_s);
    QSignalSpy chosen(m_panel.get(), &FacetPanel::chosen);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(chosen.last().at(0).value<EndpointColumn>(), EndpointColumn::Os);
    QCOMPARE(chosen.last().at(1).toStringList(), QStringList());
    QSignalSpy all(m_panel.get(), &FacetPanel::clearRequested);
    QTest::mouseClick(part<QAbstractButton>("facetClearAll"), Qt::LeftButton);
    QCOMPARE(all.count(), 1);
}

void TestFacetPanel::sectionsFoldAndTellIt()
{
    m_panel->showFacets(fleet(true));
    QSignalSpy openChanged(m_panel.get(), &FacetPanel::openSectionsChanged);
    auto *heading = part<QAbstractButton>("facetHeading-os");
    QTest::keyClick(heading, Qt::Key_Space);
    QCOMPARE(openChanged.count(), 1);
    QCOMPARE(m_panel->closedSections(), QStringList{u"os"_s});
    QVERIFY(!part<QListView>("facetList-os")->isVisible());
    QCOMPARE(heading->accessibleDescription(), u"Collapsed"_s);
    QCOMPARE(heading->text(), u"OS (1)"_s); // still to be seen
    m_panel->setClosedSections({u"policy"_s, u"gone"_s});
    QCOMPARE(m_panel->closedSections(), QStringList{u"policy"_s});
    QVERIFY(part<QListView>("facetList-os")->isVisible());
    QCOMPARE(openChanged.count(), 1);
}

void TestFacetPanel::walkingScrolls()
{
    m_panel->resize(250, 300);
    m_panel->showFacets(versions(40));
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    QTest::mouseClick(part<QAbstractButton>("facetMore-agent_version"), Qt::LeftButton);
    auto *list = part<QListView>("facetList-agent_version");
    const QScrollBar *bar = part<QScrollArea>("facetScroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() + m_panel->height() > list->height()); // laid out
    list->setFocus(Qt::TabFocusReason);
    QTest::keyClick(list, Qt::Key_End);
    QTRY_VERIFY(list->visibleRegion().contains(list->visualRect(list->currentIndex()).center()));
    QTest::keyClick(list, Qt::Key_Home);
    QTRY_VERIFY(list->visibleRegion().contains(list->visualRect(list->currentIndex()).center()));
}

void TestFacetPanel::isReadOut()
{
    m_panel->showFacets(fleet(true));
    const QAccessibleInterface *list = QAccessible::queryAccessibleInterface(part<QListView>("facetList-os"));
    QCOMPARE(list->text(QAccessible::Name), u"OS"_s);
    QCOMPARE(list->childCount(), 3);
    QCOMPARE(list->child(1)->text(QAccessible::Name), u"Linux, 28 endpoints, chosen"_s);
    QCOMPARE(list->child(2)->text(QAccessible::Name), u"Not reported, 2 endpoints"_s);
    QVERIFY(list->child(1)->state().checked);
    QVERIFY(!list->child(0)->state().checked);
    for (auto *button : m_panel->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty(),
                qPrintable(button->objectName()));
    }
}

void TestFacetPanel::nothingOfAFleetStays()
{
    m_panel->showFacets(versions(40));
    part<QLineEdit>("facetSearch-agent_version")->setText(u"8.1"_s);
    m_panel->reset();
    QCOMPARE(part<QListView>("facetList-agent_version")->model()->rowCount(), 0);
    QCOMPARE(part<QLineEdit>("facetSearch-agent_version")->text(), QString());
    m_panel->showFacets(versions(12));
    QCOMPARE(part<QListView>("facetList-agent_version")->model()->rowCount(), 8);
    QVERIFY(!part<QLineEdit>("facetSearch-agent_version")->isVisible());
}

void TestFacetPanel::fiveHundredVersionsAreNoFiveHundredWidgets()
{
    m_panel->showFacets(versions(500));
    const auto before = m_panel->findChildren<QWidget *>().size();
    QTest::mouseClick(part<QAbstractButton>("facetMore-agent_version"), Qt::LeftButton);
    QCOMPARE(part<QListView>("facetList-agent_version")->model()->rowCount(), 500);
    QCOMPARE(m_panel->findChildren<QWidget *>().size(), before);
}

REEVE_TEST_MAIN(TestFacetPanel)
#include "test_facetpanel.moc"
