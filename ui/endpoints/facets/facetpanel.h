// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The panel beside the table that filters it: for some columns, their values with numbers of rows. It shows what it is
// given and emits what the user chooses.

#include <QWidget>

#include "models/endpoints/rows/facets.h"

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace reeve {

class FacetSection;
class OlderThan;
class SecondaryLabel;

class FacetPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FacetPanel(QWidget *parent = nullptr);

    void showFacets(const QList<Facet> &facets);
    // Each replaces the values by a hint why there are none.
    void showLive(); // Live mode; offers to load the whole fleet
    void showFilterProblem(); // the filter is not understood
    void showLoading(); // the fleet is not loaded completely
    void reset(); // clears values, search texts and counts
    void showSearchText(const QString &text); // of the filter box: its conditions on ages and versions

    QStringList closedSections() const; // endpointColumnName() of each
    void setClosedSections(const QStringList &names);

Q_SIGNALS:
    void chosen(reeve::EndpointColumn column, const QStringList &values); // values: all chosen ones of the column
    void olderThanChosen(reeve::EndpointColumn column, const QString &value); // value: see olderthan.h; empty: none
    void clearRequested();
    void wholeFleetRequested();
    void closeRequested();
    void openSectionsChanged(); // by the user

private:
    QWidget *buildHeader();
    QWidget *buildOlderThan();
    QWidget *buildSections();
    QWidget *buildHint();
    void showVersions(const Facet &facet);
    void showHint(const QString &text, bool canLoad);
    QToolButton *addHeaderButton(const QString &name, const QString &help);

    QToolButton *m_clear;
    SecondaryLabel *m_hint;
    QPushButton *m_load;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QList<OlderThan *> m_olderThan{};
    QList<FacetSection *> m_sections{};
};

}
