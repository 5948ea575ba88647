// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

#include "models/profiles/profilerules.h"
#include "tests/models/connection/test/connectiontestwatch.h"
#include "tests/support/certificates.h"
#include "tests/support/demokibana.h"
#include "tests/support/rawserver.h"
#include "tests/support/scriptedkibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

QString fingerprintOf(const QString &file)
{
    const QSslCertificate certificate = QSslCertificate::fromPath(file).value(0);
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

}

class TestConnectionTestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void judgesTheServersCertificate_data();
    void judgesTheServersCertificate();
    void acceptsAPinnedAuthority_data();
    void acceptsAPinnedAuthority();
    void acceptsAPinnedAuthorityOnEveryConnection();
    void namesTheMissingLink_data();
    void namesTheMissingLink();
    void readsACaFileInDer();
    void saysWhatTheCertificateIs();
    void showsWhatTheServerPresentedWhereItIsNotTrusted();
    void warnsOfACertificateThatSoonExpires();
    void tellsWhatIsNoTls_data();
    void tellsWhatIsNoTls();
    void climbsAllTheWayOverTls_data();
    void climbsAllTheWayOverTls();
    void stopsAtAMissingClientCertificate();

private:
    // A server that speaks TLS and is not Kibana.
    std::unique_ptr<RawServer> tlsServer(const CertificateFiles &files) const;

    CertificateMaker m_maker{};
    CertificateFiles m_authority{};
    CertificateFiles m_unknownAuthority{};
    CertificateFiles m_good{};
    CertificateFiles m_otherName{};
    CertificateFiles m_expired{};
    CertificateFiles m_ofStranger{};
    CertificateFiles m_root{};
    CertificateFiles m_issuing{}; // of the root
    CertificateFiles m_ofIssuing{};
};

void TestConnectionTestTls::initTestCase()
{
    m_authority = m_maker.authority(u"authority"_s);
    m_unknownAuthority = m_maker.authority(u"stranger"_s);
    m_good = m_maker.issue(m_authority, u"good"_s, u"IP:127.0.0.1,DNS:localhost"_s);
    m_otherName = m_maker.issue(m_authority, u"other-name"_s, u"DNS:kibana.example.com"_s);
    m_expired = m_maker.issue(m_authority, u"expired"_s, u"IP:127.0.0.1"_s, -1);
    m_ofStranger = m_maker.issue(m_unknownAuthority, u"of-stranger"_s, u"IP:127.0.0.1"_s);
    m_root = m_maker.authority(u"Corp Root"_s);
    m_issuing = m_maker.intermediate(m_root, u"Corp Issuing CA 2"_s);
    m_ofIssuing = m_maker.issue(m_issuing, u"of-issuing"_s, u"IP:127.0.0.1"_s);
    QVERIFY(m_maker.isGood());
}

std::unique_ptr<RawServer> TestConnectionTestTls::tlsServer(const CertificateFiles &files) const
{
    auto server = std::make_unique<RawServer>([](const RawRequest &) { return http(200, "{}"); });
    server->encrypt(CertificateMaker::serverConfiguration(files));
    return server;
}

void TestConnectionTestTls::judgesTheServersCertificate_data()
{
    QTest::addColumn<CertificateFiles>("shown");
    QTest::addColumn<TlsFiles>("tls");
    QTest::addColumn<QString>("stop");
    const QString past = u"kibana not-kibana"_s; // TLS is done
    QTest::newRow("issued by a named authority") << m_good << TlsFiles{.caFile = m_authority.certificate} << past;
    QTest::newRow("issued by nobody we know") << m_good << TlsFiles{} << u"tls tls-untrusted"_s;
    QTest::newRow("issued by another authority")
        << m_good << TlsFiles{.caFile = m_unknownAuthority.certificate} << u"tls tls-untrusted"_s;
    QTest::newRow("for another name") << m_otherName << TlsFiles{.caFile = m_authority.certificate}
                                      << u"tls tls-wrong-name"_s;
    QTest::newRow("expired") << m_expired << TlsFiles{.caFile = m_authority.certificate} << u"tls tls-expired"_s;
    QTest::newRow("pinned instead of an authority")
        << m_good << TlsFiles{.pinnedSha256 = fingerprintOf(m_good.certificate)} << past;
    const QString colons = fingerprintText(*presentedBy(QSslCertificate::fromPath(m_good.certificate).value(0)));
    QTest::newRow("pinned by the line that openssl writes")
        << m_good << TlsFiles{.pinnedSha256 = u"sha256 Fingerprint="_s + colons} << past;
    QTest::newRow("pinned by the line that keytool writes")
        << m_good << TlsFiles{.pinnedSha256 = u"\t SHA256: "_s + colons} << past;
    QTest::newRow("another one than pinned")
        << m_good << TlsFiles{.pinnedSha256 = fingerprintOf(m_otherName.certificate)} << u"tls tls-pin-mismatch"_s;
    QTest::newRow("trusted, and another one than pinned")
        << m_good << TlsFiles{.caFile = m_authority.certificate, .pinnedSha256 = fingerprintOf(m_otherName.certificate)}
        << u"tls tls-pin-mismatch"_s;
    QTest::newRow("pinned, and for another name")
        << m_otherName << TlsFiles{.pinnedSha256 = fingerprintOf(m_otherName.certificate)} << u"tls tls-wrong-name"_s;
}

void TestConnectionTestTls::judgesTheServersCertificate()
{
    QFETCH(CertificateFiles, shown);
    QFETCH(TlsFiles, tls);
    const auto server = tlsServer(shown);
    ConnectionTestWatch watch({.address = server->url(), .timeoutSeconds = 8, .tls = tls}, apiKey);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY(watch.isStepsView());
    const auto &presented = watch.at(TestStep::Tls).certificate;
    QVERIFY(presented);
    QCOMPARE(presented->sha256.toHex(), fingerprintOf(shown.certificate).toLatin1());
    QCOMPARE(fingerprintIn(fingerprintText(*presented)).value_or(QString()), fingerprintOf(shown.certificate));
    if (const auto &diagnosis = watch.at(TestStep::Tls).diagnosis)
        QVERIFY(
            QString(diagnosis->evidence).remove(u':').contains(fingerprintOf(shown.certificate), Qt::CaseInsensitive));
}

void TestConnectionTestTls::acceptsAPinnedAuthority_data()
{
    QTest::addColumn<CertificateFiles>("shown");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("pinned");
    QTest::addColumn<QString>("stop");
    const QString past = u"kibana not-kibana"_s; // TLS is done
    const QString alarm = u"tls tls-pin-mismatch"_s;
    const QString none;
    const auto chain = [this](const CertificateFiles &files, const QList<CertificateFiles> &issuers) {
        return m_maker.chain(files, issuers);
    };
    QTest::newRow("that is sent") << chain(m_good, {m_authority}) << none << m_authority.certificate << past;
    QTest::newRow("that is not sent, and in the CA file")
        << m_good << m_authority.certificate << m_authority.certificate << past;
    QTest::newRow("a root above another authority")
        << chain(m_ofIssuing, {m_issuing, m_root}) << none << m_root.certificate << past;
    QTest::newRow("an authority below a root")
        << chain(m_ofIssuing, {m_issuing, m_root}) << none << m_issuing.certificate << past;
    QTest::newRow("an authority whose root is not sent")
        << chain(m_ofIssuing, {m_issuing}) << none << m_issuing.certificate << past;
    QTest::newRow("that is sent along and did not issue the certificate")
        << chain(m_ofStranger, {m_authority}) << none << m_authority.certificate << alarm;
    QTest::newRow("that is sent along behind the one that did")
        << chain(m_ofStranger, {m_unknownAuthority, m_authority}) << none << m_authority.certificate << alarm;
    QTest::newRow("whose link is missing") << chain(m_ofIssuing, {m_root}) << none << m_root.certificate << alarm;
    QTest::newRow("that is not sent and not known") << m_good << none << m_authority.certificate << alarm;
    QTest::newRow("that another server has") << chain(m_good, {m_authority}) << none << m_root.certificate << alarm;
    QTest::newRow("for a certificate of another name")
        << chain(m_otherName, {m_authority}) << none << m_authority.certificate << u"tls tls-wrong-name"_s;
    QTest::newRow("for a certificate that has expired")
        << chain(m_expired, {m_authority}) << none << m_authority.certificate << u"tls tls-expired"_s;
    QTest::newRow("the certificate's own authority is the server's certificate")
        << chain(m_ofStranger, {m_good}) << none << m_good.certificate << alarm;
}

void TestConnectionTestTls::acceptsAPinnedAuthority()
{
    QFETCH(CertificateFiles, shown);
    QFETCH(QString, caFile);
    QFETCH(QString, pinned);
    QVERIFY(m_maker.isGood());
    const auto server = tlsServer(shown);
    const TlsFiles tls{.caFile = caFile, .pinnedSha256 = fingerprintOf(pinned)};
    ConnectionTestWatch watch({.address = server->url(), .timeoutSeconds = 8, .tls = tls}, apiKey);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    // The other requests are judged in the same way: the step behind TLS is one of them.
    QCOMPARE(server->requests().empty(), watch.stoppedAt().startsWith("tls "_L1));
}

// Connections after the first may resume its session.
void TestConnectionTestTls::acceptsAPinnedAuthorityOnEveryConnection()
{
    RawServer server(playing(healthyKibana));
    server.encrypt(CertificateMaker::serverConfiguration(m_maker.chain(m_ofIssuing, {m_issuing, m_root})));
    server.closeAfterAnswer(true);
    Profile profile = profileFor(server.url());
    profile.tls.pinnedSha256 = fingerprintOf(m_root.certificate);
    ConnectionTestWatch watch(profile, apiKey);
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt() + watch.everything()));
    const QString detail = watch.at(TestStep::Tls).detail;
    QVERIFY2(detail.contains("ends at the pinned authority"_L1), qPrintable(detail));
    QVERIFY(server.requests().size() > 5);
}

void TestConnectionTestTls::namesTheMissingLink_data()
{
    QTest::addColumn<CertificateFiles>("shown");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("says");
    const QString none;
    const auto chain = [this](const CertificateFiles &files, const QList<CertificateFiles> &issuers) {
        return m_maker.chain(files, issuers);
    };
    CertificateMaker other;
    const CertificateFiles sameName = other.authority(u"Corp Root"_s);
    QTest::newRow("the server leaves an authority out")
        << m_ofIssuing << m_root.certificate
        << u"the server does not send Corp Issuing CA 2, which issued of-issuing, and the CA file does not hold it"_s;
    QTest::newRow("the CA file has the issuing authority alone")
        << m_ofIssuing << m_issuing.certificate << u"the CA file holds Corp Issuing CA 2, but not Corp Root"_s;
    QTest::newRow("the CA file has the issuing authority, which is sent too") << chain(m_ofIssuing,
        {m_issuing}) << m_issuing.certificate << u"the CA file holds Corp Issuing CA 2, but not Corp Root"_s;
    QTest::newRow("the CA file has the issuing authority, and the root is sent") << chain(m_ofIssuing,
        {m_issuing, m_root}) << m_issuing.certificate << u"the CA file holds Corp Issuing CA 2, but not Corp Root"_s;
    QTest::newRow("another CA file and no root")
        << chain(m_ofIssuing, {m_issuing}) << m_authority.certificate
        << u"the server does not send Corp Root, which issued Corp Issuing CA 2, and the CA file does not hold it"_s;
    QTest::newRow("no CA file and no authority")
        << m_good << none << u"the server does not send authority, which issued good, and this machine"_s;
    QTest::newRow("no CA file and the whole chain")
        << chain(m_ofIssuing, {m_issuing, m_root}) << none << u"ends at Corp Root, which this machine does not know"_s;
    QTest::newRow("another CA file and the whole chain") << chain(m_ofIssuing,
        {m_issuing, m_root}) << m_authority.certificate << u"ends at Corp Root, which the CA file does not hold"_s;
    QTest::newRow("a certificate signed by itself")
        << m_maker.selfSigned(u"lonely"_s, u"IP:127.0.0.1"_s) << none << u"signed by itself"_s;
    QFile renewed(sameName.certificate);
    QVERIFY(renewed.open(QIODevice::ReadOnly));
    const QString copy = m_maker.folder() + u"/renewed.pem"_s;
    QVERIFY(renewed.copy(copy));
    QTest::newRow("an authority of the same name with another key")
        << chain(m_ofIssuing, {m_issuing}) << copy << u"the CA file holds another Corp Root"_s;
}

void TestConnectionTestTls::namesTheMissingLink()
{
    QFETCH(CertificateFiles, shown);
    QFETCH(QString, caFile);
    QFETCH(QString, says);
    const auto server = tlsServer(shown);
    const Profile profile{.address = server->url(), .timeoutSeconds = 8, .tls = {.caFile = caFile}};
    ConnectionTestWatch watch(profile, apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"tls tls-untrusted"_s);
    const QString detail = watch.at(TestStep::Tls).detail;
    QVERIFY2(detail.contains(says), qPrintable(detail));
}

void TestConnectionTestTls::readsACaFileInDer()
{
    const QString der = m_maker.folder() + u"/authority.der"_s;
    QFile file(der);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QSslCertificate::fromPath(m_authority.certificate).value(0).toDer());
    file.close();
    const auto server = tlsServer(m_good);
    ConnectionTestWatch watch({.address = server->url(), .timeoutSeconds = 8, .tls = {.caFile = der}}, apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"kibana not-kibana"_s);
}

void TestConnectionTestTls::saysWhatTheCertificateIs()
{
    const auto server = tlsServer(m_good);
    ConnectionTestWatch watch(
        {.address = server->url(), .timeoutSeconds = 8, .tls = {.caFile = m_authority.certificate}}, apiKey);
    QVERIFY(watch.run());
    const QString detail = watch.at(TestStep::Tls).detail;
    for (const char *word : {"TLS 1.3", "good", "authority"})
        QVERIFY2(detail.contains(QLatin1StringView(word)), qPrintable(detail));
}

void TestConnectionTestTls::showsWhatTheServerPresentedWhereItIsNotTrusted()
{
    const auto server = tlsServer(m_good);
    ConnectionTestWatch watch({.address = server->url(), .timeoutSeconds = 8}, apiKey);
    QVERIFY(watch.run());
    const StepReport &step = watch.at(TestStep::Tls);
    QVERIFY(step.certificate);
    QCOMPARE(step.certificate->subject, u"good"_s);
    QCOMPARE(step.certificate->issuer, u"authority"_s);
    QVERIFY(step.certificate->validUntil > QDateTime::currentDateTimeUtc().addDays(28));
    QVERIFY(step.certificate->names.join(u' ').contains("localhost"_L1));
    const QString report = stepFindingsText(step);
    QVERIFY2(report.startsWith(step.detail + u' '), qPrintable(report));
    QVERIFY2(report.contains(fingerprintText(*step.certificate)), qPrintable(report));
    QVERIFY(step.diagnosis->remedies.contains(Remedy::TrustCertificate));
}

void TestConnectionTestTls::warnsOfACertificateThatSoonExpires()
{
    const auto soon = m_maker.issue(m_authority, u"soon"_s, u"IP:127.0.0.1"_s, 3);
    const auto server = tlsServer(soon);
    ConnectionTestWatch watch(
        {.address = server->url(), .timeoutSeconds = 8, .tls = {.caFile = m_authority.certificate}}, apiKey);
    QVERIFY(watch.run());
    QCOMPARE(stepStateName(watch.at(TestStep::Tls).state), u"warned"_s);
}

void TestConnectionTestTls::tellsWhatIsNoTls_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<bool>("close");
    QTest::addColumn<QString>("stop");
    QTest::newRow("plain http") << "HTTP/1.1 400 Bad Request\r\n\r\n"_ba << false << u"tls not-tls"_s;
    QTest::newRow("closed in the handshake") << QByteArray() << true << u"tls tls-failed"_s;
    QTest::newRow("a server that never answers") << QByteArray() << false << u"tls timed-out"_s;
}

void TestConnectionTestTls::tellsWhatIsNoTls()
{
    QFETCH(QByteArray, greeting);
    QFETCH(bool, close);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [=] {
            socket->readAll();
            socket->write(greeting);
            if (close)
                socket->disconnectFromHost();
        });
    });
    const QUrl address(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
    ConnectionTestWatch watch({.address = address, .timeoutSeconds = greeting.isEmpty() && !close ? 1 : 8}, apiKey);
    QVERIFY(watch.run());
    QTEST(watch.stoppedAt(), "stop");
    QVERIFY(watch.isStepsView());
}

void TestConnectionTestTls::climbsAllTheWayOverTls_data()
{
    QTest::addColumn<AuthenticationType>("type");
    QTest::addColumn<QString>("basePath");
    QTest::addColumn<bool>("inOneFile");
    QTest::newRow("with an API key") << AuthenticationType::ApiKey << QString() << false;
    QTest::newRow("with a password") << AuthenticationType::Basic << QString() << false;
    QTest::newRow("with a certificate") << AuthenticationType::Certificate << QString() << false;
    QTest::newRow("with a certificate in PKCS#12") << AuthenticationType::Certificate << QString() << true;
    QTest::newRow("below a base path") << AuthenticationType::ApiKey << u"/kbn"_s << false;
}

void TestConnectionTestTls::climbsAllTheWayOverTls()
{
    QFETCH(AuthenticationType, type);
    QFETCH(QString, basePath);
    QFETCH(bool, inOneFile);
    demo::ServerOptions options = overTls(m_good, {.basePath = basePath.toStdString()});
    const bool byCertificate = type == AuthenticationType::Certificate;
    if (byCertificate) {
        options.clientCaFile = m_authority.certificate.toStdString();
        options.require = demo::Requirement::None;
    }
    DemoKibana kibana(options);
    QVERIFY(kibana.isRunning());
    Profile profile = kibana.profile();
    profile.authentication = type;
    profile.username = kibana.username();
    profile.tls.caFile = m_authority.certificate;
    if (inOneFile) {
        profile.tls.certificateFile = m_maker.pkcs12(m_good, m_authority, u"opensesame"_s);
    } else if (byCertificate) {
        profile.tls.certificateFile = m_good.certificate;
        profile.tls.keyFile = m_maker.encryptedKey(m_good.key, u"opensesame"_s);
    }
    const Secret secret = byCertificate     ? Secret("opensesame"_ba)
        : type == AuthenticationType::Basic ? kibana.password()
                                            : kibana.apiKey();
    ConnectionTestWatch watch(profile, secret);
    QVERIFY(watch.run());
    QVERIFY2(watch.test.passed(), qPrintable(watch.stoppedAt() + watch.everything()));
    QVERIFY(watch.isStepsView());
    QVERIFY(!watch.everything().contains(QString::fromLatin1(secret.reveal())));
}

void TestConnectionTestTls::stopsAtAMissingClientCertificate()
{
    demo::ServerOptions options = overTls(m_good);
    options.clientCaFile = m_authority.certificate.toStdString();
    DemoKibana kibana(options);
    Profile profile = kibana.profile();
    profile.tls.caFile = m_authority.certificate;
    ConnectionTestWatch watch(profile, kibana.apiKey());
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"tls client-certificate-wanted"_s);
}

REEVE_GUILESS_TEST_MAIN(TestConnectionTestTls)
#include "test_connectiontesttls.moc"
