// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

#include "models/kibana/client.h"
#include "tests/support/certificates.h"
#include "tests/support/rawserver.h"
#include "tests/support/realproxy.h"
#include "tests/support/relay.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

enum class Place { AnotherHost, AnotherPort, PlainHttp, ItsOwn };

const QByteArray key = "c2VlZGVkOnNlY3JldC1rZXk="_ba;
const QString proxyPassword = u"pr0xyQ7mXd2Kf9"_s;

}

// A credential goes to the connection's own origin, by its own path, and to nobody else on the way.
class TestOrigins : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRedirectTakesNothingAnywhere_data();
    void aRedirectTakesNothingAnywhere();
    void aProxyHearsOfATunnelOnly_data();
    void aProxyHearsOfATunnelOnly();
    void aProxyThatAnswersItselfGetsNothing_data();
    void aProxyThatAnswersItselfGetsNothing();
    void loopbackWithoutTlsNeedsNoProxy();

private:
    std::unique_ptr<RawServer> serverWith(const RawServer::Answer &answer) const; // over TLS
    Target targetAt(const QUrl &url) const;
    static QUrl placeOf(Place place, const RawServer &own, const RawServer &other);
    static void send(const Target &target, Verb verb, std::optional<Outcome<Reply>> &answer);

    CertificateMaker m_maker{};
    CertificateFiles m_authority{};
    CertificateFiles m_server{};
};

void TestOrigins::initTestCase()
{
    m_authority = m_maker.authority(u"authority"_s);
    m_server = m_maker.issue(m_authority, u"server"_s, u"IP:127.0.0.1,DNS:localhost"_s);
    QVERIFY(m_maker.isGood());
}

std::unique_ptr<RawServer> TestOrigins::serverWith(const RawServer::Answer &answer) const
{
    auto server = std::make_unique<RawServer>(answer);
    server->encrypt(CertificateMaker::serverConfiguration(m_server));
    return server;
}

Target TestOrigins::targetAt(const QUrl &url) const
{
    return {.address = url,
        .credential = ApiKeyCredential{Secret(key)},
        .tls = {.extraAuthorities = QSslCertificate::fromPath(m_authority.certificate)},
        .timeoutMs = 5'000};
}

QUrl TestOrigins::placeOf(Place place, const RawServer &own, const RawServer &other)
{
    QUrl url = place == Place::ItsOwn ? own.url() : other.url();
    url.setScheme(place == Place::PlainHttp ? u"http"_s : u"https"_s);
    url.setHost(place == Place::AnotherHost ? u"localhost"_s : u"127.0.0.1"_s);
    url.setPath(u"/api/status"_s);
    return url;
}

// Returns once the answer is there, and the client has gone with all it might still have sent.
void TestOrigins::send(const Target &target, Verb verb, std::optional<Outcome<Reply>> &answer)
{
    Client client(target);
    ApiRequest request{.verb = verb, .path = u"/api/cases"_s};
    if (verb != Verb::Get) {
        request.body = QJsonObject{{u"title"_s, u"a"_s}};
        request.effect = Effect::Changes;
    }
    const Call call = client.send(request, [&answer](Outcome<Reply> outcome) { answer = std::move(outcome); });
    QTRY_VERIFY(answer);
}

void TestOrigins::aRedirectTakesNothingAnywhere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Place>("place");
    const std::pair<Place, const char *> places[] = {{Place::AnotherHost, "another host"},
        {Place::AnotherPort, "another port of the same host"}, {Place::PlainHttp, "http on the same host"},
        {Place::ItsOwn, "another path of its own"}};
    for (const int status : {301, 302, 307, 308}) {
        for (const auto &[place, name] : places) {
            QTest::addRow("%d of a read to %s", status, name) << status << Verb::Get << place;
            QTest::addRow("%d of a change to %s", status, name) << status << Verb::Post << place;
        }
    }
}

void TestOrigins::aRedirectTakesNothingAnywhere()
{
    QFETCH(int, status);
    QFETCH(Verb, verb);
    QFETCH(Place, place);
    const auto takesAll = [](const RawRequest &) { return http(200, "{}"); };
    const std::unique_ptr<RawServer> other =
        place == Place::PlainHttp ? std::make_unique<RawServer>(takesAll) : serverWith(takesAll);
    QUrl location;
    const auto server =
        serverWith([&](const RawRequest &) { return http(status, "", "Location: " + location.toEncoded() + "\r\n"); });
    location = placeOf(place, *server, *other);
    const QSignalSpy connected(other.get(), &QTcpServer::newConnection);
    std::optional<Outcome<Reply>> answer;
    send(targetAt(server->url()), verb, answer);
    QVERIFY(answer && !answer->has_value());
    QCOMPARE(faultName(answer->error().fault), u"redirected"_s);
    QCOMPARE(answer->error().redirectTarget, location);
    QCOMPARE(server->requests().size(), 1u);
    QCOMPARE(server->requests().front().header("Authorization"_ba), "ApiKey " + key);
    QCOMPARE(connected.count(), 0);
    QVERIFY(other->requests().empty());
}

void TestOrigins::aProxyHearsOfATunnelOnly_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::addColumn<QString>("password");
    QTest::newRow("HTTP") << ProxyKind::Http << QString();
    QTest::newRow("HTTP with a password") << ProxyKind::Http << proxyPassword;
    QTest::newRow("SOCKS5") << ProxyKind::Socks5 << QString();
    QTest::newRow("SOCKS5 with a password") << ProxyKind::Socks5 << proxyPassword;
}

void TestOrigins::aProxyHearsOfATunnelOnly()
{
    QFETCH(ProxyKind, kind);
    QFETCH(QString, password);
    RealProxy proxy(kind, password.isEmpty() ? QString() : u"jo"_s, password);
    QVERIFY(proxy.isRunning());
    const Relay relay(static_cast<quint16>(proxy.settings().port));
    const auto server = serverWith([](const RawRequest &) { return http(200, "{}"); });
    Target target = targetAt(server->url());
    target.proxy = proxy.settings();
    target.proxy.port = relay.serverPort();
    target.proxyPassword = Secret(password.toUtf8());
    std::optional<Outcome<Reply>> answer;
    send(target, Verb::Post, answer);
    QVERIFY(answer && answer->has_value());

    const QByteArray heard = relay.received();
    QVERIFY(!heard.isEmpty());
    QVERIFY(!heard.contains(key) && !heard.contains("/api/cases") && !heard.toLower().contains("\nauthorization:"));
    const QByteArray tunnel = "CONNECT 127.0.0.1:" + QByteArray::number(server->serverPort()) + " HTTP/1.1\r\n";
    QVERIFY(kind != ProxyKind::Http || heard.startsWith(tunnel));
    QCOMPARE(server->requests().size(), 1u);
    const RawRequest &request = server->requests().front();
    QCOMPARE(request.header("Authorization"_ba), "ApiKey " + key);
    QVERIFY(!request.head.toLower().contains("proxy-"));
    QVERIFY(!request.head.contains(proxyPassword.toUtf8()));
}

void TestOrigins::aProxyThatAnswersItselfGetsNothing_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("it redirects") << http(302, "", "Location: %1\r\n");
    QTest::newRow("it redirects for good") << http(308, "", "Location: %1\r\n");
    QTest::newRow("it asks for Kibana's credential")
        << http(401, "", "WWW-Authenticate: Basic realm=\"Kibana\"\r\nWWW-Authenticate: ApiKey\r\n");
    QTest::newRow("it asks for a password that there is none of")
        << http(407, "", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n");
    QTest::newRow("it opens a tunnel and answers without TLS")
        << "HTTP/1.1 200 Connection established\r\n\r\n"_ba + http(200, "{}");
}

void TestOrigins::aProxyThatAnswersItselfGetsNothing()
{
    QFETCH(QByteArray, answer);
    const RawServer other([](const RawRequest &) { return http(200, "{}"); });
    const QByteArray location = other.url().toEncoded() + "/api/cases";
    RawServer proxy([&](const RawRequest &) { return QByteArray(answer).replace("%1", location); });
    proxy.closeAfterAnswer(true);
    const QSignalSpy connected(&other, &QTcpServer::newConnection);
    Target target = targetAt(QUrl(u"https://kibana.example.com:5601"_s));
    target.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = proxy.serverPort()};
    std::optional<Outcome<Reply>> outcome;
    send(target, Verb::Get, outcome);
    QVERIFY(outcome && !outcome->has_value());
    QVERIFY(!proxy.requests().empty());
    for (const RawRequest &request : proxy.requests()) {
        QVERIFY(request.line.startsWith("CONNECT kibana.example.com:5601 "));
        QVERIFY(request.header("Authorization"_ba).isEmpty());
        QVERIFY(!request.head.contains(key));
    }
    QCOMPARE(connected.count(), 0);
}

void TestOrigins::loopbackWithoutTlsNeedsNoProxy()
{
    const RawServer server([](const RawRequest &) { return http(200, "{}"); });
    const RawServer proxy([](const RawRequest &) { return http(200, "{}"); });
    const QSignalSpy connected(&proxy, &QTcpServer::newConnection);
    Target target = targetAt(server.url());
    target.proxy = {.kind = ProxyKind::Http, .host = u"127.0.0.1"_s, .port = proxy.serverPort()};
    std::optional<Outcome<Reply>> answer;
    send(target, Verb::Get, answer);
    QVERIFY(answer && answer->has_value());
    QCOMPARE(server.requests().size(), 1u);
    QCOMPARE(connected.count(), 0);
}

REEVE_GUILESS_TEST_MAIN(TestOrigins)
#include "test_origins.moc"
