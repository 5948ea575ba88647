// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The saved connections: profiles in the settings file together with their secrets in a vault. Each operation handles
// both, so that neither is left without the other.

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
    std::optional<VaultFault> vault{}; // set if the vault failed
    bool changedElsewhere = false; // another window or program saved or deleted the connection during editing
    QString sentence{}; // translated: the failure and what to do; no secret

    bool operator==(const ConnectionProblem &) const = default;
};

// Asynchronous: done is called once, later than the call, and not after context is destroyed. Destroying context does
// not stop an operation; abandon() stops a save. Use it, and create every context, on one thread.
class SavedConnections : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(tl::expected<void, ConnectionProblem>)>;
    using DraftDone = std::function<void(tl::expected<ConnectionDraft, ConnectionProblem>)>;
    using IdDone = std::function<void(tl::expected<QUuid, ConnectionProblem>)>;

    // All three must outlive this object. keychain and session store the secrets of profiles whose secretHome is
    // Keychain or Session. keychain may be a session vault if the system has no keychain.
    SavedConnections(ProfileStore &store, Vault &keychain, Vault &session, QObject *parent = nullptr);

    ProfileStore &store() const { return m_store; }

    // Writes the secrets, then the profile. If either fails, the profile is unchanged and keys that are new in the
    // vault are removed again; a secret that was overwritten stays new. If the profile's secretHome changes, secrets
    // that the draft keeps are copied to the other vault and then removed from the old one. Fails with changedElsewhere
    // if draft.basis is set and differs from the stored profile.
    void save(const ConnectionDraft &draft, QObject *context, Done done);
    // Reads the stored profile and its secrets. A passphrase of a certificate key or a proxy password that is not
    // stored is empty; a missing API key or password is the error VaultFault::Missing, and so is one stored for another
    // server, kind of sign-in or user.
    void open(const QUuid &id, QObject *context, DraftDone done);
    // Passes the draft to done, with the secrets that it keeps read from the vault. Fails with VaultFault::Missing if
    // sharesSecret() is false for the stored profile and the draft. The proxy password is empty if
    // sharesProxyPassword() is false.
    void withSecret(const ConnectionDraft &draft, QObject *context, DraftDone done);
    // Cancels the saves of this context whose profile is not written yet: done is not called, and keys that are new in
    // the vault are removed again.
    void abandon(QObject *context);
    // As open(), for the profile passed, even if another one is stored by now.
    void secretsOf(const Profile &profile, QObject *context, DraftDone done);
    // Saves a copy of the connection and its secrets under a name that is not used yet. Passes the copy's id to done.
    void duplicate(const QUuid &id, QObject *context, IdDone done);
    // Removes the secrets, then the profile. If the keychain is locked, both are kept. If it does not answer, the
    // profile is removed, and done still receives an error, as the secret may remain. An unknown id is no error.
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

// Returns a translated text for the user: why a secret could not be read or written, and what to do.
QString vaultSentence(VaultFault fault);

}
