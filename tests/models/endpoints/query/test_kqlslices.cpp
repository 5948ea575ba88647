// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/endpoints/query/serverfilter.h"
#include "models/endpoints/reading/fleetslice.h"
#include "tests/models/endpoints/query/hostilerows.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

namespace {
using Rows = samples::HostileFleet::Rows;
}

// Networks, statuses, and the slices that a fleet is read in.
class TestKqlSlices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesSelectTheirRows_data();
    void addressesSelectTheirRows();
    void statusIsAskedForBesideTheKql();
    void everyRowIsInOneSlice_data();
    void everyRowIsInOneSlice();
    void everyIdIsInOneSlice_data();
    void everyIdIsInOneSlice();
    void conditionsAreShort();

private:
    samples::HostileFleet m_fleet = samples::hostileFleet();
};

void TestKqlSlices::addressesSelectTheirRows_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("network"); // empty: nothing; -: cannot be said
    QTest::newRow("a whole address") << u"10.1.4.7"_s << u"10.1.4.7"_s;
    QTest::newRow("a whole address of version 6") << u"fe80::12"_s << u"fe80::12"_s;
    QTest::newRow("a network") << u"10.1.0.0/16"_s << u"10.1.0.0/16"_s;
    QTest::newRow("two numbers") << u"10.2"_s << u"10.2.0.0/16"_s;
    QTest::newRow("two numbers with zeros in front") << u"010.02"_s << u"10.2.0.0/16"_s;
    QTest::newRow("a number and a dot") << u"10."_s << u"10.0.0.0/8"_s;
    QTest::newRow("a word") << u"web*"_s << QString();
    QTest::newRow("a number no address has") << u"300.1.x"_s << QString();
    QTest::newRow("a part of one") << u"7f"_s << u"-"_s;
    QTest::newRow("a number alone") << u"10"_s << u"-"_s;
}

void TestKqlSlices::addressesSelectTheirRows()
{
    QFETCH(QString, word);
    QFETCH(QString, network);
    for (const bool isExcluded : {false, true}) {
        const FilterTerm term{.value = word, .column = EndpointColumn::Addresses, .isExcluded = isExcluded};
        const ServerFilter asked = kqlOf({.terms = {term}}, {}, {});
        QCOMPARE(asked.leftOut.isEmpty(), network != u"-"_s);
        if (network == u"-"_s)
            continue;
        const QString plain = u"united.endpoint.host.ip : \""_s + network + u'"';
        Rows inside = network.isEmpty() ? Rows() : m_fleet.selected(plain);
        QCOMPARE(inside.empty(), network.isEmpty());
        const auto isInside = [&](RowStore::Row row) { return std::ranges::find(inside, row) != inside.end(); };
        QCOMPARE(m_fleet.selected(asked.kuery),
            m_fleet.rowsWhere([&](RowStore::Row row) { return isInside(row) != isExcluded; }));
    }
}

void TestKqlSlices::statusIsAskedForBesideTheKql()
{
    const auto asked = [](const QString &words, const QStringList &statuses) {
        return kqlOf(readFilter(words), statuses, serverColumns());
    };
    QCOMPARE(asked(u"status:healthy"_s, {}).hostStatuses, QStringList{u"healthy"_s});
    QCOMPARE(asked(u"status:un"_s, {}).hostStatuses, QStringList{u"unhealthy"_s});
    QCOMPARE(asked(u"-status:healthy"_s, {u"healthy"_s, u"offline"_s}).hostStatuses, QStringList{u"offline"_s});
    QCOMPARE(asked(u"status:healthy"_s, {u"healthy"_s}).kuery, QString());
    const ServerFilter none = asked(u"status:healthy"_s, {u"offline"_s});
    QCOMPARE(none.hostStatuses, QStringList{u"offline"_s}); // none at all would be every status
    QCOMPARE(m_fleet.selected(none.kuery), Rows());
}

void TestKqlSlices::everyRowIsInOneSlice_data()
{
    QTest::addColumn<int>("total");
    QTest::newRow("three slices") << 9'000;
    QTest::newRow("seven slices") << 27'000;
    QTest::newRow("twenty slices") << 79'000;
}

void TestKqlSlices::everyRowIsInOneSlice()
{
    QFETCH(int, total);
    std::vector<FleetSlice> slices = slicesFor(total, 4'000);
    for (int depth = 0; depth < 2; ++depth) {
        std::vector<int> times(m_fleet.store.size(), 0);
        std::vector<FleetSlice> finer;
        for (const FleetSlice &slice : slices) {
            bool isRead = false;
            for (const RowStore::Row row : m_fleet.selected(serverFilter(narrowed({}, slice)).kuery, &isRead))
                ++times[row];
            QVERIFY(isRead);
            for (const FleetSlice &piece : cut(slice))
                finer.push_back(piece);
        }
        QVERIFY(std::ranges::all_of(times, [](int count) { return count == 1; }));
        slices = finer;
    }
}

void TestKqlSlices::everyIdIsInOneSlice_data()
{
    QTest::addColumn<int>("slices");
    for (const int slices : {2, 3, 5, 13, 16, 17, 40, 200, 256, 300})
        QTest::addRow("%d slices", slices) << slices;
}

// Also ids that are no uuids: they belong to the slice of their first letter that is left over, and never to two.
void TestKqlSlices::everyIdIsInOneSlice()
{
    QFETCH(int, slices);
    std::vector<std::string> ids{
        "", "0", "f", "g", "0z", "f-", "a_b", "9:", "FF00", "zz", "\xc3\xa4", "0\xc3\xa4", "7 7"};
    for (int pair = 0; pair < 256; ++pair) {
        const QByteArray text = QByteArray::number(pair + 256, 16).sliced(1);
        for (const char *rest : {"", "0", "9", "f", "g", "-", "z9"})
            ids.push_back(text.toStdString() + rest);
    }
    std::vector<FleetSlice> pieces = slicesFor(slices * 4'000LL, 4'000);
    for (int depth = 0; depth < 4; ++depth) {
        std::vector<FleetSlice> finer;
        for (const std::string &id : ids)
            QCOMPARE(std::ranges::count_if(pieces, [&](const FleetSlice &slice) { return holds(slice, id); }), 1);
        for (const FleetSlice &slice : pieces) {
            const std::vector<FleetSlice> parts = depth % 2 == 0 ? halved(slice) : cut(slice);
            finer.insert(finer.end(), parts.begin(), parts.end());
            if (parts.empty())
                finer.push_back(slice);
        }
        pieces = finer;
    }
}

void TestKqlSlices::conditionsAreShort()
{
    for (int slices = 2; slices < 300; ++slices) {
        for (const FleetSlice &slice : slicesFor(slices * 4'000LL, 4'000)) {
            const qsizetype length = encodedQuery(findSlice({}, slice, 5'000)).size();
            QVERIFY2(length < 600, qPrintable(QString::number(length)));
            for (const FleetSlice &half : halved(slice))
                QVERIFY(encodedQuery(findSlice({}, half, 5'000)).size() < length);
            for (const FleetSlice &piece : cut(slice))
                QVERIFY(encodedQuery(findSlice({}, piece, 5'000)).size() < 1'000);
        }
    }
    const EndpointQuery asked{.kuery = u"a : b"_s};
    const FleetSlice slice = slicesFor(9'000, 4'000).front();
    QCOMPARE(findSlice({}, slice, 1).filterAuthor, FilterAuthor::Program);
    QCOMPARE(findSlice(asked, slice, 1).filterAuthor, FilterAuthor::Both);
    QCOMPARE(findSlice(asked, {}, 1).filterAuthor, FilterAuthor::User);
}

REEVE_GUILESS_TEST_MAIN(TestKqlSlices)
#include "test_kqlslices.moc"
