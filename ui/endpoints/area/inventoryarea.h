// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The middle of the endpoints page: messages, counts, loading progress, and the table or, without rows, the cause.
// Shows one inventory.

#include <QTimer>
#include <QWidget>

#include "models/diagnosis/emptyinventory.h"
#include "models/endpoints/inventory/endpointinventory.h"

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace reeve {

class ElidedLabel;
class EmptyInvestigation;
class EmptyScreen;
class EndpointTable;
class MessageBar;
class NotificationArea;
class Session;

class InventoryArea : public QWidget
{
    Q_OBJECT
public:
    explicit InventoryArea(QWidget *parent = nullptr);

    EndpointTable &table() const { return *m_table; }
    // Both outlive the area or the next call. Both null: no connection; everything shown is cleared.
    void setInventory(Session *session, EndpointInventory *inventory);
    NotificationArea &notifications() const { return *m_notifications; }
    void addBesideCounts(QWidget &widget); // takes ownership; right of the counts
    void addAboveTable(QWidget &widget); // takes ownership; directly above the table
    void setRefreshNote(const QString &note); // translated plain text shown after the counts; empty: none

Q_SIGNALS:
    void clearFiltersRequested();
    void narrowRequested(); // the user wants to restrict the filter, because Kibana's limit of rows is reached
    void wholeFleetRequested();
    void remedyRequested(reeve::Remedy remedy); // none of those that the area carries out itself
    void explanationRequested(const reeve::Diagnosis &diagnosis);
    void queryFailed(const reeve::ApiError &error, const reeve::Diagnosis &diagnosis); // loading failed
    void countsChanged(); // counts or state of the inventory, or the inventory itself

private:
    void buildLayout();
    void connectMessages();
    void onStateChanged(InventoryState state);
    void onCountsChanged();
    void showCounts();
    void announceLateRows();
    void onFailed(const ApiRequest &request, const ApiError &error);
    void showProgress();
    void showNotice();
    void showSortNotice();
    void showMiddle();
    void showFilterProblem(const QString &problem);
    bool showNoneChanged();
    void investigate();
    void onCauseFound(const EmptyInventoryFacts &facts);
    void onRemedyChosen(Remedy remedy);
    void retry();
    bool isFiltered() const;

    EndpointTable *m_table;
    EmptyScreen *m_empty;
    EmptyInvestigation *m_investigation;
    MessageBar *m_failure;
    MessageBar *m_notice; // Live mode: Kibana returns no more rows for this query
    MessageBar *m_sortNotice; // Live mode: Kibana does not sort the column as people do
    NotificationArea *m_notifications;
    ElidedLabel *m_counts;
    QBoxLayout *m_countsLine = nullptr;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QStackedWidget *m_middle;
    Session *m_session = nullptr;
    EndpointInventory *m_inventory = nullptr;
    Diagnosis m_lastFailure{};
    QString m_refreshNote{};
    QTimer m_minuteTimer{}; // updates the counts, whose times become dates at midnight
    bool m_isLateAnnounced = false; // to screen readers, for the present query
    bool m_noticeDismissed = false;
    bool m_sortNoticeDismissed = false; // until another column is sorted by
    bool m_reasonKnown = false; // the cause of the empty table is on the screen
    QString m_filterProblem{}; // on the screen; empty: none
};

}
