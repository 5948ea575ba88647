// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/query/localfilter.h"

#include <QTest>

#include "models/endpoints/rows/rowfilter.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestLocalFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPastedListIsNoFilter();
    void textBecomesTerms_data();
    void textBecomesTerms();
    void placesInTheTextAreKnown();
    void unknownFieldsAreNamed_data();
    void unknownFieldsAreNamed();
    void fieldsAreWrittenInManyWays_data();
    void fieldsAreWrittenInManyWays();
    void everyListedFieldIsOne();
    void rowsAreFound_data();
    void rowsAreFound();
};

namespace {

using enum EndpointColumn;
constexpr std::optional<EndpointColumn> anywhere{};

FilterTerm wants(const QString &value, std::optional<EndpointColumn> column = {})
{
    return {.value = value, .column = column};
}

FilterTerm refuses(const QString &value, std::optional<EndpointColumn> column = {})
{
    return {.value = value, .column = column, .isExcluded = true};
}

void add(RowStore &store, std::string_view name, std::string_view addresses, std::string_view os,
    std::string_view version, HostStatus status, reeve::Isolation isolation)
{
    RowDraft draft;
    const std::string id = "id-" + std::to_string(store.size());
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = id;
    draft.texts[static_cast<std::size_t>(RowText::HostName)] = name;
    const std::string fullName = std::string(name) + ".emea.example";
    if (!name.starts_with("linux"))
        draft.texts[static_cast<std::size_t>(RowText::FullName)] = fullName;
    draft.texts[static_cast<std::size_t>(RowText::Addresses)] = addresses;
    draft.texts[static_cast<std::size_t>(RowText::Macs)] = "e6-68-ad-00-00-01";
    draft.terms[static_cast<std::size_t>(RowTerm::OsName)] = os;
    draft.terms[static_cast<std::size_t>(RowTerm::AgentVersion)] = version;
    draft.record.status = status;
    draft.record.isolation = isolation;
    store.append(draft);
}

RowStore smallFleet()
{
    RowStore store;
    add(store, "web-1", "10.0.0.1\nfe80::1", "Windows", "8.9.0", HostStatus::Healthy, reeve::Isolation::No);
    add(store, "WEB-2", "10.0.0.2", "Linux", "8.10.0", HostStatus::Unhealthy, reeve::Isolation::Yes);
    add(store, "db Münster", "192.168.0.1", "Linux", "8.9.0", HostStatus::Offline, reeve::Isolation::Pending);
    add(store, "linux-desk", "", "macOS", "8.18.1", HostStatus::Healthy, reeve::Isolation::Unknown);
    return store;
}

}

void TestLocalFilter::textBecomesTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<FilterTerm>>("expected");
    using Terms = QList<FilterTerm>;
    QTest::newRow("nothing") << u" \t "_s << Terms{};
    QTest::newRow("words") << u"web  01"_s << Terms{wants(u"web"_s), wants(u"01"_s)};
    QTest::newRow("a quoted phrase") << u"\"a  b\" c"_s << Terms{wants(u"a b"_s), wants(u"c"_s)};
    QTest::newRow("open quotes end with the text") << u"\"a b"_s << Terms{wants(u"a b"_s)};
    QTest::newRow("empty quotes") << u"\"\" \" \""_s << Terms{};
    QTest::newRow("a field") << u"host:web"_s << Terms{wants(u"web"_s, HostName)};
    QTest::newRow("a field with a phrase") << u"policy:\"a b\"x"_s << Terms{wants(u"a b"_s, PolicyName), wants(u"x"_s)};
    QTest::newRow("a field that waits for its value") << u"host: web -os:\"\""_s << Terms{wants(u"web"_s)};
    QTest::newRow("not a word") << u"-web"_s << Terms{refuses(u"web"_s)};
    QTest::newRow("not a field's value") << u"-os:linux"_s << Terms{refuses(u"linux"_s, Os)};
    QTest::newRow("not a phrase") << u"-\"a b\" -os:\"c d\""_s << Terms{refuses(u"a b"_s), refuses(u"c d"_s, Os)};
    QTest::newRow("a sign alone is not finished") << u"- a-b a-"_s << Terms{wants(u"a-b"_s), wants(u"a-"_s)};
    QTest::newRow("a second sign is text") << u"--a"_s << Terms{refuses(u"-a"_s)};
    QTest::newRow("an address is no field")
        << u"fe80::1 dead:beef ::1 e6:68:ad"_s
        << Terms{wants(u"fe80::1"_s), wants(u"dead:beef"_s), wants(u"::1"_s), wants(u"e6:68:ad"_s)};
    QTest::newRow("neither is a port") << u"10.0.0.1:443 web01:8080"_s
                                       << Terms{wants(u"10.0.0.1:443"_s), wants(u"web01:8080"_s)};
    QTest::newRow("a value with colons") << u"ip:fe80::1"_s << Terms{wants(u"fe80::1"_s, Addresses)};
    QTest::newRow("a field in quotes is a phrase") << u"\"host:web\""_s << Terms{wants(u"host:web"_s)};
    QTest::newRow("other scripts and spaces")
        << u"\u0416\u00a0\u3000host:\u05d0"_s << Terms{wants(u"\u0416"_s), wants(u"\u05d0"_s, HostName)};
}

void TestLocalFilter::textBecomesTerms()
{
    QFETCH(QString, text);
    QFETCH(QList<FilterTerm>, expected);
    LocalFilter filter = readFilter(text);
    for (FilterTerm &term : filter.terms)
        term.span = {};
    QCOMPARE(filter.terms, expected);
    QVERIFY(filter.problems.isEmpty());
    QVERIFY(filter.choices.isEmpty());
}

void TestLocalFilter::placesInTheTextAreKnown()
{
    const LocalFilter filter = readFilter(u" web -os:\"a b\" nope:x "_s);
    QCOMPARE(filter.terms.size(), 2);
    QCOMPARE(filter.terms[0].span, (FilterSpan{1, 3}));
    QCOMPARE(filter.terms[1].span, (FilterSpan{5, 9}));
    QCOMPARE(filter.problems.size(), 1);
    QCOMPARE(filter.problems[0].span, (FilterSpan{15, 4}));
}

void TestLocalFilter::unknownFieldsAreNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("misspelt") << u"hots:web"_s << u"hots"_s;
    QTest::newRow("excluded") << u"-hots:web"_s << u"hots"_s;
    QTest::newRow("before it has a value") << u"a hots:"_s << u"hots"_s;
    QTest::newRow("with a phrase") << u"hots:\"a b\""_s << u"hots"_s;
    QTest::newRow("with what looks like a place to fill in") << u"%2:x"_s.replace(u"%2"_s, u"x.y"_s) << u"x.y"_s;
    QTest::newRow("in another script") << u"\u0438\u043c\u044f:x"_s << u"\u0438\u043c\u044f"_s;
}

void TestLocalFilter::unknownFieldsAreNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const LocalFilter filter = readFilter(text);
    QCOMPARE(filter.problems.size(), 1);
    const FilterProblem &problem = filter.problems.constFirst();
    QCOMPARE(text.sliced(problem.span.begin, problem.span.length), name);
    QVERIFY(problem.sentence.contains(u"“"_s + name + u"”"_s));
    QVERIFY(problem.sentence.contains(u"policystatus"_s));
    QVERIFY(rowsMatching(smallFleet(), filter, {HostName}).empty());
}

void TestLocalFilter::fieldsAreWrittenInManyWays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<EndpointColumn>>("column");
    QTest::newRow("small") << u"os"_s << std::optional(Os);
    QTest::newRow("capital") << u"HOST"_s << std::optional(HostName);
    QTest::newRow("with a line") << u"os_version"_s << std::optional(OsVersion);
    QTest::newRow("with a stroke") << u"Policy-Status"_s << std::optional(EndpointColumn::PolicyStatus);
    QTest::newRow("with a dot") << u"agent.id"_s << std::optional(AgentId);
    QTest::newRow("nothing") << QString() << anywhere;
    QTest::newRow("strokes alone") << u"--"_s << anywhere;
    QTest::newRow("very long") << QString(100'000, u'a') << anywhere;
}

void TestLocalFilter::fieldsAreWrittenInManyWays()
{
    QFETCH(QString, name);
    QTEST(filterField(name), "column");
}

void TestLocalFilter::everyListedFieldIsOne()
{
    QSet<EndpointColumn> columns;
    for (const QString &name : filterFields()) {
        const auto column = filterField(name);
        QVERIFY(column);
        columns.insert(*column);
        const auto byColumnName = filterField(endpointColumnName(*column));
        QVERIFY2(byColumnName == column, qPrintable(endpointColumnName(*column)));
    }
    QCOMPARE(columns.size(), filterFields().size());
    QCOMPARE(columns.size(), endpointColumnCount - 3); // all but the two times and the revision
}

void TestLocalFilter::rowsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<RowStore::Row>>("expected");
    using Rows = std::vector<RowStore::Row>;
    QTest::newRow("nothing asked") << QString() << Rows{0, 1, 2, 3};
    QTest::newRow("a word in any case") << u"Web"_s << Rows{0, 1};
    QTest::newRow("a word over all columns looked at") << u"linux"_s << Rows{1, 2, 3};
    QTest::newRow("the same word in one column") << u"os:linux"_s << Rows{1, 2};
    QTest::newRow("not in that column") << u"linux -os:linux"_s << Rows{3};
    QTest::newRow("folded letters beyond ASCII") << u"MÜNSTER"_s << Rows{2};
    QTest::newRow("a phrase") << u"host:\"db m\""_s << Rows{2};
    QTest::newRow("a column that is not looked at") << u"mac:e6-68"_s << Rows{0, 1, 2, 3};
    QTest::newRow("a MAC address with colons") << u"mac:E6:68:ad"_s << Rows{0, 1, 2, 3};
    QTest::newRow("a host by its full name") << u"host:web-2.emea"_s << Rows{1};
    QTest::newRow("not a host by its full name") << u"-host:.EMEA"_s << Rows{3};
    QTest::newRow("the full name alone") << u"fullname:web-1"_s << Rows{0};
    QTest::newRow("a full name is no host name everywhere") << u"fqdn:linux"_s << Rows{};
    QTest::newRow("nor found by a word") << u"e6-68"_s << Rows{};
    QTest::newRow("healthy is not unhealthy") << u"status:healthy"_s << Rows{0, 3};
    QTest::newRow("as one types") << u"status:un"_s << Rows{1};
    QTest::newRow("isolated is not not isolated") << u"isolation:isolated"_s << Rows{1};
    QTest::newRow("isolated, yes") << u"isolated:YES"_s << Rows{1};
    QTest::newRow("isolated, no") << u"isolated:no"_s << Rows{0};
    QTest::newRow("isolated, not yes") << u"-isolated:yes"_s << Rows{0, 2, 3};
    QTest::newRow("an address other than the first") << u"ip:fe80::1"_s << Rows{0};
    QTest::newRow("the primary address alone") << u"primary:fe80"_s << Rows{};
    QTest::newRow("several at once") << u"version:8.9 -web os:linux"_s << Rows{2};
    QTest::newRow("what rules itself out") << u"web -web"_s << Rows{};
}

void TestLocalFilter::rowsAreFound()
{
    QFETCH(QString, text);
    const QList<EndpointColumn> columns{HostName, Addresses, Os};
    QTEST(rowsMatching(smallFleet(), readFilter(text), columns), "expected");
}

void TestLocalFilter::aPastedListIsNoFilter()
{
    QStringList words;
    for (int i = 0; i < mostFilterTerms; ++i)
        words += u"host-%1"_s.arg(i);
    QVERIFY(readFilter(words.join(u' ')).problems.isEmpty());
    words += u"one-more"_s;
    const LocalFilter filter = readFilter(words.join(u'\n'));
    QCOMPARE(filter.problems.size(), 1);
    QCOMPARE(words.join(u'\n').mid(filter.problems[0].span.begin, filter.problems[0].span.length), u"one-more"_s);
    QVERIFY(filter.problems[0].sentence.contains(u"50"_s));
}

REEVE_GUILESS_TEST_MAIN(TestLocalFilter)
#include "test_localfilter.moc"
