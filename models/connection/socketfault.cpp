// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/socketfault.h"

using namespace Qt::StringLiterals;

namespace reeve {

Fault faultOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Fault::Refused;
    case QAbstractSocket::RemoteHostClosedError:
        return Fault::ConnectionLost;
    case QAbstractSocket::HostNotFoundError:
        return Fault::HostNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return Fault::TimedOut;
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketAccessError: // the proxy denies it, or this machine's own firewall
        return Fault::Unreachable;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Fault::TlsFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Fault::ProxySignIn;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return Fault::ProxyRefused;
    case QAbstractSocket::ProxyNotFoundError:
        return Fault::ProxyNotFound;
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyProtocolError:
        return Fault::ProxyFailed;
    default:
        return Fault::Unknown;
    }
}

quint16 portOf(const QUrl &address)
{
    return static_cast<quint16>(address.port(address.scheme() == "http"_L1 ? 80 : 443));
}

}
