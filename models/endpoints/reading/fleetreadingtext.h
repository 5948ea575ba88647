// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Translated texts about the reading of a whole fleet.

#include "models/endpoints/reading/fleetloader.h"

namespace reeve {

// Sentences about endpoints that came or left during the reading, including those that are accounted for:
// "At least 12 endpoints came during the reading." Empty if none did.
QString fleetChangeText(const FleetDifference &difference);
// A part of a sentence that can stand after a semicolon: "3 came or went while they were read, 2 more unaccounted for".
// Empty if all are accounted for.
QString differenceText(const FleetDifference &difference);
// A sentence about endpoints that a filter by these host statuses does not find; empty if none are known.
// Kibana: agents with a status unknown to its filter are listed as unhealthy, but not found by it.
QString statusFilterText(const QStringList &hostStatuses);
// A part of a sentence as above: "Kibana does not answer, trying again in 5 s".
QString waitText(const FleetLoader::Wait &wait);

}
