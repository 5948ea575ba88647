// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The stops of the tour. Each is arranged through the user interface, by typing into fields and pressing buttons.

#include <vector>

#include "app/tour/guide.h"

namespace reeve {

class Console;
struct DemoOptions;

// Returns all stops, beginning with the first run, in the order in which they have to be run. console must outlive
// them.
std::vector<TourStop> allStops(Console &console, const DemoOptions &options);

std::vector<TourStop> firstRunStops(Console &console);
std::vector<TourStop> wizardStops(Console &console); // require that the demo runs
std::vector<TourStop> endpointStops(Console &console);
std::vector<TourStop> caseStops(Console &console);
std::vector<TourStop> explorerStops(Console &console);
std::vector<TourStop> troubleshootingStops(Console &console);
std::vector<TourStop> connectionStops(Console &console); // save four connections, one of them production

}
