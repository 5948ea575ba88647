// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/caselistview.h"

#include <QLabel>
#include <QTableView>
#include <QToolButton>

#include "tests/support/testprogram.h"
#include "tests/ui/cases/casefixture.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/searchfield.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

namespace {

QStringList titles(const CaseFixture &fixture)
{
    const auto *model = fixture.find<QTableView>(u"casesTable"_s)->model();
    QStringList list;
    for (int row = 0; row < model->rowCount(); ++row)
        list.append(model->index(row, 0).data().toString());
    return list;
}

// Text of the page that is shown instead of the table.
QString emptyText(const CaseFixture &fixture)
{
    QStringList texts;
    for (const QLabel *label : fixture.find<EmptyState>(u"casesEmpty"_s)->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u' ');
}

void search(const CaseFixture &fixture, const QString &text)
{
    auto *field = fixture.find<SearchField>(u"casesSearch"_s);
    field->setText(text);
    QTest::keyClick(field, Qt::Key_Return);
}

}

class TestCaseList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCasesOfTheDemo_data();
    void findsTheCasesOfTheDemo();
    void findsACaseByItsId_data();
    void findsACaseByItsId();
    void saysWhyNothingWasFound_data();
    void saysWhyNothingWasFound();
    void theKeysOfFindLeadToTheSearch();
    void keepsTheCasesOfAStatus();
    void columnsThatSayNothingLeaveTheirSpace();
    void aReadOnlyConnectionIsShownOnTheButton();
};

void TestCaseList::findsTheCasesOfTheDemo_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::newRow("a word") << u"invoices"_s << u"Phishing wave with invoices"_s;
    QTest::newRow("a beginning, in capitals") << u"INVOI"_s << u"Phishing wave with invoices"_s;
    QTest::newRow("two words in another order") << u"wave phis"_s << u"Phishing wave with invoices"_s;
    QTest::newRow("a word of the description") << u"attachment"_s << u"Phishing wave with invoices"_s;
    QTest::newRow("one word of each") << u"phishing recipients"_s << u"Phishing wave with invoices"_s;
    QTest::newRow("a sign between words") << u"phishing - invoices"_s << u"Phishing wave with invoices"_s;
    QTest::newRow("a sign at the end") << u"invoices."_s << u"Phishing wave with invoices"_s;
    QTest::newRow("an asterisk at the end") << u"invoices*"_s << u"Phishing wave with invoices"_s;
    QTest::newRow("an emphasised word of Markdown")
        << u"isolated at once.**"_s << u"Ransomware note found on FRA-LT-0421"_s;
}

void TestCaseList::findsTheCasesOfTheDemo()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    CaseFixture fixture;
    fixture.connectTo();
    fixture.page().showList();
    QTRY_VERIFY(titles(fixture).size() > 1);
    search(fixture, typed);
    QTRY_COMPARE(titles(fixture), QStringList{title});
}

void TestCaseList::findsACaseByItsId_data()
{
    QTest::addColumn<QString>("typed"); // %1: the id
    QTest::newRow("the id") << u"%1"_s;
    QTest::newRow("with blanks around it") << u"  %1\t"_s;
    QTest::newRow("in quotes") << u"\"%1\""_s;
    QTest::newRow("in angle brackets") << u"<%1>"_s;
    QTest::newRow("the address of the case") << u"https://kb.example/app/security/cases/%1"_s;
    QTest::newRow("the address with its tab") << u"https://kb.example/app/security/cases/%1/?tabId=alerts"_s;
    QTest::newRow("an address below a base path") << u"https://kb.example/kibana/app/security/cases/%1"_s;
    QTest::newRow("an address of the API") << u"https://kb.example/api/cases/%1"_s;
    QTest::newRow("a link in Markdown") << u"[the case](https://kb.example/app/security/cases/%1)"_s;
}

void TestCaseList::findsACaseByItsId()
{
    QFETCH(QString, typed);
    CaseFixture fixture;
    fixture.connectTo();
    fixture.page().showList();
    QTRY_VERIFY(titles(fixture).size() > 1);
    const QJsonArray all = fixture.cases();
    for (const qsizetype which : {qsizetype(0), all.size() - 1}) {
        const QJsonObject wanted = all[which].toObject();
        const QString id = wanted[u"id"].toString();
        search(fixture, typed.arg(id));
        QTRY_COMPARE(titles(fixture), QStringList{wanted[u"title"].toString()});
        search(fixture, typed.arg(id.toUpper())); // as some mail programs write it
        QTRY_COMPARE(titles(fixture), QStringList{wanted[u"title"].toString()});
    }
    search(fixture, {});
    QTRY_VERIFY(titles(fixture).size() > 1);
}

void TestCaseList::saysWhyNothingWasFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"nowhere to be found"_s
                           << u"Titles and descriptions are searched for whole words, the last word as a beginning."_s;
    QTest::newRow("an id") << u"11111111-2222-4333-8444-555555555555"_s
                           << u"Kibana lists no case with this id in this space"_s;
    QTest::newRow("half an id") << u"11111111-2222-4333"_s << u"Titles and descriptions are searched for whole words"_s;
    QTest::newRow("an address in another space")
        << u"https://kb.example/s/soc/app/security/cases/11111111-2222-4333-8444-555555555555"_s
        << u"The address is of a case in the space “soc”. This connection shows the space “default”."_s;
}

void TestCaseList::saysWhyNothingWasFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    CaseFixture fixture;
    fixture.connectTo();
    fixture.page().showList();
    QTRY_VERIFY(titles(fixture).size() > 1);
    search(fixture, typed);
    QTRY_VERIFY2(emptyText(fixture).contains(expected), qPrintable(emptyText(fixture)));
    for (QPushButton *button : fixture.find<EmptyState>(u"casesEmpty"_s)->findChildren<QPushButton *>())
        if (button->text() == u"Show all cases"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(titles(fixture).size() > 1);
    QCOMPARE(fixture.find<SearchField>(u"casesSearch"_s)->text(), QString());
}

void TestCaseList::theKeysOfFindLeadToTheSearch()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.page().showList();
    QTRY_VERIFY(titles(fixture).size() > 1);
    auto *field = fixture.find<SearchField>(u"casesSearch"_s);
    field->setText(u"laptop"_s);
    fixture.find<QTableView>(u"casesTable"_s)->setFocus();
    QTest::keySequence(fixture.page().window(), QKeySequence::Find);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->selectedText(), u"laptop"_s); // so that typing replaces it
}

void TestCaseList::keepsTheCasesOfAStatus()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.page().showList();
    const auto *closed = fixture.find<QToolButton>(u"casesStatus_closed"_s);
    QTRY_VERIFY(titles(fixture).size() > 1);
    const auto all = titles(fixture).size();
    QTRY_COMPARE(closed->text(), u"Closed (2)"_s);
    fixture.click(u"casesStatus_closed"_s);
    QTRY_COMPARE(titles(fixture).size(), 2);
    QTRY_COMPARE(closed->text(), u"Closed (2)"_s);
    fixture.click(u"casesStatus_in-progress"_s);
    QTRY_VERIFY(titles(fixture).size() > 2);
    QVERIFY(titles(fixture).size() < all);
    fixture.click(u"casesStatus_closed"_s);
    fixture.click(u"casesStatus_in-progress"_s);
    QTRY_COMPARE(titles(fixture).size(), all);
}

void TestCaseList::columnsThatSayNothingLeaveTheirSpace()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.page().showList();
    auto *table = fixture.find<QTableView>(u"casesTable"_s);
    QTRY_VERIFY(titles(fixture).size() > 1);
    QVERIFY(!table->isColumnHidden(int(CaseColumn::Comments))); // some have comments
    search(fixture, u"lost laptop"_s);
    QTRY_COMPARE(titles(fixture).size(), 1);
    QVERIFY(table->isColumnHidden(int(CaseColumn::Comments)));
    QVERIFY(table->isColumnHidden(int(CaseColumn::Alerts)));
    QVERIFY(!table->isColumnHidden(int(CaseColumn::Status)));
    QVERIFY(!table->isColumnHidden(int(CaseColumn::Created)));
    search(fixture, {});
    QTRY_VERIFY(titles(fixture).size() > 1);
    QTRY_VERIFY(!table->isColumnHidden(int(CaseColumn::Comments)));
}

void TestCaseList::aReadOnlyConnectionIsShownOnTheButton()
{
    CaseFixture fixture;
    fixture.connectTo();
    fixture.page().showList();
    const auto *create = fixture.find<QPushButton>(u"casesNew"_s);
    QCOMPARE(create->accessibleDescription(), QString());
    fixture.session().client().setReadOnly(true);
    QVERIFY(create->accessibleDescription().startsWith(u"This connection is read-only."_s));
    QVERIFY(create->isEnabled()); // a draft can be written
    fixture.session().client().setReadOnly(false);
    QCOMPARE(create->accessibleDescription(), QString());
}

REEVE_TEST_MAIN(TestCaseList)
#include "test_caselist.moc"
