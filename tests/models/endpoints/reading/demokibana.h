// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A demo Kibana with a fleet, and a client that is signed in to it.

#include <QTest>
#include <memory>

#include "app/demo/server.h"
#include "models/kibana/client.h"
#include "tests/support/demoversion.h"

namespace reeve::samples {

class DemoKibana
{
public:
    explicit DemoKibana(std::uint64_t fleet, std::uint64_t seed = 1)
        : DemoKibana(demo::ServerOptions{.fleet = fleet, .seed = seed})
    {
    }
    explicit DemoKibana(const demo::ServerOptions &options)
    {
        server = std::make_unique<demo::Server>(test::ofTestedVersion(options));
        if (const auto started = server->start(); !started)
            qFatal("%s", started.error().c_str());
        Target target;
        target.address = QUrl(QString::fromStdString(server->url()));
        target.credential = ApiKeyCredential{Secret(QByteArray::fromStdString(server->credentials().encodedApiKey))};
        target.timeoutMs = 20'000;
        client = std::make_unique<Client>(target);
    }

    int pagesAsked() const { return static_cast<int>(server->count("GET", "/api/endpoint/metadata")); }

    std::unique_ptr<demo::Server> server;
    std::unique_ptr<Client> client;
};

}
