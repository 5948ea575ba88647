// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Requests a tunnel from an HTTP proxy to read the status of its answer. Qt distinguishes only a few of the answers to
// CONNECT and reports every other one, such as tinyproxy's 401 for a wrong password, as a protocol error.

#include <QNetworkProxy>
#include <QTcpSocket>
#include <functional>

namespace reeve {

class ProxyProbe final : public QObject
{
public:
    // Called once: the HTTP status, or 0 when the answer is not HTTP. Not called after destruction; there is no
    // time-out.
    using Done = std::function<void(int status)>;

    // target: host:port. The password is sent only after the proxy asked for Basic authentication, for which Qt sent it
    // too.
    ProxyProbe(QNetworkProxy proxy, QByteArray target, Done done);

private:
    void onConnected();
    void onReadyRead();
    void settle(int status);

    QNetworkProxy m_proxy;
    QByteArray m_target;
    Done m_done;
    bool m_authenticates = false; // sends user name and password
    QByteArray m_answer{};
    QTcpSocket m_socket{};
};

}
