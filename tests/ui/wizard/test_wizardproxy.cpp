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
    WizardFixture bench(VaultState::Ready, overTls(m_server));
    bench.open();
    bench.paste("address", bench.url());
    bench.paste("caFile", m_authority.certificate);
    bench.find<CollapsibleSection>("proxy")->setOpen(true);
    auto *kinds = bench.find<QComboBox>("proxyKind");
    kinds->setCurrentIndex(kinds->findData(int(kind)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    bench.paste("proxyHost", proxy.settings().host);
    bench.find<QSpinBox>("proxyPort")->setValue(proxy.settings().port);
    bench.paste("proxyUsername", u"jo"_s);
    bench.paste("proxyPassword", u"pr0xySecret"_s);
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
    bench.next();
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    bench.next();
    bench.next();
    QVERIFY(bench.text("savedProxy").contains(QString::number(proxy.settings().port)));
    bench.next();
    QTRY_VERIFY(!bench.wizard().isVisible());
    QVERIFY(bench.settings().contains("proxy\\username=jo"));
    QVERIFY(!bench.settings().contains("pr0xySecret"));
    std::optional<Secret> kept;
    bench.keychain.read(proxyPasswordKey(bench.wizard().draft().profile), this,
        [&kept](const auto &secret) { kept = secret.value_or(Secret()); });
    QTRY_VERIFY(kept);
    QVERIFY(kept->reveal() == "pr0xySecret");
}

void WizardProxyTest::aProxyIsAskedForInFull()
{
    WizardFixture bench(VaultState::Ready, overTls(m_server));
    bench.open();
    bench.paste("address", bench.url());
    auto *kinds = bench.find<QComboBox>("proxyKind");
    kinds->setCurrentIndex(kinds->findData(int(ProxyKind::Http)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 0);
    QVERIFY(bench.find<CollapsibleSection>("proxy")->isOpen());
    bench.paste("proxyHost", u"https://proxy"_s);
    bench.next();
    QVERIFY(bench.find<QLineEdit>("proxyHost")->accessibleDescription().contains(u"without https"));
    bench.paste("proxyHost", u"proxy"_s);
    bench.paste("proxyUsername", u"jo"_s);
    bench.next();
    QVERIFY(bench.find<QLineEdit>("proxyPassword")->accessibleDescription().contains(u"password"));
    QCOMPARE(bench.wizard().currentStep(), 0);
    bench.paste("proxyPassword", u"x"_s);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
}

void WizardProxyTest::aStoredPasswordIsKeptForItsProxyOnly()
{
    WizardFixture bench(VaultState::Ready, overTls(m_server));
    Profile profile = bench.kibana.profile();
    profile.id = QUuid::createUuid();
    profile.secretHome = SecretHome::Keychain;
    profile.proxy = {.kind = ProxyKind::Http, .host = u"proxy"_s, .port = 3128, .username = u"jo"_s};
    bench.open().edit(profile);
    QVERIFY(bench.find<CollapsibleSection>("proxy")->isOpen());
    auto *password = bench.find<QLineEdit>("proxyPassword");
    QVERIFY(password->placeholderText().contains(u"keychain"));
    QVERIFY(bench.wizard().draft().keepsProxyPassword);
    bench.paste("proxyHost", u"other"_s);
    QVERIFY(password->placeholderText().isEmpty());
    QVERIFY(!bench.wizard().draft().keepsProxyPassword);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 0);
    bench.paste("proxyHost", u"proxy"_s);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QVERIFY(bench.wizard().draft().keepsProxyPassword);
}

REEVE_TEST_MAIN(WizardProxyTest)
#include "test_wizardproxy.moc"
