// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A reverse proxy in front of a server in this process that refuses addresses above a length, as common products do.

#include <QUrl>

#include "tests/support/rawserver.h"

namespace reeve::test {

enum class LongAddressAnswer {
    UriTooLong, // nginx, Apache, Squid: 414 with a page
    BareBadRequest, // HAProxy, and nginx for a header: 400 with a page
    HeadTooLarge, // Node.js, Envoy, Go: 431 without a body
    NotFoundPage, // IIS: the page of 404 ("404.15, query string too long" stands in its log only)
    FirewallPage, // a web application firewall: 403 with a page
};

class AddressLimit
{
public:
    // target: http://127.0.0.1:port, served by another thread. most: bytes of path and query that are passed on.
    AddressLimit(const QUrl &target, qsizetype most, LongAddressAnswer answer);

    QUrl url() const { return m_server.url(); }
    qsizetype longestPassed() const { return m_longestPassed; } // bytes of path and query
    qsizetype longestAsked() const { return m_longestAsked; }
    int passed() const { return m_passed; }
    int refused() const { return m_refused; }

private:
    QByteArray answerTo(const RawRequest &request);
    QByteArray passOn(const RawRequest &request) const;

    quint16 m_targetPort;
    qsizetype m_most;
    LongAddressAnswer m_answer;
    qsizetype m_longestPassed = 0;
    qsizetype m_longestAsked = 0;
    int m_passed = 0;
    int m_refused = 0;
    RawServer m_server;
};

}
