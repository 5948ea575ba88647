// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows in the detail pane what is selected in the table, and has read what somebody looks at there.

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
    // Both outlive it.
    SelectionDetails(EndpointTable &table, DetailPane &pane, QObject *parent = nullptr);

    // Both outlive their stay; null: the pane is empty at once.
    void setInventory(Session *session, EndpointInventory *inventory);
    QList<Endpoint> selected() const; // in the order of the table
    void show(); // what is selected now
    void stopReading();

Q_SIGNALS:
    // all: how many are selected; endpoints: the first of them, as many as a new case has room for. Never empty.
    void caseRequested(const QList<reeve::Endpoint> &endpoints, qsizetype all);

private:
    void showOne(const Endpoint &endpoint);
    void connectTabs();
    void want(); // what the tab in front needs
    void retry();
    QString explain(const FailedCall &call) const;
    void wantCase();
    qsizetype roomInCase(const QList<int> &rows) const; // for so many of them
    void openInKibana(int row);

    EndpointTable &m_table;
    DetailPane &m_pane;
    EndpointDetails *m_details;
    Session *m_session = nullptr;
    EndpointInventory *m_inventory = nullptr;
    QString m_shownId{}; // of the one endpoint in the pane
};

}
