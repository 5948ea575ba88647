// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The "Filter to this value" action: narrows a query to the value of one cell.

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

bool canFilterBy(EndpointColumn column);
// Whether a cell of the column can hold several values; filtering then asks for all of them.
bool isListColumn(EndpointColumn column);

// Returns the query with one more condition; unchanged if the cell has no value to filter by. Live mode: adds a host status
// or KQL. WholeFleet mode: in facetColumns() chooses the value, in other columns adds "field:value" to the search text;
// neither sends a request. A value that the search text cannot express (a quote, repeated white space) is added as KQL
// there too, which reads the fleet again.
EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column, ReadingMode mode);

}
