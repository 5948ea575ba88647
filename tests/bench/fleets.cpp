// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QEventLoop>
#include <QTimer>

#include "models/endpoints/endpointinventory.h"
#include "tests/bench/demoprocess.h"
#include "tests/bench/measure.h"
#include "tests/bench/othertools.h"
#include "tests/bench/rows.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 3; // as the loader asks

// From the first request until every row is in the table and the table is painted.
double loadMs(const QUrl &url, int fleet)
{
    Client client(Target{.address = url, .timeoutMs = 120'000});
    EndpointInventory inventory(client);
    EndpointTable table;
    table.setEndpoints(&inventory.model());
    table.resize(1600, 900);
    table.show();
    inventory.setMode(ReadingMode::WholeFleet);
    QEventLoop loop;
    QObject::connect(&inventory, &EndpointInventory::stateChanged, &loop, [&loop](InventoryState state) {
        if (state != InventoryState::Loading)
            loop.quit();
    });
    const double ms = onceMs([&] {
        inventory.refresh();
        loop.exec();
        table.viewport()->repaint();
    });
    if (inventory.model().rowCount() != fleet)
        qFatal("the fleet is not loaded whole");
    return ms;
}

QStringList absolute(const QUrl &server, const QStringList &targets)
{
    QStringList urls;
    for (const QString &target : targets)
        urls += server.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) + target;
    return urls;
}

double medianOf(std::array<double, 5> times)
{
    std::ranges::sort(times);
    return times[2];
}

// They take turns, so that a busy moment of the machine meets them all.
void measureFleet(int fleet, bool withGoals, std::vector<Result> &results)
{
    const DemoProcess demo(fleet);
    loadMs(demo.url(), fleet); // what is made at the first asking is made
    const QStringList urls = absolute(demo.url(), demo.takeTargets());
    std::array<double, 5> ours{};
    std::array<double, 5> curl{};
    std::array<double, 5> node{};
    for (std::size_t i = 0; i < ours.size(); ++i) {
        ours[i] = loadMs(demo.url(), fleet);
        curl[i] = curlMs(urls, atOnce).value_or(0);
        node[i] = nodeMs(urls, atOnce).value_or(0);
    }
    const QString name = u"whole fleet, %L1 endpoints: "_s.arg(fleet);
    results.push_back({name + u"rows on screen / curl to nowhere"_s, medianOf(ours), medianOf(curl), u"ms"_s,
        withGoals ? 1.5 : 0, false});
    results.push_back({name + u"rows on screen / Node and JSON.parse"_s, medianOf(ours), medianOf(node), u"ms"_s,
        withGoals ? 3.0 : 0, true});
}

}

std::vector<Result> measureFleets()
{
    std::vector<Result> results;
    measureFleet(10'000, false, results);
    measureFleet(100'000, true, results);
    return results;
}

}
