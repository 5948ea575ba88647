// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Ports behind which nobody speaks HTTP: packets vanish, connections break, other protocols and old TLS answer.

#include <QProcess>
#include <QTcpServer>
#include <vector>

#include "tests/support/certificates.h"

namespace reeve::test {

// A port whose queue of connections is full: the system drops every further attempt without a word, as a firewall does.
class Blackhole
{
public:
    Blackhole();
    ~Blackhole();
    Blackhole(const Blackhole &) = delete;
    Blackhole &operator=(const Blackhole &) = delete;

    bool isBlack() const { return m_black; } // an attempt was seen to get no answer
    quint16 port() const;

private:
    bool swallows(); // one more attempt, which stays

    int m_listener;
    std::vector<int> m_attempts{};
    bool m_black = false;
};

enum class Rudeness {
    Silent, // takes what comes and says nothing
    Closes, // after the first bytes
    Resets, // likewise, without a farewell
    SpeaksSsh, // greets as sshd does, and closes on anything else
};

class RudeServer : public QTcpServer
{
public:
    explicit RudeServer(Rudeness rudeness); // listens on a free loopback port

private:
    void treat(QTcpSocket &socket) const;

    Rudeness m_rudeness;
};

// The TLS server of the openssl command, for what Kibana's and Qt's own do not offer.
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
