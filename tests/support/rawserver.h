// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// An HTTP(S) server for tests that answers each request with the bytes that a function returns.

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

    // Returns the value of a header; empty if absent. Names are case-insensitive.
    QByteArray header(const QByteArray &name) const;
};

class RawServer : public QTcpServer
{
    Q_OBJECT
public:
    // Returns the bytes to send; if empty, nothing is sent and the connection stays open.
    using Answer = std::function<QByteArray(const RawRequest &)>;

    explicit RawServer(Answer answer, QObject *parent = nullptr); // listens on a free loopback port
    QUrl url() const; // http://127.0.0.1:port, or https
    // Uses TLS for new connections.
    void encrypt(const QSslConfiguration &configuration) { m_tls = configuration; }
    const std::vector<RawRequest> &requests() const { return m_requests; }
    int count(const QByteArray &verb) const; // number of received requests with this HTTP method
    // Whether to close each connection after its answer, also after an empty one.
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

// Returns a complete HTTP response with Content-Length. headers: lines ending in CR LF.
QByteArray http(int status, const QByteArray &body, const QByteArray &headers = "Content-Type: application/json\r\n");

}
