// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>
#include <memory>

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/kibana/inflate.h"
#include "tests/bench/demoprocess.h"
#include "tests/bench/fleetdata.h"
#include "tests/bench/measure.h"
#include "tests/bench/othertools.h"
#include "tests/bench/rows.h"
#include "ui/endpoints/table/endpointtable.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int atOnce = 3; // as the loader asks

struct Load {
    double ms = 0; // by the clock
    double workMs = 0; // of all threads of this process, which the server is not part of
};

// From the first request until every row is in the table and the table is painted.
Load load(const QUrl &url, int fleet)
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
    const double before = processMs();
    const double ms = onceMs([&] {
        inventory.refresh();
        loop.exec();
        table.viewport()->repaint();
    });
    if (inventory.model().rowCount() != fleet)
        qFatal("the fleet is not loaded whole");
    return {ms, processMs() - before};
}

// The body as the server packed it.
QByteArray packed(const QString &url)
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(url)};
    request.setRawHeader("Accept-Encoding", "gzip"); // asked for by hand, Qt leaves it packed
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

// The least that reading these answers takes: libdeflate, and one pass of simdjson over what it gives.
double leastMs(const QList<QByteArray> &answers, int fleet)
{
    const double before = processMs();
    qint64 rows = 0;
    for (const QByteArray &answer : answers) {
        if (auto body = inflated(answer, PTRDIFF_MAX))
            rows += walkPage(std::move(*body));
    }
    if (rows < fleet)
        qFatal("the answers do not hold the whole fleet");
    return processMs() - before;
}

QStringList absolute(const QUrl &server, const QStringList &targets)
{
    QStringList urls;
    for (const QString &target : targets)
        urls += server.toString(QUrl::RemovePath | QUrl::StripTrailingSlash) + target;
    return urls;
}

// They take turns, so that a busy moment of the machine meets them all. The requests are the same, and their answers
// too: curl takes them packed as they are, Node's script unpacks and reads them.
void measureFleet(int fleet, int times, bool withGoals, std::vector<Result> &results)
{
    const DemoProcess demo(fleet);
    load(demo.url(), fleet); // what is made at the first asking is made
    const QStringList urls = absolute(demo.url(), demo.takeTargets());
    QList<QByteArray> answers;
    for (const QString &url : withGoals ? urls : QStringList())
        answers += packed(url);
    Times ours;
    Times curl;
    Times node;
    Times work;
    Times least;
    for (int i = 0; i < times; ++i) {
        const Load one = load(demo.url(), fleet);
        ours.ms.push_back(one.ms);
        curl.ms.push_back(curlMs(urls, atOnce).value_or(0));
        if (times > 1)
            node.ms.push_back(nodeMs(urls, atOnce).value_or(0));
        if (!withGoals)
            continue;
        work.ms.push_back(one.workMs);
        least.ms.push_back(leastMs(answers, fleet));
    }
    const QString name = u"fleet of %L1 to rows on screen / "_s.arg(fleet);
    results.push_back({name + u"curl to nowhere"_s, ours, curl, u"ms"_s, withGoals ? 1.5 : 0, false});
    if (times > 1)
        results.push_back({name + u"Node and JSON.parse"_s, ours, node, u"ms"_s, withGoals ? 3.0 : 0, true});
    if (withGoals)
        results.push_back({u"processor time of the same / libdeflate and one pass of simdjson"_s, work, least, u"ms"_s,
            1.5, false, true});
}

}

std::vector<Result> measureFleets()
{
    std::vector<Result> results;
    measureFleet(10'000, rounds, false, results);
    measureFleet(100'000, rounds, true, results);
    measureFleet(1'000'000, 1, false, results); // takes long
    return results;
}

}
