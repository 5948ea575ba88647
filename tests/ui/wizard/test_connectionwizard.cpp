// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QSignalSpy>
#include <QTest>

#include "tests/support/testprogram.h"
#include "tests/ui/wizard/wizardfixture.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/wizard/spacelist.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

// The whole way, on the real widgets, against a server.
class ConnectionWizardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromAPastedAddressToASavedConnection();
    void aPasswordInTheAddressMovesToTheSignIn();
    void aCredentialDoesNotFollowToAnotherHost();
    void cloudDetailsBecomeTheAddress();
    void whatWasTypedStaysGoingBackAndForth();
    void nextShowsWhatIsMissing();
    void aWrongKeyFailsTheTestAndSaysWhere();
    void theTestCanBeCancelledAndRepeated();
    void aStepThatWasTestedIsNotTestedAgain();
    void spacesThatMayNotBeReadAreEnteredByHand();
    void withoutAKeychainTheSecretStaysInTheSession();

private:
    static void toSpaces(WizardFixture &bench);
    static void toEnd(WizardFixture &bench);
};

namespace {

QString stateOf(const WizardFixture &bench, const char *row)
{
    return bench.find<QWidget>(row)->findChild<QLabel *>(u"stepResult"_s)->text();
}

}

void ConnectionWizardTest::toSpaces(WizardFixture &bench)
{
    bench.paste("address", bench.url() + u"/s/security-ops/app/security"_s);
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
    bench.next();
    QTRY_VERIFY(bench.find<SpaceList>("spaces")->count() >= 2);
}

void ConnectionWizardTest::toEnd(WizardFixture &bench)
{
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    bench.next();
    bench.next();
}

void ConnectionWizardTest::fromAPastedAddressToASavedConnection()
{
    WizardFixture bench;
    QSignalSpy accepted(&bench.open(), &QDialog::accepted);
    toSpaces(bench);
    QCOMPARE(bench.find<SpaceList>("spaces")->selected(), u"security-ops"_s);
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    QVERIFY(stateOf(bench, "step-credentials").startsWith(u"Passed"));
    bench.next();
    bench.type("name", u"Production"_s);
    bench.press("colour-d64545");
    bench.press("status-healthy");
    bench.next();
    QCOMPARE(bench.text("savedSpace"), u"security-ops"_s);
    bench.next();
    QTRY_COMPARE(accepted.size(), 1);
    const auto saved = bench.store.list().profiles;
    QCOMPARE(saved.size(), std::size_t(1));
    QVERIFY(saved.front() == bench.wizard().draft().profile);
    QCOMPARE(saved.front().address, QUrl(bench.url()));
    QCOMPARE(saved.front().hostStatuses, QStringList{u"healthy"_s});
    std::optional<Secret> stored;
    bench.connections.open(saved.front().id, this, [&stored](const auto &draft) { stored = draft.value().secret; });
    QTRY_VERIFY(stored);
    QVERIFY(*stored == bench.kibana.apiKey());
    QVERIFY(!bench.settings().isEmpty());
    QVERIFY(!bench.settings().contains(bench.kibana.apiKey().reveal()));
}

void ConnectionWizardTest::aPasswordInTheAddressMovesToTheSignIn()
{
    WizardFixture bench;
    bench.open();
    bench.paste("address", u"http://elastic:S3ededSecret@127.0.0.1:5601/app/home"_s);
    QTRY_COMPARE(bench.find<QLineEdit>("address")->text(), u"http://127.0.0.1:5601"_s);
    QVERIFY(!bench.find<QLineEdit>("address")->isUndoAvailable());
    bench.next();
    QVERIFY(bench.find<QAbstractButton>("useBasic")->isChecked());
    QCOMPARE(bench.find<QLineEdit>("username")->text(), u"elastic"_s);
    QCOMPARE(bench.wizard().draft().secret.reveal(), "S3ededSecret"_ba);
    QCOMPARE(bench.wizard().draft().profile.space, u"default"_s);
}

void ConnectionWizardTest::aCredentialDoesNotFollowToAnotherHost()
{
    WizardFixture bench;
    bench.open();
    bench.paste("address", u"https://elastic:S3ededSecret@kibana.example.com"_s);
    QTRY_COMPARE(bench.find<QLineEdit>("address")->text(), u"https://kibana.example.com"_s);
    bench.paste("address", u"https://other.example.net"_s);
    bench.next();
    QVERIFY(bench.find<QAbstractButton>("useApiKey")->isChecked());
    QVERIFY(bench.wizard().draft().secret.isEmpty());
}

void ConnectionWizardTest::cloudDetailsBecomeTheAddress()
{
    WizardFixture bench;
    bench.open();
    bench.find<CollapsibleSection>("cloud")->setOpen(true);
    auto *deployment = bench.find<QLineEdit>("cloudDeployment");
    QTest::keyClick(deployment, Qt::Key_Return); // says what is missing, and does not go on
    QCOMPARE(bench.wizard().currentStep(), 0);
    QVERIFY(!deployment->accessibleDescription().isEmpty());
    bench.type("cloudDeployment", u"soc"_s);
    QVERIFY(!bench.find<QPushButton>("cloudUse")->isEnabled());
    bench.type("cloudRegion", u"aws-us-east-1"_s);
    QCOMPARE(bench.text("cloudPreview"), u"https://soc.kb.us-east-1.aws.elastic-cloud.com"_s);
    bench.press("cloudUse");
    QCOMPARE(bench.find<QLineEdit>("address")->text(), u"https://soc.kb.us-east-1.aws.elastic-cloud.com"_s);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QCOMPARE(bench.wizard().draft().profile.address.host(), u"soc.kb.us-east-1.aws.elastic-cloud.com"_s);
}

void ConnectionWizardTest::whatWasTypedStaysGoingBackAndForth()
{
    WizardFixture bench;
    bench.open();
    toSpaces(bench);
    bench.press("back");
    bench.press("back");
    QVERIFY(bench.find<QLineEdit>("address")->text().contains(u"security-ops"));
    bench.next();
    QVERIFY(!bench.find<QLineEdit>("apiKey")->text().isEmpty());
    bench.next();
    bench.type("spaceId", u"research"_s);
    QCOMPARE(bench.find<SpaceList>("spaces")->selected(), u"research"_s);
    bench.wizard().goTo(0);
    bench.next();
    bench.next();
    QCOMPARE(bench.find<QLineEdit>("spaceId")->text(), u"research"_s);
}

void ConnectionWizardTest::nextShowsWhatIsMissing()
{
    WizardFixture bench;
    bench.open();
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 0);
    QVERIFY(bench.find<QLineEdit>("address")->accessibleDescription().contains(u"address"));
    bench.paste("address", bench.url());
    bench.next();
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 1);
    QVERIFY(bench.find<QLineEdit>("apiKey")->accessibleDescription().contains(u"API key"));
}

void ConnectionWizardTest::aWrongKeyFailsTheTestAndSaysWhere()
{
    WizardFixture bench;
    bench.open();
    bench.paste("address", bench.url());
    bench.next();
    bench.paste("apiKey", u"VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw"_s);
    bench.next();
    QTRY_VERIFY(bench.says("spacesMessage", u"by hand"_s));
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"failed"_s));
    QVERIFY(stateOf(bench, "step-credentials").startsWith(u"Failed"));
    QCOMPARE(stateOf(bench, "step-data"), u"Not reached"_s);
    const auto *cause = bench.find<QWidget>("step-credentials")->findChild<QLabel *>(u"stepCause"_s);
    QVERIFY(cause->isVisible());
    QVERIFY(!cause->text().isEmpty());
}

void ConnectionWizardTest::theTestCanBeCancelledAndRepeated()
{
    WizardFixture bench;
    bench.open();
    toSpaces(bench);
    QVERIFY(bench.kibana.server().setFault("never"));
    bench.next();
    QTRY_VERIFY(stateOf(bench, "step-port").startsWith(u"Passed"));
    bench.press("cancelTest");
    QTRY_VERIFY(bench.says("testOutcome", u"cancelled"_s));
    bench.kibana.server().clearFaults();
    bench.press("testAgain");
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
}

void ConnectionWizardTest::aStepThatWasTestedIsNotTestedAgain()
{
    WizardFixture bench;
    bench.open();
    toSpaces(bench);
    bench.next();
    QTRY_VERIFY(bench.says("testOutcome", u"works"_s));
    const auto sent = bench.kibana.server().requests().size();
    bench.next();
    bench.type("name", u"Another name"_s);
    bench.press("back");
    QVERIFY(bench.says("testOutcome", u"works"_s));
    QCOMPARE(bench.kibana.server().requests().size(), sent);
}

void ConnectionWizardTest::spacesThatMayNotBeReadAreEnteredByHand()
{
    WizardFixture bench;
    bench.open();
    QVERIFY(bench.kibana.server().setFault("500@/api/spaces"));
    bench.paste("address", bench.url());
    bench.next();
    bench.paste("apiKey", QString::fromUtf8(bench.kibana.apiKey().reveal()));
    bench.next();
    QTRY_VERIFY(bench.says("spacesMessage", u"by hand"_s));
    bench.type("spaceId", u"So C"_s);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 2);
    bench.type("spaceId", u"research"_s);
    bench.next();
    QCOMPARE(bench.wizard().currentStep(), 3);
    QCOMPARE(bench.wizard().draft().profile.space, u"research"_s);
}

void ConnectionWizardTest::withoutAKeychainTheSecretStaysInTheSession()
{
    WizardFixture bench(VaultState::Unreachable);
    QSignalSpy accepted(&bench.open(), &QDialog::accepted);
    toSpaces(bench);
    toEnd(bench);
    QCOMPARE(bench.text("savedHome"), u"This session only"_s);
    bench.next();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(bench.store.list().profiles.front().secretHome, SecretHome::Session);
}

REEVE_TEST_MAIN(ConnectionWizardTest)
#include "test_connectionwizard.moc"
