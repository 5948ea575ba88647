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

auto sorting(const RowStore &store, const QList<SortKey> &keys)
{
    return [&store, keys](int) {
        auto rows = everyRow(store);
        sortRowsWithoutTies(store, rows, keys); // as the inventory does it
    };
}

auto filtering(const RowStore &store, const QString &word)
{
    return [&store, word](int) { rowsWith(store, {word}, comparedColumns()); };
}

auto countingFacets(const RowStore &store)
{
    return [&store](int) {
        const LocalFilter filter{.choices = {{EndpointColumn::Os, {u"Linux"_s}}}};
        countFacets(store, rowsWithTerms(store, filter, comparedColumns()), filter.choices);
    };
}

constexpr auto nothing = [] { return 0; };

template<typename Work> Times alone(const Work &work)
{
    return atWork([&] { work(0); });
}

// Only setting the word; taking it away again is not counted.
std::pair<Times, Times> againstProxyFilter(const RowStore &store, QSortFilterProxyModel &proxy)
{
    const QString word = u"stage-77"_s;
    const auto clear = [&proxy] {
        proxy.setFilterFixedString({});
        return 0;
    };
    return inTurns(
        filtering(store, word), [&](int) { proxy.setFilterFixedString(word); }, clear);
}

std::pair<Times, Times> againstProxySort(const RowStore &store, QSortFilterProxyModel &proxy)
{
    const auto sort = [&proxy](int) {
        proxy.sort(0, proxy.sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    };
    return inTurns(sorting(store, {{EndpointColumn::HostName, false}}), sort, nothing);
}

std::pair<Times, Times> againstOnePass(const RowStore &store)
{
    const std::string bytes(store.arena().bytes());
    const auto pass = [&bytes](int) {
        if (memmem(bytes.data(), bytes.size(), "stage-77zz", 10))
            qFatal("found what is not there");
    };
    return inTurns(filtering(store, u"stage-77zz"_s), pass, nothing);
}

QString sized(const char *what, qsizetype rows)
{
    return QString::fromLatin1(what).arg(QLocale::c().toString(rows));
}

void measureAlone(const RowStore &store, std::vector<Result> &results)
{
    const auto add = [&](const char *what, const auto &work) {
        const QString name = sized(what, static_cast<qsizetype>(store.size()));
        results.push_back({name, alone(work), {}, u"ms"_s, 0, false});
    };
    add("filter %1 rows: a word in most rows", filtering(store, u"10."_s));
    add("sort %1 rows: agent version", sorting(store, {{EndpointColumn::AgentVersion, false}}));
    add("sort %1 rows: IP address", sorting(store, {{EndpointColumn::PrimaryAddress, false}}));
    add("sort %1 rows: OS, agent version, host name",
        sorting(store,
            {{EndpointColumn::Os, false}, {EndpointColumn::AgentVersion, true}, {EndpointColumn::HostName, false}}));
    add("facets of %1 rows", countingFacets(store));
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
    const auto add = [&](const char *what, std::pair<Times, Times> times, double ratio, bool isSpeedUp) {
        results.push_back({sized(what, size), times.first, times.second, u"ms"_s, ratio * goal, isSpeedUp});
    };
    add("filter %1 rows by a rare word / QSortFilterProxyModel", againstProxyFilter(store, proxy), 50, true);
    proxy.setFilterFixedString({});
    add("filter %1 rows by a word in none / one memmem pass", againstOnePass(store), 3, false);
    add("sort %1 rows by host name / QSortFilterProxyModel", againstProxySort(store, proxy), 30, true);
    measureAlone(store, results);
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
    return {u"memory a row of 1,000,000 / struct of QStrings"_s, {{static_cast<double>(store.usedBytes()) / size}},
        {{against}}, u"bytes"_s, 0.25, false};
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
