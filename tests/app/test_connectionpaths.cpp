// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>

#include "models/connection/secretkeys.h"
#include "models/connection/session.h"
#include "models/endpoints/inventory/endpointinventory.h"
#include "tests/app/connectionpaths.h"
#include "tests/app/exposure.h"
#include "tests/app/leaks.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/troubleshooting/tickettext.h"
#include "ui/troubleshooting/troubleshootingpage.h"

Q_DECLARE_METATYPE(reeve::test::ConnectionPath)

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

constexpr uint64_t fleet = 40;
const QString passphrase = u"open sesame 4Tn8QwLz7R"_s;
const QString proxyPassword = u"pr0xyQ7mXd2Kf9"_s;
const QString awkwardPassword = u"p:ä\"s's\\w%r d&€=+/?#@Zx83KqLm5T"_s;

ConnectionPath over(ProxyKind proxy, const QString &password, const QString &key)
{
    return {.secret = key, .proxy = proxy, .proxyPassword = password};
}

}

// From a pasted address to the endpoints of a saved connection over TLS, on every path; after each one a search for its
// secrets in everything that the program writes and shows.
class TestWaysIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void leadsToTheEndpoints_data();
    void leadsToTheEndpoints();

private:
    void addKeys();
    void addTrust();
    void addCertificates();
    void addPaths();
    void addProxies();
    void addPasswords();
    void lookAround(ConsoleFixture &fixture, const demo::Server &server, const Forms &forms) const;
    void askForHelp(ConsoleFixture &fixture, demo::Server &server, const Forms &forms) const;
    void compareVault(Console &console, const ConnectionPath &path) const;
    demo::ServerOptions asking(demo::Requirement requirement) const;

    std::unique_ptr<ConnectionPathCertificates> m_certificates{};
    demo::Credentials m_credentials = demo::credentialsFor(demo::ServerOptions().seed);
    QString m_encoded = QString::fromStdString(m_credentials.encodedApiKey);
    QString m_idAndKey = QString::fromStdString(m_credentials.apiKeyId + ':' + m_credentials.apiKey);
};

void TestWaysIn::initTestCase()
{
    if (!qEnvironmentVariableIsSet("REEVE_TEST_KEYCHAIN"))
        QSKIP("needs a Secret Service of its own: run it through tests/support/with-keychain.sh");
    m_certificates = std::make_unique<ConnectionPathCertificates>();
    QVERIFY(m_certificates->maker.isGood());
}

demo::ServerOptions TestWaysIn::asking(demo::Requirement requirement) const
{
    return {.require = requirement, .clientCaFile = m_certificates->authority.certificate.toStdString()};
}

void TestWaysIn::addKeys()
{
    const QString json = uR"({"id":"%1","name":"reeve","api_key":"%2","encoded":"%3"})"_s.arg(
        m_idAndKey.section(u':', 0, 0), m_idAndKey.section(u':', 1), m_encoded);
    const QString half = m_encoded.left(20);
    const QString curl = u"curl -X GET \"https://kibana:5601/api/status\" -H \"Authorization: ApiKey %1\""_s;
    QTest::newRow("a key, encoded") << ConnectionPath{.secret = m_encoded};
    QTest::newRow("a key as id and key") << ConnectionPath{.secret = m_idAndKey};
    QTest::newRow("a key as JSON of the call that made it") << ConnectionPath{.secret = json};
    QTest::newRow("a key encoded twice") << ConnectionPath{
        .secret = QString::fromLatin1(m_encoded.toLatin1().toBase64())};
    QTest::newRow("a key with white space and line breaks")
        << ConnectionPath{.secret = u" \t"_s + half + u"\r\n  "_s + m_encoded.mid(20) + u"\n"_s};
    QTest::newRow("a key in quotes") << ConnectionPath{.secret = u'"' + m_encoded + u"\","_s};
    QTest::newRow("a key behind its scheme") << ConnectionPath{.secret = u"ApiKey "_s + m_encoded};
    QTest::newRow("a key in its header") << ConnectionPath{.secret = u"Authorization: ApiKey "_s + m_encoded};
    QTest::newRow("a key in a curl line") << ConnectionPath{.secret = curl.arg(m_encoded)};
    QTest::newRow("a key for this session only") << ConnectionPath{.secret = m_encoded, .sessionOnly = true};
}

void TestWaysIn::addTrust()
{
    QTest::newRow("an authority chosen where the test failed")
        << ConnectionPath{.trusting = Trusting::AuthorityWhereItFailed, .secret = m_encoded};
    QTest::newRow("a certificate trusted where the test failed")
        << ConnectionPath{.trusting = Trusting::PinWhereItFailed, .secret = m_encoded};
}

void TestWaysIn::addCertificates()
{
    ConnectionPathCertificates &certificates = *m_certificates;
    const demo::ServerOptions alone = asking(demo::Requirement::None);
    const auto row = [](const char *name, const demo::ServerOptions &server, SigningIn signingIn, const QString &secret,
                         const QString &certificate, const QString &key) {
        QTest::newRow(name) << ConnectionPath{
            .server = server, .signingIn = signingIn, .secret = secret, .certificate = certificate, .key = key};
    };
    row("a client certificate with its key", alone, SigningIn::Certificate, {}, certificates.client.certificate,
        certificates.client.key);
    row("a client certificate with an encrypted key", alone, SigningIn::Certificate, passphrase,
        certificates.client.certificate, certificates.maker.encryptedKey(certificates.client.key, passphrase));
    row("a client certificate as PKCS#12", alone, SigningIn::Certificate, passphrase,
        certificates.maker.pkcs12(certificates.client, certificates.authority, passphrase), {});
    row("a client certificate beside a key", asking(demo::Requirement::ApiKey), SigningIn::ApiKey, m_encoded,
        certificates.client.certificate, certificates.client.key);
    row("a client certificate beside a password", asking(demo::Requirement::Basic), SigningIn::Password,
        QString::fromStdString(m_credentials.password), certificates.client.certificate, certificates.client.key);
}

void TestWaysIn::addPaths()
{
    const demo::ServerOptions below{.basePath = "/ops/kbn"};
    QTest::newRow("a base path") << ConnectionPath{.server = below, .secret = m_encoded};
    QTest::newRow("an address from the browser, with base path and space") << ConnectionPath{.server = below,
        .address = u"https://%1/s/security-ops/app/security/administration/endpoints?pageIndex=2#x"_s,
        .secret = m_encoded};
    QTest::newRow("another space") << ConnectionPath{.secret = m_encoded, .space = u"security-ops"_s};
}

void TestWaysIn::addProxies()
{
    QTest::newRow("an HTTP proxy") << over(ProxyKind::Http, {}, m_encoded);
    QTest::newRow("an HTTP proxy with a password") << over(ProxyKind::Http, proxyPassword, m_encoded);
    QTest::newRow("a SOCKS5 proxy") << over(ProxyKind::Socks5, {}, m_encoded);
    QTest::newRow("a SOCKS5 proxy with a password") << over(ProxyKind::Socks5, proxyPassword, m_encoded);
}

void TestWaysIn::addPasswords()
{
    const demo::ServerOptions server{.password = awkwardPassword.toStdString()};
    const QString encoded = QString::fromLatin1(awkwardPassword.toUtf8().toPercentEncoding());
    ConnectionPath path{.server = server, .signingIn = SigningIn::Password, .secret = awkwardPassword};
    QTest::newRow("a password of awkward characters") << path;
    path.sessionOnly = true;
    QTest::newRow("a password for this session only") << path;
    path.sessionOnly = false;
    path.signingIn = SigningIn::FromTheAddress;
    path.address = u"https://elastic:"_s + encoded + u"@%1/s/security-ops/app/home"_s;
    QTest::newRow("user and password in the address") << path;
    path.server = {};
    path.secret = m_encoded;
    path.address = u"curl -H 'kbn-xsrf: true' -H 'Authorization: ApiKey "_s + m_encoded + u"' https://%1/api/status"_s;
    QTest::newRow("a whole curl line as the address") << path;
}

void TestWaysIn::leadsToTheEndpoints_data()
{
    QTest::addColumn<ConnectionPath>("path");
    addKeys();
    addTrust();
    addCertificates();
    addPaths();
    addProxies();
    addPasswords();
}

void TestWaysIn::leadsToTheEndpoints()
{
    QFETCH(ConnectionPath, path);
    std::unique_ptr<RealProxy> proxy;
    if (path.proxy != ProxyKind::System)
        proxy = std::make_unique<RealProxy>(
            path.proxy, path.proxyPassword.isEmpty() ? QString() : u"jo"_s, path.proxyPassword);
    path.server.fleet = fleet;
    path.server.tlsCertFile = m_certificates->server.certificate.toStdString();
    path.server.tlsKeyFile = m_certificates->server.key.toStdString();
    demo::Server server(path.server);
    QVERIFY(server.start().has_value());
    Forms forms = formsOf(server.credentials()) + formsOf(passphrase.toUtf8()) + formsOf(proxyPassword.toUtf8());
    if (!path.secret.isEmpty())
        forms += formsOf(path.secret.toUtf8());
    // Temporary files of the program go to the searched folder; those of the test stay outside.
    const QString scratch = qEnvironmentVariable("HOME") + u"/scratch"_s;
    QVERIFY(QDir().mkpath(scratch));
    qputenv("TMPDIR", scratch.toLocal8Bit());
    const auto restore = qScopeGuard([] { qunsetenv("TMPDIR"); });
    const LogCatcher log;
    {
        ConsoleFixture fixture;
        fixture.folder.setAutoRemove(false);
        fixture.console.start();
        QTRY_VERIFY(fixture.shows<QWidget>("vaultStatus"));
        ConnectionPathDriver hands(fixture, path, *m_certificates);
        hands.openWizard();
        hands.enterAddress(server, proxy.get());
        for (void (ConnectionPathDriver::*step)() : {&ConnectionPathDriver::signIn, &ConnectionPathDriver::chooseSpace,
                 &ConnectionPathDriver::passTest, &ConnectionPathDriver::save}) {
            lookAround(fixture, server, forms);
            if (!QTest::currentTestFailed())
                (hands.*step)();
            if (QTest::currentTestFailed())
                return;
        }
        const auto *inventory = fixture.console.endpoints().inventory();
        QVERIFY(inventory);
        QTRY_COMPARE(inventory->counts().matching, qint64(fleet));
        compareVault(fixture.console, path);
        askForHelp(fixture, server, forms);
        lookAround(fixture, server, forms);
    }
    QCOMPARE(leakIn(log.text(), forms), QString());
    QCOMPARE(leakBelow(qEnvironmentVariable("HOME"), forms), QString());
    QVERIFY(QDir(scratch).removeRecursively());
}

void TestWaysIn::lookAround(ConsoleFixture &fixture, const demo::Server &server, const Forms &forms) const
{
    QCOMPARE(shownByWidgets(forms), QString());
    QCOMPARE(shownOnClipboard(forms), QString());
    QCOMPARE(shownByProcess(forms), QString());
    QCOMPARE(shownToServer(server, forms), QString());
    for (const demo::SeenRequest &seen : server.requests())
        QVERIFY(!seen.hasHeader("proxy-authorization"));
    for (const LoggedRequest &entry : fixture.console.log().entries())
        QCOMPARE(leakIn((entry.origin + entry.path).toUtf8(), forms), QString());
}

// A failure, explained and copied: finding, ticket, request log, and a picture of the window.
void TestWaysIn::askForHelp(ConsoleFixture &fixture, demo::Server &server, const Forms &forms) const
{
    QVERIFY(server.setFault("401").has_value());
    fixture.console.endpoints().refresh();
    const Session *session = fixture.console.sessions().session();
    QTRY_VERIFY(!session->findings().empty());
    for (const Diagnosis &finding : session->findings()) {
        const QString text = ticketText(finding, &session->profile()) + finding.symptom + finding.evidence;
        QCOMPARE(leakIn(text.toUtf8(), forms), QString());
    }
    fixture.console.window().showPage(u"troubleshooting"_s);
    fixture.console.troubleshooting().testConnection();
    QTRY_VERIFY(fixture.shows<QAbstractButton>("testCopy"));
    fixture.press("testCopy");
    const QString ticket = QGuiApplication::clipboard()->text();
    QVERIFY2(ticket.contains(u"[failed] Credentials"), qPrintable(ticket));
    QCOMPARE(shownOnClipboard(forms), QString());
    fixture.console.troubleshooting().showRequestLog();
    fixture.press("copyRequests");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"/api/"));
    QCOMPARE(shownOnClipboard(forms), QString());
    const QImage picture = fixture.console.window().grab().toImage();
    QVERIFY(picture.textKeys().isEmpty());
    QVERIFY(picture.save(fixture.folder.filePath(u"window.png"_s)));
}

// The secret is stored where the user chose, and nowhere else.
void TestWaysIn::compareVault(Console &console, const ConnectionPath &path) const
{
    const Profile &profile = console.sessions().session()->profile();
    KeychainVault keychain;
    QObject asker;
    std::optional<bool> kept;
    keychain.read(secretKey(profile), &asker, [&kept](const auto &secret) { kept = secret && !secret->isEmpty(); });
    QTRY_VERIFY(kept);
    QCOMPARE(*kept, !path.secret.isEmpty() && !path.sessionOnly);
    kept.reset();
    keychain.read(
        proxyPasswordKey(profile), &asker, [&kept](const auto &secret) { kept = secret && !secret->isEmpty(); });
    QTRY_VERIFY(kept);
    QCOMPARE(*kept, !path.proxyPassword.isEmpty() && !path.sessionOnly);
}

REEVE_TEST_MAIN(TestWaysIn)
#include "test_connectionpaths.moc"
