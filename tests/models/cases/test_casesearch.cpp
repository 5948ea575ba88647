// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casesearch.h"

#include <QTest>
#include <QUrlQuery>

#include "models/cases/caselistmodel.h"
#include "tests/models/cases/caseserver.h"
#include "tests/models/cases/simplequery.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

namespace {

constexpr auto id = "3c1b7e8a-42f0-4d9b-9a51-0c7f2ce1d0aa";

QStringList valuesOf(const Arrived &request, const QString &key)
{
    return QUrlQuery(QUrl(QString::fromLatin1(request.path))).allQueryItemValues(key, QUrl::FullyDecoded);
}

}

class TestCaseSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksForWhatWasTyped_data();
    void looksForWhatWasTyped();
    void findsTheCaseThatWasMeant_data();
    void findsTheCaseThatWasMeant();
    void passesByWhatWasNotMeant_data();
    void passesByWhatWasNotMeant();
    void recognisesTheIdOfACase_data();
    void recognisesTheIdOfACase();
    void takesOtherTextsForWords_data();
    void takesOtherTextsForWords();
    void saysInTheRequestWhereItLooks();
    void searchesWithoutTextAreForEverything();
};

void TestCaseSearch::looksForWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a beginning") << u"Iss"_s << u"Iss*"_s;
    QTest::newRow("several words") << u"disk  full "_s << u"disk full*"_s;
    QTest::newRow("a minus before a word") << u"full -disk"_s << uR"(full disk*)"_s;
    QTest::newRow("a minus inside an earlier word") << u"db-3 down"_s << uR"(db\-3 down*)"_s;
    QTest::newRow("a minus inside the last word") << u"down db-3"_s << uR"(down db\- 3*)"_s;
    QTest::newRow("a minus between words") << u"disk - full"_s << u"disk full*"_s;
    QTest::newRow("a plus") << u"+disk +full"_s << uR"(\+disk full*)"_s;
    QTest::newRow("a pipe") << u"disk|full"_s << uR"(disk\| full*)"_s;
    QTest::newRow("a pipe between words") << u"disk | full"_s << u"disk full*"_s;
    QTest::newRow("a phrase") << uR"("disk full")"_s << uR"(\"disk full*)"_s;
    QTest::newRow("an open quote") << uR"(say "hello there)"_s << uR"(say \"hello there*)"_s;
    QTest::newRow("brackets") << u"(disk) (full)"_s << uR"(\(disk\) full*)"_s;
    QTest::newRow("an open bracket") << u"f(x and"_s << uR"(f\(x and*)"_s;
    QTest::newRow("an asterisk of the user's") << u"dis* full"_s << uR"(dis\* full*)"_s;
    QTest::newRow("an asterisk at the end") << u"disk*"_s << u"disk*"_s;
    QTest::newRow("an asterisk before a word") << u"*disk full"_s << uR"(\*disk full*)"_s;
    QTest::newRow("a fuzzy word") << u"dsk~2 full"_s << uR"(dsk\~2 full*)"_s;
    QTest::newRow("a home directory") << u"~root/.ssh"_s << uR"(\~root/. ssh*)"_s;
    QTest::newRow("a Windows path") << uR"(C:\Temp\x1)"_s << uR"(C:\\Temp\\ x1*)"_s;
    QTest::newRow("a backslash at the end") << uR"(disk\)"_s << u"disk*"_s;
    QTest::newRow("an escaped operator") << uR"(a\-b c)"_s << uR"(a\\\-b c*)"_s;
    QTest::newRow("an address of a network") << u"10.0.0.5"_s << u"10.0.0.5*"_s;
    QTest::newRow("half an address") << u"10.0.0."_s << u"10.0.0*"_s;
    QTest::newRow("a host") << u"web-01.emea.corp.example"_s << uR"(web\-01. emea.corp.example*)"_s;
    QTest::newRow("a host at the end") << u"down web-01.emea.corp.example"_s
                                       << uR"(down web\-01. emea.corp.example*)"_s;
    QTest::newRow("a name of a package") << u"libc6.so"_s << u"libc6. so*"_s;
    QTest::newRow("a field and its value") << u"user:bob"_s << u"user:bob*"_s;
    QTest::newRow("a sentence") << u"It burns!"_s << u"It burns*"_s;
    QTest::newRow("KQL") << uR"(title : "x" and not y)"_s << uR"(title \"x\" and not y*)"_s;
    QTest::newRow("a no-break space and tabs") << u"disk\u00a0full\tnow"_s << u"disk full now*"_s;
    QTest::newRow("a wide space") << u"\u3000disk\u3000"_s << u"disk*"_s;
    QTest::newRow("Chinese, of which each sign is a word") << u"事件"_s << u"事 件*"_s;
    QTest::newRow("Umlauts") << u"Büro-Köln"_s << uR"(Büro\- Köln*)"_s;
    QTest::newRow("an emoji") << u"server 🔥"_s << u"server 🔥*"_s;
    QTest::newRow("signs only") << u"-- | **"_s << uR"(\-\- \| \*\*)"_s;
    QTest::newRow("a query of an address") << u"a&search=*#x"_s << u"a&search=\\*# x*"_s;
    QTest::newRow("a percent sign") << u"100%"_s << u"100*"_s;
}

void TestCaseSearch::looksForWhatWasTyped()
{
    QFETCH(QString, typed);
    const CaseSearch search = caseSearchFor(typed);
    QTEST(search.text, "expected");
    QVERIFY(search.allWords);
    QCOMPARE(readSimpleQuery(search.text).operators, QString());

    CaseServer server;
    Client client(server.target());
    CaseListModel model;
    model.setSearch(typed);
    model.setClient(&client);
    QTRY_COMPARE(server.arrived.size(), 1);
    QCOMPARE(valuesOf(server.arrived[0], u"search"_s), QStringList{search.text});
}

void TestCaseSearch::findsTheCaseThatWasMeant_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("a plain title") << u"Issue with the disk"_s;
    QTest::newRow("minus signs") << u"Disk full -- again - on db-3"_s;
    QTest::newRow("a phrase in quotes") << u"User says \"it burns\" (again)"_s;
    QTest::newRow("a path") << uR"(Dropper in C:\Users\Öl\AppData)"_s;
    QTest::newRow("C++ and more") << u"C++ runtime | missing ~5 times"_s;
    QTest::newRow("an address") << u"Beacon from 10.0.0.5:443"_s;
    QTest::newRow("a host with its domain") << u"web-01.emea.corp.example is down"_s;
    QTest::newRow("versions and prices") << u"Kibana v8.18.2, 1,500 hosts; 3.5 GB (x86_64) user:bob"_s;
    QTest::newRow("asterisks") << u"**urgent** look * at * this*"_s;
    QTest::newRow("apostrophes and emoji") << u"Don't panic 🔥🔥 now"_s;
    QTest::newRow("Chinese") << u"安全事件 报告"_s;
    QTest::newRow("an e-mail address") << u"Phishing to o'neil+it@corp.example"_s;
    QTest::newRow("a tag") << u"#4711_b <script>alert(1)</script>"_s;
}

// Every beginning of the title finds it, as somebody types it.
void TestCaseSearch::findsTheCaseThatWasMeant()
{
    QFETCH(QString, title);
    for (qsizetype length = 1; length <= title.size(); ++length) {
        const QString typed = title.first(length);
        if (typed.back().isHighSurrogate() || !caseSearchFor(typed).hasWords)
            continue;
        const QString search = caseSearchFor(typed).text;
        QVERIFY2(finds(search, title), qPrintable(u"“%1” as %2"_s.arg(typed, search)));
    }
}

void TestCaseSearch::passesByWhatWasNotMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::newRow("one of two words") << u"disk full"_s << u"Disk replaced"_s;
    QTest::newRow("one part of a name") << u"db-3"_s << u"3 hosts"_s;
    QTest::newRow("the inside of a word") << u"sue"_s << u"Issue"_s;
    QTest::newRow("the beginning of an earlier word") << u"dis full"_s << u"Disk full"_s;
    QTest::newRow("a word said to be absent") << u"full -disk"_s << u"Basin full"_s;
    QTest::newRow("either of two words") << u"disk | basin"_s << u"Disk"_s;
    QTest::newRow("a similar word") << u"dusk~1 full"_s << u"Disk full 1"_s;
    QTest::newRow("signs only") << u"* * *"_s << u"* * *"_s;
}

void TestCaseSearch::passesByWhatWasNotMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    QVERIFY(!finds(caseSearchFor(typed).text, title));
}

void TestCaseSearch::recognisesTheIdOfACase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("space"); // null: none is named
    const QString uuid = QString::fromLatin1(id);
    QTest::newRow("an id") << uuid << QString();
    QTest::newRow("an id in capitals, with blanks") << u" %1\t"_s.arg(uuid.toUpper()) << QString();
    QTest::newRow("an id in quotes") << u"\"%1\""_s.arg(uuid) << QString();
    QTest::newRow("an address in the default space")
        << u"https://kb.example/app/security/cases/%1"_s.arg(uuid) << u"default"_s;
    QTest::newRow("an address in a space, with a tab")
        << u"https://kb.example/s/soc_2/app/security/cases/%1/?tabId=x"_s.arg(uuid) << u"soc_2"_s;
    QTest::newRow("an address below a base path")
        << u"http://10.0.0.5:5601/kibana/s/soc/app/observability/cases/%1#top"_s.arg(uuid) << u"soc"_s;
    QTest::newRow("an address of Stack Management, of a comment")
        << u"https://kb.example/app/management/insightsAndAlerting/cases/%1/11111111-2222-4333-8444-555555555555"_s.arg(
               uuid)
        << u"default"_s;
    QTest::newRow("an address of the API") << u"https://kb.example/s/soc/api/cases/%1/comments"_s.arg(uuid) << u"soc"_s;
    QTest::newRow("an address without scheme, in angle brackets")
        << u"<kb.example/app/security/cases/%1>"_s.arg(uuid) << u"default"_s;
    QTest::newRow("a Markdown link") << u"[case](https://kb.example/app/security/cases/%1)"_s.arg(uuid) << u"default"_s;
    QTest::newRow("an address that leads back after a sign-in")
        << u"https://kb.example/login?next=%2Fs%2Fsoc%2Fapp%2Fsecurity%2Fcases%2F"_s + uuid << u"soc"_s;
}

void TestCaseSearch::recognisesTheIdOfACase()
{
    QFETCH(QString, typed);
    QFETCH(QString, space);
    const CaseSearch search = caseSearchFor(typed);
    QCOMPARE(search.id, QString::fromLatin1(id));
    QCOMPARE(search.text, search.id); // neither escaped nor a beginning, or Kibana would not take it for an id
    QVERIFY(!search.allWords);
    QCOMPARE(search.space.value_or(QString()), space);
}

void TestCaseSearch::takesOtherTextsForWords_data()
{
    QTest::addColumn<QString>("typed");
    const QString uuid = QString::fromLatin1(id);
    QTest::newRow("half an id") << uuid.first(20);
    QTest::newRow("an id that is too long") << uuid + u"b"_s;
    QTest::newRow("two ids") << uuid + u' ' + uuid;
    QTest::newRow("an id in a sentence") << u"see "_s + uuid;
    QTest::newRow("the address of the list") << u"https://kb.example/app/security/cases"_s;
    QTest::newRow("the address of the form") << u"https://kb.example/app/security/cases/create"_s;
    QTest::newRow("the address of something else") << u"https://kb.example/app/security/rules/id/"_s + uuid;
    QTest::newRow("no UUID") << u"00000000-0000-0000-0000-000000000000"_s;
}

void TestCaseSearch::takesOtherTextsForWords()
{
    QFETCH(QString, typed);
    const CaseSearch search = caseSearchFor(typed);
    QVERIFY(search.id.isEmpty());
    QVERIFY(!search.space);
    QVERIFY(search.allWords);
    QVERIFY(search.text.endsWith(u'*'));
}

void TestCaseSearch::saysInTheRequestWhereItLooks()
{
    CaseServer server;
    Client client(server.target());
    CaseListModel model;
    model.setSearch(u"disk full"_s);
    model.setClient(&client);
    QTRY_COMPARE(server.arrived.size(), 1);
    QCOMPARE(valuesOf(server.arrived[0], u"searchFields"_s), (QStringList{u"title"_s, u"description"_s}));
    QCOMPARE(valuesOf(server.arrived[0], u"defaultSearchOperator"_s), QStringList{u"AND"_s});
    QCOMPARE(valuesOf(server.arrived[0], u"sortField"_s), QStringList{u"createdAt"_s});
    QCOMPARE(valuesOf(server.arrived[0], u"sortOrder"_s), QStringList{u"desc"_s});
    // Kibana looks for two forms of an id, of which only one can be there.
    model.setSearch(QString::fromLatin1(id));
    QTRY_COMPARE(server.arrived.size(), 2);
    QCOMPARE(valuesOf(server.arrived[1], u"defaultSearchOperator"_s), QStringList{u"OR"_s});
}

void TestCaseSearch::searchesWithoutTextAreForEverything()
{
    for (const QString &typed : {QString(), u"  "_s, u"\u00a0\t\u3000"_s})
        QCOMPARE(caseSearchFor(typed), (CaseSearch{.allWords = true}));
    const ApiRequest request = findCases({.search = u"  "_s}, 1, 20);
    QCOMPARE(request.query.size(), 4U);
}

REEVE_GUILESS_TEST_MAIN(TestCaseSearch)
#include "test_casesearch.moc"
