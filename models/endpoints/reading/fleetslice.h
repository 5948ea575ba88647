// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A fleet larger than the server's window, cut into slices by the beginnings of the agent ids.
// Together the slices of a cut hold every id of what was cut exactly once, whatever form the ids have.

#include <QString>
#include <QStringList>
#include <string_view>
#include <vector>

#include "models/endpoints/query/endpointquery.h"

namespace reeve {

struct FleetSlice {
    enum class NextCut { Hexadecimal, Broad, None };

    QStringList beginnings{}; // ids that begin with one of these; empty: all ids, and documents without one
    QStringList excluded{}; // but with none of these
    NextCut nextCut = NextCut::Hexadecimal;

    bool operator==(const FleetSlice &) const = default;
};

// The whole fleet in slices of about rowsEach rows, going by total and by ids that are evenly spread.
std::vector<FleetSlice> slicesFor(qint64 total, qint64 rowsEach);
// The same rows in smaller slices; empty when it cannot be cut any more.
std::vector<FleetSlice> cut(const FleetSlice &slice);
// Whether the slice has the id, in UTF-8.
bool holds(const FleetSlice &slice, std::string_view id);
// The query narrowed to the slice. Words are left out: they are looked for in the loaded rows.
EndpointQuery narrowed(const EndpointQuery &query, const FleetSlice &slice);

}
