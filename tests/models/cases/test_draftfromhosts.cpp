// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/draftfromhosts.h"

#include <QTest>

#include "models/cases/caserules.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

namespace {

QList<HostMention> hosts(int count)
{
    QList<HostMention> list;
    for (int i = 0; i < count; ++i)
        list.append({.name = u"host-%1"_s.arg(i), .agentId = u"id-%1"_s.arg(i), .addresses = {u"10.0.0.1"_s}});
    return list;
}

}

class TestDraftFromHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThem();
    void fullNamesTellHostsApart();
    void nothingSelectedIsAnEmptyDraft();
    void staysWithinTheLimits_data();
    void staysWithinTheLimits();
    void whatHasRoomIsKnownBefore_data();
    void whatHasRoomIsKnownBefore();
    void escapesMarkdown_data();
    void escapesMarkdown();
    void percentSignsAreOnlyText();
};

void TestDraftFromHosts::namesThem()
{
    const CaseDraft draft = draftAbout({{.name = u"FRA-LT-0421"_s,
                                            .agentId = u"a1"_s,
                                            .addresses = {u"10.1.2.3"_s, u"fe80::1"_s},
                                            .os = u"Windows 11"_s},
        {.name = u"web-prod-17"_s, .agentId = u"a2"_s}, {.agentId = u"a3"_s}});
    QCOMPARE(draft.title, u"3 endpoints: FRA-LT-0421, web-prod-17, unnamed (a3)"_s);
    QCOMPARE(draft.description,
        u"Endpoints concerned: 3\n\n"
        "| Host | Addresses | Operating system | Agent id |\n| --- | --- | --- | --- |\n"
        "| FRA-LT-0421 | `10.1.2.3`, `fe80::1` | Windows 11 | `a1` |\n"
        "| web-prod-17 |  |  | `a2` |\n"
        "| unnamed \\(a3\\) |  |  | `a3` |\n\n"_s);
    QCOMPARE(draft.tags, QStringList{u"endpoint"_s});
    QCOMPARE(draftAbout(hosts(1)).title, u"1 endpoint: host-0"_s);
}

void TestDraftFromHosts::fullNamesTellHostsApart()
{
    const QString text = draftAbout({{.name = u"web01"_s, .fullName = u"web01.emea.corp.example"_s},
                                        {.name = u"web01"_s, .fullName = u"web01.apac.corp.example"_s},
                                        {.name = u"db"_s}, {.name = u"x"_s, .fullName = u"x.a|b"_s}})
                             .description;
    QVERIFY2(text.contains(u"| web01 (web01.emea.corp.example) |"_s), qPrintable(text));
    QVERIFY(text.contains(u"| web01 (web01.apac.corp.example) |"_s));
    QVERIFY(text.contains(u"| db |"_s));
    QVERIFY(text.contains(u"| x (x.a\\|b) |"_s));
}

void TestDraftFromHosts::nothingSelectedIsAnEmptyDraft()
{
    QVERIFY(draftAbout({}) == CaseDraft{});
}

void TestDraftFromHosts::staysWithinTheLimits_data()
{
    QTest::addColumn<QList<HostMention>>("mentions");
    QTest::addColumn<QString>("titleEnd");
    QTest::addColumn<QString>("descriptionEnd");
    QTest::newRow("twenty names do not all fit a title") << hosts(20) << u" and 4 more"_s << u"`id-19` |\n\n"_s;
    QTest::newRow("ten thousand fit neither") << hosts(10'000) << u" and 9985 more"_s << u"that did not fit here.\n"_s;
    QTest::newRow("one endless name") << QList<HostMention>{{.name = QString(1'000'000, u'x')}} << u"x…"_s
                                      << u"and 1 more that did not fit here.\n"_s;
}

void TestDraftFromHosts::staysWithinTheLimits()
{
    QFETCH(QList<HostMention>, mentions);
    QFETCH(QString, titleEnd);
    QFETCH(QString, descriptionEnd);
    const CaseDraft draft = draftAbout(mentions);
    QVERIFY(problemsIn(draft, {}).empty());
    QVERIFY2(draft.title.endsWith(titleEnd), qPrintable(draft.title));
    QVERIFY2(draft.description.endsWith(descriptionEnd), qPrintable(draft.description.right(80)));
}

void TestDraftFromHosts::whatHasRoomIsKnownBefore_data()
{
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("none") << qsizetype(0);
    QTest::newRow("a few") << qsizetype(20);
    QTest::newRow("more than have room") << qsizetype(10'000);
}

void TestDraftFromHosts::whatHasRoomIsKnownBefore()
{
    QFETCH(qsizetype, count);
    const QList<HostMention> mentions = hosts(static_cast<int>(count));
    qsizetype asked = 0;
    const qsizetype room = hostsThatFit(count, [&](qsizetype i) {
        asked = i + 1;
        return mentions[i];
    });
    QCOMPARE(draftAbout(mentions).description.count(u"| host-"_s), room);
    QCOMPARE(room == count, count < 10'000);
    QCOMPARE(asked, std::min(room + 1, count)); // of the rest nothing is made
    QVERIFY(draftAbout(mentions.first(std::min(room + 60, count)), count) == draftAbout(mentions));
}

void TestDraftFromHosts::escapesMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a plain host name stays") << u"web-prod-17.example.org"_s << u"web-prod-17.example.org"_s;
    QTest::newRow("a pipe would end the cell") << u"a|b"_s << u"a\\|b"_s;
    QTest::newRow("a line end would end the row") << u"a\n| b"_s << u"a \\| b"_s;
    QTest::newRow("an image") << u"![x](http://e.org/i.png)"_s << u"\\!\\[x\\]\\(http\\://e.org/i.png\\)"_s;
    QTest::newRow("markup") << u"<b>&amp;"_s << u"\\<b\\>\\&amp;"_s;
    QTest::newRow("an address that would become a link") << u"WWW.e.org"_s << u"www\\.e.org"_s;
    QTest::newRow("a letter turning the direction of text") << u"a\u202eb"_s << u"a\ufffdb"_s;
    QTest::newRow("an emoji stays") << u"😀"_s << u"😀"_s;
}

void TestDraftFromHosts::escapesMarkdown()
{
    QFETCH(QString, text);
    QTEST(markdownEscaped(text), "expected");
}

void TestDraftFromHosts::percentSignsAreOnlyText()
{
    QList<HostMention> mentions = hosts(20);
    mentions[0].name = u"%1%2%3"_s;
    const CaseDraft draft = draftAbout(mentions);
    QVERIFY2(draft.title.startsWith(u"20 endpoints: %1%2%3, host-1, "), qPrintable(draft.title));
    QVERIFY(draft.description.contains(u"| %1%2%3 | `10.0.0.1` |"));
}

REEVE_GUILESS_TEST_MAIN(TestDraftFromHosts)
#include "test_draftfromhosts.moc"
