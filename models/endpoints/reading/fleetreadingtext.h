// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is said about the reading of a fleet, translated; each goes on after a comma or a semicolon.

#include "models/endpoints/reading/fleetloader.h"

namespace reeve {

// "3 came or went while they were read, 2 unaccounted for"; empty when nothing is unaccounted for.
// "While the endpoints were read, at least 12 came, 3 left.", by what was noticed, also where all of them are accounted for; empty: none did.
QString movementText(const FleetDifference &difference);
QString differenceText(const FleetDifference &difference);
// What Kibana does not find by these statuses, as a sentence; empty: nothing that is known of. Kibana: a status of an agent
// that its filter does not know is told as unhealthy, but not found as such.
QString statusFilterText(const QStringList &hostStatuses);
// "Kibana does not answer, trying again in 5 s"
QString waitText(const FleetLoader::Wait &wait);

}
