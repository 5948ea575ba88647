// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Keeps secrets in memory until the program ends, where no keychain is available or the user chose so.

#include <map>

#include "models/vault/vault.h"

namespace reeve {

class SessionVault final : public Vault
{
public:
    bool holds(const QString &key) const { return m_secrets.contains(key); }
    VaultState state() const override { return VaultState::SessionOnly; }
    void read(const QString &key, QObject *context, ReadDone done) override;
    void write(const QString &key, const Secret &secret, QObject *context, WriteDone done) override;
    void remove(const QString &key, QObject *context, WriteDone done) override;

private:
    std::map<QString, Secret> m_secrets{};
};

}
