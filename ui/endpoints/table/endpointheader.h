// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The header of the endpoint table: shows the sort order, emits requests for another one, and explains in tooltips
// which columns Kibana cannot sort by.

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/table/frozenheader.h"

namespace reeve {

// EndpointQuery::sortField for a column. In WholeFleet mode a column that Kibana cannot sort by is sorted by its name.
// Empty: cannot be sorted by.
QString sortFieldFor(EndpointColumn column, ReadingMode mode);

class EndpointHeader : public FrozenHeader
{
    Q_OBJECT
public:
    explicit EndpointHeader(QWidget *parent = nullptr);

    void setMode(ReadingMode mode);
    // Shows the query's order without requesting it. A field without a column shows no arrow; several columns are
    // numbered.
    void showSort(const QString &sortField, bool descending, const QList<SortKey> &thenBy = {});
    QString toolTipFor(int section) const; // plain text

    bool canSortBy(EndpointColumn column) const;
    bool canSortAlsoBy(EndpointColumn column) const; // as a further column; WholeFleet mode only
    // Emit sortRequested(). sortAlsoBy() keeps the present order and changes the column's direction in it or appends
    // it.
    void sortBy(EndpointColumn column, bool descending);
    void sortAlsoBy(EndpointColumn column, bool descending);

Q_SIGNALS:
    void menuRequested(int section, const QPoint &global); // global: screen coordinates
    void sortRequested(const QString &sortField, bool descending, const QList<reeve::SortKey> &thenBy);

protected:
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;

private:
    void onSectionClicked(int section);
    void onSectionShiftClicked(EndpointColumn column);
    int sectionSortedFirst() const; // -1: the query's field has no column

    ReadingMode m_mode = ReadingMode::Live;
    QString m_sortField{};
    bool m_descending = true;
    QList<SortKey> m_thenBy{};
    bool m_isAdding = false; // Shift is held during a click
};

}
