// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/demo/client.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve::demo;

// Certificates are made with the openssl program, fresh for each run.
class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void speaksTls();
    void clientCertificateIsDemanded();
    void certificateAloneIsEnough();
    void unusableFiles_data();
    void unusableFiles();
    void stopsWithASilentConnection();

private:
    void openssl(const QString &arguments);
    std::string file(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)).toStdString(); }
    ServerOptions options() const
    {
        return {.fleet = 5, .tlsCertFile = file("server.pem"), .tlsKeyFile = file("server.key")};
    }

    QTemporaryDir m_dir;
};

namespace {

httplib::Headers signedIn(const Server &server)
{
    return {{"Authorization", "ApiKey " + server.credentials().encodedApiKey}};
}

}

void TlsTest::openssl(const QString &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.start(u"openssl"_s, arguments.split(u' '));
    QVERIFY(process.waitForFinished(20000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TlsTest::initTestCase()
{
    const QString key = u"-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"_s;
    openssl(u"req -x509 "_s % key % u" -subj /CN=DemoCA -keyout ca.key -out ca.pem"_s);
    openssl(u"req -x509 "_s % key
        % u" -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 -keyout server.key -out server.pem"_s);
    openssl(u"req "_s % key.section(u' ', 0, 4) % u" -subj /CN=me -keyout me.key -out me.csr"_s);
    openssl(u"x509 -req -in me.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out me.pem"_s);
}

void TlsTest::speaksTls()
{
    Server server(options());
    QVERIFY(server.start());
    QVERIFY(server.url().starts_with("https://127.0.0.1:"));
    httplib::SSLClient trusting("127.0.0.1", server.port());
    trusting.set_ca_cert_path(file("server.pem").c_str());
    const auto reply = trusting.Get("/api/spaces/space", signedIn(server));
    QVERIFY(reply && reply->status == 200);
    httplib::SSLClient suspicious("127.0.0.1", server.port());
    QVERIFY(!suspicious.Get("/api/status"));
    httplib::Client plain("127.0.0.1", server.port());
    QVERIFY(!plain.Get("/api/status"));
}

void TlsTest::clientCertificateIsDemanded()
{
    ServerOptions demanding = options();
    demanding.clientCaFile = file("ca.pem");
    Server server(demanding);
    QVERIFY(server.start());
    httplib::SSLClient without("127.0.0.1", server.port());
    without.set_ca_cert_path(file("server.pem").c_str());
    QVERIFY(!without.Get("/api/status"));
    httplib::SSLClient with("127.0.0.1", server.port(), file("me.pem"), file("me.key"));
    with.set_ca_cert_path(file("server.pem").c_str());
    const auto reply = with.Get("/api/spaces/space", signedIn(server));
    QVERIFY(reply && reply->status == 200);
    httplib::SSLClient stranger("127.0.0.1", server.port(), file("server.pem"), file("server.key"));
    stranger.set_ca_cert_path(file("server.pem").c_str());
    QVERIFY(!stranger.Get("/api/status"));
}

void TlsTest::certificateAloneIsEnough()
{
    ServerOptions demanding = options();
    demanding.clientCaFile = file("ca.pem");
    demanding.require = Requirement::None;
    Server server(demanding);
    QVERIFY(server.start());
    httplib::SSLClient with("127.0.0.1", server.port(), file("me.pem"), file("me.key"));
    with.set_ca_cert_path(file("server.pem").c_str());
    const auto reply = with.Get("/api/endpoint/metadata");
    QVERIFY(reply && reply->status == 200);
}

void TlsTest::unusableFiles_data()
{
    QTest::addColumn<std::string>("certificate");
    QTest::addColumn<std::string>("key");
    QTest::addColumn<std::string>("said");
    QTest::newRow("certificate missing") << file("nothing.pem") << file("server.key") << std::string("nothing.pem");
    QTest::newRow("key missing") << file("server.pem") << file("nothing.key") << std::string("nothing.key");
    QTest::newRow("key of another certificate")
        << file("server.pem") << file("ca.key") << std::string("cannot use the certificate");
    QTest::newRow("no key at all") << file("server.pem") << std::string() << std::string("both");
}

void TlsTest::unusableFiles()
{
    QFETCH(std::string, certificate);
    QFETCH(std::string, key);
    QFETCH(std::string, said);
    Server server({.fleet = 5, .tlsCertFile = certificate, .tlsKeyFile = key});
    const auto started = server.start();
    QVERIFY(!started);
    QVERIFY2(started.error().find(said) != std::string::npos, started.error().c_str());
}

void TlsTest::stopsWithASilentConnection()
{
    auto server = std::make_unique<Server>(options());
    QVERIFY(server->start());
    httplib::Client plain("127.0.0.1", server->port());
    plain.set_keep_alive(true);
    plain.Get("/api/status");
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY(timer.elapsed() < 1000);
}

REEVE_GUILESS_TEST_MAIN(TlsTest)
#include "test_tls.moc"
