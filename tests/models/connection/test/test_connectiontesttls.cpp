// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

#include "models/connection/requests.h"
#include "models/kibana/client.h"
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
    void countsOnlyTheNamesThatCount_data();
    void countsOnlyTheNamesThatCount();
    void checksTheNameOfEveryRequest();
    void saysWhatIsWrongWithTheCertificate_data();
    void saysWhatIsWrongWithTheCertificate();
    void saysWhatTheCaFileHolds_data();
    void saysWhatTheCaFileHolds();
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

void TestConnectionTestTls::countsOnlyTheNamesThatCount_data()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("says"); // empty: accepted
    const QString name = u"localhost"_s;
    const QString address = u"127.0.0.1"_s;
    const QString unsaid = u"its common name does not count"_s;
    QTest::newRow("the common name without others") << name << u""_s << name << QString();
    QTest::newRow("the common name beside other names")
        << name << u"DNS:kibana,DNS:kibana.elastic.svc"_s << name << u"It is valid for: kibana, kibana.elastic.svc."_s;
    QTest::newRow("the common name beside an address") << name << u"IP:10.10.70.61"_s << name << u"10.10.70.61"_s;
    QTest::newRow("the common name beside a mail address") << name << u"email:jo@example.com"_s << name << QString();
    QTest::newRow("the common name, which is among the names")
        << name << u"DNS:kibana,DNS:localhost"_s << name << QString();
    QTest::newRow("a name among the names") << u"kibana"_s << u"DNS:other,DNS:LocalHost"_s << name << QString();
    QTest::newRow("an address among the names") << u"kibana"_s << u"IP:127.0.0.1"_s << address << QString();
    QTest::newRow("an address as the common name beside other names")
        << address << u"DNS:kibana"_s << address << unsaid;
    QTest::newRow("an address as the common name alone")
        << address << u""_s << address << u"which stands for no IP address"_s;
    QTest::newRow("an address that is written as a name") << u"kibana"_s << u"DNS:127.0.0.1"_s << address << unsaid;
}

void TestConnectionTestTls::countsOnlyTheNamesThatCount()
{
    QFETCH(QString, commonName);
    QFETCH(QString, names);
    QFETCH(QString, host);
    QFETCH(QString, says);
    const QString extension = names.isEmpty() ? QString() : u"subjectAltName="_s + names;
    const auto shown =
        m_maker.issue(m_authority, {.name = u"named"_s, .commonName = commonName, .extensions = extension});
    const auto server = tlsServer(shown);
    QUrl address = server->url();
    address.setHost(host);
    ConnectionTestWatch watch(
        {.address = address, .timeoutSeconds = 8, .tls = {.caFile = m_authority.certificate}}, apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), says.isEmpty() ? u"kibana not-kibana"_s : u"tls tls-wrong-name"_s);
    QCOMPARE(server->requests().empty(), !says.isEmpty());
    const auto &diagnosis = watch.at(TestStep::Tls).diagnosis;
    QVERIFY2(says.isEmpty() || diagnosis->cause.contains(says), qPrintable(diagnosis ? diagnosis->cause : QString()));
}

// Without the connection test in front: a session opens, and its first request is refused unsent.
void TestConnectionTestTls::checksTheNameOfEveryRequest()
{
    const auto shown = m_maker.issue(
        m_authority, {.name = u"common"_s, .commonName = u"127.0.0.1"_s, .extensions = u"subjectAltName=DNS:kibana"_s});
    const auto server = tlsServer(shown);
    Target target{.address = server->url(), .credential = ApiKeyCredential{Secret("secret"_ba)}};
    target.tls.extraAuthorities = QSslCertificate::fromPath(m_authority.certificate);
    Client client(target, nullptr);
    std::optional<ApiError> error;
    const Call call = client.send(serverStatus(), [&error](const Outcome<Reply> &outcome) { error = outcome.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(faultName(error->fault), u"tls-untrusted"_s);
    QVERIFY2(error->certificate.fact.contains("kibana"_L1), qPrintable(error->certificate.fact));
    QVERIFY(server->requests().empty());
}

void TestConnectionTestTls::saysWhatIsWrongWithTheCertificate_data()
{
    QTest::addColumn<CertificateFiles>("shown");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("says");
    const QString here = u"subjectAltName=IP:127.0.0.1"_s;
    const QString isAuthority = u"basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign"_s;
    const auto own = [this](const CertificatePlan &plan) { return m_maker.issue(m_root, plan); };
    const auto below = [&](const CertificatePlan &plan) {
        const CertificateFiles above = m_maker.issue(m_root, plan);
        const CertificateFiles leaf = m_maker.issue(above, {.name = u"below "_s + plan.name, .extensions = here});
        return m_maker.chain(leaf, {above});
    };
    QTest::newRow("for clients only") << own({.name = u"c1"_s, .extensions = here + u"\nextendedKeyUsage=clientAuth"_s})
                                      << u"tls-not-for-server"_s << u"allows only: clientAuth."_s;
    QTest::newRow("for signed mail and code")
        << own({.name = u"c2"_s, .extensions = here + u"\nextendedKeyUsage=emailProtection,codeSigning"_s})
        << u"tls-not-for-server"_s << u"allows only: emailProtection, codeSigning."_s;
    QTest::newRow("for a purpose of a company")
        << own({.name = u"c3"_s, .extensions = here + u"\nextendedKeyUsage=1.2.3.4.5"_s}) << u"tls-not-for-server"_s
        << u"allows only: 1.2.3.4.5."_s;
    QTest::newRow("whose key may only sign certificates")
        << own({.name = u"c4"_s, .extensions = here + u"\nkeyUsage=critical,keyCertSign"_s}) << u"tls-not-for-server"_s
        << u"Its key usage allows neither"_s;
    QTest::newRow("for servers and clients")
        << own({.name = u"c5"_s, .extensions = here + u"\nextendedKeyUsage=clientAuth,serverAuth"_s}) << u"not-kibana"_s
        << QString();
    QTest::newRow("below an authority for clients only")
        << below({.name = u"Client CA"_s, .extensions = isAuthority + u"\nextendedKeyUsage=clientAuth"_s})
        << u"tls-not-for-server"_s << u"The authority Client CA, above"_s;
    QTest::newRow("below a server's certificate")
        << below({.name = u"some-server"_s, .extensions = u"basicConstraints=critical,CA:FALSE"_s})
        << u"tls-not-an-authority"_s << u"some-server stands above"_s;
    QTest::newRow("below an authority that has expired")
        << below({.name = u"Old CA"_s, .extensions = isAuthority, .days = -1}) << u"tls-expired"_s
        << u"The certificate of Old CA, an authority above"_s;
    const auto expired = m_maker.issue(m_root, {.name = u"Older CA"_s, .extensions = isAuthority, .days = -1});
    QTest::newRow("that has expired below an authority that has")
        << m_maker.chain(m_maker.issue(expired, {.name = u"both"_s, .extensions = here, .days = -1}), {expired})
        << u"tls-expired"_s << u"The certificate of 127.0.0.1 has expired."_s;
    const auto later = m_maker.issueLater(m_root, u"Later CA"_s, u"DNS:x\n"_s + isAuthority, 100);
    QTest::newRow("below an authority that is not valid yet")
        << m_maker.chain(m_maker.issue(later, {.name = u"below later"_s, .extensions = here}), {later})
        << u"tls-not-yet-valid"_s << u"The certificate of Later CA, an authority above"_s;
    const auto last =
        m_maker.issue(m_root, {.name = u"Last CA"_s, .extensions = u"basicConstraints=critical,CA:TRUE,pathlen:0"_s});
    const auto tooMuch = m_maker.issue(last, {.name = u"One Too Many"_s, .extensions = isAuthority});
    QTest::newRow("below more authorities than one allows")
        << m_maker.chain(m_maker.issue(tooMuch, {.name = u"deep"_s, .extensions = here}), {tooMuch, last})
        << u"tls-chain-too-long"_s << u"pathlen"_s;
    QTest::newRow("below an authority for another domain")
        << below({.name = u"Domain CA"_s,
               .extensions = isAuthority + u"\nnameConstraints=critical,permitted;IP:10.0.0.0/255.0.0.0"_s})
        << u"tls-check-failed"_s << u"may only issue certificates for other names"_s;
    QTest::newRow("with an extension that nobody knows")
        << own({.name = u"c6"_s, .extensions = here + u"\n1.2.3.4=critical,ASN1:UTF8String:x"_s})
        << u"tls-check-failed"_s << u"marked as critical"_s;
}

void TestConnectionTestTls::saysWhatIsWrongWithTheCertificate()
{
    QFETCH(CertificateFiles, shown);
    QFETCH(QString, stop);
    QFETCH(QString, says);
    QVERIFY(m_maker.isGood());
    const auto server = tlsServer(shown);
    ConnectionTestWatch watch(
        {.address = server->url(), .timeoutSeconds = 8, .tls = {.caFile = m_root.certificate}}, apiKey);
    QVERIFY(watch.run());
    const auto &diagnosis = watch.at(TestStep::Tls).diagnosis;
    const QString told = diagnosis ? diagnosis->symptom + u' ' + diagnosis->cause : QString();
    QVERIFY2(watch.stoppedAt().endsWith(stop), qPrintable(watch.stoppedAt() + told));
    QVERIFY2(told.contains(says), qPrintable(told));
    QVERIFY2(!told.contains("Unknown error"_L1), qPrintable(told));
}

void TestConnectionTestTls::saysWhatTheCaFileHolds_data()
{
    QTest::addColumn<CertificateFiles>("shown");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("says");
    const auto oldAuthority = m_maker.issue(
        m_root, {.name = u"Old Elasticsearch CA"_s, .extensions = u"basicConstraints=critical,CA:TRUE"_s, .days = -1});
    const QString today = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    const QString yesterday = QDateTime::currentDateTimeUtc().date().addDays(-1).toString(Qt::ISODate);
    QTest::newRow("another authority") << m_good << m_unknownAuthority.certificate
                                       << u"The CA file holds stranger (an authority, valid from %1"_s.arg(today);
    QTest::newRow("who issued the certificate")
        << m_good << m_unknownAuthority.certificate << u"The server's certificate was issued by authority."_s;
    QTest::newRow("an authority that has expired") << m_good << oldAuthority.certificate << u"to %1)"_s.arg(yesterday);
    QTest::newRow("several") << m_good << m_maker.chain(m_unknownAuthority, {m_root}).certificate
                             << u"; Corp Root (an"_s;
    QTest::newRow("the server's own certificate")
        << m_good << m_good.certificate << u"good (the server's own certificate, valid"_s;
    QTest::newRow("another server's certificate")
        << m_good << m_otherName.certificate << u"other-name (not an authority"_s;
    QTest::newRow("another authority, beside a certificate signed by itself") << m_maker.selfSigned(
        u"alone"_s, u"IP:127.0.0.1"_s) << m_root.certificate << u"holds Corp Root (an authority"_s;
    QTest::newRow("another authority, beside the whole chain") << m_maker.chain(m_ofIssuing,
        {m_issuing, m_root}) << m_authority.certificate << u"issued by Corp Issuing CA 2."_s;
}

void TestConnectionTestTls::saysWhatTheCaFileHolds()
{
    QFETCH(CertificateFiles, shown);
    QFETCH(QString, caFile);
    QFETCH(QString, says);
    QVERIFY(m_maker.isGood());
    const auto server = tlsServer(shown);
    ConnectionTestWatch watch({.address = server->url(), .timeoutSeconds = 8, .tls = {.caFile = caFile}}, apiKey);
    QVERIFY(watch.run());
    QCOMPARE(watch.stoppedAt(), u"tls tls-untrusted"_s);
    const QString cause = watch.at(TestStep::Tls).diagnosis->cause;
    QVERIFY2(cause.contains(says), qPrintable(cause));
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
