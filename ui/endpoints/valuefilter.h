// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// "Filter to this value": a query narrowed to what one cell holds.

#include "models/endpoints/endpoint.h"
#include "models/endpoints/endpointquery.h"
#include "models/endpoints/endpointtablemodel.h"

namespace reeve {

bool canFilterBy(EndpointColumn column);

// The query with one more condition, by words, status or KQL; unchanged when the cell holds nothing to filter by.
EndpointQuery narrowedTo(const EndpointQuery &query, const Endpoint &endpoint, EndpointColumn column);
// The query with text, as the table shows it, alone chosen in the column. Where the whole fleet is here, and only for
// facetColumns().
EndpointQuery narrowedTo(const EndpointQuery &query, EndpointColumn column, const QString &text);

}
