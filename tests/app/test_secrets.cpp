// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QLabel>

#include "models/connection/session.h"
#include "models/endpoints/inventory/endpointinventory.h"
#include "tests/app/consolefixture.h"
#include "tests/app/leaks.h"
#include "tests/support/testprogram.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/wizard/connectionwizard.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

// A known key goes through the wizard into the keychain, is used and refused; it must not occur anywhere else.
class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSavedConnectionLeavesItsSecretInTheKeychainOnly();
};

void TestSecrets::initTestCase()
{
    if (!qEnvironmentVariableIsSet("REEVE_TEST_KEYCHAIN"))
        QSKIP("needs a Secret Service of its own: run it through tests/support/with-keychain.sh");
}

void TestSecrets::aSavedConnectionLeavesItsSecretInTheKeychainOnly()
{
    demo::Server server(demo::ServerOptions{.fleet = 200});
    QVERIFY(server.start().has_value());
    const demo::Credentials credentials = server.credentials();
    const QList<QByteArray> forms = formsOf(credentials);
    ConsoleFixture fixture;
    fixture.console.start();
    QTRY_VERIFY(fixture.shows<QWidget>("vaultStatus"));

    fixture.console.openWizard();
    auto *wizard = fixture.console.window().findChild<ConnectionWizard *>();
    QVERIFY(wizard);
    fixture.type("address", QString::fromStdString(server.url()));
    fixture.press("next");
    fixture.type("apiKey", QString::fromStdString(credentials.apiKeyId + ":" + credentials.apiKey));
    for (int step = 1; step < 5; ++step) {
        QTRY_COMPARE(wizard->currentStep(), step);
        if (step == 3)
            QTRY_VERIFY(fixture.find<QAbstractButton>("testAgain").isEnabled());
        fixture.press("next");
    }
    QTRY_COMPARE(wizard->currentStep(), 5);
    fixture.press("next");
    QTRY_VERIFY(fixture.console.sessions().session());
    const auto *inventory = fixture.console.endpoints().inventory();
    QVERIFY(inventory);
    QTRY_COMPARE(inventory->counts().matching, 200);
    QVERIFY(server.setFault("401").has_value());
    fixture.console.endpoints().refresh();
    QTRY_VERIFY(!fixture.console.sessions().session()->findings().empty());

    for (const Diagnosis &finding : fixture.console.sessions().session()->findings())
        QVERIFY(leakIn((finding.symptom + finding.cause + finding.evidence).toUtf8(), forms).isEmpty());
    for (const LoggedRequest &entry : fixture.console.log().entries())
        QVERIFY(leakIn((entry.origin + entry.path).toUtf8(), forms).isEmpty());
    QVERIFY(leakIn(QGuiApplication::clipboard()->text().toUtf8(), forms).isEmpty());
    QVERIFY(leakIn(fixture.console.window().windowTitle().toUtf8(), forms).isEmpty());
    QVERIFY(leakIn(contents(u"/proc/self/cmdline"_s), forms).isEmpty());
    QVERIFY(leakIn(contents(u"/proc/self/environ"_s), forms).isEmpty());
    QVERIFY(fixture.console.window().grab().save(fixture.folder.filePath(u"window.png"_s)));
    QCOMPARE(leakBelow(fixture.folder.path(), forms), QString());
    QCOMPARE(leakBelow(qEnvironmentVariable("HOME"), forms), QString());
}

REEVE_TEST_MAIN(TestSecrets)
#include "test_secrets.moc"
