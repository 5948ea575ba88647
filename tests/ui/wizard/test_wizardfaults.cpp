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

// Every connection failure of the table in the wizard: data is pasted, then the test is run.
class WizardFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatFailsAndWhatToDo_data();
    void showsWhatFailsAndWhatToDo();

private:
    void fillAddress(const FaultSetup &setup) const;
    void fillProxy(const FaultSetup &setup) const;
    void fillSignIn(const FaultSetup &setup) const;
    void toTest(const FaultSetup &setup);
    QString stateOf(TestStep step) const;
    QString shownBeside(TestStep step) const;
    void compareSteps(const ConnectionFault &fault) const;

    ConnectionFaults m_faults = connectionFaults();
    std::unique_ptr<CertificateSet> m_certificates{};
    std::unique_ptr<WizardFixture> m_fixture{};
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
    QVERIFY(m_certificates->isValid());
    m_fixture = std::make_unique<WizardFixture>();
}

void WizardFaultsTest::fillAddress(const FaultSetup &setup) const
{
    const Profile &profile = setup.profile;
    const QString space = profile.space == "default"_L1 ? QString() : u"/s/"_s + profile.space + u"/app/home"_s;
    m_fixture->paste("address", profile.address.toString() + space);
    m_fixture->paste("caFile", profile.tls.caFile);
    m_fixture->paste("pin", profile.tls.pinnedSha256);
    if (profile.proxy.isNamed())
        fillProxy(setup);
}

void WizardFaultsTest::fillProxy(const FaultSetup &setup) const
{
    const ProxySettings &proxy = setup.profile.proxy;
    auto *kinds = m_fixture->find<QComboBox>("proxyKind");
    kinds->setCurrentIndex(kinds->findData(int(proxy.kind)));
    Q_EMIT kinds->activated(kinds->currentIndex());
    m_fixture->paste("proxyHost", proxy.host);
    m_fixture->find<QSpinBox>("proxyPort")->setValue(proxy.port);
    m_fixture->paste("proxyUsername", proxy.username);
    if (proxy.hasPassword())
        m_fixture->paste("proxyPassword", QString::fromUtf8(setup.proxyPassword));
}

void WizardFaultsTest::fillSignIn(const FaultSetup &setup) const
{
    const Profile &profile = setup.profile;
    const QString secret = QString::fromUtf8(setup.secret);
    switch (profile.authentication) {
    case AuthenticationType::ApiKey:
        m_fixture->paste("apiKey", secret);
        break;
    case AuthenticationType::Basic:
        m_fixture->press("useBasic");
        m_fixture->paste("username", profile.username);
        m_fixture->paste("password", secret);
        break;
    case AuthenticationType::Certificate:
        m_fixture->press("useCertificate");
        m_fixture->paste("passphrase", secret);
        break;
    }
    const bool signsIn = profile.authentication == AuthenticationType::Certificate;
    m_fixture->paste(signsIn ? "certificateFile" : "besidesCertificateFile", profile.tls.certificateFile);
    m_fixture->paste(signsIn ? "keyFile" : "besidesKeyFile", profile.tls.keyFile);
}

// Sets the time-out in the details step first.
void WizardFaultsTest::toTest(const FaultSetup &setup)
{
    QCOMPARE(m_fixture->wizard().currentStep(), 2);
    m_fixture->wizard().goTo(4);
    m_fixture->find<QSpinBox>("timeout")->setValue(setup.profile.timeoutSeconds);
    m_fixture->wizard().goTo(3);
    const auto *again = m_fixture->find<QAbstractButton>("testAgain");
    QVERIFY(!again->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), 10'000);
}

QString WizardFaultsTest::stateOf(TestStep step) const
{
    const auto *row = m_fixture->find<QWidget>(QByteArray("step-" + stepName(step).toLatin1()).constData());
    return row->findChild<QLabel *>(u"stepResult"_s)->text().section(u" · "_s, 0, 0);
}

QString WizardFaultsTest::shownBeside(TestStep step) const
{
    QString shown;
    const auto *row = m_fixture->find<QWidget>(QByteArray("step-" + stepName(step).toLatin1()).constData());
    for (const QLabel *label : row->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown += label->text() + u'\n';
    }
    return shown;
}

void WizardFaultsTest::compareSteps(const ConnectionFault &fault) const
{
    const TestStep reported = stepIn(QString::fromLatin1(fault.warned ? fault.warned : fault.stop));
    for (int index = 0; index <= lastStep; ++index) {
        const TestStep step = TestStep(index);
        const QString state = stateOf(step);
        if (step == reported)
            QCOMPARE(state, fault.warned ? u"Passed with a warning"_s : u"Failed"_s);
        else if (step > reported && !fault.warned)
            QCOMPARE(state, stepName(step) == QLatin1StringView(fault.passesAfter) ? u"Passed"_s : u"Not reached"_s);
        else
            QVERIFY2(state.startsWith(u"Passed"_s), qPrintable(stepName(step) + u": "_s + state));
    }
    const QString advice = QString::fromLatin1(fault.advice);
    QTRY_VERIFY2(shownBeside(reported).contains(advice), qPrintable(shownBeside(reported))); // shown by its layout
    const QString verdict = fault.warned ? u"works, with something to know"_s
                                         : u"The test failed at \u201c%1\u201d."_s.arg(stepTitle(reported));
    QVERIFY(m_fixture->says("testOutcome", verdict));
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
    FaultSetup setup(*m_certificates);
    fault.prepare(setup);
    QVERIFY(setup.isGood());
    m_fixture->open();
    fillAddress(setup);
    m_fixture->next();
    if (m_fixture->wizard().currentStep() == 1) {
        fillSignIn(setup);
        m_fixture->next();
    }
    if (fault.field) {
        QVERIFY(m_fixture->wizard().currentStep() < 2);
        const auto *field = m_fixture->find<QLineEdit>(fault.field);
        QVERIFY(field->isVisible());
        QVERIFY2(field->accessibleDescription().contains(QLatin1StringView(fault.refusal)),
            qPrintable(field->accessibleDescription()));
        return;
    }
    toTest(setup);
    if (!QTest::currentTestFailed())
        compareSteps(fault);
}

REEVE_TEST_MAIN(WizardFaultsTest)
#include "test_wizardfaults.moc"
