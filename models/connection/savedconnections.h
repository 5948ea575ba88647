// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The saved connections: profiles together with their secrets. Saving, opening and removing handle both, so that
// neither is left without the other.

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "models/connection/connectiondraft.h"
#include "models/vault/vault.h"

namespace reeve {

class ProfileStore;

struct ConnectionProblem {
    std::optional<VaultFault> vault{}; // set when the vault refused; otherwise the settings file did
    bool changedElsewhere = false; // another window or program saved or deleted the connection meanwhile
    QString sentence{}; // translated: the failure and what to do; no secret

    bool operator==(const ConnectionProblem &) const = default;
};

// Asynchronous: done is called once, on the thread of this, later than the call, and not after context is destroyed. An
// operation that has begun is completed even then, except after abandon().
class SavedConnections : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(tl::expected<void, ConnectionProblem>)>;
    using DraftDone = std::function<void(tl::expected<ConnectionDraft, ConnectionProblem>)>;
    using IdDone = std::function<void(tl::expected<QUuid, ConnectionProblem>)>;

    // All three outlive this. keychain may be a session vault where there is no keychain.
    SavedConnections(ProfileStore &store, Vault &keychain, Vault &session, QObject *parent = nullptr);

    ProfileStore &store() const { return m_store; }

    // Writes the secrets, then the profile: when the vault refuses, no profile has changed. When the secrets move
    // between keychain and session, those kept are copied first and then removed from the old place. Fails with
    // changedElsewhere when draft.basis is set and differs from the stored profile.
    void save(const ConnectionDraft &draft, QObject *context, Done done);
    // Reads the profile with its secrets. A certificate without a stored passphrase has an empty one, and so has a
    // proxy without a stored password.
    void open(const QUuid &id, QObject *context, DraftDone done);
    // Returns the draft with the secrets that it keeps filled in.
    void withSecret(const ConnectionDraft &draft, QObject *context, DraftDone done);
    // Cancels the saves of this context: no profile is written, and secrets already written for it are removed.
    void abandon(QObject *context);
    // Reads the secrets of the profile as given, whatever is stored by now. Missing when they belong to another server
    // or user.
    void secretsOf(const Profile &profile, QObject *context, DraftDone done);
    // Saves a copy of the connection under a free name, with its secrets. The answer is the id of the copy.
    void duplicate(const QUuid &id, QObject *context, IdDone done);
    // Removes the secrets, then the profile. A locked keychain keeps both; where it does not answer, the profile is
    // removed.
    void remove(const QUuid &id, QObject *context, Done done);

private:
    struct Saving;
    Vault &vaultFor(SecretHome home) const;
    void readSecrets(const Profile &stored, DraftDone done);
    void readProxyPassword(const ConnectionDraft &draft, DraftDone done);
    void writeSecrets(const std::shared_ptr<Saving> &saving);
    void writeNextSecret(const std::shared_ptr<Saving> &saving);
    void rollBack(const std::shared_ptr<Saving> &saving, const ConnectionProblem &problem);
    static ConnectionProblem changedElsewhereProblem(const std::optional<Profile> &stored);
    void writeProfile(const std::shared_ptr<Saving> &saving);
    void removeOldSecrets(const std::shared_ptr<Saving> &saving);
    void removeKeys(Vault &vault, const QStringList &keys, Vault::WriteDone done);
    void removeProfile(
        const std::shared_ptr<Saving> &saving, const QUuid &id, const tl::expected<void, VaultFault> &secrets);

    ProfileStore &m_store;
    Vault &m_keychain;
    Vault &m_session;
    std::vector<std::weak_ptr<Saving>> m_underway{};
};

// Translated: one sentence for the user about a failure to read or write a secret.
QString vaultSentence(VaultFault fault);

}
