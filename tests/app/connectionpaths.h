// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One way to connect to a Kibana as a value (ConnectionPath), and a driver that carries it out in the wizard.

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
    QString secret{}; // as pasted: API key in any form, password, or passphrase
    QString certificate{}; // file; to sign in, or in addition to another sign-in
    QString key{};
    QString space{}; // to choose from the list; empty: keeps the preselected one
    ProxyKind proxy = ProxyKind::System;
    QString proxyPassword{}; // empty: the proxy asks for none
    bool sessionOnly = false;
};

// The certificates that all paths use: server and client, issued by the same authority.
struct ConnectionPathCertificates {
    CertificateMaker maker{};
    CertificateFiles authority = maker.authority(QStringLiteral("authority"));
    CertificateFiles server = maker.issue(authority, QStringLiteral("server"), QStringLiteral("IP:127.0.0.1"));
    CertificateFiles client = maker.issue(authority, QStringLiteral("client"), QStringLiteral("email:jo@example.com"));
};

// Each method carries out one wizard step and fails the current test on an error.
class ConnectionPathDriver
{
public:
    ConnectionPathDriver(
        ConsoleFixture &fixture, const ConnectionPath &path, const ConnectionPathCertificates &certificates)
        : m_fixture(fixture), m_path(path), m_certificates(certificates)
    {
    }

    void openWizard();
    void enterAddress(const demo::Server &server, RealProxy *proxy);
    void signIn();
    void chooseSpace();
    void passTest();
    void save();

private:
    // Pastes text and clears the clipboard, so that its later content comes from the program.
    void paste(const char *field, const QString &text) const;
    void toggle(const char *section) const;
    void next() const { m_fixture.press("next"); }
    void enterProxy(RealProxy &proxy);
    void chooseAuthority();
    void trustShownCertificate();

    ConsoleFixture &m_fixture;
    const ConnectionPath &m_path;
    const ConnectionPathCertificates &m_certificates;
    ConnectionWizard *m_wizard = nullptr;
};

}
