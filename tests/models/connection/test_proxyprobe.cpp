// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/proxyprobe.h"

#include <QTest>

#include "tests/support/rawserver.h"
#include "tests/support/realproxy.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestProxyProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hearsTheStatus_data();
    void hearsTheStatus();
    void hearsARealProxy_data();
    void hearsARealProxy();
    void showsThePasswordOnlyWhenAskedForItPlainly_data();
    void showsThePasswordOnlyWhenAskedForItPlainly();
};

namespace {

// -1: nothing was told within five seconds.
int statusFrom(int port, const QString &user, const QString &password)
{
    int heard = -1;
    const ProxyProbe question(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(port), user, password),
        "kibana.invalid:5601"_ba, [&heard](int status) { heard = status; });
    (void)QTest::qWaitFor([&heard] { return heard >= 0; }, 5'000);
    return heard;
}

}

void TestProxyProbe::hearsTheStatus_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::newRow("an error") << http(500, "Unable to connect") << 500;
    QTest::newRow("an error of HTTP 1.0") << "HTTP/1.0 401 Unauthorized\r\n\r\n"_ba << 401;
    QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba << 0;
    QTest::newRow("no number") << "HTTP/1.1\r\n\r\n"_ba << 0;
    QTest::newRow("no end") << "HTTP/1.1 502 Bad Gateway\r\nServer: x\r\n"_ba << 502;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void TestProxyProbe::hearsTheStatus()
{
    QFETCH(QByteArray, answer);
    RawServer server([&answer](const RawRequest &) { return answer; });
    server.closeAfterAnswer(true);
    QTEST(statusFrom(server.serverPort(), {}, {}), "status");
    QCOMPARE(server.count("CONNECT"), 1);
    QVERIFY(server.requests().front().line.startsWith("CONNECT kibana.invalid:5601 "));
}

void TestProxyProbe::hearsARealProxy_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("status");
    QTest::newRow("the right password") << u"pr0xySecret"_s << 500; // there is no such host
    QTest::newRow("another password") << u"another"_s << 401;
}

void TestProxyProbe::hearsARealProxy()
{
    QFETCH(QString, password);
    RealProxy proxy(ProxyKind::Http, u"jo"_s, u"pr0xySecret"_s, {u"ConnectPort 5601"_s});
    QVERIFY(proxy.isRunning());
    QTEST(statusFrom(proxy.settings().port, u"jo"_s, password), "status");
}

void TestProxyProbe::showsThePasswordOnlyWhenAskedForItPlainly_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<int>("shown");
    const QByteArray basic("Proxy-Authenticate: Basic realm=\"proxy\"\r\n");
    QTest::newRow("asked plainly") << basic << 1;
    QTest::newRow("asked for a digest") << "Proxy-Authenticate: Digest realm=\"proxy\", nonce=\"1\"\r\n"_ba << 0;
    QTest::newRow("asked for either") << QByteArray(basic + "Proxy-Authenticate: NTLM\r\n") << 0;
    QTest::newRow("not told how") << QByteArray() << 0;
}

void TestProxyProbe::showsThePasswordOnlyWhenAskedForItPlainly()
{
    QFETCH(QByteArray, challenge);
    RawServer server([&challenge](const RawRequest &) { return http(407, "", challenge); });
    QCOMPARE(statusFrom(server.serverPort(), u"jo"_s, u"pr0xySecret"_s), 407);
    int shown = 0;
    for (const RawRequest &request : server.requests())
        shown += request.header("Proxy-Authorization").isEmpty() ? 0 : 1;
    QTEST(shown, "shown");
    QVERIFY(server.requests().front().header("Proxy-Authorization").isEmpty());
}

REEVE_GUILESS_TEST_MAIN(TestProxyProbe)
#include "test_proxyprobe.moc"
