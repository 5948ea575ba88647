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
    void toSignIn(WizardFixture &fixture) const;
    static void chooseFile(WizardFixture &fixture, const QString &file);

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

void WizardTlsTest::toSignIn(WizardFixture &fixture) const
{
    fixture.open();
    fixture.paste("address", fixture.url());
    fixture.paste("caFile", m_authority.certificate);
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
}

void WizardTlsTest::chooseFile(WizardFixture &fixture, const QString &file)
{
    auto *dialog = fixture.wizard().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
}

void WizardTlsTest::anUntrustedServerIsMendedWhereItFails()
{
    WizardFixture fixture(VaultState::Ready, options(false));
    fixture.open();
    fixture.paste("address", fixture.url());
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
    fixture.next();
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"failed"_s));
    const auto *row = fixture.find<QWidget>("step-tls");
    const auto *print = row->findChild<QWidget *>(u"fingerprint"_s)->findChild<QLabel *>(u"copyableText"_s);
    QVERIFY(print->isVisible());
    QVERIFY(print->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    const QByteArray expected =
        QSslCertificate::fromPath(m_server.certificate).value(0).digest(QCryptographicHash::Sha256).toHex();
    QCOMPARE(fingerprintIn(print->text()).value_or(QString()), QString::fromLatin1(expected));

    auto *choose = row->findChild<QAbstractButton *>(u"stepRemedy%1"_s.arg(int(Remedy::TrustCertificate)));
    QVERIFY(choose->isVisible());
    choose->click();
    chooseFile(fixture, m_authority.certificate);
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    QVERIFY(!choose->isVisible());
    QVERIFY(!row->findChild<QWidget *>(u"certificateFacts"_s)->isVisible());
    QCOMPARE(fixture.wizard().draft().profile.tls.caFile, m_authority.certificate);
    fixture.wizard().goTo(0);
    QCOMPARE(fixture.find<QLineEdit>("caFile")->text(), m_authority.certificate);
}

void WizardTlsTest::anUnreadableCaFileIsReplacedWhereItFails()
{
    WizardFixture fixture(VaultState::Ready, options(false));
    toSignIn(fixture);
    fixture.wizard().goTo(0);
    fixture.paste("caFile", m_server.key);
    fixture.next();
    fixture.next();
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"failed"_s));
    auto *choose = fixture.find<QWidget>("step-tls")
                       ->findChild<QAbstractButton *>(u"stepRemedy%1"_s.arg(int(Remedy::TrustCertificate)));
    QVERIFY(choose->isVisible());
    choose->click();
    chooseFile(fixture, m_authority.certificate);
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
}

void WizardTlsTest::theCertificateGoesWithTheNextTest()
{
    WizardFixture fixture(VaultState::Ready, options(false));
    fixture.open();
    fixture.paste("address", fixture.url());
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
    fixture.next();
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"failed"_s));
    const auto *facts = fixture.find<QWidget>("step-tls")->findChild<QWidget *>(u"certificateFacts"_s);
    QVERIFY(facts->isVisible());
    fixture.press("testAgain");
    QVERIFY(!facts->isVisible());
    QTRY_VERIFY(facts->isVisible());
}

void WizardTlsTest::aSavedConnectionTrustsARenewedCertificate()
{
    WizardFixture fixture(VaultState::Ready, options(false));
    ConnectionDraft saved{.profile = fixture.kibana.profile(), .secret = fixture.kibana.apiKey()};
    saved.profile.id = QUuid::createUuid();
    bool done = false;
    fixture.connections.save(saved, this, [&done](const auto &outcome) { done = outcome.has_value(); });
    QTRY_VERIFY(done);
    fixture.open().edit(saved.profile);
    fixture.wizard().goTo(3);
    QTRY_VERIFY(fixture.says("testOutcome", u"failed"_s));
    auto *trust = fixture.find<QWidget>("step-tls")->findChild<QAbstractButton *>(u"stepTrust"_s);
    trust->click();
    auto *question = fixture.find<QDialog>("trustPrompt");
    QTest::keyClick(question, Qt::Key_Return); // which stands for the button that changes nothing
    QVERIFY(!question->isVisible());
    QVERIFY(fixture.wizard().draft().profile.tls.pinnedSha256.isEmpty());
    QTRY_VERIFY(!fixture.wizard().findChild<QDialog *>(u"trustPrompt"_s));
    trust->click();
    fixture.press("trustCertificate");
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    QVERIFY(!trust->isVisible());
    fixture.wizard().goTo(5);
    fixture.next();
    QTRY_VERIFY(!fixture.wizard().isVisible());
    const auto kept = fixture.store.find(saved.profile.id);
    QVERIFY(kept);
    QCOMPARE(kept->tls.pinnedSha256,
        QString::fromLatin1(
            QSslCertificate::fromPath(m_server.certificate).value(0).digest(QCryptographicHash::Sha256).toHex()));
}

void WizardTlsTest::aCertificateBesidesAnApiKeyOpensTheConnection()
{
    WizardFixture fixture(VaultState::Ready, options(true));
    toSignIn(fixture);
    fixture.find<CollapsibleSection>("besides")->setOpen(true);
    fixture.paste("besidesCertificateFile", m_server.certificate);
    fixture.paste("besidesKeyFile", m_server.key);
    fixture.next();
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    const Profile profile = fixture.wizard().draft().profile;
    QCOMPARE(profile.authentication, AuthenticationType::ApiKey);
    QCOMPARE(profile.tls.certificateFile, m_server.certificate);
    QCOMPARE(profile.tls.keyFile, m_server.key);
}

void WizardTlsTest::anEncryptedKeyBesidesAnApiKeyIsRefused()
{
    WizardFixture fixture(VaultState::Ready, options(true));
    toSignIn(fixture);
    fixture.find<CollapsibleSection>("besides")->setOpen(true);
    fixture.paste("besidesCertificateFile", m_server.certificate);
    fixture.paste("besidesKeyFile", m_maker.encryptedKey(m_server.key, u"opensesame"_s));
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QVERIFY(fixture.find<QLineEdit>("besidesKeyFile")->accessibleDescription().contains(u"passphrase"));
}

void WizardTlsTest::aKeyWithoutItsCertificateIsIncomplete()
{
    WizardFixture fixture(VaultState::Ready, options(true));
    toSignIn(fixture);
    auto *section = fixture.find<CollapsibleSection>("besides");
    QVERIFY(!section->isOpen());
    fixture.paste("besidesKeyFile", m_server.key);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QVERIFY(section->isOpen());
    QVERIFY(!fixture.find<QLineEdit>("besidesCertificateFile")->accessibleDescription().isEmpty());
}

void WizardTlsTest::whatIsNotShownIsNotKept()
{
    WizardFixture fixture(VaultState::Ready, options(true));
    toSignIn(fixture);
    fixture.press("useCertificate");
    QVERIFY(!fixture.find<QWidget>("besides")->isVisible());
    fixture.paste("certificateFile", m_server.certificate);
    fixture.press("useApiKey");
    QVERIFY(fixture.find<QWidget>("besides")->isVisible());
    QVERIFY(fixture.wizard().draft().profile.tls.certificateFile.isEmpty());
}

void WizardTlsTest::aPkcs12FileSignsIn()
{
    demo::ServerOptions asking = options(true);
    asking.require = demo::Requirement::None;
    WizardFixture fixture(VaultState::Ready, asking);
    toSignIn(fixture);
    fixture.press("useCertificate");
    fixture.paste("certificateFile", m_maker.pkcs12(m_server, m_authority, u"opensesame"_s));
    fixture.paste("passphrase", u"opensesame"_s);
    fixture.next();
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
}

void WizardTlsTest::aPkcs12FileLeavesNoRoomForAKey()
{
    WizardFixture fixture(VaultState::Ready, options(true));
    toSignIn(fixture);
    fixture.press("useCertificate");
    fixture.paste("certificateFile", m_maker.pkcs12(m_server, m_authority, u"opensesame"_s));
    fixture.paste("keyFile", m_server.key);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QVERIFY(fixture.find<QLineEdit>("keyFile")->accessibleDescription().contains(u"its own key"));
}

void WizardTlsTest::aPkcs12FileWithAPassphraseBesidesAnApiKeyIsRefused()
{
    WizardFixture fixture(VaultState::Ready, options(true));
    toSignIn(fixture);
    fixture.find<CollapsibleSection>("besides")->setOpen(true);
    fixture.paste("besidesCertificateFile", m_maker.pkcs12(m_server, m_authority, u"opensesame"_s));
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QVERIFY(fixture.find<QLineEdit>("besidesCertificateFile")->accessibleDescription().contains(u"passphrase"));
}

REEVE_TEST_MAIN(WizardTlsTest)
#include "test_wizardtls.moc"
