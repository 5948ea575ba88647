// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The operating system's keychain: Secret Service, KWallet, macOS Keychain or Windows Credential Store.
// To be used on one thread. QtKeychain queues jobs process-wide: while a prompt to unlock is open, every later call
// waits.

#include <memory>

#include "models/vault/vault.h"

namespace reeve {

class KeychainVault final : public Vault
{
public:
    using ProbeDone = std::function<void(VaultState)>;

    // service: the name under which the keychain lists the entries.
    explicit KeychainVault(QString service = QStringLiteral("reeve"));

    // As of the last answer; Unreachable before the first one.
    VaultState state() const override { return *m_state; }
    // Finds out the state without unlocking anything: reads a key that never exists, and checks whether the default
    // collection is locked.
    void probe(QObject *context, ProbeDone done);

    void read(const QString &key, QObject *context, ReadDone done) override;
    void write(const QString &key, const Secret &secret, QObject *context, WriteDone done) override;
    void remove(const QString &key, QObject *context, WriteDone done) override;

private:
    QString m_service;
    std::shared_ptr<VaultState> m_state; // shared with jobs, which may outlive the vault
};

}
