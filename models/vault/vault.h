// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Storage for secrets: the operating system's keychain (KeychainVault), or the memory of this process where there is
// none (SessionVault). Callers use the interface and need not know which.

#include <QString>
#include <functional>
#include <tl/expected.hpp>

#include "models/base/secret.h"

class QObject;

namespace reeve {

enum class VaultState {
    Ready, // the system keychain answers
    Locked, // the keychain is there, and locked
    Unreachable, // no keychain service answers
    Waiting, // a request has not been answered for a second; the keychain may be asking the user to unlock it
    SessionOnly, // secrets are in memory until the program ends
};

// Whether secrets can be kept there, perhaps after the user has unlocked it.
constexpr bool isThere(VaultState keychain)
{
    return keychain == VaultState::Ready || keychain == VaultState::Locked || keychain == VaultState::Waiting;
}

enum class VaultFault {
    Missing, // nothing is stored under that key
    Locked, // the user or the system refused access; never "wrong password"
    Unreachable, // the keychain service did not answer or failed
};

class Vault
{
public:
    using ReadDone = std::function<void(tl::expected<Secret, VaultFault>)>;
    using WriteDone = std::function<void(tl::expected<void, VaultFault>)>;

    virtual ~Vault() = default;
    virtual VaultState state() const = 0;
    // Asynchronous: done is called once, on the thread of context, later than the call; never after context is
    // destroyed.
    virtual void read(const QString &key, QObject *context, ReadDone done) = 0;
    virtual void write(const QString &key, const Secret &secret, QObject *context, WriteDone done) = 0;
    virtual void remove(const QString &key, QObject *context, WriteDone done) = 0; // an absent key is no error
};

// Prefix of the keys of a profile's secrets: "profile/<uuid>/secret". See models/connection/secretkeys.h for whole
// keys.
QString vaultKey(const QString &profileId);
// Prefix of the keys of its proxy's password: "profile/<uuid>/proxy-password".
QString proxyVaultKey(const QString &profileId);

}
