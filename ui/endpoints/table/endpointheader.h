// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The header of the endpoint table: shows the sort order, emits requests for another one, and explains in tooltips
// which columns Kibana cannot sort by.

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/table/frozenheader.h"

namespace reeve {

// Returns the EndpointQuery::sortField for a column: Kibana's name of the field. For a column that Kibana cannot sort
// by it is endpointColumnName() in WholeFleet mode, else empty: the table cannot be sorted by it.
QString sortFieldFor(EndpointColumn column, ReadingMode mode);

class EndpointHeader : public FrozenHeader
{
    Q_OBJECT
public:
    explicit EndpointHeader(QWidget *parent = nullptr);

    void setMode(ReadingMode mode); // does not change the order shown: call showSort() afterwards
    // Shows the query's order without requesting it. If sortField has no column, no arrow is shown. If there are
    // several columns, their titles are numbered.
    void showSort(const QString &sortField, bool descending, const QList<SortKey> &thenBy = {});
    QString toolTipFor(int section) const; // plain text

    bool canSortBy(EndpointColumn column) const;
    // Whether the column can be a further column of the order. False except in WholeFleet mode, and false for the first
    // column of the order.
    bool canSortAlsoBy(EndpointColumn column) const;
    // Both emit sortRequested(), and show nothing until showSort(). Call sortBy() only if canSortBy(). sortBy()
    // replaces the order; sortAlsoBy() keeps it and changes the direction of the column in it, or appends the column.
    void sortBy(EndpointColumn column, bool descending);
    void sortAlsoBy(EndpointColumn column, bool descending);

Q_SIGNALS:
    void menuRequested(int section, const QPoint &global); // section: logical index; global: screen coordinates
    void sortRequested(const QString &sortField, bool descending, const QList<reeve::SortKey> &thenBy);

protected:
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;

private:
    void onSectionClicked(int section);
    void onSectionShiftClicked(EndpointColumn column);
    int sectionSortedFirst() const; // logical index of the first column of the order; -1: its field has no column

    ReadingMode m_mode = ReadingMode::Live;
    QString m_sortField{};
    bool m_descending = true;
    QList<SortKey> m_thenBy{};
    bool m_isAdding = false; // Shift was held when the mouse button was released
};

}
