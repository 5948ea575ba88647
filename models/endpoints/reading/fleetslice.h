// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Slices of a fleet that is larger than endpointWindow, by the beginnings of agent ids. The slices of a cut contain every
// id of what was cut exactly once, whatever form the ids have.

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

// Returns slices of about rowsEach rows for a fleet of total endpoints, assuming evenly distributed ids.
std::vector<FleetSlice> slicesFor(qint64 total, qint64 rowsEach);
// Returns smaller slices that contain the same ids; empty if the slice cannot be divided.
std::vector<FleetSlice> cut(const FleetSlice &slice);
// Whether the slice contains the id, in UTF-8.
bool holds(const FleetSlice &slice, std::string_view id);
// Returns the query narrowed to the slice, without search text: that is answered from the loaded rows.
EndpointQuery narrowed(const EndpointQuery &query, const FleetSlice &slice);

}
