// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/proxyprobe.h"

#include <QTest>
#include <optional>

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
    void hearsThePageBehindTheHead();
    void readsWhatTheProxySays_data();
    void readsWhatTheProxySays();
    void readsTheWaysToSignIn_data();
    void readsTheWaysToSignIn();
    void hearsARealProxy_data();
    void hearsARealProxy();
    void showsThePasswordOnlyWhenAskedForItPlainly_data();
    void showsThePasswordOnlyWhenAskedForItPlainly();
};

namespace {

// Nothing where nothing was told within five seconds.
std::optional<ProxyAnswer> answerFrom(int port, const QString &user, const QString &password)
{
    std::optional<ProxyAnswer> heard;
    const ProxyProbe question(
        QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, static_cast<quint16>(port), user, password),
        "kibana.invalid:5601"_ba, [&heard](const ProxyAnswer &answer) { heard = answer; });
    (void)QTest::qWaitFor([&heard] { return heard.has_value(); }, 5'000);
    return heard;
}

int statusFrom(int port, const QString &user, const QString &password)
{
    const auto answer = answerFrom(port, user, password);
    return answer ? answer->status : -1;
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

void TestProxyProbe::hearsThePageBehindTheHead()
{
    RawServer server([](const RawRequest &) {
        return http(502, "<html><head><title>DNS error at the proxy</title></head></html>",
            "Content-Type: text/html\r\nServer: acme-proxy/2\r\n");
    });
    const auto answer = answerFrom(server.serverPort(), {}, {});
    QVERIFY(answer);
    QCOMPARE(answer->says, u"DNS error at the proxy"_s);
    QCOMPARE(answer->program, u"acme-proxy/2"_s);
}

void TestProxyProbe::readsWhatTheProxySays_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("says");
    QTest::addColumn<Fault>("fallback");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char *name, const char *head, const char *body, const char *program, const char *says,
                         Fault fallback, Fault fault) {
        QTest::newRow(name) << QByteArray("HTTP/1.1 ") + head << QByteArray(body) << QString::fromUtf8(program)
                            << QString::fromUtf8(says) << fallback << fault;
    };
    const Fault failed = Fault::ProxyFailed;
    const Fault qtsRefused = Fault::Refused; // for 503
    row("Squid without an address", "503 Service Unavailable\r\nServer: squid/5.7\r\nX-Squid-Error: ERR_DNS_FAIL 0", "",
        "Squid", "ERR_DNS_FAIL 0", qtsRefused, Fault::HostNotFound);
    row("Squid that was refused", "503 Service Unavailable\r\nX-Squid-Error: ERR_CONNECT_FAIL 111", "", "Squid",
        "ERR_CONNECT_FAIL 111", qtsRefused, Fault::Refused);
    row("Squid without a route", "503 Service Unavailable\r\nX-Squid-Error: ERR_CONNECT_FAIL 113", "", "Squid",
        "ERR_CONNECT_FAIL 113", qtsRefused, failed);
    row("Squid that denies", "403 Forbidden\r\nx-squid-error: ERR_ACCESS_DENIED 0", "", "Squid", "ERR_ACCESS_DENIED 0",
        Fault::Unreachable, failed);
    row("Squid that wants a login", "407 Proxy Authentication Required\r\nX-Squid-Error: ERR_CACHE_ACCESS_DENIED 0", "",
        "Squid", "ERR_CACHE_ACCESS_DENIED 0", Fault::ProxySignIn, Fault::ProxySignIn);
    row("Squid that names itself in Via only", "502 Bad Gateway\r\nVia: 1.1 kong.example.com (squid/6.1)", "", "Squid",
        "Bad Gateway", failed, failed);
    row("Envoy without an address", "503 Service Unavailable\r\nServer: envoy", "dns resolution failure", "Envoy",
        "dns resolution failure", qtsRefused, Fault::HostNotFound);
    row("Envoy that was refused", "503 Service Unavailable\r\nserver: envoy",
        "upstream connect error or disconnect/reset before headers. delayed connect error: Connection refused", "Envoy",
        "upstream connect error or disconnect/reset before headers. delayed connect error: Connection refused",
        qtsRefused, Fault::Refused);
    row("Envoy that waited too long", "503 Service Unavailable\r\nserver: envoy", "reset reason: connection timeout",
        "Envoy", "reset reason: connection timeout", qtsRefused, failed);
    row("Zscaler with a page", "403 Forbidden\r\nServer: Zscaler/6.2\r\nContent-Type: text/html",
        "<html><title>Website blocked by Zscaler</title></html>", "Zscaler", "Website blocked by Zscaler",
        Fault::Unreachable, failed);
    row("Blue Coat", "503 Service Unavailable\r\nVia: 1.1 bluecoat\r\nContent-Type: text/html",
        "<html><title>Network Error (dns_unresolved_hostname)</title></html>", "Blue Coat ProxySG",
        "Network Error (dns_unresolved_hostname)", qtsRefused, Fault::HostNotFound);
    row("Privoxy", "404 No such domain\r\nServer: Privoxy 3", "", "Privoxy", "No such domain", Fault::HostNotFound,
        Fault::HostNotFound);
    row("McAfee", "502 DNS lookup failed\r\nVia: 1.1 10.0.0.1 (McAfee Web Gateway 9.2.8)", "", "McAfee Web Gateway",
        "DNS lookup failed", failed, Fault::HostNotFound);
    row("Apache", "502 Proxy Error\r\nProxy-agent: Apache/2.4.57", "", "Apache", "Proxy Error", failed, failed);
    row("one that says only its status", "503", "", "", "", qtsRefused, Fault::Refused);
    row("one that says who forbids it", "503 Blocked by policy\r\nServer: corp", "", "corp", "Blocked by policy",
        qtsRefused, failed);
    row("one with control characters", "500 Bad\x01 \x1b[31mthing", "", "", "Bad [31mthing", failed, failed);
}

void TestProxyProbe::readsWhatTheProxySays()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QFETCH(Fault, fallback);
    const ProxyAnswer answer = proxyAnswerIn(head + "\r\n\r\n" + body);
    QTEST(answer.program, "program");
    QTEST(answer.says, "says");
    QTEST(faultIn(answer, fallback), "fault");
}

void TestProxyProbe::readsTheWaysToSignIn_data()
{
    QTest::addColumn<QByteArray>("challenges");
    QTest::addColumn<QStringList>("schemes");
    QTest::newRow("none") << QByteArray() << QStringList();
    QTest::newRow("one") << "Proxy-Authenticate: Basic realm=\"a, b\"\r\n"_ba << QStringList{u"Basic"_s};
    QTest::newRow("one with a realm of several words")
        << "Proxy-Authenticate: Basic realm=\"Corp, Inc proxy, NTLM\"\r\n"_ba << QStringList{u"Basic"_s};
    QTest::newRow("one without parameters") << "proxy-authenticate: NTLM\r\n"_ba << QStringList{u"NTLM"_s};
    QTest::newRow("several lines")
        << "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\nProxy-Authenticate: Basic realm=x\r\n"_ba
        << QStringList{u"Negotiate"_s, u"NTLM"_s, u"Basic"_s};
    QTest::newRow("several in one line") << "Proxy-Authenticate: Negotiate, NTLM, Basic realm=\"x\"\r\n"_ba
                                         << QStringList{u"Negotiate"_s, u"NTLM"_s, u"Basic"_s};
    QTest::newRow("one with several parameters")
        << "Proxy-Authenticate: Digest realm=\"x\", nonce=\"1\", qop=\"auth\"\r\n"_ba << QStringList{u"Digest"_s};
    QTest::newRow("a server's own") << "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba << QStringList();
}

void TestProxyProbe::readsTheWaysToSignIn()
{
    QFETCH(QByteArray, challenges);
    QTEST(proxyAnswerIn("HTTP/1.1 407 Authenticate\r\n" + challenges + "\r\n").schemes, "schemes");
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
