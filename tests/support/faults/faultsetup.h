// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The servers of one simulated connection failure, which run as long as this object exists, and the profile and secret
// of the connection to them.

#include <memory>
#include <vector>

#include "tests/support/demokibana.h"
#include "tests/support/faults/certificateset.h"
#include "tests/support/faults/misbehavingserver.h"
#include "tests/support/realproxy.h"
#include "tests/support/scriptedkibana.h"

namespace reeve::test {

class FaultSetup
{
public:
    explicit FaultSetup(const CertificateSet &certificates);

    const CertificateSet &certificates() const { return m_certificates; }
    bool isGood() const { return m_good; } // whether all servers run

    // Each of these starts a server and sets the profile's address to it.
    // fault: as demo::parseFault() takes it, or null. Uses TLS.
    DemoKibana &kibana(const char *fault = nullptr, demo::ServerOptions options = {});
    void plainKibana(); // without TLS, but with an https address
    DemoKibana &kibanaAskingForCertificate(demo::Requirement require = demo::Requirement::ApiKey);
    RawServer &raw(RawServer::Answer answer); // over http
    RawServer &playing(const Script &script); // over http
    // A scripted healthy Kibana, except for one path; over http.
    RawServer &healthyExcept(const QByteArray &path, const QByteArray &answer);
    RawServer &presenting(const CertificateFiles &certificate); // over TLS
    MisbehavingServer &misbehavingServer(Misbehaviour misbehaviour); // with an https address
    void unresponsivePort();
    void openssl(const CertificateFiles &files, const QStringList &options);

    // Starts a real proxy and sets it in the profile. It requires the password unless username is empty.
    void useProxy(ProxyKind kind, const QString &username = {}, const QStringList &rules = {});
    void signInWith(const QString &certificate, const QString &key, const QByteArray &passphrase = {});

    Profile profile{}; // time-out 8 s; shorter only for failures in which it has to expire
    QByteArray secret{};
    QByteArray proxyPassword{}; // the one that the proxy requires

private:
    template<typename Server> Server &keep(std::shared_ptr<Server> server, bool runs)
    {
        m_good = m_good && runs;
        m_servers.push_back(server);
        return *server;
    }
    void setPort(int port, const char *scheme = "https");

    const CertificateSet &m_certificates;
    bool m_good = true;
    std::vector<std::shared_ptr<void>> m_servers{};
};

}
