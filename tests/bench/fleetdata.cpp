// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/fleetdata.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <array>

#include "app/demo/server.h"
#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/reading/documentreader.h"
#include "models/kibana/client.h"

namespace reeve::bench {

namespace {

std::string uuid(QRandomGenerator &random)
{
    std::string text;
    constexpr std::string_view digits = "0123456789abcdef";
    for (int i = 0; i < 36; ++i)
        text += i == 8 || i == 13 || i == 18 || i == 23 ? '-' : digits[static_cast<std::size_t>(random.bounded(16))];
    return text;
}

template<std::size_t count>
std::string_view oneOf(QRandomGenerator &random, const std::array<std::string_view, count> &values)
{
    return values[static_cast<std::size_t>(random.bounded(static_cast<int>(count)))];
}

std::string address(QRandomGenerator &random)
{
    std::string text = "10";
    for (int i = 0; i < 3; ++i)
        text += '.' + std::to_string(random.bounded(256));
    return text;
}

}

RowStore syntheticFleet(int rows)
{
    static constexpr std::array<std::string_view, 6> kinds{
        "web-prod-", "db-stage-", "LAPTOP-", "proxy-dev-", "app-prod-", "kiosk-"};
    static constexpr std::array<std::string_view, 8> versions{
        "7.17.0", "8.9.0", "8.10.2", "8.14.3", "8.15.5", "8.17.6", "8.18.1", "8.18.2"};
    static constexpr std::array<std::string_view, 3> systems{"Windows", "Linux", "macOS"};
    static constexpr std::array<std::string_view, 4> policies{
        "Default", "Windows servers", "Linux production", "Workstations"};
    QRandomGenerator random(1);
    RowStore store;
    store.reserve(static_cast<std::size_t>(rows));
    for (int i = 0; i < rows; ++i) {
        const std::string id = uuid(random);
        const std::string host = uuid(random);
        const std::string name = std::string(oneOf(random, kinds)) + std::to_string(random.bounded(10'000'000));
        const std::string addresses = address(random) + "\nfe80::" + id.substr(0, 4) + ':' + id.substr(9, 4);
        const std::string mac =
            "e6-68-" + id.substr(0, 2) + '-' + id.substr(2, 2) + '-' + id.substr(4, 2) + '-' + id.substr(6, 2);
        RowDraft draft;
        draft.texts = {id, name, host, addresses, mac, {}};
        draft.terms[static_cast<std::size_t>(RowTerm::OsName)] = oneOf(random, systems);
        draft.terms[static_cast<std::size_t>(RowTerm::AgentVersion)] = oneOf(random, versions);
        draft.terms[static_cast<std::size_t>(RowTerm::PolicyName)] = oneOf(random, policies);
        draft.record.status = static_cast<HostStatus>(random.bounded(5));
        draft.record.lastCheckIn = 1'700'000'000'000 + random.bounded(1'000'000'000);
        store.append(draft);
    }
    return store;
}

QByteArray demoPage(int rows)
{
    demo::ServerOptions options;
    options.fleet = static_cast<std::uint64_t>(rows);
    options.require = demo::Requirement::None;
    demo::Server server(options);
    if (!server.start())
        qFatal("the demo server does not start");
    Target target;
    target.address = QUrl(QString::fromStdString(server.url()));
    target.timeoutMs = 120'000;
    Client client(target);
    QByteArray body;
    const Call call = client.send(findEndpoints({}, 0, rows), [&](const Outcome<Reply> &reply) {
        if (reply)
            body = reply->body;
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return body;
}

qint64 walkPage(QByteArray body)
{
    namespace od = simdjson::ondemand;
    const auto size = static_cast<std::size_t>(body.size());
    body.reserve(body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    od::parser parser;
    od::document document;
    od::array items;
    DocumentReader reader(parser, body.constData() + size);
    qint64 count = 0;
    if (parser.iterate(body.constData(), size, size + simdjson::SIMDJSON_PADDING).get(document)
        || document["data"].get_array().get(items))
        return 0;
    for (auto item : items) {
        od::value value;
        if (item.get(value) || reader.read(value, {}))
            return 0;
        ++count;
    }
    return count;
}

}
