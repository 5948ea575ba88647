// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSet>
#include <QTest>

#include "models/kibana/networkfault.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace Qt::StringLiterals;

class TestFault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsStatusFirstThenTransport_data();
    void readsStatusFirstThenTransport();
    void everyFaultHasAWordOfItsOwn();
};

void TestFault::readsStatusFirstThenTransport_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<bool>("weTimedOut");
    QTest::addColumn<Fault>("expected");
    using N = QNetworkReply;
    QTest::newRow("302 arrives as NoError") << 302 << N::NoError << false << Fault::Redirected;
    QTest::newRow("400 is a bad request") << 400 << N::ProtocolInvalidOperationError << false << Fault::BadRequest;
    QTest::newRow("401 is signed out") << 401 << N::AuthenticationRequiredError << false << Fault::SignedOut;
    QTest::newRow("403 is forbidden") << 403 << N::ContentAccessDenied << false << Fault::Forbidden;
    QTest::newRow("404 is not found") << 404 << N::ContentNotFoundError << false << Fault::NotFound;
    QTest::newRow("406 means nothing to update") << 406 << N::UnknownContentError << false << Fault::Unchanged;
    QTest::newRow("407 comes from a proxy")
        << 407 << N::ProxyAuthenticationRequiredError << false << Fault::ProxySignIn;
    QTest::newRow("409 is a conflict") << 409 << N::ContentConflictError << false << Fault::Conflict;
    QTest::newRow("413 is too large, not 'unknown content'")
        << 413 << N::UnknownContentError << false << Fault::TooLarge;
    QTest::newRow("414 is an address too long") << 414 << N::UnknownContentError << false << Fault::TooLarge;
    QTest::newRow("431 is a head too long") << 431 << N::UnknownContentError << false << Fault::TooLarge;
    QTest::newRow("418 has no meaning of its own")
        << 418 << N::ProtocolInvalidOperationError << false << Fault::BadRequest;
    QTest::newRow("424 is a connector's failure") << 424 << N::UnknownContentError << false << Fault::ConnectorFailed;
    QTest::newRow("429 is throttling, not 'unknown content'")
        << 429 << N::UnknownContentError << false << Fault::Throttled;
    QTest::newRow("500 is the server's fault") << 500 << N::InternalServerError << false << Fault::ServerFault;
    QTest::newRow("502 is a gateway's") << 502 << N::UnknownServerError << false << Fault::GatewayFailed;
    QTest::newRow("our own clock, which Qt calls cancelled")
        << 0 << N::OperationCanceledError << true << Fault::TimedOut;
    QTest::newRow("our own clock after the head had come")
        << 200 << N::OperationCanceledError << true << Fault::TimedOut;
    QTest::newRow("hanging up") << 0 << N::OperationCanceledError << false << Fault::Cancelled;
    QTest::newRow("unknown host") << 0 << N::HostNotFoundError << false << Fault::HostNotFound;
    QTest::newRow("refused") << 0 << N::ConnectionRefusedError << false << Fault::Refused;
    QTest::newRow("closed without an answer") << 0 << N::RemoteHostClosedError << false << Fault::ConnectionLost;
    QTest::newRow("cut short after 200") << 200 << N::RemoteHostClosedError << false << Fault::ConnectionLost;
    QTest::newRow("a body we refuse to send twice") << 0 << N::ContentReSendError << false << Fault::ConnectionLost;
    QTest::newRow("handshake") << 0 << N::SslHandshakeFailedError << false << Fault::TlsFailed;
    QTest::newRow("nothing listens at the proxy")
        << 0 << N::ProxyConnectionRefusedError << false << Fault::ProxyRefused;
    QTest::newRow("the proxy's name is not known") << 0 << N::ProxyNotFoundError << false << Fault::ProxyNotFound;
    QTest::newRow("the proxy wants a password")
        << 0 << N::ProxyAuthenticationRequiredError << false << Fault::ProxySignIn;
    QTest::newRow("the proxy breaks off") << 0 << N::ProxyConnectionClosedError << false << Fault::ProxyFailed;
}

void TestFault::readsStatusFirstThenTransport()
{
    QFETCH(int, status);
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(bool, weTimedOut);
    QFETCH(Fault, expected);
    QCOMPARE(faultName(faultFor(status, error, weTimedOut)), faultName(expected));
}

void TestFault::everyFaultHasAWordOfItsOwn()
{
    QSet<QString> names;
    for (int i = 0; i <= int(Fault::Unknown); ++i)
        names += faultName(Fault(i));
    QCOMPARE(names.size(), int(Fault::Unknown) + 1);
    QVERIFY(!names.contains(QString()));
}

REEVE_GUILESS_TEST_MAIN(TestFault)
#include "test_fault.moc"
