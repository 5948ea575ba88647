// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawserver.h"

#include <QSslSocket>
#include <QUrl>
#include <algorithm>

namespace reeve::test {

using namespace Qt::StringLiterals;

QByteArray RawRequest::header(const QByteArray &name) const
{
    for (const QByteArray &field : head.split('\n')) {
        const qsizetype colon = field.indexOf(':');
        if (colon > 0 && field.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return field.mid(colon + 1).trimmed();
    }
    return {};
}

RawServer::RawServer(Answer answer, QObject *parent) : QTcpServer(parent), m_answer(std::move(answer))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QUrl RawServer::url() const
{
    return QUrl((m_tls ? u"https://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(serverPort()));
}

void RawServer::incomingConnection(qintptr descriptor)
{
    if (!m_tls)
        return QTcpServer::incomingConnection(descriptor);
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
    addPendingConnection(socket);
}

int RawServer::count(const QByteArray &verb) const
{
    const QByteArray start = verb + ' ';
    return static_cast<int>(std::ranges::count_if(
        m_requests, [&start](const RawRequest &request) { return request.line.startsWith(start); }));
}

void RawServer::read(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(1 << 24);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    RawRequest request;
    request.head = seen.left(end);
    request.line = seen.left(seen.indexOf("\r\n"));
    const qsizetype length = request.header("Content-Length"_ba).toLongLong();
    if (seen.size() < end + 4 + length)
        return;
    request.body = seen.mid(end + 4, length);
    socket->skip(end + 4 + length);
    m_requests.push_back(request);
    socket->write(m_answer(request));
    if (m_close)
        socket->disconnectFromHost();
    Q_EMIT requestArrived();
}

QByteArray http(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 "_ba + QByteArray::number(status) + " X\r\n"_ba + headers + "Content-Length: "_ba
        + QByteArray::number(body.size()) + "\r\n\r\n"_ba + body;
}

}
