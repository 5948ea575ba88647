// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/targetbuilder.h"

#include <QFile>
#include <QFileInfo>
#include <QStringConverter>
#include <QTest>

#include "models/connection/targetdiagnosis.h"
#include "tests/support/certificates.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray encodedKey("aWQxMjM0NTY3ODkwMTIzNDU2Nzg6c2VlZGVkc2VjcmV0c2VlZGVk");

}

class TestTargetBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusesWhatCannotBeOpened_data();
    void refusesWhatCannotBeOpened();
    void readsKeysOfAllKinds_data();
    void readsKeysOfAllKinds();
    void carriesWhatTheProfileSays();
    void carriesCredentials();
    void readsCertificatesOfAllKinds_data();
    void readsCertificatesOfAllKinds();
    void takesTheClientCertificateFirst_data();
    void takesTheClientCertificateFirst();
    void saysWhatTheCaFileIsInstead_data();
    void saysWhatTheCaFileIsInstead();
    void namesTheOldEncryption_data();
    void namesTheOldEncryption();
    void opensPkcs12_data();
    void opensPkcs12();

private:
    static QByteArray contentOf(const QString &fileName);
    QString fileWith(const QString &name, const QByteArray &content);
    QString derOf(const QString &pemFile); // a file

    CertificateMaker m_maker{};
    CertificateFiles m_authority{};
    CertificateFiles m_mine{};
    QString m_encrypted{};
    QString m_bundle{}; // PKCS#12
};

QByteArray TestTargetBuilder::contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString TestTargetBuilder::fileWith(const QString &name, const QByteArray &content)
{
    QFile file(m_maker.folder() + u'/' + name);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

QString TestTargetBuilder::derOf(const QString &pemFile)
{
    QByteArray encoded;
    const auto lines = contentOf(pemFile).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.startsWith("-----"))
            encoded += line.trimmed();
    }
    return fileWith(QFileInfo(pemFile).fileName() + u".der"_s, QByteArray::fromBase64(encoded));
}

void TestTargetBuilder::initTestCase()
{
    m_authority = m_maker.authority(u"authority"_s);
    m_mine = m_maker.issue(m_authority, u"mine"_s, u"DNS:me"_s);
    m_encrypted = m_maker.encryptedKey(m_mine.key, u"opensesame"_s);
    m_bundle = m_maker.pkcs12(m_mine, m_authority, u"opensesame"_s);
    QVERIFY(m_maker.isGood());
}

void TestTargetBuilder::refusesWhatCannotBeOpened_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<TargetFault>("fault");
    QTest::addColumn<QString>("id");
    const QUrl https(u"https://kibana.example.com:5601"_s);
    const auto certificate = AuthenticationType::Certificate;
    const QString garbage = fileWith(u"garbage.pem"_s, "not a certificate");
    const auto row = [](const char *name, Profile profile, const QByteArray &secret, TargetFault fault,
                         const char *id) {
        QTest::newRow(name) << profile << secret << fault << QString::fromLatin1(id);
    };
    row("plain http to another machine", {.address = QUrl(u"http://kibana.example.com"_s)}, encodedKey,
        TargetFault::PlainHttpRefused, "plain-http-refused");
    row("no web address", {.address = QUrl(u"file:///etc/passwd"_s)}, encodedKey, TargetFault::BadAddress,
        "bad-address");
    row("no address", {}, encodedKey, TargetFault::BadAddress, "bad-address");
    row("no API key", {.address = https}, {}, TargetFault::NoSecret, "no-secret");
    row("no password", {.address = https, .authentication = AuthenticationType::Basic}, {}, TargetFault::NoSecret,
        "no-secret");
    row("something that is no API key", {.address = https}, "hello", TargetFault::UnreadableApiKey,
        "unreadable-api-key");
    row("a CA file that is not there", {.address = https, .tls = {.caFile = u"/nowhere/ca.pem"_s}}, encodedKey,
        TargetFault::CaFileUnreadable, "ca-file-unreadable");
    row("a CA file that holds none", {.address = https, .tls = {.caFile = garbage}}, encodedKey,
        TargetFault::CaFileUnreadable, "ca-file-unreadable");
    row("signing in with a certificate that is not named", {.address = https, .authentication = certificate}, {},
        TargetFault::CertificateUnreadable, "certificate-unreadable");
    row("a certificate file that holds none",
        {.address = https, .authentication = certificate, .tls = {.certificateFile = garbage, .keyFile = m_mine.key}},
        {}, TargetFault::CertificateUnreadable, "certificate-unreadable");
    row("a key file that holds none",
        {.address = https,
            .authentication = certificate,
            .tls = {.certificateFile = m_mine.certificate, .keyFile = garbage}},
        {}, TargetFault::KeyUnreadable, "key-unreadable");
    row("an encrypted key without its passphrase",
        {.address = https,
            .authentication = certificate,
            .tls = {.certificateFile = m_mine.certificate, .keyFile = m_encrypted}},
        {}, TargetFault::KeyUnreadable, "key-unreadable");
    row("an encrypted key with another passphrase",
        {.address = https,
            .authentication = certificate,
            .tls = {.certificateFile = m_mine.certificate, .keyFile = m_encrypted}},
        "open-sesame", TargetFault::KeyUnreadable, "key-unreadable");
    const auto inOneFile = [&](const QString &file, const QString &key = {}) {
        return Profile{
            .address = https, .authentication = certificate, .tls = {.certificateFile = file, .keyFile = key}};
    };
    row("a PKCS#12 file without its passphrase", inOneFile(m_bundle), {}, TargetFault::KeyUnreadable, "key-unreadable");
    row("a PKCS#12 file with another passphrase", inOneFile(m_bundle), "open-sesame", TargetFault::KeyUnreadable,
        "key-unreadable");
    row("a PKCS#12 file in RC2 with another passphrase",
        inOneFile(m_maker.pkcs12(m_mine, m_authority, u"opensesame"_s, u".old.p12"_s, {u"-legacy"_s})), "open-sesame",
        TargetFault::KeyUnreadable, "key-unreadable");
    row("a PKCS#12 file without a key",
        inOneFile(m_maker.pkcs12(m_mine, m_authority, u"opensesame"_s, u".nokey.p12"_s, {u"-nokeys"_s})), "opensesame",
        TargetFault::KeyUnreadable, "key-unreadable");
    row("a PKCS#12 file cut short", inOneFile(fileWith(u"short.p12"_s, contentOf(m_bundle).chopped(100))), "opensesame",
        TargetFault::CertificateUnreadable, "certificate-unreadable");
    row("a PKCS#12 file and a key file", inOneFile(m_bundle, m_mine.key), "opensesame", TargetFault::KeyUnreadable,
        "key-unreadable");
    row("a PKCS#12 file with a passphrase beside an API key", {.address = https, .tls = {.certificateFile = m_bundle}},
        encodedKey, TargetFault::KeyUnreadable, "key-unreadable");
    row("a pin that is no fingerprint", {.address = https, .tls = {.pinnedSha256 = u"abc"_s}}, encodedKey,
        TargetFault::BadPin, "bad-pin");
}

void TestTargetBuilder::refusesWhatCannotBeOpened()
{
    QFETCH(Profile, profile);
    QFETCH(QByteArray, secret);
    QFETCH(TargetFault, fault);
    const auto target = targetFor(profile, Secret(secret));
    QVERIFY(!target);
    QCOMPARE(int(target.error().fault), int(fault));
    QVERIFY(target.error().sentence.endsWith(u'.'));
    const Diagnosis diagnosis = diagnose(target.error(), profile);
    QTEST(diagnosis.id, "id");
    QVERIFY(!diagnosis.resolution.isEmpty());
    if (!secret.isEmpty())
        QVERIFY(
            !QString(diagnosis.cause + diagnosis.symptom + diagnosis.evidence).contains(QString::fromLatin1(secret)));
}

void TestTargetBuilder::readsKeysOfAllKinds_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("passphrase");
    const QString pkcs8 = m_maker.rsaKey(u"rsa"_s, false);
    QFile certificate(m_mine.certificate);
    QFile key(m_mine.key);
    QVERIFY(certificate.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly));
    QTest::newRow("elliptic curve") << m_mine.key << QByteArray();
    QTest::newRow("elliptic curve, encrypted") << m_encrypted << "opensesame"_ba;
    QTest::newRow("RSA") << pkcs8 << QByteArray();
    QTest::newRow("RSA, encrypted") << m_maker.encryptedKey(pkcs8, u"opensesame"_s) << "opensesame"_ba;
    QTest::newRow("RSA in the older form") << m_maker.rsaKey(u"traditional"_s, true) << QByteArray();
    QTest::newRow("behind its certificate in one file")
        << fileWith(u"both.pem"_s, certificate.readAll() + key.readAll()) << QByteArray();
    QTest::newRow("elliptic curve in DER") << derOf(m_mine.key) << QByteArray();
    QTest::newRow("elliptic curve in DER, encrypted") << derOf(m_encrypted) << "opensesame"_ba;
    QTest::newRow("RSA in DER") << derOf(pkcs8) << QByteArray();
    QTest::newRow("RSA in the older form in DER") << derOf(m_maker.rsaKey(u"older"_s, true)) << QByteArray();
    QVERIFY(m_maker.isGood());
}

void TestTargetBuilder::readsKeysOfAllKinds()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, passphrase);
    const Profile profile{.address = QUrl(u"https://kibana.example.com"_s),
        .authentication = AuthenticationType::Certificate,
        .tls = {.certificateFile = m_mine.certificate, .keyFile = key}};
    const auto target = targetFor(profile, Secret(passphrase));
    QVERIFY2(target, target ? "" : qPrintable(target.error().sentence));
    QVERIFY(!target->tls.clientKey.isNull());
    QCOMPARE(target->tls.clientChain.size(), 1);
    QVERIFY(std::holds_alternative<NoCredential>(target->credential));
}

void TestTargetBuilder::readsCertificatesOfAllKinds_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    const QByteArray pem = contentOf(m_authority.certificate);
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("PEM") << m_authority.certificate << 1;
    QTest::newRow("DER") << derOf(m_authority.certificate) << 1;
    QTest::newRow("DER, whatever it is called")
        << fileWith(u"der.pem"_s, contentOf(derOf(m_authority.certificate))) << 1;
    QTest::newRow("two, with text around them")
        << fileWith(u"two.pem"_s, "# ours\n" + pem + "\r\nand the other\n" + contentOf(m_mine.certificate)) << 2;
    QTest::newRow("behind a byte order mark") << fileWith(u"bom.pem"_s, "\xef\xbb\xbf" + pem) << 1;
    QTest::newRow("in UTF-16, as PowerShell writes it")
        << fileWith(u"utf16.pem"_s, utf16.encode(QString::fromLatin1(pem))) << 1;
    const QString chain = m_maker.pkcs7(u"chain.p7b"_s, {m_authority, m_mine});
    QStringEncoder again(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray pkcs7 = contentOf(chain);
    const auto labelled = [&pkcs7](const QByteArray &label) { return QByteArray(pkcs7).replace("PKCS7", label); };
    QTest::newRow("PKCS#7 in PEM") << chain << 2;
    QTest::newRow("PKCS#7 in DER") << m_maker.pkcs7(u"chain.p7c"_s, {m_authority, m_mine}, true) << 2;
    QTest::newRow("PKCS#7 with one certificate") << m_maker.pkcs7(u"one.p7b"_s, {m_authority}, true) << 1;
    QTest::newRow("PKCS#7 under the label of a certificate")
        << fileWith(u"certnew.p7b"_s, labelled("CERTIFICATE")) << 2;
    QTest::newRow("PKCS#7 under its long label") << fileWith(u"long.p7b"_s, labelled("PKCS #7 SIGNED DATA")) << 2;
    QTest::newRow("PKCS#7 in UTF-16") << fileWith(u"utf16.p7b"_s, again.encode(QString::fromLatin1(pkcs7))) << 2;
    QTest::newRow("PKCS#7 with the line ends of Windows")
        << fileWith(u"crlf.p7b"_s, QByteArray(pkcs7).replace("\n", "\r\n")) << 2;
    QVERIFY(m_maker.isGood());
}

void TestTargetBuilder::readsCertificatesOfAllKinds()
{
    QFETCH(QString, file);
    const auto target =
        targetFor({.address = QUrl(u"https://kibana.example.com"_s), .tls = {.caFile = file}}, Secret(encodedKey));
    QVERIFY2(target, target ? "" : qPrintable(target.error().sentence));
    QTEST(int(target->tls.extraAuthorities.size()), "count");
}

void TestTargetBuilder::takesTheClientCertificateFirst_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    const CertificateFiles between = m_maker.intermediate(m_authority, u"between"_s);
    const CertificateFiles below = m_maker.issue(between, u"below"_s, u"DNS:me"_s);
    QTest::newRow("in its order") << m_maker.pkcs7(u"in-order.p7b"_s, {m_mine, m_authority}) << 2;
    QTest::newRow("behind its authority") << m_maker.pkcs7(u"behind.p7b"_s, {m_authority, m_mine}) << 2;
    QTest::newRow("between its authorities")
        << m_maker.pkcs7(u"between.p7b"_s, {m_authority, below, between}, true) << 3;
    QTest::newRow("alone") << m_maker.pkcs7(u"alone.p7b"_s, {m_mine}, true) << 1;
    QVERIFY(m_maker.isGood());
}

void TestTargetBuilder::takesTheClientCertificateFirst()
{
    QFETCH(QString, file);
    const Profile profile{.address = QUrl(u"https://kibana.example.com"_s),
        .authentication = AuthenticationType::Certificate,
        .tls = {.certificateFile = file, .keyFile = m_mine.key}};
    const auto target = targetFor(profile, Secret());
    QVERIFY2(target, target ? "" : qPrintable(target.error().sentence));
    const QList<QSslCertificate> &chain = target->tls.clientChain;
    QTEST(int(chain.size()), "count");
    QVERIFY(!chain.constFirst().subjectAlternativeNames().isEmpty());
    for (qsizetype i = 1; i < chain.size(); ++i)
        QCOMPARE(chain.at(i).subjectDisplayName(), chain.at(i - 1).issuerDisplayName());
}

void TestTargetBuilder::saysWhatTheCaFileIsInstead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("a PKCS#12 file") << m_bundle << u"openssl pkcs12 -in"_s;
    QTest::newRow("a key store of Java") << fileWith(u"store.jks"_s, QByteArray::fromHex("feedfeed00000002"))
                                         << u"keytool -exportcert"_s;
    QTest::newRow("a private key") << m_mine.key << u"It is a private key."_s;
    QTest::newRow("a request") << QString(m_mine.certificate).replace(u".pem"_s, u".csr"_s)
                               << u"a request for a certificate"_s;
    QTest::newRow("a list of revoked certificates")
        << fileWith(u"list.pem"_s, "-----BEGIN X509 CRL-----\nMIIB\n-----END X509 CRL-----\n")
        << u"revoked certificates"_s;
    QTest::newRow("half a certificate") << fileWith(u"half.pem"_s, contentOf(m_authority.certificate).left(200))
                                        << u"damaged or cut short"_s;
    QTest::newRow("nothing") << fileWith(u"nothing.pem"_s, {}) << u"The file is empty."_s;
}

void TestTargetBuilder::saysWhatTheCaFileIsInstead()
{
    QFETCH(QString, file);
    QFETCH(QString, says);
    const auto target =
        targetFor({.address = QUrl(u"https://kibana.example.com"_s), .tls = {.caFile = file}}, Secret(encodedKey));
    QVERIFY(!target);
    QCOMPARE(target.error().fault, TargetFault::CaFileUnreadable);
    QVERIFY2(target.error().sentence.contains(says), qPrintable(target.error().sentence));
}

void TestTargetBuilder::namesTheOldEncryption_data()
{
    QTest::addColumn<QString>("set");
    QTest::addColumn<QByteArray>("given");
    QTest::newRow("an empty passphrase") << QString() << QByteArray();
    QTest::newRow("a passphrase that is not given") << u"opensesame"_s << QByteArray();
    QTest::newRow("a passphrase that is given") << u"opensesame"_s << "opensesame"_ba;
    QTest::newRow("an empty passphrase where one is given") << QString() << "opensesame"_ba;
}

void TestTargetBuilder::namesTheOldEncryption()
{
    QFETCH(QString, set);
    QFETCH(QByteArray, given);
    const QString file = m_maker.pkcs12(m_mine, m_authority, set, u".rc2.p12"_s, {u"-legacy"_s});
    QVERIFY(m_maker.isGood());
    const auto target = targetFor({.address = QUrl(u"https://kibana.example.com"_s),
                                      .authentication = AuthenticationType::Certificate,
                                      .tls = {.certificateFile = file}},
        Secret(given));
    QVERIFY(!target);
    QVERIFY2(target.error().sentence.contains(u"export it again with AES"), qPrintable(target.error().sentence));
    QVERIFY(target.error().sentence.contains(u"RC2"));
    QVERIFY(usesOldEncryption(file));
    QVERIFY(!holdsEncryptedKey(file));
    QVERIFY(!usesOldEncryption(m_bundle));
}

void TestTargetBuilder::carriesWhatTheProfileSays()
{
    const QString pin = QString(64, u'a');
    const Profile profile{.address = QUrl(u"https://kibana.example.com:5601/kbn/"_s),
        .space = u"marketing"_s,
        .timeoutSeconds = 7,
        .tls = {.caFile = m_authority.certificate, .pinnedSha256 = pin}};
    const auto target = targetFor(profile, Secret(encodedKey));
    QVERIFY(target.has_value());
    QCOMPARE(target->address, QUrl(u"https://kibana.example.com:5601/kbn"_s));
    QCOMPARE(target->space, u"marketing"_s);
    QCOMPARE(target->timeoutMs, 7'000);
    QCOMPARE(target->tls.extraAuthorities.size(), 1);
    QCOMPARE(target->tls.pinnedSha256, QByteArray(32, '\xaa'));
    QVERIFY(target->tls.clientChain.isEmpty());
}

void TestTargetBuilder::carriesCredentials()
{
    Profile profile{.address = QUrl(u"http://127.0.0.1:5601"_s)};
    auto target = targetFor(profile, Secret("ApiKey " + encodedKey + "\n"));
    QVERIFY(target.has_value());
    QCOMPARE(std::get<ApiKeyCredential>(target->credential).encoded.reveal(), encodedKey);
    profile.authentication = AuthenticationType::Basic;
    profile.username = u"elastic"_s;
    target = targetFor(profile, Secret("pass word"_ba));
    QVERIFY(target.has_value());
    QCOMPARE(std::get<BasicCredential>(target->credential), (BasicCredential{u"elastic"_s, Secret("pass word"_ba)}));
}

void TestTargetBuilder::opensPkcs12_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<bool>("encrypted");
    const QString open = m_maker.pkcs12(m_mine, m_authority, {}, u".open.p12"_s);
    QTest::newRow("with its passphrase") << m_bundle << "opensesame"_ba << true;
    QTest::newRow("whatever it is called") << fileWith(u"bundle.pem"_s, contentOf(m_bundle)) << "opensesame"_ba << true;
    QTest::newRow("with an empty passphrase") << open << QByteArray() << false;
    QTest::newRow("not encrypted at all") << m_maker.pkcs12(
        m_mine, m_authority, {}, u".plain.p12"_s, {u"-keypbe"_s, u"NONE"_s, u"-certpbe"_s, u"NONE"_s, u"-nomac"_s})
                                          << QByteArray() << false;
    QTest::newRow("in triple DES, as Windows exports it") << m_maker.pkcs12(m_mine, m_authority, u"opensesame"_s,
        u".des.pfx"_s, {u"-keypbe"_s, u"PBE-SHA1-3DES"_s, u"-certpbe"_s, u"PBE-SHA1-3DES"_s, u"-macalg"_s, u"sha1"_s})
                                                          << "opensesame"_ba << true;
    QVERIFY(m_maker.isGood());
}

void TestTargetBuilder::opensPkcs12()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, passphrase);
    QFETCH(bool, encrypted);
    Profile profile{.address = QUrl(u"https://kibana.example.com"_s),
        .authentication = AuthenticationType::Certificate,
        .tls = {.certificateFile = file}};
    const auto target = targetFor(profile, Secret(passphrase));
    QVERIFY2(target, target ? "" : qPrintable(target.error().sentence));
    QVERIFY(!target->tls.clientKey.isNull());
    const auto own = QSslCertificate::fromPath(m_mine.certificate) + QSslCertificate::fromPath(m_authority.certificate);
    QCOMPARE(target->tls.clientChain, own);
    QVERIFY(holdsCertificateAndKey(file));
    QCOMPARE(holdsEncryptedKey(file), encrypted);
    profile.authentication = AuthenticationType::ApiKey;
    QCOMPARE(targetFor(profile, Secret(encodedKey)).has_value(), !encrypted);
}

REEVE_GUILESS_TEST_MAIN(TestTargetBuilder)
#include "test_targetbuilder.moc"
