// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows the table's selection in the detail pane and loads what the pane's current tab needs.

#include <QList>
#include <QObject>

#include "models/endpoints/values/endpoint.h"

namespace reeve {

class DetailPane;
class EndpointDetails;
class EndpointInventory;
class EndpointTable;
class Session;
struct FailedCall;

class SelectionDetails : public QObject
{
    Q_OBJECT
public:
    // Both outlive this object.
    SelectionDetails(EndpointTable &table, DetailPane &pane, QObject *parent = nullptr);

    // Both outlive this object or the next call. Both null: no connection; the pane is emptied.
    void setInventory(Session *session, EndpointInventory *inventory);
    QList<Endpoint> selected() const; // in the order of the table
    void showSelection(); // updates the pane
    void stopReading(); // cancels requests under way, for a pane that is hidden

Q_SIGNALS:
    // endpoints: the first selected ones, as many as fit into a new case, at least one. all: number of selected
    // endpoints.
    void caseRequested(const QList<reeve::Endpoint> &endpoints, qsizetype all);

private:
    void showOne(const Endpoint &endpoint);
    void connectTabs();
    void requestParts(); // loads what the current tab needs
    void retry();
    QString explain(const FailedCall &call) const;
    void requestCase();
    qsizetype roomInCase(const QList<int> &rows) const; // number of these rows that fit into a new case
    void openInKibana(int row);

    EndpointTable &m_table;
    DetailPane &m_pane;
    EndpointDetails *m_details;
    Session *m_session = nullptr;
    EndpointInventory *m_inventory = nullptr;
    QString m_shownId{}; // agent id of the endpoint in the pane; empty: not one
};

}
