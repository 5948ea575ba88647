// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads what an HTTP proxy answered to CONNECT: its status, its program, its words, and how it lets callers sign in.

#include <QByteArray>
#include <QStringList>

#include "models/kibana/fault.h"

namespace reeve {

struct ProxyAnswer {
    int status = 0; // 0: what came is not HTTP
    QString program{}; // "Squid", else the header's own words; empty: it does not say
    QString says{}; // "ERR_DNS_FAIL 0; ERROR: The requested URL ...": plain text; else the words beside the status
    QStringList schemes{}; // for signing in, each once: "Basic", "NTLM", "Negotiate"

    bool operator==(const ProxyAnswer &) const = default;
};

// response: the head, with as much of the body as has come.
ProxyAnswer proxyAnswerIn(const QByteArray &response);

// The failure that the status and the words mean. fallback: Qt's, which knows the status alone: it takes 404 for a host
// that is not found and 503 for a refused connection.
Fault faultIn(const ProxyAnswer &answer, Fault fallback);

}
