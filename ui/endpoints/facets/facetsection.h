// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// One column of the facet panel: a heading that opens and closes it, a search field if there are more than 20 values,
// the values, and a button such as "Show all 23".

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
    void reset(); // clears values and search text
    void setOpen(bool open);
    bool isOpen() const { return m_isOpen; }
    EndpointColumn column() const;

Q_SIGNALS:
    void chosen(reeve::EndpointColumn column, const QStringList &values); // values: all chosen ones
    void openChanged(bool open); // by the user
    void scrollRequested(const QWidget *widget, const QRect &place); // place: in widget's coordinates

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
    bool m_isLong = false; // shows the search field; stays set while the number of values changes
    bool m_showsAll = false;
};

}
