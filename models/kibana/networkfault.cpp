// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/kibana/networkfault.h"

namespace reeve {

namespace {

Fault faultForStatus(int status)
{
    switch (status) {
    case 401:
        return Fault::SignedOut;
    case 403:
        return Fault::Forbidden;
    case 404:
    case 410:
        return Fault::NotFound;
    case 406:
        return Fault::Unchanged;
    case 407:
        return Fault::ProxySignIn;
    case 409:
        return Fault::Conflict;
    case 413:
    case 414: // the address
    case 431: // the headers, to which Node counts the address
        return Fault::TooLarge;
    case 424:
        return Fault::ConnectorFailed;
    case 429:
        return Fault::Throttled;
    case 502:
    case 503: // Exchange makes it NotReady where the body says so
    case 504:
        return Fault::GatewayFailed;
    default:
        break;
    }
    // Cloudflare: 520 to 527 and 530 say that it does not reach the server behind it.
    if ((status >= 520 && status <= 527) || status == 530)
        return Fault::GatewayFailed;
    if (status >= 300 && status < 400)
        return Fault::Redirected;
    return status < 500 ? Fault::BadRequest : Fault::ServerFault;
}

Fault faultForTransport(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::OperationCanceledError:
        return Fault::Cancelled;
    case QNetworkReply::TimeoutError:
        return Fault::TimedOut;
    case QNetworkReply::HostNotFoundError:
        return Fault::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Fault::Refused;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // the connection went, and we do not send a body twice
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return Fault::ConnectionLost;
    case QNetworkReply::SslHandshakeFailedError:
        return Fault::TlsFailed;
    case QNetworkReply::ProxyConnectionRefusedError:
        return Fault::ProxyRefused;
    case QNetworkReply::ProxyNotFoundError:
        return Fault::ProxyNotFound;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Fault::ProxySignIn;
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Fault::ProxyFailed;
    case QNetworkReply::ProtocolFailure:
        return Fault::BadBody;
    case QNetworkReply::UnknownNetworkError:
        return Fault::Unreachable;
    default:
        return Fault::Unknown;
    }
}

}

Fault faultFor(int status, QNetworkReply::NetworkError error, bool weTimedOut)
{
    if (weTimedOut)
        return Fault::TimedOut;
    if (status >= 300)
        return faultForStatus(status);
    return faultForTransport(error);
}

}
