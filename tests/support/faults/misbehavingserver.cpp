// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faults/misbehavingserver.h"

#include <QTcpSocket>
#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/support/realproxy.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

namespace {

int loopbackSocket()
{
    return ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

}

UnresponsivePort::UnresponsivePort() : m_listener(loopbackSocket())
{
    const sockaddr_in any = loopback(0);
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&any), sizeof any) != 0 || ::listen(m_listener, 0) != 0)
        return;
    constexpr int mostAttempts = 16; // Linux accepts one connection more than the backlog
    for (int attempt = 0; attempt < mostAttempts && !m_unresponsive; ++attempt)
        m_unresponsive = isAttemptDropped();
}

UnresponsivePort::~UnresponsivePort()
{
    for (const int attempt : m_attempts)
        ::close(attempt);
    ::close(m_listener);
}

quint16 UnresponsivePort::port() const
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

bool UnresponsivePort::isAttemptDropped()
{
    const int attempt = loopbackSocket();
    m_attempts.push_back(attempt);
    const sockaddr_in there = loopback(port());
    ::connect(attempt, reinterpret_cast<const sockaddr *>(&there), sizeof there);
    pollfd connected{.fd = attempt, .events = POLLOUT, .revents = 0};
    return ::poll(&connected, 1, 50) == 0;
}

MisbehavingServer::MisbehavingServer(Misbehaviour misbehaviour) : m_misbehaviour(misbehaviour)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { misbehave(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            if (m_misbehaviour == Misbehaviour::SpeaksSsh)
                socket->write("SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n");
        }
    });
}

void MisbehavingServer::misbehave(QTcpSocket &socket) const
{
    socket.readAll();
    if (m_misbehaviour == Misbehaviour::Silent)
        return;
    if (m_misbehaviour == Misbehaviour::SpeaksSsh)
        socket.write("Invalid SSH identification string.\r\n");
    if (m_misbehaviour != Misbehaviour::Resets)
        return socket.disconnectFromHost();
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

OpensslServer::OpensslServer(const CertificateFiles &files, const QStringList &options) : m_port(freePort())
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(u"openssl"_s,
        QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(m_port), u"-cert"_s, files.certificate,
            u"-key"_s, files.key, u"-www"_s, u"-quiet"_s}
            + options);
}

OpensslServer::~OpensslServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool OpensslServer::isRunning()
{
    return m_process.waitForStarted() && acceptsConnections(m_port, m_process);
}

}
