// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A query as the other way of reading can answer it: host statuses are asked of the server in one and chosen among
// the rows in the other.

#include "models/endpoints/inventory/endpointinventory.h"

namespace reeve {

struct ModeQuery {
    EndpointQuery query{};
    QList<FacetChoice> leftOut{}; // what this way of reading cannot be asked; never dropped without a word

    bool operator==(const ModeQuery &) const = default;
};

ModeQuery queryFor(ReadingMode mode, const EndpointQuery &query);
QString leftOutText(const QList<FacetChoice> &choices); // one line for the person, with the values

}
