// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Connects everything about changes since the last look: the inventory's baseline, the button beside the counts, the
// panel below the table, and the message above the table while it is restricted to changes. Marking as seen removes
// that restriction.

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
    // All references outlive the controller. folder: where baselines are saved; empty: they are not saved.
    ChangesController(ChangePanel &panel, SidePane &pane, InventoryArea &area, QueryController &queryController,
        QString folder, QObject *parent = nullptr);
    ~ChangesController() override;

    void setInventory(const Profile &profile, EndpointInventory &inventory); // inventory outlives this or reset()
    void reset(); // no connection
    void setPaneOpen(bool open); // updates the button; emits nothing

private:
    void connectPanel();
    void scheduleUpdate();
    void updateWidgets();
    void showButton(const QString &reason);
    void showMessage(const QString &reason);
    QString reasonWithoutChanges() const; // why nothing is compared, translated; empty: changes are available
    void setShownKinds(const ChangeKinds &kinds);
    void markAsSeen();
    void setNote(const QString &agentId, const QString &note); // both empty: none
    void clearStaleNote();
    void onChangeChosen(ChangeKind kind, const QString &agentId, const QString &host);

    ChangePanel &m_panel;
    SidePane &m_pane;
    InventoryArea &m_area;
    QueryController &m_queryController;
    QString m_folder;
    QToolButton *m_button;
    MessageBar *m_message;
    EndpointInventory *m_inventory = nullptr;
    std::unique_ptr<FleetBaseline> m_baseline{};
    QTimer m_updateTimer{};
    QString m_shownMessage{}; // text of m_message
    QString m_noteAgentId{}; // the endpoint that the panel has a note about; empty: none
    EndpointQuery m_noteQuery{}; // query and rows that the note is about
    std::weak_ptr<const RowStore> m_noteRows{};
};

}
