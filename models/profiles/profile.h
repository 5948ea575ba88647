// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What is known about one connection to a Kibana: facts only, never a secret.

#include <QColor>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUuid>

#include "models/base/authenticationtype.h"
#include "models/base/proxysettings.h"

namespace reeve {

// What the deployment is for.
enum class Environment { Unspecified, Production, Test, Development };

// Where the profile's secret is kept.
enum class SecretHome { Keychain, Session };

struct TlsFiles {
    QString caFile{}; // PEM; trusted besides the system's authorities
    QString certificateFile{}; // PEM or PKCS#12; shown to servers that ask for one
    QString keyFile{}; // PEM; may be encrypted; empty: in the certificate's file
    QString pinnedSha256{}; // hexadecimal fingerprint of the server's certificate, 64 digits; empty: not pinned

    bool operator==(const TlsFiles &) const = default;
};

struct Profile {
    QUuid id{};
    QString name{};
    QUrl address{}; // scheme, host, port and Kibana's base path; no user info, no /s/space, no trailing slash
    QString space{}; // the space id; "default" for the default space
    AuthenticationType authentication = AuthenticationType::ApiKey;
    QString username{}; // for Basic
    int timeoutSeconds = 30; // 1 to 600
    QStringList hostStatuses{}; // fetched by default: healthy, offline, updating, unhealthy, inactive; empty: all
    TlsFiles tls{};
    ProxySettings proxy{};
    QColor colour{}; // invalid: none chosen
    Environment environment = Environment::Unspecified;
    bool opensReadOnly = false; // as production always does: changing requests are refused until unlocked
    SecretHome secretHome = SecretHome::Keychain;

    bool beginsReadOnly() const { return opensReadOnly || environment == Environment::Production; }
    bool operator==(const Profile &) const = default;
};

}
