// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTcpServer>
#include <QTcpSocket>

#include "models/connection/requests.h"
#include "models/connection/targetbuilder.h"
#include "models/kibana/client.h"
#include "tests/models/connection/test/connectiontestwatch.h"
#include "tests/support/certificates.h"
#include "tests/support/demokibana.h"
#include "tests/support/rawserver.h"
#include "tests/support/realproxy.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray proxyPassword("pr0xySecret");

// What a proxy says to each thing it is sent.
using Script = QList<QByteArray>;

// A SOCKS5 proxy that goes by a script, one line for each of the client's messages.
class ScriptedSocks : public QTcpServer
{
public:
    explicit ScriptedSocks(const Script &script)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, script] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, left = script]() mutable {
                socket->readAll();
                if (!left.isEmpty())
                    socket->write(left.takeFirst());
            });
        });
    }
};

}

class TestConnectionTestProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void climbsAllTheWayThroughARealProxy_data();
    void climbsAllTheWayThroughARealProxy();
    void aRealProxyRefusesAnotherPassword_data();
    void aRealProxyRefusesAnotherPassword();
    void tellsWhatAnHttpProxySays_data();
    void tellsWhatAnHttpProxySays();
    void tellsWhatASocksProxySays_data();
    void tellsWhatASocksProxySays();
    void tellsThatThereIsNoProxy_data();
    void tellsThatThereIsNoProxy();
    void theProxySeesNoCredentialOfKibana();
    void thisMachineOverHttpIsReachedDirectly();
    void namesTheVariableThatDecides_data();
    void namesTheVariableThatDecides();

private:
    Profile profileFor(const DemoKibana &kibana, const ProxySettings &proxy) const;
    Fault faultOfClient(const Profile &profile, const ConnectionSecrets &secrets) const;

    CertificateMaker m_maker{};
    CertificateFiles m_authority{};
    CertificateFiles m_good{};
};

void TestConnectionTestProxy::initTestCase()
{
    m_authority = m_maker.authority(u"authority"_s);
    m_good = m_maker.issue(m_authority, u"good"_s, u"IP:127.0.0.1,DNS:localhost"_s);
    QVERIFY(m_maker.isGood());
}

Profile TestConnectionTestProxy::profileFor(const DemoKibana &kibana, const ProxySettings &proxy) const
{
    Profile profile = kibana.profile();
    profile.tls.caFile = m_authority.certificate;
    profile.proxy = proxy;
    return profile;
}

Fault TestConnectionTestProxy::faultOfClient(const Profile &profile, const ConnectionSecrets &secrets) const
{
    const auto target = targetFor(profile, secrets);
    if (!target)
        return Fault::Unknown;
    Client client(*target);
    std::optional<Fault> fault;
    const Call call = client.send(serverStatus(),
        [&fault](const Outcome<Reply> &reply) { fault = reply ? Fault::Cancelled : reply.error().fault; });
    return QTest::qWaitFor([&fault] { return fault.has_value(); }, 8'000) ? *fault : Fault::TimedOut;
}

void TestConnectionTestProxy::climbsAllTheWayThroughARealProxy_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::addColumn<QString>("username");
    QTest::newRow("HTTP") << ProxyKind::Http << QString();
    QTest::newRow("HTTP, with a password") << ProxyKind::Http << u"jo"_s;
    QTest::newRow("SOCKS5") << ProxyKind::Socks5 << QString();
    QTest::newRow("SOCKS5, with a password") << ProxyKind::Socks5 << u"jo"_s;
}

void TestConnectionTestProxy::climbsAllTheWayThroughARealProxy()
{
    QFETCH(ProxyKind, kind);
    QFETCH(QString, username);
    DemoKibana kibana(overTls(m_good));
    RealProxy proxy(kind, username, QString::fromUtf8(proxyPassword));
    QVERIFY(kibana.isRunning() && proxy.isRunning());
    ConnectionTestWatch watch(profileFor(kibana, proxy.settings()), {kibana.apiKey(), Secret(proxyPassword)});
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt() + watch.everything()));
    QVERIFY(watch.isStepsView());
    const QString name = u"proxy 127.0.0.1:%1"_s.arg(proxy.settings().port);
    for (const TestStep step : {TestStep::Name, TestStep::Port})
        QVERIFY2(watch.at(step).detail.contains(name), qPrintable(watch.at(step).detail));
    QVERIFY(!watch.everything().contains(QString::fromUtf8(proxyPassword)));
}

void TestConnectionTestProxy::aRealProxyRefusesAnotherPassword_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::addColumn<bool>("tries");
    QTest::addColumn<QString>("stop");
    QTest::newRow("HTTP, no password") << ProxyKind::Http << false << u"port proxy-sign-in"_s;
    QTest::newRow("HTTP, another password") << ProxyKind::Http << true << u"port proxy-sign-in"_s;
    QTest::newRow("SOCKS5, no password") << ProxyKind::Socks5 << false << u"port proxy-sign-in"_s;
    QTest::newRow("SOCKS5, another password") << ProxyKind::Socks5 << true << u"port proxy-sign-in"_s;
}

void TestConnectionTestProxy::aRealProxyRefusesAnotherPassword()
{
    QFETCH(ProxyKind, kind);
    QFETCH(bool, tries);
    DemoKibana kibana(overTls(m_good));
    RealProxy proxy(kind, u"jo"_s, QString::fromUtf8(proxyPassword));
    QVERIFY(kibana.isRunning() && proxy.isRunning());
    Profile profile = profileFor(kibana, proxy.settings());
    if (!tries)
        profile.proxy.username.clear();
    const ConnectionSecrets secrets(kibana.apiKey(), Secret("another"_ba));
    ConnectionTestWatch watch(profile, secrets);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY(watch.isStepsView());
    QVERIFY(neverArrived(faultOfClient(profile, secrets)));
}

void TestConnectionTestProxy::tellsWhatAnHttpProxySays_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &answer, const char *stop, const char *says,
                         const char *username = "") {
        QTest::newRow(name) << answer << QString::fromLatin1(username) << u"port "_s + QString::fromLatin1(stop)
                            << QString::fromLatin1(says);
    };
    const QByteArray basic("Proxy-Authenticate: Basic realm=\"proxy\"\r\n");
    const QByteArray ntlm("Proxy-Authenticate: NTLM\r\n");
    const QByteArray negotiate("Proxy-Authenticate: Negotiate\r\n");
    const auto squid = [](int status, const char *code) {
        return http(status, "", QByteArray("Server: squid/5.7\r\nX-Squid-Error: ") + code + "\r\n");
    };
    row("it wants credentials", http(407, "", basic), "proxy-sign-in", "the connection has none for it");
    row("it wants others", http(407, "", basic), "proxy-sign-in", "does not accept the user name", "jo");
    row("it wants a Windows account", http(407, "", ntlm), "proxy-windows-account", "the user name as DOMAIN\\user");
    row("it wants a Windows account, or a ticket", http(407, "", negotiate + ntlm), "proxy-windows-account",
        "It offers Negotiate, NTLM; of these Reeve uses NTLM");
    row("it wants a ticket alone", http(407, "", negotiate), "proxy-needs-ticket", "Get a ticket with kinit");
    row("it wants a ticket alone, and was given a name", http(407, "", negotiate), "proxy-needs-ticket",
        "A user name and a password do not help", "jo");
    row("it wants something unknown", http(407, "", "Proxy-Authenticate: Bearer\r\n"), "proxy-sign-in-unknown",
        "in a way that Reeve does not know: Bearer");
    row("it denies the address", http(403, "", {}), "proxy-denied", "The proxy answered with the HTTP status 403");
    row("it does not find the host", http(404, "", {}), "proxy-unknown-host", "finds no address");
    row("it cannot reach the host", http(502, "", {}), "proxy-no-way", "HTTP status 502");
    row("it cannot serve", http(503, "", {}), "proxy-target-refused", "not why");
    row("Squid finds no address", squid(503, "ERR_DNS_FAIL 0"), "proxy-unknown-host",
        "The proxy is Squid, and answered with the HTTP status 503");
    row("Squid was refused", squid(503, "ERR_CONNECT_FAIL 111"), "proxy-target-refused", "no program that listens");
    row("Squid waited", squid(503, "ERR_CONNECT_FAIL 110"), "proxy-no-way", "did not answer the proxy");
    row("Squid has no route", squid(503, "ERR_CONNECT_FAIL 113"), "proxy-no-way", "has no way to");
    row("Squid denies", squid(403, "ERR_ACCESS_DENIED 0"), "proxy-denied", "ERR_ACCESS_DENIED 0");
    row("Squid wants a login", http(407, "", basic + "X-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\r\n"), "proxy-sign-in",
        "The proxy is Squid");
    row("Envoy finds no address", http(503, "dns resolution failure", "Server: envoy\r\n"), "proxy-unknown-host",
        "The proxy is Envoy");
    row("it is no proxy at all", "SSH-2.0-OpenSSH_9.2\r\n"_ba, "proxy-failed", "no proxy of the chosen kind");
}

void TestConnectionTestProxy::tellsWhatAnHttpProxySays()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, username);
    QFETCH(QString, says);
    RawServer server([&answer](const RawRequest &) { return answer; });
    server.closeAfterAnswer(true);
    const Profile profile{.address = QUrl(u"https://kibana.example.com:5601"_s),
        .timeoutSeconds = 5,
        .proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = server.serverPort(), .username = username}};
    ConnectionTestWatch watch(
        profile, {Secret("aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk"_ba), Secret(proxyPassword)});
    QVERIFY(watch.run());
    const auto &diagnosis = watch.at(TestStep::Port).diagnosis;
    QVERIFY(diagnosis);
    const QString told = diagnosis->symptom + diagnosis->cause + diagnosis->resolution.join(u' ');
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY2(told.contains(says), qPrintable(told));
    QVERIFY(watch.isStepsView());
    QVERIFY(server.count("CONNECT") > 0);
}

void TestConnectionTestProxy::tellsWhatASocksProxySays_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("stop");
    const QByteArray welcome = QByteArray::fromHex("0500");
    const auto refusal = [](const char *code) {
        return QByteArray::fromHex(QByteArray("05") + code + "0001000000000000");
    };
    QTest::newRow("it wants credentials") << Script{QByteArray::fromHex("05ff")} << u"port proxy-sign-in"_s;
    QTest::newRow("it denies the address") << Script{welcome, refusal("02")} << u"port proxy-failed"_s;
    QTest::newRow("it has no way there") << Script{welcome, refusal("03")} << u"port proxy-failed"_s;
    QTest::newRow("it does not find the host") << Script{welcome, refusal("04")} << u"port proxy-unknown-host"_s;
    QTest::newRow("the host refuses") << Script{welcome, refusal("05")} << u"port proxy-target-refused"_s;
    QTest::newRow("it fails") << Script{welcome, refusal("01")} << u"port proxy-failed"_s;
    QTest::newRow("it is no proxy at all") << Script{"HTTP/1.1 400 Bad Request\r\n\r\n"} << u"port proxy-failed"_s;
}

void TestConnectionTestProxy::tellsWhatASocksProxySays()
{
    QFETCH(Script, script);
    const ScriptedSocks server(script);
    // By its IP address: a name that the proxy refuses is looked up here by Qt, and then it is that which fails.
    const Profile profile{.address = QUrl(u"https://192.0.2.1:5601"_s),
        .timeoutSeconds = 5,
        .proxy = {.kind = ProxyKind::Socks5, .host = u"127.0.0.1"_s, .port = server.serverPort()}};
    ConnectionTestWatch watch(profile, Secret("aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk"_ba));
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY(watch.isStepsView());
}

void TestConnectionTestProxy::tellsThatThereIsNoProxy_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<Fault>("fault"); // of the client, which Qt tells less than a socket
    const QString here = u"127.0.0.1"_s;
    const QString nowhere = u"proxy.invalid"_s;
    QTest::newRow("HTTP, nobody listens") << ProxyKind::Http << here << u"port proxy-refused"_s << Fault::Unreachable;
    QTest::newRow("SOCKS5, nobody listens")
        << ProxyKind::Socks5 << here << u"port proxy-refused"_s << Fault::Unreachable;
    QTest::newRow("HTTP, no such name") << ProxyKind::Http << nowhere << u"name proxy-not-found"_s
                                        << Fault::HostNotFound;
    QTest::newRow("SOCKS5, no such name")
        << ProxyKind::Socks5 << nowhere << u"name proxy-not-found"_s << Fault::HostNotFound;
}

void TestConnectionTestProxy::tellsThatThereIsNoProxy()
{
    QFETCH(ProxyKind, kind);
    QFETCH(QString, host);
    QFETCH(Fault, fault);
    const Profile profile{.address = QUrl(u"https://127.0.0.1:5601"_s),
        .timeoutSeconds = 5,
        .proxy = {.kind = kind, .host = host, .port = freePort()}};
    const Secret key("aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk"_ba);
    ConnectionTestWatch watch(profile, key);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY(watch.isStepsView());
    QCOMPARE(int(faultOfClient(profile, key)), int(fault));
}

void TestConnectionTestProxy::theProxySeesNoCredentialOfKibana()
{
    RawServer proxy([](const RawRequest &) { return http(407, "", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"); });
    const Profile profile{.address = QUrl(u"https://kibana.example.com:5601"_s),
        .timeoutSeconds = 5,
        .proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = proxy.serverPort(), .username = u"jo"_s}};
    const QByteArray key("aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk");
    QCOMPARE(int(faultOfClient(profile, {Secret(key), Secret(proxyPassword)})), int(Fault::ProxySignIn));
    QVERIFY(proxy.count("CONNECT") > 0);
    bool wasGivenItsOwn = false;
    for (const RawRequest &request : proxy.requests()) {
        QVERIFY(request.line.startsWith("CONNECT kibana.example.com:5601 "));
        QVERIFY(request.header("Authorization").isEmpty());
        QVERIFY(!request.head.contains(key) && !request.head.contains("Mozilla"));
        wasGivenItsOwn |=
            request.header("Proxy-Authorization") == "Basic " + QByteArray("jo:" + proxyPassword).toBase64();
    }
    QVERIFY(wasGivenItsOwn);
}

void TestConnectionTestProxy::thisMachineOverHttpIsReachedDirectly()
{
    DemoKibana kibana;
    RawServer proxy([](const RawRequest &) { return http(200, "{}"); });
    Profile profile = kibana.profile();
    profile.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = proxy.serverPort()};
    ConnectionTestWatch watch(profile, kibana.apiKey());
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt() + watch.everything()));
    QVERIFY(proxy.requests().empty());
}

void TestConnectionTestProxy::namesTheVariableThatDecides_data()
{
    QTest::addColumn<QByteArrayList>("variables"); // name=value; PORT stands for a port where nobody listens
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("says");
    const QString refused = u"port proxy-refused"_s;
    const QString direct = u"tls tls-untrusted"_s; // reached the server itself
    QTest::newRow("https_proxy") << QByteArrayList{"https_proxy=http://127.0.0.1:PORT"} << refused
                                 << u"comes from the variable https_proxy."_s;
    QTest::newRow("https_proxy without a scheme")
        << QByteArrayList{"https_proxy=127.0.0.1:PORT"} << refused << u"comes from the variable https_proxy."_s;
    QTest::newRow("HTTPS_PROXY") << QByteArrayList{"HTTPS_PROXY=127.0.0.1:PORT"} << refused
                                 << u"comes from the variable HTTPS_PROXY."_s;
    QTest::newRow("all_proxy") << QByteArrayList{"all_proxy=socks5://127.0.0.1:PORT"} << refused
                               << u"variable all_proxy, as https_proxy is not set"_s;
    QTest::newRow("a kind of proxy that is not spoken")
        << QByteArrayList{"https_proxy=socks4://127.0.0.1:PORT"} << refused << u"of the kind socks4"_s;
    QTest::newRow("http_proxy alone") << QByteArrayList{"http_proxy=http://127.0.0.1:PORT"} << direct
                                      << u"http_proxy is for http addresses only"_s;
    QTest::newRow("HTTP_PROXY alone") << QByteArrayList{"HTTP_PROXY=http://127.0.0.1:PORT"} << direct
                                      << u"HTTP_PROXY is for http addresses only"_s;
    QTest::newRow("no_proxy with everything")
        << QByteArrayList{"https_proxy=127.0.0.1:PORT", "no_proxy=*"} << direct << u"the variable no_proxy is *"_s;
    QTest::newRow("NO_PROXY with a network")
        << QByteArrayList{"https_proxy=127.0.0.1:PORT", "NO_PROXY=example.com, 127.0.0.0/8"} << direct
        << u"the entry 127.0.0.0/8 of the variable NO_PROXY fits 127.0.0.1"_s;
    QTest::newRow("an empty variable is not set") << QByteArrayList{"https_proxy=", "HTTPS_PROXY=127.0.0.1:PORT"}
                                                  << refused << u"comes from the variable HTTPS_PROXY."_s;
}

void TestConnectionTestProxy::namesTheVariableThatDecides()
{
    QFETCH(QByteArrayList, variables);
    QFETCH(QString, says);
    RawServer server([](const RawRequest &) { return http(200, "{}"); });
    server.encrypt(CertificateMaker::serverConfiguration(m_good));
    for (QByteArray variable : variables) {
        const qsizetype equals = variable.indexOf('=');
        qputenv(variable.left(equals).constData(),
            variable.mid(equals + 1).replace("PORT", QByteArray::number(freePort())));
    }
    const auto unset = qScopeGuard([&variables] {
        for (const QByteArray &variable : std::as_const(variables))
            qunsetenv(variable.left(variable.indexOf('=')).constData());
    });
    const Secret key("aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk"_ba);
    ConnectionTestWatch watch({.address = server.url(), .timeoutSeconds = 5}, key);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    const QString detail = watch.at(TestStep::Name).detail;
    QVERIFY2(detail.contains(says), qPrintable(detail));
    if (const StepReport &port = watch.at(TestStep::Port); port.diagnosis)
        QVERIFY2(port.detail.contains(says) && port.diagnosis->cause.contains(says), qPrintable(port.detail));
}

REEVE_GUILESS_TEST_MAIN(TestConnectionTestProxy)
#include "test_connectiontestproxy.moc"
