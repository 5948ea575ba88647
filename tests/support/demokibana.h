// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A demo Kibana inside the test's process, with the profile and credentials of a connection to it.

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
    // Authentication by API key, default space, time-out 5 s.
    Profile profile() const;
    Secret apiKey() const;
    Secret password() const;
    QString username() const;

private:
    demo::Server m_server;
    bool m_running;
};

// Returns options for a server that speaks TLS with this certificate.
demo::ServerOptions overTls(const CertificateFiles &files, demo::ServerOptions options = {});

}
