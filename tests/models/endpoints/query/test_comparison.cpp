// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/comparison.h"

#include <QDateTime>
#include <QTest>
#include <algorithm>

#include "models/base/times.h"
#include "models/endpoints/query/comparisonkql.h"
#include "models/endpoints/query/localfilter.h"
#include "models/endpoints/query/olderthan.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/rows/rowfilter.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOlderIsOneConditionOfTheText_data();
    void whatIsOlderIsOneConditionOfTheText();
    void versionsAreComparedByTheirNumbers_data();
    void versionsAreComparedByTheirNumbers();
    void rowsAreFound_data();
    void rowsAreFound();
    void whatCannotBeComparedIsRefused_data();
    void whatCannotBeComparedIsRefused();
    void unfinishedComparisonsAskNothing();
    void quotedTextsAreNoComparisons();
    void kibanaIsAskedWhereItCanAnswer_data();
    void kibanaIsAskedWhereItCanAnswer();
    void kibanaIsNotAskedForOtherVersions();
    void listedVersionsAreThoseThatAreFoundHere();
};

namespace {

using Rows = std::vector<RowStore::Row>;

constexpr std::int64_t hour = 3'600'000;

std::int64_t msAgo(std::int64_t ms)
{
    return QDateTime::currentMSecsSinceEpoch() - ms;
}

void add(RowStore &store, std::string_view version, std::string_view osVersion, std::string_view kernel, int revision,
    std::int64_t checkIn)
{
    RowDraft draft;
    const std::string id = "id-" + std::to_string(store.size());
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = id;
    draft.texts[static_cast<std::size_t>(RowText::HostName)] = id;
    draft.terms[static_cast<std::size_t>(RowTerm::AgentVersion)] = version;
    draft.terms[static_cast<std::size_t>(RowTerm::OsVersion)] = osVersion;
    draft.terms[static_cast<std::size_t>(RowTerm::OsKernel)] = kernel;
    draft.record.revisionApplied = revision;
    draft.record.lastCheckIn = checkIn;
    draft.record.written = checkIn;
    store.append(draft);
}

RowStore fleet()
{
    RowStore store;
    add(store, "8.9.2", "10.0.19045", "6.8.0-45-generic", 3, msAgo(hour));
    add(store, "8.17.0", "10.0.22631", "6.8.0-9-generic", 30, msAgo(30 * hour));
    add(store, "8.17.3", "9.4", "5.15.0", 34, msAgo(100 * hour));
    add(store, "8.18.0-SNAPSHOT", "", "", -1, noTime);
    add(store, "9.0.1", "not a number", "", 100, timeFromIso("2021-05-01T12:00:00Z"));
    return store;
}

std::weak_ordering ordered(std::string_view left, std::string_view right)
{
    return versionOrder(
        versionIn(left).value_or(ComparedVersion{{0}, {}}), versionIn(right).value_or(ComparedVersion{{0}, {}}));
}

}

void TestComparison::versionsAreComparedByTheirNumbers_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<int>("order");
    const auto row = [](const char *version, const char *asked, int order) {
        QTest::addRow("%s and %s", version, asked) << QByteArray(version) << QByteArray(asked) << order;
    };
    row("8.9.2", "8.17", -1);
    row("8.16.99", "8.17", -1);
    row("8.17.2", "8.17", 0);
    row("8.18.0", "8.17.5", 1);
    row("10.0.0", "9.9.9", 1);
    row("8.17", "8.17.0", 0);
    row("v8.17.1", "8.17.0", 1);
    row("8.17.0-SNAPSHOT", "8.17.0", 0);
    row("8.17.0", "8.17.0-SNAPSHOT", 1);
    row("9.0.0-rc1", "9.0.0-rc2", -1);
    row("6.8.0-45-generic", "6.8.0-9", 1);
    row("8.09.1", "8.9.1", 0);
}

void TestComparison::versionsAreComparedByTheirNumbers()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, asked);
    const std::string left = version.toStdString();
    const std::string right = asked.toStdString();
    const auto found = ordered(left, right);
    QTEST(found < 0 ? -1 : found > 0 ? 1 : 0, "order");
}

void TestComparison::rowsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("expected");
    QTest::newRow("older versions") << u"version:<8.17"_s << Rows{0};
    QTest::newRow("up to a version") << u"version:<=8.17"_s << Rows{0, 1, 2};
    QTest::newRow("newer versions") << u"version:>8.17"_s << Rows{3, 4};
    QTest::newRow("from a version on") << u"version:>=8.17.3"_s << Rows{2, 3, 4};
    QTest::newRow("a major version") << u"version:<9"_s << Rows{0, 1, 2, 3};
    QTest::newRow("not older") << u"-version:<8.17"_s << Rows{1, 2, 3, 4};
    QTest::newRow("between two") << u"version:>8.9 version:<9"_s << Rows{1, 2, 3};
    QTest::newRow("after a blank") << u"version:< 8.17"_s << Rows{0};
    QTest::newRow("in quotes after the sign") << u"version:<\"8.17\""_s << Rows{0};
    QTest::newRow("older than") << u"version:older than 8.17"_s << Rows{0};
    QTest::newRow("older than, in quotes") << u"version:\"Older than 8.17\""_s << Rows{0};
    QTest::newRow("newer than, and a word") << u"version:newer than 8.18 id-4"_s << Rows{4};
    QTest::newRow("by another name of the field") << u"agent_version:<8.10"_s << Rows{0};
    QTest::newRow("versions of systems") << u"osversion:<10.0.20000"_s << Rows{0, 2};
    QTest::newRow("kernels") << u"kernel:>=6.8.0-10"_s << Rows{0};
    QTest::newRow("revisions") << u"revision:<34"_s << Rows{0, 1};
    QTest::newRow("a revision and above") << u"policy_revision:>=34"_s << Rows{2, 4};
    QTest::newRow("not below a revision, with what is not reported") << u"-revision:<34"_s << Rows{2, 3, 4};
    QTest::newRow("longer ago than a day") << u"checkin:>1d lastseen:<30d"_s << Rows{1, 2};
    QTest::newRow("within hours") << u"last_check_in:<2h"_s << Rows{0};
    QTest::newRow("an age in words") << u"checkin:older than 2 days checkin:<1000h"_s << Rows{2};
    QTest::newRow("an age with a blank") << u"checkin:< 2 hours"_s << Rows{0};
    QTest::newRow("an age against now") << u"checkin:>now-2h"_s << Rows{0};
    QTest::newRow("before a day") << u"written:<2021-05-01"_s << Rows{};
    QTest::newRow("a day and before") << u"written:<=2021-05-02"_s << Rows{4};
    QTest::newRow("from a time on") << u"checkin:>=2021-05-01T12:00:00Z checkin:<=2021-05-01T12:00:00Z"_s << Rows{4};
    QTest::newRow("older than a day of the calendar") << u"checkin:older than 2021-05-03"_s << Rows{4};
}

void TestComparison::rowsAreFound()
{
    QFETCH(QString, text);
    const LocalFilter filter = readFilter(text);
    QVERIFY2(filter.problems.isEmpty(), qPrintable(filter.problems.value(0).sentence));
    QTEST(rowsMatching(fleet(), filter, {EndpointColumn::HostName}), "expected");
    for (const FilterTerm &term : filter.terms)
        QVERIFY(term.span.begin >= 0 && term.span.begin + term.span.length <= text.size());
}

void TestComparison::whatCannotBeComparedIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("a host name") << u"host:<web"_s << u"checkin"_s;
    QTest::newRow("a status") << u"-status:>=healthy"_s << u"“status”"_s;
    QTest::newRow("an address") << u"ip:<10.0.0.1"_s << u"“ip”"_s;
    QTest::newRow("a word for a version") << u"version:<latest"_s << u"“latest”"_s;
    QTest::newRow("a version with a place left open") << u"version:<8.x"_s << u"“8.x”"_s;
    QTest::newRow("a version with a wildcard") << u"version:>8.17.*"_s << u"“8.17.*”"_s;
    QTest::newRow("half a revision") << u"revision:<3.5"_s << u"“3.5”"_s;
    QTest::newRow("a number for an age") << u"checkin:>3"_s << u"3d"_s;
    QTest::newRow("a day that is none") << u"checkin:<2026-13-01"_s << u"“2026-13-01”"_s;
    QTest::newRow("an age without a comparison") << u"checkin:3d"_s << u"checkin:>3d"_s;
    QTest::newRow("a revision without a comparison") << u"revision:34"_s << u"revision:<34"_s;
}

void TestComparison::whatCannotBeComparedIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const LocalFilter filter = readFilter(text);
    QCOMPARE(filter.problems.size(), 1);
    QVERIFY2(filter.problems[0].sentence.contains(said), qPrintable(filter.problems[0].sentence));
    QVERIFY(rowsMatching(fleet(), filter, {}).empty());
}

void TestComparison::unfinishedComparisonsAskNothing()
{
    for (const QString &text :
        {u"version:<"_s, u"version:older"_s, u"version:older than"_s, u"checkin:>="_s, u"checkin:"_s})
        QCOMPARE(readFilter(text), LocalFilter());
}

void TestComparison::quotedTextsAreNoComparisons()
{
    QCOMPARE(readFilter(u"host:\"<b>\""_s).terms.value(0).value, u"<b>"_s);
    QCOMPARE(readFilter(u"version:\"<8.17\""_s).terms.value(0).comparison, Comparison::None);
    QCOMPARE(readFilter(u"<8.17"_s).terms.value(0).value, u"<8.17"_s);
    QCOMPARE(readFilter(u"host:older"_s).terms.value(0).value, u"older"_s);
}

void TestComparison::kibanaIsAskedWhereItCanAnswer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kuery");
    const QString version = u"united.endpoint.agent.version : "_s;
    QTest::newRow("versions below") << u"version:<1.2"_s << QString(version + u"(0.* or 1.0.* or 1.1.*)"_s);
    QTest::newRow("versions up to one") << u"version:<=1.1"_s << QString(version + u"(0.* or 1.0.* or 1.1.*)"_s);
    QTest::newRow("versions above") << u"version:>1.0"_s
                                    << QString(u"("_s + version + u"* and not "_s + version + u"(0.* or 1.0.*))"_s);
    QTest::newRow("versions from the first on") << u"version:>=0"_s << QString(version + u"*"_s);
    QTest::newRow("not below") << u"-version:<1"_s << QString(u"not "_s + version + u"0.*"_s);
    QTest::newRow("whole versions") << u"version:<0.0.1"_s << QString(version + u"(\"0.0.0\" or 0.0.0-* or 0.0.0+*)"_s);
    QTest::newRow("revisions") << u"revision:>=34"_s << u"united.agent.policy_revision_idx >= 34"_s;
    QTest::newRow("a time") << u"checkin:<2026-05-01T12:00:00Z"_s
                            << u"united.agent.last_checkin < \"2026-05-01T12:00:00.000Z\""_s;
    QTest::newRow("a time and after") << u"written:>=2026-05-01T12:00:00Z"_s
                                      << u"united.endpoint.@timestamp >= \"2026-05-01T12:00:00.000Z\""_s;
}

void TestComparison::kibanaIsAskedWhereItCanAnswer()
{
    QFETCH(QString, text);
    const ServerFilter asked = kqlOf(readFilter(text), {}, serverColumns());
    QTEST(asked.kuery, "kuery");
    QCOMPARE(asked.leftOut, QStringList());
}

void TestComparison::kibanaIsNotAskedForOtherVersions()
{
    for (const QString &text : {u"osversion:<10.0.19045"_s, u"-kernel:>=6.8"_s, u"version:<8.17.0-SNAPSHOT"_s,
             u"version:<8.17.0.1"_s, u"version:>5000.1"_s})
        QCOMPARE(kqlOf(readFilter(text), {}, serverColumns()).leftOut, QStringList{text});
}

// The wildcards that are listed for Kibana stand for the versions that are compared here.
void TestComparison::listedVersionsAreThoseThatAreFoundHere()
{
    const QStringList versions{u"7.17.28"_s, u"8.0.0"_s, u"8.9.2"_s, u"8.17.0"_s, u"8.17.0-SNAPSHOT"_s, u"8.17.2"_s,
        u"8.17.12"_s, u"8.18.0"_s, u"9.0.0"_s, u"10.1.1"_s};
    for (const QString &asked : {u"8"_s, u"8.17"_s, u"8.17.2"_s, u"9.0.0"_s}) {
        for (const Comparison comparison : {Comparison::Less, Comparison::LessOrEqual}) {
            const QString kuery = kqlOfComparison(EndpointColumn::AgentVersion, comparison, asked, 0).condition;
            QStringList listed = kuery.section(u" : "_s, 1).remove(u'(').remove(u')').remove(u'"').split(u" or "_s);
            for (const QString &version : versions) {
                const bool isListed = std::ranges::any_of(listed, [&](const QString &one) {
                    return one.endsWith(u'*') ? version.startsWith(one.chopped(1)) : version == one;
                });
                const std::string text = version.toStdString();
                const std::string value = asked.toStdString();
                QCOMPARE(isListed, holdsFor(ordered(text, value), comparison));
            }
        }
    }
}

void TestComparison::whatIsOlderIsOneConditionOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<EndpointColumn>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("read"); // from expected
    const auto time = EndpointColumn::LastCheckIn;
    const auto version = EndpointColumn::AgentVersion;
    QTest::newRow("an age") << QString() << time << u"7d"_s << u"checkin:>7d"_s << u"7d"_s;
    QTest::newRow("an age in words") << u"web"_s << time << u"12 hours"_s << u"web checkin:>12hours"_s << u"12hours"_s;
    QTest::newRow("a day") << QString() << time << u"2026-05-01"_s << u"checkin:<2026-05-01"_s << u"2026-05-01"_s;
    QTest::newRow("a time") << QString() << time << u"2026-05-01 12:00"_s << u"checkin:<2026-05-01T12:00"_s
                            << u"2026-05-01T12:00"_s;
    QTest::newRow("a version") << u"os:linux"_s << version << u"8.17"_s << u"os:linux version:<8.17"_s << u"8.17"_s;
    QTest::newRow("another age") << u"checkin:>3d web"_s << time << u"7d"_s << u"web checkin:>7d"_s << u"7d"_s;
    QTest::newRow("a day after an age") << u"a checkin:>3d b"_s << time << u"2026-05-01"_s
                                        << u"a b checkin:<2026-05-01"_s << u"2026-05-01"_s;
    QTest::newRow("two at once") << u"version:<8.1 version:<8.2"_s << version << u"8.3"_s << u"version:<8.3"_s
                                 << u"8.3"_s;
    QTest::newRow("none any more") << u"a checkin:>3d"_s << time << QString() << u"a"_s << QString();
    QTest::newRow("newer stays") << u"checkin:<3d version:>=8"_s << time << QString() << u"checkin:<3d version:>=8"_s
                                 << QString();
    QTest::newRow("the opposite stays") << u"-checkin:>3d"_s << time << u"1d"_s << u"-checkin:>3d checkin:>1d"_s
                                        << u"1d"_s;
}

void TestComparison::whatIsOlderIsOneConditionOfTheText()
{
    QFETCH(EndpointColumn, column);
    QFETCH(QString, text);
    QFETCH(QString, value);
    const QString found = withOlderThan(text, column, value);
    QTEST(found, "expected");
    QTEST(olderThan(found, column), "read");
    QVERIFY(readFilter(found).problems.isEmpty());
}

REEVE_GUILESS_TEST_MAIN(TestComparison)
#include "test_comparison.moc"
