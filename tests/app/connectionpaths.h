// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One way into a Kibana as a value, and the hands that take it through the wizard, step by step.

#include "app/demo/base/options.h"
#include "models/base/proxysettings.h"
#include "tests/app/consolefixture.h"
#include "tests/support/certificates.h"
#include "tests/support/realproxy.h"

namespace reeve {
class ConnectionWizard;
}

namespace reeve::test {

enum class Trusting { AuthorityFile, AuthorityWhereItFailed, PinWhereItFailed };
enum class SigningIn { ApiKey, Password, Certificate, FromTheAddress };

struct ConnectionPath {
    demo::ServerOptions server{};
    QString address = QStringLiteral("https://%1"); // %1: host, port and base path
    Trusting trusting = Trusting::AuthorityFile;
    SigningIn signingIn = SigningIn::ApiKey;
    QString secret{}; // as it is pasted: the key in some form, the password, or the passphrase
    QString certificate{}; // file; besides the other ways to sign in, or as the sign-in
    QString key{};
    QString space{}; // chosen in the list; empty: as it stands
    ProxyKind proxy = ProxyKind::System;
    QString proxyPassword{}; // empty: the proxy asks for none
    bool sessionOnly = false;
};

// Certificates for all: of the server, and of its authority, which clients are to come from too.
struct ConnectionPathCertificates {
    CertificateMaker maker{};
    CertificateFiles authority = maker.authority(QStringLiteral("authority"));
    CertificateFiles server = maker.issue(authority, QStringLiteral("server"), QStringLiteral("IP:127.0.0.1"));
    CertificateFiles client = maker.issue(authority, QStringLiteral("client"), QStringLiteral("email:jo@example.com"));
};

// Every step is a test of its own: after a failed one the current test has failed.
class ConnectionPathDriver
{
public:
    ConnectionPathDriver(
        ConsoleFixture &bench, const ConnectionPath &way, const ConnectionPathCertificates &certificates)
        : m_bench(bench), m_way(way), m_certificates(certificates)
    {
    }

    void openWizard();
    void enterAddress(const demo::Server &server, RealProxy *proxy);
    void signIn();
    void chooseSpace();
    void passTest();
    void save();

private:
    // Pastes, and empties the clipboard behind: what is found there later was put there by the program.
    void paste(const char *field, const QString &text) const;
    void toggle(const char *section) const;
    void next() const { m_bench.press("next"); }
    void enterProxy(RealProxy &proxy);
    void chooseAuthority();
    void trustShownCertificate();

    ConsoleFixture &m_bench;
    const ConnectionPath &m_way;
    const ConnectionPathCertificates &m_certificates;
    ConnectionWizard *m_wizard = nullptr;
};

}
