// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/proxyprobe.h"

#include "models/base/secret.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype maxHeadSize = 64 * 1024;
constexpr int authenticationRequired = 407;

// "HTTP/1.0 401 Unauthorized"
int statusIn(const QByteArray &head)
{
    return head.startsWith("HTTP/") ? head.mid(head.indexOf(' ') + 1, 3).toInt() : 0;
}

// Whether Basic is the only scheme offered. Where the proxy offers a better one, Qt used that and sent no password.
bool wantsBasic(const QByteArray &head)
{
    bool basic = false;
    for (const QByteArray &line : head.toLower().split('\n')) {
        if (!line.startsWith("proxy-authenticate:"))
            continue;
        if (!line.mid(line.indexOf(':') + 1).trimmed().startsWith("basic"))
            return false;
        basic = true;
    }
    return basic;
}

}

ProxyProbe::ProxyProbe(QNetworkProxy proxy, QByteArray target, Done done)
    : m_proxy(std::move(proxy)), m_target(std::move(target)), m_done(std::move(done))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &ProxyProbe::onConnected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyProbe::onReadyRead);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { settle(statusIn(m_answer)); });
    m_socket.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxyProbe::onConnected()
{
    m_answer.clear();
    m_socket.write("CONNECT "_ba + m_target + " HTTP/1.1\r\nHost: "_ba + m_target + "\r\n"_ba);
    if (m_authenticates) {
        QByteArray credential = m_proxy.user().toUtf8() + ':' + m_proxy.password().toUtf8();
        QByteArray line = "Proxy-Authorization: Basic "_ba + credential.toBase64() + "\r\n"_ba;
        m_socket.write(line);
        wipe(credential);
        wipe(line);
    }
    m_socket.write("\r\n"_ba);
}

void ProxyProbe::onReadyRead()
{
    m_answer += m_socket.read(maxHeadSize);
    const qsizetype end = m_answer.indexOf("\r\n\r\n");
    if (end < 0 && m_answer.size() < maxHeadSize)
        return;
    const QByteArray head = m_answer.left(end);
    if (statusIn(head) != authenticationRequired || m_authenticates || m_proxy.user().isEmpty() || !wantsBasic(head))
        return settle(statusIn(head));
    m_authenticates = true;
    m_socket.blockSignals(true); // closing this connection is not an answer
    m_socket.abort();
    m_socket.blockSignals(false);
    m_socket.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxyProbe::settle(int status)
{
    m_socket.disconnect(this);
    if (const auto done = std::exchange(m_done, nullptr))
        done(status);
}

}
