// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connection/savedconnections.h"

#include <QCoreApplication>
#include <QPointer>
#include <memory>

#include "models/profiles/profilestore.h"

namespace reeve {

namespace {

QString keyOf(const Profile &profile)
{
    return vaultKey(profile.id.toString(QUuid::WithoutBraces));
}

int effectivePort(const QUrl &address)
{
    return address.port(address.scheme() == u"https" ? 443 : 80);
}

// Calls done later, on the asker, unless it has gone.
template<typename Done, typename Answer> void answerLater(QPointer<QObject> asker, Done done, Answer answer)
{
    if (asker)
        QMetaObject::invokeMethod(
            asker, [done = std::move(done), answer = std::move(answer)] { done(answer); }, Qt::QueuedConnection);
}

tl::unexpected<ConnectionProblem> refusal(VaultFault fault)
{
    return tl::unexpected(ConnectionProblem{.vault = fault, .sentence = vaultSentence(fault)});
}

}

bool sharesSecret(const Profile &stored, const Profile &edited)
{
    return stored.id == edited.id && stored.address.scheme() == edited.address.scheme()
        && stored.address.host() == edited.address.host()
        && effectivePort(stored.address) == effectivePort(edited.address)
        && stored.authentication == edited.authentication && stored.username == edited.username;
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
    std::optional<Profile> before{}; // as it is stored now
    QPointer<QObject> asker{};
    Done done{};

    bool moves() const { return before && before->secretHome != draft.profile.secretHome; }
    void settle(tl::expected<void, ConnectionProblem> outcome)
    {
        draft.secret = {};
        answerLater(asker, std::move(done), std::move(outcome));
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

void SavedConnections::readSecret(const Profile &stored, DraftDone done)
{
    vaultFor(stored.secretHome).read(keyOf(stored), this, [stored, done = std::move(done)](const auto &secret) {
        const bool optional = stored.authentication == AuthenticationType::Certificate;
        if (!secret && !(optional && secret.error() == VaultFault::Missing))
            return done(refusal(secret.error()));
        done(ConnectionDraft{.profile = stored, .secret = secret.value_or(Secret())});
    });
}

void SavedConnections::save(const ConnectionDraft &draft, QObject *asker, Done done)
{
    auto saving = std::make_shared<Saving>();
    saving->draft = draft;
    saving->before = m_store.find(draft.profile.id);
    saving->asker = asker;
    saving->done = std::move(done);
    if (draft.keepsSecret && !saving->moves())
        return writeProfile(saving);
    if (!draft.keepsSecret)
        return writeSecret(std::move(saving));
    readSecret(*saving->before, [this, saving](tl::expected<ConnectionDraft, ConnectionProblem> stored) {
        if (!stored)
            return saving->settle(tl::unexpected(stored.error()));
        saving->draft.secret = std::move(stored->secret);
        writeSecret(saving);
    });
}

void SavedConnections::writeSecret(std::shared_ptr<Saving> saving)
{
    const auto written = [this, saving](const tl::expected<void, VaultFault> &outcome) {
        if (!outcome)
            return saving->settle(refusal(outcome.error()));
        writeProfile(saving);
    };
    const Profile &profile = saving->draft.profile;
    if (saving->draft.secret.isEmpty())
        vaultFor(profile.secretHome).remove(keyOf(profile), this, written);
    else
        vaultFor(profile.secretHome).write(keyOf(profile), saving->draft.secret, this, written);
}

void SavedConnections::writeProfile(const std::shared_ptr<Saving> &saving)
{
    const auto saved = m_store.save(saving->draft.profile);
    if (saved)
        return tidyUp(saving);
    const auto problem = tl::unexpected(ConnectionProblem{.sentence = saved.error()});
    if (saving->before) // an existing profile keeps working with the secret that was just entered for it
        return saving->settle(problem);
    const Profile &profile = saving->draft.profile;
    vaultFor(profile.secretHome).remove(keyOf(profile), this, [saving, problem](const auto &) {
        saving->settle(problem);
    });
}

void SavedConnections::tidyUp(const std::shared_ptr<Saving> &saving)
{
    if (!saving->moves())
        return saving->settle({});
    // The connection is saved and complete; a copy that the old place does not let go of changes nothing about that.
    vaultFor(saving->before->secretHome).remove(keyOf(*saving->before), this, [saving](const auto &) {
        saving->settle({});
    });
}

void SavedConnections::open(const QUuid &id, QObject *asker, DraftDone done)
{
    const auto profile = m_store.find(id);
    if (!profile)
        return answerLater(QPointer<QObject>(asker), std::move(done),
            tl::expected<ConnectionDraft, ConnectionProblem>(
                tl::unexpected(ConnectionProblem{.sentence = tr("This connection is not saved any more.")})));
    readSecret(*profile, [asker = QPointer<QObject>(asker), done = std::move(done)](const auto &draft) {
        if (asker)
            done(draft);
    });
}

void SavedConnections::withSecret(const ConnectionDraft &draft, QObject *asker, DraftDone done)
{
    if (!draft.keepsSecret)
        return answerLater(
            QPointer<QObject>(asker), std::move(done), tl::expected<ConnectionDraft, ConnectionProblem>(draft));
    open(draft.profile.id, asker,
        [draft, done = std::move(done)](tl::expected<ConnectionDraft, ConnectionProblem> stored) {
            if (stored && !sharesSecret(stored->profile, draft.profile))
                return done(refusal(VaultFault::Missing));
            if (stored)
                stored->profile = draft.profile;
            done(std::move(stored));
        });
}

void SavedConnections::remove(const QUuid &id, QObject *asker, Done done)
{
    auto saving = std::make_shared<Saving>();
    saving->before = m_store.find(id);
    saving->asker = asker;
    saving->done = std::move(done);
    if (const auto removed = m_store.remove(id); !removed)
        return saving->settle(tl::unexpected(ConnectionProblem{.sentence = removed.error()}));
    if (!saving->before)
        return saving->settle({});
    vaultFor(saving->before->secretHome).remove(keyOf(*saving->before), this, [saving](const auto &outcome) {
        saving->settle(outcome ? tl::expected<void, ConnectionProblem>() : refusal(outcome.error()));
    });
}

}
