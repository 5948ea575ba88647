// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/tour/stops.h"

#include "app/console/console.h"
#include "ui/mainwindow.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

void append(std::vector<TourStop> &all, std::vector<TourStop> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}

std::vector<TourStop> allStops(Console &console, const DemoOptions &options)
{
    std::vector<TourStop> all = firstRunStops(console);
    all.front().arrange = [&console] { console.window().show(); };
    append(all, {{u"demo-opened"_s, [&console, options] { console.startDemo(options); }, {}}});
    append(all, wizardStops(console));
    append(all, endpointStops(console));
    append(all, caseStops(console));
    append(all, explorerStops(console));
    append(all, troubleshootingStops(console));
    append(all, connectionStops(console));
    return all;
}

}
