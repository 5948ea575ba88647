// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The demo Kibana in this process, and the connection that leads to it. Its profile is never saved.

#include <QString>
#include <memory>
#include <optional>
#include <tl/expected.hpp>

#include "models/base/secret.h"
#include "models/profiles/profile.h"

namespace reeve {

namespace demo {
class Server;
}

struct DemoOptions {
    quint64 fleet = 1000; // endpoints
    QString fault{}; // a fault's name, or NAME=VALUE; empty: none
};

class EmbeddedDemo
{
public:
    // Names the faults there are when this is none of them; may be asked before there is an application.
    static std::optional<QString> problemWith(const QString &fault);
    // The error is a sentence for people.
    static tl::expected<std::unique_ptr<EmbeddedDemo>, QString> start(const DemoOptions &wish);
    ~EmbeddedDemo();

    Profile profile() const;
    Secret secret() const;
    demo::Server &server() const { return *m_server; }

    static Profile likeness(); // before it runs: without an address
    // The same in every run, so that window settings kept for it are found again.
    static QUuid profileId();

private:
    explicit EmbeddedDemo(std::unique_ptr<demo::Server> server);

    std::unique_ptr<demo::Server> m_server;
};

}
