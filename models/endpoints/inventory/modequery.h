// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Adapts a query to a reading mode: Kibana filters by host statuses in Live mode, where WholeFleet mode has chosen values.

#include "models/endpoints/inventory/endpointinventory.h"

namespace reeve {

struct ModeQuery {
    EndpointQuery query{};
    QList<FacetChoice> leftOut{}; // choices that the mode cannot apply; to be shown to the user, see leftOutText()

    bool operator==(const ModeQuery &) const = default;
};

ModeQuery queryFor(ReadingMode mode, const EndpointQuery &query);
// One line for the user with columns and values, translated.
QString leftOutText(const QList<FacetChoice> &choices);

}
