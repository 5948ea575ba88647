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
    using StateChanged = std::function<void()>;

    // service: the name under which the keychain lists the entries.
    explicit KeychainVault(QString service = QStringLiteral("reeve"));
    ~KeychainVault() override;
    Q_DISABLE_COPY_MOVE(KeychainVault)

    // As of the last answer; Unreachable before the first one; Waiting while a request is not answered.
    VaultState state() const override { return m_status->waiting ? VaultState::Waiting : m_status->answered; }
    // changed is called whenever state() has another value; never after the vault is destroyed.
    void setStateChanged(StateChanged changed) { m_status->changed = std::move(changed); }
    // Finds out the state without unlocking anything: reads a key that never exists, and checks whether the default
    // collection is locked.
    void probe(QObject *context, ProbeDone done);

    void read(const QString &key, QObject *context, ReadDone done) override;
    void write(const QString &key, const Secret &secret, QObject *context, WriteDone done) override;
    void remove(const QString &key, QObject *context, WriteDone done) override;

    // Shared with jobs, which may outlive the vault.
    struct Status {
        VaultState answered = VaultState::Unreachable;
        int running = 0; // jobs
        bool waiting = false;
        StateChanged changed{};
    };

private:
    QString m_service;
    std::shared_ptr<Status> m_status;
};

}
