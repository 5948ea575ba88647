// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The demo Kibana in the test's own process, and the connection that leads to it.

#include "app/demo/server.h"
#include "models/base/secret.h"
#include "models/profiles/profile.h"
#include "tests/support/certificates.h"

namespace reeve::test {

class DemoKibana
{
public:
    explicit DemoKibana(demo::ServerOptions options = {});

    bool isRunning() const { return m_running; }
    demo::Server &server() { return m_server; }
    // API key, default space, time-out 5 s.
    Profile profile() const;
    Secret apiKey() const;
    Secret password() const;
    QString username() const;

private:
    demo::Server m_server;
    bool m_running;
};

// Options for a server that speaks TLS with that certificate.
demo::ServerOptions overTls(const CertificateFiles &files, demo::ServerOptions options = {});

}
