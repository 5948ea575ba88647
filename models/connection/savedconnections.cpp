// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/savedconnections.h"

#include <QCoreApplication>
#include <QPointer>
#include <memory>
#include <utility>
#include <vector>

#include "models/connection/secretkeys.h"
#include "models/profiles/profilestore.h"

namespace reeve {

namespace {

// Calls done later, on the thread of context, unless that is destroyed before.
template<typename Done, typename Answer> void answerLater(QPointer<QObject> context, Done done, Answer answer)
{
    if (context)
        QMetaObject::invokeMethod(
            context, [done = std::move(done), answer = std::move(answer)] { done(answer); }, Qt::QueuedConnection);
}

tl::unexpected<ConnectionProblem> refusal(VaultFault fault)
{
    return tl::unexpected(ConnectionProblem{.vault = fault, .sentence = vaultSentence(fault)});
}

}

bool sharesSecret(const Profile &stored, const Profile &edited)
{
    return secretKey(stored) == secretKey(edited);
}

bool sharesProxyPassword(const Profile &stored, const Profile &edited)
{
    return stored.proxy.hasPassword() && proxyPasswordKey(stored) == proxyPasswordKey(edited);
}

QString vaultSentence(VaultFault fault)
{
    switch (fault) {
    case VaultFault::Missing:
        return SavedConnections::tr("The secret of this connection is not stored here any more. Enter it again.");
    case VaultFault::Locked:
        return SavedConnections::tr("The keychain is locked or access was refused. Unlock it and try again.");
    case VaultFault::Unreachable:
        return SavedConnections::tr("The keychain does not answer. The secret can be kept for this session only.");
    }
    return {};
}

struct SavedConnections::Saving {
    ConnectionDraft draft{};
    std::optional<Profile> before{}; // as stored before
    QPointer<QObject> context{};
    Done done{};

    struct Part {
        QString key{};
        Secret secret{}; // empty: the key is removed
    };
    std::vector<Part> parts{}; // still to be written to the vault
    QStringList fresh{}; // keys written so far that the connection did not have before
    bool abandoned = false;

    bool moves() const { return before && before->secretHome != draft.profile.secretHome; }
    // Returns the keys that other does not use in the same vault.
    QStringList without(const QStringList &keys, const std::optional<Profile> &other) const
    {
        QStringList left = keys;
        if (other && !moves())
            left.removeIf([other = secretKeys(*other)](const QString &key) { return other.contains(key); });
        return left;
    }
    void settle(tl::expected<void, ConnectionProblem> outcome)
    {
        draft.secret = {};
        draft.proxyPassword = {};
        parts.clear();
        answerLater(context, std::move(done), std::move(outcome));
    }
};

SavedConnections::SavedConnections(ProfileStore &store, Vault &keychain, Vault &session, QObject *parent)
    : QObject(parent), m_store(store), m_keychain(keychain), m_session(session)
{
}

Vault &SavedConnections::vaultFor(SecretHome home) const
{
    switch (home) {
    case SecretHome::Keychain:
        return m_keychain;
    case SecretHome::Session:
        return m_session;
    }
    return m_session;
}

void SavedConnections::readSecrets(const Profile &stored, DraftDone done)
{
    vaultFor(stored.secretHome)
        .read(secretKey(stored), this, [this, stored, done = std::move(done)](const auto &secret) {
            const bool optional = stored.authentication == AuthenticationType::Certificate;
            if (!secret && !(optional && secret.error() == VaultFault::Missing))
                return done(refusal(secret.error()));
            const ConnectionDraft draft{.profile = stored, .secret = secret.value_or(Secret())};
            if (!stored.proxy.hasPassword())
                return done(draft);
            readProxyPassword(draft, done);
        });
}

// A missing password is no error: the connection is opened, and the proxy asks for it.
void SavedConnections::readProxyPassword(const ConnectionDraft &draft, DraftDone done)
{
    vaultFor(draft.profile.secretHome)
        .read(proxyPasswordKey(draft.profile), this,
            [draft = ConnectionDraft(draft), done = std::move(done)](const auto &password) mutable {
                if (!password && password.error() != VaultFault::Missing)
                    return done(refusal(password.error()));
                draft.proxyPassword = password.value_or(Secret());
                done(std::move(draft));
            });
}

ConnectionProblem SavedConnections::changedElsewhereProblem(const std::optional<Profile> &stored)
{
    return {.changedElsewhere = true,
        .sentence = stored
            ? tr("Another window changed this connection while it was edited here. Saving replaces what was "
                 "saved there.")
            : tr("Another window deleted this connection while it was edited here. Saving brings it back, without a "
                 "secret that was stored.")};
}

void SavedConnections::save(const ConnectionDraft &draft, QObject *context, Done done)
{
    auto saving = std::make_shared<Saving>();
    std::erase_if(m_underway, [](const auto &each) { return each.expired(); });
    m_underway.push_back(saving);
    saving->draft = draft;
    saving->before = m_store.find(draft.profile.id);
    saving->context = context;
    saving->done = std::move(done);
    if (draft.basis && saving->before != draft.basis)
        return saving->settle(tl::unexpected(changedElsewhereProblem(saving->before)));
    if (!saving->moves() || !(draft.keepsSecret || draft.keepsProxyPassword))
        return writeSecrets(saving);
    readSecrets(*saving->before, [this, saving](tl::expected<ConnectionDraft, ConnectionProblem> stored) {
        if (!stored)
            return saving->settle(tl::unexpected(stored.error()));
        if (std::exchange(saving->draft.keepsSecret, false))
            saving->draft.secret = std::move(stored->secret);
        if (std::exchange(saving->draft.keepsProxyPassword, false))
            saving->draft.proxyPassword = std::move(stored->proxyPassword);
        writeSecrets(saving);
    });
}

void SavedConnections::abandon(QObject *context)
{
    for (const auto &each : m_underway) {
        if (const auto saving = each.lock(); saving && saving->context == context) {
            saving->abandoned = true;
            saving->context.clear();
        }
    }
}

void SavedConnections::writeSecrets(const std::shared_ptr<Saving> &saving)
{
    const ConnectionDraft &draft = saving->draft;
    if (!draft.keepsProxyPassword && draft.profile.proxy.hasPassword())
        saving->parts.push_back({proxyPasswordKey(draft.profile), draft.proxyPassword});
    if (!draft.keepsSecret)
        saving->parts.push_back({secretKey(draft.profile), draft.secret});
    writeNextSecret(saving);
}

void SavedConnections::writeNextSecret(const std::shared_ptr<Saving> &saving)
{
    if (saving->abandoned)
        return rollBack(saving, {});
    if (saving->parts.empty())
        return writeProfile(saving);
    const Saving::Part part = std::move(saving->parts.back());
    saving->parts.pop_back();
    const auto written = [this, saving, key = part.key](const tl::expected<void, VaultFault> &outcome) {
        if (!outcome)
            return rollBack(saving, refusal(outcome.error()).value());
        saving->fresh += saving->without({key}, saving->before);
        writeNextSecret(saving);
    };
    Vault &vault = vaultFor(saving->draft.profile.secretHome);
    if (part.secret.isEmpty())
        vault.remove(part.key, this, written);
    else
        vault.write(part.key, part.secret, this, written);
}

// Removes the keys written for a save that failed. A key that the connection had before stays, with its new secret.
void SavedConnections::rollBack(const std::shared_ptr<Saving> &saving, const ConnectionProblem &problem)
{
    removeKeys(vaultFor(saving->draft.profile.secretHome), saving->fresh,
        [saving, problem](const auto &) { saving->settle(tl::unexpected(problem)); });
}

// Removes every key, also after a failure. The outcome is the first failure.
void SavedConnections::removeKeys(Vault &vault, const QStringList &keys, Vault::WriteDone done)
{
    if (keys.isEmpty())
        return done({});
    vault.remove(keys.first(), this, [this, &vault, rest = keys.mid(1), done = std::move(done)](const auto &outcome) {
        removeKeys(vault, rest, [outcome, done](const auto &others) { done(outcome ? others : outcome); });
    });
}

void SavedConnections::writeProfile(const std::shared_ptr<Saving> &saving)
{
    // Read again, because writing to the keychain may have waited for the user to unlock it.
    const auto now = m_store.find(saving->draft.profile.id);
    if (saving->draft.basis && now != saving->draft.basis)
        return rollBack(saving, changedElsewhereProblem(now));
    const auto saved = m_store.save(saving->draft.profile);
    if (saved)
        return removeOldSecrets(saving);
    rollBack(saving, {.sentence = saved.error()});
}

// The connection is saved by now, so a failure to remove its old secrets is ignored.
void SavedConnections::removeOldSecrets(const std::shared_ptr<Saving> &saving)
{
    if (!saving->before)
        return saving->settle({});
    const QStringList left = saving->without(secretKeys(*saving->before), saving->draft.profile);
    removeKeys(vaultFor(saving->before->secretHome), left, [saving](const auto &) { saving->settle({}); });
}

void SavedConnections::open(const QUuid &id, QObject *context, DraftDone done)
{
    const auto profile = m_store.find(id);
    if (!profile)
        return answerLater(QPointer<QObject>(context), std::move(done),
            tl::expected<ConnectionDraft, ConnectionProblem>(
                tl::unexpected(ConnectionProblem{.sentence = tr("This connection is not saved any more.")})));
    readSecrets(*profile, [context = QPointer<QObject>(context), done = std::move(done)](const auto &draft) {
        if (context)
            done(draft);
    });
}

void SavedConnections::duplicate(const QUuid &id, QObject *context, IdDone done)
{
    const QPointer<QObject> waiting(context);
    open(id, this, [this, waiting, done = std::move(done)](tl::expected<ConnectionDraft, ConnectionProblem> draft) {
        if (!draft)
            return answerLater(waiting, done, tl::expected<QUuid, ConnectionProblem>(tl::unexpected(draft.error())));
        draft->profile.id = QUuid::createUuid();
        draft->profile.name = freeName(m_store.list(), draft->profile.name);
        save(*draft, waiting, [done, id = draft->profile.id](const auto &saved) {
            done(saved ? tl::expected<QUuid, ConnectionProblem>(id) : tl::unexpected(saved.error()));
        });
    });
}

void SavedConnections::withSecret(const ConnectionDraft &draft, QObject *context, DraftDone done)
{
    if (!draft.keepsSecret && !draft.keepsProxyPassword)
        return answerLater(
            QPointer<QObject>(context), std::move(done), tl::expected<ConnectionDraft, ConnectionProblem>(draft));
    open(draft.profile.id, context,
        [draft, done = std::move(done)](tl::expected<ConnectionDraft, ConnectionProblem> stored) {
            if (!stored)
                return done(std::move(stored));
            if (draft.keepsSecret && !sharesSecret(stored->profile, draft.profile))
                return done(refusal(VaultFault::Missing));
            ConnectionDraft whole{
                .profile = draft.profile, .secret = draft.secret, .proxyPassword = draft.proxyPassword};
            if (draft.keepsSecret)
                whole.secret = std::move(stored->secret);
            if (draft.keepsProxyPassword && sharesProxyPassword(stored->profile, draft.profile))
                whole.proxyPassword = std::move(stored->proxyPassword);
            done(std::move(whole));
        });
}

void SavedConnections::secretsOf(const Profile &profile, QObject *context, DraftDone done)
{
    readSecrets(profile, [context = QPointer<QObject>(context), done = std::move(done)](const auto &draft) {
        if (context)
            done(draft);
    });
}

void SavedConnections::remove(const QUuid &id, QObject *context, Done done)
{
    auto saving = std::make_shared<Saving>();
    saving->before = m_store.find(id);
    saving->context = context;
    saving->done = std::move(done);
    if (!saving->before)
        return saving->settle({});
    removeKeys(vaultFor(saving->before->secretHome), secretKeys(*saving->before),
        [this, saving, id](const auto &outcome) { removeProfile(saving, id, outcome); });
}

// Without its profile a secret could not be found again, so a locked keychain keeps both.
void SavedConnections::removeProfile(
    const std::shared_ptr<Saving> &saving, const QUuid &id, const tl::expected<void, VaultFault> &secrets)
{
    if (!secrets && secrets.error() == VaultFault::Locked)
        return saving->settle(tl::unexpected(ConnectionProblem{.vault = VaultFault::Locked,
            .sentence = tr("“%1” was not deleted, because its secret could not be: the keychain is locked or access "
                           "was refused. Unlock it and delete again.")
                            .arg(saving->before->name)}));
    if (const auto removed = m_store.remove(id); !removed)
        return saving->settle(tl::unexpected(ConnectionProblem{.sentence = removed.error()}));
    if (secrets)
        return saving->settle({});
    saving->settle(tl::unexpected(ConnectionProblem{.vault = secrets.error(),
        .sentence = tr("“%1” was deleted. The keychain does not answer, so its secret may still be there.")
                        .arg(saving->before->name)}));
}

}
