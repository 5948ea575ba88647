// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The middle of the page: messages, counts, progress, the bar of host statuses, and the table or why there is none. Follows one inventory.

#include <QTimer>
#include <QWidget>

#include "models/diagnosis/emptyinventory.h"
#include "models/endpoints/inventory/endpointinventory.h"

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace reeve {

class EmptyInvestigation;
class EmptyScreen;
class EndpointTable;
class HealthBar;
class MessageBar;
class SecondaryLabel;
class NotificationArea;
class Session;

class InventoryArea : public QWidget
{
    Q_OBJECT
public:
    explicit InventoryArea(QWidget *parent = nullptr);

    EndpointTable &table() const { return *m_table; }
    HealthBar &health() const { return *m_health; }
    // Both outlive their stay here; null: nothing of the old connection stays on the screen.
    void setInventory(Session *session, EndpointInventory *inventory);
    NotificationArea &remarks() const { return *m_remarks; }
    void placeBesideCounts(QWidget &widget);
    void placeAboveTable(QWidget &widget);
    void setRefreshNote(const QString &note); // said behind the counts, plain text; empty: nothing

Q_SIGNALS:
    void clearFiltersRequested();
    void narrowRequested();
    void wholeFleetRequested();
    void remedyRequested(reeve::Remedy remedy);
    void explanationRequested(const reeve::Diagnosis &diagnosis);
    void refused(const reeve::ApiError &error, const reeve::Diagnosis &diagnosis); // the last reading failed
    void answered(); // counts or state have changed

private:
    void buildLayout();
    void connectMessages();
    void onStateChanged(InventoryState state);
    void onCountsChanged();
    void showCounts();
    void sayLate();
    void onFailed(const ApiRequest &request, const ApiError &error);
    void showProgress();
    void showNotice();
    void showMiddle();
    void showFilterProblem(const QString &problem);
    bool showNoneChanged();
    void askWhyEmpty();
    void conclude(const EmptyInventoryFacts &facts);
    void applyRemedy(Remedy remedy);
    void retry();
    bool isFiltered() const;

    EndpointTable *m_table;
    EmptyScreen *m_empty;
    EmptyInvestigation *m_investigation;
    MessageBar *m_failure;
    MessageBar *m_notice; // the window of Kibana is reached
    NotificationArea *m_remarks;
    SecondaryLabel *m_counts;
    QBoxLayout *m_countsLine = nullptr;
    HealthBar *m_health;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QStackedWidget *m_middle;
    Session *m_session = nullptr;
    EndpointInventory *m_inventory = nullptr;
    Diagnosis m_lastFailure{};
    QString m_refreshNote{};
    QTimer m_minute{}; // what was read today is of yesterday some day
    bool m_isLateSaid = false; // to those who cannot see it
    bool m_noticeDismissed = false;
    bool m_reasonKnown = false; // why this reading brought no rows
    QString m_filterProblem{}; // on the screen
};

}
