// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inventory's header: says by tooltip which columns Kibana cannot sort by, and asks for a sort order.

#include "models/endpoints/inventory/endpointinventory.h"
#include "models/endpoints/values/endpointcolumn.h"
#include "ui/endpoints/table/frozenheader.h"

namespace reeve {

// What to put into a query to sort by a column, which a whole fleet can by its name; empty: not possible.
QString sortFieldFor(EndpointColumn column, ReadingMode mode);

class EndpointHeader : public FrozenHeader
{
    Q_OBJECT
public:
    explicit EndpointHeader(QWidget *parent = nullptr);

    void setMode(ReadingMode mode);
    // Shows the query's order; a field without a column shows no arrow. Several columns are numbered.
    void showSort(const QString &sortField, bool descending, const QList<SortKey> &thenBy = {});
    QString helpFor(int section) const; // plain text

    bool canSortBy(EndpointColumn column) const;
    bool canSortAlsoBy(EndpointColumn column) const; // the whole fleet is sorted by another column already
    void sortBy(EndpointColumn column, bool descending); // asks for it
    void sortAlsoBy(EndpointColumn column, bool descending); // in its place, or last

Q_SIGNALS:
    void menuRequested(int section, const QPoint &global);
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
    bool m_isAdding = false; // Shift is held while a title is clicked
};

}
