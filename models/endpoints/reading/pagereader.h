// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Parses a page of endpoint metadata into rows. Free functions without state, for any thread.

#include <QByteArray>
#include <string>
#include <vector>

#include "models/endpoints/rows/rowstore.h"
#include "models/kibana/fault.h"

namespace reeve {

struct EndpointPage {
    RowStore rows{};
    qint64 documents = 0; // in the page; more than rows if an agent id occurs twice
    qint64 total = 0; // Kibana's count for the query
    std::vector<std::string> texts{}; // by row: the document as it came, on one line; empty unless asked for
};

// body: the answer to findEndpoints(). An unusual document becomes a row with what could be read and its issues.
// withTexts: fills EndpointPage::texts, which takes as much memory as the body again.
// Fault::BadBody: not JSON, cut short, or without "data" and "total".
Outcome<EndpointPage> readEndpointPage(QByteArray body, bool withTexts = false);
// body: the answer to readEndpoint(), one document without a page around it. Errors as above.
Outcome<Endpoint> readEndpointItem(QByteArray body);

}
