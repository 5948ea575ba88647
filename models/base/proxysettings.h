// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which proxy a connection goes through: facts only, the password is in the vault.

#include <QString>

namespace reeve {

enum class ProxyKind {
    System, // what the operating system says for the address
    None, // directly
    Http, // by CONNECT
    Socks5, // RFC 1928; the proxy looks names up
};

struct ProxySettings {
    ProxyKind kind = ProxyKind::System;
    QString host{}; // of Http and Socks5: a name or an IP address
    int port = 0; // of Http and Socks5: 1 to 65535
    QString username{}; // of Http and Socks5; empty: the proxy is told nobody's name

    bool isNamed() const { return kind == ProxyKind::Http || kind == ProxyKind::Socks5; }
    bool hasPassword() const { return isNamed() && !username.isEmpty(); }
    bool operator==(const ProxySettings &) const = default;
};

}
