// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/parts/formfield.h"
#include "ui/style/styleproperties.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// The filter box in Live mode, and the filter as KQL.
class TestKqlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveModeUnderstandsFields();
    void aFieldThatIsNotKnownAsksNobody();
    void aFilterIsShownAndCopied();
    void aFilterIsSentToTheServer();
    void aFilterWithAProblemIsNotSent();
    void filteringToAValueKeepsWhatWasTyped();
    void theExampleOfKqlWorks();
    void kqlOfAViewThatIsNotValidAsksNobody_data();
    void kqlOfAViewThatIsNotValidAsksNobody();

private:
    void showLive(ShownPage &shown)
    {
        shown.page.setSession(m_demo.session.get());
        QTRY_COMPARE(shown.rows(), 300);
    }
    static bool isRead(const ShownPage &shown) { return shown.page.inventory()->state() == InventoryState::Complete; }
    QDialog *openKql(const ShownPage &shown)
    {
        shown.part<QAbstractButton>("sendAsKql")->click();
        return shown.part<QDialog>("kqlDialog");
    }

    DemoSession m_demo{300};
};

void TestKqlPage::liveModeUnderstandsFields()
{
    ShownPage shown;
    showLive(shown);
    const EndpointTableModel &model = shown.page.inventory()->model();
    QTest::keyClicks(shown.part<QLineEdit>("searchField"), u"os:windows -version:8.1"_s);
    QTRY_VERIFY(shown.rows() > 0 && shown.rows() < 300 && isRead(shown));
    for (int row = 0; row < shown.rows(); ++row) {
        QCOMPARE(model.endpointAt(row).osName, u"Windows"_s);
        QVERIFY(!model.endpointAt(row).agentVersion.contains(u"8.1"_s));
    }
    shown.part<QLineEdit>("searchField")->setText(u"status:offline"_s);
    QTRY_VERIFY(shown.rows() > 0 && isRead(shown) && model.endpointAt(0).status == HostStatus::Offline);
    QVERIFY(shown.part<QLabel>("countsText")->text().contains(u" of 300 endpoints match"_s));
}

void TestKqlPage::aFieldThatIsNotKnownAsksNobody()
{
    ShownPage shown;
    showLive(shown);
    m_demo.server.forgetRequests();
    auto *field = shown.part<QLineEdit>("searchField");
    QTest::keyClicks(field, u"hots:web"_s);
    QTRY_COMPARE(shown.page.inventory()->query().searchText, u"hots:web"_s);
    QTRY_COMPARE(shown.rows(), 0);
    QVERIFY(hasProblem(field));
    QVERIFY(shown.part<QLabel>("filterNote")->text().contains(u"“hots”"_s));
    QTRY_VERIFY(shown.part<QLabel>("emptyHeadline")->text().startsWith(u"The filter is not understood"_s));
    QCOMPARE(m_demo.server.count("GET", "/api/endpoint/metadata"), 0U);
    field->clear();
    QTRY_COMPARE(shown.rows(), 300);
}

void TestKqlPage::aFilterIsShownAndCopied()
{
    ShownPage shown;
    showLive(shown);
    shown.part<QLineEdit>("searchField")->setText(u"host:7 status:healthy ip:7f"_s);
    QDialog *dialog = openKql(shown);
    QVERIFY(dialog);
    const QString expected = u"united.endpoint.host.hostname : *7* or united.endpoint.host.name : *7*"_s;
    QCOMPARE(shown.part<QPlainTextEdit>("kqlText")->toPlainText(), expected);
    const QString notes = shown.part<QLabel>("kqlNotes")->text();
    QVERIFY2(notes.contains(u"Host status, sent beside the KQL: healthy"_s), qPrintable(notes));
    QVERIFY(shown.part<QLabel>("kqlLeftOut")->text().contains(u"ip:7f"_s));
    shown.part<QAbstractButton>("kqlCopy")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    dialog->reject();
}

void TestKqlPage::aFilterIsSentToTheServer()
{
    ShownPage shown;
    showLive(shown);
    shown.part<QAbstractButton>("modeWholeFleet")->click();
    QTRY_VERIFY(shown.page.inventory()->mode() == ReadingMode::WholeFleet && isRead(shown));
    shown.part<QLineEdit>("searchField")->setText(u"os:windows -status:healthy"_s);
    QTRY_VERIFY(shown.rows() > 0 && shown.rows() < 300);
    QVERIFY(openKql(shown));
    shown.part<QAbstractButton>("kqlUse")->click();
    QCOMPARE(shown.page.inventory()->mode(), ReadingMode::Live);
    QVERIFY(shown.part<QAbstractButton>("modeLive")->isChecked());
    QCOMPARE(shown.part<QLineEdit>("searchField")->text(), QString());
    const QString kuery = shown.part<QLineEdit>("kqlEdit")->text();
    QVERIFY(shown.part<QLineEdit>("kqlEdit")->isVisible());
    QCOMPARE(kuery, u"united.endpoint.host.os.name : (*windows* or *WINDOWS* or *Windows*)"_s);
    QVERIFY(!shown.part<QAbstractButton>("statusChip-healthy")->isChecked());
    QVERIFY(shown.part<QAbstractButton>("statusChip-offline")->isChecked());
    QTRY_VERIFY(shown.rows() > 0 && isRead(shown));
    for (int row = 0; row < shown.rows(); ++row) {
        QCOMPARE(shown.page.inventory()->model().endpointAt(row).osName, u"Windows"_s);
        QVERIFY(shown.page.inventory()->model().endpointAt(row).status != HostStatus::Healthy);
    }
}

void TestKqlPage::aFilterWithAProblemIsNotSent()
{
    ShownPage shown;
    showLive(shown);
    shown.part<QLineEdit>("searchField")->setText(u"hots:web"_s);
    QVERIFY(openKql(shown));
    QVERIFY(shown.part<QLabel>("kqlNotes")->text().contains(u"“hots”"_s));
    QVERIFY(!shown.part<QAbstractButton>("kqlUse")->isEnabled());
    QVERIFY(!shown.part<QAbstractButton>("kqlCopy")->isEnabled());
    QCOMPARE(shown.part<QPlainTextEdit>("kqlText")->toPlainText(), QString());
}

void TestKqlPage::filteringToAValueKeepsWhatWasTyped()
{
    ShownPage shown;
    showLive(shown);
    QTest::keyClicks(shown.part<QLineEdit>("searchField"), u"os:windows"_s); // not sent yet
    Q_EMIT shown.table().filterRequested(3, EndpointColumn::AgentVersion);
    QCOMPARE(shown.part<QLineEdit>("searchField")->text(), u"os:windows"_s);
    QCOMPARE(shown.page.inventory()->query().searchText, u"os:windows"_s);
    QVERIFY(shown.page.inventory()->query().kuery.startsWith(u"united.endpoint.agent.version : \""_s));
    QTRY_VERIFY(isRead(shown));
}

void TestKqlPage::theExampleOfKqlWorks()
{
    ShownPage shown;
    showLive(shown);
    shown.part<QAbstractButton>("kqlToggle")->click();
    auto *edit = shown.part<QLineEdit>("kqlEdit");
    edit->setText(u"united.endpoint.host.os.name : Windows"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(isRead(shown) && shown.rows() > 0 && shown.rows() < 300);
    const int windows = shown.rows();
    edit->setText(edit->placeholderText());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(isRead(shown) && shown.rows() > 0 && shown.rows() < windows);
    for (int row = 0; row < shown.rows(); ++row) {
        const Endpoint endpoint = shown.page.inventory()->model().endpointAt(row);
        QCOMPARE(endpoint.osName, u"Windows"_s);
        QVERIFY(std::ranges::none_of(
            endpoint.addresses, [](const QString &address) { return address.startsWith(u"192.168."_s); }));
    }
}

void TestKqlPage::kqlOfAViewThatIsNotValidAsksNobody_data()
{
    QTest::addColumn<ReadingMode>("mode");
    QTest::newRow("where Kibana filters") << ReadingMode::Live;
    QTest::newRow("where the whole fleet is read") << ReadingMode::WholeFleet;
}

void TestKqlPage::kqlOfAViewThatIsNotValidAsksNobody()
{
    QFETCH(ReadingMode, mode);
    ShownPage shown;
    showLive(shown);
    m_demo.server.forgetRequests();
    EndpointInventory &inventory = *shown.page.inventory();
    inventory.setMode(mode, {.kuery = u"a : b) or (c : d"_s});
    QTRY_VERIFY(isRead(shown));
    QCOMPARE(shown.rows(), 0);
    QVERIFY2(inventory.filterProblem().startsWith(u"At character 6"_s), qPrintable(inventory.filterProblem()));
    QTRY_VERIFY(shown.part<QLabel>("emptyHeadline")->text().startsWith(u"The filter is not understood"_s));
    QCOMPARE(m_demo.server.count("GET", "/api/endpoint/metadata"), 0U);
    inventory.setQuery({});
    QTRY_COMPARE(shown.rows(), 300);
}

REEVE_TEST_MAIN(TestKqlPage)
#include "test_kqlpage.moc"
