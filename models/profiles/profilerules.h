// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What may stand in a profile, wherever it is read from: ranges, hosts, fingerprints.

#include <QString>
#include <QUrl>
#include <optional>

#include "models/profiles/profile.h"

namespace reeve {

inline constexpr int minimumTimeoutSeconds = 1;
inline constexpr int maximumTimeoutSeconds = 600;

// A host name or an IP address, without scheme, port, user and path.
bool isHostName(const QString &text);
// Whether kind, host, port and user name can be used together.
bool isUsable(const ProxySettings &proxy);

// Kibana: lower-case letters, digits, _ and -.
bool isSpaceId(const QString &text);

// Sixty-four lower-case digits from a SHA-256 fingerprint in either case, with or without colons and blanks; nothing
// when it is not one. Empty stays empty.
std::optional<QString> fingerprintIn(const QString &text);

// 127.0.0.0/8, ::1 and localhost: what is sent there never leaves this machine.
bool isLoopback(const QUrl &address);
// Whether a secret sent there could be read on the way: anything but https, unless it is the loopback.
bool isReadableOnTheWay(const QUrl &address);

}
