// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/relay.h"

#include <QTcpSocket>

namespace reeve::test {

Relay::Relay(quint16 targetPort, QObject *parent) : QTcpServer(parent), m_targetPort(targetPort)
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = nextPendingConnection())
            pass(client);
    });
}

void Relay::pass(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    // Data written before the connection is established is buffered.
    server->connectToHost(QHostAddress::LocalHost, m_targetPort);
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
        const QByteArray bytes = client->readAll();
        m_received += bytes;
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

}
