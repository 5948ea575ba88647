// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>
#include <algorithm>

#include "models/base/hoststatus.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/reading/fleetslice.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestEndpointQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageIsAskedForWithEverything();
    void anUnknownSortFieldIsNotSent();
    void oneEndpointIsAskedForById();
    void addressesAreAskedForWithoutWildcards_data();
    void addressesAreAskedForWithoutWildcards();
    void ownKqlAndWordsGoTogether();
    void ownKqlThatIsNotValidAloneIsNotSent_data();
    void ownKqlThatIsNotValidAloneIsNotSent();
    void fieldsAndSignsAreSent();
    void everyStatusIsNoFilter();
    void choicesAreSentWhereTheyAreMeant();
    void aFieldThatIsNotKnownMatchesNothing();
    void slicesCoverAFleetOnce();
    void aSliceIsCutUntilItCannotBe();
};

void TestEndpointQuery::aPageIsAskedForWithEverything()
{
    const EndpointQuery query{.kuery = u"united.endpoint.host.os.name : Linux"_s,
        .hostStatuses = {u"healthy"_s},
        .sortField = u"last_checkin"_s,
        .descending = false};
    const std::vector<std::pair<QString, QString>> expected{
        {u"page"_s, u"3"_s},
        {u"pageSize"_s, u"500"_s},
        {u"kuery"_s, u"united.endpoint.host.os.name : Linux"_s},
        {u"hostStatuses"_s, u"[\"healthy\"]"_s}, // one bare value is refused
        {u"sortField"_s, u"last_checkin"_s},
        {u"sortDirection"_s, u"asc"_s},
    };
    const ApiRequest request = findEndpoints(query, 3, 500);
    QCOMPARE(request.path, u"/api/endpoint/metadata"_s);
    QVERIFY(request.query == expected);
    QCOMPARE(request.effect, Effect::Reads);
}

void TestEndpointQuery::anUnknownSortFieldIsNotSent()
{
    const ApiRequest request = findEndpoints({.sortField = u"agent_id"_s}, 0, 10);
    QVERIFY(std::ranges::find(request.query, std::pair(u"sortField"_s, u"enrolled_at"_s)) != request.query.end());
}

void TestEndpointQuery::oneEndpointIsAskedForById()
{
    QCOMPARE(encodedPath(readEndpoint(u"a/b"_s)), u"/api/endpoint/metadata/a%2Fb"_s);
}

void TestEndpointQuery::addressesAreAskedForWithoutWildcards_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a whole address") << u"10.1.2.3"_s << u"10.1.2.3"_s;
    QTest::newRow("a subnet") << u"10.1.0.0/16"_s << u"10.1.0.0/16"_s;
    QTest::newRow("a v6 address") << u"fe80::1"_s << u"fe80::1"_s;
    QTest::newRow("one number and a dot") << u"10."_s << u"10.0.0.0/8"_s;
    QTest::newRow("two numbers") << u"10.1"_s << u"10.1.0.0/16"_s;
    QTest::newRow("three numbers and a dot") << u"192.168.7."_s << u"192.168.7.0/24"_s;
    QTest::newRow("one number may be anything") << u"10"_s << QString();
    QTest::newRow("a number no address has") << u"300.1"_s << QString();
    QTest::newRow("a version") << u"8.18.2.1.4"_s << QString();
    QTest::newRow("a subnet that is too narrow") << u"10.1.2.3/64"_s << QString();
    QTest::newRow("a name") << u"web-01"_s << QString();
}

void TestEndpointQuery::addressesAreAskedForWithoutWildcards()
{
    QFETCH(QString, word);
    QFETCH(QString, expected);
    const QString kuery = serverFilter({.searchText = word}).kuery;
    const QString clause = u"united.endpoint.host.ip : "_s;
    QCOMPARE(kuery.contains(clause), !expected.isEmpty());
    if (!expected.isEmpty())
        QVERIFY2(kuery.endsWith(clause + u'"' + expected + u'"'), qPrintable(kuery));
}

void TestEndpointQuery::ownKqlAndWordsGoTogether()
{
    const auto asked = [](const EndpointQuery &query) { return serverFilter(query).kuery; };
    QCOMPARE(asked({}), QString());
    QCOMPARE(asked({.kuery = u" a : b "_s}), u"a : b"_s);
    QCOMPARE(asked({.searchText = u"7"_s, .kuery = u"a : b or c : d"_s}),
        u"(a : b or c : d) and (united.endpoint.host.hostname : *7* or united.endpoint.host.name : *7* or "
        "united.endpoint.host.os.name : *7* or "
        "united.endpoint.Endpoint.policy.applied.name : *7* or united.endpoint.agent.id : *7*)"_s);
    QVERIFY(asked({.searchText = u"Web"_s}).contains(u"host.hostname : (*Web* or *web* or *WEB*)"_s));
    QVERIFY(asked({.searchText = u"\"1 2\""_s}).contains(u"*1*2*"_s));
}

void TestEndpointQuery::ownKqlThatIsNotValidAloneIsNotSent_data()
{
    QTest::addColumn<QString>("own");
    QTest::newRow("brackets that would pair with those around it") << u"a : b) or (c : d"_s;
    QTest::newRow("the same around a negation") << u"a : b) and not (c : d"_s;
    QTest::newRow("a list that closes too often") << u"a : (1 or 2)) or (b : 3"_s;
    QTest::newRow("a quote that is open") << u"a : \"b"_s;
    QTest::newRow("a joint that waits for a condition") << u"a : b or "_s;
    QTest::newRow("a negation that waits") << u"a : b and not "_s;
    QTest::newRow("a backslash at the end") << u"a : b\\"_s;
    QTest::newRow("braces") << u"a : { b : 1"_s;
    QTest::newRow("too many levels") << u"("_s.repeated(9) + u"a : b"_s + u")"_s.repeated(9);
}

void TestEndpointQuery::ownKqlThatIsNotValidAloneIsNotSent()
{
    QFETCH(QString, own);
    const QString nothing = u"united.endpoint.agent.id : * and not united.endpoint.agent.id : *"_s;
    const auto sent = [](const EndpointQuery &query) {
        const ApiRequest request = findEndpoints(query, 0, 10);
        return std::ranges::find(request.query, u"kuery"_s, &std::pair<QString, QString>::first)->second;
    };
    QVERIFY(!queryProblem({.kuery = own}).isEmpty());
    QCOMPARE(sent({.kuery = own}), nothing);
    QCOMPARE(sent({.searchText = u"web"_s, .kuery = own}), nothing);
    QCOMPARE(sent(narrowed({.kuery = own}, {.beginnings = {u"0a"_s}})), nothing);
    QCOMPARE(sent(narrowed({.kuery = own}, {.excluded = {u"0a"_s, u"0b"_s}})), nothing);
}

void TestEndpointQuery::fieldsAndSignsAreSent()
{
    const ApiRequest request = findEndpoints(
        {.searchText = u"host:7 -version:8 -status:offline"_s, .hostStatuses = {u"healthy"_s, u"offline"_s}}, 0, 1);
    const auto sent = [&](const QString &name) {
        const auto found = std::ranges::find(request.query, name, &std::pair<QString, QString>::first);
        return found == request.query.end() ? QString() : found->second;
    };
    QCOMPARE(sent(u"kuery"_s),
        u"(united.endpoint.host.hostname : *7* or united.endpoint.host.name : *7*) and not "
        "united.endpoint.agent.version : *8*"_s);
    QCOMPARE(sent(u"hostStatuses"_s), u"[\"healthy\"]"_s);
}

// Kibana: uninstalled and orphaned agents show as unhealthy, and no status finds them.
void TestEndpointQuery::everyStatusIsNoFilter()
{
    QStringList all = knownHostStatuses();
    QCOMPARE(serverFilter({.hostStatuses = all}).hostStatuses, QStringList());
    std::ranges::reverse(all);
    QCOMPARE(serverFilter({.hostStatuses = all + all}).hostStatuses, QStringList());
    const QStringList four = all.mid(1);
    QCOMPARE(serverFilter({.hostStatuses = four}).hostStatuses, four);
    const QStringList narrowed = serverFilter({.searchText = u"-status:offline"_s, .hostStatuses = all}).hostStatuses;
    QCOMPARE(narrowed.size(), 4);
    QVERIFY(!narrowed.contains(u"offline"_s));
}

void TestEndpointQuery::choicesAreSentWhereTheyAreMeant()
{
    const EndpointQuery query{.choices = {{EndpointColumn::Os, {u"Linux"_s, QString()}}}};
    QCOMPARE(serverFilter(query).kuery, QString());
    QCOMPARE(serverFilter(query, {}).kuery,
        u"united.endpoint.host.os.name : \"Linux\" or not united.endpoint.host.os.name : * or "
        "united.endpoint.host.os.name : \"\""_s);
}

void TestEndpointQuery::aFieldThatIsNotKnownMatchesNothing()
{
    QVERIFY(serverFilter({.searchText = u"hots:web"_s}).kuery.contains(u"and not united.endpoint.agent.id : *"_s));
}

// Which of the slices an id falls into, as the server would see it.
static qsizetype slicesHolding(const std::vector<FleetSlice> &slices, const QString &id)
{
    return std::ranges::count_if(slices, [&](const FleetSlice &slice) {
        const auto begins = [&](const QString &beginning) { return id.startsWith(beginning); };
        const bool isIn = slice.beginnings.isEmpty() || std::ranges::any_of(slice.beginnings, begins);
        return isIn && std::ranges::none_of(slice.excluded, begins);
    });
}

static const QStringList &someIds()
{
    static const QStringList ids{u""_s, u"0"_s, u"00"_s, u"0g"_s, u"7f-x"_s, u"ff"_s, u"FF"_s, u"host 1"_s, u"*"_s,
        u"00*"_s, u"\u00e4"_s, u"270eda97-ee55"_s, u"27"_s, u"2"_s};
    return ids;
}

void TestEndpointQuery::slicesCoverAFleetOnce()
{
    QCOMPARE(slicesFor(4'000, 4'000).size(), 1U);
    for (const qint64 total : {4'001, 25'431, 250'000, 5'000'000}) {
        const auto slices = slicesFor(total, 4'000);
        QCOMPARE(static_cast<qint64>(slices.size()), std::min<qint64>(256, (total + 3'999) / 4'000) + 1);
        for (const QString &id : someIds())
            QCOMPARE(slicesHolding(slices, id), 1);
    }
    const EndpointQuery narrow =
        narrowed({.searchText = u"w"_s, .kuery = u"a : b"_s}, {{u"0a"_s, u"0b"_s}, {u"0b1"_s}});
    QCOMPARE(
        narrow.kuery, u"a : b and united.endpoint.agent.id : (0a* or 0b*) and not united.endpoint.agent.id : 0b1*"_s);
    QCOMPARE(narrow.searchText, QString());
}

void TestEndpointQuery::aSliceIsCutUntilItCannotBe()
{
    std::vector<FleetSlice> slices = slicesFor(5'000, 4'000);
    for (int depth = 0; depth < 3; ++depth) {
        std::vector<FleetSlice> finer;
        for (const FleetSlice &slice : slices) {
            const auto pieces = cut(slice);
            finer.insert(finer.end(), pieces.begin(), pieces.end());
            if (pieces.empty())
                finer.push_back(slice);
        }
        slices = finer;
        for (const QString &id : someIds())
            QCOMPARE(slicesHolding(slices, id), 1);
    }
    QVERIFY(cut({.beginnings = {}, .excluded = {}, .nextCut = FleetSlice::NextCut::None}).empty());
}

REEVE_GUILESS_TEST_MAIN(TestEndpointQuery)
#include "test_endpointquery.moc"
