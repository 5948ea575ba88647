// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The settings of one connection to a Kibana. Never holds a secret; those are in the vault.

#include <QColor>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUuid>

#include "models/base/authenticationtype.h"
#include "models/base/proxysettings.h"

namespace reeve {

// The purpose of the deployment. Connections to production begin read-only.
enum class Environment { Unspecified, Production, Test, Development };

// The vault that keeps the profile's secrets.
enum class SecretHome { Keychain, Session };

struct TlsFiles {
    QString caFile{}; // PEM; trusted in addition to the system's authorities
    QString certificateFile{}; // PEM or PKCS#12; presented to servers that request one
    QString keyFile{}; // PEM, may be encrypted; empty: the key is in the certificate's file
    QString pinnedSha256{}; // fingerprint of the server's certificate, 64 hexadecimal digits; empty: not pinned

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
    QStringList hostStatuses{}; // statuses read by default, see knownHostStatuses(); empty: all
    TlsFiles tls{};
    ProxySettings proxy{};
    QColor colour{}; // invalid: none chosen
    Environment environment = Environment::Unspecified;
    bool opensReadOnly = false; // changing requests are refused until unlocked; always the case for production
    SecretHome secretHome = SecretHome::Keychain;

    bool beginsReadOnly() const { return opensReadOnly || environment == Environment::Production; }
    bool operator==(const Profile &) const = default;
};

}
