// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A server that speaks in bytes: answers each request with what a function says, or misbehaves as told.

#include <QSslConfiguration>
#include <QTcpServer>
#include <functional>
#include <optional>
#include <vector>

class QTcpSocket;

namespace reeve::test {

struct RawRequest {
    QByteArray line{}; // GET /path HTTP/1.1
    QByteArray head{}; // request line and headers
    QByteArray body{};

    // The value of a header, empty when absent. Names are compared without case.
    QByteArray header(const QByteArray &name) const;
};

class RawServer : public QTcpServer
{
    Q_OBJECT
public:
    // Answers with bytes as they are; an empty answer says nothing and keeps the connection open.
    using Answer = std::function<QByteArray(const RawRequest &)>;

    explicit RawServer(Answer answer, QObject *parent = nullptr); // listens on a free loopback port
    QUrl url() const; // http://127.0.0.1:port, or https
    // Speaks TLS on connections from now on.
    void encrypt(const QSslConfiguration &configuration) { m_tls = configuration; }
    const std::vector<RawRequest> &requests() const { return m_requests; }
    int count(const QByteArray &verb) const;
    // Closes each connection once its answer is written (also an empty one).
    void closeAfterAnswer(bool close) { m_close = close; }

Q_SIGNALS:
    void requestArrived();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);

    Answer m_answer;
    std::vector<RawRequest> m_requests{};
    bool m_close = false;
    std::optional<QSslConfiguration> m_tls{};
};

// A whole HTTP answer with Content-Length. headers: lines ending in CR LF.
QByteArray http(int status, const QByteArray &body, const QByteArray &headers = "Content-Type: application/json\r\n");

}
