// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/connectionpaths.h"

#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QSslCertificate>
#include <algorithm>

#include "models/diagnosis/diagnosis.h"
#include "models/profiles/profilerules.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/parts/messagebar.h"
#include "ui/wizard/connectionwizard.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

void ConnectionPathDriver::paste(const char *field, const QString &text) const
{
    auto &edit = m_fixture.find<QLineEdit>(field);
    edit.setFocus();
    edit.selectAll();
    QApplication::clipboard()->setText(text);
    QTest::keySequence(&edit, QKeySequence::Paste);
    QApplication::clipboard()->clear();
}

void ConnectionPathDriver::toggle(const char *section) const
{
    m_fixture.find<CollapsibleSection>(section).setOpen(true);
}

void ConnectionPathDriver::openWizard()
{
    m_wizard = m_fixture.console.openWizard();
    QVERIFY(m_wizard->isVisible());
}

void ConnectionPathDriver::enterAddress(const demo::Server &server, RealProxy *proxy)
{
    const QString place = QString::fromStdString(server.url()).section(u"://"_s, 1);
    paste("address", m_path.address.arg(place));
    if (m_path.signingIn == SigningIn::FromTheAddress) {
        QTRY_VERIFY(!m_fixture.find<QLineEdit>("address").text().contains(u'@'));
        QTRY_VERIFY(!m_fixture.find<QLineEdit>("address").text().contains(u"curl"));
        const auto notes = m_fixture.find<QWidget>("understood").findChildren<QLabel *>(u"note"_s);
        QVERIFY(std::ranges::any_of(notes, [](const QLabel *note) { return note->text().contains(u"removed"); }));
    }
    if (m_path.trusting == Trusting::AuthorityFile) {
        toggle("certificates");
        paste("caFile", m_certificates.authority.certificate);
    }
    if (proxy)
        enterProxy(*proxy);
    next();
    QTRY_COMPARE(m_wizard->currentStep(), 1);
}

void ConnectionPathDriver::enterProxy(RealProxy &proxy)
{
    QVERIFY(proxy.isRunning());
    toggle("proxy");
    auto &kinds = m_fixture.find<QComboBox>("proxyKind");
    kinds.setCurrentIndex(kinds.findData(int(m_path.proxy)));
    Q_EMIT kinds.activated(kinds.currentIndex());
    paste("proxyHost", proxy.settings().host);
    m_fixture.find<QSpinBox>("proxyPort").setValue(proxy.settings().port);
    if (m_path.proxyPassword.isEmpty())
        return;
    paste("proxyUsername", proxy.settings().username);
    paste("proxyPassword", m_path.proxyPassword);
}

void ConnectionPathDriver::signIn()
{
    const bool besides = !m_path.certificate.isEmpty() && m_path.signingIn != SigningIn::Certificate;
    switch (m_path.signingIn) {
    case SigningIn::ApiKey:
        m_fixture.press("useApiKey");
        paste("apiKey", m_path.secret);
        break;
    case SigningIn::Password:
        m_fixture.press("useBasic");
        paste("username", u"elastic"_s);
        paste("password", m_path.secret);
        break;
    case SigningIn::Certificate:
        m_fixture.press("useCertificate");
        paste("certificateFile", m_path.certificate);
        paste("keyFile", m_path.key);
        paste("passphrase", m_path.secret);
        break;
    case SigningIn::FromTheAddress:
        break;
    }
    if (besides) {
        toggle("besides");
        paste("besidesCertificateFile", m_path.certificate);
        paste("besidesKeyFile", m_path.key);
    }
    next();
    QTRY_COMPARE(m_wizard->currentStep(), 2);
}

void ConnectionPathDriver::chooseSpace()
{
    QTRY_VERIFY(m_fixture.find<QAbstractButton>("reloadSpaces").isEnabled());
    if (m_path.trusting == Trusting::AuthorityFile)
        QVERIFY(m_fixture.find<QListWidget>("spaces").count() > 1);
    if (!m_path.space.isEmpty())
        paste("spaceId", m_path.space);
    next();
    QTRY_COMPARE(m_wizard->currentStep(), 3);
}

void ConnectionPathDriver::chooseAuthority()
{
    const QByteArray button = "stepRemedy" + QByteArray::number(int(Remedy::TrustCertificate));
    m_fixture.press(button.constData());
    auto *dialog = m_wizard->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(m_certificates.authority.certificate);
    QMetaObject::invokeMethod(dialog, "accept");
}

// Cancels the prompt once, which must change nothing, before it accepts.
void ConnectionPathDriver::trustShownCertificate()
{
    const QSslCertificate certificate = QSslCertificate::fromPath(m_certificates.server.certificate).value(0);
    const QString sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    m_fixture.press("stepTrust");
    auto *question = m_wizard->findChild<QDialog *>(u"trustPrompt"_s);
    QVERIFY(question && question->isVisible());
    QString shown;
    for (const QLabel *label : question->findChildren<QLabel *>())
        shown += label->text() + u'\n';
    for (const QString &fact : {u"server"_s, u"authority"_s, u"127.0.0.1"_s, u"another way"_s,
             QLocale().toString(certificate.expiryDate().toUTC(), QLocale::ShortFormat),
             QLocale().toString(certificate.effectiveDate().toUTC(), QLocale::ShortFormat)})
        QVERIFY2(shown.contains(fact), qPrintable(fact));
    const auto *print = question->findChild<QWidget *>(u"fingerprint"_s)->findChild<QLabel *>(u"copyableText"_s);
    QCOMPARE(fingerprintIn(print->text()).value_or(QString()), sha256);
    m_fixture.press("cancelTrust");
    QVERIFY(m_wizard->draft().profile.tls.pinnedSha256.isEmpty());
    QVERIFY(m_fixture.find<QAbstractButton>("testAgain").isEnabled()); // no test has begun
    m_fixture.press("stepTrust");
    m_fixture.press("trustCertificate");
    QCOMPARE(m_wizard->draft().profile.tls.pinnedSha256, sha256);
}

void ConnectionPathDriver::passTest()
{
    const auto &outcome = m_fixture.find<MessageBar>("testOutcome");
    if (m_path.trusting != Trusting::AuthorityFile) {
        QTRY_VERIFY2(outcome.text().contains(u"failed"), qPrintable(outcome.text()));
        m_path.trusting == Trusting::PinWhereItFailed ? trustShownCertificate() : chooseAuthority();
    }
    QTRY_VERIFY2(outcome.text().contains(u"works"), qPrintable(outcome.text()));
    next();
    QTRY_COMPARE(m_wizard->currentStep(), 4);
}

void ConnectionPathDriver::save()
{
    if (m_path.sessionOnly)
        m_fixture.press("keepForSession");
    next();
    QTRY_COMPARE(m_wizard->currentStep(), 5);
    const QString home = m_path.secret.isEmpty() ? u"None"_s : m_path.sessionOnly ? u"session"_s : u"keychain"_s;
    const QString savedHome = m_fixture.find<QLabel>("savedHome").text();
    QVERIFY2(savedHome.contains(home), qPrintable(savedHome));
    next();
    QTRY_VERIFY(m_fixture.console.sessions().session());
}

}
