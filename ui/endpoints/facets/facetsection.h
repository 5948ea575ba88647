// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One column of the facet panel: heading that folds, search where there are many values, the values, "Show all 23".

#include <QWidget>

#include "models/endpoints/rows/facets.h"

class QToolButton;

namespace reeve {

class FacetList;
class FacetModel;
class SearchField;

class FacetSection : public QWidget
{
    Q_OBJECT
public:
    explicit FacetSection(EndpointColumn column, QWidget *parent = nullptr);

    void showFacet(const Facet &facet);
    void reset(); // as for another fleet: no values, no words
    void setOpen(bool open);
    bool isOpen() const { return m_isOpen; }
    EndpointColumn column() const;

Q_SIGNALS:
    void chosen(reeve::EndpointColumn column, const QStringList &values);
    void folded(bool open); // by the person
    void placeRequested(const QWidget *widget, const QRect &place);

private:
    QToolButton *addButton(const char *name, const QString &text);
    void buildLayout();
    void connectParts();
    void showParts();

    FacetModel *m_model;
    QToolButton *m_heading;
    QToolButton *m_clear;
    SearchField *m_search;
    FacetList *m_list;
    QToolButton *m_more;
    bool m_isOpen = true;
    bool m_isLong = false; // has had so many values that a search helps; stays, so that nothing jumps while one types
    bool m_showsAll = false;
};

}
