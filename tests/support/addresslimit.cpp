// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/addresslimit.h"

#include <QTcpSocket>
#include <QUrl>

namespace reeve::test {

namespace {

QByteArray page(int status, const QByteArray &title)
{
    return http(status, "<html><head><title>" + title + "</title></head><body>" + title + "</body></html>",
        "Content-Type: text/html\r\n");
}

QByteArray refusal(LongAddressAnswer answer)
{
    switch (answer) {
    case LongAddressAnswer::UriTooLong:
        return page(414, "414 Request-URI Too Large");
    case LongAddressAnswer::BareBadRequest:
        return page(400, "400 Bad request");
    case LongAddressAnswer::HeadTooLarge:
        return http(431, {}, "Connection: close\r\n");
    case LongAddressAnswer::NotFoundPage:
        return page(404, "404 - File or directory not found.");
    case LongAddressAnswer::FirewallPage:
        return page(403, "Request blocked");
    }
    return {};
}

}

AddressLimit::AddressLimit(const QUrl &target, qsizetype most, LongAddressAnswer answer)
    : m_targetPort(static_cast<quint16>(target.port()))
    , m_most(most)
    , m_answer(answer)
    , m_server([this](const RawRequest &request) { return answerTo(request); })
{
}

QByteArray AddressLimit::answerTo(const RawRequest &request)
{
    const qsizetype length = request.line.split(' ').value(1).size();
    m_longestAsked = std::max(m_longestAsked, length);
    if (length > m_most) {
        ++m_refused;
        return refusal(m_answer);
    }
    ++m_passed;
    m_longestPassed = std::max(m_longestPassed, length);
    return passOn(request);
}

QByteArray AddressLimit::passOn(const RawRequest &request) const
{
    QByteArray head = request.head;
    head.replace("Connection: Keep-Alive", "Connection: close");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_targetPort);
    if (!socket.waitForConnected(5'000))
        return page(502, "502 Bad Gateway");
    socket.write(head + "\r\n\r\n" + request.body);
    while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(20'000)) { }
    return socket.readAll();
}

}
