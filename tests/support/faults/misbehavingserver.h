// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Servers that do not speak HTTP: unresponsive ports, broken connections, other protocols, old TLS versions.

#include <QProcess>
#include <QTcpServer>
#include <vector>

#include "tests/support/certificates.h"

namespace reeve::test {

// A listening port with a full backlog: the system drops further connection attempts silently, as a firewall does.
class UnresponsivePort
{
public:
    UnresponsivePort();
    ~UnresponsivePort();
    UnresponsivePort(const UnresponsivePort &) = delete;
    UnresponsivePort &operator=(const UnresponsivePort &) = delete;

    bool isUnresponsive() const { return m_unresponsive; } // whether an attempt was seen to be dropped
    quint16 port() const;

private:
    bool isAttemptDropped(); // makes one more attempt, which stays open

    int m_listener;
    std::vector<int> m_attempts{};
    bool m_unresponsive = false;
};

enum class Misbehaviour {
    Silent, // accepts data and sends nothing
    Closes, // closes after the first received bytes
    Resets, // sends a TCP reset after the first received bytes
    SpeaksSsh, // greets as sshd does, and closes after the first received bytes
};

class MisbehavingServer : public QTcpServer
{
public:
    explicit MisbehavingServer(Misbehaviour misbehaviour); // listens on a free loopback port

private:
    void misbehave(QTcpSocket &socket) const;

    Misbehaviour m_misbehaviour;
};

// Runs openssl s_server, for TLS options that Qt and the demo server do not support.
class OpensslServer
{
public:
    OpensslServer(const CertificateFiles &files, const QStringList &options);
    ~OpensslServer();

    bool isRunning();
    int port() const { return m_port; }

private:
    int m_port;
    QProcess m_process{};
};

}
