// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/spacequestion.h"

#include "models/connection/requests.h"

namespace reeve {

using namespace Qt::StringLiterals;

SpaceQuestion::SpaceQuestion(Client &client, QString space) : m_client(client), m_space(std::move(space))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SpaceQuestion::ask);
}

void SpaceQuestion::ask()
{
    if (m_space.isEmpty() || m_space == "default"_L1) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT answered(Answer::Exists); }, Qt::QueuedConnection);
        return;
    }
    m_call = reeve::ask<SpaceFacts>(m_client, oneSpace(m_space), readSpace, [this](const Outcome<SpaceFacts> &space) {
        if (space)
            Q_EMIT answered(Answer::Exists);
        else
            onError(space.error());
    });
}

void SpaceQuestion::onError(const ApiError &error)
{
    // A proxy may remove Kibana's name from the header. Kibana: "Saved object [space/nowhere] not found".
    const bool isKibanas = error.answeredBy == AnsweredBy::Kibana || error.serverSays.contains("[space/"_L1);
    if (error.fault == Fault::NotFound && isKibanas)
        return list(error);
    if (const auto pause = pauseAfter(error, -1, m_tries))
        return m_pause.start(*pause);
    if (affectsEveryRequest(error.fault) || breaksConnection(error.fault))
        Q_EMIT failed(oneSpace(m_space), error);
    else
        Q_EMIT answered(Answer::NotKnown);
}

void SpaceQuestion::list(const ApiError &error)
{
    m_call = reeve::ask<QList<SpaceFacts>>(
        m_client, listSpaces(), readSpaces, [this, error](const Outcome<QList<SpaceFacts>> &spaces) {
            QStringList ids;
            for (const SpaceFacts &space : spaces.value_or(QList<SpaceFacts>()))
                ids += space.id;
            Q_EMIT missing(oneSpace(m_space), error, ids);
        });
}

}
