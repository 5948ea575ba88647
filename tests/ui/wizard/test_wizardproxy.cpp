// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTest>

#include "models/connection/secretkeys.h"
#include "models/vault/vault.h"
#include "tests/support/certificates.h"
#include "tests/support/realproxy.h"
#include "tests/support/testprogram.h"
#include "tests/ui/wizard/wizardfixture.h"
#include "ui/parts/collapsiblesection.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

class WizardProxyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aProxyWithItsPasswordIsUsedAndKept_data();
    void aProxyWithItsPasswordIsUsedAndKept();
    void aProxyIsAskedForInFull();
    void aStoredPasswordIsKeptForItsProxyOnly();

private:
    CertificateMaker m_maker{};
    CertificateFiles m_authority{};
    CertificateFiles m_server{};
};

void WizardProxyTest::initTestCase()
{
    m_authority = m_maker.authority(u"authority"_s);
    m_server = m_maker.issue(m_authority, u"server"_s, u"IP:127.0.0.1,DNS:localhost"_s);
    QVERIFY(m_maker.isGood());
}

void WizardProxyTest::aProxyWithItsPasswordIsUsedAndKept_data()
{
    QTest::addColumn<ProxyKind>("kind");
    QTest::newRow("HTTP") << ProxyKind::Http;
    QTest::newRow("SOCKS5") << ProxyKind::Socks5;
}

void WizardProxyTest::aProxyWithItsPasswordIsUsedAndKept()
{
    QFETCH(ProxyKind, kind);
    RealProxy proxy(kind, u"jo"_s, u"pr0xySecret"_s);
    QVERIFY(proxy.isRunning());
    WizardFixture fixture(VaultState::Ready, overTls(m_server));
    fixture.open();
    fixture.paste("address", fixture.url());
    fixture.paste("caFile", m_authority.certificate);
    fixture.find<CollapsibleSection>("proxy")->setOpen(true);
    auto *kinds = fixture.find<QComboBox>("proxyKind");
    kinds->setCurrentIndex(kinds->findData(int(kind)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    fixture.paste("proxyHost", proxy.settings().host);
    fixture.find<QSpinBox>("proxyPort")->setValue(proxy.settings().port);
    fixture.paste("proxyUsername", u"jo"_s);
    fixture.paste("proxyPassword", u"pr0xySecret"_s);
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
    fixture.next();
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    fixture.next();
    fixture.next();
    QVERIFY(fixture.text("savedProxy").contains(QString::number(proxy.settings().port)));
    fixture.next();
    QTRY_VERIFY(!fixture.wizard().isVisible());
    QVERIFY(fixture.settings().contains("proxy\\username=jo"));
    QVERIFY(!fixture.settings().contains("pr0xySecret"));
    std::optional<Secret> kept;
    fixture.keychain.read(proxyPasswordKey(fixture.wizard().draft().profile), this,
        [&kept](const auto &secret) { kept = secret.value_or(Secret()); });
    QTRY_VERIFY(kept);
    QVERIFY(kept->reveal() == "pr0xySecret");
}

void WizardProxyTest::aProxyIsAskedForInFull()
{
    WizardFixture fixture(VaultState::Ready, overTls(m_server));
    fixture.open();
    fixture.paste("address", fixture.url());
    auto *kinds = fixture.find<QComboBox>("proxyKind");
    kinds->setCurrentIndex(kinds->findData(int(ProxyKind::Http)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 0);
    QVERIFY(fixture.find<CollapsibleSection>("proxy")->isOpen());
    fixture.paste("proxyHost", u"https://proxy"_s);
    fixture.next();
    QVERIFY(fixture.find<QLineEdit>("proxyHost")->accessibleDescription().contains(u"without https"));
    fixture.paste("proxyHost", u"proxy"_s);
    fixture.paste("proxyUsername", u"jo"_s);
    fixture.next();
    QVERIFY(fixture.find<QLineEdit>("proxyPassword")->accessibleDescription().contains(u"password"));
    QCOMPARE(fixture.wizard().currentStep(), 0);
    fixture.paste("proxyPassword", u"x"_s);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
}

void WizardProxyTest::aStoredPasswordIsKeptForItsProxyOnly()
{
    WizardFixture fixture(VaultState::Ready, overTls(m_server));
    Profile profile = fixture.kibana.profile();
    profile.id = QUuid::createUuid();
    profile.secretHome = SecretHome::Keychain;
    profile.proxy = {.kind = ProxyKind::Http, .host = u"proxy"_s, .port = 3128, .username = u"jo"_s};
    fixture.open().edit(profile);
    QVERIFY(fixture.find<CollapsibleSection>("proxy")->isOpen());
    auto *password = fixture.find<QLineEdit>("proxyPassword");
    QVERIFY(password->placeholderText().contains(u"keychain"));
    QVERIFY(fixture.wizard().draft().keepsProxyPassword);
    fixture.paste("proxyHost", u"other"_s);
    QVERIFY(password->placeholderText().isEmpty());
    QVERIFY(!fixture.wizard().draft().keepsProxyPassword);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 0);
    fixture.paste("proxyHost", u"proxy"_s);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QVERIFY(fixture.wizard().draft().keepsProxyPassword);
}

REEVE_TEST_MAIN(WizardProxyTest)
#include "test_wizardproxy.moc"
