// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The errors of a call to Kibana. Each Fault has one meaning; the HTTP status decides before the transport does.

#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>
#include <tl/expected.hpp>

#include "models/kibana/certificatechain.h"
#include "models/kibana/certificateproblem.h"

namespace reeve {

enum class Fault {
    Cancelled, // the caller dropped the call
    TimedOut, // our own timer ended the call
    HostNotFound, // the name does not resolve
    Refused, // nothing listens at that port
    Unreachable, // no route to the host or network
    ConnectionLost, // closed before the whole answer had arrived
    TlsFailed, // the handshake failed: not TLS, no common version, client certificate refused
    TlsUntrusted, // the server's certificate is not trusted for this address
    TlsPinMismatch, // not the pinned certificate, whether trusted or not
    ProxyFailed, // the proxy was reached and did not make the connection
    ProxyNotFound, // the proxy's name does not resolve
    ProxyRefused, // nothing listens at the proxy's port
    ProxySignIn, // 407: the proxy requires credentials, or other ones
    PlainHttpRefused, // not sent: a secret would travel over http to another machine
    ReadOnly, // not sent: the request changes something and the connection is read-only
    FileFailed, // not sent: a file to send cannot be read, or the one for the answer cannot be written
    Redirected, // 3xx; never followed
    BadRequest, // 400 and other 4xx without a meaning of their own
    SignedOut, // 401
    Forbidden, // 403
    NotFound, // 404, 410
    Unchanged, // 406: nothing to update
    Conflict, // 409
    TooLarge, // 413, 414, 431: the request; or an answer larger than the client accepts
    ConnectorFailed, // 424: the external system behind a connector refused
    Throttled, // 429
    NotReady, // 503, and Kibana reports that it is starting
    GatewayFailed, // 502, 503, 504 from something in front of Kibana
    ServerFault, // 500 and other 5xx
    BadBody, // 2xx whose body is not what Kibana sends: HTML, cut short, not JSON
    NotSaved, // 2xx whose body could not be written to its file
    Unknown,
};

// The sender of an answer, judged by headers and body. Kibana names itself in every answer.
enum class AnsweredBy {
    Unknown, // no answer, or not examined
    Kibana,
    Elasticsearch,
    OpenSearch, // OpenSearch Dashboards or an OpenSearch node
    WebPage, // a login form, a proxy's error page
    Other,
};

struct ApiError {
    Fault fault = Fault::Unknown;
    int status = 0; // HTTP status; 0 when none came
    QString serverSays{}; // the server's own message, plain text, at most 2,000 characters
    QString detail{}; // finding of the transport (certificate problem, kind of body); no URL, no secret
    QUrl redirectTarget{}; // for Redirected, without user info
    std::optional<QString> pageBasePath{}; // the base path that a page of Kibana names: "/kibana"; see basePathInPage()
    int retryAfterSeconds = -1; // from Retry-After; -1 when absent
    bool mayHaveActed = false; // a changing request was sent, and no answer says whether the server carried it out
    AnsweredBy answeredBy = AnsweredBy::Unknown;
    bool sentPrefixedKey = false; // with 401: the API key begins with a prefix such as essu_, and is not base64
    QString program{}; // name of the program that answered, "nginx"; empty: not recognised, or Kibana
    bool hasKibanasForm = false; // the body has the form of Kibana's errors, also where its header was removed
    ChainGap chainGap{}; // for TlsUntrusted
    CertificateProblem certificate{}; // for TlsUntrusted
    QStringList proxySchemes{}; // with ProxySignIn: the ways to sign in that the proxy offers; empty: not known
    bool gaveProxyUser = false; // with ProxySignIn: the proxy was given a user name
    bool wantsOwnLogin = false; // a 401 with a challenge for a login that is not Kibana's

    bool operator==(const ApiError &) const = default;
};

bool isFromKibana(const ApiError &error); // also where a proxy has removed Kibana's name from the answer

template<typename T> using Outcome = tl::expected<T, ApiError>;

// Stable, for logs, JSON and tests: "signed-out", "tls-untrusted".
QString faultName(Fault fault);

// Whether the answer can mean that the address of the request is too long for a server on the way. IIS answers such a
// request with its page for 404, firewalls with one for 403, nginx and HAProxy with 414 or 400, Node.js with 431.
bool mayRefuseLength(const ApiError &error);
bool neverArrived(Fault fault); // the request cannot have reached Kibana
bool isTransient(Fault fault); // the same request may succeed a moment later
bool breaksConnection(Fault fault); // the connection as a whole does not work, not only this request
bool affectsEveryRequest(Fault fault); // any other request on this connection fails in the same way

}
