// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/vault/sessionvault.h"
#include "tests/models/vault/askvault.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

class SessionVaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysThatItKeepsSecretsForTheSessionOnly();
    void givesBackWhatWasWritten();
    void anUnknownKeyIsMissing();
    void removingAnAbsentKeyIsNoError();
    void anAskerThatHasGoneIsNotAnswered();
    void keysNameTheProfile();
};

void SessionVaultTest::saysThatItKeepsSecretsForTheSessionOnly()
{
    QCOMPARE(SessionVault().state(), VaultState::SessionOnly);
}

void SessionVaultTest::givesBackWhatWasWritten()
{
    SessionVault vault;
    const AskVault ask(vault);
    const QByteArray binary("\x00\xff\x80 key", 7);
    QVERIFY(ask.write(u"a"_s, "old"_ba));
    QVERIFY(ask.write(u"a"_s, binary));
    QVERIFY(ask.write(u"b"_s, "other"_ba));
    QCOMPARE(ask.read(u"a"_s).value().reveal(), binary);
}

void SessionVaultTest::anUnknownKeyIsMissing()
{
    SessionVault vault;
    QCOMPARE(AskVault(vault).read(u"a"_s).error(), VaultFault::Missing);
}

void SessionVaultTest::removingAnAbsentKeyIsNoError()
{
    SessionVault vault;
    const AskVault ask(vault);
    QVERIFY(ask.remove(u"a"_s));
    QVERIFY(ask.write(u"a"_s, "x"_ba));
    QVERIFY(ask.remove(u"a"_s));
    QCOMPARE(ask.read(u"a"_s).error(), VaultFault::Missing);
}

void SessionVaultTest::anAskerThatHasGoneIsNotAnswered()
{
    SessionVault vault;
    bool answered = false;
    {
        QObject asker;
        vault.read(u"a"_s, &asker, [&answered](const auto &) { answered = true; });
    }
    QVERIFY(AskVault(vault).remove(u"a"_s)); // a later answer has come, so the earlier one would have
    QVERIFY(!answered);
}

void SessionVaultTest::keysNameTheProfile()
{
    QCOMPARE(
        vaultKey(u"1b4e28ba-2fa1-11d2-883f-0016d3cca427"_s), u"profile/1b4e28ba-2fa1-11d2-883f-0016d3cca427/secret"_s);
}

REEVE_GUILESS_TEST_MAIN(SessionVaultTest)
#include "test_sessionvault.moc"
