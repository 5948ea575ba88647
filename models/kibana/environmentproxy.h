// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads the proxy for an https address from the environment variables, by the rules of curl.

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace reeve {

enum class ProxyOrigin {
    Nowhere, // no variable is set that says anything about https addresses
    Variable, // https_proxy, HTTPS_PROXY, all_proxy or ALL_PROXY
    Exception, // no_proxy or NO_PROXY excepts the host
    HttpOnly, // only http_proxy or HTTP_PROXY is set, which is for http addresses
};

struct EnvironmentProxy {
    ProxyOrigin origin = ProxyOrigin::Nowhere;
    QNetworkProxy proxy{QNetworkProxy::NoProxy}; // user name and password included
    QString variable{}; // the one that decided
    QString entry{}; // of no_proxy: the one that fits the host
    QString otherKind{}; // of a proxy that is neither an HTTP proxy nor SOCKS5: "socks4", "https"
    bool isUnreadable = false; // the value names no host
};

// curl: the variable in lower case comes first, an empty one counts as not set. Without a scheme the proxy is an HTTP
// proxy, without a port it is 1080.
EnvironmentProxy proxyFromEnvironment(const QUrl &address, const QProcessEnvironment &environment);

// The entry of a no_proxy value that fits the host; empty: none. curl: "*" alone is every host; a name also stands for
// the hosts below it, with or without a leading dot; an address may be a network, "10.0.0.0/8". Entries are separated by
// commas or blanks. host: without brackets.
QString exceptionFor(const QString &host, const QString &noProxy);

}
