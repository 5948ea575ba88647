// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QClipboard>
#include <QDirIterator>
#include <QLabel>

#include "models/connection/session.h"
#include "models/endpoints/endpointinventory.h"
#include "tests/app/consolebench.h"
#include "ui/endpoints/endpointspage.h"
#include "ui/wizard/connectionwizard.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

namespace {

// The forms a secret could be found in again.
QList<QByteArray> formsOf(const demo::Credentials &credentials)
{
    const QByteArray key = QByteArray::fromStdString(credentials.apiKey);
    const QByteArray password = QByteArray::fromStdString(credentials.password);
    return {key, QByteArray::fromStdString(credentials.encodedApiKey), key.toBase64(), key.toHex(),
        key.toPercentEncoding(), password, password.toBase64()};
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString leakIn(const QByteArray &bytes, const QList<QByteArray> &forms)
{
    for (const QByteArray &form : forms) {
        if (bytes.contains(form))
            return QString::fromLatin1(form.left(4)) + u"..."_s;
    }
    return {};
}

}

// A seeded key goes through the wizard into the keychain, is used, refused, and explained; it must be nowhere else.
class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSavedConnectionLeavesItsSecretInTheKeychainOnly();

private:
    void searchFiles(const QString &folder, const QList<QByteArray> &forms);
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
    ConsoleBench bench;
    bench.console.start();
    QTRY_VERIFY(bench.shows<QWidget>("vaultStatus"));

    bench.console.openWizard();
    auto *wizard = bench.console.window().findChild<ConnectionWizard *>();
    QVERIFY(wizard);
    bench.type("address", QString::fromStdString(server.url()));
    bench.press("next");
    bench.type("apiKey", QString::fromStdString(credentials.apiKeyId + ":" + credentials.apiKey));
    for (int step = 1; step < 5; ++step) {
        QTRY_COMPARE(wizard->currentStep(), step);
        if (step == 3)
            QTRY_VERIFY(bench.shows<QAbstractButton>("testAgain"));
        bench.press("next");
    }
    QTRY_COMPARE(wizard->currentStep(), 5);
    bench.press("next");
    QTRY_VERIFY(bench.console.connector().session());
    const auto *inventory = bench.console.endpoints().inventory();
    QVERIFY(inventory);
    QTRY_COMPARE(inventory->counts().matching, 200);
    QVERIFY(server.setFault("401").has_value());
    bench.console.endpoints().refresh();
    QTRY_VERIFY(!bench.console.connector().session()->findings().empty());

    for (const Diagnosis &finding : bench.console.connector().session()->findings())
        QVERIFY(leakIn((finding.symptom + finding.cause + finding.evidence).toUtf8(), forms).isEmpty());
    for (const LoggedRequest &entry : bench.console.log().entries())
        QVERIFY(leakIn((entry.origin + entry.path).toUtf8(), forms).isEmpty());
    QVERIFY(leakIn(QGuiApplication::clipboard()->text().toUtf8(), forms).isEmpty());
    QVERIFY(leakIn(bench.console.window().windowTitle().toUtf8(), forms).isEmpty());
    QVERIFY(leakIn(contents(u"/proc/self/cmdline"_s), forms).isEmpty());
    QVERIFY(leakIn(contents(u"/proc/self/environ"_s), forms).isEmpty());
    QVERIFY(bench.console.window().grab().save(bench.folder.filePath(u"window.png"_s)));
    searchFiles(bench.folder.path(), forms);
    searchFiles(qEnvironmentVariable("HOME"), forms);
}

void TestSecrets::searchFiles(const QString &folder, const QList<QByteArray> &forms)
{
    int files = 0;
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString leak = leakIn(contents(path), forms);
        QVERIFY2(leak.isEmpty(), qPrintable(path + u" holds "_s + leak));
        ++files;
    }
    QVERIFY(files > 0);
}

QTEST_MAIN(TestSecrets)
#include "test_secrets.moc"
