// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include "tests/support/testprogram.h"
#include "tests/ui/endpoints/demosession.h"
#include "ui/parts/messagebar.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class TestEmptyInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutConnectionItSaysSo();
    void nothingEnrolledIsFoundByAskingTheServer();
    void aFailureWithoutRowsSaysWhatToDo();
    void aFailureAboveRowsLeavesThem();
    void kqlThatKibanaRefusesIsSaidAtTheField();
    void kqlThatMatchesNothingIsExplained();
    void aFilterThatIsNotUnderstoodIsNoMissingMatch_data();
    void aFilterThatIsNotUnderstoodIsNoMissingMatch();
};

void TestEmptyInventory::withoutConnectionItSaysSo()
{
    ShownPage shown;
    QCOMPARE(shown.part<QLabel>("emptyHeadline")->text(), u"No connection"_s);
    QVERIFY(!shown.part<QAbstractButton>("refreshButton")->isEnabled());
}

void TestEmptyInventory::nothingEnrolledIsFoundByAskingTheServer()
{
    DemoSession demo(0);
    ShownPage shown;
    QSignalSpy explained(&shown.page, &Page::explanationRequested);
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(demo.server.count("GET", "/api/fleet/agent_status"), 1U);
    QTRY_COMPARE(demo.session->findings().size(), 1U);
    const Diagnosis finding = demo.session->findings().back();
    QCOMPARE(finding.id, u"nothing-enrolled"_s);
    QCOMPARE(shown.part<QLabel>("emptyHeadline")->text(), finding.symptom);
    QVERIFY(shown.part<QLabel>("emptyText")->text().contains(finding.resolution.first()));
    const QList<QAbstractButton *> buttons = shown.page.findChildren<QAbstractButton *>();
    const auto explain = std::ranges::find(buttons, u"Explain"_s, &QAbstractButton::text);
    (*explain)->click();
    QCOMPARE(explained.first().first().value<Diagnosis>(), finding);
}

void TestEmptyInventory::aFailureWithoutRowsSaysWhatToDo()
{
    DemoSession demo(30);
    QVERIFY(demo.server.setFault("403"));
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Failed);
    QCOMPARE(shown.part<QLabel>("emptyHeadline")->text(), demo.session->findings().back().symptom);
    QVERIFY(!shown.part<MessageBar>("failureBar")->isVisible());
    demo.server.clearFaults();
    shown.page.refresh();
    QTRY_COMPARE(shown.rows(), 30);
}

void TestEmptyInventory::aFailureAboveRowsLeavesThem()
{
    DemoSession demo(30);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 30);
    QVERIFY(demo.server.setFault("401"));
    shown.part<QAbstractButton>("refreshButton")->click();
    auto *bar = shown.part<MessageBar>("failureBar");
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(shown.rows(), 30);
    QSignalSpy explained(&shown.page, &Page::explanationRequested);
    bar->findChild<QAbstractButton *>(u"messageAction0"_s)->click();
    QCOMPARE(explained.first().first().value<Diagnosis>().symptom, bar->text());
    demo.server.clearFaults();
    bar->findChild<QAbstractButton *>(u"messageAction1"_s)->click();
    QTRY_VERIFY(!bar->isVisible());
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Complete);
}

void TestEmptyInventory::kqlThatKibanaRefusesIsSaidAtTheField()
{
    DemoSession demo(30);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 30);
    shown.part<QAbstractButton>("kqlToggle")->click();
    auto *kql = shown.part<QLineEdit>("kqlEdit");
    QTest::keyClicks(kql, u"united.endpoint.host.ip : 10.*"_s);
    QTest::keyClick(kql, Qt::Key_Return);
    const auto told = [&] {
        const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"values that Elasticsearch refuses"_s); });
    };
    QTRY_VERIFY(told());
    kql->clear();
    QTRY_COMPARE(shown.rows(), 30);
    QVERIFY(!told());
}

void TestEmptyInventory::kqlThatMatchesNothingIsExplained()
{
    DemoSession demo(30);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 30);
    shown.part<QAbstractButton>("kqlToggle")->click();
    auto *kql = shown.part<QLineEdit>("kqlEdit");
    const auto text = [&] { return shown.part<QLabel>("emptyText")->text(); };
    kql->setText(u"united.endpoint.host.os.name: windows"_s);
    QTest::keyClick(kql, Qt::Key_Return);
    QTRY_VERIFY(text().startsWith(u"Small letters and capitals differ in united.endpoint.host.os.name"_s));
    kql->setText(u"united.endpoint.host.hostname : nobody"_s);
    QTest::keyClick(kql, Qt::Key_Return);
    QTRY_VERIFY(text().contains(u"Write united.endpoint.host.hostname : *nobody*."_s));
    kql->setText(kql->placeholderText()); // an example that works
    QTest::keyClick(kql, Qt::Key_Return);
    QCOMPARE(shown.page.inventory()->query().kuery, kql->placeholderText());
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Complete);
    QVERIFY(shown.rows() > 0 && shown.rows() < 30);
}

void TestEmptyInventory::aFilterThatIsNotUnderstoodIsNoMissingMatch_data()
{
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("where Kibana is asked") << "modeLive"_ba;
    QTest::newRow("where the whole fleet is here") << "modeWholeFleet"_ba;
}

void TestEmptyInventory::aFilterThatIsNotUnderstoodIsNoMissingMatch()
{
    QFETCH(QByteArray, mode);
    DemoSession demo(30);
    ShownPage shown;
    shown.page.setSession(demo.session.get());
    QTRY_COMPARE(shown.rows(), 30);
    shown.part<QAbstractButton>(mode.constData())->click();
    QTRY_COMPARE(shown.page.inventory()->state(), InventoryState::Complete);
    auto *field = shown.part<QLineEdit>("searchField");
    const auto headline = [&] { return shown.part<QLabel>("emptyHeadline")->text(); };
    field->setText(u"zzzz"_s);
    QTRY_VERIFY(headline().startsWith(u"No endpoint matches"_s));
    field->setText(u"nosuch:foo"_s);
    QTRY_COMPARE(headline(), u"The filter is not understood, so no endpoint is shown"_s);
    QVERIFY(shown.part<QLabel>("emptyText")->text().contains(u"nosuch"_s));
    QCOMPARE(shown.part<QLabel>("countsText")->text(), headline());
    QTRY_COMPARE(shown.part<QAbstractButton>("statusChip-healthy")->accessibleName(), u"Healthy"_s); // and no number
    field->setText(u"zzzzz"_s);
    QTRY_VERIFY(headline().startsWith(u"No endpoint matches"_s));
    field->setText(u"nosuch:foo"_s);
    QTRY_COMPARE(headline(), u"The filter is not understood, so no endpoint is shown"_s);
    shown.part<QAbstractButton>("emptyAction0")->click(); // Clear filters
    QTRY_COMPARE(shown.rows(), 30);
}

REEVE_TEST_MAIN(TestEmptyInventory)
#include "test_emptyscreen.moc"
