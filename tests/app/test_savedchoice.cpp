// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// --connection NAME: a saved connection and the keychain of a session of its own, used without a window.
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/cli/savedchoice.h"
#include "models/connection/secretkeys.h"
#include "models/profiles/profilefile.h"
#include "models/vault/keychainvault.h"
#include "tests/app/reeveprocess.h"
#include "tests/support/demokibana.h"
#include "tests/support/testprogram.h"

using namespace reeve;
using namespace reeve::test;
using namespace Qt::StringLiterals;

class TestSavedChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSavedConnectionIsUsedByName_data();
    void aSavedConnectionIsUsedByName();
    void aWordThatMeansNoneOrSeveralListsWhatExists_data();
    void aWordThatMeansNoneOrSeveralListsWhatExists();
    void aGivenSecretIsUsedInstead();
    void aFileAndASavedConnectionOfOneName();
    void aSecretThatIsNotThereIsSaid_data();
    void aSecretThatIsNotThereIsSaid();
    void aLockedKeychainIsSaid(); // last: locks the keychain

private:
    Profile saved(const QString &name, bool storesSecret = true);
    ReeveRun run(const QString &connection, const QStringList &more = {}, const QByteArray &input = {}) const
    {
        return runReeve(QStringList{u"--check"_s, u"--connection"_s, connection} + more, input);
    }

    QTemporaryDir m_folder{};
    std::unique_ptr<DemoKibana> m_kibana{};
    std::unique_ptr<ProfileStore> m_store{};
    KeychainVault m_vault{};
};

void TestSavedChoice::initTestCase()
{
    if (!qEnvironmentVariableIsSet("REEVE_TEST_KEYCHAIN"))
        QSKIP("needs a Secret Service of its own: run it through tests/support/with-keychain.sh");
    m_kibana = std::make_unique<DemoKibana>(demo::ServerOptions{.fleet = 12});
    QVERIFY(m_kibana->isRunning());
    const QString file = QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + u"/reeve/connections.ini"_s;
    m_store = std::make_unique<ProfileStore>(std::make_unique<QSettings>(file, QSettings::IniFormat));
    saved(u"Production"_s);
    saved(u"Büro Köln"_s);
    saved(u"twice"_s);
    saved(u"twice"_s);
    saved(u"prod/eu"_s);
    saved(u"bare"_s, false);
}

Profile TestSavedChoice::saved(const QString &name, bool storesSecret)
{
    Profile profile = m_kibana->profile();
    profile.id = QUuid::createUuid();
    profile.name = name;
    const auto stored = m_store->save(profile);
    if (!stored)
        QTest::qFail(qPrintable(stored.error()), __FILE__, __LINE__);
    if (!storesSecret)
        return profile;
    bool isWritten = false;
    m_vault.write(
        secretKey(profile), m_kibana->apiKey(), this, [&](const auto &written) { isWritten = written.has_value(); });
    if (!QTest::qWaitFor([&] { return isWritten; }))
        QTest::qFail("The secret was not stored.", __FILE__, __LINE__);
    return profile;
}

void TestSavedChoice::aSavedConnectionIsUsedByName_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("its name") << u"Production"_s;
    QTest::newRow("a name in the other Unicode form") << u"Büro Köln"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("a name with a slash") << u"prod/eu"_s;
    QTest::newRow("its id") << QString();
}

void TestSavedChoice::aSavedConnectionIsUsedByName()
{
    QFETCH(QString, word);
    if (word.isEmpty())
        word = savedAs(m_store->list(), u"twice"_s).back().id.toString(QUuid::WithoutBraces);
    const ReeveRun checked = run(word);
    QVERIFY2(checked.status == 0, checked.err.constData());
    const QString file = m_folder.filePath(u"fleet.csv"_s);
    const ReeveRun exported = runReeve({u"--export-endpoints"_s, file, u"--connection"_s, word}, {});
    QVERIFY2(exported.status == 0, exported.err.constData());
    QVERIFY(exported.out.contains("12 endpoints written"));
    QVERIFY(!checked.out.contains(m_kibana->apiKey().reveal()) && !exported.err.contains(m_kibana->apiKey().reveal()));
}

void TestSavedChoice::aWordThatMeansNoneOrSeveralListsWhatExists_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArrayList>("says");
    QTest::newRow("a name that nothing has")
        << u"Prodution"_s << QByteArrayList{"no saved connection", "  Production (http", "  twice ("};
    QTest::newRow("other letters") << u"production"_s << QByteArrayList{"no saved connection", "  Production (http"};
    QTest::newRow("a part of a name") << u"Prod"_s << QByteArrayList{"no saved connection", "  Production (http"};
    QTest::newRow("an address") << u"https://jo:seededsecret@kibana"_s
                                << QByteArrayList{"not an address", "Production"};
    QTest::newRow("a name that two have") << u"twice"_s << QByteArrayList{"Several saved connections", "id "};
    QTest::newRow("an id that nothing has")
        << QUuid::createUuid().toString(QUuid::WithoutBraces) << QByteArrayList{"no saved connection", "Production"};
}

void TestSavedChoice::aWordThatMeansNoneOrSeveralListsWhatExists()
{
    QFETCH(QString, word);
    QFETCH(QByteArrayList, says);
    const ReeveRun checked = run(word);
    QCOMPARE(checked.status, 2);
    for (const QByteArray &each : says)
        QVERIFY2(checked.err.contains(each), checked.err.constData());
    QVERIFY(!checked.err.contains("seededsecret"));
    if (word == "twice"_L1)
        QVERIFY(!checked.err.contains("Production"));
}

void TestSavedChoice::aGivenSecretIsUsedInstead()
{
    const ReeveRun good = run(u"bare"_s, {u"--secret-stdin"_s}, m_kibana->apiKey().reveal());
    QVERIFY2(good.status == 0, good.err.constData());
    QCOMPARE(run(u"Production"_s, {u"--secret-command"_s, u"echo d3Jvbmc6d3Jvbmc="_s}).status, 1);
}

void TestSavedChoice::aFileAndASavedConnectionOfOneName()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    QFile file(u"Production"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(profileJson(m_kibana->profile())) > 0);
    file.close();
    const ReeveRun both = run(u"Production"_s);
    const ReeveRun asFile = run(u"./Production"_s, {u"--secret-stdin"_s}, m_kibana->apiKey().reveal());
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(both.status, 2);
    QVERIFY2(both.err.contains("Both a file and a saved connection"), both.err.constData());
    QVERIFY2(asFile.status == 0, asFile.err.constData());
}

void TestSavedChoice::aSecretThatIsNotThereIsSaid_data()
{
    QTest::addColumn<SecretHome>("home");
    QTest::addColumn<QString>("proxyUser");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("of the keychain") << SecretHome::Keychain << QString() << "keychain has no secret"_ba;
    QTest::newRow("of a session") << SecretHome::Session << QString() << "one session only"_ba;
}

void TestSavedChoice::aSecretThatIsNotThereIsSaid()
{
    QFETCH(SecretHome, home);
    QFETCH(QByteArray, says);
    Profile profile = saved(u"without"_s, false);
    profile.secretHome = home;
    QVERIFY(m_store->save(profile).has_value());
    const ReeveRun checked = run(u"without"_s);
    QVERIFY(m_store->remove(profile.id).has_value());
    QCOMPARE(checked.status, 2);
    QVERIFY2(checked.err.contains(says), checked.err.constData());
    QVERIFY2(checked.err.contains("--secret-stdin"), checked.err.constData());
}

void TestSavedChoice::aLockedKeychainIsSaid()
{
    QDBusInterface service(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s);
    const QList<QDBusObjectPath> collection{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    QCOMPARE(service.call(u"Lock"_s, QVariant::fromValue(collection)).type(), QDBusMessage::ReplyMessage);
    const ReeveRun checked = run(u"Production"_s);
    QCOMPARE(checked.status, 2);
    QVERIFY2(checked.err.contains("keychain is locked"), checked.err.constData());
    QVERIFY(checked.elapsedMs < 9'000);
    const ReeveRun given = run(u"Production"_s, {u"--secret-stdin"_s}, m_kibana->apiKey().reveal());
    QVERIFY2(given.status == 0, given.err.constData());
}

REEVE_GUILESS_TEST_MAIN(TestSavedChoice)
#include "test_savedchoice.moc"
