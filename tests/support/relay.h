// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Stands in front of another server on the loopback interface, passes everything on, and remembers what clients said.

#include <QByteArray>
#include <QTcpServer>

class QTcpSocket;

namespace reeve::test {

class Relay : public QTcpServer
{
    Q_OBJECT
public:
    explicit Relay(quint16 behind, QObject *parent = nullptr); // the port of the other server

    QByteArray heard() const { return m_heard; } // of all connections, in the order it came

private:
    void pass(QTcpSocket *client);

    quint16 m_behind;
    QByteArray m_heard{};
};

}
