// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Reads from the server what the form of a case offers: custom fields, templates, connectors, tags, assignees. Each is
// a request of its own, and a case can be written without any of them.

#include <QObject>
#include <QPointer>

#include "models/cases/caseconfiguration.h"
#include "models/kibana/client.h"

namespace reeve {

class CaseSources : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Forgets everything and reads anew. Null: nothing is read. client outlives its use here.
    void setClient(Client *client, CaseOwner owner);
    void setOwner(CaseOwner owner); // reads configuration and tags anew, which belong to an owner
    void fetchMissing(); // reads again where an earlier request failed
    // Searches for assignees; answered by suggested() or suggestionFailed(). A later search replaces an earlier one.
    void suggest(const QString &name);

    bool isLoadingConfiguration() const { return m_configurationCall != nullptr; }
    const CaseConfiguration &configuration() const { return m_configuration; } // isKnown is false until it was read
    const QList<ConnectorInfo> &connectors() const { return m_connectors; }
    bool hasConnectors() const { return m_hasConnectors; } // the list was read; it may be empty
    const QStringList &tags() const { return m_tags; } // tags of existing cases

Q_SIGNALS:
    void configurationChanged();
    void configurationFailed(const reeve::ApiError &error);
    void connectorsChanged();
    void tagsChanged();
    void suggested(const QList<reeve::CaseAssignee> &people);
    void suggestionFailed(const reeve::ApiError &error);

private:
    void fetchConfiguration(); // and the tags
    void fetchConnectors();

    QPointer<Client> m_client{};
    CaseOwner m_owner = CaseOwner::SecuritySolution;
    CaseConfiguration m_configuration{};
    QList<ConnectorInfo> m_connectors{};
    bool m_hasConnectors = false;
    QStringList m_tags{};
    Call m_configurationCall{};
    Call m_connectorsCall{};
    Call m_tagsCall{};
    Call m_suggestionCall{};
};

}
