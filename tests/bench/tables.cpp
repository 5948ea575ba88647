// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLocale>
#include <QSortFilterProxyModel>
#include <malloc.h>
#include <numeric>

#include "models/endpoints/rows/facets.h"
#include "models/endpoints/rows/rowfilter.h"
#include "models/endpoints/rows/rowsort.h"
#include "models/endpoints/rows/textscan.h"
#include "tests/bench/fleetdata.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

const QList<EndpointColumn> &comparedColumns()
{
    static const QList<EndpointColumn> columns{
        EndpointColumn::HostName, EndpointColumn::Addresses, EndpointColumn::Os, EndpointColumn::AgentVersion};
    return columns;
}

// The same columns as texts that are ready to be shown: the least work a proxy can be given.
class PlainModel : public QAbstractTableModel
{
public:
    explicit PlainModel(const RowStore &store)
    {
        m_rows.reserve(store.size());
        for (RowStore::Row row = 0; row < store.size(); ++row) {
            const Endpoint endpoint = store.endpoint(row);
            m_rows.push_back(
                {endpoint.hostName, endpoint.addresses.join(u", "_s), endpoint.osName, endpoint.agentVersion});
        }
    }
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    }

private:
    std::vector<std::array<QString, 4>> m_rows{};
};

std::vector<RowStore::Row> everyRow(const RowStore &store)
{
    std::vector<RowStore::Row> rows(store.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

double sortMs(const RowStore &store, EndpointColumn column)
{
    return medianMs([&] {
        auto rows = everyRow(store);
        sortRowsWithoutTies(store, rows, {{column, false}}); // as the inventory does it
    });
}

double filterMs(const RowStore &store, const QString &word)
{
    return medianMs([&] { rowsWith(store, {word}, comparedColumns()); });
}

double sortByThreeMs(const RowStore &store)
{
    return medianMs([&] {
        auto rows = everyRow(store);
        sortRows(store, rows,
            {{EndpointColumn::Os, false}, {EndpointColumn::AgentVersion, true}, {EndpointColumn::HostName, false}});
    });
}

double facetMs(const RowStore &store)
{
    const LocalFilter filter{.choices = {{EndpointColumn::Os, {u"Linux"_s}}}};
    return medianMs([&] { countFacets(store, rowsWithTerms(store, filter, comparedColumns()), filter.choices); });
}

// Only setting the word; taking it away again is not counted.
double proxyFilterMs(QSortFilterProxyModel &proxy, const QString &word)
{
    std::array<double, 5> times{};
    for (double &time : times) {
        time = onceMs([&] { proxy.setFilterFixedString(word); });
        proxy.setFilterFixedString({});
    }
    std::ranges::sort(times);
    return times[2];
}

QString sized(const char *what, qsizetype rows)
{
    return QString::fromLatin1(what).arg(QLocale::c().toString(rows));
}

void measureAt(int size, bool withGoals, std::vector<Result> &results)
{
    const RowStore store = syntheticFleet(size);
    PlainModel plain(store);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plain);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
    const double goal = withGoals ? 1 : 0;
    const double proxyFilter = proxyFilterMs(proxy, u"stage-77"_s);
    const double proxySort = medianMs(
        [&] { proxy.sort(0, proxy.sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder); });
    results.push_back({sized("filter %1 rows: a rare word", size), filterMs(store, u"stage-77"_s), proxyFilter, u"ms"_s,
        50 * goal, true});
    results.push_back(
        {sized("filter %1 rows: a word in most rows", size), filterMs(store, u"10."_s), 0, u"ms"_s, 0, false});
    results.push_back({sized("sort %1 rows: host name", size), sortMs(store, EndpointColumn::HostName), proxySort,
        u"ms"_s, 30 * goal, true});
    results.push_back({sized("sort %1 rows: agent version", size), sortMs(store, EndpointColumn::AgentVersion), 0,
        u"ms"_s, 0, false});
    results.push_back(
        {sized("sort %1 rows: IP address", size), sortMs(store, EndpointColumn::PrimaryAddress), 0, u"ms"_s, 0, false});
    results.push_back(
        {sized("sort %1 rows: OS, agent version, host name", size), sortByThreeMs(store), 0, u"ms"_s, 0, false});
    results.push_back({sized("facets of %1 rows", size), facetMs(store), 0, u"ms"_s, 0, false});
    const std::string bytes(store.arena().bytes());
    const double pass = medianMs([&] {
        if (memmem(bytes.data(), bytes.size(), "stage-77zz", 10))
            qFatal("found what is not there");
    });
    results.push_back({sized("filter %1 rows: against one memmem pass", size), filterMs(store, u"stage-77zz"_s), pass,
        u"ms"_s, 3 * goal, false});
}

double heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

Result measureMemory()
{
    constexpr int size = 1'000'000;
    constexpr RowStore::Row asStructs = 100'000; // enough to know what one takes
    const RowStore store = syntheticFleet(size);
    const double before = heapBytes();
    std::vector<Endpoint> structs;
    structs.reserve(asStructs);
    for (RowStore::Row row = 0; row < asStructs; ++row)
        structs.push_back(store.endpoint(row));
    const double against = (heapBytes() - before) / asStructs;
    return {u"memory a row of 1,000,000: store / struct of QStrings"_s, static_cast<double>(store.usedBytes()) / size,
        against, u"bytes"_s, 0.25, false};
}

}

std::vector<Result> measureTables()
{
    std::vector<Result> results;
    results.push_back(measureMemory());
    for (const int size : {10'000, 100'000, 1'000'000})
        measureAt(size, size == 1'000'000, results);
    return results;
}

}
