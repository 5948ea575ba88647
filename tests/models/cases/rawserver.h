// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A server made of a bare socket: keeps what arrived and answers bytes, hangs up, or says nothing.

#include <QHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

#include "models/kibana/target.h"

namespace reeve::test {

struct Arrived {
    QByteArray method{};
    QByteArray path{}; // with query
    QByteArray body{};

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

enum class Manner { Answer, HangUp, Silence };

struct Behaviour {
    Manner manner = Manner::Answer;
    int status = 200;
    QByteArray body{};
};

class RawServer : public QTcpServer
{
public:
    std::function<Behaviour(const Arrived &)> behave{};
    QList<Arrived> arrived{};

    RawServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    Target target() const
    {
        return {.address = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())), .timeoutMs = 5000};
    }

    qsizetype count(const QByteArray &method, const QByteArray &pathStart) const
    {
        return std::ranges::count_if(
            arrived, [&](const Arrived &each) { return each.method == method && each.path.startsWith(pathStart); });
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &bytes = m_partial[socket];
        bytes += socket->readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        qsizetype length = 0;
        for (const QByteArray &line : bytes.first(end).split('\n'))
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        if (bytes.size() < end + 4 + length)
            return;
        const QList<QByteArray> words = bytes.first(bytes.indexOf('\r')).split(' ');
        const Arrived request{.method = words.value(0), .path = words.value(1), .body = bytes.mid(end + 4, length)};
        m_partial.remove(socket);
        arrived.append(request);
        answer(socket, behave ? behave(request) : Behaviour{.manner = Manner::Silence});
    }

    void answer(QTcpSocket *socket, const Behaviour &behaviour)
    {
        if (behaviour.manner == Manner::Silence)
            return;
        if (behaviour.manner == Manner::Answer)
            socket->write("HTTP/1.1 " + QByteArray::number(behaviour.status)
                + " X\r\nContent-Type: application/json\r\nkbn-name: test\r\nConnection: close\r\nContent-Length: "
                + QByteArray::number(behaviour.body.size()) + "\r\n\r\n" + behaviour.body);
        socket->disconnectFromHost();
    }

    QHash<QTcpSocket *, QByteArray> m_partial{};
};

}
