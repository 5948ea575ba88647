// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the form of a case wants to know from the server: custom fields, templates, connectors, tags, people.
// Each is asked on its own, and a case can be written without any of them.

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

    // Forgets everything and asks anew; null: nobody to ask.
    void setClient(Client *client, CaseOwner owner);
    void setOwner(CaseOwner owner); // configuration and tags belong to an owner
    void askForTheMissing(); // what was refused or not answered; what is known stays
    void suggest(const QString &name); // answers with suggested() or suggestionRefused()

    bool isAskingConfiguration() const { return m_configurationCall != nullptr; }
    const CaseConfiguration &configuration() const { return m_configuration; }
    const QList<ConnectorInfo> &connectors() const { return m_connectors; }
    bool connectorsTold() const { return m_connectorsTold; }
    const QStringList &tags() const { return m_tags; }

Q_SIGNALS:
    void configurationChanged();
    void configurationRefused(const reeve::ApiError &error);
    void connectorsChanged();
    void tagsChanged();
    void suggested(const QList<reeve::CaseAssignee> &people);
    void suggestionRefused(const reeve::ApiError &error);

private:
    void askForOwner();
    void askForConnectors();

    QPointer<Client> m_client{};
    CaseOwner m_owner = CaseOwner::SecuritySolution;
    CaseConfiguration m_configuration{};
    QList<ConnectorInfo> m_connectors{};
    bool m_connectorsTold = false;
    QStringList m_tags{};
    Call m_configurationCall{};
    Call m_connectorsCall{};
    Call m_tagsCall{};
    Call m_suggestionCall{};
};

}
