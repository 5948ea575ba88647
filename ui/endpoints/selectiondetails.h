// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows in the detail pane what is selected in the table, and fetches the document of the one endpoint looked at.

#include <QList>
#include <QObject>

#include "models/endpoints/endpoint.h"
#include "models/kibana/client.h"

namespace reeve {

class DetailPane;
class DocumentFetch;
class EndpointInventory;
class EndpointTable;
class Session;

class SelectionDetails : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    SelectionDetails(EndpointTable &table, DetailPane &pane, QObject *parent = nullptr);

    // Both outlive their stay; null: the pane is empty at once.
    void follow(Session *session, EndpointInventory *inventory);
    QList<Endpoint> selected() const; // in the order of the table
    void show(); // what is selected now
    void stopReading();

Q_SIGNALS:
    void caseWanted(const QList<reeve::Endpoint> &endpoints); // never empty

private:
    void showOne(const Endpoint &endpoint);
    void takeDocument(const QString &agentId, const QJsonObject &document);
    void takeFailure(const QString &agentId, const ApiRequest &request, const ApiError &error);
    void wantCase();
    void openInKibana(int row);

    EndpointTable &m_table;
    DetailPane &m_pane;
    DocumentFetch *m_fetch;
    Session *m_session = nullptr;
    EndpointInventory *m_inventory = nullptr;
    QString m_shownId{}; // of the one endpoint in the pane
};

}
