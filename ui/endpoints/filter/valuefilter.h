// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// "Filter to this value": a query narrowed to what one cell holds.

#include "models/endpoints/document/endpoint.h"
#include "models/endpoints/endpointinventory.h"
#include "models/endpoints/endpointtablemodel.h"
#include "models/endpoints/query/endpointquery.h"

namespace reeve {

bool canFilterBy(EndpointColumn column);

// The query with one more condition; unchanged when the cell holds nothing to filter by. Live: just this value, by host
// status or KQL. WholeFleet: values of facetColumns() are chosen, which needs no server and can be undone beside the
// table; what differs from row to row is looked for here, by a word for its field; everything else as in Live mode.
EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column, ReadingMode mode);

}
