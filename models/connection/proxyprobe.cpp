// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/proxyprobe.h"

#include "models/base/secret.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype maxSize = 64 * 1024; // bytes of an answer
constexpr int bodyMs = 500; // how long a page may take after its head
constexpr int authenticationRequired = 407;

// Whether Basic is the only scheme offered. Where the proxy offers a better one, Qt used that and sent no password.
bool wantsBasic(const ProxyAnswer &answer)
{
    return answer.schemes.size() == 1 && answer.schemes.constFirst().compare("basic"_L1, Qt::CaseInsensitive) == 0;
}

// Whether the body is as long as the head says.
bool isWhole(const QByteArray &response)
{
    const qsizetype end = response.indexOf("\r\n\r\n");
    const QByteArray head = response.left(end).toLower();
    const qsizetype length = head.indexOf("\r\ncontent-length:");
    return length >= 0
        && response.size() - end - 4 >= head.mid(length + 17, 12).split('\r').constFirst().trimmed().toInt();
}

}

ProxyProbe::ProxyProbe(QNetworkProxy proxy, QByteArray target, Done done)
    : m_proxy(std::move(proxy)), m_target(std::move(target)), m_done(std::move(done))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &ProxyProbe::onConnected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ProxyProbe::onReadyRead);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { settle(); });
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &ProxyProbe::settle);
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
    m_answer += m_socket.read(maxSize);
    const bool isFull = m_answer.size() >= maxSize;
    if (!m_answer.contains("\r\n\r\n") && !isFull)
        return;
    const ProxyAnswer answer = proxyAnswerIn(m_answer);
    if (answer.status == authenticationRequired && !m_authenticates && !m_proxy.user().isEmpty() && wantsBasic(answer))
        return authenticate();
    // Some proxies say only in their page why they refuse.
    if (answer.status == 0 || isFull || isWhole(m_answer))
        settle();
    else if (!m_clock.isActive())
        m_clock.start(bodyMs);
}

void ProxyProbe::authenticate()
{
    m_authenticates = true;
    m_socket.blockSignals(true); // closing this connection is not an answer
    m_socket.abort();
    m_socket.blockSignals(false);
    m_socket.connectToHost(m_proxy.hostName(), m_proxy.port());
}

void ProxyProbe::settle()
{
    m_clock.stop();
    m_socket.disconnect(this);
    if (const auto done = std::exchange(m_done, nullptr))
        done(proxyAnswerIn(m_answer));
}

}
