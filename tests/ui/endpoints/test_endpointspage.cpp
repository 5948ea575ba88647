// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/endpointspage.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <algorithm>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/table/endpointheader.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestEndpointsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profileChoosesTheFirstStatuses();
    void chipsAskAnew();
    void typingAsksOnce();
    void clickOnATitleSortsOnTheServer();
    void selectionSurvivesARefresh();
    void selectionSurvivesTheOtherReadingMode();
    void kqlTooLongIsCalledTooLong();
    void otherConnectionLeavesNothingBehind();
    void detailsComeFromRowAndDocument();
    void severalSelectedAreCountedAndGoIntoACase();
    void aReadOnlyConnectionCreatesNoCase();
    void wholeFleetFiltersAtOnceAndWithoutTheServer();
    void columnsAreKeptForEachConnection();
    void opensInKibana();

private:
    DemoSession m_demo{300};
};

void TestEndpointsPage::profileChoosesTheFirstStatuses()
{
    DemoSession demo(50, {u"offline"_s});
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QVERIFY(shown.part<QAbstractButton>("statusChip-offline")->isChecked());
    QTRY_VERIFY(shown.rows() > 0 && shown.rows() < 50);
    for (int row = 0; row < shown.rows(); ++row)
        QCOMPARE(shown.page.inventory()->model().endpointAt(row).status, HostStatus::Offline);
}

void TestEndpointsPage::chipsAskAnew()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.part<QAbstractButton>("statusChip-healthy")->click();
    QCOMPARE(shown.page.inventory()->query().hostStatuses, QStringList{u"healthy"_s});
    QTRY_VERIFY(shown.rows() < 300);
    shown.part<QAbstractButton>("statusChip-healthy")->click();
    QTRY_COMPARE(shown.rows(), 300);
}

void TestEndpointsPage::typingAsksOnce()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    m_demo.server.forgetRequests();
    QTest::keyClick(&shown.page, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(shown.part<QLineEdit>("searchField"), u"zzzz"_s);
    QTRY_COMPARE(shown.page.inventory()->query().searchText, u"zzzz"_s);
    QTRY_COMPARE(shown.rows(), 0);
    QTRY_VERIFY(shown.part<QLabel>("emptyHeadline")->text().startsWith(u"No endpoint matches"_s));
    // One for the rows; the other asks how many there are without the filter.
    QCOMPARE(m_demo.server.count("GET", "/api/endpoint/metadata"), 2U);
    shown.part<QAbstractButton>("emptyAction0")->click(); // Clear filters
    QTRY_COMPARE(shown.rows(), 300);
    QCOMPARE(shown.part<QLineEdit>("searchField")->text(), QString());
    QVERIFY(m_demo.session->findings().empty());
}

void TestEndpointsPage::clickOnATitleSortsOnTheServer()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    EndpointHeader &header = shown.table().header();
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, QPoint(20, header.height() / 2));
    QCOMPARE(shown.page.inventory()->query().sortField, u"metadata.host.hostname"_s);
    QVERIFY(!shown.page.inventory()->query().descending);
    const auto first = [&] { return shown.page.inventory()->model().endpointAt(0).hostName; };
    const auto last = [&] { return shown.page.inventory()->model().endpointAt(299).hostName; };
    QTRY_VERIFY(shown.page.inventory()->state() == InventoryState::Complete && first() < last());
}

void TestEndpointsPage::selectionSurvivesARefresh()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.selectRow(7);
    const QString id = shown.page.selectedEndpoints().first().agentId;
    QSignalSpy states(shown.page.inventory(), &EndpointInventory::stateChanged);
    shown.page.refresh();
    QTRY_VERIFY(states.count() >= 2 && shown.page.inventory()->state() == InventoryState::Complete);
    QCOMPARE(shown.page.selectedEndpoints().size(), 1);
    QCOMPARE(shown.page.selectedEndpoints().first().agentId, id);
}

void TestEndpointsPage::selectionSurvivesTheOtherReadingMode()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.selectRow(7);
    shown.table().selectionModel()->select(shown.page.inventory()->model().index(11, 2), QItemSelectionModel::Select);
    const auto chosen = [&] {
        QSet<QString> ids;
        for (const Endpoint &endpoint : shown.page.selectedEndpoints())
            ids += endpoint.agentId;
        return ids;
    };
    const QSet<QString> before = chosen();
    QCOMPARE(before.size(), 2);
    const QString current = shown.table().currentIndex().data(AgentIdRole).toString();
    for (const char *mode : {"modeWholeFleet", "modeLive"}) {
        shown.part<QAbstractButton>(mode)->click();
        QTRY_VERIFY(shown.page.inventory()->state() == InventoryState::Complete && shown.rows() == 300);
        QCOMPARE(chosen(), before);
        QCOMPARE(shown.table().currentIndex().data(AgentIdRole).toString(), current);
    }
}

void TestEndpointsPage::kqlTooLongIsCalledTooLong()
{
    DemoSession demo(20);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 20);
    auto *field = shown.part<QLineEdit>("kqlEdit");
    QVERIFY(field);
    field->setText(u"host.name : a"_s + u" or host.name : a"_s.repeated(1200));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Failed);
    QCOMPARE(demo.session->findings().back().id, u"filter-too-long"_s);
    QTRY_VERIFY(shown.part<QLabel>("emptyHeadline")->text().startsWith(u"The filter is too long"_s));
    const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(u"KQL of this length (414)"_s); }));
}

void TestEndpointsPage::otherConnectionLeavesNothingBehind()
{
    DemoSession other(20);
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.selectRow(3);
    QTRY_COMPARE(shown.part<QLabel>("detailName")->text(), shown.page.selectedEndpoints().first().hostName);
    QSignalSpy status(&shown.page, &Page::statusChanged);
    shown.page.setSession(other.session.get());
    QCOMPARE(shown.rows(), 0);
    QVERIFY(shown.part<QLabel>("detailName")->text().startsWith(u"No endpoint"_s));
    QTRY_COMPARE(shown.rows(), 20);
    shown.page.setSession(nullptr);
    QVERIFY(!shown.table().model());
    QVERIFY(!shown.page.inventory());
    QVERIFY(shown.page.selectedEndpoints().isEmpty());
    QCOMPARE(status.last().first().toString(), QString());
}

void TestEndpointsPage::detailsComeFromRowAndDocument()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    m_demo.server.forgetRequests();
    for (int row = 0; row < 10; ++row) // passing by asks for nothing
        shown.selectRow(row);
    const Endpoint endpoint = shown.page.selectedEndpoints().first();
    QTRY_COMPARE(shown.part<QLabel>("detailName")->text(), endpoint.hostName);
    shown.part<QTabWidget>("detailTabs")->setCurrentWidget(shown.part<QWidget>("documentTab"));
    shown.part<QAbstractButton>("documentAsText")->setChecked(true);
    auto *document = shown.part<QPlainTextEdit>("documentView");
    const auto json = [&] { return QJsonDocument::fromJson(document->toPlainText().toUtf8()).object(); };
    QTRY_COMPARE(json()["metadata"_L1]["agent"_L1]["id"_L1].toString(), endpoint.agentId);
    QTRY_COMPARE(m_demo.server.requests().size(), 2U); // the document and Fleet's agent, of the last one alone
}

void TestEndpointsPage::severalSelectedAreCountedAndGoIntoACase()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    const EndpointTableModel &model = shown.page.inventory()->model();
    shown.table().selectionModel()->select(
        QItemSelection(model.index(2, 0), model.index(4, 2)), QItemSelectionModel::Select);
    QTRY_COMPARE(shown.part<QLabel>("detailName")->text(), u"3 endpoints selected"_s);
    QCOMPARE(shown.part<QLabel>("detailSubtitle")->text(), u"A new case lists all of them."_s);
    QSignalSpy wanted(&shown.page, &EndpointsPage::caseRequested);
    shown.part<QAbstractButton>("detailNewCase")->click();
    QCOMPARE(wanted.count(), 1);
    const auto endpoints = wanted.first().first().value<QList<Endpoint>>();
    QCOMPARE(endpoints, (QList<Endpoint>{model.endpointAt(2), model.endpointAt(3), model.endpointAt(4)}));
}

void TestEndpointsPage::aReadOnlyConnectionCreatesNoCase()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    const auto *button = shown.part<QAbstractButton>("detailNewCase");
    QVERIFY(button->isEnabled());
    m_demo.session->client().setReadOnly(true);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"read-only"_s));
    QVERIFY(button->accessibleDescription().startsWith(u"This connection is read-only."_s));
    ShownPage later; // opened while it is locked
    later.page.setSession(m_demo.session.get());
    QVERIFY(!later.part<QAbstractButton>("detailNewCase")->isEnabled());
    m_demo.session->client().setReadOnly(false);
    QVERIFY(button->isEnabled());
    QCOMPARE(button->toolTip(), QString());
}

void TestEndpointsPage::wholeFleetFiltersAtOnceAndWithoutTheServer()
{
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.part<QAbstractButton>("modeWholeFleet")->click();
    QTRY_VERIFY(shown.page.inventory()->mode() == ReadingMode::WholeFleet
        && shown.page.inventory()->state() == InventoryState::Complete);
    QTRY_COMPARE(shown.rows(), 300);
    m_demo.server.forgetRequests();
    const QString host = shown.page.inventory()->model().endpointAt(5).hostName;
    shown.part<QLineEdit>("searchField")->setText(host);
    QTRY_VERIFY(shown.rows() > 0 && shown.rows() < 300);
    shown.part<QLineEdit>("searchField")->setText(u"nothing of that name"_s);
    QTRY_VERIFY(shown.part<QLabel>("emptyHeadline")->text().startsWith(u"No endpoint matches"_s));
    QCOMPARE(m_demo.server.requests().size(), 0U);
}

void TestEndpointsPage::columnsAreKeptForEachConnection()
{
    DemoSession other(5);
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    shown.table().header().resizeSection(int(EndpointColumn::HostName), 317);
    shown.page.setSession(other.session.get());
    QVERIFY(shown.table().header().sectionSize(int(EndpointColumn::HostName)) != 317);
    shown.page.setSession(m_demo.session.get());
    QCOMPARE(shown.table().header().sectionSize(int(EndpointColumn::HostName)), 317);
    shown.page.setSession(nullptr);
}

class UrlCatcher : public QObject
{
    Q_OBJECT
public:
    QUrl seen{};
public Q_SLOTS:
    void open(const QUrl &url) { seen = url; }
};

void TestEndpointsPage::opensInKibana()
{
    UrlCatcher catcher;
    QDesktopServices::setUrlHandler(u"http"_s, &catcher, "open");
    ShownPage shown;
    shown.page.setSession(m_demo.session.get());
    QTRY_COMPARE(shown.rows(), 300);
    shown.selectRow(1);
    const QString id = shown.page.selectedEndpoints().first().agentId;
    auto *open = shown.part<QAbstractButton>("detailOpenInKibana");
    QTRY_VERIFY(open->toolTip().contains(id));
    open->click();
    QDesktopServices::unsetUrlHandler(u"http"_s);
    QVERIFY(catcher.seen.toString().contains(u"/app/security/administration/endpoints?selected_endpoint="_s + id));
}

REEVE_TEST_MAIN(TestEndpointsPage)
#include "test_endpointspage.moc"
