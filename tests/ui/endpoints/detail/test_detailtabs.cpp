// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/detailtabs.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <algorithm>

#include "app/demo/fleet/actionhistory.h"
#include "app/demo/fleet/fleet.h"
#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/detail/entriesview.h"
#include "ui/json/jsontreeview.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/readingorder.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

constexpr std::uint64_t fleetSize = 500; // as many as the page shows at first

bool hasLongHistory(const demo::Fleet &fleet, std::uint64_t i)
{
    return demo::actionsOf(fleet, i).size() > 20;
}

}

class TestDetailTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachTabIsReadWhenLookedAt();
    void statusStandsBesideFleets();
    void failuresStandFirst();
    void pendingStandsFirst();
    void olderOnlyWhenAskedFor();
    void noActionWasEverRun();
    void aMissingRightInOneTabLeavesTheOthers();
    void aMissingRightForFleetIsSaidInPlace();
    void retryReadsAgain();
    void aFailureAmongOlderActionsKeepsThose();
    void movingOnDropsWhatIsUnderWay();
    void whatFailsShowsNothingOfTheOneBefore();
    void tabsAreReachedByKeyboard();

private:
    void openEndpoint(bool (*fits)(const demo::Fleet &, std::uint64_t));
    void open(const char *tab)
    {
        QTRY_VERIFY(m_shown->part<QWidget>(tab)); // they come with the first endpoint
        tabs().setCurrentWidget(m_shown->part<QWidget>(tab));
    }
    DetailTabs &tabs() const { return *m_shown->part<DetailTabs>("detailTabs"); }
    template<typename T> T &in(const char *tab) const { return *m_shown->part<QWidget>(tab)->findChild<T *>(); }
    QString headline(const char *tab) const { return in<EmptyState>(tab).headline(); }
    const QList<EntryGroup> &entries(const char *view) const { return m_shown->part<EntriesView>(view)->groups(); }
    std::size_t asked(const char *path) const { return m_demo.server.count("GET", path); }

    DemoSession m_demo{fleetSize};
    const demo::Fleet m_fleet{1, fleetSize, 0};
    std::unique_ptr<ShownPage> m_shown{};
};

void TestDetailTabs::init()
{
    m_demo.server.clearFaults();
    m_shown = std::make_unique<ShownPage>();
    m_shown->page.setSession(m_demo.session.get());
    QTRY_COMPARE(m_shown->rows(), int(fleetSize));
    m_demo.server.forgetRequests();
}

void TestDetailTabs::openEndpoint(bool (*fits)(const demo::Fleet &, std::uint64_t))
{
    for (std::uint64_t i = 0; i < fleetSize; ++i) {
        const int row = m_shown->page.inventory()->model().rowOf(QString::fromStdString(m_fleet.agentId(i)));
        if (fits(m_fleet, i) && row >= 0)
            return m_shown->selectRow(row);
    }
    QFAIL("the demo has no such endpoint");
}

void TestDetailTabs::eachTabIsReadWhenLookedAt()
{
    m_shown->selectRow(3);
    QTRY_VERIFY(tabs().asText().contains(u"Fleet status: "_s) && !tabs().asText().contains(u"Fleet status: Reading"_s));
    QCOMPARE(m_demo.server.requests().size(), 2U);
    open("policyTab");
    QTRY_VERIFY(!entries("policyView").isEmpty());
    QCOMPARE(m_demo.server.requests().size(), 3U);
    QCOMPARE(asked("/api/endpoint/policy_response"), 1U);
    open("documentTab"); // read already
    QVERIFY(in<JsonTreeView>("documentTab").json() != nullptr);
    open("policyTab");
    open("fieldsTab");
    QCOMPARE(m_demo.server.requests().size(), 3U);
    QCOMPARE(asked("/api/endpoint/action"), 0U);
}

void TestDetailTabs::statusStandsBesideFleets()
{
    openEndpoint(
        [](const demo::Fleet &fleet, std::uint64_t i) { return fleet.status(i) == demo::AgentStatus::Orphaned; });
    QTRY_VERIFY(tabs().asText().contains(u"Fleet status: Orphaned\n"_s));
    QVERIFY(tabs().asText().contains(u"Host status: Unhealthy\n"_s));
    QVERIFY(tabs().asText().contains(
        u"Compared: Fleet says orphaned; the Endpoints API shows that as unhealthy, and its filter"_s));
}

void TestDetailTabs::failuresStandFirst()
{
    openEndpoint([](const demo::Fleet &fleet, std::uint64_t i) {
        return fleet.policyStatus(i) == "failure" && fleet.issue(i) == demo::DocumentIssue::None;
    });
    open("policyTab");
    QTRY_VERIFY(entries("policyView").size() > 3);
    QCOMPARE(entries("policyView").first().appearance.word, u"Failure"_s);
    QCOMPARE(entries("policyView")[1].appearance.word, u"Failure"_s);
    QCOMPARE(entries("policyView")[1].entries.first().appearance.word, u"Failure"_s);
    QVERIFY(entries("policyView")[1].entries.first().text.startsWith(u"Failed"_s));
    QCOMPARE(entries("policyView").last().appearance.word, u"Success"_s);
}

void TestDetailTabs::pendingStandsFirst()
{
    openEndpoint([](const demo::Fleet &fleet, std::uint64_t i) {
        return std::ranges::any_of(
            demo::actionsOf(fleet, i), [](const demo::FleetAction &action) { return action.status == "pending"; });
    });
    open("actionsTab");
    QTRY_VERIFY(!entries("actionsView").isEmpty() && !entries("actionsView").first().entries.isEmpty());
    QCOMPARE(entries("actionsView").first().title, u"Pending"_s);
    for (const DetailEntry &entry : entries("actionsView").first().entries)
        QCOMPARE(entry.appearance.word, u"Pending"_s);
    for (const DetailEntry &entry : entries("actionsView").last().entries)
        QVERIFY(entry.appearance.word != u"Pending"_s);
}

void TestDetailTabs::olderOnlyWhenAskedFor()
{
    openEndpoint(hasLongHistory);
    open("actionsTab");
    auto *older = m_shown->part<QAbstractButton>("olderActions");
    QTRY_VERIFY(older->isVisible() && older->isEnabled());
    QCOMPARE(asked("/api/endpoint/action"), 1U);
    QVERIFY(m_shown->part<QLabel>("actionCount")->text().startsWith(u"20 of "_s));
    older->setFocus();
    QTest::keyClick(older, Qt::Key_Space);
    QTRY_COMPARE(asked("/api/endpoint/action"), 2U);
    QVERIFY(older->hasFocus());
    QTRY_VERIFY(!m_shown->part<QLabel>("actionCount")->text().startsWith(u"20 of "_s));
    QVERIFY(older->isVisible() ? older->hasFocus() : m_shown->part<EntriesView>("actionsView")->hasFocus());
}

void TestDetailTabs::noActionWasEverRun()
{
    QVERIFY(m_demo.server.setFault("no-actions"));
    m_shown->selectRow(3);
    open("actionsTab");
    QTRY_COMPARE(headline("actionsTab"), u"No response actions"_s);
    QVERIFY(m_demo.session->findings().empty()); // that is an answer, not a failure
    QCOMPARE(tabs().asText(), u"No response actions"_s);
}

void TestDetailTabs::aMissingRightInOneTabLeavesTheOthers()
{
    DemoSession other(50); // what it finds is its own
    QVERIFY(other.server.setFault("403-endpoint@/api/endpoint/action"));
    m_shown->page.setSession(other.session.get());
    QTRY_COMPARE(m_shown->rows(), 50);
    m_shown->selectRow(3);
    open("actionsTab");
    QTRY_COMPARE(headline("actionsTab"), u"This account may not read the history of response actions."_s);
    open("policyTab");
    QTRY_VERIFY(!entries("policyView").isEmpty());
    for (const Diagnosis &finding : other.session->findings())
        QCOMPARE(finding.family, u"response-actions"_s);
}

void TestDetailTabs::aMissingRightForFleetIsSaidInPlace()
{
    QVERIFY(m_demo.server.setFault("403@/api/fleet/agents/"));
    m_shown->selectRow(3);
    QTRY_VERIFY(tabs().asText().contains(u"Fleet status: Not known: This account may not read Fleet's agents."_s));
    QVERIFY(tabs().asText().contains(u"Kernel: "_s)); // the document came
    QVERIFY(!in<MessageBar>("fieldsTab").isVisible());
}

void TestDetailTabs::retryReadsAgain()
{
    QVERIFY(m_demo.server.setFault("500@/api/endpoint/policy_response*1"));
    m_shown->selectRow(3);
    open("policyTab");
    const auto retry = [this] {
        return m_shown->part<QWidget>("policyTab")->findChild<QAbstractButton *>(u"emptyAction0"_s);
    };
    QTRY_VERIFY(retry() && retry()->isVisible());
    QCOMPARE(retry()->text(), u"Retry"_s);
    retry()->setFocus();
    QTest::keyClick(retry(), Qt::Key_Space);
    QTRY_VERIFY(!entries("policyView").isEmpty() && m_shown->part<EntriesView>("policyView")->isVisible());
    QVERIFY(m_shown->part<EntriesView>("policyView")->hasFocus()); // the keyboard is not lost with the button
}

void TestDetailTabs::aFailureAmongOlderActionsKeepsThose()
{
    openEndpoint(hasLongHistory);
    open("actionsTab");
    auto *older = m_shown->part<QAbstractButton>("olderActions");
    QTRY_VERIFY(older->isVisible() && older->isEnabled());
    QVERIFY(m_demo.server.setFault("500@/api/endpoint/action*1"));
    older->click();
    MessageBar &bar = in<MessageBar>("actionsTab");
    QTRY_VERIFY(bar.isVisible());
    QVERIFY(m_shown->part<QLabel>("actionCount")->text().startsWith(u"20 of "_s));
    Q_EMIT bar.actionTriggered(0);
    QTRY_VERIFY(!m_shown->part<QLabel>("actionCount")->text().startsWith(u"20 of "_s));
    QVERIFY(!bar.isVisible());
}

void TestDetailTabs::movingOnDropsWhatIsUnderWay()
{
    QVERIFY(m_demo.server.setFault("slow=400@/api/endpoint/policy_response*1"));
    m_shown->selectRow(3);
    open("policyTab");
    QTRY_COMPARE(asked("/api/endpoint/policy_response"), 1U);
    m_shown->selectRow(9);
    const QString id = m_shown->page.selectedEndpoints().first().policyName;
    QTRY_COMPARE(asked("/api/endpoint/policy_response"), 2U);
    QTRY_VERIFY(!entries("policyView").isEmpty());
    QCOMPARE(entries("policyView").first().title, id);
}

void TestDetailTabs::whatFailsShowsNothingOfTheOneBefore()
{
    m_shown->selectRow(3);
    open("policyTab");
    QTRY_VERIFY(!entries("policyView").isEmpty());
    QVERIFY(m_demo.server.setFault("500@/api/endpoint/policy_response"));
    m_shown->selectRow(9);
    QTRY_VERIFY(!in<EmptyState>("policyTab").headline().isEmpty() && in<EmptyState>("policyTab").isVisible());
    QVERIFY(entries("policyView").isEmpty());
    QTRY_VERIFY(tabs().asText() != u"Reading the policy response"_s);
    QCOMPARE(tabs().asText(), headline("policyTab")); // what "Copy all" copies is what is shown
    open("documentTab");
    const QString id = m_shown->page.selectedEndpoints().first().agentId;
    QTRY_VERIFY(tabs().asText().contains(id));
}

void TestDetailTabs::tabsAreReachedByKeyboard()
{
    m_shown->selectRow(3);
    QTRY_VERIFY(tabs().isVisible());
    tabs().tabBar()->setFocus();
    QTest::keyClick(tabs().tabBar(), Qt::Key_Right);
    QCOMPARE(tabs().currentWidget()->objectName(), u"policyTab"_s);
    QTRY_VERIFY(!entries("policyView").isEmpty());
    QVERIFY(focusInReadingOrder(m_shown->page, true)); // what the Tab key does in the program's window
    QVERIFY(m_shown->part<EntriesView>("policyView")->hasFocus());
    QScrollBar *bar = m_shown->part<EntriesView>("policyView")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTest::keyClick(m_shown->part<EntriesView>("policyView"), Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
}

REEVE_TEST_MAIN(TestDetailTabs)
#include "test_detailtabs.moc"
