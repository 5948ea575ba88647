// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <malloc.h>

#include "models/endpoints/reading/pagereader.h"
#include "tests/bench/fleetdata.h"
#include "tests/bench/measure.h"
#include "tests/bench/rows.h"

namespace reeve::bench {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    for (const auto entry : list.toArray())
        result += entry.toString();
    return result;
}

Endpoint endpointFrom(const QJsonObject &item)
{
    const QJsonObject document = item[u"metadata"_s].toObject();
    const QJsonObject host = document[u"host"_s].toObject();
    const QJsonObject os = host[u"os"_s].toObject();
    const QJsonObject agent = document[u"agent"_s].toObject();
    const QJsonObject endpoint = document[u"Endpoint"_s].toObject();
    const QJsonObject policy = endpoint[u"policy"_s].toObject()[u"applied"_s].toObject();
    const QJsonObject revisions = item[u"policy_info"_s].toObject()[u"agent"_s].toObject();
    Endpoint row;
    row.agentId = agent[u"id"_s].toString();
    row.hostName = host[u"hostname"_s].toString();
    row.hostId = host[u"id"_s].toString();
    row.addresses = texts(host[u"ip"_s]);
    row.macs = texts(host[u"mac"_s]);
    row.osName = os[u"name"_s].toString();
    row.osVersion = os[u"version"_s].toString();
    row.osFull = os[u"full"_s].toString();
    row.osKernel = os[u"kernel"_s].toString();
    row.osFamily = os[u"family"_s].toString();
    row.architecture = host[u"architecture"_s].toString();
    row.agentVersion = agent[u"version"_s].toString();
    row.policyName = policy[u"name"_s].toString();
    row.policyId = policy[u"id"_s].toString();
    row.policyRevisionApplied = revisions[u"applied"_s].toObject()[u"revision"_s].toInt();
    row.policyRevisionCurrent = revisions[u"configured"_s].toObject()[u"revision"_s].toInt();
    row.capabilities = texts(endpoint[u"capabilities"_s]);
    row.lastCheckIn = QDateTime::fromString(item[u"last_checkin"_s].toString(), Qt::ISODateWithMs);
    row.written = QDateTime::fromString(document[u"event"_s].toObject()[u"created"_s].toString(), Qt::ISODateWithMs);
    row.dataNamespace = document[u"data_stream"_s].toObject()[u"namespace"_s].toString();
    row.enrollment = endpoint[u"status"_s].toString();
    return row;
}

std::vector<Endpoint> readWithQt(const QByteArray &body)
{
    std::vector<Endpoint> rows;
    const QJsonArray data = QJsonDocument::fromJson(body).object()[u"data"_s].toArray();
    rows.reserve(static_cast<std::size_t>(data.size()));
    for (const auto item : data)
        rows.push_back(endpointFrom(item.toObject()));
    return rows;
}

// Left to itself, the allocator keeps or returns large pieces as luck has it, and times differ by a third.
class FreshMemory
{
public:
    FreshMemory() { mallopt(M_MMAP_THRESHOLD, 128 * 1024); }
    ~FreshMemory() { mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024); } // where it settles by itself
    Q_DISABLE_COPY_MOVE(FreshMemory)
};

}

std::vector<Result> measurePages()
{
    const FreshMemory fresh;
    constexpr int rows = 10'000;
    const QByteArray body = demoPage(rows);
    if (walkPage(body) != rows || readWithQt(body).size() != rows)
        qFatal("the page is not read whole");
    const auto ours = [](QByteArray bytes) {
        if (readEndpointPage(std::move(bytes))->rows.size() != rows)
            qFatal("rows are missing");
    };
    // The readers own their bytes, with room behind them, as inflating leaves them.
    const auto copy = [&body] {
        QByteArray bytes;
        bytes.reserve(body.size() + 128);
        return bytes.append(body);
    };
    const auto [stored, asQt] = inTurns(
        ours, [](const QByteArray &bytes) { readWithQt(bytes); }, copy);
    const auto [again, floor] = inTurns(
        ours, [](QByteArray bytes) { walkPage(std::move(bytes)); }, copy);
    const Times speed{{static_cast<double>(body.size()) / 1e3 / stored.median()}};
    return {
        {u"page of 10,000 endpoints, bytes to rows / QJsonDocument"_s, stored, asQt, u"ms"_s, 8, true},
        {u"page of 10,000 endpoints, bytes to rows / simdjson, nothing kept"_s, again, floor, u"ms"_s, 1.5, false},
        {u"page of 10,000 endpoints"_s, speed, {}, u"MB/s"_s, 0, false},
    };
}

}
