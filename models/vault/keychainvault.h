// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The operating system's keychain: Secret Service, KWallet, macOS Keychain or Windows Credential Store.
// Use it on one thread. Jobs queue process-wide: while an unlock prompt waits for the person, every later call waits.

#include <memory>

#include "models/vault/vault.h"

namespace reeve {

class KeychainVault final : public Vault
{
public:
    using ProbeDone = std::function<void(VaultState)>;

    // service: the name the entries are filed under.
    explicit KeychainVault(QString service = QStringLiteral("reeve"));

    // What the last answer told; Unreachable until the first one, as nothing has answered yet.
    VaultState state() const override { return *m_state; }
    // Asks by reading a key that never exists, which unlocks nothing, and whether the default collection is locked.
    void probe(QObject *asker, ProbeDone done);

    void read(const QString &key, QObject *asker, ReadDone done) override;
    void write(const QString &key, const Secret &secret, QObject *asker, WriteDone done) override;
    void remove(const QString &key, QObject *asker, WriteDone done) override;

private:
    QString m_service;
    std::shared_ptr<VaultState> m_state; // shared with jobs, which may outlive the vault
};

}
