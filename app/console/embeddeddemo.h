// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The demo Kibana inside this process, with the profile and the secret of the connection to it. Nothing of it is saved.

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
    quint64 fleet = 1000; // number of endpoints
    QString fault{}; // NAME or NAME=VALUE as in demo::parseFault(); empty: none
};

class EmbeddedDemo
{
public:
    // Returns an error text that lists the known faults if fault is not one of them; nullopt if it is, or is empty.
    // Needs no QCoreApplication.
    static std::optional<QString> problemWith(const QString &fault);
    // Starts the server on a free loopback port. The error is a translated sentence.
    static tl::expected<std::unique_ptr<EmbeddedDemo>, QString> start(const DemoOptions &options);
    ~EmbeddedDemo(); // stops the server

    Profile profile() const;
    Secret secret() const; // the API key, encoded
    demo::Server &server() const { return *m_server; }

    // Returns the demo's profile without an address, which is known only while the demo runs.
    static Profile profileTemplate();
    // Returns an id that is the same in every run, so that window settings stored for the demo are found again.
    static QUuid profileId();

private:
    explicit EmbeddedDemo(std::unique_ptr<demo::Server> server);

    std::unique_ptr<demo::Server> m_server;
};

}
