// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What filter, facets and sort order mean, written down as plainly as possible: endpoint by endpoint, text by text.

#include <array>
#include <map>
#include <vector>

#include "models/endpoints/rows/facets.h"

namespace reeve::samples {

class ReferenceFleet
{
public:
    explicit ReferenceFleet(const RowStore &store);

    std::vector<RowStore::Row> matching(const LocalFilter &filter, const QList<EndpointColumn> &columns) const;
    QList<Facet> facets(const LocalFilter &filter, const QList<EndpointColumn> &columns) const;
    void sort(std::vector<RowStore::Row> &rows, const QList<SortKey> &keys);

    const Endpoint &endpoint(std::size_t row) const { return m_rows[row].endpoint; }

private:
    struct ReferenceRow {
        Endpoint endpoint{};
        std::array<QString, endpointColumnCount> texts{};
        std::array<QString, endpointColumnCount> folded{};
    };

    bool holds(const ReferenceRow &row, const FilterTerm &term, const QList<EndpointColumn> &columns) const;
    bool holdsAll(const ReferenceRow &row, const LocalFilter &filter, const QList<EndpointColumn> &columns) const;
    bool isChosen(const ReferenceRow &row, const QList<FacetChoice> &choices, std::optional<EndpointColumn> butFor = {}) const;
    const std::vector<int> &ranks(EndpointColumn column); // by row; -1: missing

    std::vector<ReferenceRow> m_rows{};
    std::map<EndpointColumn, std::vector<int>> m_ranks{};
};

// Every character in its folded case, one for one.
QString slowlyFolded(const QString &text);

}
