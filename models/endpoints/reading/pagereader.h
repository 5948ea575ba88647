// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One page of endpoint metadata, from bytes to stored rows. Pure, so that it can run on a worker thread.

#include <QByteArray>

#include "models/endpoints/rows/rowstore.h"
#include "models/kibana/fault.h"

namespace reeve {

struct EndpointPage {
    RowStore rows{};
    qint64 documents = 0; // in the page; more than rows when an agent id came twice
    qint64 total = 0; // by the server's count for the query
};

// A document that is not as expected becomes a row with what it has and its issues.
// BadBody: not JSON, cut short, or without Kibana's data and total.
Outcome<EndpointPage> readEndpointPage(QByteArray body);
// The answer to readEndpoint(): one item without the page around it.
Outcome<Endpoint> readEndpointItem(QByteArray body);

}
