// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Checks for the values of a profile: ranges, hosts, fingerprints.

#include <QString>
#include <QUrl>
#include <optional>

#include "models/profiles/profile.h"

namespace reeve {

inline constexpr int minimumTimeoutSeconds = 1;
inline constexpr int maximumTimeoutSeconds = 600;

// Whether it is a host name or an IP address, without scheme, port, user and path.
bool isHostName(const QString &text);
// Whether kind, host, port and user name can be used together.
bool isUsable(const ProxySettings &proxy);

// Whether Basic authentication can carry the user name, which ends at the first colon (RFC 7617).
bool isBasicUserName(const QString &text);
// The same for a proxy, which may be one for SOCKS: RFC 1929 counts the length in one byte.
bool isProxyUserName(const QString &text);

// Kibana: a space id holds lower-case letters, digits, _ and -.
bool isSpaceId(const QString &text);

// Returns 64 lower-case hexadecimal digits from a SHA-256 fingerprint in either case, with or without colons and white
// space, also within the output of openssl, keytool, sha256sum and Elasticsearch; empty for a blank text; nothing for any
// other text, such as one with two different fingerprints or with a digest of another length.
std::optional<QString> fingerprintIn(const QString &text);

// Whether the host is in 127.0.0.0/8, ::1 or localhost, so that nothing leaves this machine.
bool isLoopback(const QUrl &address);
// Whether a secret sent there could be read on the way: any scheme but https, except to a loopback address.
bool isReadableOnTheWay(const QUrl &address);

}
