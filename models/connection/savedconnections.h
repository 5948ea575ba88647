// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Profiles together with their secrets: saved, opened and removed in one go, so that neither is left alone.

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
    std::optional<VaultFault> vault{}; // set when the vault refused; otherwise it was the settings file
    bool changedElsewhere = false; // another window or program saved or deleted the connection meanwhile
    QString sentence{}; // what happened and what to do, without any secret

    bool operator==(const ConnectionProblem &) const = default;
};

// Answers come once, later than the call, and not when the asker has gone; what was begun is finished all the same.
class SavedConnections : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(tl::expected<void, ConnectionProblem>)>;
    using DraftDone = std::function<void(tl::expected<ConnectionDraft, ConnectionProblem>)>;
    using IdDone = std::function<void(tl::expected<QUuid, ConnectionProblem>)>;

    // All three outlive this. keychain may itself be a session vault, where there is no keychain.
    SavedConnections(ProfileStore &store, Vault &keychain, Vault &session, QObject *parent = nullptr);

    ProfileStore &store() const { return m_store; }

    // The secrets first, then the profile: after a refusal of the vault no profile has changed. Secrets that move
    // between keychain and session are taken along and then removed where they were. A draft with a basis is refused
    // when that is not what is stored now.
    void save(const ConnectionDraft &draft, QObject *asker, Done done);
    // The profile with its secrets. A certificate without a stored passphrase has an empty one, and so has a proxy
    // without a stored password.
    void open(const QUuid &id, QObject *asker, DraftDone done);
    // The same draft with the secrets it keeps filled in.
    void withSecret(const ConnectionDraft &draft, QObject *asker, DraftDone done);
    // Gives up what this asker has under way: no profile is written, and what was written for it is taken back.
    void abandon(QObject *asker);
    // The secrets of a connection as it stands there, whatever is saved by now; Missing when they are for another one.
    void secretsOf(const Profile &profile, QObject *asker, DraftDone done);
    // The same connection once more under a name of its own, with its secrets. The answer is its id.
    void duplicate(const QUuid &id, QObject *asker, IdDone done);
    // The secrets first. While the keychain is locked nothing is deleted; where it does not answer the profile is.
    void remove(const QUuid &id, QObject *asker, Done done);

private:
    struct Saving;
    Vault &vaultFor(SecretHome home) const;
    void readSecrets(const Profile &stored, DraftDone done);
    void readProxyPassword(const ConnectionDraft &draft, DraftDone done);
    void writeSecrets(const std::shared_ptr<Saving> &saving);
    void writeNextSecret(const std::shared_ptr<Saving> &saving);
    void rollBack(const std::shared_ptr<Saving> &saving, const ConnectionProblem &problem);
    static ConnectionProblem elsewhere(const std::optional<Profile> &now); // what is stored now
    void writeProfile(const std::shared_ptr<Saving> &saving);
    void tidyUp(const std::shared_ptr<Saving> &saving);
    void removeKeys(Vault &vault, const QStringList &keys, Vault::WriteDone done);
    void removeProfile(
        const std::shared_ptr<Saving> &saving, const QUuid &id, const tl::expected<void, VaultFault> &secrets);

    ProfileStore &m_store;
    Vault &m_keychain;
    Vault &m_session;
    std::vector<std::weak_ptr<Saving>> m_underway{};
};

// One sentence for the person, for reading or writing a secret.
QString vaultSentence(VaultFault fault);

}
