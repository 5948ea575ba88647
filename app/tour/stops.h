// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The stops of the tour, each arranged as a person would: by typing into fields and pressing buttons.

#include <vector>

#include "app/tour/guide.h"

namespace reeve {

class Console;
struct DemoOptions;

// The whole tour, from the first run on, in the order in which it has to be walked.
std::vector<TourStop> allStops(Console &console, const DemoOptions &options);

std::vector<TourStop> firstRunStops(Console &console);
std::vector<TourStop> wizardStops(Console &console); // needs the demo running
std::vector<TourStop> endpointStops(Console &console);
std::vector<TourStop> caseStops(Console &console);
std::vector<TourStop> troubleshootingStops(Console &console);
std::vector<TourStop> connectionStops(Console &console); // several, one of them production

}
