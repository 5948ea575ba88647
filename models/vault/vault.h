// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where secrets live: the operating system's keychain, or this session's memory where there is none.
// "Unavailable" is an implementation (SessionVault), never an if at each use.

#include <QString>
#include <functional>
#include <tl/expected.hpp>

#include "models/base/secret.h"

class QObject;

namespace reeve {

enum class VaultState {
    Ready, // the system keychain answers
    Locked, // it is there, and locked
    Unreachable, // no keychain service answers
    SessionOnly, // secrets are kept in memory until the program ends
};

enum class VaultFault {
    Missing, // nothing stored under that key
    Locked, // the person or the system refused access; never "wrong password"
    Unreachable, // the keychain service did not answer or failed
};

class Vault
{
public:
    using ReadDone = std::function<void(tl::expected<Secret, VaultFault>)>;
    using WriteDone = std::function<void(tl::expected<void, VaultFault>)>;

    virtual ~Vault() = default;
    virtual VaultState state() const = 0;
    // Each answers once on asker's thread, later than the call; never when asker has gone.
    virtual void read(const QString &key, QObject *asker, ReadDone done) = 0;
    virtual void write(const QString &key, const Secret &secret, QObject *asker, WriteDone done) = 0;
    virtual void remove(const QString &key, QObject *asker, WriteDone done) = 0; // an absent key is no error
};

// The key of a profile's secret: "profile/<uuid>/secret".
QString vaultKey(const QString &profileId);
// The key of its proxy's password: "profile/<uuid>/proxy-password".
QString proxyVaultKey(const QString &profileId);

}
