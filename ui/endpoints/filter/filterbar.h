// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The toolbar of the inventory: search, KQL, host statuses, reading mode, refresh, columns, export. Wraps.

#include <QDateTime>
#include <QWidget>

#include "models/endpoints/inventory/endpointinventory.h"

class QToolButton;

namespace reeve {

class FilterHint;
class KqlField;
class ReadingModeSwitch;
class SearchField;
class StatusChips;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    // Words as they stand, applied KQL, host statuses; those are a choice among the rows where the whole fleet is here.
    // Other choices and the sort order are none of this bar and stay as in base.
    EndpointQuery applyTo(EndpointQuery base) const;
    void showQuery(const EndpointQuery &query); // emits nothing
    void showChosen(const EndpointQuery &query); // host statuses, and how much is chosen; emits nothing
    void showFacets(const QList<Facet> &facets); // counts on the chips; empty: none
    bool isFiltering() const;

    ReadingMode mode() const;
    void setMode(ReadingMode mode); // emits nothing
    void setKqlProblem(const QString &problem);
    void setConnected(bool connected);
    void setDetailsShown(bool shown); // emits nothing
    void setFacetsShown(bool shown); // emits nothing

    void editWords(); // takes the keyboard, as Ctrl+F does
    QToolButton *facetsButton() const { return m_facets; }
    QToolButton *detailsButton() const { return m_details; }
    QToolButton *columnsButton() const { return m_columns; }
    QToolButton *refreshEveryButton() const { return m_refreshEvery; }
    QToolButton *viewsButton() const { return m_views; }

Q_SIGNALS:
    void searchTextEdited(const QString &words); // at once
    void filterSettled(); // after a pause of typing, or at once for everything else
    void modeChosen(reeve::ReadingMode mode);
    void refreshRequested();
    void exportRequested();
    void kqlRequested(); // the whole filter as KQL
    void columnsRequested();
    void detailsToggled(bool shown);
    void facetsToggled(bool shown);

private:
    void buildSearch();
    QWidget *buildCommands();
    void buildLayout();
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text, const QString &help);
    void toggleKql(bool on);
    void explainWords();

    SearchField *m_search;
    FilterHint *m_note;
    QToolButton *m_facets;
    QToolButton *m_kqlToggle;
    QToolButton *m_sendKql;
    KqlField *m_kql;
    StatusChips *m_chips;
    ReadingModeSwitch *m_mode;
    QToolButton *m_refresh;
    QToolButton *m_refreshEvery;
    QToolButton *m_views;
    QToolButton *m_columns;
    QToolButton *m_export;
    QToolButton *m_details;
};

}
