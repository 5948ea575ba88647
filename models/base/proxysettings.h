// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The proxy of a connection. Its password is not here but in the vault.

#include <QString>

namespace reeve {

enum class ProxyKind {
    System, // as the operating system is configured for the address
    None, // no proxy
    Http, // a tunnel by CONNECT
    Socks5, // RFC 1928; the proxy resolves host names
};

struct ProxySettings {
    ProxyKind kind = ProxyKind::System;
    QString host{}; // of Http and Socks5: a name or an IP address
    int port = 0; // of Http and Socks5: 1 to 65535
    QString username{}; // of Http and Socks5; empty: no sign-in at the proxy

    bool isNamed() const { return kind == ProxyKind::Http || kind == ProxyKind::Socks5; }
    bool hasPassword() const { return isNamed() && !username.isEmpty(); }
    bool operator==(const ProxySettings &) const = default;
};

}
