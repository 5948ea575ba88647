// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The honest fallback where no keychain answers: secrets in memory, wiped when the program ends.

#include <map>

#include "models/vault/vault.h"

namespace reeve {

class SessionVault final : public Vault
{
public:
    bool holds(const QString &key) const { return m_secrets.contains(key); }
    VaultState state() const override { return VaultState::SessionOnly; }
    void read(const QString &key, QObject *asker, ReadDone done) override;
    void write(const QString &key, const Secret &secret, QObject *asker, WriteDone done) override;
    void remove(const QString &key, QObject *asker, WriteDone done) override;

private:
    std::map<QString, Secret> m_secrets{};
};

}
