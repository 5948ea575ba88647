// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The toolbar of the endpoints page: search, facets, KQL, host statuses, reading mode, refresh, views, columns, export,
// details. Its items wrap.

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

    // Returns base with this bar's search text, applied KQL and host statuses. In Live mode statuses go into
    // hostStatuses, with the whole fleet into choices. Everything else stays as in base.
    EndpointQuery applyTo(EndpointQuery base) const;
    void showQuery(const EndpointQuery &query); // emits nothing
    void showChoices(const EndpointQuery &query); // host statuses and the number of choices; emits nothing
    void showFacets(const QList<Facet> &facets); // updates the counts on the chips; empty: none
    bool isFiltering() const;

    ReadingMode mode() const;
    void setMode(ReadingMode mode); // emits nothing
    void setKqlProblem(const QString &problem); // plain text below the KQL field; empty: none
    void setConnected(bool connected); // false disables the bar
    void setDetailsShown(bool shown); // emits nothing
    void setFacetsShown(bool shown); // emits nothing

    void focusSearch(); // as Ctrl+F: focuses the search field and selects its text
    QToolButton *facetsButton() const { return m_facets; }
    QToolButton *detailsButton() const { return m_details; }
    QToolButton *columnsButton() const { return m_columns; }
    QToolButton *refreshEveryButton() const { return m_refreshEvery; }
    QToolButton *viewsButton() const { return m_views; }

Q_SIGNALS:
    void searchTextEdited(const QString &text); // with each change
    void filterSettled(); // after a pause in typing, at once for every other change
    void modeChosen(reeve::ReadingMode mode);
    void refreshRequested();
    void exportRequested();
    void kqlRequested(); // the user wants to see the whole filter as KQL
    void columnsRequested();
    void detailsToggled(bool shown);
    void facetsToggled(bool shown);

private:
    void buildSearch();
    QWidget *buildCommands();
    void buildLayout();
    QToolButton *addButton(const QString &name, const QString &iconName, const QString &text, const QString &help);
    void onKqlToggled(bool on);
    void updateSearchHelp();

    SearchField *m_search;
    FilterHint *m_hint;
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
