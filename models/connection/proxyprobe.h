// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks an HTTP proxy once more for a tunnel, to hear its status. Qt tells apart only a few of the answers a proxy gives
// to CONNECT, and calls every other one, such as the 401 of tinyproxy for a wrong password, an error of the protocol.

#include <QNetworkProxy>
#include <QTcpSocket>
#include <functional>

namespace reeve {

class ProxyProbe final : public QObject
{
public:
    // Told once: the status, or 0 when what came is no answer of HTTP.
    using Told = std::function<void(int status)>;

    // target: host:port. The password is sent only after the proxy asked for it in the way in which Qt sent it too.
    ProxyProbe(QNetworkProxy proxy, QByteArray target, Told told);

private:
    void ask();
    void read();
    void settle(int status);

    QNetworkProxy m_proxy;
    QByteArray m_target;
    Told m_told;
    bool m_introduced = false; // with user name and password
    QByteArray m_answer{};
    QTcpSocket m_socket{};
};

}
