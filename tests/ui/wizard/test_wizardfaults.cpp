// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTest>

#include "models/connection/test/connectiontest.h"
#include "tests/support/faults/connectionfault.h"
#include "tests/support/testprogram.h"
#include "tests/ui/wizard/wizardfixture.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

// Every connection failure of the table, met by somebody who pastes what they have and goes on to the test.
class WizardFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatFailsAndWhatToDo_data();
    void showsWhatFailsAndWhatToDo();

private:
    void fillAddress(const Scene &scene) const;
    void fillProxy(const Scene &scene) const;
    void fillSignIn(const Scene &scene) const;
    void toTest(const Scene &scene);
    QString stateOf(TestStep step) const;
    QString shownBeside(TestStep step) const;
    void compareSteps(const ConnectionFault &fault) const;

    ConnectionFaults m_faults = connectionFaults();
    std::unique_ptr<CertificateSet> m_certificates{};
    std::unique_ptr<WizardFixture> m_bench{};
};

namespace {

constexpr int lastStep = int(TestStep::Data);

// "tls", of "tls tls-untrusted".
TestStep stepIn(const QString &stop)
{
    int step = 0;
    while (step < lastStep && stepName(TestStep(step)) != stop.section(u' ', 0, 0))
        ++step;
    return TestStep(step);
}

}

void WizardFaultsTest::initTestCase()
{
    m_certificates = std::make_unique<CertificateSet>();
    QVERIFY(m_certificates->areGood());
    m_bench = std::make_unique<WizardFixture>();
}

void WizardFaultsTest::fillAddress(const Scene &scene) const
{
    const Profile &profile = scene.profile;
    const QString space = profile.space == "default"_L1 ? QString() : u"/s/"_s + profile.space + u"/app/home"_s;
    m_bench->paste("address", profile.address.toString() + space);
    m_bench->paste("caFile", profile.tls.caFile);
    m_bench->paste("pin", profile.tls.pinnedSha256);
    if (profile.proxy.isNamed())
        fillProxy(scene);
}

void WizardFaultsTest::fillProxy(const Scene &scene) const
{
    const ProxySettings &proxy = scene.profile.proxy;
    auto *kinds = m_bench->find<QComboBox>("proxyKind");
    kinds->setCurrentIndex(kinds->findData(int(proxy.kind)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    m_bench->paste("proxyHost", proxy.host);
    m_bench->find<QSpinBox>("proxyPort")->setValue(proxy.port);
    m_bench->paste("proxyUsername", proxy.username);
    if (proxy.hasPassword())
        m_bench->paste("proxyPassword", QString::fromUtf8(scene.proxyPassword));
}

void WizardFaultsTest::fillSignIn(const Scene &scene) const
{
    const Profile &profile = scene.profile;
    const QString secret = QString::fromUtf8(scene.secret);
    switch (profile.authentication) {
    case AuthenticationType::ApiKey:
        m_bench->paste("apiKey", secret);
        break;
    case AuthenticationType::Basic:
        m_bench->press("useBasic");
        m_bench->paste("username", profile.username);
        m_bench->paste("password", secret);
        break;
    case AuthenticationType::Certificate:
        m_bench->press("useCertificate");
        m_bench->paste("passphrase", secret);
        break;
    }
    const bool signsIn = profile.authentication == AuthenticationType::Certificate;
    m_bench->paste(signsIn ? "certificateFile" : "besidesCertificateFile", profile.tls.certificateFile);
    m_bench->paste(signsIn ? "keyFile" : "besidesKeyFile", profile.tls.keyFile);
}

// By way of the details, where the time-out stands.
void WizardFaultsTest::toTest(const Scene &scene)
{
    QCOMPARE(m_bench->wizard().currentStep(), 2);
    m_bench->wizard().goTo(4);
    m_bench->find<QSpinBox>("timeout")->setValue(scene.profile.timeoutSeconds);
    m_bench->wizard().goTo(3);
    const auto *again = m_bench->find<QAbstractButton>("testAgain");
    QVERIFY(!again->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), 10'000);
}

QString WizardFaultsTest::stateOf(TestStep step) const
{
    const auto *row = m_bench->find<QWidget>(QByteArray("step-" + stepName(step).toLatin1()).constData());
    return row->findChild<QLabel *>(u"stepResult"_s)->text().section(u" · "_s, 0, 0);
}

QString WizardFaultsTest::shownBeside(TestStep step) const
{
    QString shown;
    const auto *row = m_bench->find<QWidget>(QByteArray("step-" + stepName(step).toLatin1()).constData());
    for (const QLabel *label : row->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown += label->text() + u'\n';
    }
    return shown;
}

void WizardFaultsTest::compareSteps(const ConnectionFault &fault) const
{
    const TestStep told = stepIn(QString::fromLatin1(fault.warned ? fault.warned : fault.stop));
    for (int index = 0; index <= lastStep; ++index) {
        const TestStep step = TestStep(index);
        const QString state = stateOf(step);
        if (step == told)
            QCOMPARE(state, fault.warned ? u"Passed with a warning"_s : u"Failed"_s);
        else if (step > told && !fault.warned)
            QCOMPARE(state, u"Not reached"_s);
        else
            QVERIFY2(state.startsWith(u"Passed"_s), qPrintable(stepName(step) + u": "_s + state));
    }
    const QString advice = QString::fromLatin1(fault.advice);
    QTRY_VERIFY2(shownBeside(told).contains(advice), qPrintable(shownBeside(told))); // shown by its layout
    const QString verdict = fault.warned ? u"works, with something to know"_s
                                         : u"The test failed at \u201c%1\u201d."_s.arg(stepTitle(told));
    QVERIFY(m_bench->says("testOutcome", verdict));
}

void WizardFaultsTest::showsWhatFailsAndWhatToDo_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t index = 0; index < m_faults.size(); ++index)
        QTest::newRow(m_faults[index].name) << index;
}

void WizardFaultsTest::showsWhatFailsAndWhatToDo()
{
    QFETCH(std::size_t, index);
    const ConnectionFault &fault = m_faults.at(index);
    Scene scene(*m_certificates);
    fault.stage(scene);
    QVERIFY(scene.isGood());
    m_bench->open();
    fillAddress(scene);
    m_bench->next();
    if (m_bench->wizard().currentStep() == 1) {
        fillSignIn(scene);
        m_bench->next();
    }
    if (fault.field) {
        QVERIFY(m_bench->wizard().currentStep() < 2);
        const auto *field = m_bench->find<QLineEdit>(fault.field);
        QVERIFY(field->isVisible());
        QVERIFY2(field->accessibleDescription().contains(QLatin1StringView(fault.refusal)),
            qPrintable(field->accessibleDescription()));
        return;
    }
    toTest(scene);
    if (!QTest::currentTestFailed())
        compareSteps(fault);
}

REEVE_TEST_MAIN(WizardFaultsTest)
#include "test_wizardfaults.moc"
