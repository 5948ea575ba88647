// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A TCP relay in front of another loopback server that records the bytes sent by clients.

#include <QByteArray>
#include <QTcpServer>

class QTcpSocket;

namespace reeve::test {

class Relay : public QTcpServer
{
    Q_OBJECT
public:
    explicit Relay(quint16 targetPort, QObject *parent = nullptr);

    QByteArray received() const { return m_received; } // from all connections, in order of arrival

private:
    void pass(QTcpSocket *client);

    quint16 m_targetPort;
    QByteArray m_received{};
};

}
