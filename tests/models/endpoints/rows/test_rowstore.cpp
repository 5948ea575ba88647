// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

#include "models/endpoints/rows/columncells.h"
#include "models/endpoints/rows/rowfilter.h"
#include "models/endpoints/rows/rowsort.h"
#include "models/endpoints/rows/textscan.h"
#include "models/endpoints/values/addresses.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestRowStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndpointIsStoredOnce();
    void pagesAreJoined();
    void scanningFindsWhatASlowSearchFinds();
    void filteringAgreesWithASlowFilter();
    void sortingAgreesWithASlowSort_data();
    void sortingAgreesWithASlowSort();
    void versionsAreOrderedNaturally_data();
    void versionsAreOrderedNaturally();
    void theAddressPeopleMeanIsFound_data();
    void theAddressPeopleMeanIsFound();

private:
    RowStore randomStore(int rows);
    std::string any(std::initializer_list<const char *> values)
    {
        return values.begin()[m_random.bounded(int(values.size()))];
    }

    QRandomGenerator m_random{20'260'501};
};

namespace {

QList<EndpointColumn> allColumns()
{
    QList<EndpointColumn> columns;
    for (int i = 0; i < endpointColumnCount; ++i)
        columns += static_cast<EndpointColumn>(i);
    return columns;
}

RowDraft draftOf(std::string_view id, std::string_view name)
{
    RowDraft draft;
    draft.texts[static_cast<std::size_t>(RowText::AgentId)] = id;
    draft.texts[static_cast<std::size_t>(RowText::HostName)] = name;
    return draft;
}

}

RowStore TestRowStore::randomStore(int rows)
{
    RowStore store;
    for (int i = 0; i < rows; ++i) {
        const std::string id = std::to_string(m_random.bounded(rows * 2));
        const std::string name = any({"web-", "WEB-", "db-", "M\u00dcNCHEN-", "m\u00fcnchen-", "\u0416", ""})
            + any({"", "1", "01", "a-very-long-shared-tail-of-a-name-", "9"}) + std::to_string(m_random.bounded(20));
        const std::string addresses = any({"10.0.0.1\n192.168.7.9", "fe80::1\n10.0.0.12", "::1", "", "no address",
            "fe80::1\n2001:db8::7", "169.254.1.1\n9.9.9.9", "2001:db8::10"});
        const std::string version = any({"8.9.0", "8.10.0", "8.18.2", "", "7.17.0"});
        const std::string policy = any({"Default", "Linux production", "windows", "\u00c4rger", ""});
        RowDraft draft = draftOf(id, name);
        draft.texts[static_cast<std::size_t>(RowText::Addresses)] = addresses;
        draft.terms[static_cast<std::size_t>(RowTerm::AgentVersion)] = version;
        draft.terms[static_cast<std::size_t>(RowTerm::PolicyName)] = policy;
        draft.record.status = static_cast<HostStatus>(m_random.bounded(6));
        draft.record.isolation = static_cast<Isolation>(m_random.bounded(4));
        draft.record.lastCheckIn = m_random.bounded(3) == 0 ? noTime : m_random.bounded(50) - 25;
        store.append(draft);
    }
    return store;
}

void TestRowStore::anEndpointIsStoredOnce()
{
    RowStore store;
    QVERIFY(store.append(draftOf("a", "first")).isNew);
    QVERIFY(store.append(draftOf("b", "\u00c4ndern")).isNew);
    const RowStore::Stored again = store.append(draftOf("b", "\u00d6ffnen"));
    QVERIFY(!again.isNew);
    QCOMPARE(again.row, 1U);
    QCOMPARE(store.size(), 2U);
    QCOMPARE(store.endpoint(1).hostName, u"\u00d6ffnen"_s);
    QCOMPARE(store.find("b"), std::optional<RowStore::Row>(1));
    QCOMPARE(store.find("c"), std::nullopt);
    QVERIFY(rowsWith(store, {u"\u00e4ndern"_s}, allColumns()).empty()); // what was replaced is not found any more
    QCOMPARE(rowsWith(store, {u"\u00f6FFNEN"_s}, allColumns()), std::vector<RowStore::Row>{1});
}

void TestRowStore::pagesAreJoined()
{
    RowStore whole;
    for (int page = 0; page < 50; ++page) {
        const RowStore rows = randomStore(100);
        const auto places = whole.append(rows);
        QCOMPARE(places.size(), rows.size());
        for (RowStore::Row row = 0; row < rows.size(); ++row)
            QCOMPARE(whole.endpoint(places[row].row), rows.endpoint(row));
    }
}

void TestRowStore::scanningFindsWhatASlowSearchFinds()
{
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (auto size = m_random.bounded(70); size > 0; --size)
            text += any({"a", "B", "b", "A", "@", "`", "1", "\x80", "\n", "[", "{"});
        const std::size_t from = static_cast<std::size_t>(m_random.bounded(static_cast<int>(text.size()) + 1));
        std::string needle = any({"a", "ab", "b", "aab", "@", "{", "`a", "1", "abababab", "b\n"});
        const std::size_t expected = asciiFolded(text).find(needle, from);
        QCOMPARE(findFolded(text, needle, from), expected);
    }
}

void TestRowStore::filteringAgreesWithASlowFilter()
{
    const QStringList words{u"web"_s, u"1"_s, u"M\u00fcnchen"_s, u"\u0436"_s, u"10.0.0.1"_s, u"healthy"_s, u"8.1"_s,
        u"-"_s, u"PROD"_s, u"\u00e4rg"_s, u"isolated"_s, u"zzz"_s, u"9"_s, u"a-very-long-shared-tail-of-a-name-1"_s};
    const QList<EndpointColumn> textColumns{EndpointColumn::HostName, EndpointColumn::Status,
        EndpointColumn::PrimaryAddress, EndpointColumn::Addresses, EndpointColumn::AgentVersion,
        EndpointColumn::PolicyName, EndpointColumn::Isolation, EndpointColumn::AgentId};
    for (int round = 0; round < 300; ++round) {
        const RowStore store = randomStore(40);
        QStringList asked;
        for (auto count = m_random.bounded(3); count >= 0; --count)
            asked += words[m_random.bounded(words.size())];
        QList<EndpointColumn> columns;
        for (const EndpointColumn column : textColumns) {
            if (m_random.bounded(2) == 0)
                columns += column;
        }
        std::vector<RowStore::Row> expected;
        for (RowStore::Row row = 0; row < store.size(); ++row) {
            const bool holdsAll = std::ranges::all_of(asked, [&](const QString &word) {
                return std::ranges::any_of(columns, [&](EndpointColumn column) {
                    return cellText(store, row, column).toCaseFolded().contains(word.toCaseFolded());
                });
            });
            if (holdsAll)
                expected.push_back(row);
        }
        QCOMPARE(rowsWith(store, asked, columns), expected);
    }
}

void TestRowStore::sortingAgreesWithASlowSort_data()
{
    QTest::addColumn<EndpointColumn>("column");
    for (const EndpointColumn column : {EndpointColumn::HostName, EndpointColumn::Status,
             EndpointColumn::PrimaryAddress, EndpointColumn::AgentVersion, EndpointColumn::PolicyName,
             EndpointColumn::Isolation, EndpointColumn::LastCheckIn, EndpointColumn::AgentId})
        QTest::newRow(columnDefinition(column).name) << column;
}

void TestRowStore::sortingAgreesWithASlowSort()
{
    QFETCH(EndpointColumn, column);
    const CellDefinition &cell = columnDefinition(column).cell;
    const CellNumber number = cellNumber(cell.kind);
    for (int round = 0; round < 100; ++round) {
        const RowStore store = randomStore(60);
        std::vector<RowStore::Row> rows(store.size());
        std::iota(rows.begin(), rows.end(), 0);
        std::ranges::shuffle(rows, m_random);
        std::vector<RowStore::Row> expected = rows;
        const bool descending = round % 2 == 1;
        const auto order = [&](RowStore::Row left, RowStore::Row right) -> std::strong_ordering {
            if (number)
                return number(store.record(left)) <=> number(store.record(right));
            if (cell.term)
                return naturalOrder(store.term(left, *cell.term), store.term(right, *cell.term));
            std::string_view a = store.text(left, *cell.text);
            std::string_view b = store.text(right, *cell.text);
            if (column == EndpointColumn::PrimaryAddress) {
                a = primaryIn(a);
                b = primaryIn(b);
                if (const auto byNumber = addressKey(a) <=> addressKey(b); byNumber != 0)
                    return byNumber;
            }
            return asciiFolded(a).compare(asciiFolded(b)) <=> 0;
        };
        const auto isMissing = [&](RowStore::Row row) {
            return number ? number(store.record(row)) == noNumber : cellText(store, row, column).isEmpty();
        };
        std::ranges::stable_sort(expected, [&](RowStore::Row left, RowStore::Row right) {
            if (isMissing(left) || isMissing(right))
                return !isMissing(left) && isMissing(right);
            return descending ? order(right, left) < 0 : order(left, right) < 0;
        });
        sortRows(store, rows, {{column, descending}});
        QCOMPARE(rows, expected);
    }
}

void TestRowStore::versionsAreOrderedNaturally_data()
{
    QTest::addColumn<QByteArray>("smaller");
    QTest::addColumn<QByteArray>("larger");
    QTest::newRow("digits are numbers") << "8.9.0"_ba
                                        << "8.10.0"_ba;
    QTest::newRow("a longer version comes later") << "8.9"_ba
                                                  << "8.9.0"_ba;
    QTest::newRow("letters in one case") << "Alpha"_ba
                                         << "beta"_ba;
    QTest::newRow("very long numbers") << "99999999999999999999998"_ba
                                       << "99999999999999999999999"_ba;
    QTest::newRow("zeros in front count last") << "8.09"_ba
                                               << "8.9"_ba;
    QTest::newRow("nothing comes first") << ""_ba
                                         << "a"_ba;
}

void TestRowStore::versionsAreOrderedNaturally()
{
    QFETCH(QByteArray, smaller);
    QFETCH(QByteArray, larger);
    QVERIFY(naturalOrder(smaller.toStdString(), larger.toStdString()) < 0);
    QVERIFY(naturalOrder(larger.toStdString(), smaller.toStdString()) > 0);
    QVERIFY(naturalOrder(larger.toStdString(), larger.toStdString()) == 0);
}

void TestRowStore::theAddressPeopleMeanIsFound_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringList{} << QString();
    QTest::newRow("loopback and link-local come after")
        << QStringList{u"127.0.0.1"_s, u"169.254.3.4"_s, u"10.1.1.1"_s} << u"10.1.1.1"_s;
    QTest::newRow("v4 before v6") << QStringList{u"2001:db8::1"_s, u"192.168.1.5"_s} << u"192.168.1.5"_s;
    QTest::newRow("v6 when there is no v4") << QStringList{u"fe80::1"_s, u"2001:db8::1"_s} << u"2001:db8::1"_s;
    QTest::newRow("the first reported of two") << QStringList{u"10.2.0.1"_s, u"10.1.0.1"_s} << u"10.2.0.1"_s;
    QTest::newRow("the first when nothing is better") << QStringList{u"::1"_s, u"fe80::1"_s} << u"::1"_s;
    QTest::newRow("fe80 to febf are link-local") << QStringList{u"FEBF::1"_s, u"fec0::1"_s} << u"fec0::1"_s;
}

void TestRowStore::theAddressPeopleMeanIsFound()
{
    QFETCH(QStringList, addresses);
    QTEST(primaryAddress(addresses), "expected");
}

REEVE_GUILESS_TEST_MAIN(TestRowStore)
#include "test_rowstore.moc"
