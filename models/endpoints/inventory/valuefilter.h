// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// "Filter to this value": a query narrowed to what one cell holds.

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/values/endpoint.h"
#include "models/endpoints/values/endpointcolumn.h"

namespace reeve {

bool canFilterBy(EndpointColumn column);
bool isListColumn(EndpointColumn column); // several values in a cell: filtering to them asks for all of them

// The query with one more condition; unchanged when the cell holds nothing to filter by. Live: just this value, by host
// status or KQL. WholeFleet: values of facetColumns() are chosen, which needs no server and can be undone beside the
// table; in any other column the value is looked for here, by a word for its field. Only what cannot be written as a
// word, because of a quote or of white space that would be lost, is asked for as in Live mode, which reads again.
EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column, ReadingMode mode);

}
