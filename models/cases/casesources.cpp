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
    m_connectorsTold = false;
    m_suggestionCall.reset();
    Q_EMIT connectorsChanged();
    askForConnectors();
    setOwner(owner);
}

void CaseSources::setOwner(CaseOwner owner)
{
    m_owner = owner;
    m_configuration = {};
    m_tags.clear();
    askForOwner();
    Q_EMIT configurationChanged();
    Q_EMIT tagsChanged();
}

void CaseSources::askForTheMissing()
{
    if (!m_connectorsTold && !m_connectorsCall)
        askForConnectors();
    if (!m_configuration.told && !m_configurationCall) {
        askForOwner();
        Q_EMIT configurationChanged();
    }
}

void CaseSources::askForOwner()
{
    m_configurationCall.reset();
    m_tagsCall.reset();
    if (!m_client)
        return;
    m_configurationCall = ask<CaseConfiguration>(
        *m_client, caseConfiguration(m_owner), configurationIn, [this](const Outcome<CaseConfiguration> &outcome) {
            const Call done = std::move(m_configurationCall);
            if (!outcome)
                return Q_EMIT configurationRefused(outcome.error());
            m_configuration = *outcome;
            Q_EMIT configurationChanged();
        });
    m_tagsCall = ask<QStringList>(*m_client, listTags(m_owner), tagsIn, [this](const Outcome<QStringList> &outcome) {
        m_tags = outcome.value_or(QStringList());
        Q_EMIT tagsChanged();
    });
}

void CaseSources::askForConnectors()
{
    m_connectorsCall.reset();
    if (!m_client)
        return;
    m_connectorsCall = ask<QList<ConnectorInfo>>(
        *m_client, findConnectors(), connectorsIn, [this](const Outcome<QList<ConnectorInfo>> &outcome) {
            const Call done = std::move(m_connectorsCall);
            m_connectorsTold = outcome.has_value();
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
                Q_EMIT suggestionRefused(outcome.error());
        });
}

}
