// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Everything that the client needs to reach one Kibana, as values. The client knows no profile.

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QUrl>

#include "models/base/proxysettings.h"
#include "models/kibana/credential.h"

namespace reeve {

struct ApiRequest;

struct TlsSettings {
    QList<QSslCertificate> extraAuthorities{}; // trusted besides the system's
    QList<QSslCertificate> clientChain{}; // own certificate first; empty: none
    QSslKey clientKey{};
    QByteArray pinnedSha256{}; // 32 bytes of the server certificate's digest; empty: not pinned

    bool operator==(const TlsSettings &) const = default;
};

struct Target {
    QUrl address{}; // with Kibana's base path, without space and trailing slash
    QString space{}; // empty or "default": no /s/ prefix
    Credential credential{};
    TlsSettings tls{};
    int timeoutMs = 30'000; // for a whole request, from sending to the last byte
    ProxySettings proxy{};
    Secret proxyPassword{};
    bool readOnly = false; // initial state of the client
};

// The URL of a request: address + /s/space (unless its scope is the deployment) + path + query.
QUrl urlFor(const Target &target, const ApiRequest &request);

// Whether a secret may be sent there: https, or http to a loopback address (127.0.0.0/8, ::1, localhost).
bool mayCarrySecret(const QUrl &address);

}
