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

// The complete wizard, with a server.
class ConnectionWizardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromAPastedAddressToASavedConnection();
    void aPasswordInTheAddressMovesToTheSignIn();
    void aCredentialDoesNotFollowToAnotherHost();
    void cloudDetailsBecomeTheAddress();
    void whatWasTypedStaysGoingBackAndForth();
    void aChoiceByMouseMovesToItsField();
    void nextShowsWhatIsMissing();
    void aWrongKeyFailsTheTestAndSaysWhere();
    void theTestCanBeCancelledAndRepeated();
    void aStepThatWasTestedIsNotTestedAgain();
    void spacesThatMayNotBeReadAreEnteredByHand();
    void withoutAKeychainTheSecretStaysInTheSession();

private:
    static void toSpaces(WizardFixture &fixture);
    static void toEnd(WizardFixture &fixture);
};

namespace {

QString stateOf(const WizardFixture &fixture, const char *row)
{
    return fixture.find<QWidget>(row)->findChild<QLabel *>(u"stepResult"_s)->text();
}

}

void ConnectionWizardTest::toSpaces(WizardFixture &fixture)
{
    fixture.paste("address", fixture.url() + u"/s/security-ops/app/security"_s);
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
    fixture.next();
    QTRY_VERIFY(fixture.find<SpaceList>("spaces")->count() >= 2);
}

void ConnectionWizardTest::toEnd(WizardFixture &fixture)
{
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    fixture.next();
    fixture.next();
}

void ConnectionWizardTest::fromAPastedAddressToASavedConnection()
{
    WizardFixture fixture;
    QSignalSpy accepted(&fixture.open(), &QDialog::accepted);
    toSpaces(fixture);
    QCOMPARE(fixture.find<SpaceList>("spaces")->selectedId(), u"security-ops"_s);
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    QVERIFY(stateOf(fixture, "step-credentials").startsWith(u"Passed"));
    fixture.next();
    fixture.type("name", u"Production"_s);
    fixture.press("colour-d64545");
    fixture.press("status-healthy");
    fixture.next();
    QCOMPARE(fixture.text("savedSpace"), u"security-ops"_s);
    fixture.next();
    QTRY_COMPARE(accepted.size(), 1);
    const auto saved = fixture.store.list().profiles;
    QCOMPARE(saved.size(), std::size_t(1));
    QVERIFY(saved.front() == fixture.wizard().draft().profile);
    QCOMPARE(saved.front().address, QUrl(fixture.url()));
    QCOMPARE(saved.front().hostStatuses, QStringList{u"healthy"_s});
    std::optional<Secret> stored;
    fixture.connections.open(saved.front().id, this, [&stored](const auto &draft) { stored = draft.value().secret; });
    QTRY_VERIFY(stored);
    QVERIFY(*stored == fixture.kibana.apiKey());
    QVERIFY(!fixture.settings().isEmpty());
    QVERIFY(!fixture.settings().contains(fixture.kibana.apiKey().reveal()));
}

void ConnectionWizardTest::aPasswordInTheAddressMovesToTheSignIn()
{
    WizardFixture fixture;
    fixture.open();
    fixture.paste("address", u"http://elastic:S3ededSecret@127.0.0.1:5601/app/home"_s);
    QTRY_COMPARE(fixture.find<QLineEdit>("address")->text(), u"http://127.0.0.1:5601"_s);
    QVERIFY(!fixture.find<QLineEdit>("address")->isUndoAvailable());
    fixture.next();
    QVERIFY(fixture.find<QAbstractButton>("useBasic")->isChecked());
    QCOMPARE(fixture.find<QLineEdit>("username")->text(), u"elastic"_s);
    QCOMPARE(fixture.wizard().draft().secret.reveal(), "S3ededSecret"_ba);
    QCOMPARE(fixture.wizard().draft().profile.space, u"default"_s);
}

void ConnectionWizardTest::aCredentialDoesNotFollowToAnotherHost()
{
    WizardFixture fixture;
    fixture.open();
    fixture.paste("address", u"https://elastic:S3ededSecret@kibana.example.com"_s);
    QTRY_COMPARE(fixture.find<QLineEdit>("address")->text(), u"https://kibana.example.com"_s);
    fixture.paste("address", u"https://other.example.net"_s);
    fixture.next();
    QVERIFY(fixture.find<QAbstractButton>("useApiKey")->isChecked());
    QVERIFY(fixture.wizard().draft().secret.isEmpty());
}

void ConnectionWizardTest::cloudDetailsBecomeTheAddress()
{
    WizardFixture fixture;
    fixture.open();
    fixture.find<CollapsibleSection>("cloud")->setOpen(true);
    auto *deployment = fixture.find<QLineEdit>("cloudDeployment");
    QTest::keyClick(deployment, Qt::Key_Return); // says what is missing, and does not go on
    QCOMPARE(fixture.wizard().currentStep(), 0);
    QVERIFY(!deployment->accessibleDescription().isEmpty());
    fixture.type("cloudDeployment", u"soc"_s);
    QVERIFY(!fixture.find<QPushButton>("cloudUse")->isEnabled());
    fixture.type("cloudRegion", u"aws-us-east-1"_s);
    QCOMPARE(fixture.text("cloudPreview"), u"https://soc.kb.us-east-1.aws.elastic-cloud.com"_s);
    fixture.press("cloudUse");
    QCOMPARE(fixture.find<QLineEdit>("address")->text(), u"https://soc.kb.us-east-1.aws.elastic-cloud.com"_s);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QCOMPARE(fixture.wizard().draft().profile.address.host(), u"soc.kb.us-east-1.aws.elastic-cloud.com"_s);
}

void ConnectionWizardTest::whatWasTypedStaysGoingBackAndForth()
{
    WizardFixture fixture;
    fixture.open();
    toSpaces(fixture);
    fixture.press("back");
    fixture.press("back");
    QVERIFY(fixture.find<QLineEdit>("address")->text().contains(u"security-ops"));
    fixture.next();
    QVERIFY(!fixture.find<QLineEdit>("apiKey")->text().isEmpty());
    fixture.next();
    fixture.type("spaceId", u"research"_s);
    QCOMPARE(fixture.find<SpaceList>("spaces")->selectedId(), u"research"_s);
    fixture.wizard().goTo(0);
    fixture.next();
    fixture.next();
    QCOMPARE(fixture.find<QLineEdit>("spaceId")->text(), u"research"_s);
}

void ConnectionWizardTest::aChoiceByMouseMovesToItsField()
{
    WizardFixture fixture;
    fixture.open();
    fixture.type("address", u"https://kibana.example.com"_s);
    fixture.next();
    const auto focused = [&fixture] { return fixture.wizard().focusWidget()->objectName(); };
    const auto click = [&fixture](const char *choice) {
        auto *button = fixture.find<QAbstractButton>(choice);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    };
    click("useBasic");
    QCOMPARE(focused(), u"username"_s);
    fixture.type("username", u"jo"_s);
    click("useApiKey");
    QCOMPARE(focused(), u"apiKey"_s);
    click("useBasic");
    QCOMPARE(focused(), u"password"_s); // the name is there
    click("useCertificate");
    QCOMPARE(focused(), u"certificateFile"_s);
    auto *certificate = fixture.find<QAbstractButton>("useCertificate");
    certificate->setFocus();
    QTest::keyClick(certificate, Qt::Key_Left); // the keyboard stays with the choices
    QVERIFY(fixture.find<QAbstractButton>("useBasic")->isChecked());
    QCOMPARE(focused(), u"useBasic"_s);
}

void ConnectionWizardTest::nextShowsWhatIsMissing()
{
    WizardFixture fixture;
    fixture.open();
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 0);
    QVERIFY(fixture.find<QLineEdit>("address")->accessibleDescription().contains(u"address"));
    fixture.paste("address", fixture.url());
    fixture.next();
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 1);
    QVERIFY(fixture.find<QLineEdit>("apiKey")->accessibleDescription().contains(u"API key"));
}

void ConnectionWizardTest::aWrongKeyFailsTheTestAndSaysWhere()
{
    WizardFixture fixture;
    fixture.open();
    fixture.paste("address", fixture.url());
    fixture.next();
    fixture.paste("apiKey", u"VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw"_s);
    fixture.next();
    QTRY_VERIFY(fixture.says("spacesMessage", u"by hand"_s));
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"failed"_s));
    QVERIFY(stateOf(fixture, "step-credentials").startsWith(u"Failed"));
    QCOMPARE(stateOf(fixture, "step-data"), u"Not reached"_s);
    const auto *cause = fixture.find<QWidget>("step-credentials")->findChild<QLabel *>(u"stepCause"_s);
    QVERIFY(cause->isVisible());
    QVERIFY(!cause->text().isEmpty());
}

void ConnectionWizardTest::theTestCanBeCancelledAndRepeated()
{
    WizardFixture fixture;
    fixture.open();
    toSpaces(fixture);
    QVERIFY(fixture.kibana.server().setFault("never"));
    fixture.next();
    QTRY_VERIFY(stateOf(fixture, "step-port").startsWith(u"Passed"));
    fixture.press("cancelTest");
    QTRY_VERIFY(fixture.says("testOutcome", u"cancelled"_s));
    fixture.kibana.server().clearFaults();
    fixture.press("testAgain");
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
}

void ConnectionWizardTest::aStepThatWasTestedIsNotTestedAgain()
{
    WizardFixture fixture;
    fixture.open();
    toSpaces(fixture);
    fixture.next();
    QTRY_VERIFY(fixture.says("testOutcome", u"works"_s));
    const auto sent = fixture.kibana.server().requests().size();
    fixture.next();
    fixture.type("name", u"Another name"_s);
    fixture.press("back");
    QVERIFY(fixture.says("testOutcome", u"works"_s));
    QCOMPARE(fixture.kibana.server().requests().size(), sent);
}

void ConnectionWizardTest::spacesThatMayNotBeReadAreEnteredByHand()
{
    WizardFixture fixture;
    fixture.open();
    QVERIFY(fixture.kibana.server().setFault("500@/api/spaces"));
    fixture.paste("address", fixture.url());
    fixture.next();
    fixture.paste("apiKey", QString::fromUtf8(fixture.kibana.apiKey().reveal()));
    fixture.next();
    QTRY_VERIFY(fixture.says("spacesMessage", u"by hand"_s));
    fixture.type("spaceId", u"So C"_s);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 2);
    fixture.type("spaceId", u"research"_s);
    fixture.next();
    QCOMPARE(fixture.wizard().currentStep(), 3);
    QCOMPARE(fixture.wizard().draft().profile.space, u"research"_s);
}

void ConnectionWizardTest::withoutAKeychainTheSecretStaysInTheSession()
{
    WizardFixture fixture(VaultState::Unreachable);
    QSignalSpy accepted(&fixture.open(), &QDialog::accepted);
    toSpaces(fixture);
    toEnd(fixture);
    QCOMPARE(fixture.text("savedHome"), u"This session only"_s);
    fixture.next();
    QTRY_COMPARE(accepted.size(), 1);
    QCOMPARE(fixture.store.list().profiles.front().secretHome, SecretHome::Session);
}

REEVE_TEST_MAIN(ConnectionWizardTest)
#include "test_connectionwizard.moc"
