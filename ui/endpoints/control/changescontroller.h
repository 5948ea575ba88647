// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Where changes since the last look come together: the button beside the counts, the panel below the table, the message
// above it while it is narrowed to them, and the last look itself. Marking as seen takes that narrowing away.

#include <QObject>
#include <QTimer>
#include <memory>

#include "models/endpoints/query/endpointquery.h"
#include "models/endpoints/values/changekind.h"

class QToolButton;

namespace reeve {

class ChangePanel;
class EndpointInventory;
class InventoryArea;
class FleetBaseline;
class MessageBar;
class QueryController;
class RowStore;
class SidePane;
struct Profile;

class ChangesController : public QObject
{
    Q_OBJECT
public:
    // All outlive it. folder: where looks are kept; empty: only while the connection is open.
    ChangesController(ChangePanel &panel, SidePane &pane, InventoryArea &area, QueryController &desk, QString folder,
        QObject *parent = nullptr);
    ~ChangesController() override;

    void setInventory(const Profile &profile, EndpointInventory &inventory); // outlives its stay
    void close();
    void showOpen(bool open); // on the button; emits nothing

private:
    void connectPanel();
    void showSoon();
    void show();
    void showButton(const QString &reason);
    void showMessage(const QString &reason);
    QString reasonForNone() const; // why nothing is compared; empty: it is
    void narrow(const ChangeKinds &kinds);
    void mark();
    void note(const QString &agentId, const QString &note); // empty: none
    void dropStaleNote();
    void choose(ChangeKind kind, const QString &agentId, const QString &host);

    ChangePanel &m_panel;
    SidePane &m_pane;
    InventoryArea &m_area;
    QueryController &m_desk;
    QString m_folder;
    QToolButton *m_button;
    MessageBar *m_only;
    EndpointInventory *m_inventory = nullptr;
    std::unique_ptr<FleetBaseline> m_look{};
    QTimer m_soon{};
    QString m_said{}; // by the message
    QString m_noted{}; // agent id of the chosen change that the panel has a note about; empty: none
    EndpointQuery m_notedQuery{}; // what the note is true for
    std::weak_ptr<const RowStore> m_notedRows{};
};

}
