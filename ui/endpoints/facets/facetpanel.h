// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands beside the table to filter it by: for each of some columns its values with their counts. Shows what it
// is given, and says what the person chose.

#include <QWidget>

#include "models/endpoints/rows/facets.h"

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace reeve {

class FacetSection;
class SecondaryLabel;

class FacetPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FacetPanel(QWidget *parent = nullptr);

    void showFacets(const QList<Facet> &facets);
    // There are no counts, because the server pages: says what would bring them.
    void showLive();
    void showUnclear(); // nobody can tell what the filter means, so nothing is counted
    void showLoading(); // there are no counts before everything is here
    void reset(); // nothing of a fleet stays

    QStringList closedSections() const; // names of columns
    void setClosedSections(const QStringList &names);

Q_SIGNALS:
    void chosen(reeve::EndpointColumn column, const QStringList &values); // all that are chosen in it now
    void clearRequested();
    void wholeFleetRequested();
    void closeRequested();
    void sectionsFolded();

private:
    QWidget *buildHeader();
    QWidget *buildSections();
    QWidget *buildHint();
    void showHint(const QString &text, bool canLoad);
    QToolButton *addHeaderButton(const QString &name, const QString &help);

    QToolButton *m_clear;
    SecondaryLabel *m_hint;
    QPushButton *m_load;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QList<FacetSection *> m_sections{};
};

}
