// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Slices of a fleet that is larger than endpointWindow, by the beginnings of agent ids. The slices of a cut contain every
// id of what was cut exactly once, whatever form the ids have. Their conditions are short: a query travels in the address
// of a request, and proxies that take only 2 KiB of it are common (IIS: maxQueryString is 2,048 bytes by default).

#include <QString>
#include <QStringList>
#include <string_view>
#include <vector>

#include "models/endpoints/query/endpointquery.h"

namespace reeve {

struct FleetSlice {
    enum class NextCut { Hexadecimal, Broad, None }; // how cut() divides the slice; None: not any further

    QStringList beginnings{}; // ids that begin with one of these; empty: all ids, and documents without an id
    QStringList excluded{}; // except ids that begin with one of these
    NextCut nextCut = NextCut::Hexadecimal;

    bool operator==(const FleetSlice &) const = default;
};

// Returns slices of about rowsEach rows for a fleet of total endpoints, assuming evenly distributed ids. The encoded
// condition of each is shorter than 500 bytes.
std::vector<FleetSlice> slicesFor(qint64 total, qint64 rowsEach);
// Returns smaller slices that contain the same ids; empty if the slice cannot be divided.
std::vector<FleetSlice> cut(const FleetSlice &slice);
// Returns two slices with shorter conditions that contain the same ids; empty if there is no shorter condition.
std::vector<FleetSlice> halved(const FleetSlice &slice);
bool isWhole(const FleetSlice &slice); // contains every id, and so has no condition
// Whether the slice contains the id, in UTF-8.
bool holds(const FleetSlice &slice, std::string_view id);
// Returns the query narrowed to the slice, without search text: that is answered from the loaded rows.
EndpointQuery narrowed(const EndpointQuery &query, const FleetSlice &slice);
// The request for the first page of narrowed(), which says that the condition of the slice is not the user's.
ApiRequest findSlice(const EndpointQuery &query, const FleetSlice &slice, int rowsAtOnce);

}
