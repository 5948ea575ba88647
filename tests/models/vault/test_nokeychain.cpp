// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "models/vault/keychainvault.h"
#include "tests/models/vault/askvault.h"
#include "tests/support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace reeve;

// On a machine without a session bus, such as a server one is logged in to.
class NoKeychainTest : public QObject
{
    Q_OBJECT
public:
    static void initMain();
private Q_SLOTS:
    void aProbeFindsItUnreachable();
    void everyCallIsUnreachableAndNoneHangs();
};

// Called before the application object is created.
void NoKeychainTest::initMain()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("XDG_CURRENT_DESKTOP");
}

void NoKeychainTest::aProbeFindsItUnreachable()
{
    KeychainVault vault;
    QObject asker;
    std::optional<VaultState> found;
    vault.probe(&asker, [&found](VaultState state) { found = state; });
    QTRY_VERIFY(found);
    QCOMPARE(*found, VaultState::Unreachable);
}

void NoKeychainTest::everyCallIsUnreachableAndNoneHangs()
{
    KeychainVault vault;
    const AskVault ask(vault);
    QCOMPARE(ask.write(u"a"_s, "hunter2"_ba).error(), VaultFault::Unreachable);
    QCOMPARE(ask.read(u"a"_s).error(), VaultFault::Unreachable);
    QCOMPARE(ask.remove(u"a"_s).error(), VaultFault::Unreachable);
    QCOMPARE(vault.state(), VaultState::Unreachable);
}

REEVE_GUILESS_TEST_MAIN(NoKeychainTest)
#include "test_nokeychain.moc"
