// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// "Filter to this value": a query narrowed to what one cell holds.

#include "models/endpoints/endpoint.h"
#include "models/endpoints/endpointquery.h"
#include "models/endpoints/endpointtablemodel.h"

namespace reeve {

class EndpointInventory;

bool canFilterBy(EndpointColumn column);

// The query with one more condition, by words, status or KQL; unchanged when the cell holds nothing to filter by.
EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column);
// The inventory's query narrowed to what a cell of its table holds. Where the whole fleet is here, values of
// facetColumns() are chosen, which needs no server and can be undone beside the table; else as above.
EndpointQuery narrowedTo(const EndpointInventory &inventory, int row, EndpointColumn column);

}
