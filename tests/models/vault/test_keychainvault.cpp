// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QScopeGuard>
#include <QTest>
#include <csignal>
#include <sys/types.h>

#include "models/vault/keychainvault.h"
#include "tests/models/vault/askvault.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// Against a real Secret Service, in a session bus of its own.
class KeychainVaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aProbeFindsTheKeychainReady();
    void givesBackBytesAsTheyWere_data();
    void givesBackBytesAsTheyWere();
    void aSecondVaultReadsWhatTheFirstWrote();
    void anotherServiceDoesNotSeeIt();
    void anUnknownKeyIsMissingAndTheKeychainReady();
    void removingAnAbsentKeyIsNoError();
    void anAskerOrVaultThatGoesLeavesTheJobAlone();
    void aKeychainThatDoesNotAnswerIsWaitedFor();
    void aLockedCollectionIsLockedAndNeverAWrongPassword();
};

void KeychainVaultTest::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIsSet("REEVE_TEST_KEYCHAIN"), "run through tests/support/with-keychain.sh");
}

void KeychainVaultTest::aProbeFindsTheKeychainReady()
{
    KeychainVault vault;
    QObject asker;
    QCOMPARE(vault.state(), VaultState::Unreachable);
    std::optional<VaultState> found;
    vault.probe(&asker, [&found](VaultState state) { found = state; });
    QVERIFY(!found);
    QTRY_VERIFY(found);
    QCOMPARE(*found, VaultState::Ready);
    QCOMPARE(vault.state(), VaultState::Ready);
}

void KeychainVaultTest::givesBackBytesAsTheyWere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an encoded API key") << "VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybHAyYXhUTm1zeWFrdzl0dk5udw=="_ba;
    QTest::newRow("a password in UTF-8") << u"pä$$ wörd \U0001F511"_s.toUtf8();
    QTest::newRow("bytes that are no text") << QByteArray("\x00\x01\xff\xfe\x00", 5);
    QTest::newRow("something long") << QByteArray(20'000, 'k');
}

void KeychainVaultTest::givesBackBytesAsTheyWere()
{
    QFETCH(const QByteArray, bytes);
    KeychainVault vault;
    const AskVault ask(vault);
    QVERIFY(ask.write(u"roundtrip"_s, bytes));
    QCOMPARE(ask.read(u"roundtrip"_s).value().reveal(), bytes);
    QVERIFY(ask.remove(u"roundtrip"_s));
    QCOMPARE(ask.read(u"roundtrip"_s).error(), VaultFault::Missing);
}

void KeychainVaultTest::aSecondVaultReadsWhatTheFirstWrote()
{
    KeychainVault first;
    QVERIFY(AskVault(first).write(u"shared"_s, "hunter2"_ba));
    KeychainVault second;
    QCOMPARE(AskVault(second).read(u"shared"_s).value().reveal(), "hunter2"_ba);
}

void KeychainVaultTest::anotherServiceDoesNotSeeIt()
{
    KeychainVault vault;
    KeychainVault other(u"reeve-other"_s);
    QVERIFY(AskVault(vault).write(u"own"_s, "hunter2"_ba));
    QCOMPARE(AskVault(other).read(u"own"_s).error(), VaultFault::Missing);
}

void KeychainVaultTest::anUnknownKeyIsMissingAndTheKeychainReady()
{
    KeychainVault vault;
    QCOMPARE(AskVault(vault).read(u"never"_s).error(), VaultFault::Missing);
    QCOMPARE(vault.state(), VaultState::Ready);
}

void KeychainVaultTest::removingAnAbsentKeyIsNoError()
{
    KeychainVault vault;
    QVERIFY(AskVault(vault).remove(u"never"_s));
}

void KeychainVaultTest::anAskerOrVaultThatGoesLeavesTheJobAlone()
{
    bool answered = false;
    {
        QObject asker;
        KeychainVault vault;
        vault.write(u"orphan"_s, Secret("kept"_ba), &asker, [&answered](const auto &) { answered = true; });
    }
    KeychainVault vault;
    QCOMPARE(AskVault(vault).read(u"orphan"_s).value().reveal(), "kept"_ba); // jobs run one after another
    QVERIFY(!answered);
}

void KeychainVaultTest::aKeychainThatDoesNotAnswerIsWaitedFor()
{
    auto ask = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
        u"org.freedesktop.DBus"_s, u"GetConnectionUnixProcessID"_s);
    ask << u"org.freedesktop.secrets"_s;
    const auto service = static_cast<pid_t>(QDBusConnection::sessionBus().call(ask).arguments().value(0).toUInt());
    QVERIFY(service > 1);
    KeychainVault vault;
    QObject asker;
    std::optional<VaultState> probed;
    vault.probe(&asker, [&probed](VaultState state) { probed = state; });
    QTRY_VERIFY(probed);
    QList<VaultState> seen;
    vault.setStateChanged([&] { seen += vault.state(); });
    QCOMPARE(::kill(service, SIGSTOP), 0);
    const auto wake = qScopeGuard([service] { ::kill(service, SIGCONT); });
    bool answered = false;
    vault.read(u"nothing"_s, &asker, [&answered](const auto &) { answered = true; });
    QTRY_COMPARE(vault.state(), VaultState::Waiting);
    QVERIFY(!answered);
    ::kill(service, SIGCONT);
    QTRY_VERIFY(answered);
    QCOMPARE(vault.state(), VaultState::Ready);
    QCOMPARE(seen, (QList{VaultState::Waiting, VaultState::Ready}));
}

void KeychainVaultTest::aLockedCollectionIsLockedAndNeverAWrongPassword()
{
    KeychainVault vault;
    const AskVault ask(vault);
    QVERIFY(ask.write(u"behind a lock"_s, "hunter2"_ba));
    auto lock = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QList<QDBusObjectPath> collections{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    lock << QVariant::fromValue(collections);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(lock);
    QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, qPrintable(answer.errorMessage()));
    QCOMPARE(ask.write(u"behind a lock"_s, "new"_ba).error(), VaultFault::Locked);
    QCOMPARE(vault.state(), VaultState::Locked);
    QCOMPARE(ask.read(u"behind a lock"_s).error(), VaultFault::Locked);
    QCOMPARE(ask.remove(u"behind a lock"_s).error(), VaultFault::Locked);
    QCOMPARE(ask.read(u"never"_s).error(), VaultFault::Missing);
    QObject asker;
    std::optional<VaultState> found;
    vault.probe(&asker, [&found](VaultState state) { found = state; });
    QTRY_VERIFY(found);
    QCOMPARE(*found, VaultState::Locked);
}

REEVE_GUILESS_TEST_MAIN(KeychainVaultTest)
#include "test_keychainvault.moc"
