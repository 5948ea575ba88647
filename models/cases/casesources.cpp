// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casesources.h"

#include "models/cases/casereader.h"
#include "models/cases/caserequests.h"
#include "models/cases/configurationreader.h"

namespace reeve {

void CaseSources::setClient(Client *client, CaseOwner owner)
{
    m_client = client;
    m_connectors.clear();
    m_hasConnectors = false;
    m_suggestionCall.reset();
    Q_EMIT connectorsChanged();
    fetchConnectors();
    setOwner(owner);
}

void CaseSources::setOwner(CaseOwner owner)
{
    m_owner = owner;
    m_configuration = {};
    m_tags.clear();
    fetchConfiguration();
    Q_EMIT configurationChanged();
    Q_EMIT tagsChanged();
}

void CaseSources::fetchMissing()
{
    if (!m_hasConnectors && !m_connectorsCall)
        fetchConnectors();
    if (!m_configuration.isKnown && !m_configurationCall) {
        fetchConfiguration();
        Q_EMIT configurationChanged();
    }
}

void CaseSources::fetchConfiguration()
{
    m_configurationCall.reset();
    m_tagsCall.reset();
    if (!m_client)
        return;
    m_configurationCall = ask<CaseConfiguration>(
        *m_client, caseConfiguration(m_owner), configurationIn, [this](const Outcome<CaseConfiguration> &outcome) {
            const Call done = std::move(m_configurationCall);
            if (!outcome)
                return Q_EMIT configurationFailed(outcome.error());
            m_configuration = *outcome;
            Q_EMIT configurationChanged();
        });
    m_tagsCall = ask<QStringList>(*m_client, listTags(m_owner), tagsIn, [this](const Outcome<QStringList> &outcome) {
        m_tags = outcome.value_or(QStringList());
        Q_EMIT tagsChanged();
    });
}

void CaseSources::fetchConnectors()
{
    m_connectorsCall.reset();
    if (!m_client)
        return;
    m_connectorsCall = ask<QList<ConnectorInfo>>(
        *m_client, findConnectors(), connectorsIn, [this](const Outcome<QList<ConnectorInfo>> &outcome) {
            const Call done = std::move(m_connectorsCall);
            m_hasConnectors = outcome.has_value();
            m_connectors = outcome.value_or(QList<ConnectorInfo>());
            Q_EMIT connectorsChanged();
        });
}

void CaseSources::suggest(const QString &name)
{
    if (!m_client)
        return;
    m_suggestionCall = ask<QList<CaseAssignee>>(
        *m_client, suggestAssignees(name, m_owner), assigneesIn, [this](const Outcome<QList<CaseAssignee>> &outcome) {
            if (outcome)
                Q_EMIT suggested(*outcome);
            else
                Q_EMIT suggestionFailed(outcome.error());
        });
}

}
