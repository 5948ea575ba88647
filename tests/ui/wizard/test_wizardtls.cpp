// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QCryptographicHash>
#include <QFileDialog>
#include <QLabel>
#include <QSslCertificate>
#include <QTest>

#include "models/diagnosis/diagnosis.h"
#include "models/profiles/profilerules.h"
#include "tests/support/certificates.h"
#include "tests/support/testprogram.h"
#include "tests/ui/wizard/wizardfixture.h"
#include "ui/parts/collapsiblesection.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

// Servers whose certificate is to be judged, or that ask for one.
class WizardTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anUntrustedServerIsMendedWhereItFails();
    void anUnreadableCaFileIsReplacedWhereItFails();
    void theCertificateGoesWithTheNextTest();
    void aSavedConnectionTrustsARenewedCertificate();
    void aCertificateBesidesAnApiKeyOpensTheConnection();
    void anEncryptedKeyBesidesAnApiKeyIsRefused();
    void aKeyWithoutItsCertificateIsIncomplete();
    void whatIsNotShownIsNotKept();
    void aPkcs12FileSignsIn();
    void aPkcs12FileLeavesNoRoomForAKey();
    void aPkcs12FileWithAPassphraseBesidesAnApiKeyIsRefused();

private:
    demo::ServerOptions options(bool asksForCertificate) const;
    void toSignIn(WizardFixture &bench) const;
    static void chooseFile(WizardFixture &bench, const QString &file);

    CertificateMaker m_maker{};
    CertificateFiles m_authority{};
    CertificateFiles m_server{};
};

void WizardTlsTest::initTestCase()
{
    m_authority = m_maker.authority(u"authority"_s);
    m_server = m_maker.issue(m_authority, u"server"_s, u"IP:127.0.0.1,DNS:localhost"_s);
    QVERIFY(m_maker.isGood());
}

demo::ServerOptions WizardTlsTest::options(bool asksForCertificate) const
{
    demo::ServerOptions made = overTls(m_server);
    if (asksForCertificate)
        made.clientCaFile = m_authority.certificate.toStdString();
    return made;
}

void WizardTlsTest::toSignIn(WizardFixture &bench) const
{
    bench.open();
    bench.paste("address", bench.url());
    bench.paste("caFile", m_authority.certificate);
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
}

void WizardTlsTest::chooseFile(WizardFixture &bench, const QString &file)
{
    auto *dialog = bench.wizard().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
}

void WizardTlsTest::anUntrustedServerIsMendedWhereItFails()
{
    WizardFixture bench(VaultState::Ready, options(false));
    bench.open();
    bench.paste("address", bench.url());
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
    bench.next();
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"failed"_s));
    const auto *row = bench.find<QWidget>("step-tls");
    const auto *print = row->findChild<QWidget *>(u"fingerprint"_s)->findChild<QLabel *>(u"copyableText"_s);
    QVERIFY(print->isVisible());
    QVERIFY(print->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    const QByteArray expected =
        QSslCertificate::fromPath(m_server.certificate).value(0).digest(QCryptographicHash::Sha256).toHex();
    QCOMPARE(fingerprintIn(print->text()).value_or(QString()), QString::fromLatin1(expected));

    auto *choose = row->findChild<QAbstractButton *>(u"stepRemedy%1"_s.arg(int(Remedy::TrustCertificate)));
    QVERIFY(choose->isVisible());
    choose->click();
    chooseFile(bench, m_authority.certificate);
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    QVERIFY(!choose->isVisible());
    QVERIFY(!row->findChild<QWidget *>(u"certificateFacts"_s)->isVisible());
    QCOMPARE(bench.wizard().draft().profile.tls.caFile, m_authority.certificate);
    bench.wizard().goTo(0);
    QCOMPARE(bench.find<QLineEdit>("caFile")->text(), m_authority.certificate);
}

void WizardTlsTest::anUnreadableCaFileIsReplacedWhereItFails()
{
    WizardFixture bench(VaultState::Ready, options(false));
    toSignIn(bench);
    bench.wizard().goTo(0);
    bench.paste("caFile", m_server.key);
    bench.next();
    bench.next();
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"failed"_s));
    auto *choose = bench.find<QWidget>("step-tls")
                       ->findChild<QAbstractButton *>(u"stepRemedy%1"_s.arg(int(Remedy::TrustCertificate)));
    QVERIFY(choose->isVisible());
    choose->click();
    chooseFile(bench, m_authority.certificate);
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
}

void WizardTlsTest::theCertificateGoesWithTheNextTest()
{
    WizardFixture bench(VaultState::Ready, options(false));
    bench.open();
    bench.paste("address", bench.url());
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
    bench.next();
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"failed"_s));
    const auto *facts = bench.find<QWidget>("step-tls")->findChild<QWidget *>(u"certificateFacts"_s);
    QVERIFY(facts->isVisible());
    bench.press("testAgain");
    QVERIFY(!facts->isVisible());
    QTRY_VERIFY(facts->isVisible());
}

void WizardTlsTest::aSavedConnectionTrustsARenewedCertificate()
{
    WizardFixture bench(VaultState::Ready, options(false));
    ConnectionDraft saved{.profile = bench.kibana.profile(), .secret = bench.kibana.apiKey()};
    saved.profile.id = QUuid::createUuid();
    bool done = false;
    bench.connections.save(saved, this, [&done](const auto &outcome) { done = outcome.has_value(); });
    QTRY_VERIFY(done);
    bench.open().edit(saved.profile);
    bench.wizard().goTo(3);
    QTRY_VERIFY(bench.says("testOutcome", u"failed"_s));
    auto *trust = bench.find<QWidget>("step-tls")->findChild<QAbstractButton *>(u"stepTrust"_s);
    trust->click();
    auto *question = bench.find<QDialog>("trustQuestion");
    QTest::keyClick(question, Qt::Key_Return); // which stands for the button that changes nothing
    QVERIFY(!question->isVisible());
    QVERIFY(bench.wizard().draft().profile.tls.pinnedSha256.isEmpty());
    QTRY_VERIFY(!bench.wizard().findChild<QDialog *>(u"trustQuestion"_s));
    trust->click();
    bench.press("trustCertificate");
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    QVERIFY(!trust->isVisible());
    bench.wizard().goTo(5);
    bench.next();
    QTRY_VERIFY(!bench.wizard().isVisible());
    const auto kept = bench.store.find(saved.profile.id);
    QVERIFY(kept);
    QCOMPARE(kept->tls.pinnedSha256,
        QString::fromLatin1(
            QSslCertificate::fromPath(m_server.certificate).value(0).digest(QCryptographicHash::Sha256).toHex()));
}

void WizardTlsTest::aCertificateBesidesAnApiKeyOpensTheConnection()
{
    WizardFixture bench(VaultState::Ready, options(true));
    toSignIn(bench);
    bench.find<CollapsibleSection>("besides")->setOpen(true);
    bench.paste("besidesCertificateFile", m_server.certificate);
    bench.paste("besidesKeyFile", m_server.key);
    bench.next();
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    const Profile profile = bench.wizard().draft().profile;
    QCOMPARE(profile.authentication, AuthenticationType::ApiKey);
    QCOMPARE(profile.tls.certificateFile, m_server.certificate);
    QCOMPARE(profile.tls.keyFile, m_server.key);
}

void WizardTlsTest::anEncryptedKeyBesidesAnApiKeyIsRefused()
{
    WizardFixture bench(VaultState::Ready, options(true));
    toSignIn(bench);
    bench.find<CollapsibleSection>("besides")->setOpen(true);
    bench.paste("besidesCertificateFile", m_server.certificate);
    bench.paste("besidesKeyFile", m_maker.encryptedKey(m_server.key, u"opensesame"_s));
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QVERIFY(bench.find<QLineEdit>("besidesKeyFile")->accessibleDescription().contains(u"passphrase"));
}

void WizardTlsTest::aKeyWithoutItsCertificateIsIncomplete()
{
    WizardFixture bench(VaultState::Ready, options(true));
    toSignIn(bench);
    auto *section = bench.find<CollapsibleSection>("besides");
    QVERIFY(!section->isOpen());
    bench.paste("besidesKeyFile", m_server.key);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QVERIFY(section->isOpen());
    QVERIFY(!bench.find<QLineEdit>("besidesCertificateFile")->accessibleDescription().isEmpty());
}

void WizardTlsTest::whatIsNotShownIsNotKept()
{
    WizardFixture bench(VaultState::Ready, options(true));
    toSignIn(bench);
    bench.press("useCertificate");
    QVERIFY(!bench.find<QWidget>("besides")->isVisible());
    bench.paste("certificateFile", m_server.certificate);
    bench.press("useApiKey");
    QVERIFY(bench.find<QWidget>("besides")->isVisible());
    QVERIFY(bench.wizard().draft().profile.tls.certificateFile.isEmpty());
}

void WizardTlsTest::aPkcs12FileSignsIn()
{
    demo::ServerOptions asking = options(true);
    asking.require = demo::Requirement::None;
    WizardFixture bench(VaultState::Ready, asking);
    toSignIn(bench);
    bench.press("useCertificate");
    bench.paste("certificateFile", m_maker.pkcs12(m_server, m_authority, u"opensesame"_s));
    bench.paste("passphrase", u"opensesame"_s);
    bench.next();
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
}

void WizardTlsTest::aPkcs12FileLeavesNoRoomForAKey()
{
    WizardFixture bench(VaultState::Ready, options(true));
    toSignIn(bench);
    bench.press("useCertificate");
    bench.paste("certificateFile", m_maker.pkcs12(m_server, m_authority, u"opensesame"_s));
    bench.paste("keyFile", m_server.key);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QVERIFY(bench.find<QLineEdit>("keyFile")->accessibleDescription().contains(u"its own key"));
}

void WizardTlsTest::aPkcs12FileWithAPassphraseBesidesAnApiKeyIsRefused()
{
    WizardFixture bench(VaultState::Ready, options(true));
    toSignIn(bench);
    bench.find<CollapsibleSection>("besides")->setOpen(true);
    bench.paste("besidesCertificateFile", m_maker.pkcs12(m_server, m_authority, u"opensesame"_s));
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QVERIFY(bench.find<QLineEdit>("besidesCertificateFile")->accessibleDescription().contains(u"passphrase"));
}

REEVE_TEST_MAIN(WizardTlsTest)
#include "test_wizardtls.moc"
