// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The stage on which a connection fails: servers that run as long as it stands, and the connection that leads there.

#include <memory>
#include <vector>

#include "tests/support/demokibana.h"
#include "tests/support/faults/certificateset.h"
#include "tests/support/faults/rudesockets.h"
#include "tests/support/realproxy.h"
#include "tests/support/scriptedkibana.h"

namespace reeve::test {

class Scene
{
public:
    explicit Scene(const CertificateSet &certificates);

    const CertificateSet &certificates() const { return m_certificates; }
    bool isGood() const { return m_good; } // every server runs

    // Each leads the connection to the server it starts.
    DemoKibana &kibana(const char *fault = nullptr, demo::ServerOptions options = {}); // over TLS
    void plainKibana(); // without TLS, called by https
    DemoKibana &kibanaAskingForCertificate(demo::Requirement require = demo::Requirement::ApiKey);
    RawServer &raw(RawServer::Answer answer); // over http
    RawServer &playing(const Script &script); // likewise
    // A healthy Kibana but for one path.
    RawServer &healthyBut(const QByteArray &path, const QByteArray &answer);
    RawServer &showing(const CertificateFiles &certificate); // over TLS
    RudeServer &rude(Rudeness rudeness); // called by https
    void blackhole();
    void openssl(const CertificateFiles &files, const QStringList &options);

    // The connection goes through a real proxy, which asks for the password unless the user name is empty.
    void behind(ProxyKind kind, const QString &username = {}, const QStringList &rules = {});
    void signInWith(const QString &certificate, const QString &key, const QByteArray &passphrase = {});

    Profile profile{}; // time-out 8 s; shorter only where it has to run out
    QByteArray secret{};
    QByteArray proxyPassword{}; // the right one

private:
    template<typename Server> Server &keep(std::shared_ptr<Server> server, bool runs)
    {
        m_good = m_good && runs;
        m_servers.push_back(server);
        return *server;
    }
    void leadTo(int port, const char *scheme = "https");

    const CertificateSet &m_certificates;
    bool m_good = true;
    std::vector<std::shared_ptr<void>> m_servers{};
};

}
