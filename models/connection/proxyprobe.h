// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Requests a tunnel from an HTTP proxy to read its answer. Qt tells only a few of the answers to CONNECT apart, by their
// status alone, and reports every other one, such as tinyproxy's 401 for a wrong password, as a protocol error.

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>
#include <functional>

#include "models/connection/proxyanswer.h"

namespace reeve {

class ProxyProbe final : public QObject
{
public:
    // Called once. Not called after destruction; there is no time-out for the head of the answer.
    using Done = std::function<void(const ProxyAnswer &answer)>;

    // target: host:port. The password is sent only after the proxy asked for Basic authentication, for which Qt sent it
    // too.
    ProxyProbe(QNetworkProxy proxy, QByteArray target, Done done);

private:
    void onConnected();
    void onReadyRead();
    void authenticate();
    void settle();

    QNetworkProxy m_proxy;
    QByteArray m_target;
    Done m_done;
    bool m_authenticates = false; // sends user name and password
    QByteArray m_answer{};
    QTimer m_clock{}; // for the body
    QTcpSocket m_socket{};
};

}
