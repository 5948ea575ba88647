// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/console/sessioncontroller.h"

#include <QTimer>

#include "models/connection/session.h"
#include "models/connection/targetbuilder.h"
#include "models/connection/targetdiagnosis.h"
#include "models/diagnosis/family.h"
#include "models/profiles/profilestore.h"

namespace reeve {

using namespace Qt::StringLiterals;

SessionController::SessionController(SavedConnections &connections, RequestLog &log, QObject *parent)
    : QObject(parent), m_connections(connections), m_log(log)
{
}

SessionController::~SessionController() = default;

std::optional<Profile> SessionController::demoProfile() const
{
    return m_demo ? std::optional(m_demo->profile()) : std::nullopt;
}

void SessionController::open(const QUuid &id)
{
    if (m_demo && id == EmbeddedDemo::profileId())
        return openWith(m_demo->profile(), m_demo->secret());
    const std::optional<Profile> profile = m_connections.store().find(id);
    if (!profile)
        return;
    close();
    m_currentId = id;
    m_vaultRequest = std::make_unique<QObject>();
    Q_EMIT openingConnection(*profile);
    m_connections.open(id, m_vaultRequest.get(), [this, requested = *profile](const auto &draft) {
        m_vaultRequest.release()->deleteLater();
        if (!draft)
            return reportFailure(requested, draft.error());
        openWith(draft->profile, draft->secrets());
    });
}

tl::expected<void, QString> SessionController::openDemo(const DemoOptions &options)
{
    if (!m_demo) {
        auto started = EmbeddedDemo::start(options);
        if (!started)
            return tl::unexpected(started.error());
        m_demo = std::move(*started);
    }
    open(EmbeddedDemo::profileId());
    return {};
}

void SessionController::openWith(const Profile &profile, const ConnectionSecrets &secrets)
{
    close();
    m_currentId = profile.id;
    const auto target = targetFor(profile, secrets);
    if (!target) {
        Q_EMIT failed(profile, diagnose(target.error(), profile));
        return;
    }
    m_session = std::make_unique<Session>(profile, *target, &m_log);
    if (m_connections.store().find(profile.id)) {
        m_connections.store().setLastUsed(profile.id);
        connect(
            &m_session->client(), &Client::succeeded, this, [this] { storeLastSuccess(); }, Qt::SingleShotConnection);
    }
    Q_EMIT opened(m_session.get());
}

void SessionController::reportFailure(const Profile &profile, const ConnectionProblem &problem)
{
    Diagnosis diagnosis;
    diagnosis.id = problem.vault ? u"secret-unavailable"_s : u"connection-unreadable"_s;
    diagnosis.symptom = tr("The connection \"%1\" was not opened.").arg(profile.name);
    diagnosis.cause = problem.sentence;
    diagnosis.resolution = {tr("Unlock the keychain and try again, or enter the secret anew.")};
    diagnosis.remedies = {Remedy::Retry, Remedy::ReplaceSecret};
    if (profile.secretHome == SecretHome::Session && problem.vault == VaultFault::Missing) {
        diagnosis.id = sessionSecretGoneId;
        diagnosis.cause = tr("Its secret was kept for one session only, and that session has ended.");
        diagnosis.resolution = {tr("Enter the secret again. The system keychain would keep it for longer.")};
        diagnosis.remedies = {Remedy::ReplaceSecret};
    }
    diagnosis.seenAt = QDateTime::currentDateTimeUtc();
    Q_EMIT failed(profile, diagnosis);
}

void SessionController::close()
{
    m_vaultRequest.reset();
    m_currentId = {};
    if (!m_session)
        return;
    storeLastSuccess();
    Q_EMIT closed();
    m_session.reset();
}

// Called on the first success and when the session closes, so that the file is not written for every request.
void SessionController::storeLastSuccess()
{
    const Profile &profile = m_session->profile();
    const QDateTime when = m_session->workedAt(connectionFamily);
    if (when.isValid() && m_connections.store().find(profile.id))
        m_connections.store().setLastSuccess(profile.id, when);
}

void SessionController::fetchSecrets(const Profile &profile, std::function<void(ConnectionSecrets)> done)
{
    if (m_demo && profile.id == EmbeddedDemo::profileId()) {
        QTimer::singleShot(0, this, [done = std::move(done), secret = m_demo->secret()] { done(secret); });
        return;
    }
    m_connections.secretsOf(profile, this,
        [done = std::move(done)](const auto &draft) { done(draft ? draft->secrets() : ConnectionSecrets()); });
}

}
