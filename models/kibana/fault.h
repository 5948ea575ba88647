// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Why a call did not bring what was asked: one meaning per name, HTTP status first, then transport.

#include <QNetworkReply>
#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace reeve {

enum class Fault {
    Cancelled, // we hung up
    TimedOut, // our own clock ran out
    HostNotFound, // the name does not resolve
    Refused, // nothing listens at that port
    Unreachable, // no route to the host or network
    ConnectionLost, // closed before a whole answer had come
    TlsFailed, // the handshake failed: not TLS, no common version, client certificate refused
    TlsUntrusted, // the server's certificate is not trusted for this address
    TlsPinMismatch, // trusted or not, it is not the pinned certificate
    ProxyFailed, // the proxy was reached and did not make the connection
    ProxyNotFound, // the proxy's name does not resolve
    ProxyRefused, // nothing listens at the proxy's port
    ProxySignIn, // 407: the proxy wants credentials, or other ones
    PlainHttpRefused, // we refuse to send a secret over http to another machine
    ReadOnly, // we refuse to send what changes something while the connection is read-only
    Redirected, // 3xx; never followed
    BadRequest, // 400 and other 4xx without a meaning of their own
    SignedOut, // 401
    Forbidden, // 403
    NotFound, // 404, 410
    Unchanged, // 406: nothing to update
    Conflict, // 409
    TooLarge, // 413, 414, 431: what was sent; or an answer above our own ceiling
    ConnectorFailed, // 424: an external system behind a connector refused
    Throttled, // 429
    NotReady, // 503 and Kibana says that it is starting
    GatewayFailed, // 502, 503, 504 from something in front of Kibana
    ServerFault, // 500 and other 5xx
    BadBody, // 2xx whose body is not what Kibana sends: HTML, cut short, not JSON
    Unknown,
};

// Who wrote the answer, from its headers and its shape. Kibana names itself in every one.
enum class AnsweredBy { Nobody, Kibana, Elasticsearch, WebPage, Other };

struct ApiError {
    Fault fault = Fault::Unknown;
    int status = 0; // HTTP status; 0 when none came
    QString serverSays{}; // the server's own message, plain text, at most 2,000 characters
    QString detail{}; // what the transport saw (certificate problem, what kind of body), no URL, no secret
    QUrl redirectTarget{}; // for Redirected, without user info
    int retryAfterSeconds = -1; // from Retry-After; -1 when absent
    bool mayHaveActed = false; // a changing call left us and no answer says whether the server acted
    AnsweredBy answeredBy = AnsweredBy::Nobody; // Nobody also where it was not looked at

    bool operator==(const ApiError &) const = default;
};

template<typename T> using Outcome = tl::expected<T, ApiError>;

// Pure and table-tested. weTimedOut: our own timer fired (Qt reports that as a cancelled operation).
Fault faultFor(int status, QNetworkReply::NetworkError error, bool weTimedOut);

// A short stable word for logs, JSON and tests: "signed-out", "tls-untrusted".
QString faultName(Fault fault);

bool neverArrived(Fault fault); // nothing of the request can have reached Kibana's own code
bool mayPass(Fault fault); // the same request may well succeed a moment later
bool breaksConnection(Fault fault); // no refusal of one request: the connection does not serve
bool sparesNoRoute(Fault fault); // whatever else is asked on this connection fails in the same way

}
